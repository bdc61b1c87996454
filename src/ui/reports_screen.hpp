// Reports: the office's statement with its live figures, to read, to print and to take along.
// It must not know how a report is written.
#pragma once

#include "ui/geometry.hpp"

namespace hk {
class App;
}

namespace hk::ui {
class Ui;
}

namespace hk::ui::pages {

void draw_reports(Ui& ui, App& app, const Rect& area);

} // namespace hk::ui::pages
