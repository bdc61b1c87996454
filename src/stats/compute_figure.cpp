// Computes a figure: one pass of SQL over its records, headcounts where they stand for them.
// It must not contain the definition of any figure but the balance, whose two sides are figures themselves.
#include <algorithm>

#include "model/decimal.hpp"
#include "stats/figure_sql.hpp"
#include "stats/figures.hpp"
#include "stats/headcounts.hpp"

namespace hk {
namespace {

/// The day's academic year for stock figures, the figure's period for yearly ones.
Period headcount_period(const Figure& figure, const FigureQuery& query) {
    if (figure.kind == FigureKind::yearly) return period_of(query);
    return academic_year(academic_year_of(query.as_of, query.year_start), query.year_start);
}

std::string measure_sql(const Figure& figure) {
    const std::string column(figure.column);
    switch (figure.measure) {
    case Measure::distinct: return "count(DISTINCT " + column + ")";
    default: return "count(*)";
    }
}

/// Persons per folded name: as many as it has citizenships, at least one.
std::string persons_sql(const Figure& figure) {
    const auto citizenship = figure.days->citizenship.empty() ? std::string("NULL") : std::string(figure.days->citizenship);
    return "SELECT coalesce(sum(n),0),coalesce(sum(max(1,c)),0) FROM (" +
           select_records(figure, "count(*) AS n,count(DISTINCT " + citizenship + ") AS c") + " GROUP BY fold(" +
           std::string(figure.column) + "))";
}

/// number, records and the counts among the records, in one pass.
void count_records(Db& db, const Figure& figure, const QueryValues& values, FigureValue& value) {
    std::string select = "count(*)," + measure_sql(figure);
    for (const auto& beside : figure.beside)
        if (beside.of == BesideRule::Of::records) select += ",count(*) FILTER (WHERE " + std::string(beside.sql) + ")";
    auto row = db.query(figure.measure == Measure::persons ? persons_sql(figure) : select_records(figure, select));
    values.bind(row);
    if (!row.step()) return;
    value.records = row.integer(0);
    value.number = row.integer(1);
    int column = 2;
    for (const auto& beside : figure.beside)
        if (beside.of == BesideRule::Of::records) value.beside.push_back({beside.text, row.integer(column++)});
}

void count_others(Db& db, const Figure& figure, const QueryValues& values, FigureValue& value) {
    for (const auto& beside : figure.beside) {
        if (beside.of == BesideRule::Of::records) continue;
        auto row = db.query(beside.of == BesideRule::Of::failing ? select_records(figure, "count(*)", true)
                                                                 : std::string(beside.sql));
        values.bind(row);
        if (row.step()) value.beside.push_back({beside.text, row.integer(0)});
    }
}

Result<void> sum_money(Db& db, const Figure& figure, const QueryValues& values, FigureValue& value) {
    const std::string list(figure.column);
    auto rows = db.query("SELECT m.value_currency,money_sum(m.value_amount) FROM projects_" + list +
                         " m WHERE m.owner IN (" + select_records(figure, "r.id") + ") GROUP BY 1 ORDER BY 1");
    values.bind(rows);
    while (rows.step()) {
        const auto sum = Decimal::parse(rows.text(1));
        if (!sum) return failure("out_of_range", "sum of " + std::string(figure.key));
        value.sums.push_back({std::string(rows.text(0)), sum->text(currency_decimals(rows.text(0)).value_or(2))});
    }
    return {};
}

/// Persons or rows by country, of the countries that headcounts do not tell; `rest` gets their number.
using CountryCounts = std::map<std::string, std::int64_t, std::less<>>;

class PersonCounter {
  public:
    void add(std::string_view name, std::string_view citizenship) {
        auto& countries = citizenships_[std::string(name)];
        if (!citizenship.empty() && std::find(countries.begin(), countries.end(), citizenship) == countries.end())
            countries.emplace_back(citizenship);
    }
    [[nodiscard]] std::int64_t count() const {
        std::int64_t sum = 0;
        for (const auto& [name, countries] : citizenships_) sum += std::max<std::int64_t>(1, std::ssize(countries));
        return sum;
    }

