// A calendar file (iCalendar, RFC 5545): whole days that programs like Outlook, Google and phones take over.
// It must not know what the days are for.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hk {

struct CalendarDay {
    std::string uid;  ///< the same for the same thing in every file, so that a second import replaces the first
    std::string from; ///< full date
    std::string to;   ///< last day, full date; empty = one day
    std::string summary, description;
    int remind_days = 0; ///< a reminder so many days before; 0 = none
};

/// The file's text. `stamp` is the UTC time of its making as the format has it: "20261128T093000Z".
std::string calendar_text(std::span<const CalendarDay> days, std::string_view name, std::string_view stamp);

} // namespace hk
