// Reads numbers as people type them.
// It must not use floating point, nor guess where two readings are equally good: the language decides.
#include "text/numbers.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace hk {
namespace {

constexpr std::size_t kMostDigits = 30;

// The typed text with only digits, "." and ","; other group marks (spaces, apostrophes) become "_".
std::optional<std::string> plain(std::string_view typed) {
    std::string out;
    for (std::size_t i = 0; i < typed.size();) {
        const CodePoint point = next_code_point(typed, i);
        const char32_t c = point.value;
        i += point.size;
        if ((c >= '0' && c <= '9') || c == '.' || c == ',') {
            out += static_cast<char>(c);
        } else if (c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009 || c == '\'' || c == 0x2019 || c == '_') {
            out += '_';
        } else {
            return std::nullopt;
        }
    }
    return out;
}

// Where the decimal sign is, or npos. The last of two different signs; a lone one unless it groups in this language.
std::size_t decimal_sign(Language language, std::string_view text) {
    const std::size_t point = text.rfind('.');
    const std::size_t comma = text.rfind(',');
    if (point == std::string_view::npos && comma == std::string_view::npos) return std::string_view::npos;
    if (point != std::string_view::npos && comma != std::string_view::npos) return std::max(point, comma);
    const std::size_t last = point != std::string_view::npos ? point : comma;
    if (text.find(text[last]) != last) return std::string_view::npos; // 1.234.567: groups
    const bool groups_here =
        language == Language::en && text[last] == ',' && text.size() - last == 4 && last > 0 && last <= 3;
    return groups_here ? std::string_view::npos : last;
}

// The digits of the whole part; nothing when a group after the first has not three digits, or marks are mixed.
std::optional<std::string> ungrouped(std::string_view whole) {
    std::string digits;
    char mark = 0;
    std::size_t since_mark = 0;
    for (const char c : whole) {
        if (c >= '0' && c <= '9') {
            digits += c;
            ++since_mark;
            continue;
        }
        if ((mark != 0 && (c != mark || since_mark != 3)) || since_mark == 0 || since_mark > 3) return std::nullopt;
        mark = c;
        since_mark = 0;
    }
    if (mark != 0 && since_mark != 3) return std::nullopt;
    return digits;
}

} // namespace

std::optional<std::string> parse_decimal(Language language, std::string_view typed) {
    typed = trim(typed);
    bool negative = false;
    for (const std::string_view sign : {"-", "\u2212", "+"}) {
        if (!typed.starts_with(sign)) continue;
        negative = sign != "+";
        typed = trim(typed.substr(sign.size()));
        break;
    }
    const std::optional<std::string> text = plain(typed);
    if (!text) return std::nullopt;
    const std::size_t sign = decimal_sign(language, *text);
    const std::string_view all = *text;
    std::optional<std::string> digits = ungrouped(all.substr(0, sign));
    if (!digits) return std::nullopt;
    std::string_view fraction = sign == std::string_view::npos ? std::string_view() : all.substr(sign + 1);
    const bool fraction_good =
        std::all_of(fraction.begin(), fraction.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!fraction_good || (digits->empty() && fraction.empty()) || digits->size() + fraction.size() > kMostDigits)
        return std::nullopt;
    digits->erase(0, std::min(digits->find_first_not_of('0'), digits->size()));
    std::string out = digits->empty() ? "0" : *digits;
    if (!fraction.empty()) (out += '.') += fraction;
    const bool zero = out.find_first_not_of("0.") == std::string::npos;
    return negative && !zero ? "-" + out : out;
}

std::optional<std::int64_t> parse_integer(Language language, std::string_view typed) {
    const std::optional<std::string> decimal = parse_decimal(language, typed);
    if (!decimal) return std::nullopt;
    const std::size_t point = decimal->find('.');
    if (point != std::string::npos && decimal->find_first_not_of('0', point + 1) != std::string::npos)
        return std::nullopt;
    const char* end = decimal->data() + std::min(point, decimal->size());
    std::int64_t value = 0;
    const auto [stop, error] = std::from_chars(decimal->data(), end, value);
    return error == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

} // namespace hk
