// The list of agreements by country. It must not know the screen, paper or the page.
#pragma once

#include "db/db.hpp"
#include "report/report.hpp"
#include "stats/agreement_list.hpp"
#include "stats/figure_query.hpp"

namespace hk::report {

/// Agreements in force on the day, or of every state; those of several countries stand under each.
Report make_agreement_list(Db& db, const FigureQuery& query, bool is_all);

/// A table of agreements, by country where `by_country` says so; else by partner.
Table agreement_table(std::string name, const std::vector<ListedAgreement>& list, bool by_country);

} // namespace hk::report
