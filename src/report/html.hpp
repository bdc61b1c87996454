// Reports as HTML: a body for the page and for paper, and a file of its own. Its looks are shell/report.css.
// It must not know which report it is.
#pragma once

#include "report/report.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace hk::report {

/// The address that words lead to.
using Address = std::function<std::string(const Opens&)>;

/// HTML of a body, escaped, without scripts and inline styles; without addresses there are no links.
std::string report_html(const Report& report, const Address& address = {});

/// A file around a body. `style` is what shell/report.css says; where it is empty, who saves the file puts it between
/// the tags of <style>.
std::string document_html(const Report& report, std::string_view language_tag, std::string_view style = {});

} // namespace hk::report
