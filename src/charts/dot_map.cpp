// Lays dots, their labels and the legend over the land.
// It must not know what is counted.
#include "charts/dot_map.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hk::charts {
namespace {

constexpr float kSmallest = 4, kLine = 16, kEdge = 2;

float radius_of(const DotMap& what, double value) {
    if (value <= 0 || what.most <= 0) return 0;
    return std::max(kSmallest, what.largest * static_cast<float>(std::sqrt(value / what.most)));
}

/// The chosen one is seen even where nothing is counted.
float radius_of_dot(const DotMap& what, std::size_t place) {
    return std::max(radius_of(what, what.dots[place].value), what.chosen == place ? kSmallest : 0);
}

struct Box {
    float x, y, w, h;
    [[nodiscard]] bool meets(const Box& other) const {
        return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
    }
};

Box box_around(ShapePoint at, float radius) { return {at.x - radius, at.y - radius, 2 * radius, 2 * radius}; }

/// Puts names beside dots where nothing else is; those that find no room are left out.
class Labels {
public:
    explicit Labels(const Box& frame) : frame_(frame) {}
    void keep_free(const Box& box) { taken_.push_back(box); }
    bool add(Chart& chart, ShapePoint at, float radius, const std::string& words, Ink ink) {
        const float w = text_room(words), gap = radius + 4;
        const std::pair<ShapePoint, Shape::Anchor> places[] = {
            {{at.x + gap, at.y}, Shape::Anchor::start},
            {{at.x - gap, at.y}, Shape::Anchor::end},
            {{at.x, at.y + gap + kLine / 2 - 2}, Shape::Anchor::middle},
            {{at.x, at.y - gap - kLine / 2 + 2}, Shape::Anchor::middle},
        };
        for (const auto& [point, anchor] : places) {
            const float left = anchor == Shape::Anchor::start ? 0 : anchor == Shape::Anchor::end ? w : w / 2;
            const Box box{point.x - left, point.y - kLine / 2, w, kLine};
            if (!is_free(box)) continue;
            chart.shapes.push_back(text_at(point.x, point.y, words, ink, anchor));
            keep_free(box);
            return true;
        }
        return false;
    }

