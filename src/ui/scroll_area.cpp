// Scroll areas: the page scrolls a real element, the program clips and moves what it paints by the same amount.
// It must not know what is scrolled, nor handle wheels and touches itself.
#include "ui/ui.hpp"
#include "ui/ui_private.hpp"

namespace hk::ui {

ScrollArea::ScrollArea(Ui& ui, std::string_view leaf_id, const Rect& view, const Options& options)
    : ui_(ui), id_(ui.id(leaf_id)), view_(ui.snap(view)) {
    const float width = options.content_width_px > 0 ? options.content_width_px : view_.w;
    const float height =
        std::max(options.content_height_px > 0 ? options.content_height_px : ui.internals().length(id_, view_.h), 0.0F);
    position_ = ui.nodes.scroll_position(id_);
    // An area that comes back (a screen, a list) is a new element of the page and has to be put where it was.
    if ((position_.x != 0 || position_.y != 0) && ui.nodes.find_id(id_) == nullptr) ui.nodes.scroll_to(id_, position_);
    // The page keeps its position within the content; a content that shrank may not have been scrolled back yet.
    position_.x = std::clamp(position_.x, 0.0F, std::max(0.0F, width - view_.w));
    position_.y = std::clamp(position_.y, 0.0F, std::max(0.0F, height - view_.h));
    content_ = {view_.x - ui.snap(position_.x), view_.y - ui.snap(position_.y), width, height};

    Node node(id_, options.name.empty() ? options.role : Role::region, view_, options.name);
    node.scroll = ScrollSpec{width, height, ui.nodes.requested_scroll(id_), ui.nodes.scroll_seq(id_)};
    ui.nodes.add(std::move(node));
    ui.nodes.push_parent(id_);
    ui.nodes.push_scroll_origin({content_.x, content_.y});
    ImGui::PushClipRect(top_left(view_), bottom_right(view_), true);
}

ScrollArea::~ScrollArea() {
    ImGui::PopClipRect();
    ui_.nodes.pop_scroll_origin();
    ui_.nodes.pop_parent();
}

void ScrollArea::set_content_bottom(float canvas_y) {
    const float height = std::max(0.0F, canvas_y - content_.y);
    float& kept = ui_.internals().lengths[id_];
    if (std::abs(kept - height) < 0.01F) return;
    kept = height;
    ui_.animate(); // the page learns the new height with the next frame's nodes
}

void ScrollArea::scroll_to_y(float content_y) {
    const float y = std::clamp(content_y, 0.0F, std::max(0.0F, content_.h - view_.h));
    ui_.nodes.scroll_to(id_, {position_.x, y});
    ui_.animate();
}

void ScrollArea::reveal(float content_top, float content_bottom) {
    if (content_top < position_.y)
        scroll_to_y(content_top);
    else if (content_bottom > position_.y + view_.h)
        scroll_to_y(content_bottom - view_.h);
}

} // namespace hk::ui
