// One headline figure on its card.
// It must not know how figures are computed.
#include "ui/headline_card.hpp"

#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"
#include "ui/figure_words.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace hk::ui {
namespace {

std::string change_sentence(std::int64_t change) {
    if (change == 0) return std::string(tr(Text::ui_overview_this_year_same));
    return tr(change > 0 ? Text::ui_overview_change_up : Text::ui_overview_change_down,
              {{"n", change > 0 ? change : -change}});
}

/// An arrow and the number; returns its width. Fewer is not worse: projects end, agreements are renewed as one.
float draw_change(Ui& ui, Rect r, std::int64_t change, bool with_words, Align align) {
    const Color color = change > 0 ? Color::ok_text : Color::text2;
    const auto number = with_words && change > 0 ? tr(Text::ui_overview_this_year_up, {{"n", change}})
                                                 : format_integer(current_language(), change > 0 ? change : -change);
    const float icon = ui.px(12), width = icon + ui.px(3) + std::ceil(ui.text_width(Type::label_medium, number)) + 1;
    if (width > r.w) return 0;
    if (align == Align::right) r.x = r.right() - width;
    ui.paint().icon({r.x, r.y, icon, r.h}, change > 0 ? Icon::arrow_up : Icon::arrow_down, icon, color);
    text(ui, {r.x + icon + ui.px(3), r.y, width, r.h}, "change", number,
         {.type = Type::label_medium, .color = color, .full = change_sentence(change)});
    return width;
}

void draw_waiting(Ui& ui, const Rect& body) {
    const float radius = ui.px(4);
    ui.paint().fill({body.x, body.y + ui.px(30), ui.px(72), ui.px(28)}, Color::sunken, radius);
    ui.paint().fill({body.x, body.bottom() - ui.px(14), std::min(ui.px(104), body.w), ui.px(10)}, Color::sunken,
                    radius);
}

/// What finds no line of its own is named at least.
void draw_further_sums(Ui& ui, const Rect& row, const std::vector<Money>& sums, std::size_t first) {
    std::string words = "+", whole;
    for (std::size_t i = first; i < sums.size(); ++i) {
        words += (i == first ? " " : ", ") + sums[i].currency;
        whole += (i == first ? "" : "; ") + format_money(current_language(), sums[i].amount, sums[i].currency);
    }
    text(ui, row, "sum/further", words, {.type = Type::label_medium, .color = Color::text2, .full = whole});
}

/// One sum per currency, never added together; a bar of its colour before each.
void draw_sums(Ui& ui, Rect area, const std::vector<Money>& sums, bool is_short) {
    constexpr Color kBars[] = {Color::c1, Color::c2, Color::c3};
    const float line = ui.px(is_short ? 16 : 17);
    const auto room = static_cast<std::size_t>(std::max(1.0F, (area.h + 1) / line));
    std::size_t shown = 0;
    for (const auto& sum : sums) {
        Rect row = area.cut_top(line);
        if (shown + 1 == room && sums.size() > room) return draw_further_sums(ui, row, sums, shown);
        if (!is_short)
            ui.paint().fill(row.cut_left(ui.px(3), ui.px(9)).middle(ui.px(12)), kBars[std::min<std::size_t>(shown, 2)],
                            1);
        const auto fits = [&](std::string_view words) { return ui.text_width(Type::label_medium, words) <= row.w; };
        const auto language = current_language();
        auto words = format_money_compact(language, sum.amount, sum.currency);
        if (is_short || !fits(words)) words = format_decimal_compact(language, sum.amount) + "\u00A0" + sum.currency;
        if (!fits(words)) words = format_decimal_rounded(language, sum.amount) + "\u00A0" + sum.currency;
        text(ui, row, "sum/" + sum.currency, words,
             {.type = Type::label_medium,
              .color = Color::text,
              .full = format_money(current_language(), sum.amount, sum.currency)});
        ++shown;
    }
}

/// "⚠ 3": so many the figure could not count or value. In words it stands in the list that the card opens.
float draw_missing(Ui& ui, Rect r, const FigureValue& value) {
    const auto missing = figure_missing(value);
    if (missing == 0) return 0;
    const auto number = format_integer(current_language(), missing);
    const float icon = ui.px(12), width = icon + ui.px(3) + std::ceil(ui.text_width(Type::label_medium, number)) + 1;
    r = r.cut_right(width);
    const auto words = figure_beside(value);
    ui.paint().icon({r.x, r.y, icon, r.h}, Icon::triangle_alert, icon, Color::warn);
    ui.hint(ui.id("missing"), r, words, {.hovered = ui.hovers(r)});
    text(ui, {r.x + icon + ui.px(3), r.y, width, r.h}, "missing", number,
         {.type = Type::label_medium, .color = Color::warn_text, .full = words});
    return width;
}

struct Lines {
    Rect title, figure, picture, caption;
};

/// The card's strips; on phones without a picture.
Lines lines_of(const Ui& ui, Rect body) {
    Lines lines;
    lines.title = body.cut_top(ui.px(20), ui.px(ui.phone() ? 2 : 4));
    lines.figure = body.cut_top(ui.line_height(Type::figure), ui.px(ui.phone() ? 0 : 6));
    lines.caption = body.cut_bottom(ui.line_height(Type::caption), ui.px(ui.phone() ? 0 : 6));
    lines.picture = body;
    return lines;
}

} // namespace

