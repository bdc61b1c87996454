// Puts headcounts in the place of persons where they stand for them.
// It must not know any particular figure.
#include "db/person_counter.hpp"
#include "stats/figure_sql.hpp"
#include "stats/headcounts.hpp"
#include "text/sorting.hpp"

#include <algorithm>

namespace hk {
namespace {

using CountryCounts = std::map<std::string, std::int64_t, std::less<>>;

/// Persons or rows of the countries that headcounts do not tell; a person of two of them is one of `number`.
struct Untold {
    CountryCounts by_country;
    std::int64_t number = 0;
};

Untold count_untold(Db& db, const Figure& figure, const QueryValues& values, const CountryCounts& told) {
    const bool counts_persons = figure.measure == Measure::persons;
    const std::string country(figure.days->country);
    auto rows = db.query(counts_persons ? select_records(figure, country + ",fold(" + std::string(figure.column) +
                                                                     ")," + citizenship_sql(figure))
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
    sort_few(value.by_country, [](const auto& a, const auto& b) {
        return a.count != b.count ? a.count > b.count : a.country < b.country;
    });
}

} // namespace

void apply_headcounts(Db& db, const Figure& figure, const FigureQuery& query, FigureValue& value) {
    const QueryValues values(query);
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
    if (const auto unusable =
            count_unusable_headcounts(db, figure.headcounts.kind, headcount_period(figure, query), query.year_start))
        value.beside.push_back({Text::beside_persons_only, unusable});
    if (value.headcounts == 0) return;
    value.beside.push_back({Text::beside_headcounts, value.headcounts});
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

} // namespace hk
