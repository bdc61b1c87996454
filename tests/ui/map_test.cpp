// Stories of the map: dots and list say the same, a country opens its card and its records, groups limit both, the
// years move the day. It must not know how the map is drawn.
#include "table_bench.hpp"
#include "ui/map_parts.hpp"

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
    bench.go("/map?as_of=2026-11-23&country=DE");
    bench.key("Escape");
    CHECK(bench.option("country").empty());
    const auto* group = bench.nodes().find_containing(Role::button, "Europe");
    REQUIRE(group != nullptr);
    CHECK(bench.nodes().find_containing(Role::text, "2 countries") != nullptr);
    bench.go("/map?as_of=2026-11-23&groups=usa");
    CHECK(bench.nodes().find_containing(Role::text, "0 countries") != nullptr);
}

TEST_CASE("Countries beyond the edges have a button there that goes to them") {
    TableBench bench("agreements");
    bench.go("/map?as_of=2026-11-23");
    const auto at_edge = [&]() -> const Node* {
        for (const auto* node : bench.nodes().find_all(Role::button))
            if (node->id.find("map/edge/") != std::string::npos) return node;
        return nullptr;
    };
    CHECK(at_edge() == nullptr);
    for (int i = 0; i < 9; ++i) REQUIRE(bench.press(Role::button, "Zoom in")); // on nobody
    const auto* edge = at_edge();
    REQUIRE(edge != nullptr);
    CHECK(dot(bench, "Germany: 2") == nullptr);
    std::vector<Rect> places;
    for (const auto* node : bench.nodes().find_all(Role::button))
        if (node->id.find("map/edge/") != std::string::npos) {
            for (const auto& other : places) CHECK(node->rect.intersect(other).empty());
            places.push_back(node->rect);
        }
    REQUIRE(bench.press(edge));
    CHECK(dot(bench, "Germany: 2") != nullptr);
    CHECK(dot(bench, "Netherlands: 2") != nullptr);
    bench.go("/map?as_of=2026-11-23&groups=usa");
    CHECK(at_edge() == nullptr);
}

TEST_CASE("A group that an address invents limits nothing") {
    TableBench bench("agreements");
    bench.go("/map?as_of=2026-11-23&groups=nowhere");
    CHECK(bench.nodes().find_containing(Role::text, "2 countries") != nullptr);
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

TEST_CASE("A line of the list and its dot light up together") {
    TableBench bench("agreements");
    bench.go("/map?as_of=2026-11-23");
    const auto* row = bench.nodes().find(Role::button, "Germany: 2");
    REQUIRE(row != nullptr);
    const auto lit = [&] { return bench.ui().kept<pages::MapState>("map").looked_at; };
    CHECK(lit().empty());
    bench.point(row->canvas_rect.center());
    CHECK(lit() == "DE");
    bench.point(dot(bench, "Netherlands: 2")->canvas_rect.center());
    CHECK(lit() == "NL");
    bench.point({2, 2});
    CHECK(lit().empty());
}

TEST_CASE("The overview has the map as a card: its dots open the records, the figure is chosen and in the address") {
    TableBench bench("agreements");
    bench.go("/overview?as_of=2026-11-23");
    const auto* dot_link = bench.find_ending("map_card/card/dots/DE");
    REQUIRE(dot_link != nullptr);
    CHECK(dot_link->name == "Germany: 2");
    CHECK(dot_link->href.find("country") != std::string::npos);
    REQUIRE(bench.press(Role::radio, "Partners"));
    CHECK(bench.option("map") == "partners_active");
    CHECK(bench.find_ending("map_card/card/dots/DE")->name == "Germany: 1");
    REQUIRE(bench.press(bench.find_ending("map_card/card/large")));
    CHECK(bench.app().address().screen == "map");
    CHECK(bench.option("figure") == "partners_active");
}

TEST_CASE("While the years are dragged the page is told of the tree now and then, and at rest of all of it") {
    TableBench bench("agreements");
    bench.go("/map");
    const auto years = bench.nodes().find(Role::slider, "Years")->canvas_rect;
    const auto move = [&](float part, std::uint32_t buttons) {
        bench.program->pointer(PointerPhase::move, years.x + years.w * part, years.center().y, buttons,
                               PointerKind::mouse, 0);
        bench.program->frame(bench.now_ms += 16);
    };
    bench.program->pointer(PointerPhase::down, years.x + years.w - 4, years.center().y, 1, PointerKind::mouse, 0);
    const int shown = bench.platform.nodes_shown;
    constexpr int kMoves = 60;
    for (int i = 0; i < kMoves; ++i) move(1 - static_cast<float>(i) / kMoves, 1);
    CHECK(bench.option("as_of").size() == 10);
    const int told = bench.platform.nodes_shown - shown;
    CHECK(told >= 5);
    CHECK(told <= 15); // 60 frames take a second
    bench.program->pointer(PointerPhase::up, years.x, years.center().y, 0, PointerKind::mouse, 0);
    bench.settle();
    CHECK(bench.nodes().is_told());
    CHECK(bench.told() == bench.nodes().json());
}

} // namespace hk::ui
