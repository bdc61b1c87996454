// Stories of "To check": what a figure cannot count or doubts, and the way to it.
// They must not know what makes a record doubtful.
#include "change_bench.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace hk::ui {
namespace {

struct Reason {
    std::string title, count, table; ///< "No start date", "Agreements · 2", id of the link to all of them
    std::int64_t number = 0;
    std::size_t named = 0; ///< how many records it names
};

/// What the screen "To check" lists.
std::vector<Reason> reasons(ChangeBench& bench) {
    std::vector<Reason> found;
    const auto& nodes = bench.nodes();
    for (const auto* card : nodes.find_all(Role::region)) {
        const auto* count = nodes.find_id(card->id + "/count");
        if (count == nullptr) continue;
        Reason one{card->name, count->name, card->id + "/all"};
        one.number = std::stoll(count->name.substr(count->name.rfind(' ') + 1));
        for (const auto* link : nodes.find_all(Role::link))
            if (link->id.starts_with(card->id + "/") && link->id.ends_with("/open")) ++one.named;
        found.push_back(std::move(one));
    }
    return found;
}

/// "No start date, Agreements · 1": all of it in words.
std::string listed(ChangeBench& bench) {
    std::string text;
    for (const auto& one : reasons(bench)) text += (text.empty() ? "" : "; ") + one.title + ", " + one.count;
    return text;
}

} // namespace

TEST_CASE("To check counts the records of every reason, and each leads to the table of exactly those") {
    ChangeBench bench("/check", sample_text());
    const auto all = reasons(bench);
    REQUIRE(all.size() > 3);
    for (const auto& reason : all) {
        CAPTURE(reason.title);
        CAPTURE(reason.count);
        CHECK(reason.number > 0);
        CHECK(reason.named == static_cast<std::size_t>(std::min<std::int64_t>(5, reason.number)));
        bench.go("/check");
        REQUIRE(bench.press_id(reason.table));
        CHECK(bench.app().address().screen == "registry");
        CHECK(static_cast<std::int64_t>(bench.app().list().count()) == reason.number);
        CHECK(bench.nodes().find(Role::button, reason.title) != nullptr); // the chip that lifts it
    }
    REQUIRE(bench.press(Role::button, all.back().title));
    CHECK(bench.app().list().count() == bench.app().list().total());
}

TEST_CASE("A record that was set right is no longer to check") {
    ChangeBench bench("/check", R"({"format":"hamkorlik","version":1,
"partners":[{"id":"p","name":{"en":"P"},"country":"DE","type":"university","verified":"2026-10-01"}],
"contacts":[{"id":"c","partner":"p","name":"C"}],
"agreements":[{"id":"a","type":"other","stage":"signed","parties":[{"partner":"p"}]}]})");
    CHECK(listed(bench) == "No start date, Agreements · 1; Contacts without an address, Contacts · 1");
    REQUIRE(bench.press(Role::link, "C"));
    CHECK(bench.app().address().record == "c");
    bench.enter("email", "c@example.org");
    bench.go("/check");
    CHECK(listed(bench) == "No start date, Agreements · 1");
    REQUIRE(bench.press(Role::link, "The record in a table"));
    REQUIRE(bench.press(bench.first_row()));
    bench.enter("signed", "2026-01-01");
    CHECK(bench.app().list().count() == 0); // it left the table of that reason at once
    bench.go("/check");
    CHECK(listed(bench).empty());
    CHECK(bench.says("Nothing to check: every record can be counted."));
    CHECK(bench.key("z", kCtrl));
    CHECK(listed(bench) == "No start date, Agreements · 1");
}

TEST_CASE("What is to check depends on the day, and its table is of the same day") {
    ChangeBench bench("/check?as_of=2026-06-30", R"({"format":"hamkorlik","version":1,
"partners":[{"id":"p","name":{"en":"P"},"country":"DE","type":"university"}],
"steps":[{"id":"s1","text":"Call","due":"2026-06-01"},{"id":"s2","text":"Write","due":"2026-09-01"},
{"id":"s3","text":"Visit","due":"2026-06-01","done":"2026-05-20"}]})");
    CHECK(listed(bench) == "Overdue steps, Next steps · 1");
    REQUIRE(bench.press(Role::link, "The record in a table"));
    CHECK(bench.app().as_of() == "2026-06-30");
    CHECK(bench.app().list().count() == 1);
    bench.go("/check");
    CHECK(listed(bench) == "Overdue steps, Next steps · 2");
    REQUIRE(bench.press(Role::link, "All 2 records in a table"));
    CHECK(bench.app().list().count() == 2);
}

} // namespace hk::ui
