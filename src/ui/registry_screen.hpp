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
/// Moves the focus to the open record's row, else to the first, else to the filter line, once the table is drawn.
void focus_rows(Ui& ui);

} // namespace hk::ui
