// The dialog of a file being brought in: reading, refused with its problems, or waiting for the user's word.
// It must not know how a file is read or compared.
#pragma once

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

/// Draws the dialog while an import is under way; nothing otherwise.
void draw_import_dialog(Ui& ui, App& app);

} // namespace hk::ui
