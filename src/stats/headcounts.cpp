// Reads headcounts and says what they state.
// It must not know figures beyond their rule.
#include "stats/headcounts.hpp"

#include <algorithm>
#include <cassert>

namespace hk {
namespace {

using Rows = std::vector<const Headcount*>;

std::size_t dimension_index(std::string_view name) {
    const auto* found = std::find(std::begin(kHeadcountDimensions), std::end(kHeadcountDimensions), name);
    assert(found != std::end(kHeadcountDimensions) && "a dimension of headcounts");
    return static_cast<std::size_t>(found - std::begin(kHeadcountDimensions));
}

Rows with_value(const Rows& rows, std::size_t dimension, std::string_view value) {
    Rows found;
    for (const auto* row : rows)
        if (row->values[dimension] == value) found.push_back(row);
    return found;
}

bool is_exactly(const Headcount& row, unsigned dimensions) {
    for (std::size_t d = 0; d < kHeadcountDimensionCount; ++d)
        if (row.values[d].empty() == ((dimensions >> d & 1) != 0)) return false;
    return true;
}

/// The number that rows state which all have the `fixed` dimensions: the row that has no other one, else the fullest
/// breakdown.
std::optional<std::int64_t> total(const Rows& rows, unsigned fixed) {
    std::optional<std::int64_t> sum;
    for (const auto* row : rows)
        if (is_exactly(*row, fixed)) sum = sum.value_or(0) + row->count;
    if (sum) return sum;
    for (std::size_t d = 0; d < kHeadcountDimensionCount; ++d) {
        if ((fixed >> d & 1) != 0) continue;
        std::map<std::string_view, Rows> parts;
        for (const auto* row : rows)
            if (!row->values[d].empty()) parts[row->values[d]].push_back(row);
        std::optional<std::int64_t> breakdown;
        for (const auto& [value, part] : parts)
            breakdown = breakdown.value_or(0) + total(part, fixed | 1U << d).value_or(0);
        if (breakdown) sum = std::max(sum.value_or(*breakdown), *breakdown);
    }
    return sum;
}

/// The sum over all combinations of the values of `wanted` from `next` on.
std::int64_t total_of(const Rows& rows, std::span<const DimensionValues> wanted, unsigned fixed) {
    if (wanted.empty()) return total(rows, fixed).value_or(0);
    const auto dimension = dimension_index(wanted.front().dimension);
    std::int64_t sum = 0;
    for (auto value : wanted.front().values)
        sum += total_of(with_value(rows, dimension, value), wanted.subspan(1), fixed | 1U << dimension);
    return sum;
}

/// Every combination of the values of `wanted` has a row that has no other dimension.
bool has_totals(const Rows& rows, std::span<const DimensionValues> wanted, unsigned fixed) {
    if (wanted.empty())
        return std::any_of(rows.begin(), rows.end(), [&](const auto* row) { return is_exactly(*row, fixed); });
    const auto dimension = dimension_index(wanted.front().dimension);
    return std::all_of(wanted.front().values.begin(), wanted.front().values.end(), [&](std::string_view value) {
        return has_totals(with_value(rows, dimension, value), wanted.subspan(1), fixed | 1U << dimension);
    });
}

bool tells(const Headcount& row, std::span<const DimensionValues> wanted) {
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const auto& one) { return !row.values[dimension_index(one.dimension)].empty(); });
}

} // namespace

std::optional<Stated> stated(const std::vector<Headcount>& rows, const HeadcountRule& rule) {
    Rows all;
    for (const auto& row : rows)
        if (tells(row, rule.only)) all.push_back(&row);
    if (all.empty()) return std::nullopt;
    std::int64_t sum = rule.only.empty() ? total(all, 0).value_or(0) : total_of(all, rule.only, 0);
    for (const auto& one : rule.except) {
        // What is to be left out of what alone counts; nothing when both are about one dimension.
        std::vector<DimensionValues> both(rule.only.begin(), rule.only.end());
        const auto is_same = [&](const auto& only) { return only.dimension == one.dimension; };
        if (std::any_of(both.begin(), both.end(), is_same)) continue;
        both.push_back(one);
        sum -= total_of(all, both, 0);
    }
    return Stated{std::max<std::int64_t>(sum, 0), has_totals(all, rule.only, 0)};
}

Period headcount_period(const Figure& figure, const FigureQuery& query) {
    if (figure.kind == FigureKind::yearly) return period_of(query);
    return academic_year(academic_year_of(query.as_of, query.year_start), query.year_start);
}

Headcounts load_headcounts(Db& db, std::string_view kind, const Period& period, int year_start) {
    Headcounts headcounts;
    const int year = academic_year_of(period.from, year_start);
    const auto academic = period == academic_year(year, year_start) ? academic_year_label(year, 9) : std::string();
    const int first_year = academic_year_of(period.from, 1);
    const auto calendar = period == academic_year(first_year, 1) ? academic_year_label(first_year, 1) : std::string();
    auto rows = db.query("SELECT country, level, form, who, mobility, mode, long_stay, count FROM headcounts"
                         " WHERE kind=?1 AND year IN (?2,?3) AND (kind<>'students' OR country IS NOT 'UZ')");
    rows.bind(1, kind).bind(2, academic).bind(3, calendar);
    while (rows.step()) {
        Headcount row;
        for (std::size_t d = 0; d < kHeadcountDimensionCount; ++d) row.values[d] = rows.text(static_cast<int>(d) + 1);
        row.count = rows.integer(static_cast<int>(kHeadcountDimensionCount) + 1);
        headcounts.by_country[std::string(rows.text(0))].push_back(std::move(row));
        ++headcounts.rows;
    }
    return headcounts;
}

std::int64_t count_unusable_headcounts(Db& db, std::string_view kind, const Period& period, int year_start) {
    if (!label_of(period, year_start).empty()) return 0;
    auto rows = db.query("SELECT year, count(*) FROM headcounts WHERE kind=?1 GROUP BY 1");
    rows.bind(1, kind);
    std::int64_t count = 0;
    while (rows.step()) {
        const auto days = period_of_label(rows.text(0), year_start);
        if (days.from <= period.to && period.from <= days.to) count += rows.integer(1);
    }
    return count;
}

} // namespace hk
