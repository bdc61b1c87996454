// Buttons, links and navigation items.
// It must not know what pressing means.
#include "ui/buttons.hpp"

#include "ui/text.hpp"
#include "ui/ui_private.hpp"

#include <algorithm>
#include <cmath>

namespace hk::ui {
namespace {

struct ButtonLook {
    std::uint32_t fill = 0, edge = 0, text = 0;
};

ButtonLook look_of(Ui& ui, const ButtonOptions& o, const ItemState& state, float hover) {
    const auto mix = [&](Color a, Color b) { return mix_colors(ui.color(a), ui.color(b), hover); };
    if (o.disabled && o.kind == ButtonKind::quiet) return {0, 0, ui.color(Color::text3)};
    if (o.disabled) return {ui.color(Color::sunken), ui.color(Color::border), ui.color(Color::text3)};
    ButtonLook look;
    switch (o.kind) {
    case ButtonKind::primary: look = {mix(Color::accent, Color::accent_hover), 0, ui.color(Color::on_accent)}; break;
    case ButtonKind::danger:
        look = {mix(Color::surface, Color::bad_soft), ui.color(Color::border), ui.color(Color::bad_text)};
        break;
    case ButtonKind::quiet:
        look = {mix_colors(ui.color(Color::hover, 0), ui.color(Color::line), hover), 0, ui.color(Color::text2)};
        break;
    case ButtonKind::secondary:
        look = {mix(Color::surface, Color::hover), ui.color(Color::border), ui.color(Color::text)};
        break;
    }
    if (o.pressed == Tri::yes || o.expanded == Tri::yes)
        look.fill = o.kind == ButtonKind::primary ? look.fill : ui.color(Color::accent_soft);
    // Pressing goes one step darker (lighter on dark).
    if (state.held) look.fill = mix_colors(look.fill | 0xFF000000U, ui.color(Color::text), 0.08F);
    return look;
}

float icon_size(const Ui& ui) { return ui.px(size::kIcon); }
float padding(const Ui& ui, const ButtonOptions& o) {
    return ui.px(o.small ? 10.0F : o.kind == ButtonKind::quiet ? 10.0F : 14.0F);
}

std::string hint_of(const ButtonOptions& o) {
    std::string hint = !o.reason.empty() ? o.reason : o.icon_only ? o.label : std::string();
    if (!o.shortcut.empty()) hint += hint.empty() ? o.shortcut : "  " + o.shortcut;
    return hint;
}

} // namespace

float button_height(const Ui& ui, const ButtonOptions& o) {
    return o.small ? ui.px(ui.phone() ? size::kControl : size::kControlSmall) : ui.control_height();
}

float button_width(const Ui& ui, const ButtonOptions& o) {
    if (o.icon_only) return button_height(ui, o);
    float width = 2 * padding(ui, o) + ui.text_width(Type::body_medium, o.label);
    if (o.icon != Icon::none) width += icon_size(ui) + ui.px(8);
    if (o.trailing != Icon::none) width += icon_size(ui) + ui.px(6);
    if (!o.strong.empty()) width += ui.px(6) + ui.text_width(Type::body_medium, o.strong);
    return std::ceil(width);
}

ItemState button(Ui& ui, const Rect& area, std::string_view leaf, const ButtonOptions& o) {
    const float height = button_height(ui, o);
    const Rect r = ui.snap(Rect{area.x, area.y + (area.h - height) / 2, area.w, height});
    Node node(ui.id(leaf), o.href.empty() ? Role::button : Role::link, {}, o.label);
    node.value = o.strong;
    node.href = o.href;
    node.hint = hint_of(o);
    node.rect = r;
    node.disabled = o.disabled;
    node.haspopup = o.haspopup;
    node.expanded = o.expanded;
    node.pressed = o.pressed;

    // Where the parts go: icon, label, strong part, trailing icon, as one block.
    Rect inside = r.inset(o.icon_only ? 0 : padding(ui, o), 0);
    const float content = button_width(ui, o) - 2 * padding(ui, o);
    if (!o.icon_only && o.align == Align::center)
        inside = {r.x + std::max(padding(ui, o), (r.w - content) / 2), r.y, std::min(content, inside.w), r.h};
    const bool apart = o.trailing != Icon::none && o.align == Align::left; // selects: the chevron stands at the end
    Rect trailing_box{};
    if (o.trailing != Icon::none && apart) trailing_box = inside.cut_right(icon_size(ui), ui.px(6));
    Rect icon_box = o.icon_only ? r : o.icon != Icon::none ? inside.cut_left(icon_size(ui), ui.px(8)) : Rect{};
    Rect label_box = inside;
    if (o.trailing != Icon::none && !apart) trailing_box = label_box.cut_right(icon_size(ui), ui.px(6));
    if (!o.icon_only) ui.place_text(node, Type::body_medium, label_box);

    const std::string id = node.id, hint = node.hint;
    const ItemState state = ui.item(std::move(node));
    const float hover = ui.fade(id, state.hovered && !o.disabled, motion::kHover);
    const ButtonLook look = look_of(ui, o, state, hover);
    Painter& paint = ui.paint();
    const float radius = ui.px(size::kRadius);
    if (look.edge != 0) {
        const float line = std::max(1.0F, std::round(ui.device_pixel_ratio)) / ui.device_pixel_ratio;
        paint.fill(r, look.edge, radius);
        paint.fill(r.inset(line), look.fill, radius - line);
    } else if (look.fill >> 24U != 0) {
        paint.fill(r, look.fill, radius);
    }
    const std::uint32_t icon_color =
        o.kind == ButtonKind::secondary && !o.disabled ? ui.color(Color::text2) : look.text;
    paint.icon(icon_box, o.icon, icon_size(ui), icon_color);
    paint.icon(trailing_box, o.trailing, icon_size(ui), icon_color);
    if (!o.icon_only) {
        label_box.w += 1; // rounding must not cut
        const std::uint32_t label_color =
            o.strong.empty() ? look.text : ui.color(o.disabled ? Color::text3 : Color::text2);
        const float used = paint.text(label_box, Type::body_medium, label_color, o.label);
        if (!o.strong.empty()) {
            label_box.cut_left(used + ui.px(o.label.empty() ? 0.0F : 6.0F));
            paint.text(label_box, Type::body_medium, look.text, o.strong);
        }
    }
    if (state.focus_ring) paint.focus_ring(r, radius);
    if (!hint.empty()) ui.hint(id, r, hint, state);
    if (state.hovered) ui.set_cursor(o.disabled ? "default" : "pointer");
    return state;
}

ItemState button_left(Ui& ui, Rect& row, std::string_view leaf, const ButtonOptions& o) {
    return button(ui, row.cut_left(button_width(ui, o), ui.px(size::kGapSmall)), leaf, o);
}
ItemState button_right(Ui& ui, Rect& row, std::string_view leaf, const ButtonOptions& o) {
    return button(ui, row.cut_right(button_width(ui, o), ui.px(size::kGapSmall)), leaf, o);
}

ItemState icon_button(Ui& ui, const Rect& r, std::string_view leaf, Icon icon, std::string_view name, ButtonKind kind) {
    ButtonOptions o{.label = std::string(name), .kind = kind, .icon = icon, .icon_only = true};
    o.small = r.h < ui.control_height();
    return button(ui, r, leaf, o);
}

ItemState link(Ui& ui, const Rect& r, std::string_view leaf, const LinkOptions& o) {
    const float icon = o.trailing == Icon::none ? 0 : ui.px(size::kIcon) + ui.px(4);
    const float width = std::min(r.w, ui.text_width(o.type, o.label) + icon + 1);
    const float x = o.align == Align::left    ? r.x
                    : o.align == Align::right ? r.right() - width
                                              : r.x + (r.w - width) / 2;
    const Rect box{x, r.y, width, r.h};
    Node node(ui.id(leaf), o.href.empty() ? Role::button : Role::link, box, o.label);
    node.href = o.href;
    Rect words = box;
    words.w -= icon;
    ui.place_text(node, o.type, words);
    const std::string id = node.id;
    const ItemState state = ui.item(std::move(node));
    bool cut = false;
    const float used = ui.paint().text(words, o.type, o.color, o.label, Align::left, &cut);
    if (o.underline || state.hovered) {
        const float y = ui.snap(words.y + words.h / 2 + ui.type(o.type).em_px * 0.5F);
        ui.paint().horizontal_line(words.x, words.x + used, y, o.color);
    }
    if (o.trailing != Icon::none)
        ui.paint().icon({words.x + used + ui.px(4), box.y, ui.px(size::kIcon), box.h}, o.trailing, ui.px(size::kIcon),
                        o.color);
    if (state.focus_ring) ui.paint().focus_ring(box.middle(ui.line_height(o.type)).inset(2), ui.px(4));
    if (cut) ui.hint(id, box, o.label, state);
    if (state.hovered) ui.set_cursor("pointer");
    return state;
}

namespace {

/// Phone: an icon in a pill above its label.
void paint_tab_bar_item(Ui& ui, const Rect& r, const NavItemOptions& o) {
    const float line = ui.line_height(Type::caption);
    const Rect pill{r.center().x - ui.px(28), r.y + ui.px(8), ui.px(56), ui.px(28)};
    if (o.current) ui.paint().fill(pill, Color::accent_soft, pill.h / 2);
    const Color color = o.current ? Color::accent_text : Color::text2;
    ui.paint().icon(pill, o.icon, ui.px(size::kIconLarge), color);
    ui.paint().text({r.x, pill.bottom() + ui.px(4), r.w, line}, o.current ? Type::label_medium : Type::caption, color,
                    o.label, Align::center);
}

void paint_rail_item(Ui& ui, const Rect& r, const NavItemOptions& o, float hover) {
    if (o.current)
        ui.paint().fill(r, Color::accent_soft, ui.px(size::kRadius));
    else if (hover > 0)
        ui.paint().fill(r, ui.color(Color::line, hover), ui.px(size::kRadius));
    const Color color = o.current ? Color::accent_text : Color::text2;
    if (o.collapsed) return ui.paint().icon(r, o.icon, ui.px(size::kIconMedium), color);
    Rect inside = r.inset(ui.px(10), 0);
    ui.paint().icon(inside.cut_left(ui.px(size::kIconMedium), ui.px(10)), o.icon, ui.px(size::kIconMedium), color);
    ui.paint().text(inside, Type::body_medium, color, o.label);
}

} // namespace

ItemState link_with_details(Ui& ui, Rect row, std::string_view leaf, const LinkOptions& options,
                            std::string_view details) {
    const float needed = std::ceil(ui.text_width(options.type, options.label)) + 1;
    const Rect place = row.cut_left(std::min(row.w, needed), ui.px(8));
    constexpr float kLeast = 60; // less would be a letter and dots
    if (row.w > ui.px(kLeast))
        text(ui, row, std::string(leaf) + "/details", details, {.type = Type::label, .color = Color::text3});
    return link(ui, place, leaf, options);
}

ItemState nav_item(Ui& ui, const Rect& r, std::string_view leaf, const NavItemOptions& o) {
    Node node(ui.id(leaf), o.href.empty() ? Role::button : Role::link, r, o.label);
    node.href = o.href;
    if (o.current) node.current = "page";
    node.hint = o.note;
    if (!o.collapsed && !o.tab_bar) ui.place_text(node, Type::body_medium, {r.x + ui.px(38), r.y, r.w, r.h});
    const std::string id = node.id;
    const ItemState state = ui.item(std::move(node));
    if (o.tab_bar)
        paint_tab_bar_item(ui, r, o);
    else
        paint_rail_item(ui, r, o, ui.fade(id, state.hovered, motion::kHover));
    if (state.focus_ring) ui.paint().focus_ring(r, ui.px(size::kRadius), true);
    if (o.collapsed) ui.hint(id, r, o.label, state);
    if (state.hovered) ui.set_cursor("pointer");
    return state;
}

ItemState hit_area(Ui& ui, const Rect& r, std::string_view leaf, std::string_view name, std::string_view href) {
    Node node(ui.id(leaf), href.empty() ? Role::button : Role::link, r, name);
    node.href = std::string(href);
    const ItemState state = ui.item(std::move(node));
    if (state.hovered) ui.set_cursor("pointer");
    return state;
}

} // namespace hk::ui
