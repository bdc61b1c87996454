// Walks tokens of a JSON text in step with the reader.
// It must not judge the text.
#include "exchange/token_cursor.hpp"

#include <algorithm>

namespace hk {

TokenCursor::TokenCursor(std::string_view text) : text_(text) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
}

void TokenCursor::skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t'))
        ++at_;
}

std::size_t TokenCursor::next_token() {
    skip_space();
    while (at_ < text_.size() && (text_[at_] == ',' || text_[at_] == ':')) {
        ++at_;
        skip_space();
    }
    return at_;
}

std::string_view TokenCursor::take_string() {
    const auto start = next_token();
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_)
        if (text_[at_] == '\\') ++at_;
    at_ = std::min(at_ + 1, text_.size());
    return text_.substr(start, at_ - start);
}

std::string_view TokenCursor::take_number() {
    const auto start = next_token();
    const auto is_part = [](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    };
    const auto first = std::min(start + (text_.substr(start, 1) == "-" ? 1 : 0), text_.size());
    at_ = first + 1;
    // No digit follows a leading 0: of 01 the reader takes 0 and stumbles over 1.
    if (text_.substr(first, 1) == "0" && at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9')
        return text_.substr(start, at_ - start);
    while (at_ < text_.size() && is_part(text_[at_])) ++at_;
    return text_.substr(start, at_ - start);
}

void TokenCursor::take(std::size_t length) { at_ = next_token() + length; }

std::size_t TokenCursor::broken_token(std::size_t read) {
    skip_space();
    while (at_ < text_.size() && (text_[at_] == ',' || text_[at_] == ':') && at_ + 1 < read) {
        ++at_;
        skip_space();
    }
    return std::min(at_, text_.size());
}

} // namespace hk
