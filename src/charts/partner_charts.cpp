// Rows to shapes for a partner's page.
// It must not know records.
#include "charts/partner_charts.hpp"

#include "model/partial_date.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace hk::charts {
namespace {

int year_of(std::string_view date) { return std::atoi(std::string(date.substr(0, 4)).c_str()); }

/// Days along the width, right of the labels.
struct Scale {
    float left, width;
    std::int64_t first, last; ///< day numbers
    [[nodiscard]] float x(std::string_view date) const {
        return left + width * static_cast<float>(day_number(date) - first) / static_cast<float>(last - first);
    }
};

constexpr float kNarrow = 520, kHead = 28, kBelow = 6, kBarRow = 34;
constexpr float kLine = 14, kAround = 6; // of labels

bool is_narrow(float width) { return width < kNarrow; }
float room_of_labels(float width, float label_room) {
    return is_narrow(width) ? 0 : std::min(label_room, width * 0.34F);
}

struct RowRoom {
    std::vector<std::string> lines; ///< of its label
    float label = 0;                ///< height of the label
    float height = 0;
};

RowRoom room_of(const TimelineRow& row, float width, float label_room) {
    RowRoom room;
    room.lines = label_lines(row.label, is_narrow(width) ? width : room_of_labels(width, label_room));
    room.label = kLine * static_cast<float>(room.lines.size()) + kAround;
    room.height = is_narrow(width) ? room.label + kBarRow : std::max(kBarRow, room.label);
    return room;
}

} // namespace

float timeline_height(const std::vector<TimelineRow>& rows, float width, float label_room) {
    float height = kHead + kBelow;
    for (const auto& row : rows) height += room_of(row, width, label_room).height;
    return rows.empty() ? height + kBarRow : height;
}

Chart agreement_timeline(const std::vector<TimelineRow>& rows, std::string_view day, std::string_view today,
                         float width, float label_room) {
    Chart chart{width, timeline_height(rows, width, label_room), {}, {}};
    int from = year_of(day) - 1, to = year_of(day) + 2;
    for (const auto& row : rows) {
        if (row.start.empty()) continue;
        from = std::min(from, year_of(row.start));
        to = std::max(to, year_of(row.end.empty() ? row.start : row.end) + 1);
    }
    to = std::min(to, year_of(day) + 25); // one that ends in a century would press the others together
    const float label = room_of_labels(width, label_room);
    const auto jan = [](int year) { return std::to_string(year) + "-01-01"; };
    const Scale scale{label + 8, width - label - 16, day_number(jan(from)), day_number(jan(to))};
    const float bottom = chart.height - kBelow;
    const int span = to - from;
    int step = span <= 8 ? 1 : span <= 18 ? 2 : span <= 45 ? 5 : 10;
    constexpr float kYear = 44; // what a year's number needs
    for (const int wider : {2, 5, 10, 20})
        if (scale.width * static_cast<float>(step) < kYear * static_cast<float>(span)) step = std::max(step, wider);
    const float now = scale.x(day);
    for (int year = (from + step - 1) / step * step; year <= to; year += step) {
        const float x = scale.x(jan(year));
        chart.shapes.push_back(
            {.kind = Shape::Kind::line, .x = x, .y = 20, .w = 1, .h = bottom - 20, .ink = Ink::grid});
        if (std::abs(x - now) > 62)
            chart.shapes.push_back(text_at(x, 9, std::to_string(year), Ink::quiet, Shape::Anchor::middle));
    }
    std::vector<Shape> words; // above the line of the day
    float below = kHead;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        const auto room = room_of(row, width, label_room);
        const float top = std::exchange(below, below + room.height);
        const float middle = is_narrow(width) ? top + room.label + kBarRow / 2 : top + room.height / 2;
        float at = is_narrow(width) ? top + (kAround + kLine) / 2 : middle - (room.label - kAround - kLine) / 2;
        for (const auto& line : room.lines) {
            chart.shapes.push_back(
                text_at(0, at, line, Ink::text, Shape::Anchor::start, is_narrow(width) ? width : label));
            at += kLine;
        }
        chart.marks.push_back({i, 0, 0, top, width, room.height});
        if (row.start.empty()) {
            chart.shapes.push_back(text_at(scale.left, middle, row.words, Ink::quiet));
            continue;
        }
        const float right_edge = scale.left + scale.width;
        const float left = std::clamp(scale.x(row.start), scale.left, right_edge - 4);
        const float right = row.end.empty() ? right_edge : std::clamp(scale.x(row.end), left + 4, right_edge);
        chart.shapes.push_back(of_row({.x = left, .y = middle - 9, .w = right - left, .h = 18, .ink = row.ink}, i));
        const float needed = text_room(row.words) + 12;
        if (right - left >= needed) {
            words.push_back(text_at(left + 8, middle, row.words, row.ink == Ink::ended ? Ink::text : row.ink));
            words.back().is_on_fill = row.ink != Ink::ended;
            continue;
        }
        // Beside its bar, and where the line of the day would cross it beside that.
        const bool is_crossed = right < now && now < right + needed;
        const float x = is_crossed ? now : right;
        if (x + needed <= width)
            words.push_back(text_at(x + 6, middle, row.words, Ink::quiet));
        else if (left - needed >= scale.left) // a narrow chart has room on neither side: the list of agreements says it
            words.push_back(text_at(left - 6, middle, row.words, Ink::quiet, Shape::Anchor::end));
    }
    chart.shapes.push_back(
        {.kind = Shape::Kind::line, .x = now, .y = 20, .w = 1.5F, .h = bottom - 20, .ink = Ink::warn});
    chart.shapes.push_back(text_at(now, 9, std::string(today), Ink::warn, Shape::Anchor::middle));
    chart.shapes.insert(chart.shapes.end(), std::make_move_iterator(words.begin()),
                        std::make_move_iterator(words.end()));
    return chart;
}

