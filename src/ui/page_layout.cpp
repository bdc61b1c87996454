// A scrolling page with a title.
// It must not know what stands below the title.
#include "ui/page_layout.hpp"

#include "ui/text.hpp"

namespace hk::ui {

PageLayout::PageLayout(Ui& ui, const Rect& area, std::string_view title, std::string_view summary)
    : ui_(ui), area_(ui, "page", area, {}) {
    Rect content = area_.content();
    const float pad = ui.px(ui.phone() ? 16 : size::kPage);
    const float width = std::min(content.w - 2 * pad, ui.px(size::kContentMax));
    Rect column{content.x + (content.w - width) / 2, content.y + ui.px(ui.phone() ? 12 : 18), width, 1e6F};
    head_ = column.cut_top(ui.phone() ? ui.px(size::kTouch) : ui.px(size::kControl), ui.px(ui.phone() ? 12 : 18));
    const float used = heading(ui, head_, "title", title, Type::page_title, 1);
    head_.cut_left(used, ui.px(size::kGap));
    if (!summary.empty() && !ui.phone() && head_.w > ui.px(480)) {
        const float room = head_.w - ui.px(200), needed = ui.text_width(Type::body, summary);
        // On the title's baseline; whole or not at all.
        if (needed <= room) {
            text(ui, {head_.x, head_.y + ui.px(4), room, head_.h}, "summary", summary, {.color = Color::text3});
            head_.cut_left(needed, ui.px(size::kGap));
        }
    }
    rest_ = column;
}

void PageLayout::end(float content_bottom) { area_.set_content_bottom(content_bottom + ui_.px(size::kPage)); }

} // namespace hk::ui
