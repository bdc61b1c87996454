// Reads the JSON objects that the page and the worker hand over: a start, a request, a summary, problems.
// It must not know what they ask for.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace hk {

/// Members of a JSON object as text; members of nested objects as "options.as_of", of lists as "problems.0". Null gives
/// nothing, broken JSON gives nothing at all.
using Request = std::map<std::string, std::string, std::less<>>;
Request read_request(std::string_view json);

/// A member as text, number or truth; empty, 0 and false when absent.
std::string_view text_of(const Request& request, std::string_view name);
double number_of(const Request& request, std::string_view name);
bool flag_of(const Request& request, std::string_view name);

/// All members below "name.", without that beginning.
Request part_of(const Request& request, std::string_view name);

} // namespace hk
