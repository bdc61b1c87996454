// What international rankings and statistics ask for, by their own definitions: a sheet to fill their forms from.
// It must not know the screen, paper or the page.
#pragma once

#include "db/db.hpp"
#include "report/report.hpp"
#include "stats/figure_query.hpp"

namespace hk::report {

Report make_ranking(Db& db, const FigureQuery& query);

} // namespace hk::report
