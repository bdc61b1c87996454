// Dates as people read and type them, whole or partial: day, month or year (DOMAIN.md "Uzbek text").
// It must not know a clock or count days: what a date means is the model's business.
#pragma once

#include "text/language.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace hk {

/// "2025-09-02" → "02.09.2025", "2025-09" → "09.2025", "2025" → "2025", the same in every language.
/// A text that is no such date comes back unchanged, so that nothing of a file is hidden.
std::string format_date_table(Language language, std::string_view iso);

/// "2025-yil 2-sentabr", "2025 йил 2 сентябр", "2 сентября 2025 г.", "2 September 2025"; partial dates without the day
/// or month.
std::string format_date_prose(Language language, std::string_view iso);

/// Name of a month (1–12) as it stands alone, lower case but in English: "sentabr", "сентябрь", "September".
std::string_view month_name(Language language, int month);
/// Its short form for calendars and axes: "sen", "сент", "Sep".
std::string_view month_short(Language language, int month);

/// "2025" → "2025/26": an academic year by the calendar year it begins in.
std::string format_academic_year(int first_year);

enum class DateProblem : std::uint8_t {
    none,
    empty,
    not_understood, ///< neither numbers nor a month's name in a known order
    no_such_day,    ///< 31.02.2025, 2025-13
    short_year,     ///< 02.09.25: which century?
};

struct ParsedDate {
    std::string iso; ///< "2025", "2025-09" or "2025-09-02"; empty when there is a problem
    DateProblem problem = DateProblem::none;
};

/// What a person typed: 02.09.2025, 2.9.2025, 02/09/2025 (day first), 09.2025, 2025, 2025-09-02, "2-sentabr 2025",
/// "2 сентября 2025 г.", "September 2025". Years 1000–9999.
ParsedDate parse_date(std::string_view typed);

} // namespace hk
