// The statistics screen.
// It must not know how figures are computed.
#include "app/app.hpp"
#include "app/dimension_names.hpp"
#include "app/statistics.hpp"
#include "stats/figure_parts.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"
#include "ui/chart_export.hpp"
#include "ui/chart_view.hpp"
#include "ui/figure_words.hpp"
#include "ui/page_layout.hpp"
#include "ui/pages.hpp"
#include "ui/shell.hpp"
#include "ui/table.hpp"
#include "ui/views_menu.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace hk::ui::pages {
namespace {

/// One choice of the address from a list.
void choose(Ui& ui, App& app, const Rect& place, std::string_view option, Text label, const std::vector<Option>& list,
            std::string_view now) {
    const auto picked = select_id(ui, place, option, {.label = std::string(tr(label))}, list, now);
    if (!picked) return;
    auto target = app.address().with(option, *picked);
    // Another figure is told apart by other dimensions.
    if (option == "figure") target = target.with("by", "").with("across", "").with("currency", "").with("chart", "");
    app.go(target, true);
    ui.animate();
}

/// A phone has no room for whole names.
std::vector<Option> figure_options(const Ui& ui) {
    std::vector<Option> list;
    for (const auto& figure : all_figures())
        list.push_back({.id = std::string(figure.key),
                        .label = figure_text(figure.key, ui.phone() ? "short" : "name"),
                        .group = std::string(record_label_many(*find_record_type(figure.array())))});
    return list;
}

std::vector<Option> dimension_options(const Figure& figure, const Dimension* except, bool has_none) {
    std::vector<Option> list;
    if (has_none) list.push_back({.id = "", .label = std::string(tr(Text::ui_statistics_nothing))});
    for (const auto* dimension : dimensions_of(figure))
        if (dimension != except)
            list.push_back({.id = std::string(dimension->key), .label = dimension_name(*dimension)});
    return list;
}

/// What is shown, in a row where there is room; gives the lower edge.
float draw_choices(Ui& ui, App& app, const Statistics& now, const Rect& area) {
    const auto& choice = now.choice;
    const bool has_currency = now.currencies.size() > 1;
    const int count = has_currency ? 4 : 3, columns = area.w >= ui.px(860) ? count : area.w >= ui.px(520) ? 2 : 1;
    const float height = field_height(ui, {.label = "x"}, area.w), gap = ui.px(12);
    const int rows = (count + columns - 1) / columns;
    const Rect grid{area.x, area.y, area.w, static_cast<float>(rows) * (height + gap) - gap};
    const auto place = [&](int i) { return grid_cell(grid, i, columns, height, gap); };
    choose(ui, app, place(0), "figure", Text::ui_statistics_figure, figure_options(ui), choice.figure->key);
    choose(ui, app, place(1), "by", Text::ui_statistics_by, dimension_options(*choice.figure, nullptr, false),
           choice.by->key);
    choose(ui, app, place(2), "across", Text::ui_statistics_across, dimension_options(*choice.figure, choice.by, true),
           choice.across ? choice.across->key : std::string_view());
    if (has_currency) {
        std::vector<Option> list;
        for (const auto& currency : now.currencies) list.push_back({.id = currency, .label = currency});
        choose(ui, app, place(3), "currency", Text::field_money_currency, list, choice.currency);
    }
    return grid.bottom();
}

Text kind_label(ChartKind kind) {
    switch (kind) {
    case ChartKind::bars: return Text::ui_statistics_bars;
    case ChartKind::grouped: return Text::ui_statistics_grouped;
    case ChartKind::lines: return Text::ui_statistics_lines;
    case ChartKind::treemap: return Text::ui_statistics_treemap;
    case ChartKind::flows: return Text::ui_statistics_flows;
    case ChartKind::multiples: return Text::ui_statistics_multiples;
    }
    return Text::ui_statistics_bars;
}

/// The kinds of chart that can show it.
void draw_kinds(Ui& ui, App& app, const Statistics& now, Rect& head) {
    const auto kinds = chart_kinds(now.choice);
    std::vector<Segment> segments;
    for (const auto kind : kinds)
        segments.push_back({.id = std::string(chart_word(kind)), .label = std::string(tr(kind_label(kind)))});
    if (kinds.size() < 2) return;
    const float width = segmented_width(ui, segments);
    if (width > head.w) return;
    const auto chosen = std::find(kinds.begin(), kinds.end(), now.choice.kind) - kinds.begin();
    const auto picked = segmented(ui, head.cut_right(width).middle(ui.px(size::kControlSmall)), "kind",
                                  tr(Text::ui_statistics_chart), segments, static_cast<std::size_t>(chosen));
    if (!picked) return;
    app.go(app.address().with("chart", *picked == 0 ? std::string_view() : chart_word(kinds[*picked])), true);
    ui.animate();
}

/// The address of the records that a cell counts; `column` as large as the columns: those of the whole row.
std::string cell_link(const App& app, const Statistics& now, std::size_t row, std::size_t column) {
    std::vector<DimensionValue> part{{now.choice.by, now.table.rows[row]}};
    if (now.choice.across && column < now.table.columns.size())
        part.push_back({now.choice.across, now.table.columns[column]});
    return app.figure_link(now.choice.figure->key, part_text(part));
}

std::string mark_words(const Statistics& now, const charts::Mark& mark) {
    auto words = now.shown.rows[mark.row];
    if (now.choice.across) words += ", " + now.shown.columns[mark.column];
    return words + ": " + now.shown.word(mark.row, mark.column);
}

/// The chart; every mark is a link to its records and says its value.
void draw_marked(Ui& ui, App& app, const Statistics& now, const Rect& body, const charts::Chart& chart) {
    ChartMarks marks(ui, body, "marks", chart, [&](const charts::Mark& mark) {
        const bool is_rest = now.choice.across && mark.column >= now.rest_column;
        return MarkWords{.leaf = std::to_string(mark.row) + "/" + std::to_string(mark.column),
                         .words = mark_words(now, mark),
                         .href = is_rest ? std::string() : cell_link(app, now, mark.row, mark.column)};
    });
    draw_chart(ui, body, chart, marks.looked_at());
    marks.add(tr(Text::ui_statistics_chart));
}

std::string file_name(const App& app, const Statistics& now) {
    auto name = "hamkorlik-" + std::string(now.choice.figure->key) + "-" + std::string(now.choice.by->key);
    if (now.choice.across) name += "-" + std::string(now.choice.across->key);
    return name + "-" + app.as_of();
}

void draw_exports(Ui& ui, App& app, const Statistics& now, Rect& line) {
    const RightToLeft order(ui);
    if (const auto kind = chart_export_button(ui, line))
        take_chart_along(
            app, *kind,
            {file_name(app, now), now.title, now.notes, statistics_chart(now, kPaperPx), statistics_csv(now)});
    ButtonOptions link{.label = std::string(tr(Text::ui_copy_link)), .icon = Icon::link_2};
    link.icon_only = ui.phone();
    if (button_right(ui, line, "link", link).pressed) {
        app.platform.copy_text("#" + app.address().with("as_of", app.as_of()).hash());
        app.tell(std::string(tr(Text::ui_copied)));
    }
    draw_views_button(ui, app, line, line.w);
}

/// The same numbers as a table; a row opens its records.
float draw_twin(Ui& ui, App& app, const Statistics& now, const Rect& area) {
    const auto& cross = now.table;
    TableOptions options{.name = std::string(tr(Text::ui_statistics_table))};
    options.row_count = static_cast<std::int64_t>(cross.rows.size());
    options.version = app.address().hash();
    options.columns.push_back({.id = "name",
                               .title = dimension_name(*now.choice.by),
                               .width_px = 160,
                               .grow = 1,
                               .sortable = false,
                               .strong = true});
    for (std::size_t c = 0; now.choice.across && c < cross.columns.size(); ++c)
        options.columns.push_back({.id = "c" + std::to_string(c),
                                   .title = now.column_names[c],
                                   .width_px = 110,
                                   .align = Align::right,
                                   .sortable = false});
    options.columns.push_back({.id = "total",
                               .title = std::string(tr(Text::ui_statistics_total)),
                               .width_px = 110,
                               .align = Align::right,
                               .sortable = false});
    options.columns.push_back({.id = "share",
                               .title = std::string(tr(Text::ui_statistics_share)),
                               .width_px = 90,
                               .align = Align::right,
                               .sortable = false});
    const double whole = now.number(cross.total);
    const bool has_share = now.choice.by->kind != ValueKind::year && whole > 0;
    constexpr std::size_t kMostRows = 14;
    const float row = ui.px(ui.phone() ? size::kTouch : 40.0F);
    const float height = ui.px(size::kTableHead) + row * static_cast<float>(std::min(kMostRows, cross.rows.size())) + 2;
    const Rect place{area.x, area.y, area.w, height};
    ui.paint().box(place.grow(1), Color::surface, Color::border, ui.px(size::kRadiusCard));
    table(ui, place, "twin", options, [&](std::int64_t index, TableRow& out) {
        const auto r = static_cast<std::size_t>(index);
        out.id = std::to_string(r);
        out.href = cell_link(app, now, r, cross.columns.size());
        std::size_t at = 0;
        out.cells[at++].text = now.row_names[r];
        for (std::size_t c = 0; now.choice.across && c < cross.columns.size(); ++c)
            out.cells[at++].text = now.words(cross.cell(r, c));
        out.cells[at++].text = now.words(cross.row_totals[r]);
        const auto tenths = std::llround(now.number(cross.row_totals[r]) * 1000 / std::max(whole, 1e-9));
        out.cells[at++].text =
            has_share
                ? format_decimal(current_language(), std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)) +
                      "\u00A0%"
                : std::string(tr(Text::ui_empty_value));
    });
    return place.bottom();
}

} // namespace

