// A scrolling page with a title.
// It must not know what stands below the title.
#include "ui/page_layout.hpp"

#include "ui/widgets.hpp"

#include <algorithm>

namespace hk::ui {
namespace {

constexpr int kMostTitleLines = 3;

} // namespace

PageLayout::PageLayout(Ui& ui, const Rect& area, std::string_view title, std::string_view summary,
                       std::string_view back, std::string_view back_name)
    : ui_(ui), area_(ui, "page", area, {}) {
    Rect content = area_.content();
    const float pad = ui.px(ui.phone() ? 16 : size::kPage);
    const float width = std::min(content.w - 2 * pad, ui.px(size::kContentMax));
    Rect column{content.x + (content.w - width) / 2, content.y + ui.px(ui.phone() ? 12 : 18), width, 1e6F};
    const float arrow = back.empty() ? 0 : ui.px(size::kTouch);
    // A long name takes as many lines as it needs on a phone, where nothing stands beside it.
    const float wrapped =
        ui.phone() ? ui.wrapped_height(Type::page_title, title, column.w - arrow, kMostTitleLines) : 0;
    head_ = column.cut_top(std::max(wrapped, ui.px(ui.phone() ? size::kTouch : size::kControl)),
                           ui.px(ui.phone() ? 12 : 18));
    if (arrow > 0) {
        const Rect place = head_.cut_left(arrow).moved(-ui.px(size::kGapMedium), 0);
        button(ui, {place.x, place.y, place.w, std::min(place.h, ui.px(size::kTouch))}, "back",
               {.label = std::string(back_name),
                .kind = ButtonKind::quiet,
                .icon = Icon::chevron_left,
                .icon_only = true,
                .href = std::string(back)});
        head_.x -= ui.px(size::kGapMedium), head_.w += ui.px(size::kGapMedium);
    }
    if (wrapped > ui.line_height(Type::page_title)) {
        paragraph(ui, head_, "title", title, {.type = Type::page_title, .color = Color::text, .heading_level = 1},
                  kMostTitleLines);
        head_ = {};
    } else {
        head_.cut_left(heading(ui, head_, "title", title, Type::page_title, 1), ui.px(size::kGap));
    }
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
