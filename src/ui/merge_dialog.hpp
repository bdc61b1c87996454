// The dialog in which two records that are one are made one: which to keep, and which of two values.
// It must not know how records are stored.
#pragma once

#include <string_view>

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

/// Opens it for two records of a type; with an empty `other` it asks for that one first.
void open_merge_dialog(Ui& ui, App& app, std::string_view array, std::string_view record, std::string_view other);
bool is_merge_dialog_open(Ui& ui);

} // namespace hk::ui
