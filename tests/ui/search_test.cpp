// Stories of the one search: records of all types and commands, by keyboard and pointer.
// They must not know how records are found.
#include "page_bench.hpp"

#include <doctest/doctest.h>

namespace hk::ui {
namespace {

const std::string kField = "top/search";

void type(PageBench& bench, std::string_view words) {
    bench.keyboard = true;
    bench.program->focus(kField, true);
    bench.program->edit(kField, std::string(words));
    bench.settle();
}

std::vector<std::string> options(PageBench& bench) {
    std::vector<std::string> names;
    for (const auto* node : bench.nodes().find_all(Role::option)) names.push_back(node->name);
    return names;
}

bool has(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

TEST_CASE("Records are found while typing, in any alphabet, and opened by Enter") {
    PageBench bench({.language = "en", .hash = "/overview"});
    bench.open_sample();
    for (const char* words : {"hohai", "ХОХАЙ", "Hohay universiteti"}) {
        type(bench, words);
        CAPTURE(words);
        CHECK(has(options(bench), "Hohai University"));
    }
    type(bench, "hohai univ");
    const auto* field = bench.nodes().find_id(kField);
    CHECK(field->role == Role::combobox);
    CHECK(field->expanded == Tri::yes);
    CHECK_FALSE(field->active_descendant.empty());
    CHECK(bench.key("Enter"));
    CHECK(bench.app().address().array == "partners");
    CHECK(bench.app().address().record == "partner-hohai");
    CHECK(bench.nodes().focused().ends_with("/row/partner-hohai/open"));
    CHECK(bench.nodes().find_id(kField)->value.empty());
}

TEST_CASE("How many were found is said, and records of one name can be told apart") {
    PageBench bench({.language = "en", .hash = "/overview"});
    bench.open("own.json", R"({"format":"hamkorlik","version":1,
"agreements":[{"id":"a","type":"exchange","stage":"signed","title":{"en":"Exchange of students"},"signed":"2020-05-01","parties":[{"partner":"p"}]},
{"id":"b","type":"exchange","stage":"signed","title":{"en":"Exchange of students"},"signed":"2024-06-02","parties":[{"partner":"p"}]}],
"partners":[{"id":"p","name":{"en":"Riga"},"country":"LV","type":"university"}]})");
    type(bench, "exchange of students");
    CHECK(bench.nodes().find_id(kField + "/found")->name == "2 found");
    std::vector<std::string> details;
    for (const auto* node : bench.nodes().find_all(Role::option)) details.push_back(node->value);
    REQUIRE(details.size() == 2);
    CHECK(details[0] != details[1]);
    CHECK(details[0].ends_with("01.05.2020"));
    type(bench, "qwertzuiop");
    CHECK(bench.nodes().find_id(kField + "/found")->name.empty());
}

TEST_CASE("What is called like the words comes before what only mentions them") {
    PageBench bench({.language = "ru", .hash = "/overview"});
    bench.open_sample();
    for (const char* words : {"Гисенскый унверситет", "Гиссен унверситети"}) {
        type(bench, words);
        CAPTURE(words);
        const auto names = options(bench);
        REQUIRE_FALSE(names.empty());
        CHECK(names.front().find("исенский") != std::string::npos);
    }
}

TEST_CASE("Where more are found than shown, all of them open as a table") {
    PageBench bench({.language = "en", .hash = "/overview"});
    bench.open_sample();
    type(bench, "namuna universiteti");
    const Node* all = nullptr;
    for (const auto* node : bench.nodes().find_all(Role::option))
        if (node->name.starts_with("All results") && node->id.ends_with("all:partners")) all = node;
    REQUIRE(all != nullptr);
    bench.press(all);
    CHECK(bench.app().address().array == "partners");
    CHECK(bench.app().address().option("q") == "namuna universiteti");
    CHECK(bench.app().list().count() > Finder::kMostHits);
}

TEST_CASE("Commands are found in every language and run") {
    PageBench bench({.language = "en", .hash = "/overview"});
    bench.open_sample();
    type(bench, "настройки");
    REQUIRE(has(options(bench), "Settings"));
    bench.press(Role::option, "Settings");
    CHECK(bench.app().address().screen == "settings");
    type(bench, "new agreement");
    bench.key("Enter");
    CHECK(bench.app().address().record == "new");
    CHECK(bench.app().address().array == "agreements");
    type(bench, "dark");
    bench.press(Role::option, "Dark theme");
    CHECK(bench.app().is_dark());
}

TEST_CASE("Without words all commands are offered; what is not found says so; Escape leaves") {
    PageBench bench({.language = "en", .hash = "/overview"});
    bench.open_sample();
    bench.keyboard = true;
    bench.program->focus(kField, true);
    CHECK(bench.key("ArrowDown"));
    CHECK(has(options(bench), "Keyboard shortcuts"));
    type(bench, "魑魅魍魎");
    CHECK(options(bench).empty());
    CHECK(bench.says("Nothing found for “魑魅魍魎”."));
    CHECK(bench.key("Escape"));
    CHECK(bench.nodes().find_id(kField)->expanded == Tri::no);
    CHECK(bench.nodes().find_id(kField)->value == "魑魅魍魎");
    CHECK(bench.key("Escape")); // empties it
    CHECK(bench.nodes().find_id(kField)->value.empty());
    CHECK(bench.key("Escape")); // and leaves it
}

TEST_CASE("Escape in the search never closes the record that is open beside it") {
    PageBench bench({.language = "en", .hash = "/registry/partners"});
    bench.open_sample();
    const auto record = bench.app().list().row(0)->record.id();
    bench.go("/registry/partners/" + record);
    bench.keyboard = true;
    type(bench, "a");
    for (int i = 0; i < 3; ++i) bench.key("Escape");
    CHECK(bench.app().address().record == record);
}

TEST_CASE("A word inside a member that the name does not show says where it stands") {
    PageBench bench({.language = "en", .hash = "/overview"});
    bench.open("own.json", R"({"format":"hamkorlik","version":1,
"partners":[{"id":"p","name":{"en":"Delft"},"country":"NL","type":"university"}],
"contacts":[{"id":"c","partner":"p","name":"Namuna","email":"gulnora@example.org"}]})");
    type(bench, "gulnora@");
    const auto* hit = bench.nodes().find(Role::option, "Namuna");
    REQUIRE(hit != nullptr);
    CHECK(hit->value.find("gulnora@example.org") != std::string::npos);
}

} // namespace hk::ui
