// Stories of a registry's table: its columns chosen, moved, sorted by and summed.
// It must not know how rows are found or where a table is remembered.
#include "table_bench.hpp"

#include <algorithm>
#include <cmath>

namespace hk::ui {

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
    REQUIRE(bench.press(Role::button, "Move left: Tags"));
    CHECK(bench.heads() == "Name, Country, Type, Tags, Verified on");
    REQUIRE(bench.press(Role::button, "Move right: Country"));
    CHECK(bench.heads() == "Name, Type, Country, Tags, Verified on");
    CHECK(bench.nodes().find(Role::button, "Move left: Type") == nullptr); // the first place is the name's
    CHECK(bench.nodes().find(Role::button, "Move right: Verified on") == nullptr);
    REQUIRE(bench.press(Role::button, "Usual columns"));
    CHECK(bench.heads() == usual);
    CHECK(bench.option("cols").empty());
    CHECK(bench.field(Role::button, "Usual columns").disabled);
}

TEST_CASE("A column becomes as wide as its edge is dragged, wherever the pointer goes meanwhile") {
    TableBench bench("partners");
    const auto head = [&] { return bench.nodes().find(Role::columnheader, "Country")->canvas_rect; };
    for (const int steps : {4, 0}) {
        const float width = head().w;
        const Point edge{head().right() - 2, head().center().y};
        bench.drag(edge, {edge.x + 60, edge.y + 40}, steps);
        CHECK(head().w == doctest::Approx(width + 60));
    }
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
    bench.choose("City", "Move left");
    CHECK(bench.heads() == "Name, City, Country, Type, Verified on");
    bench.open_column("City");
    CHECK_FALSE(bench.offers("Move left"));
    REQUIRE(bench.press(Role::menuitem, "Move right"));
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
    CHECK_FALSE(bench.offers("Move right"));
    bench.key("Escape");
    bench.open_column("Name");
    CHECK(bench.offers("Wider"));
    CHECK_FALSE(bench.offers("Move right"));
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

TEST_CASE("The heads are one stop of the Tab key, arrows go from one to the next") {
    TableBench bench("agreements");
    const auto stops = [&] {
        int count = 0;
        for (const auto* button : bench.nodes().find_all(Role::button))
            if (button->id.find("/table/head/") != std::string::npos && !button->skip_tab) ++count;
        return count;
    };
    CHECK(stops() == 2); // to sort by it, and its menu
    const auto id_of = [&](std::string_view head) { return bench.nodes().find(Role::button, head)->id; };
    bench.program->focus(id_of("Partner"), true);
    bench.settle();
    CHECK(bench.key("ArrowRight"));
    CHECK(bench.nodes().focused() == id_of(bench.heads().substr(9, bench.heads().find(',', 9) - 9)));
    CHECK(stops() == 2);
    CHECK(bench.key("ArrowLeft"));
    CHECK(bench.nodes().focused() == id_of("Partner"));
}

} // namespace hk::ui
