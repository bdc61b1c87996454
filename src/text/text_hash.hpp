// Looks texts up in unordered containers by views, without a copy of each.
// It must not know what is looked up.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace hk {

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

} // namespace hk
