// Settings of this browser: language, colours, text size, the user's name; and the keyboard's shortcuts.
// It must not know files or storage; it calls App's verbs.
#pragma once

#include "ui/geometry.hpp"

namespace hk {
class App;
}

namespace hk::ui {
class Ui;
}

namespace hk::ui::pages {

void draw_settings(Ui& ui, App& app, const Rect& area);

} // namespace hk::ui::pages
