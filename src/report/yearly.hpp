// The report of an academic year: its figures with the change to the year before, breakdowns, agreements that began and
// ended. It must not know the screen, paper or the page.
#pragma once

#include "db/db.hpp"
#include "report/report.hpp"
#include "stats/figure_query.hpp"

namespace hk::report {

/// Of the query's period, else of the last academic year that ended before its day.
Report make_yearly(Db& db, const FigureQuery& query);

} // namespace hk::report
