// Draws tables, charts and facts.
// It must not know which report they are of.
#include "ui/report_parts.hpp"

#include "app/app.hpp"
#include "text/word_list.hpp"
#include "ui/chart_view.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace hk::ui::pages {
namespace {

using report::Chart;
using report::Facts;
using report::Opens;
using report::Row;
using report::Table;

constexpr int kMostLines = 2;

/// Rows are all as high, so that those which are visible are found without looking at the others.
struct TableDrawing {
    Ui& ui;
    App& app;
    const Table& table;
    Rect area;
    float row_height;
    std::vector<Rect> columns; ///< empty where a row is two lines

    [[nodiscard]] Rect row_place(std::size_t i) const {
        return {area.x, area.y + row_height * static_cast<float>(i), area.w, row_height};
    }

    void row(std::size_t i) const {
        const auto& row = table.rows[i];
        const Rect place = row_place(i);
        const Scope scope(ui, std::to_string(i));
        Node node(ui.scope(), Role::row, place);
        node.row_index = static_cast<int>(i) + (table.columns.front().title.empty() ? 1 : 2);
        const Group group(ui, std::move(node));
        ui.paint().horizontal_line(place.x, place.right(), place.bottom() - 1, Color::line);
        if (row.is_group) return heading_row(row, place);
        columns.empty() ? lines(row, place) : cells(row, place);
    }

    void heading_row(const Row& row, Rect place) const {
        place = place.cut_bottom(ui.px(34)); // near what it heads
        const Group cell(ui, Node(ui.id("cell"), Role::rowheader, place));
        const float room = ui.text_width(Type::label, row.cells.back()) + 2;
        text(ui, place.cut_right(room, ui.px(12)), "count", row.cells.back(),
             {.type = Type::label, .color = Color::text3});
        text(ui, place, "words", row.cells.front(), {.type = Type::card_title, .color = Color::text});
    }

    void cells(const Row& row, const Rect& place) const {
        for (std::size_t c = 0; c < std::min(row.cells.size(), columns.size()); ++c) {
            const Rect box{columns[c].x, place.y, columns[c].w, place.h};
            const auto leaf = std::to_string(c);
            const Group cell(ui, Node(ui.id(leaf), c == 0 ? Role::rowheader : Role::cell, box));
            if (c == 0)
                draw_words(ui, app, box, leaf + "/words", row.cells[c], row.opens, Type::body_medium, Color::text);
            else
                text(ui, box, leaf + "/words", row.cells[c],
                     {.type = Type::label, .align = table.columns[c].is_number ? Align::right : Align::left});
        }
    }

    /// What leads somewhere above, the last cell at the right, the others below; numbers with their heads.
    void lines(const Row& row, Rect place) const {
        const Group cell(ui, Node(ui.id("cell"), Role::rowheader, place));
        const auto& last = row.cells.back();
        const float room = std::min(ui.text_width(Type::label_medium, last) + 2, place.w * 0.45F);
        std::string rest;
        for (std::size_t c = 1; c + 1 < row.cells.size(); ++c) {
            const auto& column = table.columns[c];
            append_part(rest,
                        column.is_number && !column.title.empty() ? column.title + ": " + row.cells[c] : row.cells[c],
                        " · ");
        }
        const float below = ui.wrapped_height(Type::label, rest, place.w, kMostLines);
        Rect words = place.middle(ui.line_height(Type::body_medium) + below);
        Rect upper = words.cut_top(ui.line_height(Type::body_medium));
        text(ui, upper.cut_right(room, ui.px(12)), "last", last, {.type = Type::label_medium, .align = Align::right});
        draw_words(ui, app, upper, "words", row.cells.front(), row.opens, Type::body_medium, Color::text);
        paragraph(ui, words, "rest", rest, {.type = Type::label, .color = Color::text3}, kMostLines);
    }

    void heads(const Rect& place) const {
        const Group row(ui, Node(ui.id("heads"), Role::row, place));
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const Rect box{columns[c].x, place.y, columns[c].w, place.h};
            const auto leaf = "head" + std::to_string(c);
            const Group cell(ui, Node(ui.id(leaf), Role::columnheader, box));
            text(ui, box, leaf + "/words", table.columns[c].title,
                 {.type = Type::label_medium, .align = table.columns[c].is_number ? Align::right : Align::left});
        }
        ui.paint().horizontal_line(place.x, place.right(), place.bottom() - 1, Color::control);
    }
};

std::vector<Rect> columns_of(const Ui& ui, const Table& table, const Rect& area) {
    std::vector<float> weights;
    for (const auto& column : table.columns) weights.push_back(column.weight);
    return split_weighted({area.x, area.y, area.w, 0}, weights, ui.px(16));
}

