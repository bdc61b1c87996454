// A month to choose a day from, as a popup under a date field.
// It must not know what the day is for; days are full dates YYYY-MM-DD.
#pragma once

#include "ui/fields.hpp"
#include "ui/ui.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk::ui {

/// A day that can be chosen at once, below the month.
struct QuickDay {
    std::string leaf, label, day;
};

/// The calendar sign at the left of a date field, and under the field, while it is open, the month of `chosen` (else of
/// `today`). Arrows move by days and weeks, PageUp and PageDown by months, with Shift by years, Home and End to the
/// ends of the week. Returns the day chosen, once, and gives the focus back to the field.
std::optional<std::string> calendar_button(Ui& ui, const FieldResult& field, std::string_view leaf,
                                           std::string_view name, std::string_view chosen, std::string_view today,
                                           const std::vector<QuickDay>& quick);

} // namespace hk::ui
