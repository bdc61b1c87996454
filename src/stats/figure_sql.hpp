// The SQL of one figure, put together from its entry; internal to src/stats.
// It must not run anything.
#pragma once

#include <string>

#include "stats/figures.hpp"

namespace hk {

/// "WITH … SELECT `select` FROM … WHERE …" over the records of the figure; parameters ?1 day, ?2 and ?3 period, ?4 day plus days.
/// `is_failing` takes the records that fail only the figure's condition instead.
std::string select_records(const Figure& figure, std::string_view select, bool is_failing = false);

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

} // namespace hk
