// A looser key than folding, which finds misspellings across alphabets: Вагенинген and Wageningen, Хоэнхайм and
// Hohenheim. It must not know what is searched, nor be used where equality is meant.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>

namespace hk {

/// x = h = kh, w = v, q = k = c, j = y = i, ph = f, doubled letters once, on a folded text (where щ is sh and ы is i
/// already); ch stays one letter. Anything but Latin letters, digits and other scripts becomes one space.
std::string loose_key(std::string_view folded);

/// Finds texts that share at least half of the letter triples of a query; words begin and end with two blanks. The last
/// word may go on: somebody is still typing it. Within triples a is o and e is i, which languages write differently
/// and people mix up where they are not stressed: Toshkent and Tashkent, залатов and Золотов. Numbers are like nothing.
class SimilarText {
public:
    explicit SimilarText(std::string_view folded_query);

    /// Triples of the query that a text has.
    struct Share {
        int all = 0;
        int begun = 0; ///< … of them before the end of the query's last word
    };
    /// Of one word, nothing of a word that is not like the query: most of it is of the query, or most of the query in
    /// it. The shares of a text's words add up to no less than its own.
    [[nodiscard]] Share share_of(std::string_view folded_word) const;
    /// Whether a text with this share is similar.
    [[nodiscard]] bool is_enough(Share share) const;

    struct Likeness {
        int shared = 0;          ///< how many of the query's triples the text has; more is more similar
        bool is_similar = false; ///< enough of them
    };
    /// A query without three letters is similar to nothing.
    [[nodiscard]] Likeness compare(std::string_view folded_text) const;

private:
    using Numbers = std::bitset<256>;
    /// Adds to `seen` the numbers of a word's triples.
    Share add_word(std::string_view folded_word, Numbers& seen) const;

    static constexpr std::size_t kTriples = 32UL * 32UL * 32UL;
    std::array<std::uint8_t, kTriples> number_{}; // 1… for the query's triples, else 0
    int count_ = 0, begun_ = 0;                   // … of them before the end of the last word
};

/// Calls with each word of a folded text that has letters: numbers are never misspelt.
template <class Call>
void for_each_loose_word(std::string_view folded, const Call& call) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_word = [&](char c) {
        return (c >= 'a' && c <= 'z') || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
    };
    for (std::size_t i = 0; i < folded.size();) {
        const auto begin = i;
        bool has_letters = false;
        for (; i < folded.size() && is_word(folded[i]); ++i) has_letters = has_letters || !is_digit(folded[i]);
        if (has_letters) call(folded.substr(begin, i - begin));
        if (i == begin) ++i;
    }
}

} // namespace hk
