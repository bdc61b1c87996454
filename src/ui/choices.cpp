// Chips, segments, tabs, checkboxes and radios: things that are on or off, one or several.
// It must not know what is chosen.
#include "ui/buttons.hpp"
#include "ui/ui_private.hpp"

#include <cmath>

namespace hk::ui {

float chip_height(const Ui& ui, const ChipOptions& o) {
    return ui.px(o.small ? size::kChipSmall : ui.phone() ? size::kChipPhone : size::kChip);
}

float chip_width(const Ui& ui, const ChipOptions& o) {
    float width = ui.px(28) + ui.text_width(Type::body_medium, o.label);
    if (!o.count.empty()) width += ui.px(8) + ui.text_width(Type::body, o.count);
    if (o.status != Status::none) width += ui.px(size::kGlyph + 8);
    if (o.icon != Icon::none) width += ui.px(size::kIcon + 8);
    if (o.trailing != Icon::none) width += ui.px(size::kIcon + 6);
    return std::ceil(width);
}

ItemState chip(Ui& ui, const Rect& area, std::string_view leaf, const ChipOptions& o) {
    const float height = chip_height(ui, o);
    const Rect r = ui.snap(Rect{area.x, area.y + (area.h - height) / 2, area.w, height});
    Rect inside = r.inset(ui.px(14), 0);
    const Rect glyph = o.status == Status::none ? Rect{} : inside.cut_left(ui.px(size::kGlyph), ui.px(8));
    const Rect icon = o.icon == Icon::none ? Rect{} : inside.cut_left(ui.px(size::kIcon), ui.px(8));
    const Rect trailing = o.trailing == Icon::none ? Rect{} : inside.cut_right(ui.px(size::kIcon), ui.px(6));

    Node node(ui.id(leaf), Role::button, r, o.label);
    node.value = o.count;
    if (o.toggle) node.pressed = tri(o.on);
    node.haspopup = o.haspopup;
    node.expanded = o.expanded;
    ui.place_text(node, Type::body_medium, inside);
    const std::string id = node.id;
    const ItemState state = ui.item(std::move(node));
    const float hover = ui.fade(id, state.hovered || state.held, motion::kHover);

    const std::uint32_t fill =
        o.on ? ui.color(Color::accent_soft) : mix_colors(ui.color(Color::surface), ui.color(Color::hover), hover);
    const Color edge = o.on ? Color::accent_line : o.expanded == Tri::yes ? Color::control : Color::border;
    Painter& paint = ui.paint();
    const float line = std::max(1.0F, std::round(ui.device_pixel_ratio)) / ui.device_pixel_ratio;
    paint.fill(r, edge, r.h / 2);
    paint.fill(r.inset(line), state.held ? mix_colors(fill, ui.color(Color::text), 0.06F) : fill, r.h / 2 - line);
    const Color words = o.on ? Color::accent_text : Color::text2;
    if (o.status != Status::none) paint.status(glyph.center(), o.status);
    paint.icon(icon, o.icon, ui.px(size::kIcon), words);
    paint.icon(trailing, o.trailing, ui.px(size::kIcon), words);
    inside.w += 1;
    const float used = paint.text(inside, Type::body_medium, words, o.label);
    if (!o.count.empty()) {
        inside.cut_left(used + ui.px(8));
        paint.text(inside, Type::body, words, o.count);
    }
    if (state.focus_ring) paint.focus_ring(r, r.h / 2);
    if (state.hovered) ui.set_cursor("pointer");
    return state;
}

namespace {

/// Left and Right (and Home, End) move within a set of tabs or radios, with the focus. Returns the new index.
std::optional<std::size_t> arrow_choice(Ui& ui, const std::string& id, std::size_t chosen, std::size_t count) {
    if (count == 0 || !ui.nodes.focus_within(id)) return std::nullopt;
    if (ui.take_key_in(id, "ArrowRight") || ui.take_key_in(id, "ArrowDown")) return (chosen + 1) % count;
    if (ui.take_key_in(id, "ArrowLeft") || ui.take_key_in(id, "ArrowUp")) return (chosen + count - 1) % count;
    if (ui.take_key_in(id, "Home")) return 0;
    if (ui.take_key_in(id, "End")) return count - 1;
    return std::nullopt;
}

float segment_width(const Ui& ui, const Segment& segment) {
    return ui.text_width(Type::label_medium, segment.label) + ui.px(16) +
           (segment.status == Status::none ? 0 : ui.px(size::kGlyph + 6));
}

} // namespace

float segmented_width(const Ui& ui, const std::vector<Segment>& segments) {
    float width = ui.px(4);
    for (const Segment& segment : segments) width += segment_width(ui, segment);
    return std::ceil(width);
}

std::optional<std::size_t> segmented(Ui& ui, const Rect& area, std::string_view leaf, std::string_view name,
                                     const std::vector<Segment>& segments, std::size_t chosen, bool small) {
    const float height = ui.px(ui.phone() ? size::kChipPhone : small ? size::kSegmentSmall : size::kSegment);
    const Rect r =
        ui.snap(Rect{area.x, area.y + (area.h - height) / 2, std::min(area.w, segmented_width(ui, segments)), height});
    ui.paint().box(r, Color::sunken, Color::border, ui.px(size::kRadius));
    const std::string id = ui.id(leaf);
    const Group group(ui, {id, Role::radiogroup, r, name});
    const Scope scope(ui, leaf);
    std::optional<std::size_t> picked = arrow_choice(ui, id, chosen, segments.size());
    if (picked) ui.nodes.request_focus(ui.id(segments[*picked].id));
    Rect rest = r.inset(ui.px(2), ui.px(2));
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& segment = segments[i];
        const Rect box = rest.cut_left(segment_width(ui, segment));
        Rect inside = box.inset(ui.px(8), 0);
        const Rect glyph = segment.status == Status::none ? Rect{} : inside.cut_left(ui.px(size::kGlyph), ui.px(6));
        Node node(ui.id(segment.id), Role::radio, box, segment.label);
        node.checked = tri(i == chosen);
        node.skip_tab = i != chosen && chosen < segments.size();
        ui.place_text(node, Type::label_medium, inside);
        const ItemState state = ui.item(std::move(node));
        if (state.pressed) picked = i;
        if (i == chosen) ui.paint().box(box, Color::surface, Color::border, ui.px(size::kRadiusRow));
        if (segment.status != Status::none) ui.paint().status(glyph.center(), segment.status);
        inside.w += 1;
        ui.paint().text(inside, Type::label_medium, i == chosen || state.hovered ? Color::text : Color::text2,
                        segment.label);
        if (state.focus_ring) ui.paint().focus_ring(box, ui.px(size::kRadiusRow), true);
        if (state.hovered) ui.set_cursor("pointer");
    }
    return picked && *picked != chosen ? picked : std::nullopt;
}

