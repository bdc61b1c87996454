// Apostrophes of Uzbek Latin: oʻ gʻ take U+02BB, the tutuq sign is U+02BC (DOMAIN.md "Uzbek text").
// It must not be used on other languages: King's stays King's.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hk {

/// Mends every apostrophe-like sign after a letter of `uz` text: ' ` ´ ‘ ’ ʻ ʼ ′ … Signs that open or close a quotation
/// (after a space, or at the end of a word whose opening sign stands before it) stay.
std::string mend_uzbek(std::string_view text);

/// Where a caret at `offset` of the text stands after mend_uzbek.
std::size_t mended_offset(std::string_view text, std::size_t offset);

} // namespace hk
