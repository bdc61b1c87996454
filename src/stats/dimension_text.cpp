// Dimensions in words.
// It must not know figures.
#include "stats/dimension_text.hpp"

#include "model/labels.hpp"
#include "text/catalogue.hpp"
#include "text/names.hpp"

namespace hk {

std::string dimension_name(const Dimension& dimension) {
    const auto key = find_text("dimension." + std::string(dimension.key));
    return std::string(key ? tr(*key) : dimension.key);
}

std::string value_text(const Dimension& dimension, std::string_view value) {
    if (value.empty()) return std::string(tr(Text::dimension_not_stated));
    switch (dimension.kind) {
    case ValueKind::code: return std::string(code_label(*dimension.codes, value));
    case ValueKind::country: return std::string(country_name(current_language(), value));
    case ValueKind::group: {
        const auto key = find_text("group." + std::string(value));
        return std::string(key ? tr(*key) : value);
    }
    case ValueKind::reference:
    case ValueKind::text:
    case ValueKind::year: break;
    }
    return std::string(value);
}

} // namespace hk
