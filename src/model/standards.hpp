// Codes whose owner is a standard: ISO 3166-1 alpha-2, ISO 4217, BCP 47, ISCED-F 2013.
// It must not know their names in any language (text/names.hpp does).
#pragma once

#include <optional>
#include <string_view>

namespace hk {

bool is_country(std::string_view code);
bool is_language_tag(std::string_view tag); ///< well-formed by BCP 47, not looked up
bool is_isced_field(std::string_view code); ///< four digits under a valid two-digit field
std::optional<int> standard_currency_decimals(std::string_view code);

} // namespace hk
