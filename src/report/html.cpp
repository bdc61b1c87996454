// HTML of documents.
// It must not know what they say.
#include "report/html.hpp"

namespace hk::report {

std::string element(std::string_view tag, std::string_view inner_html) {
    const std::string name(tag);
    return "<" + name + ">" + std::string(inner_html) + "</" + name + ">";
}

} // namespace hk::report
