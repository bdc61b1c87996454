// Lists of options in a popup, and the button that opens one.
// It must not know what the options stand for.
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "ui/field_frame.hpp"
#include "ui/overlays.hpp"
#include "ui/painter.hpp"
#include "ui/ui_private.hpp"

#include <cmath>

namespace hk::ui {
namespace {

constexpr float kMostRows = 9.5F; // half a row shows that there is more

float row_height(const Ui& ui) { return ui.px(ui.phone() ? size::kTouch : 32.0F); }

float heading_height(const Ui& ui) { return ui.px(28); }

bool begins_group(const std::vector<Option>& list, std::size_t i) {
    return !list[i].group.empty() && (i == 0 || list[i - 1].group != list[i].group);
}

/// Tops of the rows, headings of groups counted; the last entry is the height of all.
std::vector<float> row_tops(const Ui& ui, const std::vector<Option>& list) {
    std::vector<float> tops;
    float y = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (begins_group(list, i)) y += heading_height(ui);
        tops.push_back(y);
        y += row_height(ui);
    }
    tops.push_back(y);
    return tops;
}

/// What was found, as with a marker under the letters.
void paint_marks(Ui& ui, const Rect& line, Type type, std::string_view words, const Marks& marks) {
    const float height = ui.line_height(type);
    for (const auto& [begin, end] : marks) {
        const float x = line.x + ui.text_width(type, words.substr(0, begin));
        const float right = std::min(line.right(), line.x + ui.text_width(type, words.substr(0, end)));
        if (right > x)
            ui.paint().fill({x, line.center().y - height / 2, right - x, height}, Color::accent_soft, ui.px(3));
    }
}

ItemState draw_option(Ui& ui, const Rect& r, const Option& option, bool chosen, bool highlighted, int index,
                      int count) {
    Node node(ui.id(option.id.empty() ? "new" : option.id), Role::option, r, option.label);
    node.value = option.detail;
    node.skip_tab = true;
    node.selected = tri(chosen);
    node.disabled = option.disabled;
    node.pos_in_set = index + 1;
    node.set_size = count;
    Rect inside = r.inset(ui.px(10), 0);
    const Rect check = inside.cut_right(ui.px(size::kIcon), ui.px(8));
    const Rect glyph = option.status == Status::none ? Rect{} : inside.cut_left(ui.px(size::kGlyph), ui.px(8));
    const Rect icon = option.icon == Icon::none ? Rect{} : inside.cut_left(ui.px(size::kIcon), ui.px(8));
    ui.place_text(node, Type::body, inside);
    const std::string id = node.id;
    const ItemState state = ui.item(std::move(node));
    if (!ui.visible(r)) return state;
    if (chosen)
        ui.paint().fill(r, Color::accent_soft, ui.px(size::kRadiusRow));
    else if (state.hovered || state.focused || highlighted)
        ui.paint().fill(r, Color::line, ui.px(size::kRadiusRow));
    const Color color = option.disabled ? Color::text3 : chosen || option.id.empty() ? Color::accent_text : Color::text;
    if (option.status != Status::none) ui.paint().status(glyph.center(), option.status);
    ui.paint().icon(icon, option.icon, ui.px(size::kIcon), option.id.empty() ? Color::accent_text : Color::text2);
    bool cut = false;
    paint_marks(ui, inside, Type::body, option.label, option.marks);
    const float used = ui.paint().text(inside, Type::body, color, option.label, Align::left, &cut);
    if (!option.detail.empty()) {
        inside.cut_left(used + ui.px(8));
        paint_marks(ui, inside, Type::label, option.detail, option.detail_marks);
        ui.paint().text(inside, Type::label, Color::text3, option.detail);
    }
    if (chosen) ui.paint().icon(check, Icon::check, ui.px(size::kIcon), Color::accent);
    if (state.focus_ring) ui.paint().focus_ring(r, ui.px(size::kRadiusRow), true);
    if (cut) hint_whole(ui, id, {inside.x, r.y, used, r.h}, Type::body, option.label, state);
    if (state.hovered) ui.set_cursor("pointer");
    return state;
}

} // namespace

Point option_rows_size(const Ui& ui, const std::vector<Option>& list, float least_width_px) {
    float width = least_width_px;
    const std::size_t measured =
        std::min<std::size_t>(list.size(), 60); // enough to judge; longer lists are as wide as their field
    for (std::size_t i = 0; i < measured; ++i) {
        const Option& o = list[i];
        float w = ui.px(44) + ui.text_width(Type::body, o.label) + (o.icon == Icon::none ? 0 : ui.px(24)) +
                  (o.status == Status::none ? 0 : ui.px(18));
        if (!o.detail.empty()) w += ui.px(8) + ui.text_width(Type::label, o.detail);
        width = std::max(width, w);
    }
    const float height =
        std::min(row_tops(ui, list).back(), row_height(ui) * (least_width_px > ui.px(480) ? 2 * kMostRows : kMostRows));
    return {std::ceil(std::min(width, std::max(least_width_px, ui.px(420)))), height};
}

std::optional<std::size_t> option_rows(Ui& ui, const Rect& inside, const std::vector<Option>& list, int chosen,
                                       int highlighted) {
    const auto tops = row_tops(ui, list);
    const float row = row_height(ui);
    std::optional<std::size_t> pressed;
    ScrollArea area(ui, "list", inside, {.content_height_px = tops.back()});
    PopupState& popup = ui.internals().popup;
    if (const int reveal = popup.fresh ? chosen : popup.scroll_to_row; reveal >= 0) {
        const auto at = static_cast<std::size_t>(reveal);
        area.reveal(tops[at] - (begins_group(list, at) ? heading_height(ui) : 0), tops[at] + row);
    }
    popup.scroll_to_row = -1;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const int index = static_cast<int>(i);
        const Rect r{area.content().x, area.content().y + tops[i], area.content().w, row};
        if (begins_group(list, i))
            ui.paint().text(Rect{r.x + ui.px(10), r.y - heading_height(ui), r.w - ui.px(20), heading_height(ui)},
                            Type::label_medium, Color::text3, list[i].group);
        if (draw_option(ui, r, list[i], index == chosen, index == highlighted, index, static_cast<int>(list.size()))
                .pressed)
            pressed = i;
    }
    return pressed;
}

