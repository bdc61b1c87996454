// A figure over the last years.
// It must not know how it is drawn.
#include "stats/figure_series.hpp"

#include <algorithm>

namespace hk {

std::vector<SeriesPoint> figure_series(Db& db, const Figure& figure, const FigureQuery& query, int count) {
    std::vector<SeriesPoint> points;
    if (figure.measure == Measure::money) return points;
    const bool is_yearly = figure.kind == FigureKind::yearly;
    const int last = is_yearly ? academic_year_of(period_of(query).from, query.year_start) : academic_year_of(query.as_of, 1);
    for (int year = std::max(1, last - count + 1); year <= last; ++year) {
        auto then = query;
        SeriesPoint point;
        if (is_yearly) {
            then.period = academic_year(year, query.year_start);
            point.day = then.period->to;
            point.label = academic_year_label(year, query.year_start);
        } else {
            then.as_of = year == last ? query.as_of : academic_year(year, 1).to;
            point.day = then.as_of;
            point.label = std::to_string(year);
        }
        if (const auto value = compute_figure(db, figure, then)) point.number = value->number;
        points.push_back(std::move(point));
    }
    return points;
}

} // namespace hk
