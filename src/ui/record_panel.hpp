// The panel of the open record: its state, its form, what refers to it, and what can be done with it.
// It must not know the table beside it, nor any particular record type but the state of agreements.
#pragma once

#include "ui/geometry.hpp"

#include <string>

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

/// How the panel is shown.
enum class PanelPlace { beside, over, page };

/// Draws the panel of the record that the address names into `area`. Ids are below the present scope, in "panel".
void draw_record_panel(Ui& ui, App& app, const Rect& area, PanelPlace place);

/// The full id of the first field of the open record's form; empty when there is none to fill in.
std::string first_field_id(Ui& ui, App& app);

} // namespace hk::ui
