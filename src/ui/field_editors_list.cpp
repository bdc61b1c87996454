// Editors of lists: values as chips with an "add" field, groups and sums of money as rows; and members as text for
// visitors. They must not know which member they edit.
#include "app/choices.hpp"
#include "text/catalogue.hpp"
#include "text/names.hpp"
#include "ui/field_parts.hpp"
#include "ui/painter.hpp"
#include "ui/quick_create.hpp"
#include "ui/text.hpp"

#include <cmath>

namespace hk::ui {
namespace {

FieldPath list_path(const Field& list, int row = -1) { return {&list, row, nullptr, 0}; }

/// The label line of something made of several fields; gives what is below it.
Rect draw_list_label(EditForm& form, const Rect& place, const Field& list) {
    auto& ui = form.ui;
    const float height = ui.line_height(Type::label);
    const auto label = label_of(form, list_path(list));
    const float used =
        text(ui, {place.x, place.y, place.w, height}, "label", label, {.type = Type::label, .color = Color::text2});
    if (list.is_required && !form.is_readonly)
        ui.paint().text({place.x + used + ui.px(3), place.y, ui.px(10), height}, Type::label, Color::bad, "*");
    return {place.x, place.y + height + ui.px(4), place.w, 0};
}

float draw_list_error(EditForm& form, const Rect& place, const Field& list) {
    const auto error = form.draft.error(list_path(list), form.app.titles());
    if (error.empty()) return place.y;
    auto& ui = form.ui;
    Rect line{place.x, place.y + ui.px(6), place.w, 1000};
    const Rect icon = line.cut_left(ui.px(14), ui.px(6));
    ui.paint().icon({icon.x, icon.y, icon.w, ui.line_height(Type::label)}, Icon::circle_alert, ui.px(14), Color::bad);
    return line.y +
           paragraph(ui, line, "error", error, {.type = Type::label, .color = Color::bad_text, .live = "polite"});
}

/// A value with its cross. True when the cross was pressed.
bool draw_value_chip(EditForm& form, const Rect& chip, const Field& list, int row, const std::string& words,
                     const std::string& raw) {
    auto& ui = form.ui;
    const Scope scope(ui, std::to_string(row));
    const Group group(ui, {ui.scope(), Role::group, chip, words});
    ui.paint().box(chip, Color::surface, Color::border, chip.h / 2);
    Rect inside = chip;
    inside.cut_left(ui.px(12));
    const Rect cross = form.is_readonly ? inside.cut_right(ui.px(12)) : inside.cut_right(ui.px(28));
    inside.w += 1;
    if (list.kind == Kind::reference)
        link(ui, inside, "open",
             {.label = words,
              .href = form.app.link("registry", list.target, raw),
              .type = Type::body_medium,
              .color = Color::text2});
    else
        text(ui, inside, "value", words, {.type = Type::body_medium, .color = Color::text2});
    if (form.is_readonly) return false;
    const auto name = tr(Text::ui_form_remove_item, {{"name", words}});
    const auto state = hit_area(ui, cross, "remove", name);
    ui.paint().icon(cross, Icon::x, ui.px(14), state.hovered ? Color::text : Color::text3);
    if (state.focus_ring) ui.paint().focus_ring(cross.inset(4), ui.px(10));
    ui.hint(ui.id("remove"), cross, name, state);
    return state.pressed;
}

struct ChipFlow {
    Rect area;
    float x, y, height, gap;
    Rect next(float width) {
        width = std::min(width, area.w);
        if (x > area.x && x + width > area.right()) {
            x = area.x;
            y += height + gap;
        }
        const Rect r{x, y, width, height};
        x += width + gap;
        return r;
    }
    [[nodiscard]] float bottom() const { return y + height; }
};

/// The dashed round button that opens the "add" field.
bool draw_add_button(EditForm& form, const Rect& r, const std::string& name, bool is_open) {
    auto& ui = form.ui;
    Node node(ui.id("add"), Role::button, r, name);
    node.expanded = tri(is_open);
    const auto state = ui.item(std::move(node));
    ui.paint().circle(r.center(), r.h / 2, ui.color(state.hovered ? Color::hover : Color::surface));
    ui.paint().dashed_edge(r, Color::control, r.h / 2);
    ui.paint().icon(r, is_open ? Icon::minus : Icon::plus, ui.px(14), Color::text2);
    if (state.focus_ring) ui.paint().focus_ring(r, r.h / 2);
    if (state.hovered) ui.set_cursor("pointer");
    if (!is_open) ui.hint(ui.id("add"), r, name, state);
    return state.pressed;
}

bool has_value(const EditForm& form, const Field& list, std::string_view raw) {
    for (int row = 0; row < form.draft.row_count(list); ++row)
        if (form.draft.raw(list_path(list, row)) == raw) return true;
    return false;
}

/// The field in which a value is picked to be added; gives its lower edge.
float draw_add_field(EditForm& form, const Rect& place, const Field& list) {
    auto& ui = form.ui;
    FieldOptions o;
    o.label = tr(Text::ui_form_add_item, {{"name", label_of(form, list_path(list))}});
    o.hide_label = true;
    o.placeholder = tr(Text::ui_form_pick_search);
    const auto find = [&](std::string_view query) {
        auto options = choices_for(form, list, query);
        std::erase_if(options, [&](const Option& option) { return has_value(form, list, option.id); });
        return options;
    };
    const auto result = combobox(ui, place, "new", o, "", find, nothing_found(), create_label(form, list));
    if (result.picked && result.picked->id.empty() && list.kind == Kind::reference) {
        open_quick_create(form, list_path(list), result.query);
    } else if (result.picked) {
        form.add_to = &list;
        // A word of one's own is as good as one used before.
        form.add_value = result.picked->id.empty() ? result.query : result.picked->id;
        if (has_value(form, list, form.add_value)) form.add_to = nullptr;
    }
    if (ui.take_key_in(ui.id("new"), "Escape")) {
        form.view.adding.clear();
        ui.nodes.request_focus(ui.id("add"));
        ui.animate();
    }
    // Who went on to something else has added enough.
    const auto& focused = ui.nodes.focused();
    const auto own = ui.id("new");
    const bool is_elsewhere = !focused.empty() && focused.compare(0, own.size(), own) != 0 && focused != ui.id("add");
    const bool is_done = is_elsewhere && !result.open && !result.picked && !result.unmatched;
    if (is_done && form.view.adding_seen) form.view.adding.clear();
    form.view.adding_seen = form.view.adding_seen || result.field.focused;
    return place.y + field_height(ui, o, place.w);
}

} // namespace

float draw_values_editor(EditForm& form, const Rect& place, const Field& list) {
    auto& ui = form.ui;
    const std::string leaf(list.name);
    const Group group(ui, {ui.id(leaf), Role::group, place, label_of(form, list_path(list))});
    const Scope scope(ui, leaf);
    const Rect below = draw_list_label(form, place, list);
    ChipFlow flow{below, below.x, below.y, ui.px(ui.phone() ? size::kChipPhone : size::kChipSmall), ui.px(6)};
    for (int row = 0; row < form.draft.row_count(list); ++row) {
        const auto raw = form.draft.raw(list_path(list, row));
        const auto words = words_for(form, list, raw);
        const float width =
            std::ceil(ui.text_width(Type::body_medium, words)) + 1 + ui.px(12) + ui.px(form.is_readonly ? 12 : 28);
        if (draw_value_chip(form, flow.next(width), list, row, words, raw)) {
            form.remove_from = &list;
            form.removed_row = row;
        }
    }
    if (form.is_readonly) return flow.bottom();
    bool is_adding = form.view.adding == list.name;
    const auto name = tr(Text::ui_form_add_item, {{"name", label_of(form, list_path(list))}});
    if (draw_add_button(form, flow.next(flow.height), name, is_adding)) {
        form.view.adding = is_adding ? "" : leaf;
        is_adding = !is_adding;
        form.view.adding_seen = false;
        if (is_adding) ui.nodes.request_focus(ui.id("new"));
        ui.animate();
    }
    float bottom = flow.bottom();
    if (is_adding) bottom = draw_add_field(form, {place.x, bottom + ui.px(6), place.w, 0}, list);
    return draw_list_error(form, {place.x, bottom, place.w, 0}, list);
}

namespace {

/// Amount and currency in one line.
float draw_money_row(EditForm& form, const Rect& place, const Field& list, int row) {
    auto& ui = form.ui;
    Rect rest = place;
    FieldPath amount = list_path(list, row), currency = amount;
    currency.part = 1;
    const Rect right = rest.cut_right(ui.px(132), ui.px(8));
    FieldOptions o;
    o.label = tr(Text::field_money_amount);
    o.hide_label = true;
    o.kind = "decimal";
    o.placeholder = o.label;
    o.error = form.draft.error(amount, form.app.titles());
    draw_typed(form, rest, amount, o);
    const float height = field_height(ui, o, rest.w);
    FieldOptions c;
    c.label = tr(Text::field_money_currency);
    c.hide_label = true;
    c.placeholder = c.label;
    c.error = form.draft.error(currency, form.app.titles());
    const auto find = [&](std::string_view query) {
        std::vector<Option> options;
        for (auto& choice : find_currencies(query))
            options.push_back({.id = choice.id,
                               .label = choice.id,
                               .detail = std::string(currency_name(current_language(), choice.id))});
        return options;
    };
    const auto result = combobox(ui, right, currency.key(), c, form.draft.raw(currency), find, nothing_found());
    if (result.picked && form.draft.set_raw(currency, result.picked->id)) form.changed = currency;
    if (result.cleared && form.draft.set_raw(currency, "")) form.changed = currency;
    return place.y + std::max(height, field_height(ui, c, right.w));
}

bool draw_remove_button(EditForm& form, const Rect& r, std::string_view leaf, const std::string& name) {
    auto& ui = form.ui;
    const auto state = hit_area(ui, ui.touch ? r.grow(ui.px(8)) : r, leaf, name);
    if (state.hovered) ui.paint().fill(r, Color::line, ui.px(size::kRadiusRow));
    ui.paint().icon(r, Icon::x, ui.px(size::kIcon), state.hovered ? Color::bad_text : Color::text3);
    if (state.focus_ring) ui.paint().focus_ring(r.inset(2), ui.px(size::kRadiusRow));
    ui.hint(ui.id(leaf), r, name, state);
    return state.pressed;
}

/// One row of a group: its members in a frame, a cross at the corner.
float draw_group_row(EditForm& form, const Rect& place, const Field& list, int row) {
    auto& ui = form.ui;
    const float pad = ui.px(12);
    const auto name =
        tr(Text::ui_form_item_number, {{"name", label_of(form, list_path(list))}, {"number", std::to_string(row + 1)}});
    const auto leaf = std::string(list.name) + "/" + std::to_string(row);
    const Group group(ui, {ui.id(leaf), Role::group, place, name});
    const float before = ui.kept<std::map<std::string, float>>("registry/group-heights")[leaf];
    if (before > 0)
        ui.paint().box({place.x, place.y, place.w, before}, Color::surface, Color::border, ui.px(size::kRadius));
    Rect inside = place.inset(pad, 0);
    inside.y += pad;
    const Rect cross{place.right() - ui.px(32), place.y + ui.px(4), ui.px(28), ui.px(28)};
    const float bottom = draw_members(form, inside, list.members, &list, row) + pad;
    if (!form.is_readonly &&
        draw_remove_button(form, cross, leaf + "/remove", tr(Text::ui_form_remove_item, {{"name", name}}))) {
        form.remove_from = &list;
        form.removed_row = row;
    }
    float& height = ui.kept<std::map<std::string, float>>("registry/group-heights")[leaf];
    if (height != bottom - place.y) {
        height = bottom - place.y;
        ui.animate();
    }
    return bottom;
}

} // namespace

float draw_rows_editor(EditForm& form, const Rect& place, const Field& list) {
    auto& ui = form.ui;
    const std::string leaf(list.name);
    const Group group(ui, {ui.id(leaf), Role::group, place, label_of(form, list_path(list))});
    Rect below;
    {
        const Scope scope(ui, leaf);
        below = draw_list_label(form, place, list);
    }
    float y = below.y;
    for (int row = 0; row < form.draft.row_count(list); ++row) {
        if (row > 0) y += ui.px(8);
        if (list.kind == Kind::group) {
            y = draw_group_row(form, {place.x, y, place.w, 0}, list, row);
            continue;
        }
        Rect line{place.x, y, place.w, ui.control_height()};
        const Rect cross = line.cut_right(ui.px(28), ui.px(4)).middle(ui.px(28));
        y = draw_money_row(form, line, list, row);
        const auto name = tr(Text::ui_form_item_number,
                             {{"name", label_of(form, list_path(list))}, {"number", std::to_string(row + 1)}});
        if (draw_remove_button(form, cross, leaf + "/" + std::to_string(row) + "/remove",
                               tr(Text::ui_form_remove_item, {{"name", name}}))) {
            form.remove_from = &list;
            form.removed_row = row;
        }
    }
    if (form.is_readonly) return y;
    if (form.draft.row_count(list) > 0) y += ui.px(8);
    const Scope scope(ui, leaf);
    ButtonOptions add{.label = tr(Text::ui_form_add_item, {{"name", label_of(form, list_path(list))}}),
                      .kind = ButtonKind::quiet,
                      .icon = Icon::plus,
                      .small = true};
    // Its words stand in line with the fields, its frame is only seen under the pointer.
    const Rect line{place.x - ui.px(10), y, std::min(place.w, button_width(ui, add)), button_height(ui, add)};
    if (button(ui, line, "add", add).pressed) form.add_to = &list;
    return draw_list_error(form, {place.x, line.bottom(), place.w, 0}, list);
}

float draw_read_only(EditForm& form, const Rect& place, const FieldPath& path) {
    auto& ui = form.ui;
    const auto& field = path.leaf();
    const auto& record = form.draft.record();
    const bool is_list = path.member == nullptr && field.is_list;
    if (is_list && field.kind == Kind::group) return draw_rows_editor(form, place, field);
    if (is_list && field.kind != Kind::money) return draw_values_editor(form, place, field);
    const Scope scope(ui, path.key());
    const float line = ui.line_height(Type::label);
    text(ui, {place.x, place.y, place.w, line}, "label", label_of(form, path),
         {.type = Type::label, .color = Color::text3});
    Rect rest{place.x, place.y + line + ui.px(2), place.w, 2000};
    std::string words;
    if (path.member == nullptr) {
        words = form.app.titles().member(record, field);
    } else if (field.kind == Kind::date) {
        words = form.draft.text(path);
    } else {
        words = words_for(form, field, form.draft.raw(path));
    }
    const auto raw = is_list ? std::string() : form.draft.raw(path);
    const auto href =
        field.kind == Kind::reference ? form.app.link("registry", field.target, raw) : link_target(field, raw);
    if (!href.empty() && !is_list) {
        rest.h = ui.line_height(Type::body);
        link(ui, rest, "value", {.label = words, .href = href, .type = Type::body});
        return rest.y + rest.h;
    }
    return rest.y + paragraph(ui, rest, "value", words, {.color = Color::text});
}

} // namespace hk::ui
