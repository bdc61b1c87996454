// Reads the records of a figure once, with the values of each, and counts them cell by cell.
// It must not contain the definition of any figure, nor know headcounts.
#include "db/person_counter.hpp"
#include "model/decimal.hpp"
#include "stats/breakdown.hpp"
#include "stats/dimension_sql.hpp"
#include "stats/figure_sql.hpp"
#include "text/text_hash.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace hk {
namespace {

using MoneyList = std::vector<std::pair<std::string, Decimal>>;
using Sums = std::map<std::string, Decimal, std::less<>>;

/// What is measured, of the records added so far.
class Counter {
public:
    struct Item {
        Measure measure = Measure::rows;
        std::string value, citizenship; ///< of distinct values and persons
        const MoneyList* money = nullptr;
    };
    /// False when a sum leaves its range.
    bool add(const Item& item) {
        switch (item.measure) {
        case Measure::rows: ++number_; break;
        case Measure::balance: break; // counted as its two sides
        case Measure::distinct:
            if (!item.value.empty()) distinct_.insert(item.value);
            break;
        case Measure::persons: persons_.add(item.value, item.citizenship); break;
        case Measure::money:
            for (const auto& [currency, amount] : *item.money) {
                const auto sum = sums_[currency].plus(amount);
                if (!sum) return false;
                sums_[currency] = *sum;
            }
        }
        return true;
    }
    [[nodiscard]] Amount amount() const {
        Amount amount{number_ + static_cast<std::int64_t>(distinct_.size()) + persons_.count(), {}};
        for (const auto& [currency, sum] : sums_)
            amount.sums.push_back({currency, sum.text(currency_decimals(currency).value_or(2))});
        return amount;
    }

private:
    std::int64_t number_ = 0;
    std::unordered_set<std::string> distinct_;
    PersonCounter persons_;
    Sums sums_;
};

/// The values of a dimension met so far, numbered.
class Values {
public:
    explicit Values(const Dimension* dimension) : dimension_(dimension) {}
    /// As the SQL gives it.
    std::size_t number_of(std::string_view stored) {
        if (const auto known = stored_.find(stored); known != stored_.end()) return known->second;
        const auto [at, is_new] = numbers_.try_emplace(value_key(*dimension_, stored), keys_.size());
        if (is_new) {
            keys_.push_back(at->first);
            if (dimension_->kind == ValueKind::text) names_[at->first] = stored;
        }
        return stored_.emplace(stored, at->second).first->second;
    }
    [[nodiscard]] const std::string& key(std::size_t number) const { return keys_[number]; }
    [[nodiscard]] const Breakdown::Names& names() const { return names_; }

private:
    const Dimension* dimension_;
    std::vector<std::string> keys_;
    std::unordered_map<std::string, std::size_t> numbers_;                           ///< by key
    std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> stored_; ///< the same as they are stored
    Breakdown::Names names_;
};

class RecordCounting {
public:
    RecordCounting(Db& db, const Figure& figure, const FigureQuery& query, const Dimension& first,
                   const Dimension* second)
        : db_(db), figure_(figure), query_(query), first_(first), second_(second), rows_(&first), columns_(second) {}

    Result<void> count() {
        std::vector<const Dimension*> dimensions{&first_};
        if (second_ != nullptr) dimensions.push_back(second_);
        const auto amounts = money();
        const MoneyList nothing;
        auto found = db_.query(records_with(figure_, query_, dimensions, measured()));
        const int measure_at = static_cast<int>(dimensions.size()) + 1;
        std::int64_t record = 0;
        std::vector<Place> places;
        Counter::Item item{figure_.measure, {}, {}, &nothing};
        while (found.step()) {
            if (found.integer(0) != record) {
                add_record(places, item);
                places.clear();
                record = found.integer(0);
                item.value = found.text(measure_at);
                item.citizenship = found.text(measure_at + 1);
                const auto sums = amounts.find(record);
                item.money = sums == amounts.end() ? &nothing : &sums->second;
            }
            const Place place{rows_.number_of(found.text(1)), second_ ? columns_.number_of(found.text(2)) : 0};
            if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
        }
        add_record(places, item);
        if (!is_in_range_) return failure("out_of_range", "sum of " + std::string(figure_.key));
        return {};
    }

