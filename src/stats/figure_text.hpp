// What figures are called and how their values are written, in the current language.
// It must not know how they are computed.
#pragma once

#include "stats/figure_query.hpp"
#include "stats/figures.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace hk {

/// figure.<key>.<part> ("name", "short", "unit", "definition"); `n` chooses the plural form, `days` is the window of
/// figures that look ahead.
std::string figure_text(std::string_view key, std::string_view part, std::int64_t n = 0, int days = kExpiringDays);

/// "87", or "EUR 700 M; USD 1 bn" of figures of money.
std::string value_words(const Figure& figure, const FigureValue& value, std::string_view between = "; ");

} // namespace hk
