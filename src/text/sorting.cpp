// Sorting a few values in little code.
// It must not know what is sorted.
#include "text/sorting.hpp"

#include <numeric>

namespace hk {

std::vector<std::uint32_t> stable_order(std::size_t count,
                                        const std::function<bool(std::size_t, std::size_t)>& before) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return before(a, b); });
    return order;
}

} // namespace hk
