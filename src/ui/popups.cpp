// The one open popup: when it opens and closes, where it lies, and menus in it.
// It must not know what is chosen from it.
#include "ui/overlays.hpp"
#include "ui/painter.hpp"
#include "ui/ui_private.hpp"

#include <cmath>

namespace hk::ui {

void open_popup(Ui& ui, std::string_view id) {
    PopupState next;
    next.id = id;
    next.focus_before = ui.nodes.focused();
    next.fresh = true;
    ui.internals().popup = std::move(next);
    ui.animate();
}

void close_popup(Ui& ui) {
    PopupState& popup = ui.internals().popup;
    if (popup.id.empty()) return;
    if (ui.nodes.focus_within(popup.id)) ui.nodes.request_focus(popup.focus_before);
    popup = {};
    ui.animate();
}

bool popup_open(const Ui& ui, std::string_view id) { return !id.empty() && ui.internals().popup.id == id; }

void toggle_popup(Ui& ui, std::string_view id) {
    if (popup_open(ui, id))
        close_popup(ui);
    else
        open_popup(ui, id);
}

bool popup_stays(Ui& ui, const std::string& id, std::string_view owner) {
    Ui::Private& p = ui.internals();
    if (p.popup.id != id) return false;
    if (p.popup.fresh) return true;
    const std::string& focused = ui.nodes.focused();
    const bool focus_elsewhere =
        !focused.empty() && focused != p.popup.focus_before && focused != owner && !ui.nodes.focus_within(id);
    const bool press_elsewhere =
        p.pressed_now && !p.popup.rect.contains(p.press_origin) && !p.popup.anchor.contains(p.press_origin);
    if (focus_elsewhere || press_elsewhere) {
        p.popup = {};
        ui.animate();
        return false;
    }
    if (take_key_of_popup(ui, "Escape")) {
        close_popup(ui);
        return false;
    }
    return true;
}

namespace {

/// Below the anchor, or above when there is more room; never off the canvas.
Rect place_popup(const Ui& ui, const Rect& anchor, float width, float height) {
    const float gap = ui.px(4), margin = ui.px(8);
    const float below = ui.height_px - margin - anchor.bottom() - gap, above = anchor.y - gap - margin;
    const bool down = height <= below || below >= above;
    Rect r{anchor.x, 0, std::min(width, ui.width_px - 2 * margin),
           std::min(height, std::max(down ? below : above, ui.px(96)))};
    r.y = down ? anchor.bottom() + gap : anchor.y - gap - r.h;
    // A menu at the right edge is lined up with its button's right side.
    if (r.right() > ui.width_px - margin) r.x = std::max(margin, std::min(anchor.right(), ui.width_px - margin) - r.w);
    return r;
}

Rect mark_drawn(Ui& ui, const Rect& anchor, Point content) {
    PopupState& popup = ui.internals().popup;
    const float pad = ui.px(6);
    popup.rect = ui.snap(place_popup(ui, anchor, content.x + 2 * pad, content.y + 2 * pad));
    popup.anchor = anchor;
    popup.drawn = true;
    return popup.rect;
}

} // namespace

PopupFrame::PopupFrame(Ui& ui, const std::string& id, const Rect& anchor, Role role, std::string_view name,
                       Point content, bool steered)
    : rect_(mark_drawn(ui, anchor, content)), layer_(ui, Layer::menu, rect_), group_(ui, Node(id, role, rect_, name)),
      inside_(rect_.inset(ui.px(6))) {
    ui.internals().popup.holds_keys = !steered;
    const float radius = ui.px(size::kRadiusPopup);
    ui.paint().shadow(rect_, radius, 3, 2);
    ui.paint().box(rect_, Color::surface, Color::border, radius);
}
PopupFrame::~PopupFrame() = default;

namespace {

std::size_t focused_item(const Ui& ui, const std::string& id, const std::vector<MenuItem>& items) {
    for (std::size_t i = 0; i < items.size(); ++i)
        if (ui.nodes.focused() == id + "/" + items[i].id) return i;
    return items.size();
}

/// Arrows, Home and End move the focus through the items, round the ends.
void steer_menu(Ui& ui, const std::string& id, const std::vector<MenuItem>& items) {
    const std::size_t count = items.size(), at = focused_item(ui, id, items);
    std::size_t to = count;
    if (take_key_of_popup(ui, "ArrowDown"))
        to = at >= count ? 0 : (at + 1) % count;
    else if (take_key_of_popup(ui, "ArrowUp"))
        to = at >= count ? count - 1 : (at + count - 1) % count;
    else if (take_key_of_popup(ui, "Home"))
        to = 0;
    else if (take_key_of_popup(ui, "End"))
        to = count - 1;
    if (to < count) ui.nodes.request_focus(id + "/" + items[to].id);
}

float menu_content_width(const Ui& ui, const std::vector<MenuItem>& items) {
    float width = ui.px(160);
    for (const MenuItem& item : items) {
        float w = ui.px(20) + ui.text_width(Type::body_medium, item.label);
        if (item.icon != Icon::none || item.checked != Tri::none) w += ui.px(size::kIcon + 10);
        if (!item.shortcut.empty()) w += ui.px(24) + ui.text_width(Type::label, item.shortcut);
        width = std::max(width, w);
    }
    return std::ceil(width) + 2;
}

ItemState draw_menu_item(Ui& ui, const Rect& r, const MenuItem& item) {
    Node node(ui.id(item.id),
              item.checked == Tri::none ? Role::menuitem
              : item.is_one_of          ? Role::menuitemradio
                                        : Role::menuitemcheckbox,
              {}, item.label);
    node.href = item.href;
    node.hint = item.reason;
    node.rect = r;
    node.skip_tab = true;
    node.disabled = item.disabled;
    node.checked = item.checked;
    Rect inside = r.inset(ui.px(10), 0);
    const bool sign = item.icon != Icon::none || item.checked != Tri::none;
    const Rect icon = sign ? inside.cut_left(ui.px(size::kIcon), ui.px(10)) : Rect{};
    ui.place_text(node, Type::body_medium, inside);
    const std::string id = node.id;
    const ItemState state = ui.item(std::move(node));
    const Color color = item.disabled ? Color::text3 : item.danger ? Color::bad_text : Color::text;
    if ((state.hovered || state.focused) && !item.disabled) ui.paint().fill(r, Color::hover, ui.px(size::kRadiusRow));
    ui.paint().icon(icon,
                    item.checked == Tri::yes  ? Icon::check
                    : item.checked == Tri::no ? Icon::none
                                              : item.icon,
                    ui.px(size::kIcon), item.danger || item.disabled ? color : Color::text2);
    if (!item.shortcut.empty() && !ui.touch)
        ui.paint().text(inside, Type::label, Color::text3, item.shortcut, Align::right);
    ui.paint().text(inside, Type::body_medium, color, item.label);
    if (state.focus_ring) ui.paint().focus_ring(r, ui.px(size::kRadiusRow), true);
    ui.hint(id, r, item.reason, state);
    if (state.hovered) ui.set_cursor(item.disabled ? "default" : "pointer");
    return state;
}

} // namespace

std::optional<std::size_t> menu(Ui& ui, const Rect& anchor, std::string_view leaf, std::string_view name,
                                const std::vector<MenuItem>& items) {
    const std::string id = ui.id(leaf);
    if (items.empty() || !popup_stays(ui, id)) return std::nullopt;
    const float row = ui.px(ui.phone() ? size::kTouch : 32.0F), gap = ui.px(9);
    float height = 0;
    for (const MenuItem& item : items) height += row + (item.separator_before ? gap : 0);
    std::optional<std::size_t> picked;
    {
        const bool opening = ui.internals().popup.fresh;
        const PopupFrame frame(ui, id, anchor, Role::menu, name, {menu_content_width(ui, items), height});
        const Scope scope(ui, leaf);
        if (opening)
            ui.nodes.request_focus(ui.id(items.front().id));
        else
            steer_menu(ui, id, items);
        // What does not fit on the canvas scrolls.
        ScrollArea scroll(ui, "items", frame.inside(), {.content_height_px = height});
        Rect rest = scroll.content();
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items[i].separator_before) {
                const Rect line = rest.cut_top(gap);
                ui.paint().horizontal_line(line.x, line.right(), line.center().y, Color::line);
            }
            if (draw_menu_item(ui, rest.cut_top(row), items[i]).pressed) picked = i;
        }
    }
    if (picked) close_popup(ui);
    return picked;
}

std::optional<std::size_t> menu_button(Ui& ui, const Rect& r, std::string_view leaf, ButtonOptions options,
                                       const std::vector<MenuItem>& items) {
    const std::string leaf_menu = std::string(leaf) + "/menu", id = ui.id(leaf_menu);
    options.haspopup = "menu";
    options.expanded = tri(popup_open(ui, id));
    if (button(ui, r, leaf, options).pressed) toggle_popup(ui, id);
    return menu(ui, r, leaf_menu, options.label, items);
}

} // namespace hk::ui
