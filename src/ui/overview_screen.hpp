// The overview: headline figures, what is running out, breakdowns, what comes next; every card opens its records.
// It must not know how a figure is computed.
#pragma once

#include "ui/geometry.hpp"

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

void draw_overview(Ui& ui, App& app, const Rect& area);

} // namespace hk::ui
