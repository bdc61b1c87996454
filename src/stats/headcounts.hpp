// Headcounts: numbers stated for a whole year instead of persons (DOMAIN.md "Headcounts"). A row without a dimension is
// the total over it, rows with it are its breakdown, the difference is not stated. It must not know figures beyond
// their rule.
#pragma once

#include "db/db.hpp"
#include "db/person_counter.hpp"
#include "stats/figures.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hk {

/// The dimensions besides country, in the order of Headcount::values.
inline constexpr std::string_view kHeadcountDimensions[] = {"level", "form", "who", "mobility", "mode", "long_stay"};
inline constexpr std::size_t kHeadcountDimensionCount = std::size(kHeadcountDimensions);

struct Headcount {
    std::array<std::string, kHeadcountDimensionCount> values; ///< empty: the total over this dimension
    std::int64_t count = 0;
};

/// Headcounts of one kind and exactly one period, by country; "" holds the rows that are totals over countries.
struct Headcounts {
    std::map<std::string, std::vector<Headcount>, std::less<>> by_country;
    std::int64_t rows = 0;
};

/// The day's academic year for stock figures, the figure's period for yearly ones.
Period headcount_period(const Figure& figure, const FigureQuery& query);

/// Reads them. Of students, citizens of Uzbekistan are not foreign and left out.
Headcounts load_headcounts(Db& db, std::string_view kind, const Period& period, int year_start);

/// How many headcounts of a kind have days in the period without standing for exactly it, so that they cannot be used
/// (DOMAIN.md).
std::int64_t count_unusable_headcounts(Db& db, std::string_view kind, const Period& period, int year_start);

/// What rows state under a rule.
struct Stated {
    std::int64_t count = 0;
    bool is_total = false; ///< stated as such, not added up from a breakdown that may leave some out
};
/// Of the rows of one country (or of none); std::nullopt when they do not tell it.
std::optional<Stated> stated(const std::vector<Headcount>& rows, const HeadcountRule& rule);

/// What a figure counts in one country: what headcounts state, or the records of a country that they do not tell.
struct CountryCounter {
    std::int64_t number = 0;
    PersonCounter persons; ///< of figures of persons
    void add(const CountryCounter& other);
    [[nodiscard]] std::int64_t count() const { return number + persons.count(); }
};

/// A figure country by country; "" is of no country, with what is stated over all countries and none of them. Of
/// distinct countries their records are counted.
struct CountryCounters {
    std::map<std::string, CountryCounter, std::less<>> countries;
    std::optional<std::int64_t> total; ///< over countries, where one is stated; it goes before their sum
    std::int64_t headcounts = 0;       ///< how many rows took part
    [[nodiscard]] std::int64_t whole() const;
    [[nodiscard]] std::int64_t inhabited() const; ///< how many countries there are with anybody
};
CountryCounters count_by_country(Db& db, const Figure& figure, const FigureQuery& query);

/// What headcounts tell of a figure, by country; "" over countries.
struct Told {
    std::map<std::string, Stated, std::less<>> countries;
    std::int64_t headcounts = 0;
};
Told tell(Db& db, const Figure& figure, const FigureQuery& query);
/// The same where whoever asks has counted the records of every country; not for figures of persons.
CountryCounters count_by_country(const Told& told, const std::map<std::string, std::int64_t, std::less<>>& records);

/// Where headcounts of exactly the figure's period tell it for a country they are it, elsewhere persons are counted; a
/// total over countries is the figure as a whole. `value` comes with what was counted without headcounts.
void apply_headcounts(Db& db, const Figure& figure, const FigureQuery& query, FigureValue& value);

} // namespace hk
