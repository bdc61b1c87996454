// Parts of a whole: areas in proportion that fill the chart, small charts to one scale.
#include "charts/share_charts.hpp"
#include "made_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hk::charts;

TEST_CASE("areas are in proportion to the numbers, fill the chart and do not overlap") {
    const auto chart = treemap(table({"a", "b", "c", "d", "e", "f", "g"}, {""}, {6, 6, 4, 3, 2, 2, 1}), 600, 400);
    REQUIRE(chart.marks.size() == 7);
    const auto area = [](const Mark& mark) { return (mark.w + 2) * (mark.h + 2); }; // with the gaps
    float sum = 0;
    for (const auto& mark : chart.marks) sum += area(mark);
    CHECK(sum == doctest::Approx(600 * 400).epsilon(0.001));
    CHECK(area(chart.marks[0]) == doctest::Approx(600 * 400 * 6 / 24.0).epsilon(0.001));
    CHECK(area(chart.marks[6]) == doctest::Approx(600 * 400 * 1 / 24.0).epsilon(0.001));
    for (std::size_t a = 0; a < 7; ++a)
        for (std::size_t b = a + 1; b < 7; ++b) {
            const auto &one = chart.marks[a], &other = chart.marks[b];
            CHECK((one.x + one.w <= other.x || other.x + other.w <= one.x || one.y + one.h <= other.y ||
                   other.y + other.h <= one.y));
        }
    // The example of the paper, on a chart of 6 by 4: the two of 6 below each other, 3 wide and 2 high; the 3 beside
    // the 4.
    const auto side = [](float px) { return px + 2; };
    for (const std::size_t i : {0U, 1U})
        CHECK(side(chart.marks[i].w) / side(chart.marks[i].h) == doctest::Approx(1.5).epsilon(0.01));
}

TEST_CASE("of nothing there is no area") {
    CHECK(treemap(table({"a", "b"}, {""}, {0, 5}), 300, 200).marks.size() == 1);
    CHECK(treemap(table({}, {""}, {}), 300, 200).shapes.empty());
}

TEST_CASE("small charts share one scale, and every number is a mark") {
    const auto chart = small_multiples(table({"2024", "2025"}, {"x", "y", "z"}, {1, 2, 3, 4, 8, 0}), 700);
    CHECK(chart.marks.size() == 6);
    float tallest = 0, of_two = 0;
    for (const auto& shape : chart.shapes)
        if (shape.kind == Shape::Kind::box) tallest = std::max(tallest, shape.h);
    for (const auto& shape : chart.shapes)
        if (shape.kind == Shape::Kind::box && shape.h < tallest * 0.26F && shape.h > tallest * 0.24F) of_two = shape.h;
    CHECK(of_two > 0); // 2 beside 8
    CHECK(small_multiples(table({}, {"x"}, {}), 300).marks.empty());
}
