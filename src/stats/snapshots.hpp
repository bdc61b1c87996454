// A reporting year frozen: its figures as they were on a cut-off day, and as the data say them now (DOMAIN.md "year
// snapshot"). It must not know how the difference is shown.
#pragma once

#include "db/db.hpp"
#include "stats/figures.hpp"
#include "text/language.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// A row of a snapshot, as its record holds it: a whole number, or an amount in a currency.
struct FrozenFigure {
    std::string key, value, currency;
    bool operator==(const FrozenFigure&) const = default;
};

struct Snapshot {
    std::string id, name;
    std::string year;   ///< "2025/26", "2025", or empty
    std::string cutoff; ///< partial date, or empty
    std::vector<FrozenFigure> figures;
};

/// What a snapshot's figures are asked with: yearly ones are of its year, others of the cut-off day, but not of one
/// after the year's last.
FigureQuery query_of_snapshot(std::string_view year, std::string_view cutoff, int year_start);

/// All figures, one row each; of money one for each currency.
std::vector<FrozenFigure> freeze_figures(Db& db, const FigureQuery& query);

/// Nothing when there is no such record.
std::optional<Snapshot> read_snapshot(Db& db, std::string_view id, Language language);

} // namespace hk
