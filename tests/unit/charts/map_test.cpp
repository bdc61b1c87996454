// The map: the projection against published values, a place for every country, dots in proportion, views that keep
// their point, names that do not lie on each other.
#include "charts/dot_map.hpp"
#include "charts/svg.hpp"
#include "charts/table_charts.hpp"
#include "model/standard_codes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

using namespace hk::charts;

namespace {

std::vector<std::uint8_t> map_bytes() {
    std::ifstream file(std::string(HK_BUILD_DIR) + "/gen/assets/map/map.bin", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

WorldMap world() {
    auto map = read_world_map(map_bytes());
    REQUIRE(map.has_value());
    return std::move(*map);
}

DotMap three_dots() {
    DotMap what;
    what.dots = {{{0.4F, 0.2F}, "Germany", 8, 0}, {{0.6F, 0.2F}, "China", 2, 1}, {{0.6F, 0.3F}, "India", 0, 2}};
    what.most = 8;
    return what;
}

std::vector<Shape> of_kind(const Chart& chart, Shape::Kind kind, Ink ink) {
    std::vector<Shape> found;
    std::copy_if(chart.shapes.begin(), chart.shapes.end(), std::back_inserter(found),
                 [&](const Shape& shape) { return shape.kind == kind && shape.ink == ink; });
    return found;
}

} // namespace

TEST_CASE("Equal Earth puts poles, equator and edges where its authors do") {
    CHECK(on_map(0, 0).x == doctest::Approx(0.5));
    CHECK(on_map(0, 0).y == doctest::Approx(kMapHeight / 2));
    CHECK(on_map(180, 0).x == doctest::Approx(1));
    CHECK(on_map(0, 90).y == doctest::Approx(0).epsilon(1e-6));
    CHECK(on_map(0, -90).y == doctest::Approx(kMapHeight));
    // The pole is a line a little more than half as long as the equator.
    CHECK(on_map(180, 90).x - on_map(-180, 90).x == doctest::Approx(0.5879).epsilon(0.01));
}

TEST_CASE("land keeps its area: Greenland is a fourteenth of Africa") {
    // Two boxes of equal area on a sphere: 10 degrees at the equator, and as wide a box between the latitudes whose
    // sines are as far apart.
    const auto area = [](double south, double north) {
        double sum = 0;
        constexpr int kSteps = 200;
        for (int i = 0; i < kSteps; ++i) {
            const double a = south + (north - south) * i / kSteps, b = south + (north - south) * (i + 1) / kSteps;
            const auto low = on_map(10, a), high = on_map(10, b), zero = on_map(0, (a + b) / 2);
            sum += static_cast<double>((low.x + high.x) / 2 - zero.x) * static_cast<double>(low.y - high.y);
        }
        return sum;
    };
    const double radian = 0.017453292519943295, step = std::sin(10 * radian);
    const double north = std::asin(0.8 + step) / radian, south = std::asin(0.8) / radian;
    CHECK(area(south, north) == doctest::Approx(area(0, 10)).epsilon(0.001));
}

TEST_CASE("every country of the standard has a place, the small ones too") {
    const auto map = world();
    for (const std::string country : hk::kCountryCodes) CHECK_MESSAGE(map.countries.count(country) == 1, country);
    for (const auto& country : map.countries) {
        const auto& code = country.first;
        const auto& place = country.second;
        CHECK_MESSAGE((place.x >= 0 && place.x <= 1), code);
        CHECK_MESSAGE((place.y >= 0 && place.y <= kMapHeight), code);
    }
    const auto tashkent = on_map(69.28 - 11, 41.31);
    CHECK(map.countries.at("UZ").x == doctest::Approx(tashkent.x).epsilon(0.001));
    CHECK(map.countries.at("UZ").y == doctest::Approx(tashkent.y).epsilon(0.001));
}

TEST_CASE("bytes that are no map are refused") {
    auto bytes = map_bytes();
    CHECK_FALSE(read_world_map({}).has_value());
    CHECK_FALSE(read_world_map(std::span(bytes).first(bytes.size() / 2)).has_value());
    bytes.push_back(0);
    CHECK_FALSE(read_world_map(bytes).has_value());
}

TEST_CASE("the area of a dot is in proportion, nothing has none, and each that is seen is a mark") {
    const auto map = world();
    const auto chart = dot_map(map, three_dots(), {}, 800, 400);
    const auto discs = of_kind(chart, Shape::Kind::disc, Ink::first);
    REQUIRE(discs.size() == 2);
    const auto edge = [](const Shape& disc) { return disc.w + 1; }; // half of the white edge lies on it
    CHECK(edge(discs[0]) == doctest::Approx(2 * edge(discs[1])));
    REQUIRE(chart.marks.size() == 2);
    CHECK(chart.marks[0].row == 0);
    CHECK(chart.marks[0].x + chart.marks[0].w / 2 == doctest::Approx(discs[0].x));
}

TEST_CASE("names lie beside their dots, inside the map and not on each other") {
    const auto map = world();
    DotMap what;
    for (int i = 0; i < 40; ++i)
        what.dots.push_back({{0.3F + 0.01F * static_cast<float>(i % 8), 0.2F + 0.01F * static_cast<float>(i / 8)},
                             "Country " + std::to_string(i),
                             40.0 - i,
                             static_cast<std::size_t>(i)});
    what.most = 40;
    const auto chart = dot_map(map, what, {}, 800, 400);
    std::vector<Shape> names;
    for (const auto& shape : chart.shapes)
        if (shape.kind == Shape::Kind::text) names.push_back(shape);
    CHECK(names.size() > 3);
    const auto left = [](const Shape& text) {
        const float room = text_room(text.words);
        return text.x - (text.anchor == Shape::Anchor::start ? 0 : text.anchor == Shape::Anchor::end ? room : room / 2);
    };
    for (std::size_t a = 0; a < names.size(); ++a) {
        CHECK(left(names[a]) >= 0);
        CHECK(left(names[a]) + text_room(names[a].words) <= 800);
        for (std::size_t b = a + 1; b < names.size(); ++b) {
            const bool is_beside = left(names[a]) + text_room(names[a].words) <= left(names[b]) ||
                                   left(names[b]) + text_room(names[b].words) <= left(names[a]);
            CHECK((is_beside || std::abs(names[a].y - names[b].y) >= 16));
        }
    }
}

TEST_CASE("a view holds all its places, and enlarging keeps the point under the pointer") {
    const std::vector<ShapePoint> places{{0.45F, 0.15F}, {0.7F, 0.3F}};
    const auto view = fitted_view(places, 800, 500);
    const MapPlace fitted(view, 800, 500);
    for (const auto& place : places) {
        const auto at = fitted.to_chart(place);
        CHECK((at.x >= 0 && at.x <= 800 && at.y >= 0 && at.y <= 500));
    }
    const auto before = fitted.to_map({300, 200});
    const auto nearer = zoomed_view(view, 2, {300, 200}, 800, 500);
    CHECK(nearer.zoom == doctest::Approx(2 * view.zoom));
    const auto after = MapPlace(nearer, 800, 500).to_map({300, 200});
    CHECK(after.x == doctest::Approx(before.x));
    CHECK(after.y == doctest::Approx(before.y));
    CHECK(zoomed_view(view, 1e-6F, {0, 0}, 800, 500).zoom == 1); // not smaller than the whole
    CHECK(fitted_view({}, 800, 500).zoom == 1);
    CHECK(moved_view(view, 1e6F, 1e6F, 800, 500).middle.x == 0); // the middle stays on the map
}

TEST_CASE("in SVG the land is one path, cut to the map, and names stay text") {
    const auto map = world();
    const auto svg = chart_svg(framed(dot_map(map, three_dots(), {}, 800, 400), "Title", {"Note"}), "Title");
    CHECK(svg.find("<path fill-rule=\"evenodd\" fill=\"#DDE5E9\"") != std::string::npos);
    CHECK(svg.find(">Germany</text>") != std::string::npos);
    CHECK(svg.find("nan") == std::string::npos);
}
