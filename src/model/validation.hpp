// The rules a single value must keep, one place for import and forms alike. A broken rule is a stable code; its
// sentence is `problem.<code>` of the catalogues. It must not know JSON or widgets.
#pragma once

#include "model/record.hpp"
#include "model/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

inline constexpr std::size_t kMaxIdLength = 64;        ///< Unicode characters
inline constexpr std::size_t kMaxDepth = 64;           ///< nesting of objects and arrays
inline constexpr std::size_t kMaxFileBytes = 1u << 30; ///< larger files are refused as too_large

/// What a text breaks as the value of a one-column text-like field (date, code, country, language, isced, reference,
/// year): nothing, or `bad_date`, `unknown_code`, `out_of_range`. Kinds without a rule accept everything.
std::optional<Error> check_text(const Field& field, std::string_view value);

/// `out_of_range` when a number leaves [min, max].
std::optional<Error> check_number(const Field& field, double value);

/// `unknown_code` for the currency, `bad_money` for the amount.
std::optional<Error> check_currency(std::string_view currency);
std::optional<Error> check_amount(std::string_view amount, std::string_view currency);

/// True when `field` has a value in `record`.
bool is_present(const Record& record, const Field& field);

/// True when the record must have `field` but does not (also the conditional requirement of partners.country).
bool is_missing(const Record& record, const Field& field);

/// A doubt that spans members, shown beside `field` and never a reason to refuse a file: an end before its start.
struct Doubt {
    const Field* field = nullptr;
    Error error;
};
std::vector<Doubt> find_doubts(const Record& record);

} // namespace hk
