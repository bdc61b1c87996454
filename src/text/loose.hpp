// A looser key than folding, which finds misspellings across alphabets: Вагенинген and Wageningen, Хоэнхайм and
// Hohenheim. It must not know what is searched, nor be used where equality is meant.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hk {

/// x = h = kh, w = v, q = k = c, j = y = i, ph = f, doubled letters once, on a folded text (where щ is sh and ы is i
/// already); ch stays one letter. Anything but Latin letters, digits and other scripts becomes one space.
std::string loose_key(std::string_view folded);

/// Finds texts that share at least half of the letter triples of a query; words begin and end with two blanks. The last
/// word may go on: somebody is still typing it. Within triples a is o and e is i, which languages write differently
/// and people mix up where they are not stressed: Toshkent and Tashkent, залатов and Золотов.
class SimilarText {
public:
    explicit SimilarText(std::string_view folded_query);

    struct Likeness {
        int shared = 0;          ///< how many of the query's triples the text has; more is more similar
        bool is_similar = false; ///< enough of them
    };
    /// A query without three letters is similar to nothing.
    [[nodiscard]] Likeness compare(std::string_view folded_text) const;

private:
    static constexpr std::size_t kTriples = 32UL * 32UL * 32UL;
    std::array<std::uint8_t, kTriples> number_{}; // 1… for the query's triples, else 0
    int count_ = 0, begun_ = 0;                   // … of them before the end of the last word
};

} // namespace hk
