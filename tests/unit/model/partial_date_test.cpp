// Partial dates: what counts as one, which days it covers, and the arithmetic of figures.
// It must not know records.
#include "model/partial_date.hpp"

#include <doctest/doctest.h>

using namespace hk;

TEST_CASE("a partial date is a year, a month or a real day") {
    for (const char* right : {"2019", "2019-05", "2019-05-17", "2024-02-29", "0001", "9999-12-31"})
        CHECK(is_partial_date(right));
    for (const char* wrong : {"", "19", "2019-5", "2019-13", "2019-00", "2025-02-29", "2025-04-31", "2019-05-00",
                              "--08-29", "0000", "2019/05/17", "2019-05-17T00:00", "20190517", "2019-", "2019-1a"})
        CHECK_FALSE(is_partial_date(wrong));
}

TEST_CASE("a start counts from its first day, an end to its last") {
    CHECK(first_day("2019") == "2019-01-01");
    CHECK(first_day("2019-05") == "2019-05-01");
    CHECK(last_day("2019") == "2019-12-31");
    CHECK(last_day("2024-02") == "2024-02-29");
    CHECK(last_day("2023-02") == "2023-02-28");
    CHECK(last_day("2019-05-17") == "2019-05-17");
}

TEST_CASE("days and years are added on the calendar") {
    CHECK(add_days("2024-02-28", 1) == "2024-02-29");
    CHECK(add_days("2024-12-31", 1) == "2025-01-01");
    CHECK(add_days("2025-03-01", -1) == "2025-02-28");
    CHECK(add_years("2024-02-29", 1) == "2025-02-28");
    CHECK(add_years("2024-02-29", 4) == "2028-02-29");
    CHECK(add_years("9990-01-01", 99) == "9999-12-31");
    CHECK(add_months("2024-11-30", 3) == "2025-02-28");
    CHECK(add_months("2024-01-31", -2) == "2023-11-30");
    CHECK(add_months("0001-01-15", -1) == "0001-01-01");
    CHECK(day_number("1970-01-01") == 0);
    CHECK(date_of_day_number(day_number("2026-11-23")) == "2026-11-23");
}

TEST_CASE("an academic year runs to the day before the next one") {
    CHECK(academic_year(2025, 9) == Period{"2025-09-01", "2026-08-31"});
    CHECK(academic_year(2025, 1) == Period{"2025-01-01", "2025-12-31"});
    CHECK(academic_year_of("2026-08-31", 9) == 2025);
    CHECK(academic_year_of("2026-09-01", 9) == 2026);
    CHECK(academic_year_label(2025, 9) == "2025/26");
    CHECK(academic_year_label(2099, 9) == "2099/00");
    CHECK(is_year_label("2025/26"));
    CHECK(is_year_label("2099/00"));
    CHECK_FALSE(is_year_label("2025/27"));
    CHECK_FALSE(is_year_label("2025-26"));
}
