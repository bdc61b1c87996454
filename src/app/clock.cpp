// The time now and the user's clock. Without strftime and sscanf, which are four kilobytes of the download.
// It must not know what happened at that time.
#include "app/clock.hpp"

#include "model/partial_date.hpp"

#include <chrono>
#include <cstdlib>
#include <ctime>

namespace hk {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;

std::string two_digits(std::int64_t number) { return std::to_string(100 + number).substr(1); }

} // namespace

std::int64_t unix_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string utc_timestamp(std::int64_t ms) {
    const auto of_day = ms % kDayMs;
    return date_of_day_number(ms / kDayMs) + "T" + two_digits(of_day / 3'600'000) + ":" +
           two_digits(of_day / 60'000 % 60) + ":" + two_digits(of_day / 1000 % 60) + "." +
           std::to_string(1000 + of_day % 1000).substr(1) + "Z";
}

LocalTime local_time(std::int64_t ms) {
    const auto seconds = static_cast<std::time_t>(ms / 1000);
    std::tm local{};
    localtime_r(&seconds, &local);
    return {std::to_string(local.tm_year + 1900) + "-" + two_digits(local.tm_mon + 1) + "-" + two_digits(local.tm_mday),
            two_digits(local.tm_hour) + ":" + two_digits(local.tm_min)};
}

LocalTime local_time(std::string_view at) {
    constexpr std::size_t kDay = 10, kMinutes = 16;
    if (at.size() < kMinutes || !is_full_date(at.substr(0, kDay))) return {};
    const auto number = [&](std::size_t place) { return std::atoi(std::string(at.substr(place, 2)).c_str()); };
    return local_time(day_number(at.substr(0, kDay)) * kDayMs + (number(11) * 60 + number(14)) * 60'000LL);
}

} // namespace hk
