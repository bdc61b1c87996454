// "To check": records that a figure cannot count or doubts, that are incomplete, or were last verified long ago, one
// entry for each reason (DOMAIN.md "To check"). It must not know where they are shown, nor their names: those are the
// catalogue's check.<key>.*.
#pragma once

#include "db/db.hpp"
#include "stats/figure_query.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hk {

struct Check {
    std::string_view key; ///< several record types may share one
    std::string_view array;
    std::string_view where; ///< SQL on `r`; ?1 the day
    /// Where SQL alone does not tell it.
    std::vector<std::int64_t> (*find)(Db& db, const FigureQuery& query) = nullptr;
};

/// All checks: what is not counted first, then what is doubted, then what is incomplete or old.
std::span<const Check> all_checks();
const Check* find_check(std::string_view key, std::string_view array);

/// Rowids of the records it finds, ascending.
std::vector<std::int64_t> find_to_check(Db& db, const Check& check, const FigureQuery& query);

} // namespace hk
