// Figures as JSON, for the command line tool and the page's API (DESIGN.md "Interfaces others rely on").
// It must not compute anything itself.
#pragma once

#include "stats/figures.hpp"

#include <string>
#include <string_view>

namespace hk {

/// {"as_of":…,"figures":{"agreements_in_force":{"value":87,"unit":…,"records":87},"project_value":{"value":{"USD":"1000000000.00"}…}…}},
/// every figure in the order of the table. Yearly figures carry "period" and "year"; what stands beside is "beside".
std::string figures_json(Db& db, const FigureQuery& query);

/// What options of the command line ask for: `figure` names figures, separated by commas, which then carry the "ids" of
/// their records; `by` and `across` tell them apart (breakdowns_json.hpp). `unknown_figure`, `unknown_code`.
Result<std::string> figures_json(Db& db, const FigureQuery& query, const Options& options);

/// One figure with its definition and the ids of its records:
/// {"key":…,"as_of":…,"value":…,"unit":…,"definition":…,"records":N, "array":…,"ids":[…]}; `unknown_figure` and the
/// errors of read_figure_query.
Result<std::string> figure_json(Db& db, std::string_view key, const Options& options);

} // namespace hk
