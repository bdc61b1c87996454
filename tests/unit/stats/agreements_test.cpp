// When an agreement is in force, when it ends, and what follows it (DOMAIN.md "Figures").
#include "figure_story.hpp"

using namespace hk;
using namespace hk::story;

namespace {
constexpr auto kInForce = "agreements_in_force";
}

TEST_CASE("an agreement is in force from its first to its last day, both included") {
    auto db = agreements({agreement("a", R"("from":"2020-05-17","to":"2022-05-16")")});
    CHECK(number(db, kInForce, on("2020-05-16")) == 0);
    CHECK(number(db, kInForce, on("2020-05-17")) == 1);
    CHECK(number(db, kInForce, on("2022-05-16")) == 1);
    CHECK(number(db, kInForce, on("2022-05-17")) == 0);
}

TEST_CASE("a partial start counts from its first day, a partial end to its last") {
    auto db = agreements(
        {agreement("month", R"("from":"2020-02","to":"2024-02")"), agreement("year", R"("from":"2020","to":"2024")")});
    CHECK(records(db, kInForce, on("2019-12-31")).empty());
    CHECK(records(db, kInForce, on("2020-01-01")) == "year");
    CHECK(records(db, kInForce, on("2020-02-01")) == "month year");
    CHECK(records(db, kInForce, on("2024-02-29")) == "month year");
    CHECK(records(db, kInForce, on("2024-03-01")) == "year");
    CHECK(records(db, kInForce, on("2024-12-31")) == "year");
    CHECK(records(db, kInForce, on("2025-01-01")).empty());
}

TEST_CASE("the start is from, else signed, else the latest party's signature") {
    const std::string parties =
        R"("parties":[{"partner":"p-de","signed":"2020"},{"partner":"p-fr","signed":"2020-03"}])";
    auto db = agreements({agreement("from", R"("from":"2021-01-01","signed":"2019-01-01")"),
                          agreement("signed", R"("signed":"2020-06-01")"),
                          R"({"id":"parties","type":"other","stage":"signed",)" + parties + "}"});
    CHECK(records(db, kInForce, on("2020-02-29")).empty());
    CHECK(records(db, kInForce, on("2020-03-01")) == "parties");
    CHECK(records(db, kInForce, on("2020-06-01")) == "parties signed");
    CHECK(records(db, kInForce, on("2021-01-01")) == "from parties signed");
}

TEST_CASE("without any start it is in force on no date, and the figure says how many those are") {
    auto db = agreements({agreement("a"), agreement("b", R"("to":"2030")"), agreement("draft", "", "p-de", "draft"),
                          agreement("c", R"("signed":"2020")")});
    const auto figure = value(db, kInForce, on("2026-11-23"));
    CHECK(figure.number == 1);
    CHECK(beside(figure, Text::ui_overview_not_counted) == 2);
    CHECK(beside(figure, Text::ui_overview_open_ended) == 1);
}

TEST_CASE("only signed and terminated ones count, of all types") {
    auto db = agreements({agreement("draft", R"("signed":"2020")", "p-de", "draft"),
                          agreement("talks", R"("signed":"2020")", "p-de", "negotiation"),
                          agreement("signed", R"("signed":"2020")"),
                          agreement("ended", R"("signed":"2020","terminated":"2026-11-24")", "p-de", "terminated"),
                          agreement("undated", R"("signed":"2020")", "p-de", "terminated")});
    CHECK(records(db, kInForce, on("2026-11-23")) == "ended signed");
}

TEST_CASE("a terminated agreement is out of force from the last day of its termination on") {
    auto db =
        agreements({agreement("day", R"("signed":"2020","terminated":"2024-05-10")", "p-de", "terminated"),
                    agreement("month", R"("signed":"2020","terminated":"2024-05")", "p-de", "terminated"),
                    agreement("tacit", R"("signed":"2010","to":"2012","renewal":"tacit","terminated":"2024-05-10")",
                              "p-de", "terminated")});
    CHECK(records(db, kInForce, on("2024-05-09")) == "day month tacit");
    CHECK(records(db, kInForce, on("2024-05-10")) == "month");
    CHECK(records(db, kInForce, on("2024-05-30")) == "month");
    CHECK(records(db, kInForce, on("2024-05-31")).empty());
}

TEST_CASE("a successor takes its place from the day it starts, a draft of one does not") {
    auto db = agreements({agreement("old", R"("signed":"2015")"),
                          agreement("new", R"("from":"2020-03-01","predecessor":"old")"),
                          agreement("kept", R"("signed":"2015")"),
                          agreement("plan", R"("from":"2020-03-01","predecessor":"kept")", "p-de", "draft")});
    CHECK(records(db, kInForce, on("2020-02-29")) == "kept old");
    CHECK(records(db, kInForce, on("2020-03-01")) == "kept new");
}

