// What limits and orders the registry's rows: chips, their menu, the sort menu of phones.
// It must not know how rows are found.
#include "app/dimension_names.hpp"
#include "stats/figure_parts.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"
#include "ui/agreement_look.hpp"
#include "ui/figure_words.hpp"
#include "ui/filter_popup.hpp"
#include "ui/registry_parts.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace hk::ui {
namespace {

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
    for (const auto& limit : limits_of(app, app.list().query())) {
        // Words stand in their field, states are chips that stay.
        if (limit.option == "q" || limit.option == "state") continue;
        auto words = limit.words;
        // On phones in few words: the states beside it must be seen.
        if (limit.option == "figure")
            words = ui.phone() ? figure_text(address.option("figure"), "short")
                               : tr(Text::ui_registry_filtered_by_figure, {{"name", words}});
        chips.push_back({limit.option, limit.option, "", removable(std::move(words))});
    }
    if (address.array != "agreements") return chips;
    for (const auto& [word, count] : app.list().state_counts()) {
        FilterChip one{"state/" + word, "state", toggle_word(address.option("state"), word), {}};
        one.look.on = has_word(address.option("state"), word);
        // Of very many the counts come a moment later; most often it is these that are looked for.
        const bool is_usual = word == "in_force" || word == "expiring" || word == "expired";
        if ((count == 0 || (count < 0 && !is_usual)) && !one.look.on) continue;
        one.look.label = agreement_state_label(word);
        if (count >= 0) one.look.count = format_integer(current_language(), count);
        one.look.status = agreement_status(word, kUrgentDays + 1);
        if (one.look.status == Status::none) one.look.icon = Icon::triangle_alert;
        chips.push_back(std::move(one));
    }
    return chips;
}

/// Columns to filter by, as entries of a menu.
void add_columns(const App& app, const std::vector<ListColumn>& columns, std::vector<MenuItem>& items) {
    for (const auto& column : columns) {
        MenuItem item{.id = "column/" + column.id, .label = column.label + "…"};
        if (is_filtered(app, column)) item.icon = Icon::list_filter;
        item.separator_before = !items.empty() && &column == &columns.front();
        items.push_back(std::move(item));
    }
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

/// Which chips fit, those that are on first of all.
std::vector<bool> fitting(const Ui& ui, const std::vector<FilterChip>& chips, float room) {
    const float gap = ui.px(size::kGapSmall);
    std::vector<bool> is_shown(chips.size(), false);
    for (const bool on : {true, false})
        for (std::size_t i = 0; i < chips.size(); ++i) {
            const float width = chip_width(ui, chips[i].look) + gap;
            if (chips[i].look.on != on || room < width) continue;
            is_shown[i] = true;
            room -= width;
        }
    return is_shown;
}

/// What fits; the others in a menu, with all columns that can be filtered.
void draw_fitting(Ui& ui, App& app, const Rect& line, const std::vector<FilterChip>& chips) {
    const float gap = ui.px(size::kGapSmall);
    ChipOptions more{.label = std::string(tr(Text::ui_registry_filter))};
    more.icon = Icon::list_filter;
    more.toggle = false;
    more.haspopup = "menu";
    const auto is_shown = fitting(ui, chips, line.w - chip_width(ui, more));
    Rect rest = line;
    for (std::size_t i = 0; i < chips.size(); ++i)
        if (is_shown[i] &&
            chip(ui, rest.cut_left(chip_width(ui, chips[i].look), gap), chips[i].leaf, chips[i].look).pressed)
            press(ui, app, chips[i]);
    more.expanded = tri(popup_open(ui, ui.id("more/menu")));
    const Rect place = rest.cut_left(chip_width(ui, more));
    if (chip(ui, place, "more", more).pressed) toggle_popup(ui, ui.id("more/menu"));
    std::vector<MenuItem> items;
    std::vector<std::size_t> meant;
    for (std::size_t i = 0; i < chips.size(); ++i) {
        if (is_shown[i]) continue;
        MenuItem item{.id = chips[i].leaf, .label = chips[i].look.label};
        item.shortcut = chips[i].look.count;
        item.checked = tri(chips[i].look.on);
        item.is_one_of = false;
        items.push_back(std::move(item));
        meant.push_back(i);
    }
    const auto columns = possible_columns(*app.list().query().type);
    add_columns(app, columns, items);
    const auto chosen = menu(ui, place, "more/menu", more.label, items);
    if (!chosen) return;
    if (*chosen < meant.size()) return press(ui, app, chips[meant[*chosen]]);
    open_filter(ui, columns[*chosen - meant.size()].id, place, ui.id("more"));
}

} // namespace

ListQuery registry_query(const Ui& ui, const App& app) {
    auto query = app.list_query();
    if (ui.phone() && query.sort.empty() && query.type->name == "agreements") query.sort = "@state";
    return query;
}

