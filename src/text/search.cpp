// Scans the folded text for the longest word of the query and looks for the others only in the lines it is in.
// It must not know records.
#include "text/search.hpp"

#include "text/fold.hpp"
#include "text/sorting.hpp"

#include <algorithm>
#include <cassert>
#include <optional>

namespace hk {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kSmallHole = 64 * 1024;

// Bytes of other scripts count as letters: their words are not cut.
bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool begins_word(std::string_view line, std::size_t at) { return at == 0 || !is_word_byte(line[at - 1]); }

// How well one word is found in a line, or nothing.
std::optional<SearchRank> rank_word(std::string_view line, std::string_view word) {
    std::size_t at = line.find(word);
    if (at == kNone) return std::nullopt;
    if (at == 0) return SearchRank::line_start;
    for (; at != kNone; at = line.find(word, at + 1)) {
        if (begins_word(line, at)) return SearchRank::word_starts;
    }
    return SearchRank::inside;
}

std::optional<SearchRank> rank_line(std::string_view line, const std::vector<std::string>& words) {
    bool at_start = false;
    bool inside = false;
    for (const std::string& word : words) {
        const std::optional<SearchRank> rank = rank_word(line, word);
        if (!rank) return std::nullopt;
        at_start = at_start || *rank == SearchRank::line_start;
        inside = inside || *rank == SearchRank::inside;
    }
    if (inside) return SearchRank::inside;
    return at_start ? SearchRank::line_start : SearchRank::word_starts;
}

} // namespace