TEST_CASE("agreements that name each other or themselves are still judged") {
    auto db = agreements({agreement("a", R"("signed":"2015","predecessor":"b")"),
                          agreement("b", R"("signed":"2016","predecessor":"a")"),
                          agreement("self", R"("signed":"2015","predecessor":"self")")});
    CHECK(records(db, kInForce, on("2015-06-01")) == "a self");
    CHECK(records(db, kInForce, on("2016-06-01")) == "self");
}

TEST_CASE("tacit renewal goes on in whole periods, and 29 February ends on the 28th") {
    auto db = agreements(
        {agreement("leap", R"("signed":"2015","to":"2020-02-29","renewal":"tacit","notice_days":0)"),
         agreement("three",
                   R"("signed":"2015","to":"2020-06-30","renewal":"tacit","renewal_years":3,"notice_days":30)")});
    CHECK(number(db, kInForce, on("2099-01-01")) == 2);
    SUBCASE("the next end of the leap day is 28 February of a common year") {
        CHECK(records(db, "notice_deadlines", on("2020-12-15")) == "leap");
        auto query = on("2021-02-28");
        query.days = 0;
        CHECK(records(db, "notice_deadlines", query) == "leap");
        query.as_of = "2021-03-01";
        CHECK(records(db, "notice_deadlines", query).empty());
    }
    SUBCASE("three years at a time") {
        auto query = on("2023-05-31"); // the end of 2023-06-30 minus 30 days
        query.days = 0;
        CHECK(records(db, "notice_deadlines", query) == "three");
        CHECK(records(db, "notice_deadlines", on("2024-05-31")).empty());
    }
}

TEST_CASE("expiring: within the days, not tacit, without a signed successor in time") {
    auto db = agreements({agreement("today", R"("signed":"2015","to":"2026-11-23")"),
                          agreement("last", R"("signed":"2015","to":"2027-02-21")"),
                          agreement("later", R"("signed":"2015","to":"2027-02-22")"),
                          agreement("tacit", R"("signed":"2015","to":"2026-12-01","renewal":"tacit")"),
                          agreement("followed", R"("signed":"2015","to":"2026-12-31")"),
                          agreement("follows", R"("from":"2027-01-01","predecessor":"followed")"),
                          agreement("gap", R"("signed":"2015","to":"2026-12-30")"),
                          agreement("late", R"("from":"2027-01-01","predecessor":"gap")"),
                          agreement("talked", R"("signed":"2015","to":"2026-12")"),
                          agreement("talks", R"("from":"2027","predecessor":"talked")", "p-de", "negotiation")});
    CHECK(records(db, "agreements_expiring", on("2026-11-23")) == "gap last talked today");
    auto query = on("2026-11-23");
    query.days = 30;
    CHECK(records(db, "agreements_expiring", query) == "today");
    query.days = 180;
    CHECK(records(db, "agreements_expiring", query) == "gap last later talked today");
}

TEST_CASE("active in a period means at least one day of it, also inside it") {
    auto db = agreements({agreement("inside", R"("from":"2020-03-01","to":"2020-03-01")"),
                          agreement("before", R"("from":"2018","to":"2019")"),
                          agreement("touches", R"("from":"2018","to":"2020-01-01")"),
                          agreement("begins", R"("from":"2020-12-31")"), agreement("after", R"("from":"2021-01-01")"),
                          agreement("replaced", R"("from":"2018")"),
                          agreement("replacer", R"("from":"2020-01-01","predecessor":"replaced")"),
                          agreement("never", R"("from":"2020-05-01","to":"2020-04-01")")});
    CHECK(records(db, "agreements_active", between("2020-01-01", "2020-12-31")) == "begins inside replacer touches");
    CHECK(records(db, "agreements_active", between("2019-12-31", "2020-12-31")) ==
          "before begins inside replaced replacer touches");
}

TEST_CASE("renewed and ended agreements are computed") {
    auto db = agreements({agreement("old", R"("signed":"2015","to":"2019")"),
                          agreement("new", R"("from":"2020","predecessor":"old")"),
                          agreement("gone", R"("signed":"2015","to":"2019")"),
                          agreement("tacit", R"("signed":"2015","to":"2019","renewal":"tacit")")});
    CHECK(records(db, "agreements_renewed", on("2026-11-23")) == "old");
    CHECK(records(db, "agreements_expired", on("2026-11-23")) == "gone old");
    CHECK(records(db, "agreements_renewed", on("2019-06-01")).empty());
    CHECK(records(db, "agreements_expired", on("2019-12-31")).empty());
}