std::optional<std::size_t> tabs(Ui& ui, const Rect& r, std::string_view leaf, std::string_view name,
                                const std::vector<Tab>& list, std::size_t chosen) {
    const std::string id = ui.id(leaf);
    ui.paint().horizontal_line(r.x, r.right(), r.bottom() - 1, Color::border);
    const Group group(ui, {id, Role::tablist, r, name});
    const Scope scope(ui, leaf);
    std::optional<std::size_t> picked = arrow_choice(ui, id, chosen, list.size());
    if (picked) ui.nodes.request_focus(ui.id(list[*picked].id));
    float x = r.x;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Tab& tab = list[i];
        const float words = ui.text_width(Type::body_medium, tab.label);
        const float count = tab.count.empty() ? 0 : ui.px(6) + ui.text_width(Type::body, tab.count);
        const Rect box{x, r.y, std::ceil(words + count), r.h};
        x = box.right() + ui.px(size::kGapLarge);
        Node node(ui.id(tab.id), Role::tab, box, tab.label);
        node.value = tab.count;
        node.selected = tri(i == chosen);
        node.skip_tab = i != chosen;
        ui.place_text(node, Type::body_medium, box);
        const ItemState state = ui.item(std::move(node));
        if (state.pressed) picked = i;
        const Color color = i == chosen ? Color::accent_text : state.hovered ? Color::text : Color::text2;
        ui.paint().text({box.x, box.y, words + 1, box.h}, Type::body_medium, color, tab.label);
        if (count > 0)
            ui.paint().text({box.x + words + ui.px(6), box.y, count, box.h}, Type::body,
                            i == chosen ? color : Color::text3, tab.count);
        if (i == chosen) ui.paint().fill({box.x, box.bottom() - 2, box.w, 2}, Color::accent);
        if (state.focus_ring) ui.paint().focus_ring(box.inset(-4, 4), ui.px(4), true);
        if (state.hovered) ui.set_cursor("pointer");
    }
    return picked && *picked != chosen ? picked : std::nullopt;
}

