// Import and export: the file the data come from and go to.
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

void draw_data(Ui& ui, App& app, const Rect& area);

} // namespace hk::ui::pages
