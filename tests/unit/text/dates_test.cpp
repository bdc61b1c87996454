// Dates, whole and partial, as each language writes them and as people type them.
#include "text/dates.hpp"

#include <doctest/doctest.h>

#include <string>

using hk::DateProblem;
using hk::Language;

namespace {
std::string parsed(std::string_view typed) { return hk::parse_date(typed).iso; }
DateProblem problem(std::string_view typed) { return hk::parse_date(typed).problem; }
} // namespace

TEST_CASE("tables show the same digits in every language") {
    for (const Language language : hk::kLanguages) {
        CHECK(hk::format_date_table(language, "2025-09-02") == "02.09.2025");
        CHECK(hk::format_date_table(language, "2025-09") == "09.2025");
        CHECK(hk::format_date_table(language, "2025") == "2025");
    }
    for (const char* odd : {"", "--08-29", "2025-13-01", "2025/26", "soon", "20250902"})
        CHECK(hk::format_date_table(Language::uz, odd) == odd);
}

TEST_CASE("prose speaks each language") {
    CHECK(hk::format_date_prose(Language::uz, "2025-09-02") == "2025-yil 2-sentabr");
    CHECK(hk::format_date_prose(Language::uz_cyrl, "2025-09-02") == "2025 йил 2 сентябр");
    CHECK(hk::format_date_prose(Language::ru, "2025-09-02") == "2 сентября 2025 г.");
    CHECK(hk::format_date_prose(Language::en, "2025-09-02") == "2 September 2025");
    CHECK(hk::format_date_prose(Language::uz, "2025-09") == "2025-yil sentabr");
    CHECK(hk::format_date_prose(Language::ru, "2025-09") == "сентябрь 2025 г.");
    CHECK(hk::format_date_prose(Language::en, "2025-09") == "September 2025");
    CHECK(hk::format_date_prose(Language::uz, "2025") == "2025-yil");
    CHECK(hk::format_date_prose(Language::ru, "2025") == "2025 г.");
    CHECK(hk::format_date_prose(Language::en, "not a date") == "not a date");
}

TEST_CASE("months and academic years") {
    CHECK(hk::month_name(Language::uz, 1) == "yanvar");
    CHECK(hk::month_name(Language::ru, 12) == "декабрь");
    CHECK(hk::month_short(Language::uz, 11) == "noy");
    CHECK(hk::format_academic_year(2025) == "2025/26");
    CHECK(hk::format_academic_year(1999) == "1999/00");
}

TEST_CASE("a day is understood however it is typed") {
    for (const char* typed :
         {"02.09.2025", "2.9.2025", "2.09.2025", "02/09/2025", "02-09-2025", "2025-09-02", "2025.09.02", " 2 9 2025 ",
          "2-sentabr 2025", "2025-yil 2-sentabr", "2025-yil 2-sentabrda", "2025 йил 2 сентябрь", "2 сентября 2025 г.",
          "2 Sep 2025", "2 September 2025", "September 2, 2025", "2nd of September 2025"}) {
        CAPTURE(typed);
        CHECK(parsed(typed) == "2025-09-02");
    }
}

TEST_CASE("eight digits are a day, whichever end the year stands at") {
    CHECK(parsed("02092025") == "2025-09-02");
    CHECK(parsed("20250902") == "2025-09-02");
    CHECK(parsed("20112012") == "2012-11-20");
    CHECK(parsed("20101112") == "2010-11-12");
    CHECK(problem("32092025") == DateProblem::no_such_day);
    CHECK(problem("20251302") == DateProblem::no_such_day);
    CHECK(problem("99999999") == DateProblem::no_such_day);
}

TEST_CASE("so are a month and a year") {
    for (const char* typed : {"09.2025", "9.2025", "9/2025", "2025-09", "2025-9", "sentabr 2025", "сентябрь 2025 г.",
                              "Sept 2025", "2025-yil sentabr"}) {
        CAPTURE(typed);
        CHECK(parsed(typed) == "2025-09");
    }
    CHECK(parsed("2025") == "2025");
    CHECK(parsed("2025-yil") == "2025");
    CHECK(parsed("2025 г.") == "2025");
}

TEST_CASE("May and mart are told apart in every language") {
    CHECK(parsed("1 may 2026") == "2026-05-01");
    CHECK(parsed("1 мая 2026") == "2026-05-01");
    CHECK(parsed("8-mart 2026") == "2026-03-08");
    CHECK(parsed("8 марта 2026") == "2026-03-08");
    CHECK(parsed("1 июня 2026") == "2026-06-01");
    CHECK(parsed("1-iyul 2026") == "2026-07-01");
    CHECK(parsed("1 июл 2026") == "2026-07-01");
}

TEST_CASE("what cannot be is refused with its reason") {
    CHECK(problem("") == DateProblem::empty);
    CHECK(problem("  ") == DateProblem::empty);
    CHECK(problem("31.02.2025") == DateProblem::no_such_day);
    CHECK(problem("29.02.2025") == DateProblem::no_such_day);
    CHECK(parsed("29.02.2024") == "2024-02-29");
    CHECK(problem("29.02.1900") == DateProblem::no_such_day);
    CHECK(problem("13.2025") == DateProblem::no_such_day);
    CHECK(problem("0.9.2025") == DateProblem::no_such_day);
    CHECK(problem("09/23/2025") == DateProblem::no_such_day); // day first here, nothing is swapped in silence
    CHECK(problem("02.09.25") == DateProblem::short_year);
    CHECK(problem("2 sentabr 25") == DateProblem::short_year);
    for (const char* typed : {"ertaga", "2", "12345", "2025/26", "2.9.2025 10:00", "1.2.3.2025", "2025-2026", "sentabr",
                              "2 2025 sentabr may", "0000", "٢٠٢٥"}) {
        CAPTURE(typed);
        CHECK(problem(typed) != DateProblem::none);
        CHECK(parsed(typed).empty());
    }
}

TEST_CASE("what is shown can be typed again") {
    for (const char* iso : {"2025-09-02", "2025-01-31", "2024-02-29", "1999-12", "2025"}) {
        for (const Language language : hk::kLanguages) {
            CHECK(parsed(hk::format_date_table(language, iso)) == iso);
            CHECK(parsed(hk::format_date_prose(language, iso)) == iso);
        }
    }
}
