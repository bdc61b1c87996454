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

/// "2025/26", "2025", or "01.09.2025 – 30.11.2025".
std::string period_words(const Period& period, int year_start);
/// "academic year 2025/26" of "2025/26"; other words of a period stay as they are.
std::string year_words(std::string words);
/// What the value of a yearly figure is of: "academic year 2025/26", or the days; empty of one of a day.
std::string taken_period(const FigureValue& value);

} // namespace hk
