// A report on the screen, composed as on paper.
// It must not know which report it is, nor how it is written.
#pragma once

#include "report/report.hpp"
#include "ui/ui.hpp"

namespace hk {
class App;
}

namespace hk::ui::pages {

/// From the left top of `area`, as wide as that; of long tables only what is visible. Gives the lower edge.
float draw_report(Ui& ui, App& app, const report::Report& report, const Rect& area);

} // namespace hk::ui::pages
