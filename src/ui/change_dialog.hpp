// The dialog that changes one member of all selected records.
// It must not know how the change is stored.
#pragma once

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

void open_change_dialog(Ui& ui, App& app);
bool is_change_dialog_open(Ui& ui);

} // namespace hk::ui
