// What dimensions and their values are called in the current language, as far as no record's name is needed.
// It must not know figures.
#pragma once

#include "stats/dimensions.hpp"

#include <string>
#include <string_view>

namespace hk {

/// "Country", "Type".
std::string dimension_name(const Dimension& dimension);
/// "Germany", "Memorandum"; "Not stated" for none. References and free texts as they stand.
std::string value_text(const Dimension& dimension, std::string_view value);

} // namespace hk
