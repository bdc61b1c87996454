// Statistics: a figure by one dimension or two, as a chart and a table, on its way out as SVG and CSV.
// It must not know how figures are computed.
#pragma once

#include "ui/geometry.hpp"

namespace hk {
class App;
}

namespace hk::ui {
class Ui;
}

namespace hk::ui::pages {

void draw_statistics(Ui& ui, App& app, const Rect& area);

} // namespace hk::ui::pages