void paint_tick(Ui& ui, const Rect& box, Tri checked, const ItemState& state, bool disabled) {
    Painter& paint = ui.paint();
    const float radius = ui.px(size::kRadiusTick);
    if (checked == Tri::yes || checked == Tri::mixed) {
        paint.fill(box, disabled ? Color::control : state.hovered ? Color::accent_hover : Color::accent, radius);
        paint.icon(box, checked == Tri::yes ? Icon::check : Icon::minus, ui.px(12), Color::on_accent);
    } else {
        paint.box(box, disabled ? Color::sunken : Color::surface, state.hovered ? Color::accent : Color::control,
                  radius);
    }
}

ItemState checkbox(Ui& ui, const Rect& r, std::string_view leaf, std::string_view label, Tri checked,
                   const CheckboxOptions& o) {
    Node node(ui.id(leaf), Role::checkbox, r, label);
    node.checked = checked;
    node.disabled = o.disabled;
    node.skip_tab = o.skip_tab;
    node.hint = o.note;
    Rect inside = r;
    const float tick = ui.px(size::kTick);
    const Rect box = ui.snap(o.bare ? Rect{r.center().x - tick / 2, r.center().y - tick / 2, tick, tick}
                                    : inside.cut_left(tick, ui.px(8)).middle(tick));
    if (!o.bare) ui.place_text(node, Type::body, inside);
    const ItemState state = ui.item(std::move(node));
    paint_tick(ui, box, checked, state, o.disabled);
    if (!o.bare) ui.paint().text(inside, Type::body, o.disabled ? Color::text3 : Color::text, label);
    if (state.focus_ring) ui.paint().focus_ring(box.grow(-1), ui.px(size::kRadiusTick));
    if (state.hovered && !o.disabled) ui.set_cursor("pointer");
    return state;
}

ItemState radio(Ui& ui, const Rect& r, std::string_view leaf, std::string_view label, bool checked) {
    Node node(ui.id(leaf), Role::radio, r, label);
    node.checked = tri(checked);
    Rect inside = r;
    const float dot = ui.px(size::kTick);
    const Rect box = ui.snap(inside.cut_left(dot, ui.px(8)).middle(dot));
    ui.place_text(node, Type::body, inside);
    const ItemState state = ui.item(std::move(node));
    ui.paint().circle(box.center(), dot / 2,
                      ui.color(checked         ? Color::accent
                               : state.hovered ? Color::accent
                                               : Color::control));
    ui.paint().circle(box.center(), dot / 2 - (checked ? 2.0F : 1.0F), ui.color(Color::surface));
    if (checked) ui.paint().circle(box.center(), dot / 4, ui.color(Color::accent));
    ui.paint().text(inside, Type::body, Color::text, label);
    if (state.focus_ring) ui.paint().focus_ring(box.grow(-1), dot / 2);
    if (state.hovered) ui.set_cursor("pointer");
    return state;
}

} // namespace hk::ui
