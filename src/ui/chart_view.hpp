// Draws a chart's shapes on the canvas.
// It must not know what a chart shows.
#pragma once

#include "charts/shape.hpp"
#include "ui/ui.hpp"

namespace hk::ui::pages {

/// From the left top of `place`, as wide as that: a chart is laid out in design px, so that it grows with the text.
/// Without nodes: what it shows is said beside it.
void draw_chart(Ui& ui, const Rect& place, const charts::Chart& chart);

} // namespace hk::ui::pages
