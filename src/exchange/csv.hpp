// Tables as comma-separated values (RFC 4180), for spreadsheets.
// It must not know what the cells say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// A line with its end; cells that a spreadsheet would take for a formula (= + - @ first, unless a number) begin with
/// an apostrophe.
std::string csv_line(const std::vector<std::string>& cells);

/// The mark by which spreadsheets see that a file is UTF-8.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

} // namespace hk
