// A figure on one day or in one period by one dimension, or by two crossed; internal to src/stats.
// It must not know years, nor in what order values stand.
#pragma once

#include "stats/crosstab.hpp"

#include <map>
#include <string>
#include <utility>

namespace hk {

/// Amounts by the keys of values (value_key), "" = not stated.
struct Breakdown {
    using Amounts = std::map<std::string, Amount, std::less<>>;
    using Cells = std::map<std::pair<std::string, std::string>, Amount>;
    using Names = std::map<std::string, std::string, std::less<>>;
    Cells cells;                   ///< only with a second dimension
    Amounts rows, columns;         ///< by the first dimension alone, by the second alone
    Names row_names, column_names; ///< texts as they were first written
    Amount total;
    std::int64_t headcounts = 0;
    bool is_persons_only = false, adds_up_to_more = false; ///< as in Crosstab
};

/// Without a first dimension there is only the total.
Result<Breakdown> break_down(Db& db, const Figure& figure, const FigureQuery& query, const Dimension* first,
                             const Dimension* second);

/// By what the records of the figure say; the total, too, is that of the records.
Result<Breakdown> break_down_records(Db& db, const Figure& figure, const FigureQuery& query, const Dimension& first,
                                     const Dimension* second);

/// True when headcounts can tell the figure by this dimension: by country, or by one of their own dimensions.
bool is_told_by_headcounts(const Dimension& dimension);
/// By what headcounts state, and by the records of countries that they do not tell, of a figure that is `whole`.
Breakdown break_down_stated(Db& db, const Figure& figure, const FigureQuery& query, const Dimension& first,
                            const Dimension* second, std::int64_t whole);

} // namespace hk
