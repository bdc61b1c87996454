// A figure over the last years, for the small lines and bars on cards.
// It must not know how they are drawn.
#pragma once

#include "stats/figures.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace hk {

/// One point: the day (stock figures) or the last day of the academic year, how it is called, and the number.
struct SeriesPoint {
    std::string day;
    std::string label; ///< "2025" for 31 December 2025, "2025/26" for an academic year
    std::int64_t number = 0;
};

/// `count` points, oldest first: a stock figure on 31 December of the years before and on the day itself, a yearly one
/// in the academic years up to its own. Money has no series.
std::vector<SeriesPoint> figure_series(Db& db, const Figure& figure, const FigureQuery& query, int count = 8);

} // namespace hk
