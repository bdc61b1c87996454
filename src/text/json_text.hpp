// Writes JSON text piece by piece: escaping and pointers, nothing more.
// It must not know records.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hk {

/// Appends `text` as a JSON string, escaping only what JSON demands; invalid UTF-8 must have been refused before.
void append_json_string(std::string& out, std::string_view text);

/// Appends "/part" escaped by RFC 6901 (~ as ~0, / as ~1).
void append_pointer(std::string& out, std::string_view part);

/// The members of one object of strings, as canonical JSON writes it; empty for anything else.
std::vector<std::pair<std::string, std::string>> string_members(std::string_view json);

} // namespace hk
