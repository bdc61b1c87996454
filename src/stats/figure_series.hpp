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

/// One of the years a figure is looked at over: what it is asked with, and how the year is called.
struct FigureYear {
    FigureQuery query;
    std::string label;
};
/// A stock figure on the 31 December of a year, in the day's own year on the day itself; else in the academic year.
FigureQuery query_of_year(const Figure& figure, const FigureQuery& query, int year);
/// `count` years, oldest first: for a stock figure the 31 Decembers and the day itself, else academic years up to its
/// own.
std::vector<FigureYear> figure_years(const Figure& figure, const FigureQuery& query, int count);

/// `count` points, oldest first: a stock figure on 31 December of the years before and on the day itself, a yearly one
/// in the academic years up to its own. Money has no series.
std::vector<SeriesPoint> figure_series(Db& db, const Figure& figure, const FigureQuery& query, int count = 8);

} // namespace hk
