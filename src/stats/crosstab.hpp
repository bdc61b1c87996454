// A figure by one dimension, or by two crossed: how much of it falls to each value.
// It must not know names, order of languages, or how it is drawn.
#pragma once

#include "stats/dimensions.hpp"
#include "stats/figures.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace hk {

/// A number or, for figures of money, its sums by currency.
struct Amount {
    std::int64_t number = 0;
    std::vector<Money> sums{};
    bool operator==(const Amount&) const = default;
};

/// `rows` and `columns` are values of the dimensions, "" = not stated; years in their order, others by their amounts,
/// the largest first, the rest of the world and what is not stated last. Without a second dimension there is one
/// column, "". Totals of rows and columns are what the figure says by that dimension alone; over years, of the last
/// one.
struct Crosstab {
    std::vector<std::string> rows, columns;
    std::vector<Amount> cells; ///< row by row
    std::vector<Amount> row_totals, column_totals;
    Amount total;                 ///< what the figure itself says
    std::int64_t headcounts = 0;  ///< how many headcount rows took part
    bool is_persons_only = false; ///< headcounts take part in the total alone: they do not tell these dimensions
    bool adds_up_to_more = false; ///< a record, or one of the values counted, stands in several cells (of one year)
    [[nodiscard]] const Amount& cell(std::size_t row, std::size_t column) const {
        return cells[row * columns.size() + column];
    }
};

inline constexpr int kCrosstabYears = 8; ///< how many years "year" goes back

/// The figure by `by`, crossed with `across` where one is given, which is another.
Result<Crosstab> crosstab(Db& db, const Figure& figure, const FigureQuery& query, const Dimension& by,
                          const Dimension* across = nullptr, int years = kCrosstabYears);

} // namespace hk
