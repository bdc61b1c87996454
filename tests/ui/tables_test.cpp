// Stories of a registry's table: its rows limited, its columns chosen, moved and sorted by, kept under a name, summed.
// It must not know how rows are found or where a table is remembered.
#include "page_bench.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

namespace hk::ui {
namespace {

const std::string kFile = R"({"format":"hamkorlik","version":1,
"partners":[
{"id":"p1","name":{"en":"Wageningen University","ru":"Вагенингенский университет"},"country":"NL","city":"Wageningen","type":"university","tags":["water"]},
{"id":"p2","name":{"en":"Berlin Institute"},"country":"DE","city":"Berlin","type":"research_institute"},
{"id":"p3","name":{"en":"Farms"},"type":"network"}],
"agreements":[
{"id":"a1","type":"memorandum","stage":"signed","signed":"2020-01-10","to":"2027-01-10","parties":[{"partner":"p1"},{"partner":"p2"}]},
{"id":"a2","type":"exchange","stage":"signed","signed":"2021-05","parties":[{"partner":"p2"}]},
{"id":"a3","type":"exchange","stage":"draft","parties":[{"partner":"p3"}]},
{"id":"a4","type":"agreement","stage":"signed","signed":"2010","to":"2012","parties":[{"partner":"p2"}]},
{"id":"a5","type":"memorandum","stage":"signed","signed":"2009","to":"2010-06-30","renewal":"tacit","renewal_years":20,"parties":[{"partner":"p1"}]}],
"projects":[
{"id":"j1","title":{"en":"Cheap"},"status":"running","from":"2020","value":[{"amount":"900.10","currency":"USD"},{"amount":"1.00","currency":"EUR"}],"own_share":[{"amount":"0.50","currency":"EUR"}]},
{"id":"j2","title":{"en":"Dear"},"status":"running","from":"2021","value":[{"amount":"1000000.20","currency":"USD"}]},
{"id":"j3","title":{"en":"Free"},"status":"planned"}]})";

/// The page with one table of the file above.
struct TableBench : PageBench {
    explicit TableBench(const std::string& table) : PageBench({.language = "en", .hash = "/registry/" + table}) {
        open("own.json", kFile);
    }

    std::string option(std::string_view name) { return std::string(app().address().option(name)); }
    std::string sorted_by() { return option("sort"); }
    /// The ids of all rows, in their order.
    std::string rows() {
        std::string text;
        for (const auto& id : app().list().ids()) text += (text.empty() ? "" : " ") + id;
        return text;
    }
    /// The heads from left to right.
    std::string heads() {
        std::string text;
        for (const auto* head : nodes().find_all(Role::columnheader))
            if (!head->name.empty()) text += (text.empty() ? "" : ", ") + head->name;
        return text;
    }
    const Node& head(std::string_view name) {
        const auto* found = nodes().find(Role::columnheader, name);
        REQUIRE_MESSAGE(found != nullptr, std::string(name));
        return *found;
    }
    void open_column(const std::string& column) {
        REQUIRE_MESSAGE(press(Role::button, "Column actions: " + column), column);
    }
    bool offers(std::string_view entry) { return nodes().find(Role::menuitem, entry) != nullptr; }
    void choose(const std::string& column, const std::string& entry) {
        open_column(column);
        REQUIRE_MESSAGE(press(Role::menuitem, entry), entry);
    }
    /// Types into a field of the open popup or dialog and leaves it.
    void enter(Role role, std::string_view field, std::string_view text) {
        const auto* node = nodes().find(role, field);
        REQUIRE_MESSAGE(node != nullptr, std::string(field));
        type(node->id, text);
    }
    const Node& field(Role role, std::string_view name) {
        const auto* node = nodes().find(role, name);
        REQUIRE_MESSAGE(node != nullptr, std::string(name));
        return *node;
    }
    /// "Germany 3, Netherlands 2": the values that the open filter offers.
    std::string choices() {
        std::string text;
        for (const auto* box : nodes().find_all(Role::checkbox)) {
            if (box->id.find("/filter_popup/") == std::string::npos) continue;
            const auto* count = nodes().find_id(box->id + "/count");
            REQUIRE_MESSAGE(count != nullptr, box->name);
            text += (text.empty() ? "" : ", ") + box->name + " " + count->name;
        }
        return text;
    }
    bool is_ticked(std::string_view box) { return field(Role::checkbox, box).checked == Tri::yes; }
    /// A press on a head with the pointer, while these keys are held.
    void press_head(std::string_view name, std::uint32_t mods) {
        const auto* button = nodes().find(Role::button, name);
        REQUIRE_MESSAGE(button != nullptr, std::string(name));
        const auto at = button->canvas_rect.center();
        const std::string id = button->id;
        program->pointer(PointerPhase::down, at.x, at.y, 1, PointerKind::mouse, mods);
        program->pointer(PointerPhase::up, at.x, at.y, 0, PointerKind::mouse, mods);
        program->activate(id, mods);
        settle();
    }
    void save_table(std::string_view name) {
        REQUIRE(press(Role::button, "Saved tables"));
        REQUIRE(press(Role::menuitem, "Save this table…"));
        enter(Role::textbox, "Name", name);
        REQUIRE(press_id(nodes().find(Role::button, "Save")->id));
    }
    /// Whether the menu of saved tables has this one.
    bool has_saved(std::string_view name) {
        REQUIRE(press(Role::button, "Saved tables"));
        const bool is_there = offers(name);
        key("Escape");
        return is_there;
    }
};

} // namespace

