// Puts breakdowns of one day, or of several years, in the order of a table.
// It must not count anything.
#include "stats/crosstab.hpp"

#include "stats/breakdown.hpp"
#include "stats/figure_days.hpp"
#include "stats/figure_series.hpp"
#include "text/sorting.hpp"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <optional>
#include <span>

namespace hk {
namespace {

bool is_year(const Dimension* dimension) { return dimension != nullptr && dimension->kind == ValueKind::year; }

/// The values of one side of the table, with their totals.
class Side {
public:
    explicit Side(const Dimension* dimension) : dimension_(dimension) {}

    /// Stocks of several years do not add up: values of years before keep their place, the totals are the last year's.
    void take(const Breakdown::Amounts& totals, const Breakdown::Names& names) {
        for (auto& [key, total] : totals_) total = {};
        for (const auto& [key, total] : totals) totals_[key] = total;
        names_.insert(names.begin(), names.end());
    }
    /// A value of a cell, which may be none of the totals'.
    void see(const std::string& key) { totals_.try_emplace(key); }
    void take_year(const std::string& label, const Amount& total) {
        years_.push_back(label);
        totals_[label] = total;
    }

    /// Years in their order, others by amount, the largest first.
    [[nodiscard]] std::vector<std::string> sorted_keys() const {
        if (is_year(dimension_)) return years_;
        std::vector<Value> values;
        for (const auto& [key, total] : totals_) values.push_back({&key, shelf_of(key), size_of(total), place_of(key)});
        sort_few(values, [](const Value& a, const Value& b) {
            if (a.shelf != b.shelf) return a.shelf < b.shelf;
            return a.size != b.size ? a.size > b.size : a.place < b.place;
        });
        std::vector<std::string> keys;
        for (const auto& value : values) keys.push_back(*value.key);
        return keys;
    }
    [[nodiscard]] const Amount& total(const std::string& key) const { return totals_.find(key)->second; }
    /// A text is called as it was first written.
    [[nodiscard]] const std::string& name(const std::string& key) const {
        const auto found = names_.find(key);
        return found == names_.end() ? key : found->second;
    }

private:
    struct Value {
        const std::string* key;
        int shelf;
        std::int64_t size;
        std::ptrdiff_t place;
    };

    /// What is not stated comes last, before it the rest of the world.
    static int shelf_of(std::string_view key) {
        return key.empty() || key == "no_country" ? 2 : key == "rest_of_world" ? 1 : 0;
    }
    static std::int64_t size_of(const Amount& amount) {
        std::int64_t whole = amount.number;
        for (const auto& sum : amount.sums) whole = std::max(whole, std::int64_t{std::atoll(sum.amount.c_str())});
        return whole;
    }
    /// Groups as large stand in the order in which they are shown; other values in that of their keys.
    [[nodiscard]] std::ptrdiff_t place_of(std::string_view key) const {
        if (dimension_ == nullptr || dimension_->kind != ValueKind::group) return 0;
        const auto groups = groups_of(dimension_->partition);
        return std::find(groups.begin(), groups.end(), key) - groups.begin();
    }

    const Dimension* dimension_;
    std::vector<std::string> years_;
    Breakdown::Amounts totals_;
    Breakdown::Names names_;
};

class Assembly {
public:
    Assembly(const Dimension& by, const Dimension* across) : by_(by), across_(across), rows_(&by), columns_(across) {}

    /// The only day or period.
    void add(Breakdown&& found) {
        see(found);
        rows_.take(found.rows, found.row_names);
        if (across_ == nullptr) {
            columns_.take({{"", found.total}}, {});
            for (auto& [key, amount] : found.rows) cells_[{key, ""}] = std::move(amount);
            return;
        }
        columns_.take(found.columns, found.column_names);
        cells_ = std::move(found.cells);
        for (const auto& [place, amount] : cells_) {
            rows_.see(place.first);
            columns_.see(place.second);
        }
    }

    /// One year of several; `found` is by the other dimension, where there is one.
    void add_year(const std::string& label, const Breakdown& found) {
        see(found);
        const bool has_year_rows = is_year(&by_);
        (has_year_rows ? rows_ : columns_).take_year(label, found.total);
        if (across_ == nullptr) {
            columns_.take({{"", found.total}}, {});
            cells_[{label, ""}] = found.total;
            return;
        }
        (has_year_rows ? columns_ : rows_).take(found.rows, found.row_names);
        for (const auto& [key, amount] : found.rows)
            cells_[has_year_rows ? Place{label, key} : Place{key, label}] = amount;
    }

