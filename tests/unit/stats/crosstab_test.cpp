// Figures by dimensions: cells are what their records say, headcounts go before persons, years stand in their order.
#include "exchange/import_file.hpp"
#include "figure_story.hpp"
#include "stats/crosstab.hpp"
#include "stats/figure_parts.hpp"
#include "stats/figure_series.hpp"

#include <fstream>
#include <sstream>

using namespace hk;
using namespace hk::story;

namespace {

Crosstab table(Db& db, std::string_view key, const FigureQuery& query, std::string_view by,
               std::string_view across = "") {
    const auto& figure = *find_figure(key);
    const auto* first = find_dimension(figure, by);
    const auto* second = across.empty() ? nullptr : find_dimension(figure, across);
    REQUIRE(first != nullptr);
    auto found = crosstab(db, figure, query, *first, second);
    REQUIRE(found.has_value());
    return std::move(*found);
}

/// "DE=2 FR=1", or with columns "DE: agreement=2 memorandum=0; FR: …".
std::string words(const Crosstab& table) {
    std::string text;
    const bool is_crossed = table.columns != std::vector<std::string>{""};
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        text += (r > 0 ? (is_crossed ? "; " : " ") : "") + (table.rows[r].empty() ? std::string("?") : table.rows[r]);
        text += is_crossed ? ":" : "=" + std::to_string(table.row_totals[r].number);
        for (std::size_t c = 0; is_crossed && c < table.columns.size(); ++c)
            text += " " + (table.columns[c].empty() ? std::string("?") : table.columns[c]) + "=" +
                    std::to_string(table.cell(r, c).number);
    }
    return text;
}

std::string student(std::string_view id, std::string_view country, std::string_view level, std::string_view more = "") {
    return R"({"id":")" + std::string(id) + R"(","name":"Person )" + std::string(id) + R"(","country":")" +
           std::string(country) + R"(","level":")" + std::string(level) + R"(","from":"2025-09-01")" +
           std::string(more) + "}";
}

std::string headcount(std::string_view kind, std::string_view year, int count, std::string_view more) {
    static int number = 0;
    return R"({"id":"h)" + std::to_string(++number) + R"(","kind":")" + std::string(kind) + R"(","year":")" +
           std::string(year) + R"(","count":)" + std::to_string(count) + (more.empty() ? "" : ",") + std::string(more) +
           "}";
}

Db sample() {
    std::ifstream file(HK_SOURCE_DIR "/assets/sample/sample.json", std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    auto import = import_file(text.str(), {});
    REQUIRE(import.db.has_value());
    return std::move(*import.db);
}

} // namespace

TEST_CASE("a multilateral agreement counts once in each country, and the table says that rows may add up to more") {
    auto db =
        file_with(array("agreements", {agreement("a", R"("signed":"2020")", "office p-de"),
                                       agreement("b", R"("signed":"2020")", "p-de p-un"),
                                       agreement("c", R"("signed":"2020")", "p-de p-de")}),
                  R"({"id":"office","name":{"en":"Office"},"type":"university","country":"JP","in_uzbekistan":true})");
    const auto found = table(db, "agreements_in_force", on("2026-11-23"), "country");
    CHECK(words(found) == "DE=3 UZ=1 ?=1");
    CHECK(found.total.number == 3);
    CHECK(found.adds_up_to_more);
    CHECK(words(table(db, "agreements_in_force", on("2026-11-23"), "group")) ==
          "other_europe=3 uzbekistan=1 no_country=1");
    const auto by_type = table(db, "agreements_in_force", on("2026-11-23"), "type");
    CHECK(words(by_type) == "other=3");
    CHECK_FALSE(by_type.adds_up_to_more);
}

TEST_CASE("two dimensions of one partner stay together") {
    auto db = file_with(array("agreements", {agreement("a", R"("signed":"2020")", "p-de p-kr")}));
    CHECK(words(table(db, "agreements_in_force", on("2026-11-23"), "country", "group")) ==
          "DE: other_europe=1 other_asia=0; KR: other_europe=0 other_asia=1");
}

