// The order of words in each language, as keys that memcmp can compare.
// It must not know records or tables.
#pragma once

#include "text/language.hpp"

#include <string>
#include <string_view>

namespace hk {

/// A key for sorting: compare keys as bytes. Uzbek Latin: a … z, oʻ, gʻ, sh, ch. Cyrillic ў қ ғ ҳ stand beside у к г х.
/// In Russian and Uzbek Cyrillic, Cyrillic words come before Latin ones, in the others after. Case, accents and
/// quotation marks only decide between equals; digits count as numbers (№ 2 before № 10).
std::string sort_key(Language language, std::string_view text);

} // namespace hk