std::string spoken(const Chart& chart) {
    auto words = chart.name;
    for (const auto& line : report::lines_of(chart)) words += "; " + line;
    return words;
}

float draw_fact(Ui& ui, const App& app, const report::Fact& fact, const Rect& area) {
    const float gap = ui.px(10), value = std::min(ui.text_width(Type::record_title, fact.value) + 2, area.w * 0.5F);
    const float words = area.w - value - ui.px(24), line = ui.line_height(Type::body);
    const float definition = fact.definition.empty() ? 0 : ui.wrapped_height(Type::label, fact.definition, words);
    const float source = fact.source.empty() ? 0 : ui.wrapped_height(Type::label, fact.source, words);
    const Rect box{area.x, area.y, area.w, 2 * gap + line + definition + source};
    const Group item(ui, {ui.scope(), Role::listitem, box});
    ui.paint().horizontal_line(box.x, box.right(), box.y, Color::line);
    Rect rest = box.inset(0, gap);
    const Rect right{box.right() - value, rest.y - ui.px(2), value, ui.line_height(Type::record_title)};
    text(ui, {rest.x, rest.y, words, line}, "name", fact.name, {.type = Type::body_medium, .color = Color::text});
    draw_words(ui, app, right, "value", fact.value, fact.opens, Type::record_title, Color::text);
    paragraph(ui, {rest.x, rest.y + line, words, definition}, "definition", fact.definition,
              {.type = Type::label, .color = Color::text2});
    paragraph(ui, {rest.x, rest.y + line + definition, words, source}, "source", fact.source,
              {.type = Type::label, .color = Color::text3});
    return box.bottom();
}

} // namespace

void draw_words(Ui& ui, const App& app, const Rect& place, std::string_view leaf, const std::string& words,
                const Opens& opens, Type type, Color color) {
    if (opens.is_nothing())
        text(ui, place, leaf, words, {.type = type, .color = color});
    else
        link(ui, place, leaf, {.label = words, .href = app.opened_link(opens), .type = type});
}

float draw_table(Ui& ui, App& app, const Table& table, const Rect& area) {
    if (table.rows.empty()) return area.y;
    const bool has_columns = area.w >= ui.px(560);
    const bool has_heads = has_columns && !table.columns.front().title.empty();
    const float head = has_heads ? ui.px(size::kTableHead) : 0;
    const bool is_long = table.columns.size() > 4;
    const float row = has_columns ? ui.px(34) : ui.px(is_long ? 76 : 60);
    const auto count = table.rows.size();
    const Rect all{area.x, area.y, area.w, head + row * static_cast<float>(count)};
    Node node(ui.id("table"), Role::table, all, table.name);
    node.row_count = static_cast<int>(count) + (has_heads ? 1 : 0);
    const Group group(ui, std::move(node));
    const Scope scope(ui, "table");
    const TableDrawing drawing{ui,    app,
                               table, {all.x, all.y + head, all.w, all.h - head},
                               row,   has_columns ? columns_of(ui, table, area) : std::vector<Rect>()};
    if (has_heads) drawing.heads({all.x, all.y, all.w, head});
    const Rect seen = ui.clip();
    const auto at = [&](float y) {
        return static_cast<std::size_t>(std::clamp((y - drawing.area.y) / row, 0.0F, static_cast<float>(count)));
    };
    for (std::size_t i = at(seen.y); i < std::min(count, at(seen.bottom()) + 1); ++i) drawing.row(i);
    return all.bottom();
}

float draw_chart_block(Ui& ui, App& app, const Chart& chart, const Rect& area) {
    const auto shapes = report::shapes_of(chart, area.w / ui.px(1));
    const Rect place{area.x, area.y, area.w, ui.px(shapes.height)};
    if (shapes.marks.empty()) ui.node(Node(ui.id("chart"), Role::img, place, spoken(chart)));
    const auto lines = report::lines_of(chart);
    ChartMarks marks(ui, place, "marks", shapes, [&](const charts::Mark& mark) {
        const bool has_records = mark.row < chart.opens.size() && !chart.opens[mark.row].is_nothing();
        return MarkWords{.leaf = std::to_string(mark.row),
                         .words = lines[mark.row],
                         .href = has_records ? app.opened_link(chart.opens[mark.row]) : std::string()};
    });
    draw_chart(ui, place, shapes, marks.looked_at());
    marks.add(chart.name);
    return place.bottom();
}

float draw_facts(Ui& ui, App& app, const Facts& facts, const Rect& area) {
    float y = area.y;
    const Group list(ui, {ui.id("facts"), Role::list, area});
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Scope scope(ui, "fact" + std::to_string(i));
        y = draw_fact(ui, app, facts[i], {area.x, y, area.w, 0});
    }
    return y;
}

} // namespace hk::ui::pages
