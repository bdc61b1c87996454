// The keys that work everywhere, and the list that shows all of them.
// It must not know which screen is open; screens take their own keys.
#pragma once

namespace hk {
class App;
}

namespace hk::ui {

class Ui;
struct Rect;

/// Acts on the keys pressed since the last frame. Call after everything else had its chance to take them.
void take_shortcuts(Ui& ui, App& app);

/// All shortcuts by place; returns the y where the list ends. Two columns where `area` is wide.
float draw_shortcut_list(Ui& ui, const Rect& area);

/// The same in a dialog, while it is open.
void draw_shortcut_help(Ui& ui);
void open_shortcut_help(Ui& ui);

} // namespace hk::ui
