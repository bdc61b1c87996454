// Stories of tables saved under a name.
// It must not know where a table is remembered.
#include "table_bench.hpp"

namespace hk::ui {

TEST_CASE("A table saved under a name opens again with its filters, order and columns") {
    TableBench bench("agreements?as_of=2025-12-31&type=memorandum&sort=-signed&cols=partner,signed,type");
    CHECK(bench.rows() == "a1 a5");
    bench.save_table("Memoranda");
    CHECK(bench.nodes().find(Role::dialog, "Save the table") == nullptr);
    CHECK(bench.says("Table saved: Memoranda"));
    bench.go("/registry/agreements");
    CHECK(bench.app().list().count() == 5);
    CHECK(bench.heads() != "Partner, Signed, Type");
    bench.open_views();
    REQUIRE(bench.press(Role::menuitem, "Memoranda"));
    CHECK(bench.option("type") == "memorandum");
    CHECK(bench.sorted_by() == "-signed");
    CHECK(bench.rows() == "a1 a5");
    CHECK(bench.heads() == "Partner, Signed, Type");
    CHECK(bench.option("as_of").empty()); // of the present day, not of the day on which it was saved
    bench.go("/registry/partners");
    CHECK_FALSE(bench.has_saved("Memoranda")); // it is a table of agreements
}

TEST_CASE("A table with a record open is saved without the record and its tab") {
    TableBench bench("agreements/a1?tab=history&type=memorandum");
    bench.save_table("Memoranda");
    bench.go("/registry/agreements");
    bench.open_views();
    REQUIRE(bench.press(Role::menuitem, "Memoranda"));
    CHECK(bench.app().address().record.empty());
    CHECK(bench.app().address().hash() == "/registry/agreements?type=memorandum");
}

TEST_CASE("Undo takes a saved table out of the menu, redo brings it back") {
    TableBench bench("agreements?type=memorandum");
    bench.open_views();
    REQUIRE(bench.press(Role::menuitem, "Save this table…"));
    CHECK(bench.field(Role::button, "Save").disabled); // without a name
    bench.enter(Role::textbox, "Name", "  ");
    CHECK(bench.field(Role::button, "Save").disabled);
    bench.type(bench.field(Role::textbox, "Name").id, " Memoranda ", true); // Enter saves, too
    CHECK(bench.has_saved("Memoranda"));
    CHECK(bench.key("z", kCtrl));
    CHECK_FALSE(bench.has_saved("Memoranda"));
    CHECK(bench.option("type") == "memorandum"); // the table itself stays as it is
    CHECK(bench.key("y", kCtrl));
    CHECK(bench.has_saved("Memoranda"));
}

TEST_CASE("Saving under a name that is there replaces that table") {
    TableBench bench("agreements?type=memorandum");
    bench.save_table("Mine");
    bench.go("/registry/agreements?type=exchange");
    bench.save_table("Mine");
    CHECK(bench.app().saved_views().size() == 1);
    bench.go("/registry/agreements");
    bench.open_views();
    REQUIRE(bench.press(Role::menuitem, "Mine"));
    CHECK(bench.option("type") == "exchange");
    CHECK(bench.key("z", kCtrl)); // back to what it held first
    bench.go("/registry/agreements");
    bench.open_views();
    REQUIRE(bench.press(Role::menuitem, "Mine"));
    CHECK(bench.option("type") == "memorandum");
}

TEST_CASE("The button of saved tables is named like the one that is open, as long as the table is that one") {
    TableBench bench("agreements?type=memorandum");
    CHECK(bench.find_ending("/views")->name == "Saved tables");
    bench.save_table("Memoranda");
    CHECK(bench.find_ending("/views")->name == "Memoranda");
    bench.go("/registry/agreements?type=memorandum&as_of=2015-01-01&lang=en");
    CHECK(bench.find_ending("/views")->name == "Memoranda"); // of another day it is the same table
    bench.go("/registry/agreements?type=exchange");
    CHECK(bench.find_ending("/views")->name == "Saved tables");
}

TEST_CASE("The list of all saved tables says in words what each shows") {
    TableBench bench("agreements?type=memorandum&state=expired");
    bench.save_table("Old memoranda");
    bench.go("/registry/views");
    CHECK(bench.nodes().find(Role::cell, "Agreements · Type: Memorandum · Ended") != nullptr);
}

} // namespace hk::ui
