// Partial ISO 8601 dates (2019, 2019-05, 2019-05-17) and the arithmetic the figures need, on plain text.
// It must not know the user's clock or how a date is shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hk {

/// True for YYYY, YYYY-MM or YYYY-MM-DD naming a real day of the proleptic Gregorian calendar, years 0001–9999.
bool is_partial_date(std::string_view text);

/// True for a full date YYYY-MM-DD.
bool is_full_date(std::string_view text);

/// True for a year 2025 or an academic year 2025/26 (the second part is the next year's last two digits).
bool is_year_label(std::string_view text);

/// First and last day a valid partial date covers, as YYYY-MM-DD. A start counts from its first day, an end to its last
/// (DOMAIN.md).
std::string first_day(std::string_view date);
std::string last_day(std::string_view date);

/// Days since 1970-01-01 of a full date, and back (years 0001–9999; outside it is clamped).
std::int64_t day_number(std::string_view full_date);
std::string date_of_day_number(std::int64_t days);

/// `full_date` plus whole days / months / years, within the years 0001–9999. A day the month has not becomes its last:
/// 29 February is 28 in a common year (DOMAIN.md, tacit renewal).
std::string add_days(std::string_view full_date, std::int64_t days);
std::string add_months(std::string_view full_date, int months);
std::string add_years(std::string_view full_date, int years);

/// A period of whole days, both ends inclusive.
struct Period {
    std::string from;
    std::string to;
    bool operator==(const Period&) const = default;
};

/// The academic year that starts in `year` in month `start_month` (1–12): 2025, 9 → 2025-09-01 … 2026-08-31.
Period academic_year(int year, int start_month);

/// First calendar year of the academic year that contains a full date.
int academic_year_of(std::string_view full_date, int start_month);

/// "2025/26" for 2025; plain "2025" when the academic year is the calendar year.
std::string academic_year_label(int year, int start_month);

} // namespace hk
