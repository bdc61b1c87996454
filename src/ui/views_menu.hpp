// Tables and charts saved under a name: the menu that opens them and the dialog that saves one.
// It must not know what a view holds.
#pragma once

#include "ui/overlays.hpp"

#include <vector>

namespace hk {
class App;
}

namespace hk::ui {

/// The entries of its menu, and what choosing one does.
std::vector<MenuItem> view_items(App& app);
void take_view_item(Ui& ui, const MenuItem& item);
/// The button with the saved tables of the present type, or charts of the present screen, named like the one that is
/// open; a sign alone where `room_px` is less than its words need. Cut from the row's right end.
void draw_views_button(Ui& ui, App& app, Rect& row, float room_px);
/// Whether the dialog that asks for a name is open (pages::draw_view_dialog).
bool is_view_dialog_open(Ui& ui);

} // namespace hk::ui
