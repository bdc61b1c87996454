// Chooses how a figure is broken down: by its records, or by what headcounts state.
// It must not count anything itself.
#include "stats/breakdown.hpp"

#include "stats/figure_sql.hpp"

namespace hk {
namespace {

template <class Amounts>
void subtract(Amounts& from, const Amounts& amounts) {
    for (const auto& [key, amount] : amounts) from[key].number -= amount.number;
}

/// A balance is the difference of its two sides, each with its own headcounts.
Result<Breakdown> break_down_balance(Db& db, const FigureQuery& query, const Dimension* first,
                                     const Dimension* second) {
    auto balance = break_down(db, exchange_out(), query, first, second);
    if (!balance) return balance;
    auto in = break_down(db, exchange_in(), query, first, second);
    if (!in) return in;
    subtract(balance->cells, in->cells);
    subtract(balance->rows, in->rows);
    subtract(balance->columns, in->columns);
    balance->row_names.merge(in->row_names);
    balance->column_names.merge(in->column_names);
    balance->total.number -= in->total.number;
    balance->headcounts += in->headcounts;
    balance->is_persons_only = balance->is_persons_only || in->is_persons_only;
    balance->adds_up_to_more = balance->adds_up_to_more || in->adds_up_to_more;
    return balance;
}

} // namespace

Result<Breakdown> break_down(Db& db, const Figure& figure, const FigureQuery& query, const Dimension* first,
                             const Dimension* second) {
    if (figure.measure == Measure::balance) return break_down_balance(db, query, first, second);
    // The total of money says how many records have any; the others are found while they are broken down.
    const bool has_own_total = figure.measure == Measure::money || !figure.headcounts.kind.empty();
    if (first != nullptr && !has_own_total) return break_down_records(db, figure, query, *first, second);
    const auto value = compute_figure(db, figure, query);
    if (!value) return tl::make_unexpected(value.error());
    const bool is_told = (!first || is_told_by_headcounts(*first)) && (!second || is_told_by_headcounts(*second));
    Result<Breakdown> breakdown = Breakdown{};
    if (first != nullptr && is_told && value->headcounts > 0)
        breakdown = break_down_stated(db, figure, query, *first, second, value->number);
    else if (first != nullptr)
        breakdown = break_down_records(db, figure, query, *first, second);
    if (!breakdown) return breakdown;
    breakdown->total = {value->number, value->sums};
    breakdown->headcounts = value->headcounts;
    breakdown->is_persons_only = value->headcounts > 0 && !is_told;
    return breakdown;
}

} // namespace hk
