// The report of a frozen year: each figure as it was frozen, as the data say it now, and the difference.
// It must not know the screen, paper or the page.
#pragma once

#include "db/db.hpp"
#include "report/report.hpp"
#include "stats/figure_query.hpp"

#include <string_view>

namespace hk::report {

/// Without a snapshot of that id the report has no title.
Report make_snapshot(Db& db, const FigureQuery& query, std::string_view id);

} // namespace hk::report
