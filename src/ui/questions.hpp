// Questions that must be answered before going on: removing a record, leaving an unfinished one.
// It must not know how records are removed.
#pragma once

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

void draw_question(Ui& ui, App& app);

} // namespace hk::ui
