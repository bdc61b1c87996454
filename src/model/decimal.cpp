// Exact decimal amounts: a whole part and ten-thousandths.
// It must not know where amounts are stored.
#include "model/decimal.hpp"

#include "model/standards.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace hk {
namespace {
constexpr std::int32_t kScale = 10'000;
constexpr int kPlaces = 4;
constexpr std::size_t kWholeDigits = 15;
} // namespace

std::optional<Decimal> Decimal::parse(std::string_view text, int decimals) {
    Decimal result;
    const bool is_negative = !text.empty() && text.front() == '-';
    if (is_negative) text.remove_prefix(1);
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const auto fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    if (whole.empty() || whole.size() > kWholeDigits) return std::nullopt;
    if (point != std::string_view::npos && fraction.empty()) return std::nullopt;
    if (fraction.size() > static_cast<std::size_t>(decimals)) return std::nullopt;
    for (char c : whole) {
        if (c < '0' || c > '9') return std::nullopt;
        result.whole_ = result.whole_ * 10 + (c - '0');
    }
    for (int i = 0; i < kPlaces; ++i) {
        const char c = static_cast<std::size_t>(i) < fraction.size() ? fraction[static_cast<std::size_t>(i)] : '0';
        if (c < '0' || c > '9') return std::nullopt;
        result.fraction_ = result.fraction_ * 10 + (c - '0');
    }
    if (is_negative) {
        result.whole_ = -result.whole_;
        result.fraction_ = -result.fraction_;
    }
    return result;
}

std::optional<Decimal> Decimal::plus(Decimal other) const {
    Decimal sum;
    if (__builtin_add_overflow(whole_, other.whole_, &sum.whole_)) return std::nullopt;
    sum.fraction_ = fraction_ + other.fraction_;
    const std::int32_t carry = sum.fraction_ / kScale;
    sum.fraction_ -= carry * kScale;
    if (__builtin_add_overflow(sum.whole_, std::int64_t{carry}, &sum.whole_)) return std::nullopt;
    if (sum.whole_ > 0 && sum.fraction_ < 0) {
        sum.whole_ -= 1;
        sum.fraction_ += kScale;
    } else if (sum.whole_ < 0 && sum.fraction_ > 0) {
        sum.whole_ += 1;
        sum.fraction_ -= kScale;
    }
    return sum;
}

Decimal Decimal::negated() const {
    Decimal result;
    result.whole_ = -whole_;
    result.fraction_ = -fraction_;
    return result;
}

std::string Decimal::text(int decimals) const {
    const bool is_negative = whole_ < 0 || fraction_ < 0;
    std::array<char, 16> places{};
    std::snprintf(places.data(), places.size(), "%04d", std::abs(fraction_));
    auto whole = std::to_string(whole_);
    if (is_negative && whole.front() != '-') whole.insert(0, "-");
    if (decimals == 0) return whole;
    return whole + "." + std::string(places.data(), static_cast<std::size_t>(decimals));
}

std::optional<int> currency_decimals(std::string_view currency) { return standard_currency_decimals(currency); }

std::optional<std::string> canonical_amount(std::string_view amount, std::string_view currency) {
    const auto decimals = currency_decimals(currency);
    if (!decimals) return std::nullopt;
    const auto value = Decimal::parse(amount, *decimals);
    if (!value) return std::nullopt;
    return value->text(*decimals);
}

std::string shortest_number(double value) {
    std::array<char, 40> buffer{};
    if (value == std::trunc(value) && std::abs(value) < 1e15) {
        std::snprintf(buffer.data(), buffer.size(), "%.0f", value == 0 ? 0.0 : value);
        return buffer.data();
    }
    for (int digits = 15; digits <= 17; ++digits) {
        std::snprintf(buffer.data(), buffer.size(), "%.*g", digits, value);
        if (std::strtod(buffer.data(), nullptr) == value) break;
    }
    return buffer.data();
}

} // namespace hk
