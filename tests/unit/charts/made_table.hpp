// A table of numbers for charts, its words the numbers themselves.
// It must not know charts.
#pragma once

#include "charts/table_charts.hpp"

#include <string>
#include <utility>
#include <vector>

namespace hk::charts {

inline ChartTable table(std::vector<std::string> rows, std::vector<std::string> columns, std::vector<double> values) {
    ChartTable made{std::move(rows), std::move(columns), std::move(values), {}};
    for (const double value : made.values) made.words.push_back(std::to_string(static_cast<int>(value)));
    return made;
}

} // namespace hk::charts
