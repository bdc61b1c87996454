// Which plural form a number takes in a language, by the rules of CLDR.
// It must not know a text.
#pragma once

#include "text/language.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hk {

enum class PluralForm : std::uint8_t { one, few, many, other };

/// Uzbek always `other` (a noun keeps its form after a numeral), Russian one / few / many, English one / other.
PluralForm plural_form_of(Language language, std::int64_t n);

/// The same for a decimal written as in files ("1.5", "2.00"): fractions are `other`.
PluralForm plural_form_of(Language language, std::string_view decimal);

/// Where a form stands among the stored forms of a language (ru: one, few, many, other; en: one, other; uz: other).
std::size_t plural_position(Language language, PluralForm form);

} // namespace hk
