// "To check": for every reason the records that it found, why it matters, and the way there.
// It must not know how records are found.
#pragma once

#include "ui/geometry.hpp"

namespace hk {
class App;
}

namespace hk::ui {
class Ui;
}

namespace hk::ui::pages {

void draw_check(Ui& ui, App& app, const Rect& area);

} // namespace hk::ui::pages
