// What a column of money comes to over some records.
// It must not know which records or why.
#pragma once

#include "app/list_columns.hpp"
#include "db/db.hpp"
#include "stats/figures.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace hk {

/// One exact sum per currency, by currency; empty for columns that are not lists of money. Currencies are never added
/// to each other; one whose sum is beyond range is left out.
std::vector<Money> column_totals(Db& db, const RecordTables& tables, const ListColumn& column,
                                 std::span<const std::int64_t> rowids);

} // namespace hk
