// Taking a chart along: as SVG, PNG, CSV, and to the clipboard, with the words that say what it shows.
// It must not know what a chart shows.
#pragma once

#include "charts/shape.hpp"
#include "ui/ui.hpp"

#include <functional>
#include <string>
#include <vector>

namespace hk {
class App;
}

namespace hk::ui::pages {

struct ChartExport {
    std::string file_name; ///< without its ending
    std::string title;
    std::vector<std::string> notes; ///< definition, day, source
    std::function<charts::Chart()> chart;
    std::function<std::string()> csv;
};

/// A button with a menu, cut from the row's right end.
void chart_export_button(Ui& ui, App& app, Rect& row, const ChartExport& what);

} // namespace hk::ui::pages
