// The dialog that shows what leaves in a public file before it is saved (pages::draw_publish_dialog).
// It must not know what may leave.
#pragma once

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

void open_publish_dialog(Ui& ui, App& app);
bool is_publish_dialog_open(Ui& ui);

} // namespace hk::ui
