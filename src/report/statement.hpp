// The office's published statement of its activity, its figures live: words, numbered figures with their definitions,
// agreements by group and by year. It must not know the screen, paper or the page.
#pragma once

#include "db/db.hpp"
#include "report/report.hpp"
#include "stats/figure_query.hpp"

namespace hk::report {

/// In the current language, whose texts are here. A number in prose is "more than N", N the largest ten below it
/// (DOMAIN.md); the notes have it exactly.
Report make_statement(Db& db, const FigureQuery& query);

} // namespace hk::report