    /// A number with a name below it, beside some dots.
    bool add(Chart& chart, const Box& dots, const MapLabel& label) {
        constexpr float kNumber = 26, kName = 13.5F, kGap = 8, kHigh = 46;
        const float w =
            std::max(text_room(label.number) * kNumber / kTextSize * 1.05F, text_room(label.name) * kName / kTextSize);
        const float across = dots.x + (dots.w - w) / 2, down = dots.y + (dots.h - kHigh) / 2;
        const float left = dots.x - w - kGap, right = dots.x + dots.w + kGap;
        const float above = dots.y - kHigh - kGap, below = dots.y + dots.h + kGap;
        const ShapePoint places[] = {{across, above},
                                     {across, below},
                                     {left, above},
                                     {right, above},
                                     {left, down},
                                     {right, down},
                                     {left, below},
                                     {right, below},
                                     {across, above - kHigh},
                                     {across, below + kHigh},
                                     {left - kHigh, above - kHigh},
                                     {right + kHigh, below + kHigh}};
        for (const auto& at : places) {
            const Box box{at.x, at.y, w, kHigh};
            if (!is_free(box)) continue;
            chart.shapes.push_back(
                text_of(at.x, at.y + kNumber / 2 + 1, label.number, Ink::text, Face::display, kNumber));
            chart.shapes.push_back(
                text_of(at.x, at.y + kHigh - kName / 2 - 2, label.name, Ink::quiet, Face::medium, kName));
            keep_free(box);
            return true;
        }
        return false;
    }

private:
    [[nodiscard]] bool is_free(const Box& box) const {
        const bool is_inside = box.x >= frame_.x && box.y >= frame_.y && box.x + box.w <= frame_.x + frame_.w &&
                               box.y + box.h <= frame_.y + frame_.h;
        return is_inside && std::none_of(taken_.begin(), taken_.end(), [&](const Box& one) { return one.meets(box); });
    }
    Box frame_;
    std::vector<Box> taken_;
};

/// A line that bends upwards, as a journey is drawn.
Shape journey(ShapePoint from, ShapePoint to, float thickness = 2) {
    constexpr int kSteps = 24;
    Shape path{.kind = Shape::Kind::path, .w = thickness, .ink = Ink::first};
    const ShapePoint bend{(from.x + to.x) / 2, (from.y + to.y) / 2 - std::hypot(to.x - from.x, to.y - from.y) / 5};
    for (int i = 0; i <= kSteps; ++i) {
        const float t = static_cast<float>(i) / kSteps, s = 1 - t;
        path.points.push_back(
            {s * s * from.x + 2 * s * t * bend.x + t * t * to.x, s * s * from.y + 2 * s * t * bend.y + t * t * to.y});
    }
    return path;
}

Shape disc(ShapePoint at, float radius, Ink ink) {
    return {.kind = Shape::Kind::disc, .x = at.x, .y = at.y, .w = radius, .ink = ink};
}
Shape ring(ShapePoint at, float radius, float thickness, Ink ink) {
    return {.kind = Shape::Kind::ring, .x = at.x, .y = at.y, .w = radius, .h = thickness, .ink = ink};
}

/// The legend at the left bottom; gives the box it takes.
Box draw_legend(Chart& chart, const DotMap& what) {
    constexpr float kMargin = 12, kPad = 12, kGap = 10;
    if (what.legend.empty()) return {};
    float width = 2 * kPad + text_room(what.legend_words);
    for (const auto& [value, words] : what.legend) width += 2 * radius_of(what, value) + 6 + text_room(words) + kGap;
    const float height = 2 * what.largest + kPad;
    const Box box{kMargin, chart.height - height - kMargin, width, height};
    chart.shapes.push_back({.x = box.x, .y = box.y, .w = box.w, .h = box.h, .ink = Ink::paper});
    float x = box.x + kPad;
    const float y = box.y + box.h / 2;
    for (const auto& [value, words] : what.legend) {
        const float radius = radius_of(what, value);
        chart.shapes.push_back(ring({x + radius, y}, radius, 1.5F, Ink::first));
        x += 2 * radius + 6;
        chart.shapes.push_back(text_at(x, y, words, Ink::quiet));
        x += text_room(words) + kGap;
    }
    chart.shapes.push_back(text_at(x, y, what.legend_words, Ink::quiet));
    return box;
}

} // namespace

MapPlace::MapPlace(const MapView& view, float width, float height)
    : middle_(view.middle), scale_(view.zoom * std::min(width, height / kMapHeight)), width_(width), height_(height) {}

ShapePoint MapPlace::to_chart(ShapePoint map) const {
    return {width_ / 2 + (map.x - middle_.x) * scale_, height_ / 2 + (map.y - middle_.y) * scale_};
}

ShapePoint MapPlace::to_map(ShapePoint chart) const {
    return {middle_.x + (chart.x - width_ / 2) / scale_, middle_.y + (chart.y - height_ / 2) / scale_};
}

MapView fitted_view(const std::vector<ShapePoint>& places, float width, float height) {
    constexpr float kMostRoom = 64, kMostFitted = 8;
    if (places.empty()) return {};
    ShapePoint least = places.front(), most = places.front();
    for (const auto& place : places) {
        least = {std::min(least.x, place.x), std::min(least.y, place.y)};
        most = {std::max(most.x, place.x), std::max(most.y, place.y)};
    }
    const float room = std::min(kMostRoom, std::min(width, height) / 6);
    const float across = width - 2 * room, down = height - 2 * room;
    const float scale = std::min(across / std::max(most.x - least.x, 1e-4F), down / std::max(most.y - least.y, 1e-4F));
    const float whole = std::min(width, height / kMapHeight);
    return {{(least.x + most.x) / 2, (least.y + most.y) / 2}, std::clamp(scale / whole, 1.0F, kMostFitted)};
}

MapView zoomed_view(const MapView& view, float factor, ShapePoint chart, float width, float height) {
    const auto point = MapPlace(view, width, height).to_map(chart);
    MapView next{view.middle, std::clamp(view.zoom * factor, 1.0F, kMostZoom)};
    const auto moved = MapPlace(next, width, height).to_chart(point);
    return moved_view(next, chart.x - moved.x, chart.y - moved.y, width, height);
}

