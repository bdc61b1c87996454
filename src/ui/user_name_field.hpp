// The field for the user's name, which stands in the history of changes.
// It must not know where it stands.
#pragma once

#include "ui/geometry.hpp"

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

/// Gives the lower edge. `is_label_hidden`: a heading above says what it is.
float draw_user_name_field(Ui& ui, App& app, const Rect& place, bool is_label_hidden);

} // namespace hk::ui
