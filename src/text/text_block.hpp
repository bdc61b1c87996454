// Zero-terminated UTF-8 texts one after another, in the program or loaded from a file, found by their position.
// It must not know what they say, and must not be included outside src/text.
#pragma once

#include "text/catalogue_data.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

class TextBlock {
public:
    TextBlock() = default;
    /// Texts that the program carries; none when it carries none.
    explicit TextBlock(const catalogue_data::Block& embedded);

    /// Takes over a file's bytes. False, and nothing changed, unless they are that many texts.
    bool load(std::string block, std::size_t count);

    [[nodiscard]] bool is_empty() const { return starts_.empty(); }
    /// Zero-terminated; empty without texts.
    [[nodiscard]] std::string_view get(std::size_t i) const;

private:
    void find_starts(const char* data, std::size_t size);

    std::string loaded_;
    const char* data_ = nullptr;
    // Where each text begins, and the end. Found on first use (some ten microseconds): stored, it would cost more of
    // the download than the texts' own zero bytes.
    std::vector<std::uint32_t> starts_;
};

} // namespace hk
