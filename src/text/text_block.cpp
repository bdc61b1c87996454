// Finds where each text of a block begins.
// It must not know what the texts say.
#include "text/text_block.hpp"

#include <algorithm>
#include <cassert>

namespace hk {

TextBlock::TextBlock(const catalogue_data::Block& embedded) {
    if (embedded.data != nullptr) find_starts(embedded.data, embedded.size);
}

bool TextBlock::load(std::string block, std::size_t count) {
    if (block.empty() || block.back() != '\0') return false;
    if (static_cast<std::size_t>(std::count(block.begin(), block.end(), '\0')) != count) return false;
    loaded_ = std::move(block);
    find_starts(loaded_.data(), loaded_.size());
    return true;
}

std::string_view TextBlock::get(std::size_t i) const {
    if (is_empty()) return {};
    assert(i + 1 < starts_.size() && "every block has the texts that are asked for");
    return {data_ + starts_[i], starts_[i + 1] - starts_[i] - 1};
}

void TextBlock::find_starts(const char* data, std::size_t size) {
    data_ = data;
    starts_.assign(1, 0);
    for (std::size_t i = 0; i < size; ++i)
        if (data[i] == '\0') starts_.push_back(static_cast<std::uint32_t>(i + 1));
}

} // namespace hk
