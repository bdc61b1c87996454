// A partner's page: agreements on a time line, projects, exchange by year, people, next steps, meetings.
// It must not know how any of it is gathered.
#pragma once

#include "ui/geometry.hpp"

namespace hk {
class App;
}

namespace hk::ui {
class Ui;
}

namespace hk::ui::pages {

void draw_partner(Ui& ui, App& app, const Rect& area);

} // namespace hk::ui::pages
