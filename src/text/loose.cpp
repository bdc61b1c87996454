// Makes loose keys and counts shared triples.
// It must not know what is searched.
#include "text/loose.hpp"

#include <algorithm>
#include <array>
#include <bitset>

namespace hk {
namespace {

constexpr char loose_letter(char c) {
    switch (c) {
    case 'x': return 'h';
    case 'w': return 'v';
    case 'q':
    case 'c': return 'k';
    case 'j':
    case 'y': return 'i';
    default: break;
    }
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    return kept ? c : ' ';
}

/// loose_letter() of every byte: the keys of all records are made for one search.
constexpr auto kLooseLetters = [] {
    std::array<char, 256> letters{};
    for (std::size_t i = 0; i < letters.size(); ++i) letters[i] = loose_letter(static_cast<char>(i));
    return letters;
}();

// Letters as five bits: blank 0, a … z, digits by threes; of other scripts the low bits of each byte, which tell the
// letters of one script apart.
constexpr unsigned five_bits(char c) {
    if (c == 'o') c = 'a';
    if (c == 'e') c = 'i';
    if (c >= 'a' && c <= 'z') return static_cast<unsigned>(c - 'a') + 1;
    if (c >= '0' && c <= '9') return 27 + static_cast<unsigned>(c - '0') / 3;
    if (c == ' ') return 0;
    const unsigned low = static_cast<unsigned char>(c) & 31U;
    return low == 0 ? 31 : low;
}

constexpr auto kFiveBits = [] {
    std::array<std::uint8_t, 256> bits{};
    for (std::size_t i = 0; i < bits.size(); ++i) bits[i] = static_cast<std::uint8_t>(five_bits(static_cast<char>(i)));
    return bits;
}();

// Calls with each letter of the loose key, one blank after each word but perhaps the last.
template <typename Put>
void each_letter(std::string_view folded, Put put) {
    char last = ' ';
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const char c = folded[i];
        char letter = kLooseLetters[static_cast<unsigned char>(c)];
        if ((c == 'k' || c == 'p' || c == 'c') && i + 1 < folded.size() && folded[i + 1] == 'h') {
            letter = c == 'k' ? 'h' : c == 'p' ? 'f' : 'c';
            ++i;
        }
        if (letter != last) put(letter);
        last = letter;
    }
}

// Calls with each triple of letters, every word between two blanks on either side; `at_end` before the last blanks.
template <typename Call, typename AtEnd>
void each_triple(std::string_view folded, Call call, AtEnd at_end) {
    unsigned triple = 0;
    const auto push = [&](unsigned letter) {
        triple = ((triple << 5U) | letter) & 0x7FFFU;
        if (triple != 0) call(triple);
    };
    each_letter(folded, [&](char c) {
        const unsigned letter = kFiveBits[static_cast<unsigned char>(c)];
        push(letter);
        if (letter == 0) push(0);
    });
    at_end();
    push(0);
    push(0);
}

} // namespace

std::string loose_key(std::string_view folded) {
    std::string key;
    key.reserve(folded.size());
    each_letter(folded, [&](char c) { key += c; });
    if (key.ends_with(' ')) key.pop_back();
    return key;
}

SimilarText::SimilarText(std::string_view folded_query) {
    if (loose_key(folded_query).size() < 3) return;
    for_each_loose_word(folded_query, [this](std::string_view word) {
        each_triple(
            word,
            [this](unsigned triple) {
                if (number_[triple] == 0 && count_ < 255) number_[triple] = static_cast<std::uint8_t>(++count_);
            },
            [this] { begun_ = count_; });
    });
}

bool SimilarText::is_enough(Share share) const {
    constexpr int kLeastBegun = 4; // else three letters that begin alike would be enough
    return (count_ > 0 && share.all * 2 >= count_) || (share.begun >= kLeastBegun && share.begun * 2 >= begun_);
}

SimilarText::Share SimilarText::add_word(std::string_view folded_word, Numbers& seen) const {
    std::array<std::uint8_t, 64> found{}; // the query's triples in the word
    std::size_t in_word = 0, of_query = 0;
    each_triple(
        folded_word,
        [&](unsigned triple) {
            ++in_word;
            if (const auto number = number_[triple]; number != 0 && of_query < found.size()) found[of_query++] = number;
        },
        [] {});
    if (of_query == 0) return {}; // as of most words
    // A word counts when most of it is of the query, or most of the query is in it: a long text has some triples of
    // everything.
    const auto of_begun = std::count_if(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(of_query),
                                        [&](std::uint8_t number) { return number <= begun_; });
    if (of_query * 2 < in_word && !is_enough({static_cast<int>(of_query), static_cast<int>(of_begun)})) return {};
    Share share;
    for (std::size_t i = 0; i < of_query; ++i) {
        if (seen[found[i]]) continue;
        seen[found[i]] = true;
        ++share.all;
        share.begun += found[i] <= begun_ ? 1 : 0;
    }
    return share;
}

SimilarText::Share SimilarText::share_of(std::string_view folded_word) const {
    Numbers seen;
    return add_word(folded_word, seen);
}

SimilarText::Likeness SimilarText::compare(std::string_view folded_text) const {
    Numbers seen;
    Share share;
    for_each_loose_word(folded_text, [&](std::string_view word) {
        const auto added = add_word(word, seen);
        share.all += added.all;
        share.begun += added.begun;
    });
    return {share.all, is_enough(share)};
}

} // namespace hk
