// The virtual table: head, native scroll area, and the rows that are in view now.
// It must not hold rows: what it needs of one it asks for in every frame that shows it.
#include "ui/table.hpp"

#include "ui/buttons.hpp"
#include "ui/table_parts.hpp"
#include "ui/ui_private.hpp"

#include <algorithm>
#include <cmath>

namespace hk::ui {
namespace {

constexpr std::int64_t kSpareRows = 3; // above and below the view, so that fast scrolling meets elements

class Drawing {
public:
    Drawing(Ui& ui, const Rect& r, const TableOptions& o) : ui_(ui), o_(o), columns_(lay_out_columns(ui, o, r.w)) {}

    void head(const Rect& r, TableResult& result);
    void body(const Rect& view, const std::string& id, TableResult& result,
              const std::function<void(std::int64_t, TableRow&)>& fill);

private:
    void column_head(const Rect& r, std::size_t i, TableResult& result);
    void row(const Rect& r, std::int64_t index, TableResult& result);
    void tick(const Rect& r, std::int64_t index, TableResult& result);
    bool cell(const Rect& row, std::size_t i, bool open, std::string_view row_name);
    Rect place(const Rect& row, std::size_t i) const {
        return {row.x + columns_.x[i], row.y, columns_.width[i], row.h};
    }

