// Slides: whatever is said on them and whatever window they fill, nothing leaves the stage and nothing lies on
// something else.
#include "charts/slide.hpp"
#include "charts/slide_pictures.hpp"
#include "charts/tween.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace hk::charts;

namespace {

/// Every letter is as wide as another.
class FixedText final : public TextRoom {
public:
    [[nodiscard]] float width(Face, float size, std::string_view words) const override {
        return static_cast<float>(letters(words)) * size * 0.6F;
    }
    [[nodiscard]] std::vector<std::string> wrap(Face, float size, std::string_view words, float width,
                                                int most) const override {
        const auto fit = std::max<std::size_t>(1, static_cast<std::size_t>(width / (size * 0.6F)));
        std::vector<std::string> lines;
        for (std::size_t at = 0; at < words.size(); at += fit) lines.emplace_back(words.substr(at, fit));
        if (most > 0 && lines.size() > static_cast<std::size_t>(most)) lines.resize(static_cast<std::size_t>(most));
        return lines;
    }

private:
    static std::size_t letters(std::string_view words) {
        return static_cast<std::size_t>(std::count_if(
            words.begin(), words.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    }
};

struct Bounds {
    float left, top, right, bottom;
};

Bounds bounds_of(const Shape& shape, const TextRoom& room) {
    switch (shape.kind) {
    case Shape::Kind::text: {
        const float whole = room.width(shape.face, shape.size, shape.words);
        const float w = shape.w > 0 ? std::min(shape.w, whole) : whole;
        const float left = shape.anchor == Shape::Anchor::start ? shape.x
                           : shape.anchor == Shape::Anchor::end ? shape.x - w
                                                                : shape.x - w / 2;
        return {left, shape.y - shape.size * 0.6F, left + w, shape.y + shape.size * 0.6F};
    }
    case Shape::Kind::disc:
    case Shape::Kind::ring: return {shape.x - shape.w, shape.y - shape.w, shape.x + shape.w, shape.y + shape.w};
    case Shape::Kind::path:
    case Shape::Kind::ribbon:
    case Shape::Kind::area: return {0, 0, 0, 0};
    default: return {shape.x, shape.y, shape.x + shape.w, shape.y + shape.h};
    }
}

void check_inside(const Chart& chart, const TextRoom& room) {
    for (const auto& shape : chart.shapes) {
        const auto bounds = bounds_of(shape, room);
        CAPTURE(shape.words);
        CHECK(bounds.left >= -1);
        CHECK(bounds.top >= -1);
        CHECK(bounds.right <= chart.width + 1);
        CHECK(bounds.bottom <= chart.height + 1);
    }
    for (const auto& mark : chart.marks) {
        CHECK(mark.x >= -1);
        CHECK(mark.y >= -1);
        CHECK(mark.x + mark.w <= chart.width + 1);
        CHECK(mark.y + mark.h <= chart.height + 1);
    }
}

std::string long_words(std::size_t letters) {
    std::string words;
    while (words.size() < letters) words += "University ";
    words.resize(letters);
    return words;
}

SlideWords usual_words() {
    SlideWords words;
    words.over = "Agreements";
    words.figure = "87";
    words.statement = "agreements in force with partners in 27 countries";
    words.notes = {"All signed agreements that are valid on this day."};
    words.owner = "TIIAME";
    words.source = "Source: Hamkorlik registry. State borders are not shown.";
    words.as_of = "As of 23 November 2026";
    words.number = 2, words.count = 8;
    return words;
}

struct Window {
    float width, height;
};
constexpr Window kWindows[] = {{1600, 900}, {1024, 768}, {390, 844},   {1440, 900}, {844, 390},
                               {768, 1024}, {320, 568},  {2560, 1080}, {3840, 2160}};

Picture tiles() {
    Picture picture{.kind = Picture::Kind::tiles};
    for (int i = 0; i < 6; ++i) picture.tiles.push_back({"1 000 000", long_words(60), "academic year 2025/26"});
    return picture;
}

Picture lines(std::size_t count) {
    Picture picture{.kind = Picture::Kind::list};
    picture.list_lines.assign(count, ListLine{long_words(200), long_words(120), "23.11.2026"});
    picture.more = "and {n} more";
    return picture;
}

Picture bars(std::size_t count) {
    Picture picture{.kind = Picture::Kind::bars};
    picture.table.columns = {""};
    for (std::size_t i = 0; i < count; ++i) {
        picture.table.rows.push_back("Row " + std::to_string(i));
        picture.table.values.push_back(1);
        picture.table.words.emplace_back("1");
    }
    return picture;
}

Picture journeys() {
    Picture picture{.kind = Picture::Kind::journeys};
    picture.flows = {{{"Students", long_words(200)}, {"50", "46"}},
                     {{"Internship", "Training", long_words(200)}, {"50", "44", "2"}},
                     {{"Germany", "China", "Others"}, {"60", "30", "6"}},
                     {30, 20, 0, 20, 24, 2},
                     {40, 10, 0, 20, 18, 6, 0, 2, 0},
                     0};
    picture.table = bars(3).table;
    return picture;
}

} // namespace

TEST_CASE("A stage fills its window, and its texts are never small there") {
    for (const auto& window : kWindows) {
        const auto stage = stage_of(window.width, window.height);
        CAPTURE(window.width);
        CAPTURE(window.height);
        CHECK(stage.height / stage.width == doctest::Approx(window.height / window.width).epsilon(0.001));
        const float scale = window.width / stage.width;
        CHECK(scale * 15 >= 9.0F); // the foot
    }
    const auto projector = stage_of(1600, 900);
    CHECK(projector.width == 1600);
    CHECK(projector.height == 900);
    CHECK_FALSE(projector.is_upright());
    CHECK(stage_of(390, 844).is_upright());
}

TEST_CASE("Nothing leaves the stage, however much is said and whatever is shown") {
    const FixedText room;
    auto wordy = usual_words();
    wordy.statement = long_words(200);
    wordy.over = long_words(200);
    wordy.source = long_words(300);
    wordy.owner = long_words(120);
    auto money = usual_words();
    money.figure = "1 000 000 000,00 USD  700 000 000,00 EUR";
    auto many = usual_words();
    many.count = 120, many.number = 117;
    SlideWords none;
    auto text = usual_words();
    text.figure.clear();
    text.notes.clear();
    for (int i = 0; i < 12; ++i) text.body.push_back(long_words(300));
    for (const auto& window : kWindows)
        for (const auto& words : {usual_words(), wordy, money, many, none, text})
            for (const auto& picture : {Picture{}, tiles(), lines(40), bars(2), bars(100), journeys()}) {
                CAPTURE(window.width);
                CAPTURE(window.height);
                CAPTURE(words.statement);
                check_inside(lay_out(words, picture, stage_of(window.width, window.height), room).chart, room);
            }
}

TEST_CASE("The figure can be asked about, the picture stands below the words, the foot below the picture") {
    const FixedText room;
    for (const auto& window : kWindows) {
        const auto stage = stage_of(window.width, window.height);
        const auto layout = lay_out(usual_words(), bars(3), stage, room);
        REQUIRE(layout.chart.marks.size() == 4);
        CHECK(layout.chart.marks.front().row == kFigureMark);
        const auto& first = layout.chart.marks[1];
        const auto& last = layout.chart.marks[3];
        CAPTURE(window.width);
        for (const auto& words : layout.words) {
            const bool is_foot = words.kind == PlacedWords::Kind::foot;
            CAPTURE(words.words);
            CHECK((is_foot ? words.y >= last.y + last.h - 1 : words.y + words.h <= first.y + 1));
        }
    }
}

TEST_CASE("A chart is enlarged until it fills its room, and rows are left out only when they must") {
    const FixedText room;
    const auto shown = [&](std::size_t rows, float width, float height) {
        return draw_picture(bars(rows), width, height, room).marks;
    };
    CHECK(shown(3, 1400, 600).size() == 3);
    CHECK(shown(12, 1400, 600).size() == 12);
    const auto many = shown(500, 1400, 600);
    CHECK(many.size() >= 8);
    CHECK(many.size() < 40);
    for (const auto& mark : many) CHECK(mark.y + mark.h <= 601);
    CHECK(shown(500, 300, 5).size() == 1);
}

TEST_CASE("A list says how many lines it has no room for") {
    const FixedText room;
    const std::vector<ListLine> all(30, ListLine{"Title", "Detail", "Words"});
    const auto chart = line_list(all, "{n} more", 1400, 500, room);
    const auto shown = chart.marks.size();
    CHECK(shown > 3);
    CHECK(shown < 30);
    CHECK(chart.shapes.back().words == std::to_string(30 - shown) + " more");
}

TEST_CASE("On journeys the sums of each column agree, and every node can be asked about") {
    const FixedText room;
    const auto picture = journeys();
    const auto chart = draw_picture(picture, 1472, 560, room);
    CHECK(chart.marks.size() == 8);
    float left = 0, middle = 0, right = 0;
    for (const auto& shape : chart.shapes) {
        if (shape.kind != Shape::Kind::box || shape.w != doctest::Approx(16)) continue;
        (shape.x < 400 ? left : shape.x < 900 ? middle : right) += shape.h;
    }
    CHECK(left == doctest::Approx(middle).epsilon(0.02));
    CHECK(right == doctest::Approx(middle).epsilon(0.02));
    CHECK(draw_picture(picture, 350, 560, room).marks.size() == 3); // its bars, where it is narrow
}

TEST_CASE("Between two charts what stands for the same moves, what is new grows") {
    Chart before{100, 100, {}, {}}, after = before;
    before.shapes = {of_row({.x = 0, .w = 10, .h = 10}, 0)};
    after.shapes = {of_row({.x = 50, .w = 80, .h = 10}, 1), of_row({.x = 20, .w = 30, .h = 10}, 0)};
    const auto half = between(before, after, {std::string::npos, 0}, 0.5F);
    CHECK(half.shapes[0].x == 25);
    CHECK(half.shapes[0].w == 45);
    CHECK(half.shapes[1].x == 20);
    CHECK(half.shapes[1].w == 15);
}

TEST_CASE("Where agreements are left out of a time line, looking at one still lights its own bar") {
    const FixedText room;
    Picture picture;
    picture.kind = Picture::Kind::timeline;
    picture.day = "2026-11-23";
    picture.today = "23.11.2026";
    for (int i = 0; i < 60; ++i)
        picture.timeline.push_back(
            {.label = "Agreement " + std::to_string(i), .start = "2020-01-01", .end = "2028-01-01"});
    const auto chart = draw_picture(picture, 1472, 400, room);
    REQUIRE(!chart.marks.empty());
    CHECK(chart.marks.size() < 60);
    CHECK(chart.marks.back().row == 59);
    for (const auto& mark : chart.marks) {
        const auto bar = std::find_if(chart.shapes.begin(), chart.shapes.end(), [&](const auto& shape) {
            return shape.kind == Shape::Kind::box && shape.row == static_cast<int>(mark.row);
        });
        REQUIRE(bar != chart.shapes.end());
        CHECK(bar->y > mark.y);
        CHECK(bar->y < mark.y + mark.h);
    }
}
