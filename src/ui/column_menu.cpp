// The menu of a table's column and the list of all columns.
// It must not know how the table is drawn, nor rows.
#include "ui/column_menu.hpp"

#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "text/word_list.hpp"
#include "ui/filter_popup.hpp"
#include "ui/later.hpp"
#include "ui/pages.hpp"
#include "ui/ui_private.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace hk::ui {
namespace {

/// The columns as the address has them, changed and written back; remembered for the next time the table is opened.
void set_columns(App& app, const std::vector<ListColumn>& columns) {
    const auto& type = *app.list().query().type;
    app.choose_columns(type, words_of(type, columns));
}

std::vector<std::string> sort_keys(const App& app, std::string_view without) {
    auto keys = split_words(app.address().option("sort"));
    std::erase_if(keys, [&](const std::string& key) { return key == without || key == "-" + std::string(without); });
    return keys;
}

void set_sort(App& app, const std::vector<std::string>& keys) {
    app.go(app.address().with("sort", join_words(keys)), true);
}

std::size_t place_of(const std::vector<ListColumn>& columns, std::string_view id) {
    return static_cast<std::size_t>(
        std::find_if(columns.begin(), columns.end(), [&](const ListColumn& c) { return c.id == id; }) -
        columns.begin());
}

/// Moves a column by one place; the first one stays the first.
void move_column(App& app, std::string_view id, int step) {
    auto columns = app.list().columns();
    const auto at = place_of(columns, id);
    const auto to = static_cast<std::ptrdiff_t>(at) + step;
    if (at == 0 || to < 1 || to >= static_cast<std::ptrdiff_t>(columns.size())) return;
    std::swap(columns[at], columns[static_cast<std::size_t>(to)]);
    set_columns(app, columns);
}

void show_column(App& app, const ListColumn& column, bool is_shown) {
    auto columns = app.list().columns();
    if (is_shown)
        columns.push_back(column);
    else
        std::erase_if(columns, [&](const ListColumn& c) { return c.id == column.id; });
    set_columns(app, columns);
}

struct MenuState {
    std::string column; ///< whose menu is open
    Rect anchor;
    float width_px = 0;
};

std::vector<MenuItem> column_items(App& app, const ListColumn& column) {
    const auto& columns = app.list().columns();
    const auto at = place_of(columns, column.id);
    const auto item = [](std::string id, Text label, Icon icon) {
        return MenuItem{.id = std::move(id), .label = std::string(tr(label)), .icon = icon};
    };
    std::vector<MenuItem> items{item("ascending", Text::ui_registry_sort_ascending, Icon::arrow_up),
                                item("descending", Text::ui_registry_sort_descending, Icon::arrow_down)};
    if (!sort_keys(app, column.id).empty()) {
        items.push_back(item("then_ascending", Text::ui_registry_sort_then, Icon::arrow_up));
        items.push_back(item("then_descending", Text::ui_registry_sort_then_descending, Icon::arrow_down));
    }
    items.push_back(item("filter", Text::ui_registry_filter_column, Icon::list_filter));
    items.back().separator_before = true;
    items.push_back(item("wider", Text::ui_registry_column_wider, Icon::plus));
    items.back().separator_before = true;
    items.push_back(item("narrower", Text::ui_registry_column_narrower, Icon::minus));
    if (at == 0) return items;
    if (at > 1) items.push_back(item("left", Text::ui_registry_column_left, Icon::chevron_left));
    if (at + 1 < columns.size()) items.push_back(item("right", Text::ui_registry_column_right, Icon::chevron_right));
    items.push_back(item("hide", Text::ui_registry_column_hide, Icon::x));
    return items;
}

void do_item(Ui& ui, App& app, const MenuState& state, const ListColumn& column, std::string_view what) {
    constexpr float kStep = 24;
    auto keys = sort_keys(app, column.id);
    if (what == "ascending") set_sort(app, {column.id});
    if (what == "descending") set_sort(app, {"-" + column.id});
    if (what == "then_ascending") set_sort(app, (keys.push_back(column.id), keys));
    if (what == "then_descending") set_sort(app, (keys.push_back("-" + column.id), keys));
    if (what == "wider") resize_column(app, column.id, state.width_px + kStep);
    if (what == "narrower") resize_column(app, column.id, std::max(48.0F, state.width_px - kStep));
    if (what == "left") move_column(app, column.id, -1);
    if (what == "right") move_column(app, column.id, 1);
    if (what == "hide") show_column(app, column, false);
    // The menu's entry has the focus now, and is gone when the filter closes.
    if (what == "filter") open_filter(ui, column.id, state.anchor, ui.id("table/head/" + column.id + "/menu"));
}

} // namespace

void sort_by(App& app, const ListColumn& column, bool is_added) {
    const auto sorted = split_words(app.list().query().sort);
    const bool is_first_alone = sorted.empty() && app.list().columns().front().id == column.id;
    const bool is_ascending = is_first_alone || std::find(sorted.begin(), sorted.end(), column.id) != sorted.end();
    const auto key = (is_ascending ? "-" : "") + column.id;
    if (!is_added) return set_sort(app, {key});
    auto keys = split_words(app.address().option("sort"));
    const auto same = std::find_if(keys.begin(), keys.end(),
                                   [&](const std::string& k) { return k == column.id || k == "-" + column.id; });
    if (same != keys.end())
        *same = key;
    else
        keys.push_back(key);
    set_sort(app, keys);
}

