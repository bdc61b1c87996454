// Charts of parts of a whole: areas in areas, and the same chart small for each part.
// They must not know what the numbers are; labels and values come in words.
#pragma once

#include "charts/table_charts.hpp"

namespace hk::charts {

/// Boxes whose areas are the first column's values, the largest first, as square as can be (Bruls, Huizing and van Wijk
/// 2000). Values below zero have none.
Chart treemap(const ChartTable& table, float width, float height);

/// A small chart of columns over the rows for each of the table's columns, all to one scale.
Chart small_multiples(const ChartTable& table, float width);

} // namespace hk::charts
