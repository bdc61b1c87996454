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
    Drawing(Ui& ui, const Rect& r, const TableOptions& o, const std::string& rows_id)
        : ui_(ui), o_(o), columns_(lay_out_columns(ui, o, r.w)),
          scrolled_x_(
              ui.snap(std::clamp(ui.nodes.scroll_position(rows_id).x, 0.0F, std::max(0.0F, columns_.total - r.w)))) {}

    void head(const Rect& r, TableResult& result);
    void body(const Rect& view, const std::string& id, TableResult& result,
              const std::function<void(std::int64_t, TableRow&)>& fill);

private:
    void column_head(const Rect& r, std::size_t i, TableResult& result);
    void take_head_keys();
    void column_menu(const Rect& r, std::size_t i, TableResult& result);
    void column_edge(const Rect& r, std::size_t i, TableResult& result);
    void row(const Rect& r, std::int64_t index, TableResult& result);
    void tick(const Rect& r, std::int64_t index, TableResult& result);
    bool cell(const Rect& row, std::size_t i, bool open, std::string_view row_name);
    /// Calls `draw(i)` for all columns in their order, each inside what it may paint on.
    template <class Draw>
    void each_column(const Rect& row, const Draw& draw) const {
        const float fixed = row.x + columns_.x[columns_.main] + columns_.width[columns_.main];
        for (std::size_t i = 0; i < o_.columns.size(); ++i) {
            const float left = i == columns_.main || scrolled_x_ == 0 ? row.x : fixed;
            const Clip clip(ui_, {left, row.y, row.right() - left, row.h});
            draw(i);
        }
    }
    Rect place(const Rect& row, std::size_t i) const {
        return {row.x + columns_.x[i] - (i == columns_.main ? 0 : scrolled_x_), row.y, columns_.width[i], row.h};
    }
    bool is_scrolled_out(const Rect& row, std::size_t i) const {
        const Rect r = place(row, i);
        return i != columns_.main && scrolled_x_ > 0 &&
               r.right() <= row.x + columns_.x[columns_.main] + columns_.width[columns_.main];
    }
    /// What scrolls goes below the columns that stay.
    void fixed_edge(const Rect& row) const {
        if (scrolled_x_ <= 0) return;
        ui_.paint().vertical_line(row.x + columns_.x[columns_.main] + columns_.width[columns_.main] - 1, row.y,
                                  row.bottom(), Color::border);
    }

    Ui& ui_;
    const TableOptions& o_;
    TableColumns columns_;
    float scrolled_x_ = 0;
    std::size_t tab_head_ = 0; ///< the one head that is a stop of the Tab key; arrows go on to the others
    std::int64_t tab_row_ = 0; ///< the one row that is a stop of the Tab key; arrows go on from there
    bool is_tab_row_ = false;  ///< the row being drawn is
    TableRow row_;
};

/// A column whose edge is being dragged.
struct Dragged {
    std::string column; ///< empty = none
    float start_width = 0, width = 0;
};

void Drawing::column_head(const Rect& r, std::size_t i, TableResult& result) {
    const Column& column = o_.columns[i];
    const bool sorted = column.sort_place > 0;
    Node node(ui_.id(column.id), Role::columnheader, r, column.title);
    node.col_index = static_cast<int>(i) + (o_.ticks ? 2 : 1);
    if (column.sortable) node.sort = sorted ? (column.sorted_descending ? "descending" : "ascending") : "none";
    Rect words = r;
    words.w -= ui_.px(8);
    // Which comes first is said only where there are several.
    const bool is_numbered = sorted && std::count_if(o_.columns.begin(), o_.columns.end(),
                                                     [](const Column& c) { return c.sort_place > 0; }) > 1;
    const auto number = is_numbered ? std::to_string(column.sort_place) : std::string();
    const float number_width = ui_.text_width(Type::caption, number);
    const float arrow = sorted ? ui_.px(size::kIconSmall + 4) + number_width : 0;
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
    Node button(ui_.id("sort"), Role::button, r.intersect(ui_.clip()), column.title);
    button.skip_tab = i != tab_head_;
    button.keys = {"ArrowLeft", "ArrowRight"};
    const float width = std::min(label.w, ui_.text_width(Type::label_medium, column.title));
    if (column.align == Align::right) label.x += label.w - width;
    label.w = width + 1;
    ui_.place_text(button, Type::label_medium, label);
    const std::string id = button.id;
    const ItemState state = ui_.item(std::move(button));
    if (state.pressed) {
        result.sort = i;
        result.sort_added = (ui_.pointer_mods() & kShift) != 0;
    }
    paint.text(label, Type::label_medium, sorted || state.hovered ? Color::text : Color::text2, column.title,
               Align::left, &cut);
    if (sorted) {
        const Rect sign{label.right() + ui_.px(3), r.y, ui_.px(size::kIconSmall), r.h};
        paint.icon(sign, column.sorted_descending ? Icon::arrow_down : Icon::arrow_up, ui_.px(size::kIconSmall),
                   Color::accent_text);
        paint.text({sign.right(), r.y, number_width + 1, r.h}, Type::caption, Color::accent_text, number);
    }
    if (cut) hint_whole(ui_, id, label, Type::label_medium, column.title, state);
    if (state.focus_ring) paint.focus_ring(r.inset(1, 4).moved(-ui_.px(4), 0), ui_.px(4), true);
    if (state.hovered) ui_.set_cursor("pointer");
    if (!o_.menu_name.empty()) column_menu(r, i, result);
    if (o_.resizable) column_edge(r, i, result);
}

