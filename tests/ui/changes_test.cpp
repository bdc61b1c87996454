// Stories of what was done and what is to be done: changes and deletions taken back, records merged, "To check".
// It must not know how a history is written or what makes a record doubtful.
#include "exchange/file_writer.hpp"
#include "page_bench.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace hk::ui {
namespace {

const std::string kFile = R"({"format":"hamkorlik","version":1,
"partners":[
{"id":"p","name":{"en":"Delft"},"country":"NL","city":"Delft","type":"university"},
{"id":"q","name":{"en":"Berlin"},"country":"DE","type":"university"},
{"id":"r","name":{"en":"Riga"},"country":"LV","type":"university","successor":"q"},
{"id":"s","name":{"en":"Seoul"},"country":"KR","type":"university"}],
"contacts":[{"id":"c","partner":"p","name":"C","email":"c@example.org"}],
"agreements":[{"id":"a","type":"other","stage":"signed","signed":"2020-01-01","parties":[{"partner":"p"}]}],
"projects":[{"id":"j","title":{"en":"Water"},"status":"planned","partners":[{"partner":"p","role":"coordinator"},{"partner":"q"}]}],
"mobilities":[{"id":"m","direction":"out","person":"M","who":"student","kind":"study","from":"2025-09-01","to":"2026-01-31","status":"done","partner":"q","country":"DE"}]})";

/// The page with one place of the file above.
struct ChangeBench : PageBench {
    explicit ChangeBench(const std::string& hash, const std::string& file = kFile)
        : PageBench({.language = "en", .hash = hash}) {
        open("own.json", file);
    }

    std::optional<Record> record(std::string_view array, std::string_view id) {
        return app().document().loader().load(*find_tables(array), id);
    }
    std::string value(std::string_view array, std::string_view id, std::string_view member) {
        const auto found = record(array, id);
        REQUIRE_MESSAGE(found.has_value(), std::string(id));
        return std::string(found->text_of(member));
    }
    /// The first members of a group's rows: the partners of a project.
    std::string first_of_rows(std::string_view array, std::string_view id, std::string_view member) {
        const auto found = record(array, id);
        REQUIRE_MESSAGE(found.has_value(), std::string(id));
        std::string text;
        for (const auto& row : found->list_of(*found->tables->type->find_field(member)))
            text += (text.empty() ? "" : " ") + row.front().text;
        return text;
    }
    std::string data() { return export_json(app().document().db()); }
    /// The data without their history, which is written last.
    std::string records() {
        const auto all = data();
        return all.substr(0, std::min(all.find(",\n\"history\":["), all.rfind("\n}")));
    }

    const Node& node(Role role, std::string_view name) {
        const auto* found = nodes().find(role, name);
        REQUIRE_MESSAGE(found != nullptr, std::string(name));
        return *found;
    }
    /// Enters a text into the open record's form.
    void enter(const std::string& member, std::string_view text) {
        const auto* field = find_ending("/form/" + member);
        REQUIRE_MESSAGE(field != nullptr, member);
        type(field->id, text);
    }
    /// Nodes whose ids end so, in their order.
    std::vector<const Node*> all_ending(std::string_view ending) {
        std::vector<const Node*> found;
        for (const auto& one : nodes().nodes())
            if (std::string_view(one.id).ends_with(ending)) found.push_back(&one);
        return found;
    }
    /// What they say: "City; Name".
    std::string told(std::string_view ending) {
        std::string text;
        for (const auto* one : all_ending(ending)) text += (text.empty() ? "" : "; ") + one->name;
        return text;
    }
    /// Takes the line of the tab "Changes" back that stands there, 0 being the newest.
    void take_back(std::size_t line) {
        const auto buttons = all_ending("/take_back");
        REQUIRE(line < buttons.size());
        REQUIRE(press(buttons[line]));
    }
    void ask_to_delete() {
        REQUIRE(press(Role::button, "Record actions"));
        REQUIRE(press(Role::menuitem, "Delete"));
        node(Role::alertdialog, "Delete the record");
    }
    /// Deletes a record by its menu, whatever refers to it.
    void remove(const std::string& array, const std::string& id) {
        go("/registry/" + array + "/" + id);
        ask_to_delete();
        REQUIRE(press_id("question/delete"));
        CHECK_FALSE(record(array, id).has_value());
    }
    /// Opens the newest line of the history that passes this filter, and takes it back.
    void take_back_in_history(const std::string& filter) {
        go("/registry/history?" + filter);
        REQUIRE(press(first_row()));
        REQUIRE(press(Role::button, "Take back"));
    }
};

} // namespace

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
    CHECK(bench.says("Berlin deleted"));
    REQUIRE(bench.press_id("message/action")); // Undo
    CHECK(bench.data() == before);
}

TEST_CASE("A deletion taken back in the history brings the record back with the references to it") {
    ChangeBench bench("/registry/partners");
    const auto before = bench.records();
    bench.remove("partners", "q");
    bench.take_back_in_history("action=delete");
    CHECK(bench.says("Berlin added"));
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
