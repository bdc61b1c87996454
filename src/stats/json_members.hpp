// Members of JSON objects that tell about figures; internal to src/stats.
// It must not compute anything.
#pragma once

#include "stats/crosstab.hpp"
#include "stats/figures.hpp"
#include "text/json_text.hpp"

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// ,"name":"text" and so on: members after the first.
void append_member(std::string& out, std::string_view name, std::string_view text);
void append_number(std::string& out, std::string_view name, std::int64_t number);
void append_flag(std::string& out, std::string_view name, bool is_set);

/// `write` is called for each item, commas stand between.
template <class Items, class Write>
void append_list(std::string& out, const Items& items, const Write& write) {
    out += '[';
    for (auto at = std::begin(items); at != std::end(items); ++at) {
        if (at != std::begin(items)) out += ',';
        write(*at);
    }
    out += ']';
}
void append_strings(std::string& out, const std::vector<std::string>& texts);

/// A number, or {"EUR":"1.50",…} for figures of money.
void append_amount(std::string& out, const Figure& figure, const Amount& amount);

} // namespace hk
