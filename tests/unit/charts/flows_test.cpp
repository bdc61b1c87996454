// Flows between two sides keep their thickness; what is too small flows together.
#include "charts/flows.hpp"
#include "made_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hk::charts;

TEST_CASE("bands are as thick as their numbers on both sides") {
    const auto chart = flow_chart(table({"a", "b"}, {"x", "y"}, {30, 10, 0, 20}), "Others", 700);
    std::vector<float> thick;
    for (const auto& shape : chart.shapes)
        if (shape.kind == Shape::Kind::ribbon) thick.push_back(shape.points[1].y - shape.points[0].y);
    REQUIRE(thick.size() == 3); // no band for nothing
    CHECK(thick[0] == doctest::Approx(3 * thick[1]));
    CHECK(thick[2] == doctest::Approx(2 * thick[1]));
    CHECK(chart.marks.size() == 3);
}

TEST_CASE("a side has twelve nodes at most, the rest flows together and leads to no record") {
    std::vector<std::string> rows;
    std::vector<double> values;
    for (int i = 0; i < 30; ++i) rows.push_back("row " + std::to_string(i)), values.push_back(30 - i);
    const auto chart = flow_chart(table(rows, {"x"}, values), "Others", 700);
    const auto names = std::count_if(chart.shapes.begin(), chart.shapes.end(), [](const Shape& shape) {
        return shape.kind == Shape::Kind::text && shape.words != "x";
    });
    CHECK(names == 12);
    CHECK(chart.marks.size() == 11);
    for (const auto& mark : chart.marks) CHECK(mark.row < 11);
    for (const auto& shape : chart.shapes) CHECK(shape.y <= chart.height + 1);
}
