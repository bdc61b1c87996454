// A file being brought in: how far it is read. The dialog when it is refused with its problems or waits for the user's
// word is one of pages.hpp. It must not know how a file is read or compared.
#pragma once

namespace hk {
class App;
}

namespace hk::ui {

struct Rect;
class Ui;

/// While a file is read, how far it is, and the way to stop: the page stays usable meanwhile.
void draw_import_progress(Ui& ui, App& app, const Rect& place);

} // namespace hk::ui
