// Partners that are perhaps one: spelt a little differently, or known by the same number.
// It must not decide that they are; a person does.
#pragma once

#include "db/db.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// Rowids of partners that have a likely double, ascending. Names are compared in all their languages by their loose
/// key without the words that many names share ("university"); alike are equal ones, and within a country those that
/// differ in at most a third of their letters. Linear but for that comparison, which large countries are spared.
std::vector<std::int64_t> find_alike_partners(Db& db);

/// Ids of the partners that are perhaps the one with this id.
std::vector<std::string> find_doubles(Db& db, std::string_view partner);

/// Letters that must be changed, added or taken away to make one text the other (Levenshtein), at most `most` + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

} // namespace hk
