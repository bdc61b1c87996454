// Charts of parts of a whole: areas in areas, flows between two sides, and the same chart small for each part.
// They must not know what the numbers are; labels and values come in words.
#pragma once

#include "charts/table_charts.hpp"

#include <string>

namespace hk::charts {

/// Boxes whose areas are the first column's values, the largest first, as square as can be (Bruls, Huizing and van Wijk
/// 2000). Values below zero have none.
Chart treemap(const ChartTable& table, float width, float height);

inline constexpr std::size_t kMostFlowNodes = 12; ///< a side; the rest flows together
/// Rows at the left, columns at the right, between them bands as thick as the values; `others` is the name of the
/// rest. A mark for each band whose row and column are not of the rest.
Chart flow_chart(const ChartTable& table, const std::string& others, float width);

/// A small chart of columns over the rows for each of the table's columns, all to one scale.
Chart small_multiples(const ChartTable& table, float width);

} // namespace hk::charts
