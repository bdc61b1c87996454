// A table of numbers as shapes.
// It must not know what the numbers are.
#include "charts/table_charts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hk::charts {
namespace {

constexpr float kGap = 8, kLine = 16, kNarrow = 480;

/// Discs with the names of the columns, wrapped; gives its height.
float draw_legend(Chart& chart, const std::vector<std::string>& names) {
    if (names.size() < 2) return 0;
    constexpr float kDisc = 14;
    float x = 0, y = kLine / 2;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const float room = text_room(names[i]) + kDisc;
        if (x > 0 && x + room > chart.width) x = 0, y += kLine + 4;
        chart.shapes.push_back({.kind = Shape::Kind::disc, .x = x + 5, .y = y, .w = 5, .ink = series_ink(i)});
        const auto lines = label_lines(names[i], chart.width - kDisc);
        for (std::size_t line = 0; line < lines.size(); ++line) {
            if (line > 0) y += kLine;
            chart.shapes.push_back(text_at(x + kDisc, y, lines[line], Ink::quiet));
        }
        x += room + 18;
    }
    return y + kLine / 2 + 10;
}

float widest(const std::vector<std::string>& words) {
    float most = 0;
    for (const auto& word : words) most = std::max(most, text_room(word));
    return most;
}

/// Where bars of a row begin, and how long one of a value is. Negative ones go to the left.
struct BarScale {
    float zero, unit;
    [[nodiscard]] float length(double value) const { return unit * static_cast<float>(std::abs(value)); }
};

} // namespace

std::vector<double> nice_ticks(double least, double most, int count) {
    const double span = std::max(most, 0.0) - std::min(least, 0.0);
    if (!(span > 0) || count < 1) return {0, 1};
    const double raw = span / count, power = std::pow(10, std::floor(std::log10(raw)));
    double step = 10 * power;
    for (const double nice : {1.0, 2.0, 5.0})
        if (nice * power >= raw * (1 - 1e-9)) {
            step = nice * power;
            break;
        }
    std::vector<double> ticks;
    for (double at = std::floor(std::min(least, 0.0) / step) * step;; at += step) {
        ticks.push_back(at);
        if (at >= most - step * 1e-9 && at >= -step * 1e-9) return ticks;
    }
}

Chart bar_chart(const ChartTable& table, Bars bars, float width) {
    Chart chart{width, 0, {}, {}};
    const std::size_t columns = table.columns.size();
    const bool is_grouped = bars == Bars::grouped && columns > 1;
    const bool is_narrow = width < kNarrow; // labels stand above their bars
    constexpr float kApart = 14;            // from one line of a label to the next
    const float bar = is_grouped ? 14 : 18,
                bars_height = is_grouped ? static_cast<float>(columns) * (bar + 2) + 10 : 28;
    const float top = draw_legend(chart, table.columns);
    const float label = is_narrow ? width : std::min(widest(table.rows) + 4, width * 0.36F);
    double most = table.at_least, least = 0;
    std::vector<double> sums(table.rows.size(), 0);
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        for (std::size_t c = 0; c < columns; ++c) {
            sums[r] += table.value(r, c);
            const double value = is_grouped ? table.value(r, c) : sums[r];
            most = std::max(most, value), least = std::min(least, value);
        }
    const float word = widest(table.words) + kGap, left = is_narrow ? 0 : label + kGap,
                room = std::max(20.0F, width - left - word);
    const float below = least < 0 ? word : 0;
    const double span = std::max(most - least, 1e-9);
    const float unit = (room - below) / static_cast<float>(span);
    const BarScale scale{left + below + unit * static_cast<float>(-least), unit};
    float bottom = top;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const auto lines = label_lines(table.rows[r], label);
        const float labels = kApart * static_cast<float>(lines.size()), above = is_narrow ? labels + 4 : 0;
        const float row_height = is_narrow ? above + bars_height : std::max(bars_height, labels + 8);
        const float y = std::exchange(bottom, bottom + row_height), middle = y + above + (row_height - above) / 2;
        float at_line = is_narrow ? y + 12 : middle - (labels - kApart) / 2;
        for (const auto& line : lines) {
            chart.shapes.push_back(of_row(text_at(0, at_line, line, Ink::text, Shape::Anchor::start, label), r));
            at_line += kApart;
        }
        float x = scale.zero;
        for (std::size_t c = 0; c < columns; ++c) {
            const double value = table.value(r, c);
            const float length = scale.length(value);
            const float at =
                is_grouped ? middle - bars_height / 2 + 5 + static_cast<float>(c) * (bar + 2) : middle - bar / 2;
            const float begin = value < 0 ? scale.zero - length : is_grouped ? scale.zero : x;
            if (value != 0)
                chart.shapes.push_back(of_cell({.x = begin,
                                                .y = at,
                                                .w = std::max(1.0F, length),
                                                .h = bar,
                                                .ink = series_ink(columns > 1 ? c : 0)},
                                               r, c));
            if (value > 0 && !is_grouped) x += length;
            chart.marks.push_back({r, c, is_grouped || columns == 1 ? 0 : begin, is_grouped ? at - 1 : y,
                                   is_grouped || columns == 1 ? width : length, is_grouped ? bar + 2 : row_height});
            if (!is_grouped && columns > 1) continue;
            const float end = value < 0 ? begin - 6 : begin + length + 6;
            chart.shapes.push_back(of_cell(text_at(end, at + bar / 2, table.word(r, c), Ink::text,
                                                   value < 0 ? Shape::Anchor::end : Shape::Anchor::start),
                                           r, c));
        }
    }
    if (least < 0)
        chart.shapes.push_back(
            {.kind = Shape::Kind::line, .x = scale.zero, .y = top, .w = 1, .h = bottom - top, .ink = Ink::quiet});
    chart.height = bottom;
    return chart;
}

