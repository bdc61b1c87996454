// Writes dates for tables and prose.
// It must not know a clock.
#include "text/dates.hpp"

#include "text/catalogue.hpp"

#include <algorithm>

namespace hk {
namespace {

// The parts of a partial ISO date as they stand; empty year when it is none.
struct Parts {
    std::string_view year;
    std::string_view month;
    std::string_view day;
};

bool is_number(std::string_view text, std::size_t size) {
    return text.size() == size && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int to_int(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

Parts split(std::string_view iso) {
    const bool shape =
        iso.size() == 4 || (iso.size() == 7 && iso[4] == '-') || (iso.size() == 10 && iso[4] == '-' && iso[7] == '-');
    if (!shape) return {};
    const Parts parts{iso.substr(0, 4), iso.size() >= 7 ? iso.substr(5, 2) : "", iso.size() == 10 ? iso.substr(8) : ""};
    const bool good = is_number(parts.year, 4) && (parts.month.empty() || is_number(parts.month, 2)) &&
                      (parts.day.empty() || is_number(parts.day, 2));
    const int month = to_int(parts.month);
    return good && (parts.month.empty() || (month >= 1 && month <= 12)) ? parts : Parts{};
}

Text month_text(Text january, int month) {
    return static_cast<Text>(static_cast<int>(january) + std::clamp(month, 1, 12) - 1);
}
static_assert(static_cast<int>(Text::date_month_m12) - static_cast<int>(Text::date_month_m01) == 11);
static_assert(static_cast<int>(Text::date_month_of_m12) - static_cast<int>(Text::date_month_of_m01) == 11);
static_assert(static_cast<int>(Text::date_month_short_m12) - static_cast<int>(Text::date_month_short_m01) == 11);

} // namespace

std::string format_date_table(Language /*language*/, std::string_view iso) {
    const Parts parts = split(iso);
    if (parts.year.empty()) return std::string(iso);
    std::string out;
    if (!parts.day.empty()) (out += parts.day) += '.';
    if (!parts.month.empty()) (out += parts.month) += '.';
    return out += parts.year;
}

std::string format_date_prose(Language language, std::string_view iso) {
    const Parts parts = split(iso);
    if (parts.year.empty()) return std::string(iso);
    const int month = to_int(parts.month);
    if (parts.month.empty()) return tr(language, Text::date_prose_year, {{"year", parts.year}});
    if (parts.day.empty()) {
        return tr(language, Text::date_prose_month, {{"year", parts.year}, {"month", month_name(language, month)}});
    }
    return tr(language, Text::date_prose_day,
              {{"year", parts.year},
               {"month", tr(language, month_text(Text::date_month_of_m01, month))},
               {"day", std::to_string(to_int(parts.day))}});
}

std::string_view month_name(Language language, int month) {
    return tr(language, month_text(Text::date_month_m01, month));
}

std::string_view month_short(Language language, int month) {
    return tr(language, month_text(Text::date_month_short_m01, month));
}

std::string format_academic_year(int first_year) {
    const std::string next = std::to_string((first_year + 1) % 100);
    return std::to_string(first_year) + "/" + (next.size() < 2 ? "0" : "") + next;
}

} // namespace hk
