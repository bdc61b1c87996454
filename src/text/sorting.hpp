// Sorting a few values in little code.
// It must not know what is sorted.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace hk {

/// The stable order of 0 … count - 1: `before(a, b)`, a strict weak order, says whether a comes before b.
std::vector<std::uint32_t> stable_order(std::size_t count, const std::function<bool(std::size_t, std::size_t)>& before);

/// Sorts as std::stable_sort does, for a screenful or a field's values: the standard function is built anew, three to
/// eight kilobytes of the page, for every type it sorts. Lists of all records of a file use it nevertheless.
template <class T, class Before = std::less<T>>
void sort_few(std::vector<T>& values, const Before& before = {}) {
    if (values.size() < 2) return;
    const auto order =
        stable_order(values.size(), [&](std::size_t a, std::size_t b) { return before(values[a], values[b]); });
    std::vector<T> sorted;
    sorted.reserve(values.size());
    for (const auto i : order) sorted.push_back(std::move(values[i]));
    values = std::move(sorted);
}

} // namespace hk