Chart exchange_columns(const std::vector<ExchangeYear>& years, float width, float height) {
    Chart chart{width, height, {}};
    if (years.empty()) return chart;
    int out = 0, in = 0;
    for (const auto& year : years) {
        out = std::max(out, year.out);
        in = std::max(in, year.in);
    }
    constexpr float kWords = 18, kYears = 22;
    const float unit = (height - 2 * kWords - kYears) / static_cast<float>(std::max(1, out + in));
    const float axis = kWords + unit * static_cast<float>(out), step = width / static_cast<float>(years.size());
    const float bar = std::min(30.0F, step * 0.62F);
    constexpr float kYear = 36;                                           // what a year's number needs
    const auto named = static_cast<std::size_t>(std::ceil(kYear / step)); // every so many, the last one always
    for (std::size_t i = 0; i < years.size(); ++i) {
        const auto& year = years[i];
        const float middle = step * (static_cast<float>(i) + 0.5F);
        chart.marks.push_back({i, 0, middle - step / 2, 0, step, height});
        const auto column = [&](float top, float high, Ink ink) {
            chart.shapes.push_back(of_row({.x = middle - bar / 2, .y = top, .w = bar, .h = high, .ink = ink}, i));
        };
        const auto say = [&](float y, int count) {
            chart.shapes.push_back(text_at(middle, y, std::to_string(count), Ink::text, Shape::Anchor::middle));
        };
        if (year.out > 0) {
            const float high = unit * static_cast<float>(year.out);
            column(axis - high, high, Ink::first);
            say(axis - high - kWords / 2, year.out);
        }
        if ((years.size() - 1 - i) % named == 0)
            chart.shapes.push_back(
                text_at(middle, axis + kYears / 2, std::to_string(year.year), Ink::quiet, Shape::Anchor::middle));
        if (year.in > 0) {
            const float high = unit * static_cast<float>(year.in);
            column(axis + kYears, high, Ink::second);
            say(axis + kYears + high + kWords / 2, year.in);
        }
    }
    return chart;
}

} // namespace hk::charts
