// Headcounts: numbers stated for a whole year instead of persons (DOMAIN.md "Headcounts"). A row without a dimension is the total over
// it, rows with it are its breakdown, the difference is not stated. It must not know figures beyond their rule.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "db/db.hpp"
#include "stats/figures.hpp"

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

/// Reads them. Of students, citizens of Uzbekistan are not foreign and left out.
Headcounts load_headcounts(Db& db, std::string_view kind, const Period& period, int year_start);

/// What the rows of one country (or of none) state under a rule; std::nullopt when they do not tell it.
std::optional<std::int64_t> stated(const std::vector<Headcount>& rows, const HeadcountRule& rule);

} // namespace hk
