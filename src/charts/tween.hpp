// A chart on its way to another: what stands for the same grows and moves, so that the eye can follow it.
// It must not know what a chart shows.
#pragma once

#include "charts/shape.hpp"

#include <cstddef>
#include <vector>

namespace hk::charts {

/// `to`, with the shapes that stand for something still on their way from where `from` has them: `part` is 0…1 of it.
/// `row_before` has for each row of `to` the row of `from` that stands for the same; npos = none, then it grows.
Chart between(const Chart& from, const Chart& to, const std::vector<std::size_t>& row_before, float part);

} // namespace hk::charts
