// Cyrillic letters as Uzbek Latin writes them, by rule (DOMAIN.md "Uzbek text").
// It must not be used to change data: the way back loses. It serves folding, order and suggestions.
#pragma once

#include <string>
#include <string_view>

namespace hk {

/// The lower-case letter for a Cyrillic letter (U+0400–U+052F) or the code point itself.
char32_t lower_cyrillic(char32_t letter);

/// Uzbek Latin for one lower-case Cyrillic letter standing between two others (0 = none, or no Cyrillic letter), with
/// U+02BB in oʻ gʻ and U+02BC for ъ: е = ye at the start and after a vowel, ц = ts after a vowel and s elsewhere, ь
/// dropped. At most four bytes. Letters that no rule knows give "".
std::string_view latin_of_cyrillic(char32_t lower, char32_t before, char32_t after);

/// A whole text with its capitals: "Ўзбекистон" → "Oʻzbekiston", "ШАҲАР" → "SHAHAR". Other scripts stay.
std::string cyrillic_to_latin(std::string_view text);

} // namespace hk
