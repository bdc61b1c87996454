// The one search: a field whose list answers while typing, with records of every type and with commands.
// It must not know how records are found.
#pragma once

#include "ui/fields.hpp"

namespace hk {
class App;
}

namespace hk::ui {

/// Choosing goes to the record, to all that were found in a table, or runs the command. True in the frame in which
/// something was chosen.
bool search_field(Ui& ui, App& app, const Rect& r);
/// Its full id, for the focus.
std::string search_field_id(const Ui& ui);

} // namespace hk::ui
