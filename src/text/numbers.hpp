// Numbers as people read and type them: groups and decimal signs of each language (DOMAIN.md "Uzbek text").
// It must not use floating point: decimals are strings as they stand in files ("1234567.80").
#pragma once

#include "text/language.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hk {

/// "1 234 567" with U+00A0 in uz, uz-Cyrl, ru; "1,234,567" in en.
std::string format_integer(Language language, std::int64_t number);

/// "1234567.80" → "1 234 567,80" (uz, uz-Cyrl, ru) or "1,234,567.80" (en). A text that is no decimal comes back
/// unchanged.
std::string format_decimal(Language language, std::string_view decimal);

/// The same without digits that say nothing: "1000000000.00" → "1 000 000 000", "12.50" → "12,50".
std::string format_decimal_short(Language language, std::string_view decimal);

/// A large sum in words where that loses nothing and gets short: "1000000000.00" → "1 mlrd", "3400000" → "3,4 mln";
/// otherwise as format_decimal_short.
std::string format_decimal_compact(Language language, std::string_view decimal);

/// A large sum where there is no room for all of it: "699125000" → "≈ 699,1 mln", half away from zero; below a million
/// and where nothing is lost as format_decimal_compact.
std::string format_decimal_rounded(Language language, std::string_view decimal);

/// A sum with its currency in the language's order: "1 mlrd AQSH dollari", "EUR 3.4 M". `currency` is an ISO 4217 code.
std::string format_money(Language language, std::string_view decimal, std::string_view currency);
std::string format_money_compact(Language language, std::string_view decimal, std::string_view currency);

/// What a person typed as the decimal of a file: "1 234,5", "1,234.5", "1.234.567,80" → "1234.5", "1234.5",
/// "1234567.80". A single sign before three digits is a decimal sign except where the language groups with it (en:
/// "1,234" → "1234"). Nothing when it is no number. No exponent; at most 30 digits.
std::optional<std::string> parse_decimal(Language language, std::string_view typed);

/// The same for a whole number that fits 64 bits; a fraction of zeros ("12,0") is let pass.
std::optional<std::int64_t> parse_integer(Language language, std::string_view typed);

} // namespace hk