TEST_CASE("years stand in their order, each as the figure says it") {
    auto db = file_with(array("agreements", {agreement("a", R"("signed":"2020-05-01","to":"2024-03")", "p-de"),
                                             agreement("b", R"("signed":"2023")", "p-fr")}));
    auto query = on("2026-11-23");
    const auto found = table(db, "agreements_in_force", query, "year", "country");
    CHECK(words(found) == "2019: FR=0 DE=0; 2020: FR=0 DE=1; 2021: FR=0 DE=1; 2022: FR=0 DE=1; 2023: FR=1 DE=1;"
                          " 2024: FR=1 DE=0; 2025: FR=1 DE=0; 2026: FR=1 DE=0"); // the largest of the last year first
    for (const auto& year : found.rows) {
        const auto value = compute_figure(db, *find_figure("agreements_in_force"),
                                          query_of_year(*find_figure("agreements_in_force"), query, std::stoi(year)));
        const auto row =
            static_cast<std::size_t>(std::find(found.rows.begin(), found.rows.end(), year) - found.rows.begin());
        CHECK(found.cell(row, 0).number + found.cell(row, 1).number == value->number);
    }
}

TEST_CASE("sums of money are by currency in every cell") {
    auto db = file_with(R"("projects":[{"id":"p","title":{"en":"A"},"status":"running","from":"2020","funder":"EU",)"
                        R"("value":[{"amount":"1.50","currency":"EUR"},{"amount":"2","currency":"USD"}]},)"
                        R"({"id":"q","title":{"en":"B"},"status":"running","from":"2020","funder":"eu",)"
                        R"("value":[{"amount":"0.75","currency":"EUR"}]}])");
    const auto found = table(db, "project_value", on("2026-11-23"), "funder");
    REQUIRE(found.rows == std::vector<std::string>{"EU"}); // one funder, however it is written
    CHECK(found.row_totals[0].sums == std::vector<Money>{{"EUR", "2.25"}, {"USD", "2.00"}});
}

TEST_CASE("headcounts tell country and level; what they do not state is said") {
    auto db =
        file_with(array("students", {student("1", "KZ", "master"), student("2", "CN", "bachelor")}) + "," +
                  array("headcounts", {headcount("students", "2026/27", 50, R"("country":"KZ")"),
                                       headcount("students", "2026/27", 30, R"("country":"KZ","level":"bachelor")"),
                                       headcount("students", "2026/27", 5, R"("country":"KZ","level":"master")")}));
    const auto day = on("2026-11-23");
    CHECK(words(table(db, "foreign_students", day, "country")) == "KZ=50 CN=1");
    CHECK(words(table(db, "foreign_students", day, "level")) == "bachelor=31 master=5 ?=15");
    CHECK(words(table(db, "foreign_students", day, "country", "level")) ==
          "KZ: bachelor=30 master=5 ?=15; CN: bachelor=1 master=0 ?=0");
    CHECK(words(table(db, "foreign_students", day, "level", "country")) ==
          "bachelor: KZ=30 CN=1; master: KZ=5 CN=0; ?: KZ=15 CN=0");
    CHECK(words(table(db, "student_countries", day, "group")) == "other_asia=1 central_asia=1");
    CHECK(table(db, "foreign_students", day, "programme").is_persons_only);
}

TEST_CASE("what headcounts state over countries and of none of them is not stated") {
    auto db = file_with(array("students", {student("1", "CN", "bachelor")}) + "," +
                        array("headcounts", {headcount("students", "2026/27", 90, ""),
                                             headcount("students", "2026/27", 60, R"("level":"bachelor")"),
                                             headcount("students", "2026/27", 50, R"("country":"KZ")")}));
    const auto day = on("2026-11-23");
    CHECK(words(table(db, "foreign_students", day, "country")) == "KZ=50 CN=1 ?=39");
    CHECK(words(table(db, "foreign_students", day, "group")) == "central_asia=50 other_asia=1 no_country=39");
    CHECK(words(table(db, "foreign_students", day, "country", "level")) ==
          "KZ: bachelor=0 ?=50; CN: bachelor=1 ?=0; ?: bachelor=59 ?=0");
}

