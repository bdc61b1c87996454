// The screens whose code is fetched when the first of them is opened: each draws itself into the area it is given.
// It must not know what they show.
#pragma once

#include "ui/geometry.hpp"

#include <string>

namespace hk {
class App;
}

namespace hk::ui {
class Ui;
}

namespace hk::ui::pages {

void draw_check(Ui& ui, App& app, const Rect& area);      ///< what no figure counts, or what looks wrong
void draw_data(Ui& ui, App& app, const Rect& area);       ///< import and export
void draw_map(Ui& ui, App& app, const Rect& area);        ///< a figure by country, on the map
void draw_partner(Ui& ui, App& app, const Rect& area);    ///< all about one partner
void draw_reports(Ui& ui, App& app, const Rect& area);    ///< the office's statement and other reports
void draw_settings(Ui& ui, App& app, const Rect& area);   ///< of this browser, and the office's own record
void draw_statistics(Ui& ui, App& app, const Rect& area); ///< a figure by one dimension or two

void draw_period_dialog(Ui& ui, App& app); ///< while it is open: what yearly figures are of

/// JSON for a page that cannot draw: the report of the address as HTML, and which others there are.
std::string report_answer(App& app);

} // namespace hk::ui::pages
