// Words with nodes: lines, paragraphs, pills, meaningful icons.
// It must not know what the words mean.
#include "ui/text.hpp"

#include "ui/ui_private.hpp"

#include <cmath>

namespace hk::ui {
namespace {

Node text_node(const Ui& ui, std::string_view leaf, std::string_view utf8, const TextOptions& options) {
    Node node(ui.id(leaf), options.heading_level > 0 ? Role::heading : Role::text);
    node.name = options.full.empty() ? utf8 : options.full;
    node.lang = options.lang;
    node.live = options.live;
    if (!options.live.empty() && options.heading_level == 0) node.role = Role::status;
    node.level = options.heading_level;
    return node;
}

} // namespace

float text(Ui& ui, const Rect& r, std::string_view leaf, std::string_view utf8, const TextOptions& options) {
    if (utf8.empty() && options.live.empty()) return 0;
    bool cut = false;
    const float width = ui.paint().text(r, options.type, options.color, utf8, options.align, &cut);
    const float x = options.align == Align::left    ? r.x
                    : options.align == Align::right ? r.right() - width
                                                    : r.x + (r.w - width) / 2;
    Node node = text_node(ui, leaf, utf8, options);
    node.rect = {x, r.y, width, r.h};
    ui.place_text(node, options.type, node.rect);
    if (cut) {
        ItemState state;
        state.hovered = ui.hovers(node.rect);
        hint_whole(ui, node.id, node.rect, options.type, utf8, state);
    }
    ui.nodes.add(std::move(node));
    return width;
}

float paragraph(Ui& ui, const Rect& r, std::string_view leaf, std::string_view utf8, const TextOptions& options,
                int max_lines) {
    if (utf8.empty()) return 0;
    const float height = ui.paint().paragraph(r, options.type, options.color, utf8, max_lines);
    Node node = text_node(ui, leaf, utf8, options);
    node.rect = {r.x, r.y, r.w, height};
    ui.place_text(node, options.type, {r.x, r.y, r.w, ui.line_height(options.type)});
    if (height > ui.line_height(options.type) * 1.5F) node.wrap = true;
    ui.nodes.add(std::move(node));
    return height;
}

float heading(Ui& ui, const Rect& r, std::string_view leaf, std::string_view utf8, Type type, int level) {
    return text(ui, r, leaf, utf8, {.type = type, .color = Color::text, .heading_level = level});
}

float pill_width(const Ui& ui, std::string_view label) {
    return ui.px(8 + size::kGlyph + 6 + 8) + ui.text_width(Type::label_medium, label);
}

float pill(Ui& ui, const Rect& r, std::string_view leaf, Status status, std::string_view label, bool plain) {
    const float width = std::min(r.w, pill_width(ui, label));
    const Rect box = ui.snap(Rect{r.x, r.y + (r.h - ui.px(size::kPill)) / 2, width, ui.px(size::kPill)});
    if (!plain) ui.paint().fill(box, status_soft(status), box.h / 2);
    Rect inside = box;
    inside.cut_left(ui.px(8));
    ui.paint().status(inside.cut_left(ui.px(size::kGlyph), ui.px(6)).center(), status);
    inside.w -= ui.px(8);
    // The measure leaves no room to spare, and rounding must not turn it into an ellipsis.
    inside.w = std::ceil(inside.w + 0.5F);
    ui.paint().text(inside, Type::label_medium, plain ? Color::text2 : status_text(status), label);
    Node node(ui.id(leaf), Role::text, box, label);
    ui.place_text(node, Type::label_medium, inside);
    ui.nodes.add(std::move(node));
    return width;
}

void sign(Ui& ui, const Rect& r, std::string_view leaf, Icon icon, float size_px, Color color, std::string_view name) {
    ui.paint().icon(r, icon, ui.px(size_px), color);
    Node node(ui.id(leaf), Role::img, r, name);
    ItemState state;
    state.hovered = ui.hovers(r);
    ui.hint(node.id, r, name, state);
    ui.nodes.add(std::move(node));
}

float key_cap(Ui& ui, const Rect& r, std::string_view keys, Align align) {
    const float width = ui.text_width(Type::caption, keys) + ui.px(12), height = ui.px(20);
    const float x = align == Align::left ? r.x : align == Align::right ? r.right() - width : r.x + (r.w - width) / 2;
    const Rect box{x, r.y + (r.h - height) / 2, width, height};
    ui.paint().edge(box, Color::border, ui.px(4));
    ui.paint().text(box, Type::caption, Color::text3, keys, Align::center);
    return width;
}

} // namespace hk::ui
