// The charts of a partner's page: its agreements on a time line, and exchange in and out by year.
// They must not know records; rows come with their words.
#pragma once

#include "charts/shape.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hk::charts {

/// An agreement on the time line. Days are full dates.
struct TimelineRow {
    std::string label{};
    std::string start{}; ///< empty = unknown: only the label is drawn
    std::string end{};   ///< empty = open ended
    std::string words{}; ///< in or after its bar: "until 02.05.2031"
    Ink ink = Ink::first;
};

inline constexpr float kTimelineLabels = 170;
/// Of the whole chart. Long labels have several lines; in a narrow chart they stand above their bars.
float timeline_height(const std::vector<TimelineRow>& rows, float width, float label_room = kTimelineLabels);

/// One row a bar, the years above, a line for the day. `today` is the word at that line. A mark for each row.
/// Labels are at most `label_room` wide.
Chart agreement_timeline(const std::vector<TimelineRow>& rows, std::string_view day, std::string_view today,
                         float width, float label_room = kTimelineLabels);

struct ExchangeYear {
    int year = 0;
    int out = 0, in = 0;
};

/// Out upwards, in downwards, the years between. A mark for each year.
Chart exchange_columns(const std::vector<ExchangeYear>& years, float width, float height);

} // namespace hk::charts
