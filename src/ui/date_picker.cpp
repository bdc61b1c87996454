// A month to choose a day from.
// It must not know what the day is for.
#include "ui/date_picker.hpp"

#include "model/partial_date.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "ui/buttons.hpp"
#include "ui/overlays.hpp"
#include "ui/text.hpp"
#include "ui/ui_private.hpp"

#include <cmath>

namespace hk::ui {
namespace {

constexpr int kDays = 7, kWeeks = 6;

struct PickerState {
    std::string day; ///< the day that has the focus; its month is shown
    bool is_moved = false;
};

/// 0 = Monday.
int weekday_of(std::string_view day) {
    const auto number = day_number(day) + 3; // 1970-01-01 was a Thursday
    return static_cast<int>(((number % kDays) + kDays) % kDays);
}

std::string month_moved(const std::string& day, int months) {
    const int month = std::atoi(day.substr(5, 2).c_str()) - 1 + months + 12 * std::atoi(day.substr(0, 4).c_str());
    const int year = std::clamp(month / 12, 1, 9999);
    auto text = std::to_string(10000 + year).substr(1) + "-" + std::to_string(101 + month % 12).substr(1);
    const auto last = last_day(text);
    text += day.substr(7);
    return text > last ? last : text;
}

void steer(Ui& ui, PickerState& state) {
    const auto before = state.day;
    if (take_key_of_popup(ui, "ArrowRight")) state.day = add_days(state.day, 1);
    if (take_key_of_popup(ui, "ArrowLeft")) state.day = add_days(state.day, -1);
    if (take_key_of_popup(ui, "ArrowDown")) state.day = add_days(state.day, kDays);
    if (take_key_of_popup(ui, "ArrowUp")) state.day = add_days(state.day, -kDays);
    if (take_key_of_popup(ui, "PageDown")) state.day = month_moved(state.day, 1);
    if (take_key_of_popup(ui, "PageUp")) state.day = month_moved(state.day, -1);
    if (take_key_of_popup(ui, "PageDown", kShift)) state.day = month_moved(state.day, 12);
    if (take_key_of_popup(ui, "PageUp", kShift)) state.day = month_moved(state.day, -12);
    if (take_key_of_popup(ui, "Home")) state.day = add_days(state.day, -weekday_of(state.day));
    if (take_key_of_popup(ui, "End")) state.day = add_days(state.day, kDays - 1 - weekday_of(state.day));
    if (state.day != before) state.is_moved = true;
}

void draw_head(Ui& ui, Rect row, PickerState& state) {
    const float width = row.h;
    const auto move = [&](const Rect& r, std::string_view leaf, Icon icon, Text name, int months) {
        if (!icon_button(ui, r, leaf, icon, tr(name)).pressed) return;
        state.day = month_moved(state.day, months);
        ui.animate();
    };
    move(row.cut_left(width), "year_before", Icon::chevrons_left, Text::ui_form_year_before, -12);
    move(row.cut_left(width), "before", Icon::chevron_left, Text::ui_form_month_before, -1);
    move(row.cut_right(width), "year_after", Icon::chevrons_right, Text::ui_form_year_after, 12);
    move(row.cut_right(width), "after", Icon::chevron_right, Text::ui_form_month_after, 1);
    const auto title = format_date_prose(current_language(), state.day.substr(0, 7));
    text(ui, row, "month", title,
         {.type = Type::body_medium, .color = Color::text, .align = Align::center, .live = "polite"});
}

/// One day; true when it was pressed.
bool draw_day(Ui& ui, const Rect& r, const std::string& day, const PickerState& state, std::string_view chosen,
              std::string_view today) {
    const bool is_chosen = day == chosen, is_of_month = day.compare(0, 7, state.day, 0, 7) == 0;
    Node node(ui.id(day), Role::button, r, format_date_prose(current_language(), day));
    node.skip_tab = day != state.day;
    node.pressed = tri(is_chosen);
    if (day == today) node.current = "date";
    const auto item = ui.item(std::move(node));
    const Rect mark = r.inset(ui.px(2));
    const float radius = ui.px(size::kRadiusRow);
    if (is_chosen)
        ui.paint().fill(mark, Color::accent, radius);
    else if (item.hovered || item.focused)
        ui.paint().fill(mark, Color::line, radius);
    if (day == today && !is_chosen) ui.paint().edge(mark, Color::accent_line, radius);
    const Color color = is_chosen ? Color::on_accent : is_of_month ? Color::text : Color::text3;
    ui.paint().text(r, Type::body, color, std::to_string(std::atoi(day.substr(8).c_str())), Align::center);
    if (item.focus_ring) ui.paint().focus_ring(mark, radius, true);
    if (item.hovered) ui.set_cursor("pointer");
    return item.pressed;
}

/// Days that are often meant, each as wide as its words.
void draw_quick(Ui& ui, Rect row, const std::vector<QuickDay>& quick, std::optional<std::string>& picked) {
    for (const auto& one : quick) {
        ButtonOptions options{.label = one.label, .kind = ButtonKind::quiet, .small = true};
        const float width = std::min(button_width(ui, options), row.w);
        if (button(ui, row.cut_left(width, ui.px(4)), one.leaf, options).pressed) picked = one.day;
    }
}

std::optional<std::string> date_popup(Ui& ui, const Rect& anchor, std::string_view leaf, std::string_view name,
                                      std::string_view chosen, std::string_view today,
                                      const std::vector<QuickDay>& quick) {
    const auto id = ui.id(leaf);
    if (!popup_stays(ui, id)) return std::nullopt;
    auto& state = ui.kept<PickerState>("date_picker");
    const float cell =
        std::floor(std::min(ui.px(ui.phone() ? size::kTouch : 36.0F), (ui.width_px - ui.px(32)) / kDays));
    const float head = std::min(ui.px(size::kControl), cell), names = ui.px(24);
    const float foot = quick.empty() ? 0 : cell + ui.px(4);
    std::optional<std::string> picked;
    {
        const bool is_opening = ui.internals().popup.fresh;
        if (is_opening) state = {first_day(chosen.empty() ? today : chosen), true};
        const PopupFrame frame(ui, id, anchor, Role::dialog, name, {cell * kDays, head + names + cell * kWeeks + foot});
        const Scope scope(ui, leaf);
        if (!is_opening) steer(ui, state);
        Rect rest = frame.inside();
        draw_head(ui, rest.cut_top(head), state);
        Rect line = rest.cut_top(names);
        for (int i = 1; i <= kDays; ++i) {
            const auto key = find_text("date.weekday_short." + std::to_string(i));
            ui.paint().text(line.cut_left(cell), Type::caption, Color::text3, key ? tr(*key) : "", Align::center);
        }
        const auto first = state.day.substr(0, 8) + "01";
        const auto start = add_days(first, -weekday_of(first));
        for (int i = 0; i < kDays * kWeeks; ++i) {
            const Rect r{rest.x + cell * static_cast<float>(i % kDays), rest.y + cell * static_cast<float>(i / kDays),
                         cell, cell};
            const auto day = add_days(start, i);
            if (draw_day(ui, r, day, state, chosen, today)) picked = day;
        }
        if (!quick.empty()) draw_quick(ui, rest.cut_bottom(cell), quick, picked);
        if (std::exchange(state.is_moved, false)) ui.nodes.request_focus(ui.id(state.day));
    }
    if (picked) close_popup(ui);
    return picked;
}

} // namespace

std::optional<std::string> calendar_button(Ui& ui, const FieldResult& field, std::string_view leaf,
                                           std::string_view name, std::string_view chosen, std::string_view today,
                                           const std::vector<QuickDay>& quick) {
    const auto popup = std::string(leaf) + "/days";
    const Rect box{field.box.x + ui.px(2), field.box.y + ui.px(2), ui.px(30), field.box.h - ui.px(4)};
    Node node(ui.id(leaf), Role::button, box, tr(Text::ui_form_choose_date));
    node.haspopup = "dialog";
    node.expanded = tri(popup_open(ui, ui.id(popup)));
    // The field itself is the stop of the Tab key, and Arrow Down in it opens the calendar.
    node.skip_tab = true;
    const auto state = ui.item(std::move(node));
    if (state.hovered) {
        ui.paint().fill(box, Color::line, ui.px(size::kRadiusRow));
        ui.paint().icon({field.box.x + ui.px(10), field.box.y, ui.px(size::kIcon), field.box.h}, Icon::calendar,
                        ui.px(size::kIcon), Color::text);
        ui.set_cursor("pointer");
    }
    if (state.focus_ring) ui.paint().focus_ring(box.inset(3), ui.px(4));
    if (state.pressed || ui.take_key_in(field.id, "ArrowDown")) toggle_popup(ui, ui.id(popup));
    auto day = date_popup(ui, field.box, popup, name, chosen, today, quick);
    if (day) {
        ui.nodes.request_focus(field.id);
        ui.animate();
    }
    return day;
}

} // namespace hk::ui
