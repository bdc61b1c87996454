// UTF-8, one code point at a time, for text that may be broken.
// It must not know letters or languages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hk {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct CodePoint {
    char32_t value;     ///< U+FFFD for bytes that are no UTF-8
    std::uint32_t size; ///< bytes taken, 1–4; 1 for a broken byte
    bool valid;
};

/// The code point at `offset`, which must be inside the text. Overlong forms, surrogates and values above U+10FFFF are
/// broken.
CodePoint next_code_point(std::string_view text, std::size_t offset);

/// Where the code point before `offset` begins; 0 at the start.
std::size_t previous_code_point(std::string_view text, std::size_t offset);

/// The byte offset of the first broken byte, or npos when all of the text is UTF-8.
std::size_t find_invalid_utf8(std::string_view text);
bool is_valid_utf8(std::string_view text);

/// Code points in the text; each broken byte counts as one.
std::size_t count_code_points(std::string_view text);

void append_utf8(std::string& out, char32_t code_point);

/// The longest beginning of at most `max_bytes` that cuts no code point in two.
std::string_view cut_utf8(std::string_view text, std::size_t max_bytes);

/// The text without white space (ASCII, U+00A0, U+2000–200A, U+202F, U+3000, U+FEFF) at both ends.
std::string_view trim(std::string_view text);

} // namespace hk
