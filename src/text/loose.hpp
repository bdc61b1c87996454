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
/// The same into a text that is used again and again.
void loose_key(std::string_view folded, std::string& out);

/// Finds texts that share at least half of the letter triples of a query; words begin and end with two blanks. The last
/// word may go on: somebody is still typing it. Within triples a is o and e is i, which languages write differently
/// and people mix up where they are not stressed: Toshkent and Tashkent, залатов and Золотов.
class SimilarText {
public:
    /// `loose_query`: loose_key of what was typed.
    explicit SimilarText(std::string_view loose_query);

    /// Whether the loose key of a text is similar. A query without three letters is similar to nothing.
    [[nodiscard]] bool is_similar(std::string_view loose_text) const;
    /// How many of the query's triples the text has; more is more similar.
    [[nodiscard]] int shared(std::string_view loose_text) const { return count_shared(loose_text).all; }

private:
    struct Shared {
        int all = 0, begun = 0;
    };
    [[nodiscard]] Shared count_shared(std::string_view loose_text) const;

    static constexpr std::size_t kTriples = 32UL * 32UL * 32UL;
    std::array<std::uint8_t, kTriples> number_{}; // 1… for the query's triples, else 0
    int count_ = 0, begun_ = 0;                   // … of them before the end of the last word
};

} // namespace hk
