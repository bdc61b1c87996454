// What the values of dimensions are called in the current language, records included.
// It must not know figures or how any of it is drawn.
#pragma once

#include "app/titles.hpp"
#include "stats/dimension_text.hpp"

#include <string>
#include <string_view>

namespace hk {

/// What value_text() gives, and of references the record's name.
std::string value_name(Titles& titles, const Dimension& dimension, std::string_view value);

} // namespace hk
