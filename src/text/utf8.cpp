// Reads and writes UTF-8.
// It must not know letters or languages.
#include "text/utf8.hpp"

namespace hk {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

bool is_space(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
           c == 0x3000 || c == 0xFEFF;
}

} // namespace

CodePoint next_code_point(std::string_view text, std::size_t offset) {
    constexpr CodePoint broken{kReplacementCharacter, 1, false};
    const auto lead = static_cast<unsigned char>(text[offset]);
    if (lead < 0x80) return {lead, 1, true};
    const std::uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || offset + size > text.size()) return broken;
    char32_t value = lead & (0x7FU >> size);
    for (std::uint32_t i = 1; i < size; ++i) {
        if (!is_continuation(text[offset + i])) return broken;
        value = (value << 6U) | (static_cast<unsigned char>(text[offset + i]) & 0x3FU);
    }
    const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
    if (overlong || (value >= 0xD800 && value <= 0xDFFF) || value > 0x10FFFF) return broken;
    return {value, size, true};
}

std::size_t previous_code_point(std::string_view text, std::size_t offset) {
    if (offset == 0) return 0;
    for (std::size_t back = 1; back <= 4 && back <= offset; ++back) {
        const std::size_t start = offset - back;
        if (is_continuation(text[start])) continue;
        return start + next_code_point(text, start).size == offset ? start : offset - 1;
    }
    return offset - 1;
}

std::size_t find_invalid_utf8(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            ++i;
            continue;
        }
        const CodePoint point = next_code_point(text, i);
        if (!point.valid) return i;
        i += point.size;
    }
    return std::string_view::npos;
}

bool is_valid_utf8(std::string_view text) { return find_invalid_utf8(text) == std::string_view::npos; }

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); i += next_code_point(text, i).size) ++count;
    return count;
}

void append_utf8(std::string& out, char32_t code_point) {
    const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0U | (code_point >> 6U));
        put(0x80U | (code_point & 0x3FU));
    } else if (code_point < 0x10000) {
        put(0xE0U | (code_point >> 12U));
        put(0x80U | ((code_point >> 6U) & 0x3FU));
        put(0x80U | (code_point & 0x3FU));
    } else {
        put(0xF0U | (code_point >> 18U));
        put(0x80U | ((code_point >> 12U) & 0x3FU));
        put(0x80U | ((code_point >> 6U) & 0x3FU));
        put(0x80U | (code_point & 0x3FU));
    }
}

std::string_view cut_utf8(std::string_view text, std::size_t max_bytes) {
    if (text.size() <= max_bytes) return text;
    std::size_t end = max_bytes;
    while (end > 0 && is_continuation(text[end])) --end;
    return text.substr(0, end);
}

std::string_view trim(std::string_view text) {
    while (!text.empty()) {
        const CodePoint point = next_code_point(text, 0);
        if (!is_space(point.value)) break;
        text.remove_prefix(point.size);
    }
    while (!text.empty()) {
        const std::size_t start = previous_code_point(text, text.size());
        if (!is_space(next_code_point(text, start).value)) break;
        text.remove_suffix(text.size() - start);
    }
    return text;
}

} // namespace hk