TEST_CASE("countries that headcounts tell are counted once, wherever their students stand") {
    auto db =
        file_with(array("headcounts", {headcount("students", "2026/27", 50, R"("country":"KZ")"),
                                       headcount("students", "2026/27", 30, R"("country":"KZ","level":"bachelor")"),
                                       headcount("students", "2026/27", 5, R"("country":"KZ","level":"master")")}));
    const auto day = on("2026-11-23");
    const auto by_level = table(db, "student_countries", day, "level");
    CHECK(words(by_level) == "bachelor=1 master=1 ?=1"); // 15 of no stated level
    CHECK(by_level.total.number == 1);
    CHECK(by_level.adds_up_to_more);
    const auto crossed = table(db, "student_countries", day, "country", "level");
    CHECK(words(crossed) == "KZ: bachelor=1 master=1 ?=1");
    CHECK(crossed.row_totals[0].number == 1);
}

TEST_CASE("a country tells its groups, with headcounts too; a person of two countries of a group is one") {
    const auto stay = [](std::string_view id, std::string_view country) {
        return R"({"id":")" + std::string(id) + R"(","name":"A","purpose":"teaching","from":"2026-01-01","country":")" +
               std::string(country) + "\"}";
    };
    auto db = file_with(array("specialists", {stay("1", "DE"), stay("2", "FR")}) + "," +
                        array("headcounts", {headcount("specialists", "2025/26", 7, R"("country":"KZ")")}));
    const auto day = on("2026-11-23");
    CHECK(words(table(db, "visiting_specialists", day, "group")) == "central_asia=7 other_europe=1");
    const auto crossed = table(db, "visiting_specialists", day, "group", "country");
    CHECK(words(crossed) == "central_asia: KZ=7 DE=0 FR=0; other_europe: KZ=0 DE=1 FR=1");
    CHECK_FALSE(crossed.is_persons_only);
    CHECK(crossed.row_totals[1].number == 1);
}

TEST_CASE("what one dimension does not state the other still does, whichever comes first") {
    auto db = file_with(
        array("headcounts", {headcount("mobility_out", "2025/26", 50, R"("country":"DE")"),
                             headcount("mobility_out", "2025/26", 40, R"("country":"DE","who":"student")"),
                             headcount("mobility_out", "2025/26", 5, R"("country":"DE","mobility":"training")")}));
    const auto day = on("2026-11-23");
    CHECK(words(table(db, "outgoing", day, "who", "type")) == "student: training=0 ?=40; ?: training=5 ?=5");
    CHECK(words(table(db, "outgoing", day, "type", "who")) == "training: student=0 ?=5; ?: student=40 ?=5");
}

TEST_CASE("a cell is shown though the countries alone come to as much") {
    auto db = file_with(array("headcounts", {headcount("students", "2026/27", 8, R"("country":"FR")"),
                                             headcount("students", "2026/27", 7, R"("form":"full_time")")}));
    const auto found = table(db, "foreign_students", on("2026-11-23"), "type", "country");
    CHECK(words(found) == "full_time: FR=0 ?=7; ?: FR=8 ?=0");
    CHECK(found.total.number == 8);
    CHECK(found.adds_up_to_more);
}

TEST_CASE("a balance has two sides, each with its headcounts") {
    const auto exchange = [](std::string_view kind, std::string_view country, int count) {
        return headcount(kind, "2025/26", count,
                         R"("who":"student","mobility":"exchange","country":")" + std::string(country) + "\"");
    };
    auto db = file_with(
        array("headcounts", {exchange("mobility_out", "DE", 9), exchange("mobility_out", "FR", 4),
                             exchange("mobility_in", "DE", 2)}) +
        "," +
        array(
            "mobilities",
            {R"({"id":"1","direction":"in","person":"A","who":"student","kind":"exchange","country":"KR","from":"2026-01-01"})"}));
    const auto day = on("2026-11-23");
    CHECK(words(table(db, "exchange_balance", day, "country")) == "DE=7 FR=4 KR=-1");
    CHECK(words(table(db, "exchange_balance", day, "type")) == "exchange=10");
    CHECK(words(table(db, "exchange_balance", day, "who", "country")) == "student: DE=7 FR=4 KR=-1");
    const auto by_partner = table(db, "exchange_balance", day, "partner");
    CHECK(by_partner.is_persons_only);
    CHECK(by_partner.total.number == 10);
}