void resize_column(App& app, std::string_view id, float width_px) {
    auto columns = app.list().columns();
    const auto at = place_of(columns, id);
    if (at >= columns.size()) return;
    columns[at].width_px = width_px;
    set_columns(app, columns);
}

void draw_column_menu(Ui& ui, App& app, const std::vector<std::size_t>& shown, const TableResult& table) {
    auto& state = ui.kept<MenuState>("registry/column_menu");
    constexpr std::string_view kLeaf = "column";
    if (table.menu) {
        state = {app.list().columns()[shown[*table.menu]].id, table.menu_anchor, table.menu_width_px};
        open_popup(ui, ui.id(kLeaf));
    }
    const auto columns = app.list().columns(); // what is chosen changes them
    const auto* column = find_column(columns, state.column);
    if (column == nullptr) return;
    const auto items = column_items(app, *column);
    const auto chosen = menu(ui, state.anchor, kLeaf, column->label, items);
    if (!chosen) return;
    do_item(ui, app, state, *column, items[*chosen].id);
    ui.animate();
}

namespace {

constexpr std::string_view kColumnList = "columns/list"; // id of the popup

/// One column in the list of all: its box, and where it is shown the buttons that move it.
void draw_column_row(Ui& ui, App& app, Rect line, const ListColumn& column) {
    const auto& columns = app.list().columns();
    const auto at = place_of(columns, column.id);
    const bool is_shown = at < columns.size();
    const Scope scope(ui, column.id);
    if (at > 0 && is_shown) {
        const Rect down = line.cut_right(line.h), up = line.cut_right(line.h);
        if (at > 1 && icon_button(ui, up, "up", Icon::arrow_up,
                                  std::string(tr(Text::ui_registry_column_left)) + ": " + column.label)
                          .pressed)
            move_column(app, column.id, -1);
        if (at + 1 < columns.size() &&
            icon_button(ui, down, "down", Icon::arrow_down,
                        std::string(tr(Text::ui_registry_column_right)) + ": " + column.label)
                .pressed)
            move_column(app, column.id, 1);
    }
    const bool is_first = column.id == first_column(*app.list().query().type).id;
    if (checkbox(ui, line, "shown", column.label, tri(is_shown), {.disabled = is_first}).pressed)
        show_column(app, column, !is_shown);
}

} // namespace

void draw_columns_button(Ui& ui, App& app, Rect& row, float room_px) {
    ButtonOptions options{.label = std::string(tr(Text::ui_registry_columns)), .icon = Icon::table_2};
    options.icon_only = button_width(ui, options) > room_px;
    options.haspopup = "dialog";
    const auto id = ui.id(kColumnList);
    options.expanded = tri(popup_open(ui, id));
    const Rect anchor = Rect{row.right() - button_width(ui, options), row.y, button_width(ui, options), row.h};
    if (button_right(ui, row, "columns", options).pressed) toggle_popup(ui, id);
    draw_columns_popup(ui, app, anchor);
}

void open_columns(Ui& ui, std::string_view focus_after) {
    open_popup(ui, ui.id(kColumnList));
    ui.internals().popup.focus_before = focus_after;
}

namespace {

void fetch_columns_list(Ui& ui, App& app, const Rect&) {
    app.platform.want_more_code();
    ui.internals().popup.waited_frames = 0; // it is still wanted
}

} // namespace

void draw_columns_popup(Ui& ui, App& app, const Rect& anchor) {
    if (popup_stays(ui, ui.id(kColumnList)))
        here_or<fetch_columns_list, pages::draw_columns_list>(app)(ui, app, anchor);
}

void pages::draw_columns_list(Ui& ui, App& app, const Rect& anchor) {
    const auto id = ui.id(kColumnList);
    // Those that are shown in their order, then the others.
    auto all = app.list().columns();
    for (auto& column : possible_columns(*app.list().query().type))
        if (find_column(all, column.id) == nullptr) all.push_back(std::move(column));
    const float line = ui.px(ui.touch ? size::kTouch : 32.0F), foot = ui.px(size::kControl + 8);
    const float content = line * static_cast<float>(all.size());
    const bool is_opening = ui.internals().popup.fresh;
    const PopupFrame frame(ui, id, anchor.middle(ui.control_height()), Role::dialog,
                           std::string(tr(Text::ui_registry_columns)), {ui.px(280), content + foot});
    const Scope scope(ui, kColumnList);
    Rect rest = frame.inside();
    Rect last = rest.cut_bottom(foot).middle(ui.px(size::kControlSmall));
    {
        ScrollArea scroll(ui, "all", rest, {.content_height_px = content});
        Rect lines = scroll.content().inset(ui.px(6), 0);
        for (const auto& column : all) draw_column_row(ui, app, lines.cut_top(line), column);
    }
    if (is_opening) ui.nodes.request_focus(ui.id(all[std::min<std::size_t>(1, all.size() - 1)].id + "/shown"));
    ButtonOptions usual{.label = std::string(tr(Text::ui_registry_columns_default)), .kind = ButtonKind::quiet};
    usual.small = true;
    usual.disabled = app.list().query().columns.empty();
    if (button_left(ui, last, "default", usual).pressed) app.choose_columns(*app.list().query().type, {});
}

} // namespace hk::ui