namespace {

/// Arrows, Home, End and typed beginnings move the focus through the options.
void steer_listbox(Ui& ui, const std::string& id, const std::vector<Option>& list) {
    PopupState& popup = ui.internals().popup;
    const int count = static_cast<int>(list.size());
    int at = -1;
    for (int i = 0; i < count; ++i)
        if (ui.nodes.focused() == id + "/" + list[static_cast<std::size_t>(i)].id) at = i;
    int to = -1;
    if (take_key_of_popup(ui, "ArrowDown"))
        to = std::min(count - 1, at + 1);
    else if (take_key_of_popup(ui, "ArrowUp"))
        to = std::max(0, at - 1);
    else if (take_key_of_popup(ui, "PageDown"))
        to = std::min(count - 1, at + 8);
    else if (take_key_of_popup(ui, "PageUp"))
        to = std::max(0, at - 8);
    else if (take_key_of_popup(ui, "Home"))
        to = 0;
    else if (take_key_of_popup(ui, "End"))
        to = count - 1;
    for (KeyPress& press : ui.key_presses()) {
        if (press.taken || press.mods != 0 || count_code_points(press.key) != 1 || press.key == " ") continue;
        press.taken = true;
        if (ui.now_ms - popup.typed_ms > 900) popup.typed.clear();
        popup.typed += press.key;
        popup.typed_ms = ui.now_ms;
        const auto typed = fold(popup.typed);
        for (int i = 0; i < count && to < 0; ++i)
            if (fold(list[static_cast<std::size_t>(i)].label).compare(0, typed.size(), typed) == 0) to = i;
    }
    if (to < 0 || to >= count) return;
    popup.scroll_to_row = to;
    ui.nodes.request_focus(id + "/" + list[static_cast<std::size_t>(to)].id);
}

} // namespace

std::optional<std::size_t> listbox_popup(Ui& ui, const Rect& anchor, std::string_view leaf, std::string_view name,
                                         const std::vector<Option>& list, int chosen) {
    const std::string id = ui.id(leaf);
    if (list.empty() || !popup_stays(ui, id)) return std::nullopt;
    std::optional<std::size_t> picked;
    {
        const bool opening = ui.internals().popup.fresh;
        const PopupFrame frame(ui, id, anchor, Role::listbox, name, option_rows_size(ui, list, anchor.w - ui.px(12)));
        const Scope scope(ui, leaf);
        if (opening)
            ui.nodes.request_focus(ui.id(list[static_cast<std::size_t>(std::max(0, chosen))].id));
        else
            steer_listbox(ui, id, list);
        picked = option_rows(ui, frame.inside(), list, chosen, -1);
    }
    if (picked) close_popup(ui);
    return picked && static_cast<int>(*picked) != chosen ? picked : std::nullopt;
}

std::optional<std::size_t> select(Ui& ui, const Rect& r, std::string_view leaf, const FieldOptions& options,
                                  const std::vector<Option>& list, int chosen) {
    FieldOptions o = options;
    o.trailing_px = std::max(o.trailing_px, size::kIcon);
    const FieldFrame frame = begin_field(ui, r, leaf, o);
    const std::string leaf_list = std::string(leaf) + "/options", list_id = ui.id(leaf_list);
    const bool open = popup_open(ui, list_id), known = chosen >= 0 && chosen < static_cast<int>(list.size());
    Node node(frame.id, Role::combobox);
    fill_field_node(node, frame, o);
    const std::string words = known ? list[static_cast<std::size_t>(chosen)].label : o.placeholder;
    node.value = words;
    node.haspopup = "listbox";
    node.expanded = tri(open);
    if (open) node.controls = list_id;
    ui.place_text(node, Type::field, frame.text);
    const ItemState state = ui.item(std::move(node));
    ItemState look = state;
    look.focused = state.focus_ring || open; // unlike an input, a pressed button shows no ring
    paint_field(ui, frame, o, words, !known, look, false);
    ui.paint().icon(frame.trailing, Icon::chevron_down, ui.px(size::kIcon), Color::text3);
    if (state.hovered) ui.set_cursor(o.disabled || o.readonly ? "default" : "pointer");
    end_field(ui, frame, leaf, o);

    const bool usable = !o.readonly && !o.disabled;
    const bool arrow = usable && !open && state.focused && (ui.take_key("ArrowDown") || ui.take_key("ArrowUp"));
    if (usable && (state.pressed || arrow)) {
        if (open)
            close_popup(ui);
        else
            open_popup(ui, list_id);
    }
    return usable ? listbox_popup(ui, frame.box, leaf_list, o.label, list, chosen) : std::nullopt;
}

std::optional<std::string> select_id(Ui& ui, const Rect& r, std::string_view leaf, const FieldOptions& options,
                                     const std::vector<Option>& list, std::string_view now) {
    const auto at = std::find_if(list.begin(), list.end(), [&](const Option& one) { return one.id == now; });
    const int chosen = at == list.end() ? -1 : static_cast<int>(at - list.begin());
    const auto picked = select(ui, r, leaf, options, list, chosen);
    if (!picked) return std::nullopt;
    return list[*picked].id;
}

} // namespace hk::ui