    Ui& ui_;
    const TableOptions& o_;
    TableColumns columns_;
    TableRow row_;
};

void Drawing::column_head(const Rect& r, std::size_t i, TableResult& result) {
    const Column& column = o_.columns[i];
    const bool sorted = static_cast<int>(i) == o_.sorted_column;
    Node node{.id = ui_.id(column.id), .role = Role::columnheader, .name = column.title, .rect = r};
    node.col_index = static_cast<int>(i) + (o_.ticks ? 2 : 1);
    if (column.sortable) node.sort = sorted ? (o_.sorted_descending ? "descending" : "ascending") : "none";
    Rect words = r;
    words.w -= ui_.px(8);
    const float arrow = sorted ? ui_.px(size::kIconSmall + 4) : 0;
    Rect label = words;
    label.w -= arrow;
    bool cut = false;
    Painter& paint = ui_.paint();
    if (!column.sortable) {
        paint.text(label, Type::label_medium, Color::text2, column.title, column.align, &cut);
        ui_.place_text(node, Type::label_medium, label);
        ui_.nodes.add(std::move(node));
        return;
    }
    const Group group(ui_, std::move(node));
    const Scope scope(ui_, column.id);
    Node button{.id = ui_.id("sort"), .role = Role::button, .name = column.title, .rect = r};
    const float width = std::min(label.w, ui_.text_width(Type::label_medium, column.title));
    if (column.align == Align::right) label.x += label.w - width;
    label.w = width + 1;
    ui_.place_text(button, Type::label_medium, label);
    const std::string id = button.id;
    const ItemState state = ui_.item(std::move(button));
    if (state.pressed) result.sort = i;
    paint.text(label, Type::label_medium, sorted || state.hovered ? Color::text : Color::text2, column.title,
               Align::left, &cut);
    if (sorted) {
        const Rect sign{label.right() + ui_.px(3), r.y, ui_.px(size::kIconSmall), r.h};
        paint.icon(sign, o_.sorted_descending ? Icon::arrow_down : Icon::arrow_up, ui_.px(size::kIconSmall),
                   Color::accent_text);
    }
    if (cut) hint_whole(ui_, id, label, Type::label_medium, column.title, state);
    if (state.focus_ring) paint.focus_ring(r.inset(1, 4).moved(-ui_.px(4), 0), ui_.px(4), true);
    if (state.hovered) ui_.set_cursor("pointer");
}

void Drawing::head(const Rect& r, TableResult& result) {
    ui_.paint().fill(r, Color::sunken);
    ui_.paint().horizontal_line(r.x, r.right(), r.bottom() - 1, Color::border);
    const Scope scope(ui_, "head");
    Node node{.id = ui_.scope(), .role = Role::row, .rect = r};
    node.row_index = 1;
    const Group group(ui_, std::move(node));
    if (o_.ticks) {
        const Rect box{r.x + columns_.tick_x, r.y, columns_.tick_width, r.h};
        const Group cell(ui_, Node{.id = ui_.id("ticks"), .role = Role::columnheader, .rect = box, .col_index = 1});
        result.all_ticked = checkbox(ui_, box, "tick_all", o_.tick_all_name, o_.all_ticked, true).pressed;
    }
    const Clip clip(ui_, r);
    for (std::size_t i = 0; i < o_.columns.size(); ++i) column_head(place(r, i), i, result);
}

/// Draws a cell; the main one holds the row's link and tells whether it was pressed.
bool Drawing::cell(const Rect& row, std::size_t i, bool open, std::string_view row_name) {
    const Column& column = o_.columns[i];
    const Cell& cell = row_.cells[i];
    const Rect r = place(row, i);
    const bool main = i == columns_.main;
    const Type type = column.strong ? Type::body_medium : Type::body;
    const Color color =
        column.strong && cell.color == Color::text2 ? (open ? Color::accent_text : Color::text) : cell.color;
    bool cut = false;
    Rect inside = r;
    inside.w -= ui_.px(12);
    const Rect words = paint_cell(ui_, inside, cell, type, color, column.align, &cut);

    Node node{.id = ui_.id(column.id),
              .role = main ? Role::rowheader : Role::cell,
              .name = cell.text,
              .lang = cell.lang,
              .rect = r};
    node.col_index = static_cast<int>(i) + (o_.ticks ? 2 : 1);
    const Type shown = cell.pill ? Type::label_medium : type;
    const ItemState hover{.hovered = cut && ui_.hovers({words.x, r.y, words.w, r.h})};
    if (cut) hint_whole(ui_, node.id, {words.x, r.y, words.w, r.h}, shown, cell.text, hover);
    if (cell.icon != Icon::none && !cell.icon_name.empty()) {
        const Rect sign{words.right() + ui_.px(6), r.y, ui_.px(size::kIcon), r.h};
        ui_.hint(node.id + "/sign", sign, cell.icon_name, {.hovered = ui_.hovers(sign)});
        node.hint = cell.icon_name;
    }
    if (!cell.icons.empty()) ui_.hint(node.id, words, cell.text, {.hovered = ui_.hovers(words)});
    if (!main) {
        if (cell.icons.empty()) ui_.place_text(node, shown, words);
        if (!cell.text.empty()) ui_.nodes.add(std::move(node));
        return false;
    }
    node.name.clear();
    const Group group(ui_, std::move(node));
    Node link{.id = ui_.id("open"),
              .role = row_.href.empty() ? Role::button : Role::link,
              .name = std::string(row_name),
              .href = row_.href,
              .lang = cell.lang,
              .rect = r};
    if (open) link.current = "true";
    link.keys = {"Enter", " "}; // the screen may go on into what it opens, and select it
    if (row_name == cell.text) ui_.place_text(link, shown, words);
    const ItemState state = ui_.item(std::move(link));
    if (state.focus_ring) ui_.paint().focus_ring(row, 0, true);
    return state.pressed;
}

void Drawing::tick(const Rect& r, std::int64_t index, TableResult& result) {
    if (!row_.tickable) return;
    const Rect box{r.x + columns_.tick_x, r.y, columns_.tick_width, r.h};
    const Group cell(ui_, Node{.id = ui_.id("ticks"), .role = Role::cell, .rect = box, .col_index = 1});
    const std::string& name = row_.name.empty() ? row_.cells[columns_.main].text : row_.name;
    if (checkbox(ui_, box, "tick", o_.tick_name.empty() ? name : o_.tick_name + ": " + name, tri(row_.ticked), true)
            .pressed)
        result.ticked = index;
}

void Drawing::row(const Rect& r, std::int64_t index, TableResult& result) {
    const Scope scope(ui_, row_.id);
    Node node{.id = ui_.scope(), .role = Role::row, .rect = r};
    node.row_index = static_cast<int>(std::min<std::int64_t>(index + 2, 2'000'000'000));
    if (row_.open || row_.ticked) node.selected = Tri::yes;
    node.delegate = ui_.id("open");
    const Group group(ui_, std::move(node));
    const bool hovered = ui_.hovers(r);
    Painter& paint = ui_.paint();
    if (ui_.visible(r)) {
        if (row_.open)
            paint.fill(r, Color::accent_soft);
        else if (row_.ticked)
            paint.fill(r, Color::sunken);
        else if (hovered)
            paint.fill(r, Color::hover);
        if (row_.open) paint.fill({r.x, r.y, 3, r.h}, Color::accent);
        paint.horizontal_line(r.x, r.right(), r.bottom() - 1, Color::line);
    }
    if (hovered) ui_.set_cursor("pointer");
    if (o_.ticks) tick(r, index, result);
    const std::string name = row_.name.empty() ? row_.cells[columns_.main].text : row_.name;
    for (std::size_t i = 0; i < o_.columns.size(); ++i)
        if (cell(r, i, row_.open, name)) result.opened = index;
}

void Drawing::body(const Rect& view, const std::string& id, TableResult& result,
                   const std::function<void(std::int64_t, TableRow&)>& fill) {
    // Whole pixels: a hundred thousand rows of a fraction would drift.
    const float height = std::round(ui_.px(ui_.touch ? size::kTouch : size::kTableRow));
    ScrollArea area(
        ui_, "rows", view,
        {.content_height_px = std::max(view.h, height * static_cast<float>(o_.row_count)), .role = Role::rowgroup});
    Ui::Private& p = ui_.internals();
    if (!o_.version.empty()) {
        std::string& before = p.versions[id];
        if (!before.empty() && before != o_.version) area.scroll_to_y(0);
        before = o_.version;
    }
    std::string& revealed = p.versions[id + "/reveal"];
    const std::string wanted = std::to_string(o_.reveal_row);
    if (o_.reveal_row >= 0 && revealed != wanted)
        area.reveal(height * static_cast<float>(o_.reveal_row), height * static_cast<float>(o_.reveal_row + 1));
    revealed = wanted;

    const auto in_view = static_cast<std::int64_t>(view.h / height) + 2;
    result.first_visible = std::clamp<std::int64_t>(static_cast<std::int64_t>(area.position().y / height), 0,
                                                    std::max<std::int64_t>(0, o_.row_count - 1));
    result.visible_count = std::min(in_view, o_.row_count - result.first_visible);
    const std::int64_t first = std::max<std::int64_t>(0, result.first_visible - kSpareRows);
    const std::int64_t last = std::min(o_.row_count, result.first_visible + in_view + kSpareRows);
    const Scope scope(ui_, "row");
    for (std::int64_t i = first; i < last; ++i) {
        row_ = {};
        row_.cells.resize(o_.columns.size());
        fill(i, row_);
        if (row_.id.empty()) row_.id = std::to_string(i);
        row({area.content().x, area.content().y + height * static_cast<float>(i), view.w, height}, i, result);
    }
}

} // namespace

TableResult table(Ui& ui, const Rect& area, std::string_view leaf, const TableOptions& o,
                  const std::function<void(std::int64_t row, TableRow& out)>& fill) {
    TableResult result;
    if (o.columns.empty()) return result;
    const Rect r = ui.snap(area);
    const std::string id = ui.id(leaf);
    Node node{.id = id, .role = Role::table, .name = o.name, .rect = r};
    node.row_count = static_cast<int>(std::min<std::int64_t>(o.row_count + 1, 2'000'000'000));
    const Group group(ui, std::move(node));
    const Scope scope(ui, leaf);
    Rect rest = r;
    Drawing drawing(ui, r, o);
    drawing.head(rest.cut_top(ui.px(size::kTableHead)), result);
    drawing.body(rest, id, result, fill);
    return result;
}

} // namespace hk::ui
