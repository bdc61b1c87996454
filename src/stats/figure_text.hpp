// What figures are called, in the current language.
// It must not know values.
#pragma once

#include "stats/figure_query.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace hk {

/// figure.<key>.<part> ("name", "short", "unit", "definition"); `n` chooses the plural form, `days` is the window of
/// figures that look ahead.
std::string figure_text(std::string_view key, std::string_view part, std::int64_t n = 0, int days = kExpiringDays);

} // namespace hk
