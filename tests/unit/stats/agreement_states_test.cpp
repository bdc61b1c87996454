// Where agreements stand, and that states and figures agree.
#include "figure_story.hpp"
#include "stats/agreement_states.hpp"
#include "stats/upcoming.hpp"

using namespace hk;
using namespace hk::story;

namespace {

struct Seen {
    std::string state, end;
    std::int64_t days_left; ///< −1 when not given
};

Seen status(Db& db, std::string_view id, std::string_view day) {
    auto row = db.query("SELECT rowid FROM agreements WHERE id=?1");
    row.bind(1, id);
    REQUIRE(row.step());
    const std::int64_t rowid = row.integer(0);
    const auto found = agreement_states(db, on(day), {&rowid, 1});
    REQUIRE(found.size() == 1);
    return {std::string(state_word(found[0].state)), found[0].end, found[0].days_left.value_or(-1)};
}

} // namespace

TEST_CASE("states of agreements") {
    auto db = agreements(
        {agreement("open", R"("signed":"2020")"), agreement("soon", R"("signed":"2020","to":"2026-12-12")"),
         agreement("over", R"("signed":"2020","to":"2026-11-22")"), agreement("later", R"("from":"2027")"),
         agreement("draft", R"("from":"2020")", "p-de", "draft"), agreement("talks", "", "p-de", "negotiation"),
         agreement("undated", R"("to":"2030")"),
         agreement("stopped", R"("signed":"2020","to":"2030","terminated":"2022-05")", "p-de", "terminated"),
         agreement("stopped-undated", R"("signed":"2020")", "p-de", "terminated"),
         agreement("stopping", R"("signed":"2020","to":"2030","terminated":"2026-12-01")"),
         agreement("old", R"("signed":"2015","to":"2030")"), agreement("new", R"("from":"2020","predecessor":"old")"),
         agreement("tacit", R"("signed":"2015","to":"2020-11-30","renewal":"tacit")"),
         agreement("ended-then-stopped", R"("signed":"2015","to":"2018","terminated":"2020")", "p-de", "terminated")});
    const auto day = "2026-11-23";
    CHECK(status(db, "open", day).state == "in_force");
    CHECK(status(db, "open", day).end.empty());
    CHECK(status(db, "soon", day).state == "expiring");
    CHECK(status(db, "soon", day).days_left == 19);
    CHECK(status(db, "over", day).state == "expired");
    CHECK(status(db, "over", day).days_left == -1);
    CHECK(status(db, "later", day).state == "not_started");
    CHECK(status(db, "draft", day).state == "draft");
    CHECK(status(db, "talks", day).state == "negotiation");
    CHECK(status(db, "undated", day).state == "no_date");
    CHECK(status(db, "stopped", day).state == "terminated");
    CHECK(status(db, "stopped", day).end == "2022-05-30");
    CHECK(status(db, "stopped-undated", day).state == "terminated");
    CHECK(status(db, "stopping", day).state == "in_force");
    CHECK(status(db, "stopping", day).days_left == 7);
    CHECK(status(db, "old", day).state == "renewed");
    CHECK(status(db, "old", day).end == "2019-12-31");
    CHECK(status(db, "tacit", day).end == "2026-11-30");
    CHECK(status(db, "tacit", day).state == "in_force");
    CHECK(status(db, "ended-then-stopped", day).state == "expired");
}

TEST_CASE("states and figures tell the same, whatever the day") {
    std::vector<std::string> list;
    const char* const dates[] = {"", "2020", "2021-03", "2022-02-28", "2024-02-29"};
    int n = 0;
    for (const char* signed_on : dates)
        for (const char* to : dates)
            for (const char* terminated : {"", "2021-03", "2023-07-01"})
                for (int renewal = 0; renewal < 2; ++renewal) {
                    std::string members;
                    const auto add = [&](const char* name, const std::string& text) {
                        if (!text.empty())
                            members += (members.empty() ? "\"" : ",\"") + std::string(name) + "\":\"" + text + "\"";
                    };
                    add("signed", signed_on);
                    add("to", to);
                    add("terminated", terminated);
                    add("renewal", renewal ? "tacit" : "");
                    if (n % 3 == 2) add("predecessor", "a" + std::to_string(n - 2));
                    const std::string id = "a" + std::to_string(n);
                    list.push_back(agreement(id, members, "p-de",
                                             n % 7 == 6   ? "draft"
                                             : n % 5 == 4 ? "terminated"
                                                          : "signed"));
                    ++n;
                }
    auto db = agreements(list);
    for (const char* day :
         {"2019-12-31", "2020-01-01", "2021-03-31", "2022-02-28", "2023-06-30", "2024-02-29", "2026-11-23"}) {
        CAPTURE(day);
        std::int64_t in_force = 0, expiring = 0;
        const auto states = agreement_states_between(db, on(day), 0, 1'000'000);
        CHECK(states.size() == list.size());
        for (const auto& status : states) {
            expiring += status.state == AgreementState::expiring;
            in_force += status.state == AgreementState::expiring || status.state == AgreementState::in_force;
            if (status.days_left) CHECK(*status.days_left >= 0);
        }
        CHECK(in_force == number(db, "agreements_in_force", on(day)));
        CHECK(expiring == number(db, "agreements_expiring", on(day)));
        CHECK(in_force == number(db, "agreements_active", between(day, day)));
    }
}

TEST_CASE("expiring agreements come soonest first, with their first party") {
    auto db = agreements({agreement("b", R"("signed":"2020","to":"2027-01-09")", "p-kr p-de"),
                          agreement("a", R"("signed":"2020","to":"2026-12-12")")});
    const auto list = expiring_agreements(db, on("2026-11-23"));
    REQUIRE(list.size() == 2);
    CHECK(list[0].id == "a");
    CHECK(list[0].days_left == 19);
    CHECK(list[1].partner == "p-kr");
    CHECK(list[1].end == "2027-01-09");
    CHECK(expiring_agreements(db, on("2026-11-23"), 1).size() == 1);
}

TEST_CASE("upcoming activities: not over, not cancelled, in the order of their days") {
    const auto activity = [](std::string_view id, std::string_view members) {
        return R"({"id":")" + std::string(id) + R"(","title":{"en":"Sample"},"scope":"strategic",)" +
               std::string(members) + "}";
    };
    auto db = file_with(array("activities", {activity("later", R"("from":"2026-12-10")"),
                                             activity("running", R"("from":"2026-11-20","to":"2026-11-23")"),
                                             activity("over", R"("from":"2026-11-22")"),
                                             activity("morning", R"("from":"2026-12-01","time":"09:00")"),
                                             activity("evening", R"("from":"2026-12-01","time":"18:00")"),
                                             activity("off", R"("from":"2026-12-02","status":"cancelled")")}));
    CHECK(upcoming_activities(db, on("2026-11-23"), 9) ==
          std::vector<std::string>{"running", "morning", "evening", "later"});
    CHECK(upcoming_activities(db, on("2026-11-23"), 2).size() == 2);
}
