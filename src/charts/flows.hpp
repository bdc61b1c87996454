// What flows from one side to another, as bands between nodes.
// It must not know what the numbers are; labels and values come in words.
#pragma once

#include "charts/table_charts.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace hk::charts {

inline constexpr std::size_t kMostFlowNodes = 12; ///< a side; the rest flows together
/// Rows at the left, columns at the right, between them bands as thick as the values; `others` is the name of the
/// rest. A mark for each band whose row and column are not of the rest.
Chart flow_chart(const ChartTable& table, const std::string& others, float width);

/// What flows from one side by a middle to another; each in its order, with names and values in words.
struct Flows {
    struct Side {
        std::vector<std::string> names{}, words{};
    };
    Side left{}, middle{}, right{};
    std::vector<double> in{};  ///< of left to middle, left by left
    std::vector<double> out{}; ///< of middle to right, middle by middle
    std::size_t strong = 0;    ///< the node in the middle whose bands are coloured
};
/// Nodes as high as their values, bands between them; numbers stand outside. A mark for each node: those at the left,
/// then the middle, then the right. `letters` is the size of the names.
Chart sankey(const Flows& flows, float width, float height, float letters);

} // namespace hk::charts