TEST_CASE("A column's filter offers its values with their counts, and its chip lifts it again") {
    TableBench bench("agreements");
    bench.choose("Country", "Filter…");
    CHECK(bench.nodes().find(Role::dialog, "Filter: Country") != nullptr);
    CHECK(bench.choices() == "Germany 3, Netherlands 2, Without a value 1");
    REQUIRE(bench.press(Role::checkbox, "Netherlands"));
    CHECK(bench.option("country") == "NL");
    CHECK(bench.is_ticked("Netherlands"));
    CHECK_FALSE(bench.is_ticked("Germany"));
    CHECK(bench.app().list().count() == 2);
    // The window stays, so that another one is added.
    REQUIRE(bench.press(Role::checkbox, "Without a value"));
    CHECK(bench.option("country") == "NL,-");
    CHECK(bench.app().list().count() == 3);
    REQUIRE(bench.press(Role::checkbox, "Netherlands"));
    CHECK(bench.option("country") == "-");
    CHECK(bench.rows() == "a3");
    REQUIRE(bench.press(Role::checkbox, "Germany"));
    REQUIRE(bench.press(Role::button, "Close"));
    CHECK(bench.nodes().find(Role::dialog, "Filter: Country") == nullptr);
    REQUIRE(bench.press(Role::button, "Country: Without a value, Germany"));
    CHECK(bench.option("country").empty());
    CHECK(bench.app().list().count() == 5);
    CHECK(bench.nodes().find_containing(Role::button, "Country: ") == nullptr);
}

TEST_CASE("The counts of a filter are those of the rows that pass the other filters") {
    TableBench bench("agreements?type=memorandum");
    bench.choose("Country", "Filter…");
    CHECK(bench.choices() == "Netherlands 2, Germany 1");
    bench.key("Escape");
    bench.choose("Type", "Filter…"); // not limited by itself
    CHECK(bench.choices() == "Exchange 2, Memorandum 2, Agreement 1");
    CHECK(bench.is_ticked("Memorandum"));
    REQUIRE(bench.press(Role::button, "Clear the filter"));
    CHECK(bench.option("type").empty());
    CHECK(bench.app().list().count() == 5);
}

