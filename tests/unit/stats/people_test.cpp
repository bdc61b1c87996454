// Students, visiting specialists and trips: who counts, when, and who is the same person.
#include "figure_story.hpp"

using namespace hk;
using namespace hk::story;

namespace {

std::string student(std::string_view id, std::string_view members) {
    return R"({"id":")" + std::string(id) + R"(","name":"Sample","level":"bachelor",)" + std::string(members) + "}";
}
std::string specialist(std::string_view id, std::string_view name, std::string_view members) {
    return R"({"id":")" + std::string(id) + R"(","name":")" + std::string(name) + R"(","purpose":"teaching",)" +
           std::string(members) + "}";
}
std::string trip(std::string_view id, std::string_view members, std::string_view kind = "training",
                 std::string_view who = "teacher", std::string_view direction = "out") {
    return R"({"id":")" + std::string(id) + R"(","person":"Sample )" + std::string(id) + R"(","direction":")" +
           std::string(direction) + R"(","who":")" + std::string(who) + R"(","kind":")" + std::string(kind) + R"(",)" +
           std::string(members) + "}";
}

} // namespace

TEST_CASE("a student counts between the dates; without an end only while studying") {
    auto db = file_with(
        array("students", {student("ends", R"("country":"KZ","from":"2020-09","to":"2024-06","outcome":"graduated")"),
                           student("studies", R"("country":"KG","from":"2020","outcome":"studying")"),
                           student("silent", R"("country":"KG","from":"2020")"),
                           student("left", R"("country":"CN","from":"2020","outcome":"left")"),
                           student("citizen", R"("country":"UZ","from":"2020")"),
                           student("distance", R"("country":"CO","from":"2020","form":"distance")"),
                           student("exchange", R"("country":"DE","from":"2020","form":"exchange")"),
                           student("part", R"("country":"TM","from":"2020","form":"part_time")")}));
    CHECK(records(db, "foreign_students", on("2024-06-30")) == "ends part silent studies");
    CHECK(records(db, "foreign_students", on("2024-07-01")) == "part silent studies");
    CHECK(number(db, "student_countries", on("2024-06-30")) == 3);
    CHECK(records(db, "students_distance", on("2024-06-30")) == "distance");
    CHECK(records(db, "students_exchange", on("2024-06-30")) == "exchange");
}

TEST_CASE("yearly figures take the last academic year that ended before the day") {
    auto db = file_with(R"("office":{"year_start":9})");
    CHECK(value(db, "outgoing", on("2026-11-23")).period == Period{"2025-09-01", "2026-08-31"});
    CHECK(value(db, "outgoing", on("2026-11-23")).year_label == "2025/26");
    CHECK(value(db, "outgoing", on("2026-08-31")).period == Period{"2024-09-01", "2025-08-31"});
    CHECK(value(db, "outgoing", on("2026-09-01")).period == Period{"2025-09-01", "2026-08-31"});
    CHECK(value(db, "foreign_students", on("2026-11-23")).year_label == "2026/27");
    CHECK(value(db, "outgoing", between("2025-01-01", "2025-12-31")).year_label == "2025");
    CHECK(value(db, "outgoing", between("2025-01-02", "2025-12-31")).year_label.empty());
}

TEST_CASE("the academic year starts where the office says") {
    auto db = file_with(R"("office":{"year_start":2})");
    auto query = read_figure_query(db, {{"as-of", "2024-02-29"}});
    REQUIRE(query.has_value());
    CHECK(value(db, "outgoing", *query).period == Period{"2023-02-01", "2024-01-31"});
    query->as_of = "2025-03-01";
    CHECK(value(db, "outgoing", *query).period == Period{"2024-02-01", "2025-01-31"});
    query->year_start = 1;
    CHECK(value(db, "outgoing", *query).period == Period{"2024-01-01", "2024-12-31"});
    CHECK(value(db, "outgoing", *query).year_label == "2024");
}

TEST_CASE("visiting specialists are persons with a day in the year, on site; visits and those online stand apart") {
    auto db = file_with(array("specialists", {specialist("a", "Ōe Kenji", R"("from":"2025-08-30","to":"2025-09-01")"),
                                              specialist("b", "oe kenji", R"("citizenship":"JP","from":"2026-05")"),
                                              specialist("c", "Oe Kenji", R"("citizenship":"BR","from":"2026-08-31")"),
                                              specialist("d", "Before", R"("from":"2025-08-31")"),
                                              specialist("e", "After", R"("from":"2026-09-01")"),
                                              specialist("f", "Online", R"("from":"2026-01-01","mode":"online")"),
                                              specialist("g", "Here", R"("from":"2025","mode":"on_site")")}));
    const auto figure = value(db, "visiting_specialists", on("2026-11-23"));
    CHECK(figure.number == 3); // Oe of Japan (the one without citizenship among them), Oe of Brazil, Here
    CHECK(records(db, "visiting_specialists", on("2026-11-23")) == "a b c g");
    CHECK(number(db, "visiting_visits", on("2026-11-23")) == 4);
    CHECK(number(db, "visiting_online", on("2026-11-23")) == 1);
}

