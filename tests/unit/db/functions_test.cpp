// The SQL functions that figures are built on.
#include "db/db.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hk;

namespace {

/// The value of an expression; "null" for null.
std::string value(std::string_view expression) {
    auto db = Db::open();
    REQUIRE(db.has_value());
    auto row = db->query("SELECT " + std::string(expression));
    REQUIRE(row.step());
    return row.is_null(0) ? "null" : std::string(row.text(0));
}

} // namespace

TEST_CASE("first and last day of partial dates") {
    CHECK(value("first_day('2019')") == "2019-01-01");
    CHECK(value("first_day('2019-05')") == "2019-05-01");
    CHECK(value("first_day('2019-05-17')") == "2019-05-17");
    CHECK(value("last_day('2019')") == "2019-12-31");
    CHECK(value("last_day('2020-02')") == "2020-02-29");
    CHECK(value("last_day('2100-02')") == "2100-02-28");
    CHECK(value("last_day('2019-05-17')") == "2019-05-17");
    CHECK(value("last_day(NULL)") == "null");
    CHECK(value("first_day(NULL)") == "null");
}

TEST_CASE("partial dates compare as text the way the figures need it") {
    for (const char* date : {"2019", "2019-05", "2019-05-17", "2020-02", "2020-02-29", "2018-12-31", "2020"})
        for (const char* day : {"2018-12-31", "2019-01-01", "2019-04-30", "2019-05-01", "2019-05-17", "2019-05-18",
                                "2019-05-31", "2019-06-01", "2019-12-31", "2020-01-01", "2020-02-28", "2020-02-29",
                                "2020-03-01", "2020-12-31", "2021-01-01"}) {
            const auto d = "'" + std::string(date) + "'", on = "'" + std::string(day) + "'";
            CAPTURE(date);
            CAPTURE(day);
            CHECK(value(d + "<=" + on) == value("first_day(" + d + ")<=" + on));
            CHECK(value(on + "<" + d) == value(on + "<first_day(" + d + ")"));
            CHECK(value(on + "<" + d + "||'~'") == value(on + "<=last_day(" + d + ")"));
        }
}

TEST_CASE("the end of a tacitly renewed agreement reaches the day in whole periods") {
    CHECK(value("tacit_end('2020-06-30', 1, '2019-01-01')") == "2020-06-30");
    CHECK(value("tacit_end('2020-06-30', 1, '2020-06-30')") == "2020-06-30");
    CHECK(value("tacit_end('2020-06-30', 1, '2020-07-01')") == "2021-06-30");
    CHECK(value("tacit_end('2020-06-30', NULL, '2020-07-01')") == "2021-06-30");
    CHECK(value("tacit_end('2020-06-30', 3, '2020-07-01')") == "2023-06-30");
    CHECK(value("tacit_end('2020-06-30', 3, '2026-06-30')") == "2026-06-30");
    CHECK(value("tacit_end('2020-06-30', 3, '2026-07-01')") == "2029-06-30");
    CHECK(value("tacit_end('2020-02-29', 1, '2021-01-01')") == "2021-02-28");
    CHECK(value("tacit_end('2020-02-29', 1, '2024-02-29')") == "2024-02-29");
    CHECK(value("tacit_end('2020-02-29', 1, '2021-03-01')") == "2022-02-28");
    CHECK(value("tacit_end('2020', 1, '2021-05-01')") == "2021-12-31");
    CHECK(value("tacit_end('2020-02', 2, '2021-05-01')") == "2022-02-28");
    CHECK(value("tacit_end('1900-01-01', 99, '9999-12-31')") == "9999-12-31");
    CHECK(value("tacit_end(NULL, 1, '2021-05-01')") == "null");
}

TEST_CASE("sums of money are exact") {
    CHECK(value("money_sum(a) FROM (SELECT '0.10' a UNION ALL SELECT '0.20')") == "0.3000");
    CHECK(value("money_sum(a) FROM (SELECT '999999999999999.99' a UNION ALL SELECT '0.01')") ==
          "1000000000000000.0000");
    CHECK(value("money_sum(a) FROM (SELECT '-0.05' a UNION ALL SELECT '0.02')") == "-0.0300");
    CHECK(value("money_sum(a) FROM (SELECT NULL a)") == "null");
    CHECK(value("money_sum(a) FROM (SELECT '1' a UNION ALL SELECT 'x')") == "null");
    CHECK(value("money_sum(a) FROM (SELECT '1' a WHERE 0)") == "null");
}

TEST_CASE("persons: one per folded name and citizenship, those without one join the others") {
    const auto persons = [](std::string_view rows) {
        return value("count_persons(n,c) FROM (" + std::string(rows) + ")");
    };
    CHECK(persons("SELECT 'A' n,NULL c WHERE 0") == "0");
    CHECK(persons("SELECT 'Gʻulom' n,NULL c UNION ALL SELECT 'G''ULOM','' UNION ALL SELECT 'Ғулом',NULL") == "1");
    CHECK(persons("SELECT 'A' n,'DE' c UNION ALL SELECT 'a',NULL UNION ALL SELECT 'A','FR'") == "2");
    CHECK(persons("SELECT 'A' n,'DE' c UNION ALL SELECT 'B','DE'") == "2");
    CHECK(persons("SELECT NULL n,'DE' c") == "0");
    CHECK(value("count_persons(n,NULL) FILTER (WHERE n<>'B') FROM (SELECT 'A' n UNION ALL SELECT 'B')") == "1");
}

TEST_CASE("fold in SQL is the fold of search") {
    CHECK(value("fold('Oʻzbekiston Ёш')") == value("fold('o''zbekiston yosh')"));
    CHECK(value("fold(NULL)") == "null");
}
