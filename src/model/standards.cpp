// Looks codes up in the sorted arrays that the build makes from CLDR and ISO 4217.
// It must not contain a list of its own.
#include "model/standards.hpp"

#include "model/standard_codes.hpp"

#include <algorithm>
#include <iterator>

namespace hk {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Language 2–8 letters (or "x" private use), then subtags of 1–8 letters and digits.
bool is_subtag(std::string_view part, bool is_first) {
    if (part.empty() || part.size() > 8) return false;
    if (is_first && part.size() < 2 && part != "x" && part != "i") return false;
    return std::all_of(part.begin(), part.end(), [&](char c) { return is_letter(c) || (!is_first && is_digit(c)); });
}

} // namespace

bool is_country(std::string_view code) {
    return std::binary_search(std::begin(kCountryCodes), std::end(kCountryCodes), code,
                              [](std::string_view a, std::string_view b) { return a < b; });
}

bool is_language_tag(std::string_view tag) {
    bool is_first = true;
    while (true) {
        const auto dash = tag.find('-');
        if (!is_subtag(tag.substr(0, dash), is_first)) return false;
        if (dash == std::string_view::npos) return !(is_first && tag.size() == 1);
        tag.remove_prefix(dash + 1);
        is_first = false;
    }
}

bool is_isced_field(std::string_view code) {
    if (code.size() != 4 || !std::all_of(code.begin(), code.end(), is_digit)) return false;
    return std::any_of(std::begin(kIscedFields), std::end(kIscedFields),
                       [&](std::string_view field) { return field == code.substr(0, 2); });
}

std::optional<int> standard_currency_decimals(std::string_view code) {
    const auto found = std::lower_bound(std::begin(kCurrencyCodes), std::end(kCurrencyCodes), code,
                                        [](const CurrencyCode& a, std::string_view b) { return a.code < b; });
    if (found == std::end(kCurrencyCodes) || found->code != code) return std::nullopt;
    return found->decimals;
}

} // namespace hk
