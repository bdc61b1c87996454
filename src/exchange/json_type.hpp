// The one type through which nlohmann's reader is used; every further one would be its lexer and parser once more in
// the page. It must not be included outside src/exchange.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace hk {

/// `long double` so that 1e400, which nlohmann's reader refuses as a double, passes as the unknown member it can only
/// be.
using Json = nlohmann::basic_json<std::map, std::vector, std::string, bool, std::int64_t, std::uint64_t, long double>;

/// The names by which the reader asks a handler for its types.
struct SaxTypes {
    using number_integer_t = Json::number_integer_t;
    using number_unsigned_t = Json::number_unsigned_t;
    using number_float_t = Json::number_float_t;
    using string_t = Json::string_t;
    using binary_t = Json::binary_t;
};

} // namespace hk