Chart line_chart(const ChartTable& table, float width, float height, const std::vector<std::string>& tick_words,
                 const std::vector<double>& ticks) {
    Chart chart{width, height, {}, {}};
    if (table.rows.empty() || ticks.size() < 2) return chart;
    const bool is_many = table.columns.size() > 1;
    const float axis = widest(tick_words) + kGap; // where the lines of the ticks begin
    const float left = axis + (is_many ? 0 : widest(table.words) / 2),
                right = is_many ? std::min(widest(table.columns) + 12, width * 0.3F) : 40;
    const float top = 14, bottom = height - 26, room = width - left - right;
    const auto y_of = [&](double value) {
        return bottom - (bottom - top) * static_cast<float>((value - ticks.front()) / (ticks.back() - ticks.front()));
    };
    const auto x_of = [&](std::size_t row) {
        return table.rows.size() < 2
                   ? left + room / 2
                   : left + room * static_cast<float>(row) / static_cast<float>(table.rows.size() - 1);
    };
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const float y = y_of(ticks[i]);
        chart.shapes.push_back(
            {.kind = Shape::Kind::line, .x = axis, .y = y, .w = left + room - axis, .h = 1, .ink = Ink::grid});
        chart.shapes.push_back(text_at(axis - kGap, y, tick_words[i], Ink::quiet, Shape::Anchor::end));
    }
    // Years are left out where their names would touch.
    const float step = table.rows.size() < 2 ? room : room / static_cast<float>(table.rows.size() - 1);
    const auto every = static_cast<std::size_t>(std::ceil((widest(table.rows) + 10) / std::max(step, 1.0F)));
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        if ((table.rows.size() - 1 - r) % std::max<std::size_t>(every, 1) == 0)
            chart.shapes.push_back(text_at(x_of(r), bottom + 16, table.rows[r], Ink::quiet, Shape::Anchor::middle));
    struct End {
        std::size_t column;
        float y;
    };
    std::vector<End> ends;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        Shape line{.kind = Shape::Kind::path, .w = 2, .ink = series_ink(c)};
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const float x = x_of(r), y = y_of(table.value(r, c));
            line.points.push_back({x, y});
            chart.marks.push_back({r, c, x - 8, y - 8, 16, 16});
        }
        chart.shapes.push_back(of_column(line, c));
        for (std::size_t r = 0; r < line.points.size(); ++r) {
            const auto& point = line.points[r];
            const Shape disc{.kind = Shape::Kind::disc, .x = point.x, .y = point.y, .w = 3, .ink = line.ink};
            chart.shapes.push_back(is_many ? of_column(disc, c) : of_row(disc, r));
        }
        ends.push_back({c, line.points.back().y});
    }
    if (!is_many) {
        for (std::size_t r = 0; r < table.rows.size(); ++r)
            if ((table.rows.size() - 1 - r) % std::max<std::size_t>(every, 1) == 0)
                chart.shapes.push_back(
                    text_at(x_of(r), y_of(table.value(r, 0)) - 14, table.word(r, 0), Ink::text, Shape::Anchor::middle));
        return chart;
    }
    // Names at the ends of their lines, pushed apart where they would lie over each other.
    std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.y < b.y; });
    for (std::size_t i = 1; i < ends.size(); ++i) ends[i].y = std::max(ends[i].y, ends[i - 1].y + kLine);
    const float over = ends.back().y - bottom;
    for (auto& end : ends) {
        const float y = over > 0 ? end.y - over : end.y;
        chart.shapes.push_back(text_at(left + room + 8, y, table.columns[end.column], series_ink(end.column),
                                       Shape::Anchor::start, right - 8));
    }
    return chart;
}

Chart framed(Chart chart, const std::string& title, const std::vector<std::string>& notes) {
    constexpr float kPad = 16, kTitle = 34;
    for (auto& shape : chart.shapes) {
        shape.x += kPad, shape.y += kPad + kTitle;
        for (auto& point : shape.points) point.x += kPad, point.y += kPad + kTitle;
    }
    chart.shapes.push_back(text_of(kPad, kPad + 10, title, Ink::text, Face::semibold, 16));
    float y = kPad + kTitle + chart.height + 20;
    for (const auto& note : notes) {
        std::string line;
        std::size_t at = 0;
        while (at < note.size()) {
            const auto end = std::min(note.find(' ', at), note.size());
            const auto word = note.substr(at, end - at);
            if (!line.empty() && text_room(line + " " + word) > chart.width) {
                chart.shapes.push_back(text_at(kPad, y, line, Ink::quiet));
                y += kLine + 2, line.clear();
            }
            line += (line.empty() ? "" : " ") + word;
            at = end + 1;
        }
        if (line.empty()) continue;
        chart.shapes.push_back(text_at(kPad, y, line, Ink::quiet));
        y += kLine + 2;
    }
    chart.width += 2 * kPad;
    chart.height = y + kPad - kLine / 2;
    return chart;
}

} // namespace hk::charts
