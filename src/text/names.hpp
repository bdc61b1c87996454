// Names of countries, currencies and languages from CLDR, mended and shortened as the office writes them.
// It must not decide which codes are valid: see model/standard_codes.hpp.
#pragma once

#include "text/language.hpp"

#include <string>
#include <string_view>

namespace hk {

/// Takes the names of all languages for a program that carries none; see load_texts().
bool load_names(std::string block);

/// Name for an ISO 3166-1 alpha-2 code; the code itself when there is none.
std::string_view country_name(Language language, std::string_view code);
/// Name for an ISO 4217 code, as it stands alone in a list; the code itself when there is none.
std::string_view currency_name(Language language, std::string_view code);
/// Name for a BCP 47 tag by its primary language ("pt-BR" → "portugal"); the tag itself when there is none.
std::string_view language_name(Language language, std::string_view tag);

} // namespace hk
