// Parts of a figure: its records that have certain values of dimensions, as addresses name them.
// It must not know names.
#pragma once

#include "stats/dimensions.hpp"
#include "stats/figures.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// One value of a dimension; of "year" the label.
struct DimensionValue {
    const Dimension* dimension = nullptr;
    std::string value;
};
/// "country:DE" or "country:DE;level:master", as addresses have it; what the figure is not told apart by is left out.
std::vector<DimensionValue> read_part(const Figure& figure, std::string_view text);
std::string part_text(const std::vector<DimensionValue>& part);

/// Rowids of the figure's records that have all of these values, ascending: those that a cell counts.
std::vector<std::int64_t> records_of_part(Db& db, const Figure& figure, const FigureQuery& query,
                                          const std::vector<DimensionValue>& part);

} // namespace hk
