// Mends apostrophes letter by letter.
// It must not be used on other languages.
#include "text/uzbek.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace hk {
namespace {

constexpr char32_t kTurnedComma = 0x2BB; // in oʻ and gʻ
constexpr char32_t kTutuq = 0x2BC;

// The variants of DOMAIN.md; 2018 … 201B and ' also serve as quotation marks.
bool is_apostrophe(char32_t c) {
    return c == '\'' || c == '`' || c == 0xB4 || c == 0x2B9 || (c >= 0x2BB && c <= 0x2BD) || c == 0x2018 ||
           c == 0x2019 || c == 0x201B || c == 0x2032 || c == 0xFF07;
}

bool is_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}

bool is_o_or_g(char32_t c) { return c == 'o' || c == 'O' || c == 'g' || c == 'G'; }

} // namespace

std::string mend_uzbek(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 8);
    char32_t before = ' ';
    bool quoted = false; // an opening sign stands before
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = next_code_point(text, i);
        const std::size_t next = i + point.size;
        const char32_t after = next < text.size() ? next_code_point(text, next).value : ' ';
        if (!is_apostrophe(point.value)) {
            out += text.substr(i, point.size);
        } else if (!is_letter(before)) {
            quoted = is_letter(after) || (after >= '0' && after <= '9');
            out += text.substr(i, point.size);
        } else if (quoted && !is_letter(after)) {
            quoted = false;
            out += text.substr(i, point.size);
        } else {
            append_utf8(out, is_o_or_g(before) ? kTurnedComma : kTutuq);
        }
        before = point.value;
        i = next;
    }
    return out;
}

std::size_t mended_offset(std::string_view text, std::size_t offset) {
    // Mending changes only signs, never their number: count code points on either side.
    const std::size_t points = count_code_points(text.substr(0, std::min(offset, text.size())));
    const std::string mended = mend_uzbek(text);
    std::size_t at = 0;
    for (std::size_t i = 0; i < points && at < mended.size(); ++i) at += next_code_point(mended, at).size;
    return at;
}

} // namespace hk
