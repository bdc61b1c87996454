// Stories of two records that are one.
// They must not know how references are moved.
#include "change_bench.hpp"

#include <doctest/doctest.h>

namespace hk::ui {
namespace {

const std::string kDoubles = R"({"format":"hamkorlik","version":1,
"partners":[
{"id":"w1","name":{"en":"Wageningen University"},"country":"NL","city":"Wageningen","type":"university","tags":["water"]},
{"id":"w2","name":{"en":"Wageningen UR","ru":"Вагенинген"},"country":"NL","city":"Ede","type":"university","site":"https://example.org","tags":["soil"]},
{"id":"x","name":{"en":"Xi'an"},"country":"CN","type":"university","successor":"w2"}],
"contacts":[{"id":"c","partner":"w2","name":"C","email":"c@example.org"}],
"agreements":[{"id":"a","type":"other","stage":"signed","signed":"2020-01-01","parties":[{"partner":"w2","signer":"S"}]}],
"projects":[{"id":"j","title":{"en":"Water"},"status":"planned","partners":[{"partner":"w1"},{"partner":"w2","role":"coordinator"}]}]})";

/// Opens the question how these two become one, by selecting them.
void open_merge(ChangeBench& bench, const std::string& first, const std::string& second) {
    for (const auto& id : {first, second}) REQUIRE(bench.press_id("main/registry/partners/table/row/" + id + "/tick"));
    REQUIRE(bench.press(Role::button, "Merge…"));
    bench.node(Role::dialog, "Merge two records");
}

/// Whose value of a member is taken, "first" or "second"; empty when the two do not differ there.
std::string chosen_value(ChangeBench& bench, const std::string& member) {
    for (const char* side : {"first", "second"}) {
        const auto* radio = bench.find_ending("/" + member + "/" + side);
        if (radio != nullptr && radio->checked == Tri::yes) return side;
    }
    return {};
}

void choose_value(ChangeBench& bench, const std::string& member, const std::string& side) {
    REQUIRE(bench.press(bench.find_ending("/" + member + "/" + side)));
    CHECK(chosen_value(bench, member) == side);
}

} // namespace

TEST_CASE("Two selected records become one with chosen values and all references; one undo takes it back") {
    ChangeBench bench("/registry/partners", kDoubles);
    const auto before = bench.data();
    open_merge(bench, "w1", "w2");
    CHECK(bench.nodes().find(Role::radio, "Wageningen University · 1 reference") != nullptr);
    CHECK(bench.nodes().find(Role::radio, "Wageningen UR · 4 references") != nullptr);
    CHECK(chosen_value(bench, "kept") == "first");
    CHECK(chosen_value(bench, "city") == "first");
    CHECK(chosen_value(bench, "site") == "second"); // the first has none
    CHECK(chosen_value(bench, "country").empty());  // the same in both
    choose_value(bench, "city", "second");
    REQUIRE(bench.press_id("merge/apply"));
    CHECK(bench.nodes().find(Role::dialog, "Merge two records") == nullptr);
    CHECK(bench.says("Two records merged: Wageningen University"));
    CHECK(bench.app().selection().empty());
    CHECK(bench.app().list().total() == 2);
    CHECK_FALSE(bench.record("partners", "w2").has_value());
    CHECK(bench.value("partners", "w1", "city") == "Ede");
    CHECK(bench.value("partners", "w1", "site") == "https://example.org");
    CHECK(bench.first_of_rows("partners", "w1", "tags") == "soil water"); // of both
    bench.go("/registry/partners?q=вагенинген");
    CHECK(bench.app().list().count() == 1); // a language that only the other had
    CHECK(bench.value("contacts", "c", "partner") == "w1");
    CHECK(bench.value("partners", "x", "successor") == "w1");
    CHECK(bench.first_of_rows("agreements", "a", "parties") == "w1");
    CHECK(bench.first_of_rows("projects", "j", "partners") == "w1"); // it stood there twice
    const auto project = bench.record("projects", "j");
    CHECK(project->list_of(*project->tables->type->find_field("partners"))[0][1].text == "coordinator");
    const auto after = bench.data();
    CHECK(bench.key("z", kCtrl));
    CHECK(bench.data() == before);
    CHECK(bench.key("y", kCtrl));
    CHECK(bench.data() == after);
}

TEST_CASE("Which of two records stays is chosen, and a merge that is cancelled changes nothing") {
    ChangeBench bench("/registry/partners", kDoubles);
    const auto before = bench.data();
    open_merge(bench, "w1", "w2");
    choose_value(bench, "city", "second");
    REQUIRE(bench.press_id("merge/cancel"));
    CHECK(bench.data() == before);
    CHECK(bench.app().selection().size() == 2);
    REQUIRE(bench.press(Role::button, "Merge…"));
    CHECK(chosen_value(bench, "city") == "first"); // it begins anew
    choose_value(bench, "kept", "second");
    CHECK(chosen_value(bench, "city") == "second"); // its values, where it has some
    CHECK(chosen_value(bench, "site") == "second");
    REQUIRE(bench.press_id("merge/apply"));
    CHECK_FALSE(bench.record("partners", "w1").has_value());
    CHECK(bench.value("partners", "w2", "city") == "Ede");
    CHECK(bench.first_of_rows("projects", "j", "partners") == "w2");
    CHECK(bench.value("contacts", "c", "partner") == "w2");
}

TEST_CASE("Only two records are merged at a time") {
    ChangeBench bench("/registry/partners", kDoubles);
    const std::string rows = "main/registry/partners/table/row/";
    const auto is_offered = [&] { return bench.nodes().find(Role::button, "Merge…") != nullptr; };
    REQUIRE(bench.press_id(rows + "w1/tick"));
    CHECK_FALSE(is_offered());
    REQUIRE(bench.press_id(rows + "w2/tick"));
    CHECK(is_offered());
    REQUIRE(bench.press_id(rows + "x/tick"));
    CHECK_FALSE(is_offered());
}

TEST_CASE("An open record is merged with another that is looked for by name, and the one that stays is open then") {
    ChangeBench bench("/registry/partners/w2", kDoubles);
    REQUIRE(bench.press(Role::button, "Record actions"));
    REQUIRE(bench.press(Role::menuitem, "Merge…"));
    CHECK(bench.nodes().find_id("merge/apply")->disabled); // with which one?
    const std::string field(bench.node(Role::combobox, "With which record?").id);
    bench.program->focus(field, true);
    bench.program->edit(field, "University");
    bench.settle();
    CHECK(bench.nodes().find(Role::option, "Wageningen UR") == nullptr); // never with itself
    REQUIRE(bench.press(Role::option, "Wageningen University"));
    choose_value(bench, "kept", "second");
    REQUIRE(bench.press_id("merge/apply"));
    CHECK_FALSE(bench.record("partners", "w2").has_value());
    CHECK(bench.app().address().record == "w1");
    REQUIRE(bench.app().draft() != nullptr);
    CHECK(bench.app().draft()->record().id() == "w1");
}

} // namespace hk::ui
