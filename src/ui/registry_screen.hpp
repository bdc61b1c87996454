// The registry: the table of one record type, its filter line, and the open record's panel.
// It must not know any particular record type but the states of agreements.
#pragma once

#include "ui/geometry.hpp"

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

void draw_registry(Ui& ui, App& app, const Rect& area);
/// Moves the focus to the first row, else to the filter line, as soon as the table is drawn.
void focus_first_row(Ui& ui);

} // namespace hk::ui
