// One headline figure on its card: exact number, unit, as-of line, change, the years before; the whole card opens the
// records. It must not know how figures are computed.
#pragma once

#include "app/overview_data.hpp"
#include "ui/geometry.hpp"

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

float headline_card_height(const Ui& ui);
/// `place` is the position in kHeadlines.
void draw_headline_card(Ui& ui, App& app, const OverviewData& data, std::size_t place, const Rect& r);

} // namespace hk::ui
