// A month to choose a day from, as a popup under a date field.
// It must not know what the day is for; days are full dates YYYY-MM-DD.
#pragma once

#include "ui/ui.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hk::ui {

/// While opened by open_popup(ui, ui.id(leaf)): the month of `chosen` (else of `today`). Arrows move by days and weeks,
/// PageUp and PageDown by months, Home and End to the ends of the week. Returns the day pressed, once.
std::optional<std::string> date_popup(Ui& ui, const Rect& anchor, std::string_view leaf, std::string_view name,
                                      std::string_view chosen, std::string_view today);

} // namespace hk::ui