    [[nodiscard]] Breakdown result() const {
        Breakdown breakdown;
        breakdown.total = whole_.amount();
        std::int64_t sum = 0; // of the cells; without a second dimension the rows are the cells
        for (std::size_t i = 0; i < row_totals_.size(); ++i) {
            auto& amount = breakdown.rows[rows_.key(i)] = row_totals_[i].amount();
            if (second_ == nullptr) sum += amount.number;
        }
        for (const auto& [place, counter] : cells_) {
            auto& amount = breakdown.cells[{rows_.key(place.first), columns_.key(place.second)}] = counter.amount();
            sum += amount.number;
        }
        for (std::size_t i = 0; i < column_totals_.size(); ++i)
            breakdown.columns[columns_.key(i)] = column_totals_[i].amount();
        breakdown.row_names = rows_.names();
        breakdown.column_names = columns_.names();
        breakdown.adds_up_to_more = counts_values() ? sum > breakdown.total.number : is_many_;
        return breakdown;
    }

private:
    using Place = std::pair<std::size_t, std::size_t>;

    static Counter& counter_at(std::vector<Counter>& counters, std::size_t at) {
        if (at >= counters.size()) counters.resize(at + 1);
        return counters[at];
    }

    /// Several records may count as one.
    [[nodiscard]] bool counts_values() const {
        return figure_.measure == Measure::distinct || figure_.measure == Measure::persons;
    }

    std::string measured() const {
        const std::string column(figure_.column);
        switch (figure_.measure) {
        case Measure::distinct: return "," + column + ",NULL";
        case Measure::persons: return ",fold(" + column + ")," + citizenship_sql(figure_);
        default: return ",NULL,NULL";
        }
    }

    /// Amounts of the records, by rowid.
    std::unordered_map<std::int64_t, MoneyList> money() {
        std::unordered_map<std::int64_t, MoneyList> amounts;
        if (figure_.measure != Measure::money) return amounts;
        auto rows =
            db_.query("SELECT r.rowid,m.value_currency,m.value_amount FROM projects_" + std::string(figure_.column) +
                      " m JOIN projects r ON r.id=m.owner WHERE r.rowid IN (" + records_sql(figure_, query_) + ")");
        while (rows.step())
            if (const auto amount = Decimal::parse(rows.text(2)))
                amounts[rows.integer(0)].emplace_back(rows.text(1), *amount);
        return amounts;
    }

    /// A record counts once in each of its cells, rows and columns.
    void add_record(const std::vector<Place>& places, const Counter::Item& item) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto row = places[i].first, column = places[i].second;
            if (second_ == nullptr) {
                add(counter_at(row_totals_, row), item);
                continue;
            }
            const auto before = places.begin() + static_cast<std::ptrdiff_t>(i);
            const bool has_row = std::any_of(places.begin(), before, [&](const Place& p) { return p.first == row; });
            const bool has_column =
                std::any_of(places.begin(), before, [&](const Place& p) { return p.second == column; });
            add(cells_[{row, column}], item);
            if (!has_row) add(counter_at(row_totals_, row), item);
            if (!has_column) add(counter_at(column_totals_, column), item);
        }
        if (!places.empty()) add(whole_, item);
        is_many_ = is_many_ || places.size() > 1;
    }

    void add(Counter& counter, const Counter::Item& item) { is_in_range_ = counter.add(item) && is_in_range_; }

    Db& db_;
    const Figure& figure_;
    const FigureQuery& query_;
    const Dimension& first_;
    const Dimension* second_;
    Values rows_, columns_;
    std::map<Place, Counter> cells_;
    std::vector<Counter> row_totals_, column_totals_;
    Counter whole_;
    bool is_many_ = false, is_in_range_ = true;
};

} // namespace

Result<Breakdown> break_down_records(Db& db, const Figure& figure, const FigureQuery& query, const Dimension& first,
                                     const Dimension* second) {
    RecordCounting counting(db, figure, query, first, second);
    if (auto done = counting.count(); !done) return tl::make_unexpected(done.error());
    return counting.result();
}

} // namespace hk