TEST_CASE("a year whose headcount is nobody stands in the table, too") {
    auto db = file_with(array("students", {student("1", "KZ", "master")}) + "," +
                        array("headcounts", {headcount("students", "2025/26", 0, "")}));
    const auto found = table(db, "foreign_students", on("2026-11-23"), "year");
    CHECK(found.rows.size() == 8);
    CHECK(found.row_totals[6].number == 0);
    CHECK(found.row_totals[7].number == 1);
}

TEST_CASE("the total is that of the period asked for, though the years are academic ones") {
    auto db = file_with(array("agreements", {agreement("a", R"("signed":"2025-10-01")")}));
    auto query = on("2026-11-23");
    query.period = Period{"2025-01-01", "2025-12-31"};
    const auto found = table(db, "agreements_active", query, "year");
    CHECK(found.rows.back() == "2024/25");
    CHECK(found.row_totals.back().number == 0);
    CHECK(found.total.number == 1);
}

TEST_CASE("several countries of one year add up to more, years do not") {
    auto db = file_with(array("agreements", {agreement("a", R"("signed":"2020")", "p-de p-kr")}));
    const auto day = on("2026-11-23");
    CHECK(table(db, "agreements_in_force", day, "year", "country").adds_up_to_more);
    CHECK(table(db, "agreements_in_force", day, "type", "country").adds_up_to_more);
    CHECK_FALSE(table(db, "agreements_in_force", day, "year", "type").adds_up_to_more);
}

TEST_CASE("persons stand under the last successor of their partner, and under the country where they were") {
    auto db =
        file_with(R"("specialists":[{"id":"1","name":"A","purpose":"teaching","home":"old","from":"2026-01-01"}])",
                  R"({"id":"old","name":{"en":"Old"},"type":"university","country":"JP","successor":"p-kr"})");
    const auto day = on("2026-11-23");
    CHECK(words(table(db, "visiting_visits", day, "partner")) == "p-kr=1");
    CHECK(words(table(db, "visiting_visits", day, "country")) == "JP=1");
}

TEST_CASE("every cell of every figure of the sample counts exactly the records that it opens") {
    auto db = sample();
    const auto day = on("2026-11-23");
    int cells = 0;
    for (const auto& figure : all_figures()) {
        const auto dimensions = dimensions_of(figure);
        for (const auto* by : dimensions) {
            const auto found = crosstab(db, figure, day, *by, nullptr, 3);
            REQUIRE(found.has_value());
            CHECK(found->total.number == compute_figure(db, figure, day)->number);
            for (std::size_t r = 0; r < found->rows.size(); ++r) {
                const auto ids = records_of_part(db, figure, day, {{by, found->rows[r]}});
                ++cells;
                if (figure.measure != Measure::rows || found->headcounts > 0) continue;
                INFO(figure.key << " by " << by->key << ": " << found->rows[r]);
                CHECK(static_cast<std::int64_t>(ids.size()) == found->row_totals[r].number);
            }
            for (const auto* across : dimensions) {
                if (across == by) continue;
                const auto crossed = crosstab(db, figure, day, *by, across, 3);
                REQUIRE(crossed.has_value());
                for (std::size_t r = 0; r < crossed->rows.size(); r += 7)
                    for (std::size_t c = 0; c < crossed->columns.size(); c += 3) {
                        ++cells;
                        if (figure.measure != Measure::rows || crossed->headcounts > 0) continue;
                        const auto ids =
                            records_of_part(db, figure, day, {{by, crossed->rows[r]}, {across, crossed->columns[c]}});
                        INFO(figure.key << " by " << by->key << ": " << crossed->rows[r] << ", " << across->key << ": "
                                        << crossed->columns[c]);
                        CHECK(static_cast<std::int64_t>(ids.size()) == crossed->cell(r, c).number);
                    }
            }
        }
    }
    CHECK(cells > 1000);
}

TEST_CASE("a part of a figure is written into an address and read from it") {
    const auto& figure = *find_figure("foreign_students");
    const auto part = read_part(figure, "country:KZ;level:master;nonsense:1;x");
    REQUIRE(part.size() == 2);
    CHECK(part_text(part) == "country:KZ;level:master");
    CHECK(read_part(figure, "year:2025")[0].dimension->kind == ValueKind::year);
    CHECK(read_part(*find_figure("projects_running"), "level:master").empty());
}
