// Names of the values of dimensions.
// It must not know figures.
#include "app/dimension_names.hpp"

namespace hk {

std::string value_name(Titles& titles, const Dimension& dimension, std::string_view value) {
    if (dimension.kind == ValueKind::reference && !value.empty()) return titles.of(dimension.target, value);
    return value_text(dimension, value);
}

} // namespace hk
