// The statement on the screen.
// It must not know how a report is written.
#include "app/app.hpp"
#include "report/statement.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"
#include "ui/chart_view.hpp"
#include "ui/page_layout.hpp"
#include "ui/pages.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace hk::ui::pages {
namespace {

using report::Statement;
using report::StatementParagraph;

/// Written anew when the data, the day or the language change.
struct Written {
    const Document* document = nullptr;
    std::uint64_t revision = 0;
    std::string as_of;
    int days = 0;
    Language language = Language::uz;
    Statement statement;
};

const Statement& statement_of(Ui& ui, App& app) {
    auto& kept = ui.kept<Written>("reports/statement");
    const auto query = app.figure_query();
    auto& document = app.document();
    const bool is_same = kept.document == &document && kept.revision == document.revision() &&
                         kept.as_of == query.as_of && kept.days == query.days && kept.language == current_language();
    if (!is_same)
        kept = {&document,  document.revision(), query.as_of,
                query.days, current_language(),  report::make_statement(document.db(), query)};
    return kept.statement;
}

std::string plain(const StatementParagraph& paragraph) {
    std::string text;
    for (const auto& piece : paragraph) text += piece.words;
    return text;
}

/// Words one after the other, broken where the line ends; figures are links of a colour, with the number of their note.
/// Gives the height; draws only where `is_drawn`.
float lay_out(Ui& ui, App& app, const Statement& statement, const StatementParagraph& paragraph, const Rect& place,
              bool is_drawn) {
    const float line = ui.px(ui.phone() ? 24.0F : 22.0F), space = ui.text_width(Type::body, " ");
    float x = place.x, y = place.y;
    const auto next = [&](float width) {
        if (x > place.x && x + width > place.right()) x = place.x, y += line;
        const Rect r{x, y, width, line};
        x += width;
        return r;
    };
    for (const auto& piece : paragraph) {
        if (piece.note > 0) {
            const auto& note = statement.notes[static_cast<std::size_t>(piece.note) - 1];
            const auto number = std::to_string(piece.note);
            const float words = std::ceil(ui.text_width(Type::body_medium, piece.words)) + 1;
            const float mark = std::ceil(ui.text_width(Type::caption, number)) + 1;
            const Rect r = next(words + mark + ui.px(7));
            if (!is_drawn) continue;
            ui.paint().fill(Rect{r.x, r.y + ui.px(1), words + ui.px(6), r.h - ui.px(3)}, Color::accent_soft, ui.px(3));
            const Rect text_place{r.x + ui.px(3), r.y, words, r.h};
            link(ui, text_place, "figure" + number,
                 {.label = piece.words, .href = app.figure_link(note.key), .underline = true});
            ui.paint().text({r.x + words + ui.px(7), r.y - ui.px(3), mark, r.h}, Type::caption, Color::accent_text,
                            number);
            continue;
        }
        std::size_t at = 0;
        while (at < piece.words.size()) {
            const auto end = std::min(piece.words.find(' ', at), piece.words.size());
            if (end > at) {
                const auto word = piece.words.substr(at, end - at);
                const Rect r = next(ui.text_width(Type::body, word));
                if (is_drawn) ui.paint().text({r.x, r.y, r.w + 2, r.h}, Type::body, Color::text, word);
            }
            if (end < piece.words.size()) x += space;
            at = end + 1;
        }
    }
    return y + line - place.y;
}

float draw_paragraphs(Ui& ui, App& app, const Statement& statement, const Rect& area) {
    float y = area.y;
    for (std::size_t i = 0; i < statement.paragraphs.size(); ++i) {
        const auto& paragraph = statement.paragraphs[i];
        const Rect place{area.x, y, area.w, 0};
        const float height = lay_out(ui, app, statement, paragraph, place, false);
        const Scope scope(ui, "paragraph" + std::to_string(i));
        const Group group(ui, {ui.scope(), Role::group, {area.x, y, area.w, height}, plain(paragraph)});
        if (ui.visible({area.x, y, area.w, height})) lay_out(ui, app, statement, paragraph, place, true);
        y += height + ui.px(12);
    }
    return y;
}

float draw_notes(Ui& ui, App& app, const Statement& statement, const Rect& area) {
    float y = area.y;
    const Group list(ui, {ui.id("notes"), Role::list, area, tr(Text::ui_reports_notes)});
    const Scope scope(ui, "notes");
    for (std::size_t i = 0; i < statement.notes.size(); ++i) {
        const auto& note = statement.notes[i];
        const float pad = ui.px(14), width = area.w - pad, top = y;
        const Scope one(ui, note.key);
        const float head = ui.px(24), words = ui.wrapped_height(Type::label, note.definition, width),
                    source = ui.wrapped_height(Type::label, note.source, width);
        const Rect box{area.x, top, area.w, head + words + source};
        const Group item(ui, {ui.scope(), Role::listitem, box});
        ui.paint().fill({area.x, top, ui.px(3), box.h}, Color::accent);
        Rect line{area.x + pad, top, width, head};
        const float value = std::min(ui.text_width(Type::body_medium, note.value) + 2, width - ui.px(16));
        link(ui, line.cut_left(value, ui.px(6)), "value", {.label = note.value, .href = app.figure_link(note.key)});
        text(ui, line, "number", std::to_string(i + 1), {.type = Type::caption, .color = Color::accent_text});
        paragraph(ui, {area.x + pad, top + head, width, words}, "definition", note.definition,
                  {.type = Type::label, .color = Color::text2});
        paragraph(ui, {area.x + pad, top + head + words, width, source}, "source", note.source,
                  {.type = Type::label, .color = Color::text3});
        y = box.bottom() + ui.px(14);
    }
    return y;
}

float draw_bars(Ui& ui, const charts::ChartTable& table, std::string_view leaf, const std::string& title,
                const Rect& area) {
    if (table.rows.empty()) return area.y;
    const float head = ui.px(28);
    heading(ui, {area.x, area.y, area.w, head}, std::string(leaf) + "/title", title, Type::card_title, 2);
    const auto chart = charts::bar_chart(table, charts::Bars::stacked, area.w / ui.px(1));
    const Rect place{area.x, area.y + head, area.w, ui.px(chart.height)};
    std::string said = title;
    for (std::size_t i = 0; i < table.rows.size(); ++i) said += "; " + table.rows[i] + ": " + table.words[i];
    ui.node(Node(ui.id(leaf), Role::img, place, said));
    draw_chart(ui, place, chart);
    return place.bottom() + ui.px(16);
}

void save(App& app, const Statement& statement) {
    const auto tag = std::string(language_tag(current_language()));
    const auto html = report::document_html(report::statement_html(statement, {}), statement.title, tag);
    app.platform.save_file("hamkorlik-" + app.as_of() + "-" + tag + ".html", "text/html",
                           {reinterpret_cast<const std::uint8_t*>(html.data()), html.size()});
}

} // namespace

