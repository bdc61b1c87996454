// The dialog that shows what leaves in a public file before it is saved (pages::draw_publish_dialog).
// It must not know what may leave.
#pragma once

#include <string>

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

/// `hash`: where a page made of it opens; then such a page is what is asked for.
void open_publish_dialog(Ui& ui, App& app, std::string hash = {});
bool is_publish_dialog_open(Ui& ui);

} // namespace hk::ui
