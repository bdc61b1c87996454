// Reads the records of a figure once, with the values of each, and counts them cell by cell; where headcounts stand for
// records, asks the figure itself, limited to one value after the other.
// It must not contain the definition of any figure.
#include "stats/crosstab.hpp"

#include "db/person_counter.hpp"
#include "model/decimal.hpp"
#include "stats/dimension_sql.hpp"
#include "stats/figure_series.hpp"
#include "stats/figure_sql.hpp"
#include "text/sorting.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace hk {
namespace {

using Sums = std::map<std::string, Decimal, std::less<>>;

/// What is measured, of the records added so far.
class Counter {
public:
    struct Item {
        Measure measure = Measure::rows;
        std::string value, citizenship; ///< of distinct values and persons; of a balance "1" or "-1"
        const std::vector<std::pair<std::string, Decimal>>* money = nullptr;
    };
    /// False when a sum leaves its range.
    bool add(const Item& item) {
        switch (item.measure) {
        case Measure::rows: ++number_; break;
        case Measure::balance: number_ += item.value == "1" ? 1 : -1; break;
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
    /// A number that headcounts state.
    void add(std::int64_t number) { number_ += number; }
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
    explicit Values(const Dimension* dimension) : dimension_(dimension) {
        if (dimension == nullptr) (void)number_of_key("");
    }
    /// As the SQL gives it.
    std::size_t number_of(std::string_view stored) {
        const auto key = value_key(*dimension_, stored);
        // A text is called as it was first written.
        return number_of_key(key, dimension_->kind == ValueKind::text ? stored : key);
    }
    std::size_t number_of_key(std::string_view key) { return number_of_key(key, key); }
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

    /// Their order: of years their own, else by amount, the largest first.
    [[nodiscard]] std::vector<std::size_t> order(const std::vector<Amount>& totals) const {
        std::vector<std::size_t> order(names_.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        if (dimension_ == nullptr || dimension_->kind == ValueKind::year) return order;
        const auto size = [&](std::size_t i) {
            std::int64_t whole = totals[i].number;
            for (const auto& sum : totals[i].sums)
                whole = std::max(whole, std::int64_t{std::atoll(sum.amount.c_str())});
            return whole;
        };
        const auto groups = dimension_->kind == ValueKind::group ? groups_of(dimension_->partition)
                                                                 : std::span<const std::string_view>();
        const auto place = [&](std::size_t i) {
            return std::find(groups.begin(), groups.end(), names_[i]) - groups.begin();
        };
        // What is not stated comes last, before it the rest of the world.
        const auto shelf = [&](std::size_t i) {
            return names_[i].empty() || names_[i] == "no_country" ? 2 : names_[i] == "rest_of_world" ? 1 : 0;
        };
        sort_few(order, [&](std::size_t a, std::size_t b) {
            if (shelf(a) != shelf(b)) return shelf(a) < shelf(b);
            if (size(a) != size(b)) return size(a) > size(b);
            return place(a) != place(b) ? place(a) < place(b) : names_[a] < names_[b];
        });
        return order;
    }

private:
    std::size_t number_of_key(std::string_view key, std::string_view name) {
        const auto [at, is_new] = numbers_.try_emplace(std::string(key), names_.size());
        if (is_new) names_.emplace_back(name);
        return at->second;
    }

    const Dimension* dimension_;
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::size_t> numbers_;
};

/// A figure of the records alone that have one value of a dimension, and of the headcounts that state it.
struct Limited {
    std::string condition;
    std::string_view word;
    std::vector<DimensionValues> only;
    Figure figure;
    Limited(const Figure& of, const Dimension& dimension, std::string_view value)
        : word(value), only(of.headcounts.only.begin(), of.headcounts.only.end()), figure(of) {
        condition = (of.condition.empty() ? std::string() : "(" + std::string(of.condition) + ") AND ") +
                    std::string(dimension.value) + "='" + std::string(value) + "'";
        const auto has = [&](const DimensionValues& one) {
            return one.dimension == dimension.headcount &&
                   std::find(one.values.begin(), one.values.end(), value) != one.values.end();
        };
        if (std::any_of(of.headcounts.except.begin(), of.headcounts.except.end(), has)) figure.headcounts.kind = {};
        // Of what already counts by this dimension a value either belongs to it or there is none.
        const auto same = std::find_if(only.begin(), only.end(),
                                       [&](const auto& one) { return one.dimension == dimension.headcount; });
        if (same == only.end())
            only.push_back({dimension.headcount, {&word, 1}});
        else if (!has(*same))
            figure.headcounts.kind = {};
        else
            same->values = {&word, 1};
        figure.condition = condition;
        figure.headcounts.only = only;
    }
    Limited(const Limited&) = delete;
    Limited& operator=(const Limited&) = delete;
};

bool is_place(const Dimension* dimension) {
    return dimension != nullptr && (dimension->kind == ValueKind::country || dimension->kind == ValueKind::group);
}
bool is_stated(const Dimension* dimension) { return dimension != nullptr && !dimension->headcount.empty(); }

class Counting {
public:
    Counting(Db& db, const Figure& figure, const Dimension& by, const Dimension* across)
        : db_(db), figure_(figure), by_(by), across_(across), rows_(&by), columns_(across) {}

    /// One day or period; with a year among the dimensions once for each, the last of them last.
    Result<void> count(const FigureQuery& query, std::string_view year) {
        const auto value = compute_figure(db_, figure_, query);
        if (!value) return tl::make_unexpected(value.error());
        total_ = {value->number, value->sums};
        headcounts_ += value->headcounts;
        year_ = year;
        // Stocks of several years do not add up: over years, the totals are those of the last one.
        if (is_year(&by_)) column_totals_.clear();
        if (is_year(across_)) row_totals_.clear();
        if (value->headcounts > 0 && count_stated(query, *value)) return {};
        is_persons_only_ = is_persons_only_ || value->headcounts > 0;
        return count_records(query);
    }

    Crosstab result() {
        Crosstab table;
        row_totals_.resize(rows_.names().size());
        column_totals_.resize(columns_.names().size());
        const auto amounts = [](const std::vector<Counter>& counters) {
            std::vector<Amount> found;
            for (const auto& counter : counters) found.push_back(counter.amount());
            return found;
        };
        const auto rows = amounts(row_totals_), columns = amounts(column_totals_);
        const auto row_order = rows_.order(rows), column_order = columns_.order(columns);
        for (const auto column : column_order) {
            table.columns.push_back(columns_.names()[column]);
            table.column_totals.push_back(columns[column]);
        }
        std::int64_t sum = 0;
        for (const auto row : row_order) {
            table.rows.push_back(rows_.names()[row]);
            table.row_totals.push_back(rows[row]);
            sum += rows[row].number;
            for (const auto column : column_order) {
                const auto found = cells_.find({row, column});
                table.cells.push_back(found == cells_.end() ? Amount{} : found->second.amount());
            }
        }
        table.total = total_;
        table.headcounts = headcounts_;
        table.is_persons_only = is_persons_only_;
        table.adds_up_to_more =
            by_.kind != ValueKind::year && (is_many_ || (figure_.measure != Measure::balance && sum > total_.number));
        return table;
    }

private:
    using Place = std::pair<std::size_t, std::size_t>;

    static Counter& counter_at(std::vector<Counter>& counters, std::size_t at) {
        if (at >= counters.size()) counters.resize(at + 1);
        return counters[at];
    }
    [[nodiscard]] bool is_year(const Dimension* dimension) const {
        return dimension != nullptr && dimension->kind == ValueKind::year;
    }
    std::size_t year_number(Values& values) { return values.number_of_key(year_); }

    void add_stated(std::string_view row, std::string_view column, std::int64_t number) {
        if (number == 0) return;
        const auto r = is_year(&by_) ? year_number(rows_) : rows_.number_of_key(row);
        const auto c = across_ == nullptr ? 0
                       : is_year(across_) ? year_number(columns_)
                                          : columns_.number_of_key(column);
        cells_[{r, c}].add(number);
        counter_at(row_totals_, r).add(number);
        counter_at(column_totals_, c).add(number);
    }

    /// Counts of a place, by the place's value of `dimension`.
    std::map<std::string, std::int64_t> by_place(const Figure& figure, const FigureQuery& query,
                                                 const Dimension& dimension) {
        std::map<std::string, std::int64_t> counts;
        const auto value = compute_figure(db_, figure, query);
        if (!value) return counts;
        const bool is_distinct = figure.measure == Measure::distinct;
        if (value->headcounts == 0) {
            Counting records(db_, figure, dimension, nullptr);
            if (records.count_records(query)) {
                const auto table = records.result();
                for (std::size_t i = 0; i < table.rows.size(); ++i) counts[table.rows[i]] = table.row_totals[i].number;
            }
            return counts;
        }
        for (const auto& one : value->by_country) {
            const auto place = dimension.kind == ValueKind::group
                                   ? std::string(group_of(dimension.partition, one.country, false))
                                   : one.country;
            counts[place] += is_distinct ? 1 : one.count;
        }
        return counts;
    }

    /// What `take` is given for every value of a dimension that headcounts state, and for what they do not.
    template <class Take>
    void each_stated(const Figure& figure, const Dimension& dimension, const Take& take) {
        for (const auto word : dimension.codes->words) {
            const Limited limited(figure, dimension, word);
            take(word, limited.figure);
        }
    }

    /// False when headcounts do not tell the dimensions.
    bool count_stated(const FigureQuery& query, const FigureValue& value) {
        const auto* first = is_year(&by_) ? nullptr : &by_;
        const auto* second = is_year(across_) ? nullptr : across_;
        const auto tells = [](const Dimension* one) { return one == nullptr || is_place(one) || is_stated(one); };
        if (!tells(first) || !tells(second) || (is_place(first) && is_place(second))) return false;
        const bool is_turned = is_place(second) || first == nullptr;
        if (is_turned) std::swap(first, second);
        const auto add = [&](std::string_view one, std::string_view other, std::int64_t number) {
            if (is_turned)
                add_stated(other, one, number);
            else
                add_stated(one, other, number);
        };
        if (first == nullptr) return add("", "", value.number), true;
        if (is_place(first)) return add_places(query, *first, second, add), true;
        std::int64_t rest = value.number;
        each_stated(figure_, *first, [&](std::string_view word, const Figure& limited) {
            const auto one = compute_figure(db_, limited, query);
            if (!one) return;
            rest -= one->number;
            std::int64_t inner = one->number;
            if (second != nullptr)
                each_stated(limited, *second, [&](std::string_view other, const Figure& both) {
                    const auto cell = compute_figure(db_, both, query);
                    if (!cell) return;
                    inner -= cell->number;
                    add(word, other, cell->number);
                });
            add(word, "", std::max<std::int64_t>(0, inner));
        });
        if (figure_.measure != Measure::distinct) add("", "", std::max<std::int64_t>(0, rest));
        return true;
    }

    template <class Add>
    void add_places(const FigureQuery& query, const Dimension& place, const Dimension* other, const Add& add) {
        auto rest = by_place(figure_, query, place);
        if (other != nullptr)
            each_stated(figure_, *other, [&](std::string_view word, const Figure& limited) {
                for (const auto& [where, count] : by_place(limited, query, place)) {
                    add(where, word, count);
                    rest[where] -= count;
                }
            });
        for (const auto& [where, count] : rest) add(where, "", std::max<std::int64_t>(0, count));
    }

    std::string measured() const {
        const std::string column(figure_.column);
        switch (figure_.measure) {
        case Measure::distinct: return "," + column + ",NULL";
        case Measure::persons: return ",fold(" + column + ")," + citizenship_sql(figure_);
        case Measure::balance: return ",CASE r.direction WHEN 'out' THEN 1 ELSE -1 END,NULL";
        default: return ",NULL,NULL";
        }
    }

    /// Amounts of the records, by rowid.
    std::unordered_map<std::int64_t, std::vector<std::pair<std::string, Decimal>>> money(const FigureQuery& query) {
        std::unordered_map<std::int64_t, std::vector<std::pair<std::string, Decimal>>> amounts;
        if (figure_.measure != Measure::money) return amounts;
        auto rows =
            db_.query("SELECT r.rowid,m.value_currency,m.value_amount FROM projects_" + std::string(figure_.column) +
                      " m JOIN projects r ON r.id=m.owner WHERE r.rowid IN (" + records_sql(figure_, query) + ")");
        while (rows.step())
            if (const auto amount = Decimal::parse(rows.text(2)))
                amounts[rows.integer(0)].emplace_back(rows.text(1), *amount);
        return amounts;
    }

    Result<void> count_records(const FigureQuery& query) {
        std::vector<const Dimension*> dimensions;
        for (const auto* one : {&by_, across_})
            if (one != nullptr && !is_year(one)) dimensions.push_back(one);
        const auto amounts = money(query);
        const std::vector<std::pair<std::string, Decimal>> nothing;
        auto found = db_.query(records_with(figure_, query, dimensions, measured()));
        const int measure_at = static_cast<int>(dimensions.size()) + 1;
        std::int64_t record = 0;
        std::vector<Place> places;
        Counter::Item item{figure_.measure, {}, {}, &nothing};
        bool is_in_range = true;
        const auto finish = [&] {
            is_in_range = add_record(places, item) && is_in_range;
            places.clear();
        };
        while (found.step()) {
            if (found.integer(0) != record) {
                finish();
                record = found.integer(0);
                item.value = found.text(measure_at);
                item.citizenship = found.text(measure_at + 1);
                const auto sums = amounts.find(record);
                item.money = sums == amounts.end() ? &nothing : &sums->second;
            }
            int column = 1;
            const auto number = [&](const Dimension* one, Values& values) -> std::size_t {
                if (one == nullptr) return 0;
                return is_year(one) ? year_number(values) : values.number_of(found.text(column++));
            };
            const auto row = number(&by_, rows_);
            const Place place{row, number(across_, columns_)};
            if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
        }
        finish();
        if (!is_in_range) return failure("out_of_range", "sum of " + std::string(figure_.key));
        if (is_year(&by_)) (void)year_number(rows_); // a year without any is shown, too
        if (is_year(across_)) (void)year_number(columns_);
        return {};
    }

    /// A record counts once in each of its cells, rows and columns.
    bool add_record(const std::vector<Place>& places, const Counter::Item& item) {
        bool is_in_range = true;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto row = places[i].first, column = places[i].second;
            const auto before = places.begin() + static_cast<std::ptrdiff_t>(i);
            const bool has_row = std::any_of(places.begin(), before, [&](const Place& p) { return p.first == row; });
            const bool has_column =
                std::any_of(places.begin(), before, [&](const Place& p) { return p.second == column; });
            is_in_range = cells_[{row, column}].add(item) && is_in_range;
            if (!has_row) is_in_range = counter_at(row_totals_, row).add(item) && is_in_range;
            if (!has_column) is_in_range = counter_at(column_totals_, column).add(item) && is_in_range;
            is_many_ = is_many_ || i > 0;
        }
        return is_in_range;
    }

    Db& db_;
    const Figure& figure_;
    const Dimension& by_;
    const Dimension* across_;
    Values rows_, columns_;
    std::map<Place, Counter> cells_;
    std::vector<Counter> row_totals_, column_totals_;
    std::string year_;
    Amount total_;
    std::int64_t headcounts_ = 0;
    bool is_many_ = false, is_persons_only_ = false;
};

} // namespace

Result<Crosstab> crosstab(Db& db, const Figure& figure, const FigureQuery& query, const Dimension& by,
                          const Dimension* across, int years) {
    Counting counting(db, figure, by, across);
    const bool has_years = by.kind == ValueKind::year || (across != nullptr && across->kind == ValueKind::year);
    if (has_years) {
        for (const auto& year : figure_years(figure, query, years))
            if (auto done = counting.count(year.query, year.label); !done) return tl::make_unexpected(done.error());
    } else if (auto done = counting.count(query, {}); !done) {
        return tl::make_unexpected(done.error());
    }
    return counting.result();
}

} // namespace hk