TEST_CASE("Of many values one is found by typing a part of its name") {
    PageBench bench({.language = "en", .hash = "/registry/agreements"});
    bench.open_sample();
    REQUIRE(bench.press(Role::button, "Column actions: Country"));
    REQUIRE(bench.press(Role::menuitem, "Filter…"));
    const auto* find = bench.nodes().find(Role::searchbox, "Search");
    REQUIRE(find != nullptr);
    const std::string field = find->id;
    CHECK(bench.nodes().focused() == field);
    bench.type(field, "germ");
    REQUIRE(bench.nodes().find(Role::checkbox, "Germany") != nullptr);
    CHECK(bench.nodes().find(Role::checkbox, "China") == nullptr);
    bench.type(field, "zzzz");
    CHECK(bench.says("Nothing found."));
    CHECK(bench.nodes().find(Role::checkbox, "Germany") == nullptr);
    bench.type(field, "");
    CHECK(bench.nodes().find(Role::checkbox, "China") != nullptr);
    CHECK(bench.app().list().count() == bench.app().list().total()); // looking for a value limits nothing
}

TEST_CASE("A column of days is limited by a range, and a wrong day says so") {
    TableBench bench("agreements?sort=signed");
    bench.choose("Signed", "Filter…");
    bench.enter(Role::textbox, "From", "2020");
    CHECK(bench.option("signed") == "2020..");
    CHECK(bench.rows() == "a1 a2");
    CHECK(bench.nodes().find(Role::button, "Signed: ≥ 2020") != nullptr);
    bench.enter(Role::textbox, "To", "31.02.2021");
    const auto& to = bench.field(Role::textbox, "To");
    CHECK(to.invalid);
    CHECK(to.value == "31.02.2021");
    REQUIRE(bench.nodes().find_id(to.described_by) != nullptr);
    CHECK(bench.nodes().find_id(to.described_by)->name.starts_with("The date is not understood."));
    CHECK(bench.option("signed") == "2020.."); // what was set stays
    bench.enter(Role::textbox, "To", "31.12.2020");
    CHECK_FALSE(bench.field(Role::textbox, "To").invalid);
    CHECK(bench.option("signed") == "2020..2020-12-31");
    CHECK(bench.rows() == "a1");
    bench.key("Escape");
    bench.choose("Signed", "Filter…"); // opened again, it shows what is set
    CHECK(bench.field(Role::textbox, "From").value == "2020");
    CHECK(bench.field(Role::textbox, "To").value == "31.12.2020");
    bench.enter(Role::textbox, "From", "2021"); // after the end, which is to be said anew
    CHECK(bench.option("signed") == "2021..");
    CHECK(bench.field(Role::textbox, "To").value.empty());
    bench.enter(Role::textbox, "To", "2019"); // before the beginning: turned round
    CHECK(bench.option("signed") == "2019..2021");
    CHECK(bench.field(Role::textbox, "From").value == "2019");
    CHECK(bench.field(Role::textbox, "To").value == "2021");
    CHECK(bench.rows() == "a1 a2");
    REQUIRE(bench.press(Role::button, "Clear the filter"));
    CHECK(bench.option("signed").empty());
    CHECK(bench.field(Role::textbox, "From").value.empty());
    CHECK(bench.rows() == "a5 a4 a1 a2 a3");
}

TEST_CASE("A column of words is limited with every letter, in any language of the text") {
    TableBench bench("partners");
    bench.choose("Name", "Filter…");
    bench.enter(Role::searchbox, "Words in the text", "вагенинг");
    CHECK(bench.option("name") == "вагенинг");
    CHECK(bench.rows() == "p1");
    bench.enter(Role::searchbox, "Words in the text", "institute");
    CHECK(bench.rows() == "p2");
    CHECK(bench.option("q").empty());
    REQUIRE(bench.press(Role::button, "Close"));
    REQUIRE(bench.press(Role::button, "Name: “institute”"));
    CHECK(bench.option("name").empty());
    CHECK(bench.rows() == "p2 p3 p1");
}