float headline_card_height(const Ui& ui) {
    if (ui.phone()) return ui.px(12 + 20 + 2 + 6 + 12) + ui.line_height(Type::figure) + ui.line_height(Type::caption);
    return ui.px(14 + 20 + 4 + 6 + 34 + 6 + 14) + ui.line_height(Type::figure) + ui.line_height(Type::caption);
}

void draw_headline_card(Ui& ui, App& app, const OverviewData& data, std::size_t place, const Rect& r) {
    const auto key = kHeadlines[place];
    const auto& headline = data.headlines[place];
    const bool is_projects = key == "projects_running";
    const auto title = figure_text(key, "short");
    const auto number = headline.value ? format_integer(current_language(), headline.value->number) : std::string();
    const auto unit = headline.value ? figure_text(key, "unit", headline.value->number) : std::string();

    CardOptions options{.title = title, .href = app.figure_link(key)};
    options.name = headline.value ? tr(Text::ui_overview_figure_link,
                                       {{"name", figure_text(key, "name")}, {"value", number + " " + unit}})
                                  : title;
    options.head = false;
    const Card card(ui, r, key, options);
    ui.hint(ui.id("link"), r, figure_text(key, "definition"), card.state());
    const Rect body = r.inset(ui.px(size::kCard), ui.px(ui.phone() ? 12 : 14));
    auto lines = lines_of(ui, body);
    if (!ui.phone())
        ui.paint().icon(lines.title.cut_right(ui.px(size::kIconSmall), ui.px(4)), Icon::arrow_up_right,
                        ui.px(size::kIconSmall), Color::text3);
    text(ui, lines.title, "title", title,
         {.type = ui.phone() ? Type::label : Type::body, .color = Color::text2, .heading_level = 2});
    if (!headline.value) return draw_waiting(ui, body);
    const auto& value = *headline.value;

    Rect figure = lines.figure;
    const float used = text(ui, figure, "number", number, {.type = Type::figure, .color = Color::text});
    figure.cut_left(used, ui.px(8));
    // On the number's baseline.
    const Rect beside{figure.x, figure.y + ui.px(ui.phone() ? 10 : 13), figure.w, ui.px(20)};
    const bool has_change = headline.change && *headline.change != 0;
    bool change_shown = false;
    if (is_projects && ui.phone()) {
        if (data.project_value)
            draw_sums(ui, {figure.x, figure.y + ui.px(2), figure.w, figure.h}, data.project_value->sums, true);
    } else if (place == 0 && has_change) {
        change_shown = draw_change(ui, beside, *headline.change, !ui.phone(), Align::left) > 0;
    } else {
        text(ui, beside, "unit", unit, {.type = Type::label, .color = Color::text3});
    }

    Rect caption = lines.caption;
    // Values may be missing of projects that are counted.
    const float missing = draw_missing(ui, caption, data.project_value && is_projects ? *data.project_value : value);
    caption.w -= missing > 0 ? missing + ui.px(8) : 0;
    if (has_change && !change_shown) {
        const float width = draw_change(ui, caption, *headline.change, false, Align::right);
        caption.w -= width + ui.px(4);
    }
    const auto when = figure_day(*find_figure(key), value);
    const bool fits = ui.text_width(Type::caption, when.words) <= caption.w;
    text(ui, caption, "as_of", fits ? when.words : when.label,
         {.type = Type::caption, .color = Color::text3, .full = when.words});
    if (ui.phone()) return;

    const Rect picture = lines.picture;
    if (is_projects && data.project_value) draw_sums(ui, picture, data.project_value->sums, false);
    if (is_projects || headline.series.size() < 2) return;
    if (place == 0)
        sparkline(ui, picture, headline.series);
    else
        mini_columns(ui, picture, headline.series);
}

} // namespace hk::ui
