// The buttons at a dialog's foot.
// It must not know what they do.
#include "ui/dialog_footer.hpp"

#include <algorithm>

namespace hk::ui {
namespace {

constexpr float kFooter = 68, kPadding = 16, kSides = 2 * 24;

float width_of(const Ui& ui, const FooterButtons& buttons) {
    float width = -ui.px(size::kGapSmall);
    for (const auto& button : buttons) width += button_width(ui, button.options) + ui.px(size::kGapSmall);
    return width;
}

} // namespace

float footer_height(const Ui& ui, const FooterButtons& buttons, float width_px) {
    const float room = ui.phone() ? ui.width_px - 2 * ui.px(kPadding)
                                  : std::min(ui.px(width_px), ui.width_px - ui.px(kSides)) - ui.px(kSides);
    if (width_of(ui, buttons) <= room) return kFooter;
    return static_cast<float>(buttons.size()) * (size::kTouch + size::kGapSmall) - size::kGapSmall + 2 * kPadding;
}

std::string_view draw_footer(Ui& ui, Rect area, const FooterButtons& buttons) {
    const bool is_stacked = buttons.size() > 1 && area.h > ui.px(kFooter) + 1;
    if (is_stacked) area = area.inset(0, ui.px(kPadding));
    std::string_view pressed;
    for (const auto& [leaf, options] : buttons) {
        const Rect r = is_stacked ? area.cut_top(ui.px(size::kTouch), ui.px(size::kGapSmall))
                                  : area.cut_right(button_width(ui, options), ui.px(size::kGapSmall));
        if (button(ui, r, leaf, options).pressed) pressed = leaf;
    }
    return pressed;
}

} // namespace hk::ui