  private:
    std::map<std::string, std::vector<std::string>, std::less<>> citizenships_;
};

struct Untold {
    CountryCounts by_country;
    std::int64_t number = 0;
};

Untold count_untold(Db& db, const Figure& figure, const QueryValues& values, const CountryCounts& told) {
    const bool counts_persons = figure.measure == Measure::persons;
    const std::string country(figure.days->country);
    const std::string citizenship = figure.days->citizenship.empty() ? "NULL" : std::string(figure.days->citizenship);
    auto rows = db.query(counts_persons
                             ? select_records(figure, country + ",fold(" + std::string(figure.column) + ")," + citizenship)
                             : select_records(figure, country + ",count(*)") + " GROUP BY 1");
    values.bind(rows);
    Untold untold;
    PersonCounter all;
    std::map<std::string, PersonCounter, std::less<>> persons;
    while (rows.step()) {
        if (told.find(rows.text(0)) != told.end()) continue;
        if (counts_persons) {
            all.add(rows.text(1), rows.text(2));
            persons[std::string(rows.text(0))].add(rows.text(1), rows.text(2));
        } else {
            untold.by_country[std::string(rows.text(0))] = rows.integer(1);
            untold.number += rows.integer(1);
        }
    }
    if (counts_persons) untold.number = all.count();
    for (const auto& [name, counter] : persons) untold.by_country[name] = counter.count();
    return untold;
}

void list_countries(const CountryCounts& told, const Untold& untold, FigureValue& value) {
    for (const auto* counts : {&told, &untold.by_country})
        for (const auto& [country, count] : *counts)
            if (count != 0) value.by_country.push_back({country, count});
    std::sort(value.by_country.begin(), value.by_country.end(), [](const auto& a, const auto& b) {
        return a.count != b.count ? a.count > b.count : a.country < b.country;
    });
}

/// Where headcounts of exactly this period tell the figure for a country they are it, elsewhere persons are counted; a total over
/// countries is the figure as a whole.
void apply_headcounts(Db& db, const Figure& figure, const FigureQuery& query, const QueryValues& values, FigureValue& value) {
    const auto headcounts =
        load_headcounts(db, figure.headcounts.kind, headcount_period(figure, query), query.year_start);
    CountryCounts told;
    std::optional<std::int64_t> overall;
    for (const auto& [country, rows] : headcounts.by_country) {
        const auto count = stated(rows, figure.headcounts);
        if (!count) continue;
        value.headcounts += std::ssize(rows);
        if (country.empty())
            overall = count;
        else
            told[country] = *count;
    }
    if (value.headcounts == 0) return;
    const auto untold = count_untold(db, figure, values, told);
    list_countries(told, untold, value);
    if (figure.measure == Measure::distinct) {
        value.number = std::count_if(value.by_country.begin(), value.by_country.end(),
                                     [](const auto& one) { return !one.country.empty() && one.count > 0; });
        return;
    }
    value.number = untold.number;
    for (const auto& [country, count] : told) value.number += count;
    if (overall) value.number = *overall;
}

/// Out minus in, each side with its headcounts; beside it what was used of the places that agreements of the period give.
Result<void> balance_exchange(Db& db, const FigureQuery& query, const QueryValues& values, FigureValue& value) {
    const auto out = compute_figure(db, exchange_out(), query);
    if (!out) return tl::make_unexpected(out.error());
    const auto in = compute_figure(db, exchange_in(), query);
    if (!in) return tl::make_unexpected(in.error());
    value.number = out->number - in->number;
    value.records = out->records + in->records;
    value.headcounts = out->headcounts + in->headcounts;
    const auto& active = *find_figure("agreements_active");
    auto places = db.query(select_records(active, "coalesce(sum(r.places_out),0),coalesce(sum(r.places_in),0)") +
                           " AND (r.places_out>0 OR r.places_in>0)");
    values.bind(places);
    if (!places.step()) return {};
    value.beside = {{Text::beside_used_out, out->number},
                    {Text::beside_places_out, places.integer(0)},
                    {Text::beside_used_in, in->number},
                    {Text::beside_places_in, places.integer(1)}};
    return {};
}

} // namespace

Result<FigureValue> compute_figure(Db& db, const Figure& figure, const FigureQuery& query) {
    FigureValue value;
    value.as_of = query.as_of;
    if (figure.kind == FigureKind::yearly) value.period = period_of(query);
    value.year_label = label_of(headcount_period(figure, query), query.year_start);
    const QueryValues values(query);
    Result<void> done;
    if (figure.measure == Measure::balance) {
        done = balance_exchange(db, query, values, value);
    } else {
        count_records(db, figure, values, value);
        count_others(db, figure, values, value);
        if (!figure.headcounts.kind.empty()) apply_headcounts(db, figure, query, values, value);
        if (figure.measure == Measure::money) done = sum_money(db, figure, values, value);
    }
    if (!done) return tl::make_unexpected(done.error());
    return value;
}

std::optional<std::int64_t> figure_change(Db& db, const Figure& figure, const FigureQuery& query, std::int64_t number) {
    const int year = academic_year_of(query.as_of, 1);
    if (figure.measure == Measure::money || query.period || year <= 1) return std::nullopt;
    auto earlier = query;
    earlier.as_of = academic_year(year - 1, 1).to;
    const auto before = compute_figure(db, figure, earlier);
    return before ? std::optional(number - before->number) : std::nullopt;
}

std::vector<std::string> figure_records(Db& db, const Figure& figure, const FigureQuery& query) {
    const QueryValues values(query);
    auto rows = db.query(select_records(figure, "r.id") + " ORDER BY r.id");
    values.bind(rows);
    std::vector<std::string> ids;
    while (rows.step()) ids.emplace_back(rows.text(0));
    return ids;
}

std::string records_sql(const Figure& figure, const FigureQuery& query) {
    return QueryValues(query).written_into(select_records(figure, "r.rowid"));
}

} // namespace hk
