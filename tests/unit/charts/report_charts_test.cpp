// Charts of printed reports: nothing lies outside, nothing touches, the last year stands out.
#include "charts/report_charts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace hk::charts;

namespace {

ChartTable years(int count) {
    ChartTable table{{}, {""}, {}, {}};
    for (int i = 0; i < count; ++i) {
        table.rows.push_back(std::to_string(2027 - count + i));
        table.values.push_back(i * 4);
        table.words.push_back(std::to_string(i * 4));
    }
    return table;
}

std::vector<Shape> texts_at(const Chart& chart, float below) {
    std::vector<Shape> found;
    for (const auto& shape : chart.shapes)
        if (shape.kind == Shape::Kind::text && shape.y > below) found.push_back(shape);
    return found;
}

} // namespace

TEST_CASE("bars go down the first column, then the second; in one column where it is narrow") {
    const ChartTable table{{"A", "B", "C"}, {""}, {5, 3, 0}, {"5", "3", "0"}};
    const auto wide = bars_in_columns(table, 760);
    REQUIRE(wide.marks.size() == 3);
    CHECK(wide.marks[1].x == wide.marks[0].x);
    CHECK(wide.marks[2].x > 380);
    CHECK(wide.marks[2].y == wide.marks[0].y);
    const auto narrow = bars_in_columns(table, 340);
    CHECK(narrow.marks[2].x == 0);
    CHECK(narrow.height > wide.height);
    for (const auto& shape : wide.shapes) CHECK(shape.x + (shape.kind == Shape::Kind::text ? 0 : shape.w) <= 760);
}

TEST_CASE("the last column is strong, the others pale, and one without height is not drawn") {
    const auto chart = column_chart(years(6), 760, 120);
    std::vector<Ink> inks;
    for (const auto& shape : chart.shapes)
        if (shape.kind == Shape::Kind::box) inks.push_back(shape.ink);
    REQUIRE(inks.size() == 5);
    CHECK(inks.back() == Ink::first);
    CHECK(std::all_of(inks.begin(), inks.end() - 1, [](Ink ink) { return ink == Ink::pale; }));
    CHECK(chart.marks.size() == 6);
}

TEST_CASE("years are all named where there is room, else some that do not touch") {
    CHECK(texts_at(column_chart(years(6), 760, 120), 105).size() == 6);
    const auto named = texts_at(column_chart(years(22), 500, 120), 105);
    CHECK(named.size() < 22);
    CHECK(named.front().words == "2026"); // the last first
    for (std::size_t i = 1; i < named.size(); ++i) CHECK(named[i - 1].x - named[i].x >= 20);
}

TEST_CASE("where numbers would touch the oldest years are left out") {
    const auto chart = column_chart(years(40), 340, 120);
    CHECK(chart.marks.size() < 40);
    CHECK(chart.marks.back().row == 39);
    CHECK(column_chart({{}, {""}, {}, {}}, 340, 120).shapes.empty());
}
