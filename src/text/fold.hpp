// Text folded for search: one alphabet, one case, no apostrophes, no accents (DOMAIN.md "Fold for search").
// It must not know what is searched; folding is for comparing only and never changes data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hk {

/// Lower case → Cyrillic to Latin → apostrophes dropped → accents stripped. White space of any kind becomes one space
/// each, so that a folded text is always one line. Broken bytes become "?".
std::string fold(std::string_view utf8);

/// Appends fold(utf8) to `out`: for building large searched texts without a copy.
void append_folded(std::string& out, std::string_view utf8);

/// A folded text that remembers where each of its bytes came from, to mark what was found.
struct FoldedText {
    std::string text;
    std::vector<std::uint32_t>
        offsets; ///< for each byte of `text` the offset of its letter in the original; one more for the end

    /// The bytes of the original that the folded bytes [begin, end) stand for, with the apostrophes and accents that
    /// follow.
    [[nodiscard]] std::pair<std::size_t, std::size_t> original_range(std::size_t begin, std::size_t end) const;
};
FoldedText fold_with_offsets(std::string_view utf8);

} // namespace hk
