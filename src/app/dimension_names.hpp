// What dimensions and their values are called in the current language.
// It must not know figures or how any of it is drawn.
#pragma once

#include "app/titles.hpp"
#include "stats/dimensions.hpp"

#include <string>
#include <string_view>

namespace hk {

/// "Country", "Type".
std::string dimension_name(const Dimension& dimension);
/// "Germany", "Memorandum"; "Not stated" for none.
std::string value_name(Titles& titles, const Dimension& dimension, std::string_view value);

} // namespace hk
