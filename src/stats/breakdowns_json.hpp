// Figures by dimensions as JSON, for the command line tool.
// It must not compute anything itself.
#pragma once

#include "stats/figures.hpp"

#include <string>
#include <vector>

namespace hk {

/// The figures by each dimension of `by`, crossed with each of `across` where that is given; both may be several,
/// separated by commas, and a figure goes by those it has:
/// {"as_of":…,"figures":{"foreign_students":[{"by":"country","rows":[{"value":"KZ","amount":50}…],"total":51,
/// "headcounts":1,"persons_only":false,"adds_up_to_more":false}]}}. Crossed ones carry "across", "columns",
/// "column_totals" and in each row "cells". `unknown_code` for a dimension that none of the figures has.
Result<std::string> breakdowns_json(Db& db, const FigureQuery& query, const std::vector<const Figure*>& figures,
                                    const Options& options);

} // namespace hk
