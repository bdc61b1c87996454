// Stories of several records at once: selected, changed, deleted, taken back.
// They must not know how a change is stored.
#include "exchange/file_writer.hpp"
#include "page_bench.hpp"

#include <doctest/doctest.h>

namespace hk::ui {
namespace {

std::string row_id(PageBench& bench, std::size_t at) { return bench.app().list().row(at)->record.id(); }

std::string type_of(PageBench& bench, const std::string& id) {
    return std::string(bench.app().document().loader().load(*find_tables("agreements"), id)->text_of("type"));
}

std::string data(PageBench& bench) { return export_json(bench.app().document().db()); }

/// Chooses an option of the select with this id.
void choose(PageBench& bench, const std::string& select, std::string_view option) {
    REQUIRE(bench.press_id(select));
    REQUIRE_MESSAGE(bench.press(Role::option, option), std::string(option));
}

} // namespace

TEST_CASE("The type of twelve agreements is changed at once, undone and redone") {
    PageBench bench({.language = "en", .hash = "/registry/agreements"});
    bench.open_sample();
    const auto before = data(bench);
    const std::string rows = "main/registry/agreements/table/row/";
    std::vector<std::string> picked;
    for (std::size_t i = 0; i < 12; ++i) {
        picked.push_back(row_id(bench, i));
        REQUIRE(bench.press_id(rows + picked.back() + "/tick"));
    }
    CHECK(bench.says("12 selected"));
    REQUIRE(bench.press(Role::button, "Change…"));
    REQUIRE(bench.nodes().find(Role::dialog, "Change 12 records") != nullptr);
    const auto* apply = bench.nodes().find_id("change/apply");
    REQUIRE(apply != nullptr);
    CHECK(apply->disabled); // nothing is chosen yet
    choose(bench, "change/which", "Type");
    choose(bench, "change/form/type", "Internship");
    REQUIRE(bench.press_id("change/apply"));
    for (const auto& id : picked) CHECK(type_of(bench, id) == "internship");
    CHECK(bench.says("12 records"));
    const auto after = data(bench);
    CHECK(bench.key("z", kCtrl));
    CHECK(data(bench) == before);
    CHECK(bench.key("y", kCtrl));
    CHECK(data(bench) == after);
    CHECK(bench.app().selection().size() == 12);
}

TEST_CASE("Lists take values in addition, an end before its start is left out and told") {
    PageBench bench({.language = "en", .hash = "/registry/agreements"});
    bench.open("own.json", R"({"format":"hamkorlik","version":1,
"partners":[{"id":"p","name":{"en":"P"},"country":"DE","type":"university"}],
"directions":[{"id":"d1","name":{"en":"One"}},{"id":"d2","name":{"en":"Two"}}],
"agreements":[
{"id":"a","type":"other","stage":"signed","from":"2020-01-01","directions":["d1"],"parties":[{"partner":"p"}]},
{"id":"b","type":"other","stage":"signed","from":"2030-01-01","parties":[{"partner":"p"}]}]})");
    REQUIRE(bench.press(Role::checkbox, "Select all"));
    REQUIRE(bench.press(Role::button, "Change…"));
    choose(bench, "change/which", "Valid until");
    bench.type("change/form/to", "2025");
    REQUIRE(bench.press_id("change/apply"));
    CHECK(bench.says("1 was left as it was"));
    const auto& tables = *find_tables("agreements");
    auto& loader = bench.app().document().loader();
    CHECK(loader.load(tables, "a")->text_of("to") == "2025");
    CHECK(loader.load(tables, "b")->text_of("to").empty());
}

TEST_CASE("A member is emptied in many records only when that is said") {
    PageBench bench({.language = "en", .hash = "/registry/agreements"});
    bench.open("own.json", R"({"format":"hamkorlik","version":1,
"partners":[{"id":"p","name":{"en":"P"},"country":"DE","type":"university"}],
"agreements":[
{"id":"a","number":"A/1","type":"other","stage":"draft","parties":[{"partner":"p"}]},
{"id":"b","number":"B/1","type":"other","stage":"draft","parties":[{"partner":"p"}]}]})");
    REQUIRE(bench.press(Role::checkbox, "Select all"));
    REQUIRE(bench.press(Role::button, "Change…"));
    choose(bench, "change/which", "Number");
    CHECK(bench.nodes().find_id("change/apply")->disabled);
    REQUIRE(bench.press(Role::checkbox, "Leave this field empty in all of them"));
    REQUIRE(bench.press_id("change/apply"));
    auto& loader = bench.app().document().loader();
    CHECK(loader.load(*find_tables("agreements"), "a")->text_of("number").empty());
    CHECK(loader.load(*find_tables("agreements"), "b")->text_of("number").empty());
    CHECK(bench.key("z", kCtrl));
    CHECK(loader.load(*find_tables("agreements"), "a")->text_of("number") == "A/1");
}

TEST_CASE("Selected records are deleted together; what others need stays") {
    PageBench bench({.language = "en", .hash = "/registry/partners"});
    bench.open("own.json", R"({"format":"hamkorlik","version":1,
"partners":[{"id":"p","name":{"en":"P"},"country":"DE","type":"university"},
{"id":"q","name":{"en":"Q"},"country":"DE","type":"university","successor":"r"},
{"id":"r","name":{"en":"R"},"country":"DE","type":"university"}],
"contacts":[{"id":"c","partner":"p","name":"C"}]})");
    const auto before = data(bench);
    bench.keyboard = true;
    REQUIRE(bench.press(Role::checkbox, "Select all"));
    REQUIRE(bench.press(Role::button, "Delete"));
    REQUIRE(bench.nodes().find(Role::alertdialog, "Delete 3 records?") != nullptr);
    REQUIRE(bench.press_id("question/delete"));
    CHECK(bench.app().list().total() == 1);
    CHECK(bench.says("2 records deleted"));
    CHECK(bench.says("1 stayed: other records need it."));
    CHECK(bench.app().selection().empty());
    CHECK(bench.key("z", kCtrl));
    CHECK(data(bench) == before);
}