TEST_CASE("Escape closes a filter and gives the focus back to its column") {
    TableBench bench("agreements");
    bench.keyboard = true;
    const auto button = bench.field(Role::button, "Column actions: Country").id;
    bench.choose("Country", "Filter…");
    CHECK(bench.key("Escape"));
    CHECK(bench.nodes().find(Role::dialog, "Filter: Country") == nullptr);
    CHECK(bench.nodes().focused() == button);
}

TEST_CASE("A column that is not shown is filtered from the menu beside the chips") {
    TableBench bench("partners");
    CHECK(bench.heads().find("Tags") == std::string::npos);
    REQUIRE(bench.press(Role::button, "Filter"));
    REQUIRE(bench.press(Role::menuitem, "Tags…"));
    CHECK(bench.choices() == "water 1, Without a value 2");
    REQUIRE(bench.press(Role::checkbox, "water"));
    CHECK(bench.option("tags") == "water");
    CHECK(bench.rows() == "p1");
}

TEST_CASE("An empty table offers each limit that hides something, and pressing it gives that many") {
    const std::string hash = "agreements?country=NL&type=exchange&state=in_force";
    TableBench bench(hash);
    CHECK(bench.app().list().count() == 0);
    CHECK(bench.says("No records match these filters."));
    CHECK(bench.nodes().find_containing(Role::link, "Without “In force”") == nullptr); // alone it would not help
    CHECK(bench.nodes().find(Role::columnheader, "Country") != nullptr);               // its filter is where it was set
    REQUIRE(bench.press(Role::link, "Without “Country: Netherlands”: 1 record"));
    CHECK(bench.rows() == "a2");
    CHECK(bench.option("country").empty());
    CHECK(bench.option("type") == "exchange");
    bench.go("/registry/" + hash);
    REQUIRE(bench.press(Role::link, "Without “Type: Exchange”: 2 records"));
    CHECK(bench.app().list().count() == 2);
    bench.go("/registry/" + hash);
    REQUIRE(bench.press(Role::button, "Clear the filter"));
    CHECK(bench.app().list().count() == 5);
    CHECK(bench.app().address().options.empty());
}

TEST_CASE("Words that find nothing are offered to be let go like any other limit") {
    TableBench bench("agreements?country=NL&q=zzz");
    CHECK(bench.nodes().find_containing(Role::link, "Without “Country") == nullptr);
    REQUIRE(bench.press(Role::link, "Without “zzz”: 2 records"));
    CHECK(bench.option("q").empty());
    CHECK(bench.app().list().count() == 2);
}

TEST_CASE("The Columns button shows, hides and moves columns, Usual columns brings the usual ones back") {
    TableBench bench("partners");
    const std::string usual = "Name, Country, City, Type, Verified on";
    CHECK(bench.heads() == usual);
    REQUIRE(bench.press(Role::button, "Columns"));
    CHECK(bench.field(Role::checkbox, "Name").disabled); // a row without its name would say nothing
    CHECK(bench.field(Role::button, "Usual columns").disabled);
    CHECK_FALSE(bench.is_ticked("Tags"));
    REQUIRE(bench.press(Role::checkbox, "City"));
    REQUIRE(bench.press(Role::checkbox, "Tags"));
    CHECK(bench.heads() == "Name, Country, Type, Verified on, Tags");
    CHECK(bench.option("cols") == "name,country,type,verified,tags");
    CHECK_FALSE(bench.is_ticked("City"));
    CHECK(bench.is_ticked("Tags"));
    REQUIRE(bench.press(Role::button, "Move forward: Tags"));
    CHECK(bench.heads() == "Name, Country, Type, Tags, Verified on");
    REQUIRE(bench.press(Role::button, "Move back: Country"));
    CHECK(bench.heads() == "Name, Type, Country, Tags, Verified on");
    CHECK(bench.nodes().find(Role::button, "Move forward: Type") == nullptr); // the first place is the name's
    CHECK(bench.nodes().find(Role::button, "Move back: Verified on") == nullptr);
    REQUIRE(bench.press(Role::button, "Usual columns"));
    CHECK(bench.heads() == usual);
    CHECK(bench.option("cols").empty());
    CHECK(bench.field(Role::button, "Usual columns").disabled);
}