SearchQuery::SearchQuery(std::string_view typed) {
    const std::string folded = fold(typed);
    for (std::size_t i = 0; i < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', i), folded.size());
        if (end > i) words_.push_back(folded.substr(i, end - i));
        i = end + 1;
    }
    sort_few(words_, [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

void FoldedLines::reserve(std::size_t lines, std::size_t bytes) {
    lines_.reserve(lines);
    text_.reserve(bytes);
}

void FoldedLines::begin_line(std::int64_t key) {
    lines_.push_back({key, text_.size(), false});
    set_place(key, lines_.size());
    not_indexed_.push_back(key);
    text_ += '\n';
    ++live_;
}

void FoldedLines::append(std::string_view text) {
    assert(!lines_.empty() && "begin_line() comes first");
    if (text.empty()) return;
    if (text_.size() - lines_.back().begin > 1) {
        text_.back() = ' ';
    } else {
        text_.pop_back();
    }
    append_folded(text_, text);
    text_ += '\n';
}

void FoldedLines::add(std::int64_t key, std::string_view text) {
    begin_line(key);
    append(text);
}

void FoldedLines::add_folded(std::int64_t key, std::string_view folded) {
    begin_line(key);
    text_.pop_back();
    text_ += folded;
    text_ += '\n';
}

void FoldedLines::replace(std::int64_t key, std::string_view text) {
    remove(key);
    add(key, text);
}

void FoldedLines::replace_folded(std::int64_t key, std::string_view folded) {
    remove(key);
    add_folded(key, folded);
}

bool FoldedLines::remove(std::int64_t key) {
    const std::size_t index = find_line(key);
    if (index == kNone) return false;
    Line& line = lines_[index];
    const std::size_t end = end_of(index);
    // Blanks are found by no query: words have none.
    std::fill(text_.begin() + static_cast<std::ptrdiff_t>(line.begin), text_.begin() + static_cast<std::ptrdiff_t>(end),
              ' ');
    line.removed = true;
    set_place(key, 0);
    removed_bytes_ += end + 1 - line.begin;
    --live_;
    if (removed_bytes_ > kSmallHole && removed_bytes_ > text_.size() / 2) close_holes();
    return true;
}

void FoldedLines::clear() {
    text_.clear();
    lines_.clear();
    place_by_key_.clear();
    words_.clear();
    not_indexed_.clear();
    live_ = 0;
    removed_bytes_ = 0;
}

std::string_view FoldedLines::line(std::int64_t key) const {
    const std::size_t index = find_line(key);
    if (index == kNone) return {};
    const std::string_view all = text_;
    return all.substr(lines_[index].begin, end_of(index) - lines_[index].begin);
}

template <class Each>
void FoldedLines::each_with_longest(const SearchQuery& query, const Each& each) const {
    if (query.empty()) return;
    const std::string_view all = text_;
    const std::string& longest = query.words().front();
    std::size_t index = 0;
    for (std::size_t at = all.find(longest); at != kNone;) {
        index = line_at(at, index);
        const std::size_t end = end_of(index);
        each(lines_[index].key, all.substr(lines_[index].begin, end - lines_[index].begin));
        at = all.find(longest, end);
    }
}

std::vector<std::int64_t> FoldedLines::keys(const SearchQuery& query) const {
    std::vector<std::int64_t> keys;
    each_with_longest(query, [&](std::int64_t key, std::string_view line) {
        const auto& words = query.words();
        if (std::all_of(words.begin() + 1, words.end(), [&](const auto& word) { return line.find(word) != kNone; }))
            keys.push_back(key);
    });
    return keys;
}

std::vector<SearchHit> FoldedLines::find(const SearchQuery& query) const {
    std::vector<SearchHit> hits;
    each_with_longest(query, [&](std::int64_t key, std::string_view line) {
        if (const std::optional<SearchRank> rank = rank_line(line, query.words())) hits.push_back({key, *rank});
    });
    std::stable_sort(hits.begin(), hits.end(), [](const SearchHit& a, const SearchHit& b) { return a.rank < b.rank; });
    return hits;
}

bool FoldedLines::index_words(std::size_t most) {
    for (; most > 0 && !not_indexed_.empty(); --most, not_indexed_.pop_back())
        words_.add(not_indexed_.back(), line(not_indexed_.back()));
    return !not_indexed_.empty();
}

std::vector<std::size_t> FoldedLines::places_like(const SimilarText& similar) const {
    auto keys = words_.find_like(similar);
    keys.insert(keys.end(), not_indexed_.begin(), not_indexed_.end());
    std::vector<std::size_t> places;
    for (const auto key : keys)
        if (const auto place = find_line(key); place != kNone) places.push_back(place);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

std::size_t FoldedLines::find_line(std::int64_t key) const {
    const auto at = static_cast<std::size_t>(key);
    return at < place_by_key_.size() && place_by_key_[at] > 0 ? place_by_key_[at] - 1 : kNone;
}

void FoldedLines::set_place(std::int64_t key, std::size_t line) {
    assert(key >= 0 && "keys are dense from 0");
    const auto at = static_cast<std::size_t>(key);
    if (at >= place_by_key_.size()) place_by_key_.resize(std::max(at + 1, place_by_key_.size() * 2));
    place_by_key_[at] = static_cast<std::uint32_t>(line);
}

std::size_t FoldedLines::end_of(std::size_t line) const {
    return (line + 1 < lines_.size() ? lines_[line + 1].begin : text_.size()) - 1;
}

std::size_t FoldedLines::line_at(std::size_t offset, std::size_t from) const {
    std::size_t step = 1; // the next hit is near where there are many
    while (from + step < lines_.size() && lines_[from + step].begin <= offset) step *= 2;
    const auto at = [&](std::size_t line) { return lines_.begin() + static_cast<std::ptrdiff_t>(line); };
    const auto after = std::upper_bound(at(from + step / 2), at(std::min(from + step, lines_.size())), offset,
                                        [](std::size_t o, const Line& line) { return o < line.begin; });
    return static_cast<std::size_t>(after - lines_.begin()) - 1;
}

void FoldedLines::close_holes() {
    std::string text;
    text.reserve(text_.size() - removed_bytes_);
    std::vector<Line> lines;
    lines.reserve(live_);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i].removed) continue;
        lines.push_back({lines_[i].key, text.size(), false});
        set_place(lines_[i].key, lines.size());
        text.append(text_, lines_[i].begin, end_of(i) + 1 - lines_[i].begin);
    }
    text_ = std::move(text);
    lines_ = std::move(lines);
    removed_bytes_ = 0;
}

std::vector<std::pair<std::size_t, std::size_t>> find_marks(std::string_view text, const SearchQuery& query) {
    std::vector<std::pair<std::size_t, std::size_t>> marks;
    if (query.empty()) return marks;
    const FoldedText folded = fold_with_offsets(text);
    for (const std::string& word : query.words()) {
        for (std::size_t at = folded.text.find(word); at != kNone; at = folded.text.find(word, at + word.size())) {
            marks.push_back(folded.original_range(at, at + word.size()));
        }
    }
    sort_few(marks);
    std::vector<std::pair<std::size_t, std::size_t>> joined;
    for (const auto& mark : marks) {
        if (!joined.empty() && mark.first <= joined.back().second) {
            joined.back().second = std::max(joined.back().second, mark.second);
        } else {
            joined.push_back(mark);
        }
    }
    return joined;
}

} // namespace hk