MapView moved_view(const MapView& view, float dx, float dy, float width, float height) {
    const float scale = MapPlace(view, width, height).scale();
    return {
        {std::clamp(view.middle.x - dx / scale, 0.0F, 1.0F), std::clamp(view.middle.y - dy / scale, 0.0F, kMapHeight)},
        view.zoom};
}

Chart dot_map(const WorldMap& world, const DotMap& what, const MapView& view, float width, float height) {
    Chart chart{width, height, {}, {}};
    const MapPlace place(view, width, height);
    const auto corner = place.to_chart({0, 0});
    Shape land{.kind = Shape::Kind::area, .x = corner.x, .y = corner.y, .w = place.scale(), .ink = Ink::land};
    land.area = &world.land;
    land.points = {{0, 0}, {width, height}};
    chart.shapes.push_back(std::move(land));

    std::vector<std::size_t> order(what.dots.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return what.dots[a].value != what.dots[b].value ? what.dots[a].value > what.dots[b].value : a < b;
    });
    const auto home = place.to_chart(what.home_place);
    for (const auto i : what.has_lines ? order : std::vector<std::size_t>()) {
        const auto& dot = what.dots[i];
        if (dot.value <= 0 || dot.is_quiet || what.chosen == i) continue;
        constexpr float kThin = 1, kMore = 2.5F;
        auto path = journey(home, place.to_chart(dot.place),
                            kThin + kMore * static_cast<float>(std::sqrt(dot.value / std::max(what.most, dot.value))));
        path.is_soft = true;
        chart.shapes.push_back(of_row(std::move(path), dot.row));
    }
    for (const auto& led_to : {what.chosen, what.looked_at})
        if (led_to) chart.shapes.push_back(journey(home, place.to_chart(what.dots[*led_to].place)));
    Labels labels({0, 0, width, height});
    for (const auto i : order) { // the small ones lie on the large ones
        const auto& dot = what.dots[i];
        const auto at = place.to_chart(dot.place);
        const float radius = radius_of_dot(what, i);
        if (radius == 0 || at.x < -radius || at.y < -radius || at.x > width + radius || at.y > height + radius)
            continue;
        chart.shapes.push_back(disc(at, radius + kEdge / 2, Ink::paper));
        chart.shapes.push_back(of_row(disc(at, radius - kEdge / 2, dot.is_quiet ? Ink::ended : Ink::first), dot.row));
        if (what.chosen == i) chart.shapes.push_back(ring(at, radius + 4, 2, Ink::first));
        labels.keep_free(box_around(at, radius));
        const float reach = std::max(radius + 2, 8.0F); // a finger needs more than a dot
        chart.marks.push_back({dot.row, 0, at.x - reach, at.y - reach, 2 * reach, 2 * reach});
    }
    const auto legend = draw_legend(chart, what);
    labels.keep_free(legend);
    if (!what.home.empty()) {
        chart.shapes.push_back(disc(home, 8, Ink::paper));
        chart.shapes.push_back(ring(home, 7, 2, Ink::warn));
        chart.shapes.push_back(disc(home, 3.5F, Ink::warn));
        labels.keep_free(box_around(home, 8));
        labels.add(chart, home, 8, what.home, Ink::text);
    }
    if (what.chosen) {
        const auto& dot = what.dots[*what.chosen];
        labels.add(chart, place.to_chart(dot.place), radius_of_dot(what, *what.chosen) + 4, dot.label, Ink::text);
    }
    for (const auto& label : what.labels) {
        if (label.dots.empty()) continue;
        Box box{width, height, -width, -height};
        for (const auto i : label.dots) {
            const auto at = place.to_chart(what.dots[i].place);
            const float radius = radius_of(what, what.dots[i].value);
            const float right = std::max(box.x + box.w, at.x + radius), bottom = std::max(box.y + box.h, at.y + radius);
            box.x = std::min(box.x, at.x - radius), box.y = std::min(box.y, at.y - radius);
            box.w = right - box.x, box.h = bottom - box.y;
        }
        labels.add(chart, box, label);
    }
    for (const auto i : what.labels.empty() ? order : std::vector<std::size_t>()) {
        const auto& dot = what.dots[i];
        if (dot.is_quiet || what.chosen == i || dot.value <= 0) continue;
        labels.add(chart, place.to_chart(dot.place), radius_of(what, dot.value), dot.label, Ink::text);
    }
    return chart;
}

} // namespace hk::charts
