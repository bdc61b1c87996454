// By what the records of a figure can be told apart: country, group of countries, type, year … (one entry each).
// It must not know names: those of the values are the app's, those of the dimensions the catalogue's dimension.<key>.
#pragma once

#include "model/field.hpp"
#include "stats/country_groups.hpp"
#include "stats/figures.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// How the values of a dimension are written.
enum class ValueKind : std::uint8_t {
    code,      ///< words of `codes`
    country,   ///< ISO 3166-1 alpha-2; offices in Uzbekistan stand under UZ
    group,     ///< words of groups_of(`partition`), named by group.<word>
    reference, ///< ids of `target`
    text,      ///< as somebody wrote it; equal when their folded texts are
    year,      ///< labels of years: "2025", "2025/26"
};

struct Dimension {
    std::string_view key; ///< word of the address
    std::string_view array;
    ValueKind kind = ValueKind::code;
    std::string_view join{};  ///< SQL after the records `r`; rows for each of a record's values
    std::string_view value{}; ///< SQL; NULL: not stated. Of groups '0' or '1' (an office in Uzbekistan) and the country
    const CodeList* codes = nullptr;
    std::string_view target{};
    std::string_view headcount{}; ///< the dimension of headcounts that says the same
    Partition partition = Partition::statement;
};

/// What the figure's records can be told apart by, in the order of choice; "year" comes last.
std::vector<const Dimension*> dimensions_of(const Figure& figure);
/// One of them by its key, or nullptr.
const Dimension* find_dimension(const Figure& figure, std::string_view key);

} // namespace hk
