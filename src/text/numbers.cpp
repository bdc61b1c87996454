// Writes and reads numbers as strings of digits.
// It must not use floating point.
#include "text/numbers.hpp"

#include "text/catalogue.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace hk {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

struct Decimal {
    bool negative = false;
    std::string_view whole;
    std::string_view fraction;
};

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Decimal> split(std::string_view decimal) {
    Decimal parts;
    parts.negative = decimal.starts_with('-');
    if (parts.negative) decimal.remove_prefix(1);
    const std::size_t point = decimal.find('.');
    parts.whole = decimal.substr(0, point);
    if (point != std::string_view::npos) parts.fraction = decimal.substr(point + 1);
    const bool good = !parts.whole.empty() && all_digits(parts.whole) && all_digits(parts.fraction) &&
                      (point == std::string_view::npos || !parts.fraction.empty());
    return good ? std::optional(parts) : std::nullopt;
}

std::string write(Language language, const Decimal& parts) {
    std::string out;
    if (parts.negative) out += '-';
    for (std::size_t i = 0; i < parts.whole.size(); ++i) {
        if (i > 0 && (parts.whole.size() - i) % 3 == 0) out += language == Language::en ? "," : kNoBreakSpace;
        out += parts.whole[i];
    }
    if (!parts.fraction.empty()) {
        out += language == Language::en ? '.' : ',';
        out += parts.fraction;
    }
    return out;
}

std::string_view without_trailing_zeros(std::string_view fraction) {
    while (fraction.ends_with('0')) fraction.remove_suffix(1);
    return fraction;
}

// The sum divided by a power of ten, when at most two digits follow the point then; the catalogue says the rest.
std::optional<std::string> in_units(Language language, const Decimal& parts, std::size_t zeros) {
    if (parts.whole.size() <= zeros || parts.whole.size() > zeros + 3 ||
        !without_trailing_zeros(parts.fraction).empty())
        return std::nullopt;
    const std::size_t point = parts.whole.size() - zeros;
    const std::string_view rest = without_trailing_zeros(parts.whole.substr(point));
    if (rest.size() > 2) return std::nullopt;
    return write(language, {parts.negative, parts.whole.substr(0, point), rest});
}

std::string with_currency(Language language, std::string amount, std::string_view currency) {
    const std::optional<Text> name = find_text("money." + std::string(currency));
    return tr(language, Text::money_pattern,
              {{"amount", std::move(amount)}, {"currency", name ? tr(language, *name) : currency}});
}

} // namespace

std::string format_integer(Language language, std::int64_t number) {
    char digits[24];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number);
    return format_decimal(language, std::string_view(digits, static_cast<std::size_t>(end - digits)));
}

std::string format_decimal(Language language, std::string_view decimal) {
    const std::optional<Decimal> parts = split(decimal);
    return parts ? write(language, *parts) : std::string(decimal);
}

std::string format_decimal_short(Language language, std::string_view decimal) {
    std::optional<Decimal> parts = split(decimal);
    if (!parts) return std::string(decimal);
    parts->fraction = without_trailing_zeros(parts->fraction);
    // Half a unit of money is never "12,5": the cents stay two.
    if (parts->fraction.size() == 1 && decimal.ends_with('0'))
        parts->fraction = decimal.substr(decimal.find('.') + 1, 2);
    return write(language, *parts);
}

std::string format_decimal_compact(Language language, std::string_view decimal) {
    const std::optional<Decimal> parts = split(decimal);
    if (!parts) return std::string(decimal);
    if (const auto amount = in_units(language, *parts, 12))
        return tr(language, Text::number_trillion, {{"amount", *amount}});
    if (const auto amount = in_units(language, *parts, 9))
        return tr(language, Text::number_billion, {{"amount", *amount}});
    if (const auto amount = in_units(language, *parts, 6))
        return tr(language, Text::number_million, {{"amount", *amount}});
    return format_decimal_short(language, decimal);
}

std::string format_decimal_rounded(Language language, std::string_view decimal) {
    const std::optional<Decimal> parts = split(decimal);
    if (!parts || parts->whole.size() <= 6) return format_decimal_short(language, decimal);
    const std::size_t zeros = parts->whole.size() > 12 ? 12 : parts->whole.size() > 9 ? 9 : 6;
    const std::size_t kept = parts->whole.size() - zeros + 1; // one digit after the point
    std::string digits = "0" + std::string(parts->whole.substr(0, kept));
    if (parts->whole[kept] >= '5') {
        std::size_t at = digits.size() - 1;
        for (; digits[at] == '9'; --at) digits[at] = '0';
        ++digits[at];
    }
    const auto rounded =
        (parts->negative ? "-" : "") + digits.substr(digits.front() == '0' ? 1 : 0) + std::string(zeros - 1, '0');
    const auto words = format_decimal_compact(language, rounded);
    const bool is_exact = format_decimal_compact(language, decimal) == words;
    return is_exact ? words : "≈ " + words;
}

std::string format_money(Language language, std::string_view decimal, std::string_view currency) {
    return with_currency(language, format_decimal_short(language, decimal), currency);
}

std::string format_money_compact(Language language, std::string_view decimal, std::string_view currency) {
    return with_currency(language, format_decimal_compact(language, decimal), currency);
}

} // namespace hk