void draw_reports(Ui& ui, App& app, const Rect& area) {
    const Scope scope(ui, "reports");
    const auto& statement = statement_of(ui, app);
    PageLayout page(ui, area, tr(Text::ui_nav_reports));
    Rect rest = page.rest();
    const auto draw_buttons = [&](Rect& line) {
        const RightToLeft order(ui);
        if (button_right(ui, line, "print", {.label = std::string(tr(Text::ui_print)), .icon = Icon::printer}).pressed)
            app.platform.print(report::statement_html(statement, {}));
        if (button_right(ui, line, "html", {.label = "HTML", .icon = Icon::download}).pressed) save(app, statement);
    };
    if (ui.phone()) {
        draw_as_of(ui, app, page.head_rest());
        Rect line = rest.cut_top(ui.control_height(), ui.px(size::kGap));
        draw_buttons(line);
    } else {
        draw_buttons(page.head_rest());
    }
    const float most = ui.px(1040), pad = ui.px(ui.phone() ? 16 : 32), gap = ui.px(32);
    const float width = std::min(rest.w, most);
    auto& height = ui.kept<float>("reports/height");
    const Rect paper{rest.x + (rest.w - width) / 2, rest.y, width, std::max(height, ui.px(400))};
    const Card card(ui, paper, "paper", {.title = statement.title, .head = false});
    Rect inside = paper.inset(pad);
    Flow lines({inside.x, inside.y, inside.w, 0}, 0);
    const auto say = [&](std::string_view leaf, const std::string& words, Type type, Color color) {
        if (words.empty()) return;
        paragraph(ui, lines.next(ui.wrapped_height(type, words, inside.w)), leaf, words,
                  {.type = type, .color = color});
    };
    say("institute", statement.institute, Type::body_medium, Color::text);
    say("office", statement.office, Type::body, Color::text2);
    say("day", statement.day, Type::body, Color::text2);
    lines.gap(ui.px(16));
    const Rect head = lines.next(ui.px(36));
    heading(ui, head, "title", statement.title, Type::page_title, 2);
    lines.gap(ui.px(12));
    const bool is_wide = inside.w >= ui.px(720);
    const float side = is_wide ? ui.px(260) : inside.w;
    const float column = is_wide ? inside.w - side - gap : inside.w;
    float y = draw_paragraphs(ui, app, statement, {inside.x, lines.y(), column, 0});
    const float notes_y = is_wide ? lines.y() : y + ui.px(8);
    const float notes_bottom =
        draw_notes(ui, app, statement, {is_wide ? inside.right() - side : inside.x, notes_y, side, 0});
    y = std::max(y, notes_bottom) + ui.px(8);
    const float half = is_wide ? (inside.w - gap) / 2 : inside.w;
    const float left = draw_bars(ui, statement.groups, "groups", statement.groups_title, {inside.x, y, half, 0});
    const float right = draw_bars(ui, statement.years, "years", statement.years_title,
                                  {is_wide ? inside.x + half + gap : inside.x, is_wide ? y : left, half, 0});
    y = std::max(left, right);
    paragraph(ui, {inside.x, y, inside.w, 0}, "footer", statement.footer,
              {.type = Type::caption, .color = Color::text3});
    y += ui.wrapped_height(Type::caption, statement.footer, inside.w) + pad;
    if (std::abs(height - (y - paper.y)) > 0.5F) {
        height = y - paper.y;
        ui.animate();
    }
    page.end(y);
}

} // namespace hk::ui::pages
