// The overview's lists: what is running out, what comes next, agreements by group of countries, students by country.
// It must not know how any of it is computed.
#pragma once

#include "app/overview_data.hpp"
#include "ui/geometry.hpp"

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

/// The window of days that the address asks for: 30, 90 or 180.
int expiring_days(const App& app);

/// Each draws a card; `*_height` is what it needs for all its rows (at most `most` of them).
float expiring_height(const Ui& ui, const OverviewData& data, std::size_t most);
void draw_expiring(Ui& ui, App& app, const OverviewData& data, const Rect& r);
float groups_height(const Ui& ui, const OverviewData& data);
void draw_groups(Ui& ui, App& app, const OverviewData& data, const Rect& r);
float students_height(const Ui& ui, const OverviewData& data);
void draw_students(Ui& ui, App& app, const OverviewData& data, const Rect& r);
float upcoming_height(const Ui& ui, const OverviewData& data, std::size_t most, int columns);
void draw_upcoming(Ui& ui, App& app, const OverviewData& data, const Rect& r, int columns);

} // namespace hk::ui