TEST_CASE("Chosen columns are there again when the table is opened by its name") {
    TableBench bench("partners");
    bench.choose("City", "Hide the column");
    bench.go("/registry/projects");
    CHECK(bench.option("cols").empty()); // those of partners are theirs alone
    REQUIRE(bench.press(Role::link, "Partners"));
    CHECK(bench.heads() == "Name, Country, Type, Verified on");
}

TEST_CASE("A column's menu moves it, hides it and makes it wider or narrower") {
    TableBench bench("partners");
    bench.choose("City", "Move forward");
    CHECK(bench.heads() == "Name, City, Country, Type, Verified on");
    bench.open_column("City");
    CHECK_FALSE(bench.offers("Move forward"));
    REQUIRE(bench.press(Role::menuitem, "Move back"));
    CHECK(bench.option("cols").empty()); // as it was
    const float before = std::round(bench.head("City").canvas_rect.w);
    bench.choose("City", "Wider");
    const float wide = bench.head("City").canvas_rect.w;
    CHECK(wide > before);
    CHECK(bench.option("cols").find("city:" + std::to_string(static_cast<int>(wide))) != std::string::npos);
    bench.choose("City", "Narrower");
    CHECK(bench.head("City").canvas_rect.w == before);
    bench.choose("City", "Hide the column");
    CHECK(bench.heads() == "Name, Country, Type, Verified on");
    bench.open_column("Verified on");
    CHECK_FALSE(bench.offers("Move back"));
    bench.key("Escape");
    bench.open_column("Name");
    CHECK(bench.offers("Wider"));
    CHECK_FALSE(bench.offers("Move back"));
    CHECK_FALSE(bench.offers("Hide the column"));
}

TEST_CASE("A column never becomes narrower than can be pressed") {
    TableBench bench("partners?cols=name,city:60");
    bench.choose("City", "Narrower");
    CHECK(bench.option("cols") == "name,city:48");
    bench.choose("City", "Narrower");
    CHECK(bench.option("cols") == "name,city:48");
}

TEST_CASE("A second column sorts within the first by the column's menu") {
    TableBench bench("agreements");
    bench.open_column("Signed");
    CHECK_FALSE(bench.offers("Then by this, ascending")); // nothing sorts yet
    bench.key("Escape");
    bench.choose("Type", "Sort ascending");
    CHECK(bench.sorted_by() == "type");
    bench.open_column("Type");
    CHECK_FALSE(bench.offers("Then by this, ascending")); // not after itself
    bench.key("Escape");
    bench.choose("Signed", "Then by this, descending");
    CHECK(bench.sorted_by() == "type,-signed");
    CHECK(bench.rows() == "a4 a2 a3 a1 a5");
    CHECK(bench.head("Type").sort == "ascending");
    CHECK(bench.head("Signed").sort == "descending");
    CHECK(bench.head("Partner").sort == "none");
    bench.choose("Signed", "Then by this, ascending");
    CHECK(bench.sorted_by() == "type,signed");
    CHECK(bench.rows() == "a4 a2 a3 a5 a1");
    bench.choose("Signed", "Sort descending");
    CHECK(bench.sorted_by() == "-signed");
    CHECK(bench.head("Type").sort == "none");
}

TEST_CASE("A press on a head with Shift adds it to those that sort, without Shift it sorts alone") {
    TableBench bench("agreements");
    bench.press_head("Type", 0);
    bench.press_head("Signed", kShift);
    CHECK(bench.sorted_by() == "type,signed");
    CHECK(bench.rows() == "a4 a2 a3 a5 a1");
    bench.press_head("Type", kShift); // turned round where it stands
    CHECK(bench.sorted_by() == "-type,signed");
    CHECK(bench.rows() == "a5 a1 a2 a3 a4");
    CHECK(bench.head("Type").sort == "descending");
    CHECK(bench.head("Signed").sort == "ascending");
    bench.press_head("Signed", 0);
    CHECK(bench.sorted_by() == "-signed");
    CHECK(bench.head("Type").sort == "none");
}

