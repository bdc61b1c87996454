// A text by language as one SQL expression.
// It must not know which tables have such texts.
#pragma once

#include "text/language.hpp"

#include <string>
#include <string_view>

namespace hk {

/// SQL of a localized member as pick_localized() gives it.
std::string localized_sql(std::string_view name, Language language);

} // namespace hk
