// What people type, in their language's way of writing dates and numbers, as the file holds it.
// It must not know which record it goes into.
#pragma once

#include "model/field.hpp"
#include "model/result.hpp"

#include <string>
#include <string_view>

namespace hk {

/// The value of a member, empty for nothing, or why it is none (a code of the catalogue's invalid.*). `part`: of money
/// 0 the amount, else the currency; `currency` that of the amount, empty while none is chosen.
Result<std::string> read_typed(const Field& field, int part, std::string_view typed, const std::string& currency);

/// The error of a value, with the text that was typed.
Error wrong_value(std::string_view code, std::string_view typed);

} // namespace hk
