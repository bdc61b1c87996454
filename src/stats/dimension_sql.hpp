// The records of a figure with their values of dimensions; internal to src/stats.
// It must not count anything.
#pragma once

#include "stats/dimensions.hpp"
#include "stats/figures.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// "WITH … SELECT r.rowid,<values> FROM the figure's records, a row for each combination of their values".
std::string records_with(const Figure& figure, const FigureQuery& query,
                         const std::vector<const Dimension*>& dimensions, const std::string& more = {});

/// What two records have alike when they have the same value: of groups the group's word, of texts the folded text.
/// `stored` is as Dimension::value gives it.
std::string value_key(const Dimension& dimension, std::string_view stored);

} // namespace hk
