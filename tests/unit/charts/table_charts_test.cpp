// Charts of tables: ticks people count in, bars from zero in proportion, every mark in its place, text that stays text.
#include "charts/svg.hpp"
#include "charts/table_charts.hpp"
#include "made_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hk::charts;

namespace {

std::vector<Shape> boxes(const Chart& chart) {
    std::vector<Shape> found;
    std::copy_if(chart.shapes.begin(), chart.shapes.end(), std::back_inserter(found),
                 [](const Shape& shape) { return shape.kind == Shape::Kind::box; });
    return found;
}

} // namespace

TEST_CASE("ticks are 1, 2 or 5 times a power of ten apart, from zero to at least the most") {
    CHECK(nice_ticks(0, 87, 5) == std::vector<double>{0, 20, 40, 60, 80, 100});
    CHECK(nice_ticks(0, 4, 5) == std::vector<double>{0, 1, 2, 3, 4});
    CHECK(nice_ticks(-7, 12, 5) == std::vector<double>{-10, -5, 0, 5, 10, 15});
    CHECK(nice_ticks(0, 0, 5) == std::vector<double>{0, 1});
    CHECK(nice_ticks(0, 1e9, 5).back() == doctest::Approx(1e9));
}

TEST_CASE("bars are as long as their numbers, all from one zero, within the chart") {
    const auto chart = bar_chart(table({"a", "b", "c"}, {""}, {40, 10, 0}), Bars::stacked, 700);
    const auto found = boxes(chart);
    REQUIRE(found.size() == 2); // of nothing there is no bar
    CHECK(found[0].x == found[1].x);
    CHECK(found[0].w == doctest::Approx(4 * found[1].w));
    CHECK(found[0].x + found[0].w <= 700);
    CHECK(chart.marks.size() == 3);
    CHECK(chart.height == doctest::Approx(3 * 28));
}

TEST_CASE("stacked bars follow each other, negative ones go the other way") {
    const auto stacked = boxes(bar_chart(table({"a"}, {"x", "y"}, {3, 5}), Bars::stacked, 700));
    REQUIRE(stacked.size() == 2);
    CHECK(stacked[1].x == doctest::Approx(stacked[0].x + stacked[0].w));
    const auto signs = boxes(bar_chart(table({"a", "b"}, {""}, {3, -3}), Bars::stacked, 700));
    CHECK(signs[1].x + signs[1].w == doctest::Approx(signs[0].x));
}

TEST_CASE("a line has a point for every row, the highest at the top") {
    const auto lines = table({"2024", "2025", "2026"}, {"x", "y"}, {1, 10, 5, 20, 3, 40});
    const auto ticks = nice_ticks(0, 40, 4);
    const auto chart = line_chart(lines, 700, 300, {"0", "10", "20", "30", "40"}, ticks);
    CHECK(chart.marks.size() == 6);
    for (const auto& shape : chart.shapes) {
        if (shape.kind != Shape::Kind::path) continue;
        REQUIRE(shape.points.size() == 3);
        for (const auto& point : shape.points) CHECK((point.y >= 0 && point.y <= 300));
    }
    CHECK(line_chart(table({}, {"x"}, {}), 700, 300, {}, {}).shapes.empty());
}

TEST_CASE("an exported chart carries its title and its sentences, as text") {
    const auto chart =
        framed(bar_chart(table({"<Kazakhstan>"}, {""}, {5}), Bars::stacked, 400), "Students & countries",
               {"A long sentence that goes on until it must be broken into two lines because it is so very long."});
    const auto svg = chart_svg(chart, "Students & countries");
    CHECK(svg.find(">Students &amp; countries</text>") != std::string::npos);
    CHECK(svg.find(">&lt;Kazakhstan&gt;</text>") != std::string::npos);
    const auto notes = std::count_if(chart.shapes.begin(), chart.shapes.end(), [](const Shape& shape) {
        return shape.kind == Shape::Kind::text && shape.ink == Ink::quiet;
    });
    CHECK(notes == 2);
}

TEST_CASE("What stands for other numbers is beside a mark; axes and its own bar are not") {
    const auto chart = bar_chart(table({"a", "b"}, {"x", "y"}, {1, 2, 3, 4}), Bars::grouped, 600);
    const auto& mark = chart.marks[1]; // a, y
    int own = 0, beside = 0;
    for (const auto& shape : chart.shapes) {
        if (shape.row < 0 && shape.column < 0) CHECK(!mark.is_beside(shape));
        if (shape.row < 0 || shape.kind != Shape::Kind::box) continue;
        (mark.is_beside(shape) ? beside : own)++;
    }
    CHECK(own == 1);
    CHECK(beside == 3);
}

TEST_CASE("A long label stands in as many lines as it needs, and nothing of it is lost or over another") {
    std::string endless;
    for (int i = 0; i < 100; ++i) endless += "\u0436";
    std::string many;
    while (many.size() < 200) many += "Leibniz Institute of Agricultural Development ";
    many.pop_back();
    for (const float width : {700.0F, 340.0F})
        for (const auto& words :
             {std::string("Leibniz Institute of Agricultural Development in Transition"), many, endless}) {
            const auto chart = bar_chart(table({words, "b", "c"}, {""}, {1, 2, 3}), Bars::stacked, width);
            std::string label;
            float bottom = 0;
            for (const auto& shape : chart.shapes) {
                if (shape.kind != Shape::Kind::text || shape.x != 0) continue;
                CHECK(text_room(shape.words) <= width);
                CHECK(shape.y - 7 >= bottom - 0.5F);
                bottom = shape.y + 7;
                if (shape.row == 0) label += (label.empty() || words == endless ? "" : " ") + shape.words;
            }
            CHECK(label == words);
            CHECK(bottom <= chart.height);
            REQUIRE(chart.marks.size() == 3);
            for (std::size_t i = 1; i < 3; ++i)
                CHECK(chart.marks[i].y >= chart.marks[i - 1].y + chart.marks[i - 1].h - 0.5F);
        }
}

TEST_CASE("Lines of a label are as long as the room and break at blanks where there are any") {
    CHECK(label_lines("", 100) == std::vector<std::string>{""});
    CHECK(label_lines("one two", 1000) == std::vector<std::string>{"one two"});
    CHECK(label_lines("one two", text_room("one t")) == std::vector<std::string>{"one", "two"});
    CHECK(label_lines("abcdef", text_room("abc")) == std::vector<std::string>{"abc", "def"});
    CHECK(label_lines("\u0e01\u0e47\u0e01\u0e47", 0) ==
          std::vector<std::string>{"\u0e01\u0e47", "\u0e01\u0e47"}); // marks stay
    CHECK(text_room("WORLD FOOD") > text_room("world food"));
    CHECK(label_lines("abcdef", 0) == std::vector<std::string>{"a", "b", "c", "d", "e", "f"});
}
