// Puts headcounts in the place of persons where they stand for them.
// It must not know any particular figure.
#include "stats/figure_sql.hpp"
#include "stats/headcounts.hpp"

#include <algorithm>

namespace hk {
namespace {

/// Adds the records of the countries that headcounts do not tell.
void count_untold(Db& db, const Figure& figure, const FigureQuery& query, const Told& told, CountryCounters& counters) {
    const bool counts_persons = figure.measure == Measure::persons;
    const std::string country(figure.days->country);
    auto rows = db.query(counts_persons ? select_records(figure, country + ",fold(" + std::string(figure.column) +
                                                                     ")," + citizenship_sql(figure))
                                        : select_records(figure, country + ",count(*)") + " GROUP BY 1");
    const QueryValues values(query);
    values.bind(rows);
    while (rows.step()) {
        if (!rows.text(0).empty() && told.countries.contains(rows.text(0))) continue;
        auto& counter = counters.countries[std::string(rows.text(0))];
        if (counts_persons)
            counter.persons.add(rows.text(1), rows.text(2));
        else
            counter.number += rows.integer(1);
    }
}

/// Headcounts where they tell a country, and in "" what is stated over countries and none of them; `count_records` adds
/// the rest.
template <class CountRecords>
CountryCounters count_with(const Told& told, const CountRecords& count_records) {
    CountryCounters counters;
    counters.headcounts = told.headcounts;
    for (const auto& [country, count] : told.countries)
        if (!country.empty()) counters.countries[country].number = count.count;
    count_records(counters);
    const auto over_all = told.countries.find("");
    if (over_all == told.countries.end()) return counters;
    const auto [count, is_total] = over_all->second;
    counters.countries[""].number += std::max<std::int64_t>(0, count - counters.whole());
    if (is_total) counters.total = count;
    return counters;
}

CountryCounters count_by_country(Db& db, const Figure& figure, const FigureQuery& query, const Told& told) {
    return count_with(told, [&](CountryCounters& counters) { count_untold(db, figure, query, told, counters); });
}

} // namespace

Told tell(Db& db, const Figure& figure, const FigureQuery& query) {
    Told told;
    if (figure.headcounts.kind.empty()) return told;
    const auto headcounts =
        load_headcounts(db, figure.headcounts.kind, headcount_period(figure, query), query.year_start);
    for (const auto& [country, rows] : headcounts.by_country) {
        const auto count = stated(rows, figure.headcounts);
        if (!count) continue;
        told.countries[country] = *count;
        told.headcounts += std::ssize(rows);
    }
    return told;
}

CountryCounters count_by_country(const Told& told, const std::map<std::string, std::int64_t, std::less<>>& records) {
    return count_with(told, [&](CountryCounters& counters) {
        for (const auto& [country, number] : records)
            if (country.empty() || !told.countries.contains(country)) counters.countries[country].number += number;
    });
}

void CountryCounter::add(const CountryCounter& other) {
    number += other.number;
    persons.add(other.persons);
}

std::int64_t CountryCounters::whole() const {
    if (total) return *total;
    CountryCounter all; // a person of two countries is one
    for (const auto& [country, counter] : countries) all.add(counter);
    return all.count();
}

std::int64_t CountryCounters::inhabited() const {
    return std::count_if(countries.begin(), countries.end(),
                         [](const auto& one) { return !one.first.empty() && one.second.count() > 0; });
}

CountryCounters count_by_country(Db& db, const Figure& figure, const FigureQuery& query) {
    return count_by_country(db, figure, query, tell(db, figure, query));
}

void apply_headcounts(Db& db, const Figure& figure, const FigureQuery& query, FigureValue& value) {
    if (const auto unusable =
            count_unusable_headcounts(db, figure.headcounts.kind, headcount_period(figure, query), query.year_start))
        value.beside.push_back({Text::beside_persons_only, unusable});
    const auto told = tell(db, figure, query);
    value.headcounts = told.headcounts;
    if (value.headcounts == 0) return;
    value.beside.push_back({Text::beside_headcounts, value.headcounts});
    const auto counters = count_by_country(db, figure, query, told);
    value.number = figure.measure == Measure::distinct ? counters.inhabited() : counters.whole();
}

} // namespace hk