    Crosstab result(const Amount& total) {
        Crosstab table;
        const auto row_places = list(rows_, table.rows, table.row_totals);
        const auto column_places = list(columns_, table.columns, table.column_totals);
        table.cells.resize(table.rows.size() * table.columns.size());
        for (auto& [place, amount] : cells_) {
            const auto row = row_places.find(place.first)->second, column = column_places.find(place.second)->second;
            table.cells[row * table.columns.size() + column] = std::move(amount);
        }
        table.total = total;
        table.headcounts = headcounts_;
        table.is_persons_only = is_persons_only_;
        table.adds_up_to_more = adds_up_to_more_;
        return table;
    }

private:
    using Place = Breakdown::Cells::key_type;

    /// Where the keys of a side stand in the table.
    static std::map<std::string, std::size_t, std::less<>> list(const Side& side, std::vector<std::string>& names,
                                                                std::vector<Amount>& totals) {
        std::map<std::string, std::size_t, std::less<>> places;
        for (const auto& key : side.sorted_keys()) {
            places.emplace(key, names.size());
            names.push_back(side.name(key));
            totals.push_back(side.total(key));
        }
        return places;
    }

    void see(const Breakdown& found) {
        headcounts_ += found.headcounts;
        is_persons_only_ = is_persons_only_ || found.is_persons_only;
        adds_up_to_more_ = adds_up_to_more_ || found.adds_up_to_more;
    }

    const Dimension& by_;
    const Dimension* across_;
    Side rows_, columns_;
    Breakdown::Cells cells_;
    std::int64_t headcounts_ = 0;
    bool is_persons_only_ = false, adds_up_to_more_ = false;
};

/// A figure on one day after the other, by one dimension or none. Where the days of its records decide it, they are
/// read once for all of them.
class DailyBreakdown {
public:
    DailyBreakdown(Db& db, const Figure& figure, const Dimension* by) : db_(db), figure_(figure), by_(by) {
        const bool names_values = by != nullptr && by->kind == ValueKind::text;
        if (!FigureDays::decide(figure) || !figure.headcounts.kind.empty() || names_values) return;
        days_.emplace(db, figure, std::span<const Dimension* const>(&by_, by != nullptr ? 1 : 0));
    }

    Result<Breakdown> of(const FigureQuery& query) {
        if (!days_) return break_down(db_, figure_, query, by_, nullptr);
        days_->move_to(db_, query);
        Breakdown found;
        found.total.number = days_->number();
        if (by_ == nullptr) return found;
        std::int64_t sum = 0;
        for (auto& [key, number] : days_->amounts(0)) {
            sum += number;
            found.rows[key].number = number;
        }
        found.adds_up_to_more = sum > found.total.number;
        return found;
    }

    /// The figure alone.
    Result<Amount> total_of(const FigureQuery& query) {
        if (days_) {
            days_->move_to(db_, query);
            return Amount{days_->number(), {}};
        }
        const auto found = break_down(db_, figure_, query, nullptr, nullptr);
        if (!found) return tl::make_unexpected(found.error());
        return found->total;
    }

private:
    Db& db_;
    const Figure& figure_;
    const Dimension* by_;
    std::optional<FigureDays> days_;
};

} // namespace

Result<Crosstab> crosstab(Db& db, const Figure& figure, const FigureQuery& query, const Dimension& by,
                          const Dimension* across, int years) {
    assert(across != &by && "two dimensions are crossed");
    Assembly table(by, across);
    if (!is_year(&by) && !is_year(across)) {
        auto found = break_down(db, figure, query, &by, across);
        if (!found) return tl::make_unexpected(found.error());
        const auto total = found->total;
        table.add(std::move(*found));
        return table.result(total);
    }
    DailyBreakdown breakdown(db, figure, is_year(&by) ? across : &by);
    for (const auto& year : figure_years(figure, query, years)) {
        const auto found = breakdown.of(year.query);
        if (!found) return tl::make_unexpected(found.error());
        table.add_year(year.label, *found);
    }
    const auto total = breakdown.total_of(query);
    if (!total) return tl::make_unexpected(total.error());
    return table.result(*total);
}

} // namespace hk
