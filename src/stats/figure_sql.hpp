// The SQL of one figure, put together from its entry; internal to src/stats.
// It must not run anything.
#pragma once

#include "stats/figures.hpp"

#include <string>

namespace hk {

/// "WITH … SELECT `select` FROM … WHERE …" over the records that the figure's days and test find; parameters ?1 day,
/// ?2 and ?3 period, ?4 day plus days. `condition` may be empty.
std::string select_days(const Figure& figure, std::string_view select, std::string_view condition);
/// The same over the records of the figure, its own condition met.
std::string select_records(const Figure& figure, std::string_view select);

/// The citizenship of a person, NULL where it is not recorded.
std::string citizenship_sql(const Figure& figure);

/// The values of a query for ?1 … ?4; must outlive the statement's steps.
struct QueryValues {
    std::string day, from, to, day_after;
    explicit QueryValues(const FigureQuery& query);
    void bind(Stmt& statement) const;
    /// `sql` with the values written in.
    [[nodiscard]] std::string written_into(std::string_view sql) const;
};

/// Exchange students sent and received: the two sides of `exchange_balance`.
const Figure& exchange_out();
const Figure& exchange_in();
/// Agreements active in the period that give places to exchange students.
const Figure& agreements_with_places();

} // namespace hk
