// Headcounts stand for persons in exactly their year (DOMAIN.md "Headcounts").
#include "figure_story.hpp"
#include "stats/headcounts.hpp"

using namespace hk;
using namespace hk::story;

namespace {

int next_id = 0;
std::string headcount(std::string_view kind, std::string_view year, int count, std::string_view members = "") {
    return R"({"id":"h)" + std::to_string(next_id++) + R"(","kind":")" + std::string(kind) + R"(","year":")" +
           std::string(year) + R"(",)" + (members.empty() ? "" : std::string(members) + ",") + R"("count":)" +
           std::to_string(count) + "}";
}
std::string student(std::string_view id, std::string_view country) {
    return R"({"id":")" + std::string(id) + R"(","name":"Sample","level":"bachelor","from":"2020","country":")" +
           std::string(country) + "\"}";
}
const std::string kThree = array("students", {student("1", "KZ"), student("2", "KZ"), student("3", "CN")});

Db with(const std::vector<std::string>& headcounts) {
    return file_with(kThree + "," + array("headcounts", headcounts));
}

using Counts = std::map<std::string, std::int64_t>;

Counts by_country(Db& db, std::string_view key, const FigureQuery& query) {
    Counts counts;
    for (const auto& [country, counter] : count_by_country(db, *find_figure(key), query).countries)
        counts[country] = counter.count();
    return counts;
}

} // namespace

TEST_CASE("a headcount of a country goes before its persons, other countries are counted") {
    auto db = with({headcount("students", "2026/27", 50, R"("country":"KZ")")});
    const auto figure = value(db, "foreign_students", on("2026-11-23"));
    CHECK(figure.number == 51);
    CHECK(figure.records == 3);
    CHECK(figure.headcounts == 1);
    CHECK(by_country(db, "foreign_students", on("2026-11-23")) == Counts{{"KZ", 50}, {"CN", 1}});
    CHECK(number(db, "student_countries", on("2026-11-23")) == 2);
}

TEST_CASE("a headcount counts only for exactly its year and its kind") {
    auto db = with({headcount("students", "2026/27", 50, R"("country":"KZ")"),
                    headcount("specialists", "2026/27", 9, R"("country":"KZ")"),
                    headcount("students", "2026", 70, R"("country":"KZ")")});
    CHECK(number(db, "foreign_students", on("2026-08-31")) == 3);
    CHECK(number(db, "foreign_students", on("2026-09-01")) == 51);
    CHECK(number(db, "foreign_students", on("2027-08-31")) == 51);
    CHECK(number(db, "foreign_students", on("2027-09-01")) == 3);
}

TEST_CASE("a headcount of none of a country takes the country away") {
    auto db = with({headcount("students", "2026/27", 0, R"("country":"CN")")});
    CHECK(number(db, "foreign_students", on("2026-11-23")) == 2);
    CHECK(number(db, "student_countries", on("2026-11-23")) == 1);
}

TEST_CASE("a row without a dimension is the total over it, rows with it its breakdown") {
    SUBCASE("the total goes before a breakdown that leaves some out") {
        auto db = with({headcount("students", "2026/27", 50, R"("country":"KZ")"),
                        headcount("students", "2026/27", 30, R"("country":"KZ","level":"bachelor")"),
                        headcount("students", "2026/27", 5, R"("country":"KZ","level":"master")")});
        CHECK(number(db, "foreign_students", on("2026-11-23")) == 51);
    }
    SUBCASE("without a total the breakdown is added up, and only one of several") {
        auto db = with({headcount("students", "2026/27", 30, R"("country":"KZ","level":"bachelor")"),
                        headcount("students", "2026/27", 5, R"("country":"KZ","level":"master")"),
                        headcount("students", "2026/27", 20, R"("country":"KZ","form":"full_time")")});
        CHECK(number(db, "foreign_students", on("2026-11-23")) == 36);
    }
    SUBCASE("distance and exchange are taken out of the total") {
        auto db = with({headcount("students", "2026/27", 50, R"("country":"KZ")"),
                        headcount("students", "2026/27", 7, R"("country":"KZ","form":"distance")"),
                        headcount("students", "2026/27", 3, R"("country":"KZ","form":"exchange")")});
        CHECK(number(db, "foreign_students", on("2026-11-23")) == 41);
        CHECK(number(db, "students_distance", on("2026-11-23")) == 7);
        CHECK(number(db, "students_exchange", on("2026-11-23")) == 3);
    }
    SUBCASE("two dimensions at once") {
        auto db = with({headcount("students", "2026/27", 20, R"("country":"KZ","level":"bachelor","form":"full_time")"),
                        headcount("students", "2026/27", 4, R"("country":"KZ","level":"bachelor","form":"distance")"),
                        headcount("students", "2026/27", 2, R"("country":"KZ","level":"master","form":"distance")")});
        CHECK(number(db, "foreign_students", on("2026-11-23")) == 21);
        CHECK(number(db, "students_distance", on("2026-11-23")) == 6);
    }
}

