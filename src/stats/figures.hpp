// Every figure the program shows, one entry each: what it counts, of which records, and how anyone can recount it
// (DOMAIN.md "Figures"). It must not know where a figure is shown, nor its names: those are the catalogue's
// figure.<key>.*.
#pragma once

#include "db/db.hpp"
#include "stats/figure_query.hpp"
#include "text/texts.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

enum class FigureKind : std::uint8_t {
    stock,  ///< as on a day
    yearly, ///< in a period, by default the last academic year that ended before the day
};

/// What is measured over the records of a figure.
enum class Measure : std::uint8_t {
    rows,     ///< how many there are
    distinct, ///< how many different values `column` has
    persons,  ///< different persons: equal folded `column` and, where both give it, equal citizenship
    money,    ///< the sum of the list `column`, one per currency
    balance,  ///< direction out minus direction in
};

/// Which records count, of those that can.
enum class Test : std::uint8_t {
    on_day,      ///< the day lies within the record's days
    overlaps,    ///< at least one of the record's days lies within the period
    ends_within, ///< the record's last day lies within the period and is not after the day
    condition,   ///< `condition` alone
};

/// Where the days of records come from. SQL; the record is `r`. Bounds are partial dates compared as text, which needs
/// no function call per row: a start s has begun on day D when s <= D, and an end e is not over on D when D < e||'~'.
struct RecordDays {
    std::string_view array;
    std::string_view with; ///< common table expressions that `from` needs
    std::string_view from;
    std::string_view where; ///< what can count at all
    std::string_view first; ///< first day, partial
    std::string_view until; ///< first bound that is no longer below the days; for Test::ends_within the last day, full
    std::string_view cut;   ///< a further such bound that costs a look-up, or empty
    std::string_view country;     ///< the country by which headcounts tell these records apart
    std::string_view citizenship; ///< of persons, where it is recorded
    /// Where only a test of other records' days finds these: the same ones with the days that make them count, as often
    /// as they have some. Common table expressions: `last_successors` alone.
    const RecordDays* by_days = nullptr;
};

/// Values of one dimension of headcounts.
struct DimensionValues {
    std::string_view dimension;
    std::span<const std::string_view> values;
};

/// Which headcounts stand for the records of a figure; `kind` empty: none do.
struct HeadcountRule {
    std::string_view kind;
    std::span<const DimensionValues>
        only; ///< counts only what is stated to have one of these values, of every dimension
    std::span<const DimensionValues> except; ///< counts everything but what is stated to have one of these values
};

/// A count that stands beside a figure: of its records, of those that fail only its condition, or of others by a
/// statement of its own.
struct BesideRule {
    enum class Of : std::uint8_t { records, failing, statement } of;
    Text text;
    std::string_view sql;
};

/// One figure. `array` is the record type it opens.
struct Figure {
    std::string_view key;
    FigureKind kind = FigureKind::stock;
    const RecordDays* days = nullptr;
    Test test = Test::on_day;
    std::string_view condition; ///< SQL on `r`; ?1 the day, ?2 and ?3 the period, ?4 the day plus the query's days
    Measure measure = Measure::rows;
    std::string_view column; ///< SQL; for money the list member
    std::span<const BesideRule> beside{};
    HeadcountRule headcounts{};

    [[nodiscard]] std::string_view array() const { return days->array; }
};

/// All figures, in the order of DOMAIN.md's table.
std::span<const Figure> all_figures();
const Figure* find_figure(std::string_view key);

/// A sum in one currency, with the decimals of ISO 4217.
struct Money {
    std::string currency;
    std::string amount;
    bool operator==(const Money&) const = default;
};

/// What stands beside a number: a text with {n}.
struct Beside {
    Text key;
    std::int64_t count = 0;
    bool operator==(const Beside&) const = default;
};

struct FigureValue {
    std::int64_t number = 0;
    std::vector<Money> sums;      ///< Measure::money, by currency
    std::int64_t records = 0;     ///< how many records figure_records() lists
    std::int64_t headcounts = 0;  ///< how many headcount rows took part; then `records` are detail, not the measure
    std::string as_of;            ///< the day that was taken
    std::optional<Period> period; ///< the period that was taken, yearly figures only
    std::string year_label;       ///< "2025/26": of the period, for stock figures of the day; empty for other periods
    std::vector<Beside> beside;
};

Result<FigureValue> compute_figure(Db& db, const Figure& figure, const FigureQuery& query);

/// Several at once, in their order: figures over the same records share one pass, so this is much cheaper than one by
/// one.
std::vector<Result<FigureValue>> compute_figures(Db& db, std::span<const Figure* const> figures,
                                                 const FigureQuery& query);

/// Value on the day minus value on the 31 December before it; for money nothing.
std::optional<std::int64_t> figure_change(Db& db, const Figure& figure, const FigureQuery& query, std::int64_t number);

/// Ids of the records behind the figure, sorted.
std::vector<std::string> figure_records(Db& db, const Figure& figure, const FigureQuery& query);

/// "SELECT r.rowid …" with all values written in: a complete statement that also fits inside IN (…).
std::string records_sql(const Figure& figure, const FigureQuery& query);

} // namespace hk
