// What limits and orders the registry's rows: chips, their menu, the sort menu of phones.
// It must not know how rows are found.
#include "text/catalogue.hpp"
#include "text/names.hpp"
#include "text/numbers.hpp"
#include "ui/agreement_look.hpp"
#include "ui/registry_parts.hpp"
#include "ui/widgets.hpp"

namespace hk::ui {
namespace {

/// Words of the `state` option with one added or taken away.
std::string toggled(std::string_view words, std::string_view word, bool& had) {
    std::string kept;
    had = false;
    while (!words.empty()) {
        const auto comma = words.find(',');
        const auto one = words.substr(0, comma);
        if (one == word) {
            had = true;
        } else {
            if (!kept.empty()) kept += ',';
            kept += one;
        }
        words = comma == std::string_view::npos ? std::string_view() : words.substr(comma + 1);
    }
    if (!had) kept += (kept.empty() ? "" : ",") + std::string(word);
    return kept;
}

struct FilterChip {
    std::string leaf, option, value; ///< pressing sets `option` to `value`
    ChipOptions look;
};

ChipOptions removable(std::string label) {
    ChipOptions look{.label = std::move(label)};
    look.on = true;
    look.toggle = false;
    look.trailing = Icon::x;
    return look;
}

/// On phones in few words: the states beside it must be seen.
std::string figure_label(const Ui& ui, std::string_view key) {
    const auto name = find_text("figure." + std::string(key) + (ui.phone() ? ".short" : ".name"));
    const auto words = name ? std::string(tr(*name)) : std::string(key);
    return ui.phone() ? words : tr(Text::ui_registry_filtered_by_figure, {{"name", words}});
}

/// "Partner: Wageningen University", for the records that refer to it.
std::string referred_name(App& app, std::string_view of) {
    const auto slash = of.find('/');
    const auto* type = slash == std::string_view::npos ? nullptr : find_record_type(of.substr(0, slash));
    if (type == nullptr) return std::string(of);
    return std::string(record_label_one(*type)) + ": " + app.titles().of(type->name, of.substr(slash + 1));
}

std::vector<FilterChip> filter_chips(const Ui& ui, App& app) {
    std::vector<FilterChip> chips;
    const auto& address = app.address();
    if (const auto of = address.option("of"); !of.empty())
        chips.push_back({"of", "of", "", removable(referred_name(app, of))});
    if (const auto figure = address.option("figure"); !figure.empty())
        chips.push_back({"figure", "figure", "", removable(figure_label(ui, figure))});
    if (const auto country = address.option("country"); !country.empty())
        chips.push_back({"country", "country", "", removable(std::string(country_name(current_language(), country)))});
    if (const auto group = address.option("group"); !group.empty())
        if (const auto name = find_text("group." + std::string(group)))
            chips.push_back({"group", "group", "", removable(std::string(tr(*name)))});
    if (address.array != "agreements") return chips;
    for (const auto& [word, count] : app.list().state_counts()) {
        FilterChip one{"state/" + word, "state", {}, {}};
        one.value = toggled(address.option("state"), word, one.look.on);
        if (count == 0 && !one.look.on) continue;
        one.look.label = agreement_state_label(word);
        one.look.count = format_integer(current_language(), count);
        one.look.status = agreement_status(word, kUrgentDays + 1);
        if (one.look.status == Status::none) one.look.icon = Icon::triangle_alert;
        chips.push_back(std::move(one));
    }
    return chips;
}

void press(Ui& ui, App& app, const FilterChip& one) {
    app.go(app.address().with(one.option, one.value));
    ui.animate();
}

/// One line that scrolls sideways.
void draw_scrolling(Ui& ui, App& app, const Rect& line, const std::vector<FilterChip>& chips) {
    const float gap = ui.px(size::kGapSmall), room = ui.px(3);
    float width = ui.px(size::kCard);
    for (const auto& one : chips) width += chip_width(ui, one.look) + gap;
    const Rect view = line.grow(room);
    ScrollArea area(ui, "line", view, {.content_width_px = std::max(view.w, width), .content_height_px = view.h});
    float x = area.content().x + room;
    for (const auto& one : chips) {
        const float w = chip_width(ui, one.look);
        if (chip(ui, {x, area.content().y + room, w, line.h}, one.leaf, one.look).pressed) press(ui, app, one);
        x += w + gap;
    }
}

/// What fits, chips that are on first of all; the others in a menu.
void draw_fitting(Ui& ui, App& app, const Rect& line, const std::vector<FilterChip>& chips) {
    const float gap = ui.px(size::kGapSmall);
    ChipOptions more{.label = std::string(tr(Text::ui_registry_filter))};
    more.icon = Icon::list_filter;
    more.toggle = false;
    more.haspopup = "menu";
    float needed = -gap;
    for (const auto& one : chips) needed += chip_width(ui, one.look) + gap;
    const bool is_all = needed <= line.w;
    float room = is_all ? line.w : line.w - chip_width(ui, more);
    std::vector<bool> is_shown(chips.size(), false);
    for (const bool on : {true, false})
        for (std::size_t i = 0; i < chips.size(); ++i) {
            const float width = chip_width(ui, chips[i].look) + gap;
            if (chips[i].look.on != on || (room < width && !is_all)) continue;
            is_shown[i] = true;
            room -= width;
        }
    Rect rest = line;
    for (std::size_t i = 0; i < chips.size(); ++i)
        if (is_shown[i] &&
            chip(ui, rest.cut_left(chip_width(ui, chips[i].look), gap), chips[i].leaf, chips[i].look).pressed)
            press(ui, app, chips[i]);
    if (is_all) return;
    more.expanded = tri(popup_open(ui, ui.id("more/menu")));
    const Rect place = rest.cut_left(chip_width(ui, more));
    if (chip(ui, place, "more", more).pressed) {
        if (more.expanded == Tri::yes)
            close_popup(ui);
        else
            open_popup(ui, ui.id("more/menu"));
    }
    std::vector<MenuItem> items;
    std::vector<std::size_t> meant;
    for (std::size_t i = 0; i < chips.size(); ++i) {
        if (is_shown[i]) continue;
        MenuItem item{.id = chips[i].leaf, .label = chips[i].look.label};
        item.shortcut = chips[i].look.count;
        item.checked = tri(chips[i].look.on);
        items.push_back(std::move(item));
        meant.push_back(i);
    }
    if (const auto chosen = menu(ui, place, "more/menu", more.label, items)) press(ui, app, chips[meant[*chosen]]);
}

} // namespace

ListQuery registry_query(const Ui& ui, const App& app) {
    auto query = app.list_query();
    if (ui.phone() && query.sort.empty() && query.type->name == "agreements") query.sort = "@state";
    return query;
}

bool has_filter_chips(const App& app) {
    const auto& address = app.address();
    return address.array == "agreements" || !address.option("figure").empty() || !address.option("of").empty() ||
           !address.option("country").empty();
}

void draw_filter_chips(Ui& ui, App& app, const Rect& line) {
    const auto chips = filter_chips(ui, app);
    if (chips.empty()) return;
    const Group group(ui, Node{.id = ui.id("chips"),
                               .role = Role::group,
                               .name = std::string(tr(Text::ui_registry_filter)),
                               .rect = line});
    const Scope scope(ui, "chips");
    if (ui.phone())
        draw_scrolling(ui, app, line, chips);
    else
        draw_fitting(ui, app, line, chips);
}

void draw_sort_menu(Ui& ui, App& app, Rect& line) {
    const auto& query = app.list().query();
    std::string_view sort = query.sort;
    const bool is_descending = !sort.empty() && sort.front() == '-';
    if (is_descending) sort.remove_prefix(1);
    const auto columns = RecordList::columns(*query.type);
    std::vector<MenuItem> items;
    std::size_t sorted = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].id == sort) sorted = i;
        items.push_back({.id = columns[i].id, .label = columns[i].label});
    }
    for (std::size_t i = 0; i < items.size(); ++i) items[i].checked = tri(i == sorted);
    ButtonOptions options{.label = columns[sorted].label, .kind = ButtonKind::quiet};
    options.icon = is_descending ? Icon::arrow_down : Icon::arrow_up;
    options.small = true;
    const float width = button_width(ui, options);
    // Its words end where the line does.
    Rect place = line.cut_right(width - ui.px(10), ui.px(4));
    place.w = width;
    const auto chosen = menu_button(ui, place, "sort", options, items);
    if (!chosen) return;
    const auto& id = columns[*chosen].id;
    app.go(app.address().with("sort", *chosen == sorted && !is_descending ? "-" + id : id), true);
    ui.animate();
}

} // namespace hk::ui
