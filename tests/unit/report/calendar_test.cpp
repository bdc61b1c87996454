// Stories of the calendar file, held against RFC 5545.
// They must not know what the days are for.
#include "report/calendar.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace hk;

namespace {

CalendarDay day(std::string from, std::string to, std::string summary) {
    return {"end-a@d", std::move(from), std::move(to), std::move(summary), {}, 0};
}

std::string calendar(const std::vector<CalendarDay>& days, std::string_view name = "Hamkorlik") {
    return calendar_text(days, name, "20261128T093000Z");
}

/// Lines as they stand in the file; a bare CR or LF stays inside and fails what looks for it.
std::vector<std::string> physical_lines(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find("\r\n", at);
        REQUIRE(end != std::string::npos); // the last line ends too
        lines.push_back(text.substr(at, end - at));
        at = end + 2;
    }
    return lines;
}

/// Lines as a calendar program reads them: what a space goes on belongs to the line before.
std::vector<std::string> logical_lines(const std::string& text) {
    std::vector<std::string> lines;
    for (const auto& line : physical_lines(text))
        if (!line.empty() && line.front() == ' ')
            lines.back() += line.substr(1);
        else
            lines.push_back(line);
    return lines;
}

bool has(const std::vector<std::string>& lines, std::string_view line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

std::ptrdiff_t count(const std::vector<std::string>& lines, std::string_view line) {
    return std::count(lines.begin(), lines.end(), line);
}

} // namespace

TEST_CASE("a calendar of no days is one still") {
    const auto lines = logical_lines(calendar({}));
    REQUIRE(lines.size() >= 4);
    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(lines.back() == "END:VCALENDAR");
    CHECK(has(lines, "VERSION:2.0"));
    CHECK(has(lines, "X-WR-CALNAME:Hamkorlik"));
    CHECK_FALSE(has(lines, "BEGIN:VEVENT"));
}

TEST_CASE("every line ends with CR LF, and neither stands anywhere else") {
    const auto text = calendar({day("2026-12-01", "", "One\nTwo\r\nThree")}, "A\nB");
    for (const auto& line : physical_lines(text)) {
        CHECK(line.find('\r') == std::string::npos);
        CHECK(line.find('\n') == std::string::npos);
    }
    CHECK(has(logical_lines(text), "SUMMARY:One\\nTwo\\nThree"));
    CHECK(has(logical_lines(text), "X-WR-CALNAME:A\\nB"));
}

TEST_CASE("the end of whole days is the day after the last") {
    const struct {
        const char *from, *to, *start, *end;
    } cases[] = {{"2026-11-28", "", "20261128", "20261129"},
                 {"2026-11-28", "2026-11-28", "20261128", "20261129"},
                 {"2026-12-30", "2026-12-31", "20261230", "20270101"},
                 {"2028-02-28", "", "20280228", "20280229"},
                 {"2027-02-28", "", "20270228", "20270301"}};
    for (const auto& one : cases) {
        CAPTURE(one.from);
        const auto lines = logical_lines(calendar({day(one.from, one.to, "x")}));
        CHECK(has(lines, std::string("DTSTART;VALUE=DATE:") + one.start));
        CHECK(has(lines, std::string("DTEND;VALUE=DATE:") + one.end));
        CHECK(has(lines, "DTSTAMP:20261128T093000Z"));
        CHECK(has(lines, "UID:end-a@d"));
    }
}

TEST_CASE("commas, semicolons and backslashes of a text are escaped, a colon is not") {
    auto one = day("2026-12-01", "", R"(a,b;c\d:e"f)");
    one.description = "x;y";
    const auto lines = logical_lines(calendar({one}));
    CHECK(has(lines, R"(SUMMARY:a\,b\;c\\d:e"f)"));
    CHECK(has(lines, R"(DESCRIPTION:x\;y)"));
    CHECK_FALSE(has(logical_lines(calendar({day("2026-12-01", "", "x")})), "DESCRIPTION:"));
}

TEST_CASE("lines are folded at 75 bytes, never inside a letter, and unfolded they are what they were") {
    // A letter of one, two, three and four bytes, at every place of the fold.
    for (const std::string letter : {"a", "ў", "바", "\xF0\x9F\x98\x80"})
        for (std::size_t before = 0; before < 8; ++before)
            for (const std::size_t length : {60U, 66U, 67U, 68U, 75U, 200U}) {
                std::string summary(before, 'x');
                while (summary.size() < length) summary += letter;
                CAPTURE(summary);
                const auto text = calendar({day("2026-12-01", "", summary)});
                for (const auto& line : physical_lines(text)) {
                    CHECK(line.size() <= 75);
                    // No line begins in the middle of a letter.
                    const auto first = line.front() == ' ' && line.size() > 1 ? line[1] : line[0];
                    CHECK((static_cast<unsigned char>(first) & 0xC0U) != 0x80U);
                }
                CHECK(has(logical_lines(text), "SUMMARY:" + summary));
            }
}

TEST_CASE("a line of just 75 bytes is not folded, one of 76 is") {
    const auto lines_of = [](std::size_t bytes) {
        const std::string summary(bytes - std::string("SUMMARY:").size(), 'a');
        return physical_lines(calendar({day("2026-12-01", "", summary)})).size();
    };
    CHECK(lines_of(76) == lines_of(75) + 1);
    CHECK(lines_of(75) == lines_of(40));
}

TEST_CASE("a reminder stands in its event, as many days before as was said; without one there is none") {
    auto reminded = day("2026-12-01", "", "With");
    reminded.remind_days = 30;
    const auto lines = logical_lines(calendar({reminded, day("2026-12-02", "", "Without")}));
    CHECK(count(lines, "BEGIN:VEVENT") == 2);
    CHECK(count(lines, "END:VEVENT") == 2);
    CHECK(count(lines, "BEGIN:VALARM") == 1);
    CHECK(has(lines, "TRIGGER:-P30D"));
    CHECK(has(lines, "ACTION:DISPLAY"));
    const auto place = [&](std::string_view line) { return std::find(lines.begin(), lines.end(), line); };
    CHECK(place("END:VALARM") < place("END:VEVENT"));
    // RFC 5545, 3.6.6: a display alarm has a description.
    CHECK(std::find(place("BEGIN:VALARM"), place("END:VALARM"), "DESCRIPTION:With") != place("END:VALARM"));
}
