// Writes iCalendar: CRLF, escaped texts, lines of at most 75 bytes.
// It must not know what the days are for.
#include "report/calendar.hpp"

#include "model/partial_date.hpp"

#include <algorithm>

namespace hk {
namespace {

/// RFC 5545, 3.1: longer lines go on after a line break and a space, never inside a letter.
void add_line(std::string& out, std::string_view line) {
    constexpr std::size_t kMost = 75;
    std::size_t room = kMost;
    while (line.size() > room) {
        auto cut = room;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
        out.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = kMost - 1;
    }
    out.append(line).append("\r\n");
}

/// RFC 5545, 3.3.11.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\r') continue;
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        out += c;
    }
    return out;
}

std::string compact(std::string date) {
    std::erase(date, '-');
    return date;
}

} // namespace

std::string calendar_text(std::span<const CalendarDay> days, std::string_view name, std::string_view stamp) {
    std::string out;
    for (const char* line :
         {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hamkorlik//Hamkorlik//EN", "CALSCALE:GREGORIAN"})
        add_line(out, line);
    add_line(out, "X-WR-CALNAME:" + escaped(name));
    for (const auto& day : days) {
        add_line(out, "BEGIN:VEVENT");
        add_line(out, "UID:" + escaped(day.uid));
        add_line(out, "DTSTAMP:" + std::string(stamp));
        add_line(out, "DTSTART;VALUE=DATE:" + compact(day.from));
        // The end of whole days is the day after the last.
        add_line(out, "DTEND;VALUE=DATE:" + compact(add_days(day.to.empty() ? day.from : day.to, 1)));
        add_line(out, "SUMMARY:" + escaped(day.summary));
        if (!day.description.empty()) add_line(out, "DESCRIPTION:" + escaped(day.description));
        add_line(out, "TRANSP:TRANSPARENT");
        if (day.remind_days > 0) {
            add_line(out, "BEGIN:VALARM");
            add_line(out, "ACTION:DISPLAY");
            add_line(out, "DESCRIPTION:" + escaped(day.summary));
            add_line(out, "TRIGGER:-P" + std::to_string(day.remind_days) + "D");
            add_line(out, "END:VALARM");
        }
        add_line(out, "END:VEVENT");
    }
    add_line(out, "END:VCALENDAR");
    return out;
}

} // namespace hk
