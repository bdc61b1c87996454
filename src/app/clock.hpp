// The time now and the user's clock, as texts.
// It must not know what happened at that time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hk {

/// Milliseconds since 1970 in UTC.
std::int64_t unix_ms();

/// "2026-11-28T09:30:00.123Z"
std::string utc_timestamp(std::int64_t unix_ms);

/// A moment on the user's clock; both empty when a text names none.
struct LocalTime {
    std::string day;   ///< 2026-11-28
    std::string clock; ///< 14:30
};
LocalTime local_time(std::int64_t unix_ms);
/// Of a text as utc_timestamp() gives it, seconds and fractions may be missing.
LocalTime local_time(std::string_view utc_timestamp);

} // namespace hk
