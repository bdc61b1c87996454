// Bars and columns of a report.
// It must not know what the numbers are.
#include "charts/report_charts.hpp"

#include <algorithm>
#include <cmath>

namespace hk::charts {
namespace {

float widest(const std::vector<std::string>& words) {
    float most = 0;
    for (const auto& word : words) most = std::max(most, text_room(word));
    return most;
}

double largest(const std::vector<double>& values) {
    return values.empty() ? 1 : std::max(1.0, *std::max_element(values.begin(), values.end()));
}

void add_line(Chart& chart, float x, float y, float width, Ink ink) {
    chart.shapes.push_back({.kind = Shape::Kind::line, .x = x, .y = y, .w = width, .h = 1, .ink = ink});
}

/// All years where there is room, else the first, every fifth and the last two; none that would touch the one after it.
std::vector<std::size_t> named_years(const ChartTable& table, std::size_t first, float step) {
    const auto count = table.rows.size();
    std::vector<std::size_t> named;
    float next = 1e9F;
    const bool is_roomy = widest(table.rows) + 8 <= step;
    for (std::size_t i = count; i-- > first;) {
        const bool is_wanted =
            is_roomy || i == first || i + 2 >= count || table.rows[i].ends_with('0') || table.rows[i].ends_with('5');
        const float at = step * static_cast<float>(i), room = text_room(table.rows[i]);
        if (!is_wanted || at + room > next) continue;
        named.push_back(i);
        next = at;
    }
    return named;
}

} // namespace

Chart bars_in_columns(const ChartTable& table, float width) {
    constexpr float kRow = 26, kBar = 11, kGap = 40, kNarrow = 520, kAfter = 8;
    Chart chart{width, 0, {}, {}};
    const std::size_t count = table.rows.size(), columns = width < kNarrow || count < 2 ? 1 : 2;
    const std::size_t lines = (count + columns - 1) / columns;
    const float room = (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float label = std::min(widest(table.rows) + kAfter, room * 0.5F), word = widest(table.words) + kAfter;
    const float unit = std::max(10.0F, room - label - word - kAfter) / static_cast<float>(largest(table.values));
    for (std::size_t i = 0; i < count; ++i) {
        const float x = static_cast<float>(i / lines) * (room + kGap), y = static_cast<float>(i % lines) * kRow;
        const float length = std::max(1.0F, unit * static_cast<float>(std::max(0.0, table.value(i, 0))));
        add_line(chart, x, y, room, Ink::grid);
        chart.shapes.push_back(text_at(x, y + kRow / 2, table.rows[i], Ink::quiet, Shape::Anchor::start, label));
        chart.shapes.push_back(
            of_row({.x = x + label, .y = y + (kRow - kBar) / 2, .w = length, .h = kBar, .ink = Ink::first}, i));
        auto value = text_at(x + label + length + kAfter, y + kRow / 2, table.word(i, 0), Ink::text);
        value.face = Face::medium;
        chart.shapes.push_back(std::move(value));
        chart.marks.push_back({i, 0, x, y, room, kRow});
    }
    chart.height = static_cast<float>(lines) * kRow;
    return chart;
}

Chart column_chart(const ChartTable& table, float width, float height) {
    constexpr float kWords = 18, kYears = 20, kBetween = 6;
    Chart chart{width, height, {}, {}};
    const std::size_t count = table.rows.size();
    const auto most = static_cast<std::size_t>(std::max(1.0F, width / (widest(table.words) + kBetween)));
    const std::size_t first = count > most ? count - most : 0;
    if (count == first) return chart;
    const float step = width / static_cast<float>(count - first), bar = std::min(48.0F, step * 0.72F);
    const float bottom = height - kYears, unit = (bottom - kWords) / static_cast<float>(largest(table.values));
    for (std::size_t i = first; i < count; ++i) {
        const float x = step * static_cast<float>(i - first);
        const float length = unit * static_cast<float>(std::max(0.0, table.value(i, 0)));
        const bool is_last = i + 1 == count;
        if (length > 0)
            chart.shapes.push_back(of_row(
                {.x = x, .y = bottom - length, .w = bar, .h = length, .ink = is_last ? Ink::first : Ink::pale}, i));
        auto value = text_at(x + bar / 2, bottom - length - 9, table.word(i, 0), is_last ? Ink::text : Ink::quiet,
                             Shape::Anchor::middle);
        if (is_last) value.face = Face::medium;
        chart.shapes.push_back(std::move(value));
        chart.marks.push_back({i, 0, x, 0, bar, bottom});
    }
    for (const auto i : named_years(table, first, step)) {
        const float x = step * static_cast<float>(i - first);
        const bool is_wider = text_room(table.rows[i]) > bar; // the first would be cut at the edge
        chart.shapes.push_back(is_wider && i == first ? text_at(x, bottom + 12, table.rows[i], Ink::quiet)
                                                      : text_at(x + bar / 2, bottom + 12, table.rows[i], Ink::quiet,
                                                                Shape::Anchor::middle));
    }
    add_line(chart, 0, bottom, width, Ink::ended);
    return chart;
}

} // namespace hk::charts
