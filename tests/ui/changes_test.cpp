// Stories of what was done: lines of the history, changes and deletions taken back.
// They must not know how a history is written.
#include "change_bench.hpp"

#include <doctest/doctest.h>

namespace hk::ui {

TEST_CASE("A change in the form leaves a line in Changes, and taking it back restores the value") {
    ChangeBench bench("/registry/partners/p");
    REQUIRE(bench.press(Role::tab, "Changes"));
    CHECK(bench.says("This record has not been changed yet."));
    REQUIRE(bench.press(Role::tab, "Details"));
    bench.enter("city", "Samarqand");
    REQUIRE(bench.press(Role::tab, "Changes"));
    CHECK_FALSE(bench.says("This record has not been changed yet."));
    CHECK(bench.told("/what") == "City");
    CHECK(bench.told("/values") == "Delft → Samarqand");
    bench.take_back(0);
    CHECK(bench.value("partners", "p", "city") == "Delft");
    // What takes back is a change as well: it stands above, and undo takes it back in its turn.
    CHECK(bench.told("/values") == "Samarqand → Delft; Delft → Samarqand");
    CHECK(bench.key("z", kCtrl));
    CHECK(bench.value("partners", "p", "city") == "Samarqand");
    CHECK(bench.told("/values") == "Delft → Samarqand");
}

TEST_CASE("A member that was changed again since is put back only after a question") {
    ChangeBench bench("/registry/partners/p");
    bench.enter("city", "Samarqand");
    bench.enter("city", "Buxoro");
    REQUIRE(bench.press(Role::tab, "Changes"));
    CHECK(bench.told("/values") == "Samarqand → Buxoro; Delft → Samarqand");
    bench.take_back(1);
    bench.node(Role::alertdialog, "Take back: City");
    CHECK(bench.says("now it is “Buxoro”. Put back “Delft”?"));
    REQUIRE(bench.press_id("question/cancel"));
    CHECK(bench.value("partners", "p", "city") == "Buxoro");
    bench.take_back(1);
    REQUIRE(bench.press_id("question/yes"));
    CHECK(bench.nodes().find(Role::alertdialog, "Take back: City") == nullptr);
    CHECK(bench.value("partners", "p", "city") == "Delft");
    CHECK(bench.all_ending("/take_back").size() == 3);
    bench.take_back(2); // the same line once more
    CHECK(bench.says("The former value stands already."));
    CHECK(bench.all_ending("/take_back").size() == 3);
}

TEST_CASE("Changes carry the name of who made them") {
    ChangeBench bench("/registry/partners/p");
    bench.enter("city", "Samarqand");
    REQUIRE(bench.press(Role::tab, "Changes"));
    CHECK(bench.told("/when").ends_with(" · no name given"));
    bench.type(bench.node(Role::textbox, "Your name").id, "Aziza");
    CHECK(bench.nodes().find(Role::textbox, "Your name") == nullptr); // it is asked for once
    bench.take_back(0);
    const auto when = bench.all_ending("/when");
    REQUIRE(when.size() == 2);
    CHECK(when[0]->name.ends_with(" · Aziza"));
    CHECK(when[1]->name.ends_with(" · no name given"));
}

TEST_CASE("The history shows what was done to all records, the newest first, and can take it back") {
    ChangeBench bench("/registry/partners/p");
    bench.enter("city", "Samarqand");
    bench.go("/registry/projects/j");
    bench.enter("acronym", "WAT");
    bench.go("/registry/history");
    CHECK(bench.nodes().find(Role::heading, "History") != nullptr);
    CHECK(bench.app().list().total() == 2);
    CHECK(bench.told("/record") == "Record; Water; Delft");
    CHECK(bench.told("/member") == "Field; Acronym; City");
    CHECK(bench.told("/before") == "Before; —; Delft");
    CHECK(bench.told("/after") == "After; WAT; Samarqand");
    // Nobody writes history by hand.
    CHECK(bench.nodes().find(Role::button, "New change") == nullptr);
    CHECK(bench.nodes().find(Role::checkbox, "Select all") == nullptr);
    bench.take_back_in_history("member=city");
    CHECK(bench.value("partners", "p", "city") == "Delft");
    CHECK(bench.value("projects", "j", "acronym") == "WAT");
    // A line leads to its record.
    REQUIRE(bench.press(Role::link, "Partner: Delft"));
    CHECK(bench.app().address().array == "partners");
    CHECK(bench.app().address().record == "p");
}

TEST_CASE("Taking back that a record was added asks to delete it") {
    ChangeBench bench("/registry/partners/s");
    REQUIRE(bench.press(Role::button, "Record actions"));
    REQUIRE(bench.press(Role::menuitem, "Duplicate"));
    CHECK(bench.app().address().record == "new"); // a form, until it is added
    REQUIRE(bench.press(bench.find_ending("/create")));
    const auto copy = bench.app().address().record;
    CHECK(copy != "s");
    REQUIRE(bench.press(Role::tab, "Changes"));
    CHECK(bench.told("/what") == "Created");
    bench.take_back(0);
    bench.node(Role::alertdialog, "Delete the record");
    CHECK(bench.record("partners", copy).has_value());
    REQUIRE(bench.press_id("question/delete"));
    CHECK_FALSE(bench.record("partners", copy).has_value());
    CHECK(bench.record("partners", "s").has_value());
}

TEST_CASE("A record that others cannot do without is not deleted, and they are named") {
    ChangeBench bench("/registry/partners/p");
    const auto before = bench.data();
    bench.ask_to_delete();
    CHECK(bench.says("It cannot be deleted: 2 records need it. Change those first."));
    CHECK(bench.nodes().find_id("question/delete") == nullptr);
    REQUIRE(bench.press(Role::link, "Contact: C"));
    CHECK(bench.nodes().find(Role::alertdialog, "Delete the record") == nullptr);
    CHECK(bench.app().address().array == "contacts");
    CHECK(bench.app().address().record == "c");
    CHECK(bench.data() == before);
}

TEST_CASE("Deleting a record takes the references to it away, and undo brings both back") {
    ChangeBench bench("/registry/partners/q");
    const auto before = bench.data();
    bench.ask_to_delete();
    CHECK(bench.says("3 records refer to it. The references will be removed."));
    CHECK(bench.nodes().find(Role::link, "Partner: Riga") != nullptr);
    CHECK(bench.nodes().find(Role::link, "Project: Water") != nullptr);
    CHECK(bench.nodes().find(Role::link, "Trip: M") != nullptr);
    REQUIRE(bench.press_id("question/cancel"));
    CHECK(bench.data() == before);
    bench.remove("partners", "q");
    CHECK(bench.app().address().record.empty());
    CHECK(bench.value("partners", "r", "successor").empty());
    CHECK(bench.value("mobilities", "m", "partner").empty());
    CHECK(bench.first_of_rows("projects", "j", "partners") == "p");
    CHECK(bench.says("Deleted: Berlin"));
    REQUIRE(bench.press_id("message/action")); // Undo
    CHECK(bench.data() == before);
}

TEST_CASE("A deletion taken back in the history brings the record back with the references to it") {
    ChangeBench bench("/registry/partners");
    const auto before = bench.records();
    bench.remove("partners", "q");
    bench.take_back_in_history("action=delete");
    CHECK(bench.says("Added: Berlin"));
    CHECK(bench.records() == before);
    // It was done once: the line cannot do it again.
    bench.take_back_in_history("action=delete");
    CHECK(bench.says("This record is there already; there is nothing to bring back."));
    CHECK(bench.records() == before);
    CHECK(bench.key("z", kCtrl)); // one step, whatever it put back
    CHECK_FALSE(bench.record("partners", "q").has_value());
    CHECK(bench.value("mobilities", "m", "partner").empty());
}

TEST_CASE("A deletion taken back leaves alone what somebody changed in the meantime") {
    ChangeBench bench("/registry/partners");
    bench.remove("partners", "q");
    bench.go("/registry/mobilities/m");
    const auto* partner = bench.find_ending("/form/partner");
    REQUIRE(partner != nullptr);
    const std::string field = partner->id;
    bench.program->focus(field, true);
    bench.program->edit(field, "Seoul");
    bench.settle();
    const auto options = bench.nodes().find_all(Role::option);
    REQUIRE_FALSE(options.empty());
    REQUIRE(bench.press(options.front()));
    REQUIRE(bench.value("mobilities", "m", "partner") == "s");
    bench.take_back_in_history("action=delete");
    CHECK(bench.record("partners", "q").has_value());
    CHECK(bench.value("partners", "r", "successor") == "q");
    CHECK(bench.value("mobilities", "m", "partner") == "s");
}

TEST_CASE("A change of a record that is gone is not taken back before the record is there") {
    ChangeBench bench("/registry/partners/s");
    bench.enter("city", "Busan");
    bench.remove("partners", "s");
    bench.take_back_in_history("member=city");
    CHECK(bench.says("This record was deleted. Take the deletion back first."));
    CHECK_FALSE(bench.record("partners", "s").has_value());
    bench.take_back_in_history("action=delete");
    CHECK(bench.value("partners", "s", "city") == "Busan");
    bench.take_back_in_history("member=city");
    CHECK(bench.value("partners", "s", "city").empty());
}

} // namespace hk::ui
