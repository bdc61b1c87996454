// Adds up what the words of each line share with a query.
// It must not know what the lines are of.
#include "text/word_index.hpp"

#include <algorithm>

namespace hk {

void WordIndex::add(std::int64_t key, std::string_view folded_line) {
    for_each_loose_word(folded_line, [&](std::string_view word) {
        auto at = keys_of_.find(word);
        if (at == keys_of_.end()) at = keys_of_.emplace(word, std::vector<std::uint32_t>()).first;
        const auto number = static_cast<std::uint32_t>(key);
        if (at->second.empty() || at->second.back() != number) at->second.push_back(number);
    });
}

std::vector<std::int64_t> WordIndex::find_like(const SimilarText& similar) const {
    std::vector<SimilarText::Share> share_of; // by key: dense, as rowids are
    std::vector<std::int64_t> met;
    for (const auto& [word, keys] : keys_of_) {
        const auto share = similar.share_of(word);
        if (share.all == 0) continue;
        for (const auto key : keys) {
            if (key >= share_of.size()) share_of.resize(std::max<std::size_t>(key + 1, share_of.size() * 2));
            auto& sum = share_of[key];
            if (sum.all == 0) met.push_back(key);
            sum.all += share.all;
            sum.begun += share.begun;
        }
    }
    std::erase_if(met, [&](std::int64_t key) { return !similar.is_enough(share_of[static_cast<std::size_t>(key)]); });
    return met;
}

} // namespace hk