TEST_CASE("a row without a country is the total over countries") {
    auto db = with({headcount("students", "2026/27", 267), headcount("students", "2026/27", 50, R"("country":"KZ")")});
    const auto figure = value(db, "foreign_students", on("2026-11-23"));
    CHECK(figure.number == 267);
    CHECK(by_country(db, "foreign_students", on("2026-11-23")) == Counts{{"KZ", 50}, {"CN", 1}, {"", 216}});
    CHECK(number(db, "student_countries", on("2026-11-23")) == 2);
}

TEST_CASE("a breakdown over countries that leaves some out is no total") {
    auto db = with({headcount("students", "2026/27", 20, R"("level":"master")"),
                    headcount("students", "2026/27", 50, R"("country":"KZ")")});
    CHECK(number(db, "foreign_students", on("2026-11-23")) == 51);
}

TEST_CASE("citizens of Uzbekistan are no foreign students, in headcounts neither") {
    auto db = with({headcount("students", "2026/27", 5000, R"("country":"UZ")")});
    CHECK(number(db, "foreign_students", on("2026-11-23")) == 3);
}

TEST_CASE("trips: a headcount tells a kind only where it has that dimension") {
    const std::string trips = array(
        "mobilities",
        {R"({"id":"1","direction":"out","person":"A","who":"staff","kind":"training","country":"DE","from":"2026-01-01"})",
         R"({"id":"2","direction":"out","person":"B","who":"staff","kind":"study","partner":"p-fr","from":"2026-01-01"})"});
    auto db = file_with(
        trips + "," +
        array("headcounts", {headcount("mobility_out", "2025/26", 40, R"("country":"DE")"),
                             headcount("mobility_out", "2025/26", 9, R"("country":"FR","mobility":"training")"),
                             headcount("mobility_out", "2025/26", 2, R"("country":"FR","mobility":"study")"),
                             headcount("mobility_in", "2025/26", 500)}));
    CHECK(number(db, "outgoing", on("2026-11-23")) == 51);
    CHECK(number(db, "outgoing_training", on("2026-11-23")) == 10); // 9 stated for France, 1 person counted for Germany
    CHECK(number(db, "outgoing_persons", on("2026-11-23")) == 2);
}

TEST_CASE("specialists: online ones are taken out, a person of two countries counts once") {
    const std::string people =
        array("specialists", {R"({"id":"1","name":"A","purpose":"teaching","country":"FR","from":"2026-01-01"})",
                              R"({"id":"2","name":"A","purpose":"teaching","home":"p-kr","from":"2026-02-01"})"});
    auto db =
        file_with(people + "," +
                  array("headcounts", {headcount("specialists", "2025/26", 12, R"("country":"DE")"),
                                       headcount("specialists", "2025/26", 2, R"("country":"DE","mode":"online")")}));
    const auto figure = value(db, "visiting_specialists", on("2026-11-23"));
    CHECK(figure.number == 11);
    CHECK(by_country(db, "visiting_specialists", on("2026-11-23")) == Counts{{"DE", 10}, {"FR", 1}, {"KR", 1}});
    CHECK(number(db, "visiting_online", on("2026-11-23")) == 2);
    CHECK(number(db, "visiting_visits", on("2026-11-23")) == 2);
}

TEST_CASE("other periods use persons only and say so") {
    auto db = file_with(
        array("headcounts", {headcount("mobility_out", "2025/26", 40), headcount("mobility_out", "2023/24", 41),
                             headcount("mobility_out", "2025", 42)}));
    const auto figure = value(db, "outgoing", between("2025-03-01", "2026-02-28"));
    CHECK(figure.number == 0);
    CHECK(beside(figure, Text::beside_persons_only) == 2);
    CHECK(number(db, "outgoing", between("2025-09-01", "2026-08-31")) == 40);
    CHECK(number(db, "outgoing", between("2025-01-01", "2025-12-31")) == 42);
    CHECK(beside(value(db, "exchange_balance", between("2025-03-01", "2026-02-28")), Text::beside_persons_only) == 2);
}
