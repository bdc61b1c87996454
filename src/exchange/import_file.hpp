// Brings one file into a new database, all or nothing. The page's worker and the command line tool run this same code.
// It must not know the running program's database.
#pragma once

#include "db/db.hpp"
#include "exchange/problems.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

struct Import {
    ProblemList problems;
    std::optional<Db> db;            ///< only when there were no errors
    std::vector<std::size_t> counts; ///< by record_type_index
    std::size_t records = 0;
    double parse_ms = 0;  ///< reading and checking
    double insert_ms = 0; ///< inserting, indexes, searched text, commit
    bool is_cancelled = false;
    bool is_out_of_memory = false;
};

using Progress = std::function<bool(std::size_t done, std::size_t total)>;

/// Reads `text` into a fresh database with schema, indexes and searched text. `progress` may be empty; false cancels.
Import import_file(std::string_view text, const Progress& progress);

/// {"rows":N,"counts":{"partners":…},"parseMs":…,"insertMs":…,"problems":{…}} for the page.
std::string import_summary_json(const Import& import);

} // namespace hk