/// A small button at the end of a head: seen while the pointer or the focus is there, or the column is filtered.
void Drawing::column_menu(const Rect& r, std::size_t i, TableResult& result) {
    const Column& column = o_.columns[i];
    const float side = ui_.px(24);
    const Rect box = Rect{r.right() - side - ui_.px(8), r.y, side, r.h}.middle(side);
    Node node(ui_.id("menu"), Role::button, box, o_.menu_name + ": " + column.title);
    node.haspopup = "menu";
    node.skip_tab = i != tab_head_;
    node.keys = {"ArrowLeft", "ArrowRight"};
    const ItemState state = ui_.item(std::move(node));
    if (state.pressed) {
        result.menu = i;
        result.menu_anchor = box;
        result.menu_width_px = std::round(columns_.width[i] / ui_.px(1));
    }
    const bool is_seen = ui_.hovers(r) || state.focused || column.filtered;
    if (!is_seen) return;
    Painter& paint = ui_.paint();
    paint.fill(box, state.hovered || state.held ? Color::line : Color::sunken, ui_.px(size::kRadiusRow));
    paint.icon(box, column.filtered ? Icon::list_filter : Icon::chevron_down, ui_.px(size::kIcon),
               column.filtered ? Color::accent_text : Color::text2);
    if (state.focus_ring) paint.focus_ring(box, ui_.px(size::kRadiusRow), true);
    if (state.hovered) ui_.set_cursor("pointer");
}

/// The right edge of a head, to be dragged. Keys change the width through the column's menu.
void Drawing::column_edge(const Rect& r, std::size_t i, TableResult& result) {
    const float half = ui_.px(4);
    Node node(ui_.id("edge"), Role::separator, {r.right() - 2 * half, r.y, 2 * half, r.h});
    node.drag = "x";
    node.skip_tab = true;
    const ItemState state = ui_.item(std::move(node));
    auto& dragged = ui_.kept<Dragged>("table/dragged");
    const std::string id = ui_.id("edge");
    if (state.hovered || dragged.column == id) {
        ui_.set_cursor("col-resize");
        ui_.paint().vertical_line(r.right() - half, r.y + ui_.px(6), r.bottom() - ui_.px(6), Color::control);
    }
    if (state.dragged && dragged.column != id) dragged = {id, columns_.width[i], columns_.width[i]};
    if (dragged.column != id) return;
    dragged.width += state.drag.x;
    const float width = std::max(ui_.px(48), dragged.width);
    ui_.paint().vertical_line(r.x + width - half, r.y, r.bottom(), Color::accent);
    if (state.dragged && ui_.pointer_down()) return ui_.animate();
    if (width != dragged.start_width) {
        result.resized = i;
        result.resized_px = std::round(width / ui_.px(1));
    }
    dragged = {};
}

/// Arrows go from head to head; the one that has the focus, else the first, is where Tab comes to.
void Drawing::take_head_keys() {
    const auto can_sort = [&](std::size_t i) { return o_.columns[i].sortable; };
    const auto count = o_.columns.size();
    while (tab_head_ < count && !can_sort(tab_head_)) ++tab_head_;
    for (std::size_t i = 0; i < count; ++i)
        if (ui_.nodes.focus_within(ui_.id(o_.columns[i].id))) tab_head_ = i;
    const auto go_to = [&](std::size_t i) {
        if (i >= count) return;
        tab_head_ = i;
        ui_.nodes.request_focus(ui_.id(o_.columns[i].id + "/sort"));
        ui_.animate();
    };
    if (ui_.take_key_in(ui_.scope(), "ArrowRight")) {
        auto next = tab_head_ + 1;
        while (next < count && !can_sort(next)) ++next;
        go_to(next);
    }
    if (ui_.take_key_in(ui_.scope(), "ArrowLeft")) {
        auto before = tab_head_;
        while (before > 0 && !can_sort(before - 1)) --before;
        if (before > 0) go_to(before - 1);
    }
}