TEST_CASE("trips count in the year their last day lies in, done or without a status, and never after the day") {
    auto db = file_with(array("mobilities", {trip("done", R"("from":"2025-08-01","to":"2025-09-01","status":"done")"),
                                             trip("silent", R"("from":"2026-08")"),
                                             trip("next", R"("from":"2026-08-30","to":"2026-09-01")"),
                                             trip("planned", R"("from":"2026-01-01","status":"planned")"),
                                             trip("running", R"("from":"2026-01-01","status":"running")"),
                                             trip("cancelled", R"("from":"2026-01-01","status":"cancelled")"),
                                             trip("in", R"("from":"2026-01-01")", "training", "teacher", "in"),
                                             trip("talk", R"("from":"2026-01-01")", "conference"),
                                             trip("intern", R"("from":"2026-01-01")", "internship", "student")}));
    CHECK(records(db, "outgoing", on("2026-11-23")) == "done intern silent talk");
    CHECK(records(db, "outgoing_training", on("2026-11-23")) == "done intern silent");
    CHECK(records(db, "outgoing", between("2026-09-01", "2027-08-31", "2026-08-31")).empty());
    CHECK(records(db, "outgoing", between("2026-09-01", "2027-08-31", "2026-09-01")) == "next");
}

TEST_CASE("a person who went twice is one person and two trips") {
    auto db = file_with(
        array("mobilities",
              {R"({"id":"1","person":"Gʻulom","direction":"out","who":"staff","kind":"training","from":"2026-01-01"})",
               R"({"id":"2","person":"G'ULOM","direction":"out","who":"staff","kind":"training","from":"2026-02-01"})",
               R"({"id":"3","person":"Ғулом","direction":"out","who":"staff","kind":"study","from":"2026-03-01"})"}));
    CHECK(number(db, "outgoing", on("2026-11-23")) == 3);
    CHECK(number(db, "outgoing_persons", on("2026-11-23")) == 1);
}

TEST_CASE("the exchange balance is students sent minus received, beside the places agreed") {
    auto db = file_with(array("mobilities", {trip("o1", R"("from":"2026-01-01")", "exchange", "student"),
                                             trip("i1", R"("from":"2026-01-01")", "exchange", "student", "in"),
                                             trip("i2", R"("from":"2026-01-01")", "exchange", "student", "in"),
                                             trip("teacher", R"("from":"2026-01-01")", "exchange"),
                                             trip("study", R"("from":"2026-01-01")", "study", "student")}) +
                        "," +
                        array("agreements", {agreement("a", R"("signed":"2020","places_out":5,"places_in":3)"),
                                             agreement("b", R"("signed":"2020","to":"2021","places_out":50)"),
                                             agreement("c", R"("signed":"2026-06","places_in":4)")}));
    const auto figure = value(db, "exchange_balance", on("2026-11-23"));
    CHECK(figure.number == -1);
    CHECK(records(db, "exchange_balance", on("2026-11-23")) == "i1 i2 o1");
    CHECK(figure.records == 3);
    CHECK(beside(figure, Text::beside_used_out) == 1);
    CHECK(beside(figure, Text::beside_used_in) == 2);
    CHECK(beside(figure, Text::beside_places_out) == 5);
    CHECK(beside(figure, Text::beside_places_in) == 7);
}

TEST_CASE("QS: three months with a contract and no other home; ninety days of study abroad") {
    const std::string base = R"("citizenship":"DE","contract":true,)";
    auto db = file_with(
        array("specialists",
              {specialist("counts", "A", base + R"("from":"2025-11-30","to":"2026-02-28")"),
               specialist("short", "B", base + R"("from":"2025-12-01","to":"2026-02-27")"),
               specialist("home", "C", base + R"("home":"p-de","from":"2025-10","to":"2026-06")"),
               specialist("citizen", "D", R"("citizenship":"UZ","contract":true,"from":"2025-10","to":"2026-06")"),
               specialist("no-contract", "E", R"("citizenship":"DE","from":"2025-10","to":"2026-06")")}) +
        "," +
        array("mobilities", {trip("90", R"("from":"2026-01-01","to":"2026-03-31")", "study", "student"),
                             trip("89", R"("from":"2026-01-01","to":"2026-03-30")", "exchange", "student"),
                             trip("teacher", R"("from":"2026-01-01","to":"2026-06-30")", "exchange", "teacher")}));
    CHECK(records(db, "qs_international_faculty", on("2026-11-23")) == "counts");
    CHECK(records(db, "qs_exchange_out", on("2026-11-23")) == "90");
}
