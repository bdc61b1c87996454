// Parts of a whole as shapes.
// It must not know what the numbers are.
#include "charts/share_charts.hpp"

#include <algorithm>
#include <utility>

namespace hk::charts {
namespace {

constexpr float kLine = 16, kGap = 8;

struct Box {
    float x, y, w, h;
};

/// How far from a square the flattest of some areas is when they fill a strip `side` long.
double flatness(double least, double most, double sum, double side) {
    const double square = sum * sum, across = side * side;
    return std::max(across * most / square, square / (across * least));
}

/// The boxes of areas that together are `room` large, in their order.
std::vector<Box> squarified(const std::vector<double>& areas, Box room) {
    std::vector<Box> boxes;
    for (std::size_t begin = 0; begin < areas.size();) {
        const auto side = static_cast<double>(std::min(room.w, room.h));
        std::size_t end = begin + 1;
        double sum = areas[begin], best = flatness(sum, sum, sum, side);
        for (; end < areas.size(); ++end) {
            const double next = flatness(areas[end], areas[begin], sum + areas[end], side);
            if (next > best) break;
            best = next;
            sum += areas[end];
        }
        const bool is_upright = room.w >= room.h; // a column at the left, else a row at the top
        const auto thick = static_cast<float>(sum / std::max(side, 1e-6));
        float at = is_upright ? room.y : room.x;
        for (; begin < end; ++begin) {
            const float along = static_cast<float>(areas[begin]) / std::max(thick, 1e-6F);
            boxes.push_back(is_upright ? Box{room.x, at, thick, along} : Box{at, room.y, along, thick});
            at += along;
        }
        if (is_upright)
            room.x += thick, room.w -= thick;
        else
            room.y += thick, room.h -= thick;
    }
    return boxes;
}

void label_box(Chart& chart, const Box& box, const std::string& label, const std::string& words) {
    const float room = box.w - 2 * kGap;
    float y = box.y + kGap + kLine / 2;
    const auto say = [&](const std::string& text) {
        auto shape = text_at(box.x + kGap, y, text, Ink::text, Shape::Anchor::start, room);
        shape.is_on_fill = true;
        chart.shapes.push_back(std::move(shape));
        y += kLine;
    };
    constexpr float kLeastRoom = 36;
    const auto fitting = static_cast<std::size_t>(std::max(0.0F, (box.h - kGap) / kLine));
    if (room < kLeastRoom || fitting == 0) return;
    const auto lines = label_lines(label, room);
    if (lines.size() < fitting)
        for (const auto& line : lines) say(line);
    else
        say(label); // its beginning
    if (fitting > 1) say(words);
}

} // namespace

Chart treemap(const ChartTable& table, float width, float height) {
    Chart chart{width, height, {}, {}};
    std::vector<std::size_t> order;
    double sum = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (table.value(row, 0) <= 0) continue;
        order.push_back(row);
        sum += table.value(row, 0);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return table.value(a, 0) > table.value(b, 0); });
    std::vector<double> areas;
    for (const auto row : order)
        areas.push_back(table.value(row, 0) / sum * static_cast<double>(width) * static_cast<double>(height));
    const auto boxes = squarified(areas, {0, 0, width, height});
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Box box{boxes[i].x + 1, boxes[i].y + 1, std::max(boxes[i].w - 2, 1.0F), std::max(boxes[i].h - 2, 1.0F)};
        chart.shapes.push_back(of_row({.x = box.x, .y = box.y, .w = box.w, .h = box.h, .ink = Ink::first}, order[i]));
        label_box(chart, box, table.rows[order[i]], table.word(order[i], 0));
        chart.marks.push_back({order[i], 0, box.x, box.y, box.w, box.h});
    }
    return chart;
}

Chart small_multiples(const ChartTable& table, float width) {
    constexpr float kLeastWidth = 170, kHigh = 96, kBetween = 20, kApart = 14;
    const auto count = std::max<std::size_t>(1, table.columns.size());
    const auto across =
        std::clamp<std::size_t>(static_cast<std::size_t>((width + kBetween) / (kLeastWidth + kBetween)), 1, count);
    const float cell = (width - kBetween * static_cast<float>(across - 1)) / static_cast<float>(across);
    std::size_t most_lines = 1; // of a name
    for (const auto& name : table.columns) most_lines = std::max(most_lines, label_lines(name, cell).size());
    const float names = kLine + kApart * static_cast<float>(most_lines - 1);
    const float high = names + kHigh + kLine + kBetween;
    Chart chart{width, high * static_cast<float>((count + across - 1) / across), {}, {}};
    double most = 0;
    for (const double value : table.values) most = std::max(most, value);
    if (table.rows.empty() || most <= 0) return chart;
    const float step = cell / static_cast<float>(table.rows.size());
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const float x = static_cast<float>(c % across) * (cell + kBetween);
        const float base = static_cast<float>(c / across) * high + names + kHigh;
        const auto lines = label_lines(table.columns[c], cell);
        float at = base - kHigh - kLine / 2 - kApart * static_cast<float>(lines.size() - 1);
        for (const auto& line : lines) {
            chart.shapes.push_back(text_at(x, at, line, Ink::text, Shape::Anchor::start, cell));
            at += kApart;
        }
        chart.shapes.push_back({.kind = Shape::Kind::line, .x = x, .y = base, .w = cell, .h = 1, .ink = Ink::grid});
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const bool is_last = r + 1 == table.rows.size();
            const float bar = static_cast<float>(std::max(table.value(r, c), 0.0) / most) * (kHigh - kLine - 4);
            const float left = x + step * static_cast<float>(r);
            chart.marks.push_back({r, c, left, base - kHigh, step, kHigh});
            if (bar > 0)
                chart.shapes.push_back(of_cell({.x = left + step * 0.1F,
                                                .y = base - bar,
                                                .w = step * 0.8F,
                                                .h = bar,
                                                .ink = is_last ? Ink::first : Ink::ended},
                                               r, c));
            if (is_last)
                chart.shapes.push_back(
                    text_at(x + cell, base - bar - kLine / 2, table.word(r, c), Ink::text, Shape::Anchor::end));
        }
        chart.shapes.push_back(text_at(x, base + kLine / 2 + 2, table.rows.front(), Ink::quiet));
        if (table.rows.size() > 1)
            chart.shapes.push_back(
                text_at(x + cell, base + kLine / 2 + 2, table.rows.back(), Ink::quiet, Shape::Anchor::end));
    }
    return chart;
}

} // namespace hk::charts
