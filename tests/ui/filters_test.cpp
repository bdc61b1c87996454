// Stories of a table's rows limited by its columns, and of limits that leave nothing.
// It must not know how rows are found.
#include "table_bench.hpp"

namespace hk::ui {

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

TEST_CASE("An open record that the limits leave out still says its state") {
    TableBench bench("agreements");
    bench.go("/registry/agreements/a1?type=exchange");
    CHECK(bench.rows() == "a2 a3");
    const auto* days = bench.find_ending("/days");
    REQUIRE(days != nullptr);
    CHECK_FALSE(days->name.empty());
}

TEST_CASE("A filter of days offers the last years, each at one press") {
    TableBench bench("agreements?as_of=2021-06-01");
    bench.choose("Signed", "Filter…");
    REQUIRE(bench.press(Role::button, "2020"));
    CHECK(bench.option("signed") == "2020");
    CHECK(bench.rows() == "a1");
    REQUIRE(bench.press(Role::button, "2021"));
    CHECK(bench.rows() == "a2");
    REQUIRE(bench.press(Role::button, "2021")); // once more lifts it
    CHECK(bench.option("signed").empty());
}

} // namespace hk::ui
