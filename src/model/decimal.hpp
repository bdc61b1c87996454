// Exact decimal amounts of money. Floating point never touches them, and currencies are never added together.
// It must not know how an amount is shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hk {

/// A decimal number with four places, enough for every currency of ISO 4217; whole part up to 15 digits.
class Decimal {
public:
    /// Parses `-?digits[.digits]` with at most `decimals` (0–4) places and at most 15 whole digits.
    static std::optional<Decimal> parse(std::string_view text, int decimals = 4);

    /// Adds; std::nullopt when the sum leaves the range of 64 bits (about 922 × 10^12 whole units × 10^4 … 9 × 10^18
    /// whole units).
    [[nodiscard]] std::optional<Decimal> plus(Decimal other) const;

    [[nodiscard]] Decimal negated() const;

    /// "1234567.80" with exactly `decimals` places (0–4); further places are zero by construction of the amounts.
    [[nodiscard]] std::string text(int decimals) const;

    bool operator==(const Decimal&) const = default;

private:
    std::int64_t whole_ = 0;
    std::int32_t fraction_ = 0; ///< ten-thousandths, same sign as whole_
};

/// Places of a currency by ISO 4217, or std::nullopt when there is no such currency.
std::optional<int> currency_decimals(std::string_view currency);

/// The canonical text of an amount in a currency ("5" USD → "5.00"); std::nullopt when it is not one.
std::optional<std::string> canonical_amount(std::string_view amount, std::string_view currency);

/// Shortest text that reads back as the same double; whole numbers without a point.
std::string shortest_number(double value);

} // namespace hk
