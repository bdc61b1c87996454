// Taking a chart along: as PNG, SVG, CSV, and to the clipboard, with the words that say what it shows.
// It must not know what a chart shows.
#pragma once

#include "charts/shape.hpp"
#include "ui/ui.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hk {
class App;
}

namespace hk::ui::pages {

/// How wide a chart is that is taken along, in design px: an A4 page within its margins, and a slide's half.
inline constexpr float kPaperPx = 760;

enum class ExportKind : std::uint8_t { png, svg, csv, copy };

/// A button with a menu, cut from the row's right end; what was chosen. A card's head has room for its icon alone.
std::optional<ExportKind> chart_export_button(Ui& ui, Rect& row, bool is_in_head = false);

struct ChartExport {
    std::string file_name; ///< without its ending
    std::string title;
    std::vector<std::string> notes; ///< definition, day, source
    charts::Chart chart;
    std::string csv;
};
void take_chart_along(App& app, ExportKind kind, ChartExport what);

} // namespace hk::ui::pages
