// Follows a JSON text beside nlohmann's reader and knows where each token starts, which its SAX events do not tell.
// It must not judge the text: it is only ever asked about tokens the reader has accepted.
#pragma once

#include <cstddef>
#include <string_view>

namespace hk {

/// Walks the same bytes as the reader, one token an event. This costs one pass of a byte loop, while a counting input
/// iterator (the other way to get places) takes the reader off its fast path for pointers.
class TokenCursor {
public:
    explicit TokenCursor(std::string_view text);

    /// Byte where the next token starts, white space and separators skipped.
    std::size_t next_token();
    /// Moves over the token at next_token() and returns its text.
    std::string_view take_string();
    std::string_view take_number();
    void take(std::size_t length);

    /// Start of the token that the reader stumbled over, having read `read` bytes.
    std::size_t broken_token(std::size_t read);

private:
    void skip_space();
    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace hk