void Drawing::head(const Rect& r, TableResult& result) {
    ui_.paint().fill(r, Color::sunken);
    ui_.paint().horizontal_line(r.x, r.right(), r.bottom() - 1, Color::border);
    const Scope scope(ui_, "head");
    Node node(ui_.scope(), Role::row, r);
    node.row_index = 1;
    const Group group(ui_, std::move(node));
    if (o_.ticks) {
        const Rect box{r.x + columns_.tick_x, r.y, columns_.tick_width, r.h};
        Node cell_node(ui_.id("ticks"), Role::columnheader, box);
        cell_node.col_index = 1;
        const Group cell(ui_, std::move(cell_node));
        result.all_ticked = checkbox(ui_, box, "tick_all", o_.tick_all_name, o_.all_ticked, {.bare = true}).pressed;
    }
    take_head_keys();
    each_column(r, [&](std::size_t i) {
        if (!is_scrolled_out(r, i)) column_head(place(r, i), i, result);
    });
    fixed_edge(r);
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

    Node node(ui_.id(column.id), main ? Role::rowheader : Role::cell, r, cell.text);
    node.lang = cell.lang;
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
    Node link(ui_.id("open"), row_.href.empty() ? Role::button : Role::link, r, row_name);
    link.href = row_.href;
    link.lang = cell.lang;
    if (open) link.current = "true";
    link.keys = {"Enter", " "}; // the screen may go on into what it opens, and select it
    link.skip_tab = !is_tab_row_;
    if (row_name == cell.text) ui_.place_text(link, shown, words);
    const ItemState state = ui_.item(std::move(link));
    if (state.focus_ring) ui_.paint().focus_ring(row, 0, true);
    return state.pressed;
}

void Drawing::tick(const Rect& r, std::int64_t index, TableResult& result) {
    if (!row_.tickable) return;
    const Rect box{r.x + columns_.tick_x, r.y, columns_.tick_width, r.h};
    Node cell_node(ui_.id("ticks"), Role::cell, box);
    cell_node.col_index = 1;
    const Group cell(ui_, std::move(cell_node));
    const std::string& name = row_.name.empty() ? row_.cells[columns_.main].text : row_.name;
    const auto label = o_.tick_name.empty() ? name : o_.tick_name + ": " + name;
    if (checkbox(ui_, box, "tick", label, tri(row_.ticked), {.bare = true, .skip_tab = !is_tab_row_}).pressed) {
        result.ticked = index;
        result.ticked_through = (ui_.pointer_mods() & kShift) != 0;
    }
}

void Drawing::row(const Rect& r, std::int64_t index, TableResult& result) {
    const Scope scope(ui_, row_.id);
    if (ui_.nodes.focus_within(ui_.scope())) tab_row_ = index;
    is_tab_row_ = index == tab_row_;
    Node node(ui_.scope(), Role::row, r);
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
    each_column(r, [&](std::size_t i) {
        if (!is_scrolled_out(r, i) && cell(r, i, row_.open, name)) result.opened = index;
    });
    fixed_edge(r);
}

void Drawing::body(const Rect& view, const std::string& id, TableResult& result,
                   const std::function<void(std::int64_t, TableRow&)>& fill) {
    // Whole pixels: a hundred thousand rows of a fraction would drift.
    const float height = std::round(ui_.px(ui_.touch ? size::kTouch : size::kTableRow));
    ScrollArea area(ui_, "rows", view,
                    {.content_width_px = std::max(view.w, columns_.total),
                     .content_height_px = std::max(view.h, height * static_cast<float>(o_.row_count)),
                     .role = Role::rowgroup});
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
    auto& tab_row = ui_.kept<std::int64_t>(id + "/tab_row");
    if (o_.reveal_row >= first && o_.reveal_row < last) tab_row = o_.reveal_row;
    tab_row_ = tab_row >= result.first_visible && tab_row < last ? tab_row : result.first_visible;
    for (std::int64_t i = first; i < last; ++i) {
        row_ = {};
        row_.cells.resize(o_.columns.size());
        fill(i, row_);
        if (row_.id.empty()) row_.id = std::to_string(i);
        row({view.x, area.content().y + height * static_cast<float>(i), view.w, height}, i, result);
    }
    tab_row = tab_row_;
}

} // namespace

TableResult table(Ui& ui, const Rect& area, std::string_view leaf, const TableOptions& o,
                  const std::function<void(std::int64_t row, TableRow& out)>& fill) {
    TableResult result;
    if (o.columns.empty()) return result;
    const Rect r = ui.snap(area);
    const std::string id = ui.id(leaf);
    Node node(id, Role::table, r, o.name);
    node.row_count = static_cast<int>(std::min<std::int64_t>(o.row_count + 1, 2'000'000'000));
    const Group group(ui, std::move(node));
    const Scope scope(ui, leaf);
    Rect rest = r;
    Drawing drawing(ui, r, o, ui.id("rows"));
    drawing.head(rest.cut_top(ui.px(size::kTableHead)), result);
    drawing.body(rest, id, result, fill);
    return result;
}

} // namespace hk::ui
