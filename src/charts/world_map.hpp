// The world as a chart draws it: land without borders, and a point for every country.
// It must not know what is shown on it.
#pragma once

#include "charts/shape.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hk::charts {

/// Equal Earth (Šavrič, Patterson and Jenny 2018): dots stand for counts, so land keeps its area. The map is 1 wide and
/// kMapHeight high; `east` is degrees from its middle, −180 … 180, `north` −90 … 90.
ShapePoint on_map(double east, double north);
inline constexpr float kMapHeight = 0.48672F;

struct WorldMap {
    Area land;
    std::map<std::string, ShapePoint, std::less<>> countries; ///< by ISO 3166-1 alpha-2
};

/// Reads what assets/map/make_map.mjs wrote; nothing when the bytes are not that.
std::optional<WorldMap> read_world_map(std::span<const std::uint8_t> bytes);

} // namespace hk::charts