std::vector<Limit> limits_of(App& app, const ListQuery& query) {
    std::vector<Limit> limits;
    if (!query.refers.empty()) limits.push_back({"of", referred_name(app, query.refers)});
    if (!query.figure.empty()) limits.push_back({"figure", figure_text(query.figure, "name")});
    if (const auto* figure = find_figure(query.figure); figure && !query.part.empty()) {
        std::string words;
        for (const auto& one : read_part(*figure, query.part))
            append_part(words, value_name(app.titles(), *one.dimension, one.value), ", ");
        if (!words.empty()) limits.push_back({"part", words});
    }
    if (const auto name = find_text("check." + query.check + ".title"); name && !query.check.empty())
        limits.push_back({"check", std::string(tr(*name))});
    for (const auto& filter : query.filters) {
        const auto column = possible_column(*query.type, filter.column);
        if (!column) continue;
        limits.push_back(
            {filter.column, column->label + ": " + filter_words(app.titles(), *query.type, *column, filter.value)});
    }
    std::string states;
    for (const auto& word : split_words(query.state))
        states += (states.empty() ? "" : ", ") + agreement_state_label(word);
    if (!states.empty()) limits.push_back({"state", states});
    if (!query.text.empty()) limits.push_back({"q", "“" + query.text + "”"});
    return limits;
}

std::string words_of_limits(App& app, const ListQuery& query) {
    std::string words;
    for (const auto& limit : limits_of(app, query)) words += (words.empty() ? "" : " · ") + limit.words;
    return words;
}

bool is_filtered(const App& app, const ListColumn& column) { return !app.address().option(column.name()).empty(); }

bool has_filter_chips(App& app) {
    if (app.address().array == "agreements") return true;
    const auto limits = limits_of(app, app.list().query());
    return std::any_of(limits.begin(), limits.end(), [](const Limit& limit) { return limit.option != "q"; });
}

void draw_filter_chips(Ui& ui, App& app, const Rect& line) {
    const auto chips = filter_chips(ui, app);
    const Group group(ui, {ui.id("chips"), Role::group, line, tr(Text::ui_registry_filter)});
    const Scope scope(ui, "chips");
    if (ui.phone())
        draw_scrolling(ui, app, line, chips);
    else
        draw_fitting(ui, app, line, chips);
}

namespace {

/// A key of the sort without its sign.
std::string_view column_of_key(std::string_view key) { return key.substr(key.starts_with('-') ? 1 : 0); }

/// Sorting by this column first or second: the same one again turns round.
std::string sorted_by(std::vector<std::string> keys, std::size_t place, const std::string& column) {
    const auto sorts_there = place < keys.size() && column_of_key(keys[place]) == column;
    const bool turns_round = sorts_there && !keys[place].starts_with('-');
    keys.resize(place);
    keys.push_back((turns_round ? "-" : "") + column);
    return join_words(keys);
}

} // namespace

void draw_sort_menu(Ui& ui, App& app, Rect& line) {
    const auto& columns = app.list().columns();
    auto keys = split_words(app.list().query().sort);
    if (keys.empty()) keys.push_back(columns.front().id);
    ButtonOptions options{.kind = ButtonKind::quiet};
    std::vector<MenuItem> items;
    std::vector<std::pair<std::size_t, std::string>> meant; ///< place among the keys, column
    for (std::size_t place = 0; place < 2; ++place)
        for (const auto& column : columns) {
            const bool is_first = column_of_key(keys.front()) == column.id;
            if (place == 1 && is_first) continue;
            const bool sorts = place < keys.size() && column_of_key(keys[place]) == column.id;
            const auto label = place == 0 ? column.label : tr(Text::ui_registry_sort_then_by, {{"name", column.label}});
            items.push_back({.id = std::to_string(place) + column.id, .label = label});
            items.back().checked = tri(sorts);
            items.back().separator_before = place == 1 && meant.back().first == 0;
            if (sorts && keys[place].starts_with('-')) items.back().shortcut = "↓";
            if (place == 0 && is_first)
                options.label = column.label + (keys.size() > 1 ? " +" + std::to_string(keys.size() - 1) : "");
            meant.emplace_back(place, column.id);
        }
    options.icon = keys.front().starts_with('-') ? Icon::arrow_down : Icon::arrow_up;
    options.small = true;
    const float width = button_width(ui, options);
    // Its words end where the line does.
    Rect place = line.cut_right(width - ui.px(10), ui.px(4));
    place.w = width;
    const auto chosen = menu_button(ui, place, "sort", options, items);
    if (!chosen) return;
    app.go(app.address().with("sort", sorted_by(keys, meant[*chosen].first, meant[*chosen].second)), true);
    ui.animate();
}

void draw_filter_menu(Ui& ui, App& app, Rect& line) {
    const auto columns = possible_columns(*app.list().query().type);
    std::vector<MenuItem> items;
    if (popup_open(ui, ui.id("filter_by/menu"))) add_columns(app, columns, items);
    ButtonOptions options{.label = std::string(tr(Text::ui_registry_filter)),
                          .kind = ButtonKind::quiet,
                          .icon = Icon::list_filter,
                          .icon_only = true,
                          .small = true};
    const Rect place = line.cut_right(button_width(ui, options), ui.px(4));
    if (const auto chosen = menu_button(ui, place, "filter_by", options, items))
        open_filter(ui, columns[*chosen].id, place, ui.id("filter_by"));
}

} // namespace hk::ui
