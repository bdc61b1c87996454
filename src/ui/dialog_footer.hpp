// The buttons at a dialog's foot: in a row from the right, or one below the other where they have no room.
// It must not know what they do.
#pragma once

#include "ui/buttons.hpp"
#include "ui/ui.hpp"

#include <string_view>
#include <vector>

namespace hk::ui {

struct FooterButton {
    std::string_view leaf;
    ButtonOptions options;
};
/// The first is the last in reading order.
using FooterButtons = std::vector<FooterButton>;

/// Of a dialog of that width, design px.
float footer_height(const Ui& ui, const FooterButtons& buttons, float width_px);
/// The leaf of the button that was pressed, or nothing. `area` is as high as footer_height() says.
std::string_view draw_footer(Ui& ui, Rect area, const FooterButtons& buttons);

} // namespace hk::ui
