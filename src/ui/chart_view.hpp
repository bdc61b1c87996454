// Draws a chart's shapes on the canvas.
// It must not know what a chart shows.
#pragma once

#include "charts/shape.hpp"
#include "ui/ui.hpp"

#include <string>
#include <string_view>

namespace hk::ui::pages {

/// From the left top of `place`, as wide as that: a chart is laid out in design px, so that it grows with the text.
/// Without nodes: what it shows is said beside it.
void draw_chart(Ui& ui, const Rect& place, const charts::Chart& chart);

/// A link over a chart's mark, as an item of a list: `words` say what it stands for. Ids: leaf, leaf/open.
void draw_mark(Ui& ui, const Rect& place, const std::string& leaf, const std::string& words, std::string_view href);

} // namespace hk::ui::pages
