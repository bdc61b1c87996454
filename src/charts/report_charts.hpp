// The charts of a printed report: bars in two columns with lines between them, and columns over years.
// They must not know what the numbers are; labels and values come in words.
#pragma once

#include "charts/table_charts.hpp"

namespace hk::charts {

/// Of a single series: its rows as bars, down the first column, then the second; one column where it is narrow.
Chart bars_in_columns(const ChartTable& table, float width);

/// Of a single series over years, the last one strong. The oldest years are left out where their numbers would touch.
Chart column_chart(const ChartTable& table, float width, float height);

} // namespace hk::charts