TEST_CASE("Space selects the row that has the focus, Escape lets all go") {
    PageBench bench({.language = "en", .hash = "/registry/partners"});
    bench.open_sample();
    bench.keyboard = true;
    const std::string row = "main/registry/partners/table/row/" + row_id(bench, 2) + "/open";
    bench.program->focus(row, true);
    bench.settle();
    CHECK(bench.key(" "));
    CHECK(bench.app().selection().has(row_id(bench, 2)));
    CHECK(bench.key(" "));
    CHECK(bench.app().selection().empty());
    CHECK(bench.key(" "));
    CHECK(bench.key("Escape"));
    CHECK(bench.app().selection().empty());
    // Another table starts without.
    CHECK(bench.key(" "));
    bench.go("/registry/projects");
    CHECK(bench.app().selection().empty());
}

TEST_CASE("On a phone cards are selected by tapping them") {
    PageBench bench({.width_px = 390, .height_px = 844, .language = "en", .hash = "/registry/agreements"});
    bench.open_sample();
    REQUIRE(bench.press(Role::button, "Select records"));
    const auto first = row_id(bench, 0), second = row_id(bench, 1);
    REQUIRE(bench.press_id("main/registry/agreements/table/row/" + first + "/tick"));
    REQUIRE(bench.press_id("main/registry/agreements/table/row/" + second + "/tick"));
    CHECK(bench.app().address().record.empty());
    CHECK(bench.says("2 selected"));
    REQUIRE(bench.press(Role::button, "Change…"));
    choose(bench, "change/which", "Type");
    choose(bench, "change/form/type", "Internship");
    REQUIRE(bench.press_id("change/apply"));
    CHECK(type_of(bench, first) == "internship");
    REQUIRE(bench.press(Role::button, "Clear the selection"));
    CHECK(bench.app().selection().empty());
    REQUIRE(bench.press_id("main/registry/agreements/table/row/" + first + "/open"));
    CHECK(bench.app().address().record == first);
}

TEST_CASE("Shift selects all rows from the one before to this one, also with the keyboard") {
    PageBench bench({.language = "en", .hash = "/registry/agreements"});
    bench.open_sample();
    const auto tick = [&](std::size_t at, std::uint32_t mods) {
        bench.program->activate("main/registry/agreements/table/row/" + row_id(bench, at) + "/tick", mods);
        bench.settle();
    };
    tick(1, 0);
    tick(5, kShift);
    CHECK(bench.app().selection().size() == 5);
    for (std::size_t at = 1; at <= 5; ++at) CHECK(bench.app().selection().has(row_id(bench, at)));
    tick(3, kShift); // back towards the first one: nothing is let go
    CHECK(bench.app().selection().size() == 5);
    tick(3, 0);
    CHECK(bench.app().selection().size() == 4);
    REQUIRE(bench.press_id("main/registry/agreements/selection/all"));
    CHECK(bench.app().selection().size() == bench.app().list().count());
    CHECK(bench.nodes().find_id("main/registry/agreements/selection/all") == nullptr);
    REQUIRE(bench.press_id("main/registry/agreements/selection/clear"));
    tick(4, kShift); // nothing was ticked before it
    CHECK(bench.app().selection().size() == 1);
}

TEST_CASE("Selected rows are copied as a spreadsheet takes them: as the table shows them, a line each") {
    PageBench bench({.language = "en", .hash = "/registry/agreements?cols=partner,to,state"});
    bench.open("own.json", R"({"format":"hamkorlik","version":1,
"partners":[{"id":"p","name":{"en":"A\tB"},"country":"DE","type":"university"}],
"agreements":[
{"id":"a","type":"memorandum","stage":"signed","signed":"2020","to":"2021-03-01","parties":[{"partner":"p"}]},
{"id":"b","type":"memorandum","stage":"draft","parties":[{"partner":"p"}]}]})");
    REQUIRE(bench.press_id("main/registry/agreements/table/row/a/tick"));
    REQUIRE(bench.press_id("main/registry/agreements/table/row/b/tick"));
    REQUIRE(bench.press(Role::button, "Copy"));
    CHECK(bench.platform.copied == "Partner\tValid until\tState\nA B\t01.03.2021\tEnded\nA B\t\tDraft");
    CHECK(bench.says("2 rows copied"));
}

TEST_CASE("Enter in the new value applies the change of many") {
    PageBench bench({.language = "en", .hash = "/registry/partners"});
    bench.open("own.json", R"({"format":"hamkorlik","version":1,
"partners":[{"id":"p","name":{"en":"A"},"country":"DE","type":"university"},
{"id":"q","name":{"en":"B"},"country":"DE","type":"university"}]})");
    REQUIRE(bench.press_id("main/registry/partners/table/row/p/tick"));
    REQUIRE(bench.press_id("main/registry/partners/table/row/q/tick"));
    REQUIRE(bench.press(Role::button, "Change…"));
    choose(bench, "change/which", "City");
    bench.type("change/form/city", "Berlin", true);
    CHECK(bench.nodes().find(Role::dialog, "Change 2 records") == nullptr);
    for (const char* id : {"p", "q"})
        CHECK(bench.app().document().loader().load(*find_tables("partners"), id)->text_of("city") == "Berlin");
}

} // namespace hk::ui
