// HTML of documents.
// It must not know what they say.
#pragma once

#include <string>
#include <string_view>

namespace hk::report {

/// An element around HTML; words are escaped before (charts::escaped_markup).
std::string element(std::string_view tag, std::string_view inner_html);

} // namespace hk::report