void draw_statistics(Ui& ui, App& app, const Rect& area) {
    const Scope scope(ui, "statistics");
    auto& data = ui.kept<StatisticsData>("statistics");
    const auto& now = data.find(app.document(), app.titles(), statistics_choice(app.address()), app.figure_query());
    PageLayout page(ui, area, tr(Text::ui_nav_statistics));
    if (ui.phone()) draw_as_of(ui, app, page.head_rest());
    const Rect rest = page.rest();
    const float gap = ui.px(size::kGap);
    float y = draw_choices(ui, app, now, rest) + gap;
    if (!ui.phone()) draw_exports(ui, app, now, page.head_rest());

    const float inner = rest.w - 2 * ui.px(size::kCard);
    const auto chart = statistics_chart(now, inner / ui.px(1)); // in design px
    float notes = 0;
    for (const auto& note : now.notes) notes += ui.wrapped_height(Type::caption, note, inner) + ui.px(3);
    const bool is_empty = now.table.rows.empty();
    const float body = is_empty ? empty_state_height(ui) : ui.px(chart.height);
    const float title = ui.wrapped_height(Type::card_title, now.title, inner, 2);
    const Rect box{rest.x, y, rest.w,
                   2 * ui.px(size::kCard) + title + ui.px(8) + ui.px(size::kControlSmall) + ui.px(12) + body +
                       ui.px(12) + notes};
    {
        const Card card(ui, box, "chart", {.title = now.title, .head = false});
        Flow lines(card.body(), 0);
        paragraph(ui, lines.next(title), "title", now.title,
                  {.type = Type::card_title, .color = Color::text, .heading_level = 2}, 2);
        lines.gap(ui.px(8));
        Rect head = lines.next(ui.px(size::kControlSmall));
        const auto link_words = figure_amount(*now.choice.figure, now.value);
        link(ui, {head.x, head.y, std::min(head.w * 0.6F, ui.text_width(Type::body_medium, link_words) + 2), head.h},
             "amount", {.label = link_words, .href = app.figure_link(now.choice.figure->key)});
        draw_kinds(ui, app, now, head);
        lines.gap(ui.px(12));
        const Rect place = lines.next(body);
        if (is_empty) {
            empty_state(ui, place, "empty", Icon::chart_bar, tr(Text::ui_overview_no_data));
        } else {
            draw_marked(ui, app, now, place, chart);
        }
        lines.gap(ui.px(12));
        for (std::size_t i = 0; i < now.notes.size(); ++i) {
            paragraph(ui, lines.next(ui.wrapped_height(Type::caption, now.notes[i], inner)), "note" + std::to_string(i),
                      now.notes[i], {.type = Type::caption, .color = Color::text3});
            lines.gap(ui.px(3));
        }
    }
    y = box.bottom() + gap;
    if (!is_empty) y = draw_twin(ui, app, now, {rest.x, y, rest.w, 0});
    if (ui.phone()) {
        Rect line{rest.x, y + gap, rest.w, ui.control_height()};
        draw_exports(ui, app, now, line);
        y = line.bottom();
    }
    page.end(y);
    if (is_view_dialog_open(ui)) draw_view_dialog(ui, app);
}

} // namespace hk::ui::pages
