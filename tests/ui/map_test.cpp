// Stories of the map: dots and list say the same, a country opens its card and its records, groups limit both, the
// years move the day. It must not know how the map is drawn.
#include "table_bench.hpp"

namespace hk::ui {

namespace {

const Node* dot(TableBench& bench, std::string_view name) {
    for (const auto* node : bench.nodes().find_all(Role::button))
        if (node->id.find("map/dots/") != std::string::npos && node->name == name) return node;
    return nullptr;
}

} // namespace

TEST_CASE("A dot and a row stand for each country, and what has no country is said") {
    TableBench bench("agreements");
    bench.go("/map?as_of=2026-11-23");
    CHECK(dot(bench, "Netherlands: 2") != nullptr);
    CHECK(dot(bench, "Germany: 2") != nullptr);
    bench.go("/map?as_of=2026-11-23&figure=partners_active");
    CHECK(dot(bench, "Netherlands: 1") != nullptr);
}

TEST_CASE("A country opens its card, whose link opens exactly the records counted") {
    TableBench bench("agreements");
    bench.go("/map?as_of=2026-11-23");
    const auto* place = dot(bench, "Germany: 2");
    REQUIRE(place != nullptr);
    REQUIRE(bench.press(place));
    CHECK(bench.option("country") == "DE");
    const auto* link = bench.nodes().find(Role::link, "Open the list");
    REQUIRE(link != nullptr);
    bench.go(link->href.substr(1));
    CHECK(bench.rows() == "a2 a1");
}

TEST_CASE("A group limits the list, and Escape closes the card") {
    TableBench bench("agreements");
    bench.go("/map?as_of=2026-11-23&country=DE");
    CHECK(bench.nodes().find(Role::region, "Germany") != nullptr);
    REQUIRE(bench.press(Role::button, "Close"));
    CHECK(bench.option("country").empty());
    bench.go("/map?as_of=2026-11-23&groups=other_europe");
    CHECK(bench.nodes().find(Role::text, "2 countries") == nullptr);
}

TEST_CASE("The map goes with the pointer, however many frames there are meanwhile") {
    TableBench bench("agreements");
    bench.go("/map?as_of=2026-11-23");
    for (const int steps : {5, 0}) {
        const Rect land = bench.nodes().find_id("main/map/land")->canvas_rect;
        const float x = dot(bench, "Germany: 2")->canvas_rect.x;
        const Point from{land.x + 60, land.bottom() - 40};
        bench.drag(from, {from.x + 50, from.y - 10}, steps);
        CHECK(dot(bench, "Germany: 2")->canvas_rect.x == doctest::Approx(x + 50));
    }
}

TEST_CASE("The arrow keys on the years move the day") {
    TableBench bench("agreements");
    bench.go("/map");
    const auto* years = bench.nodes().find(Role::slider, "Years");
    REQUIRE(years != nullptr);
    bench.program->focus(years->id, true);
    bench.key("ArrowLeft");
    CHECK(bench.option("as_of").size() == 10);
    bench.key("End");
    CHECK(bench.option("as_of").empty());
}

} // namespace hk::ui
