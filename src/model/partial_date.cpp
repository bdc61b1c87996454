// Partial dates on plain text, with the calendar arithmetic of <chrono>.
// It must not know which member a date came from.
#include "model/partial_date.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <chrono>
#include <cstdio>

namespace hk {
namespace {

namespace chrono = std::chrono;

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

int number(std::string_view text) { return digits(text).value_or(0); }

/// Written for every record of a file: by hand, as snprintf takes ten times as long.
std::string text_of(chrono::year_month_day date) {
    const auto digit = [](unsigned value) { return static_cast<char>('0' + value % 10); };
    const auto year = static_cast<unsigned>(int(date.year()));
    const auto month = unsigned(date.month()), day = unsigned(date.day());
    return {
        digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-', digit(month / 10), digit(month), '-',
        digit(day / 10),    digit(day)};
}

chrono::year_month_day parts(std::string_view full_date) {
    assert(full_date.size() == 10 && "a full date YYYY-MM-DD");
    return {chrono::year(number(full_date.substr(0, 4))), chrono::month(unsigned(number(full_date.substr(5, 2)))),
            chrono::day(unsigned(number(full_date.substr(8, 2))))};
}

} // namespace

bool is_partial_date(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    const auto year = digits(text.substr(0, 4));
    if (!year || *year == 0) return false;
    if (text.size() == 4) return true;
    const auto month = digits(text.substr(5, 2));
    if (text[4] != '-' || !month || *month < 1 || *month > 12) return false;
    if (text.size() == 7) return true;
    const auto day = digits(text.substr(8, 2));
    return text[7] == '-' && day && *day >= 0 && parts(text).ok();
}

bool is_full_date(std::string_view text) { return text.size() == 10 && is_partial_date(text); }

bool is_year_label(std::string_view text) {
    if (text.size() != 4 && text.size() != 7) return false;
    const auto year = digits(text.substr(0, 4));
    if (!year || *year == 0) return false;
    if (text.size() == 4) return true;
    const auto next = digits(text.substr(5, 2));
    return text[4] == '/' && next && *next == (*year + 1) % 100;
}

std::string first_day(std::string_view date) {
    std::string day(date);
    if (day.size() == 4) day += "-01";
    if (day.size() == 7) day += "-01";
    return day;
}

std::string last_day(std::string_view date) {
    if (date.size() == 4) return std::string(date) + "-12-31";
    if (date.size() == 10) return std::string(date);
    const auto month = chrono::year(number(date.substr(0, 4))) / chrono::month(unsigned(number(date.substr(5, 2))));
    return text_of(month / chrono::last);
}

std::int64_t day_number(std::string_view full_date) {
    return chrono::sys_days(parts(full_date)).time_since_epoch().count();
}

std::string date_of_day_number(std::int64_t days) {
    const auto lowest = chrono::sys_days(chrono::year(1) / 1 / 1).time_since_epoch().count();
    const auto highest = chrono::sys_days(chrono::year(9999) / 12 / 31).time_since_epoch().count();
    const auto clamped = std::clamp<std::int64_t>(days, lowest, highest);
    return text_of(chrono::sys_days(chrono::days(static_cast<int>(clamped))));
}

std::string add_days(std::string_view full_date, std::int64_t days) {
    return date_of_day_number(day_number(full_date) + days);
}

std::string add_months(std::string_view full_date, int months) {
    auto date = parts(full_date) + chrono::months(months);
    if (int(date.year()) > 9999) return "9999-12-31";
    if (int(date.year()) < 1) return "0001-01-01";
    if (!date.ok()) date = date.year() / date.month() / chrono::last;
    return text_of(date);
}

std::string add_years(std::string_view full_date, int years) { return add_months(full_date, 12 * years); }

Period academic_year(int year, int start_month) {
    std::array<char, 16> first{};
    std::snprintf(first.data(), first.size(), "%04d-%02d-01", std::clamp(year, 1, 9998),
                  std::clamp(start_month, 1, 12));
    return {first.data(), add_days(add_years(first.data(), 1), -1)};
}

int academic_year_of(std::string_view full_date, int start_month) {
    const int year = number(full_date.substr(0, 4));
    return number(full_date.substr(5, 2)) >= start_month ? year : year - 1;
}

std::string academic_year_label(int year, int start_month) {
    if (start_month == 1) return std::to_string(year);
    const int next = (year + 1) % 100;
    return std::to_string(year) + (next < 10 ? "/0" : "/") + std::to_string(next);
}

} // namespace hk
