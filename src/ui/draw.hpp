// Everything of one frame: shell, the address's screen, dialogs, messages, shortcuts.
// It must not know who asks for the frame.
#pragma once

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

void draw(Ui& ui, App& app);

} // namespace hk::ui