TEST_CASE("A table saved under a name opens again with its filters, order and columns") {
    TableBench bench("agreements?as_of=2025-12-31&type=memorandum&sort=-signed&cols=partner,signed,type");
    CHECK(bench.rows() == "a1 a5");
    bench.save_table("Memoranda");
    CHECK(bench.nodes().find(Role::dialog, "Save the table") == nullptr);
    CHECK(bench.says("Table saved: Memoranda"));
    bench.go("/registry/agreements");
    CHECK(bench.app().list().count() == 5);
    CHECK(bench.heads() != "Partner, Signed, Type");
    REQUIRE(bench.press(Role::button, "Saved tables"));
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
    REQUIRE(bench.press(Role::button, "Saved tables"));
    REQUIRE(bench.press(Role::menuitem, "Memoranda"));
    CHECK(bench.app().address().record.empty());
    CHECK(bench.app().address().hash() == "/registry/agreements?type=memorandum");
}

TEST_CASE("Undo takes a saved table out of the menu, redo brings it back") {
    TableBench bench("agreements?type=memorandum");
    REQUIRE(bench.press(Role::button, "Saved tables"));
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
    REQUIRE(bench.press(Role::button, "Saved tables"));
    REQUIRE(bench.press(Role::menuitem, "Mine"));
    CHECK(bench.option("type") == "exchange");
    CHECK(bench.key("z", kCtrl)); // back to what it held first
    bench.go("/registry/agreements");
    REQUIRE(bench.press(Role::button, "Saved tables"));
    REQUIRE(bench.press(Role::menuitem, "Mine"));
    CHECK(bench.option("type") == "memorandum");
}

TEST_CASE("A column of money is summed below the table, one sum for each currency, over the rows shown") {
    TableBench bench("projects");
    const auto totals = [&] {
        const auto* line = bench.find_ending("/totals");
        return line ? line->name : std::string();
    };
    CHECK(totals() == "Total value: EUR 1, USD 1,000,900.30");
    bench.go("/registry/projects?q=cheap");
    CHECK(totals() == "Total value: EUR 1, USD 900.10");
    bench.go("/registry/projects?status=planned");
    CHECK(bench.rows() == "j3");
    CHECK(totals().empty());
    bench.go("/registry/projects");
    REQUIRE(bench.press(Role::button, "Columns"));
    REQUIRE(bench.press(Role::checkbox, "Own share"));
    CHECK(totals() == "Total value: EUR 1, USD 1,000,900.30 · Own share: EUR 0.50");
    REQUIRE(bench.press(Role::checkbox, "Total value"));
    CHECK(totals() == "Own share: EUR 0.50");
}

TEST_CASE("A record's links are shown both ways") {
    TableBench bench("agreements");
    bench.go("/registry/agreements/a1");
    REQUIRE(bench.press(Role::tab, "Related records"));
    CHECK(bench.find_ending("related_records/parties/p1/open") != nullptr);
    bench.press(bench.find_ending("related_records/parties/p2/open"));
    CHECK(bench.app().address().record == "p2");
    REQUIRE(bench.press(Role::tab, "Related records"));
    CHECK(bench.nodes().find(Role::link, "Agreements · 3") != nullptr);
}

TEST_CASE("An open record that the limits leave out still says its state") {
    TableBench bench("agreements");
    bench.go("/registry/agreements/a1?type=exchange");
    CHECK(bench.rows() == "a2 a3");
    const auto* days = bench.find_ending("/days");
    REQUIRE(days != nullptr);
    CHECK_FALSE(days->name.empty());
}

} // namespace hk::ui
