// The small window in which one column is filtered: values with their counts, a range, or words.
// It must not know how rows are found.
#pragma once

#include "ui/ui.hpp"

#include <string_view>

namespace hk {
class App;
}

namespace hk::ui {

/// Opens it below `anchor`; closing it gives the focus to the node `focus_after`.
void open_filter(Ui& ui, std::string_view column, const Rect& anchor, std::string_view focus_after);
/// Whether it is open, or was: drawing it (pages.hpp) finds out.
bool is_filter_open(Ui& ui);

} // namespace hk::ui
