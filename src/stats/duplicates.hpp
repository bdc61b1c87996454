// Partners that are perhaps one: spelt a little differently, or known by the same number.
// It must not decide that they are; a person does.
#pragma once

#include "db/db.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// Rowids of partners that have a likely double, ascending: another one of the same number, or one of the same country
/// with a name, in any language, that shares an acronym or has the same telling words. Telling are words that few names
/// have (not "university", however misspelt); they are compared by their loose keys, and long ones may differ in a
/// third of their letters. Never two of which one is told to be `different_from` the other. Linear but for comparing
/// the names of a country, which large countries are spared.
std::vector<std::int64_t> find_alike_partners(Db& db);

/// Ids of the partners that are perhaps the one with this id.
std::vector<std::string> find_doubles(Db& db, std::string_view partner);

/// Ids of the partners that perhaps are one of this name and country already; of any country where it is empty.
std::vector<std::string> find_doubles_named(Db& db, std::string_view name, std::string_view country);

/// Letters that must be changed, added or taken away to make one text the other (Levenshtein), at most `most` + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

} // namespace hk
