// What a figure is asked for: a date, a period, a number of days; and how such a question is read from options.
// It must not know any particular figure, nor the user's clock: today is handed in as the as-of date.
#pragma once

#include "db/db.hpp"
#include "model/partial_date.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

inline constexpr int kExpiringDays = 90; ///< of 30, 90, 180, the one meant when none is named (DOMAIN.md)

struct FigureQuery {
    std::string as_of;                 ///< full date
    std::optional<Period> period = {}; ///< full dates, both inclusive; yearly figures without one take their own
    int days = kExpiringDays;          ///< for expiring agreements and notice deadlines, 0–36,600
    int year_start = 9;                ///< first month of the academic year, from the office record
    bool operator==(const FigureQuery&) const = default;
};

using Options = std::map<std::string, std::string, std::less<>>;

/// Reads `as-of`, `from`, `to`, `days` (`asOf` is the page's spelling). Partial dates are taken: a start from its first
/// day, an end and the as-of date to the last. `bad_date` with {name, found, expected}, `missing` when the period has
/// one end only, `end_before_start`, `out_of_range` for the days.
Result<FigureQuery> read_figure_query(Db& db, const Options& options);

/// The words of an option, which are separated by commas.
std::vector<std::string> words_of_option(const Options& options, std::string_view name);

/// First month of the academic year that the office record gives, else September.
int year_start_of(Db& db);

/// The period of a yearly figure: the one asked for, else the last academic year that ended before the as-of date
/// (DOMAIN.md).
Period period_of(const FigureQuery& query);

/// "2025/26" when the period is an academic year, "2025" when it is a calendar year, else empty.
std::string label_of(const Period& period, int year_start);

/// "2025-09-01..2026-08-31", as addresses say a period.
std::string period_text(const Period& period);

/// The days a year label of a headcount stands for: 2025 the calendar year, 2025/26 the academic year.
Period period_of_label(std::string_view label, int year_start);

} // namespace hk
