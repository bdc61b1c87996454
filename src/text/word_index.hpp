// Which lines have which words, so that misspelt ones are looked for among the words of a file, which are few, and not
// in all its lines. It must not know the lines: their keys are the caller's.
#pragma once

#include "text/loose.hpp"
#include "text/text_hash.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hk {

class WordIndex {
public:
    /// A line that was there before keeps the words it had: find_like() may find it by them.
    void add(std::int64_t key, std::string_view folded_line);
    void clear() { keys_of_.clear(); }
    /// Keys of all lines that can be similar, and of some that are not: whether one is, its whole text says. In no
    /// order.
    [[nodiscard]] std::vector<std::int64_t> find_like(const SimilarText& similar) const;

private:
    std::unordered_map<std::string, std::vector<std::uint32_t>, TextHash, std::equal_to<>> keys_of_; ///< by word
};

} // namespace hk
