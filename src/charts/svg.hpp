// A chart as SVG: presentation attributes only, so that a page without inline styles shows it.
// It must not know what a chart shows.
#pragma once

#include "charts/shape.hpp"

#include <string>
#include <string_view>

namespace hk::charts {

/// For paper: the light colours. `name` is said by screen readers.
std::string chart_svg(const Chart& chart, std::string_view name);

/// Text for HTML or SVG, between tags or inside double quotes.
std::string escaped_markup(std::string_view text);

} // namespace hk::charts
