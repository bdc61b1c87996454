// Searching by words in one contiguous folded text with a line per record (DESIGN.md "Search is a scan").
// It must not know records: a line has a number that its owner understands.
#pragma once

#include "text/word_index.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hk {

/// What a person typed, folded and cut into words; every word must be found, in any order.
class SearchQuery {
public:
    explicit SearchQuery(std::string_view typed);

    [[nodiscard]] bool empty() const { return words_.empty(); }
    [[nodiscard]] const std::vector<std::string>& words() const { return words_; } ///< longest first

private:
    std::vector<std::string> words_;
};

/// How good a hit is; smaller is better.
enum class SearchRank : std::uint8_t {
    line_start,  ///< the line begins with a word of the query, all others begin words
    word_starts, ///< every word of the query begins a word of the line
    inside,      ///< at least one is found only inside a word
};

struct SearchHit {
    std::int64_t key;
    SearchRank rank;
};

/// The searched text. Adding and replacing append, removing leaves a hole; holes are closed when they are half of it.
class FoldedLines {
public:
    void reserve(std::size_t lines, std::size_t bytes);

    /// Adds a line; `text` is folded here. Keys are the caller's, dense from 0 like rowids, each at most once.
    void add(std::int64_t key, std::string_view text);
    /// The same for a text folded already.
    void add_folded(std::int64_t key, std::string_view folded);
    /// The same in pieces, for lines of several members: begin_line(), append() as often as needed (a space goes
    /// between).
    void begin_line(std::int64_t key);
    void append(std::string_view text);

    /// Replaces the line of a key, or adds it.
    void replace(std::int64_t key, std::string_view text);
    void replace_folded(std::int64_t key, std::string_view folded);
    /// Removes the line of a key; false when there is none.
    bool remove(std::int64_t key);
    void clear();

    /// Number of lines.
    [[nodiscard]] std::size_t size() const { return live_; }
    /// Bytes of the text with its holes, for counters.
    [[nodiscard]] std::size_t bytes() const { return text_.size(); }
    /// The folded line of a key; empty when there is none.
    [[nodiscard]] std::string_view line(std::int64_t key) const;

    /// Calls `each(key, line)` for every line, in the order they were added: one pass, where line() searches anew.
    template <class Each>
    void for_each(const Each& each) const {
        const std::string_view all = text_;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (!lines_[i].removed) each(lines_[i].key, all.substr(lines_[i].begin, end_of(i) - lines_[i].begin));
    }

    /// Notes the words of up to `most` lines that were added; true while some are left. What is not noted yet is read
    /// whole by for_each_similar().
    bool index_words(std::size_t most);

    /// Calls `each(key, likeness)` for every line that is similar, in the order they were added.
    template <class Each>
    void for_each_similar(const SimilarText& similar, const Each& each) const {
        const std::string_view all = text_;
        for (const auto place : places_like(similar)) {
            const auto& line = lines_[place];
            if (const auto likeness = similar.compare(all.substr(line.begin, end_of(place) - line.begin));
                likeness.is_similar)
                each(line.key, likeness);
        }
    }

    /// Keys of all lines that contain every word of the query, in the order they were added: find() without its ranks,
    /// which cost more than finding where most lines are hits.
    [[nodiscard]] std::vector<std::int64_t> keys(const SearchQuery& query) const;
    /// All lines that contain every word of the query, best rank first, else in the order they were added. An empty
    /// query finds nothing.
    [[nodiscard]] std::vector<SearchHit> find(const SearchQuery& query) const;

private:
    struct Line {
        std::int64_t key;
        std::size_t begin;
        bool removed;
    };
    void set_place(std::int64_t key, std::size_t line);
    [[nodiscard]] std::size_t find_line(std::int64_t key) const;
    [[nodiscard]] std::size_t end_of(std::size_t line) const;
    [[nodiscard]] std::size_t line_at(std::size_t offset, std::size_t from) const;
    void close_holes();
    /// Calls `each(key, line)` for every line with the query's longest word.
    template <class Each>
    void each_with_longest(const SearchQuery& query, const Each& each) const;
    /// Places in lines_ of what may be similar, in order.
    [[nodiscard]] std::vector<std::size_t> places_like(const SimilarText& similar) const;

    std::string text_; // lines end with '\n', which folding never gives
    std::vector<Line> lines_;
    std::vector<std::uint32_t> place_by_key_; ///< in lines_, from 1; 0 = none
    WordIndex words_;
    std::vector<std::int64_t> not_indexed_; ///< keys of lines whose words are not noted
    std::size_t live_ = 0;
    std::size_t removed_bytes_ = 0;
};

/// The parts of `text` to mark as found: byte ranges of the original, sorted, not touching each other.
std::vector<std::pair<std::size_t, std::size_t>> find_marks(std::string_view text, const SearchQuery& query);

} // namespace hk
