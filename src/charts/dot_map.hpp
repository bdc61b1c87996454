// Counts as dots on the map: the area of a dot is in proportion to its number.
// It must not know what is counted; labels and values come in words.
#pragma once

#include "charts/world_map.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hk::charts {

/// What of the map is seen: its middle, and how many times larger than the whole map fitted in.
struct MapView {
    ShapePoint middle{0.5F, kMapHeight / 2};
    float zoom = 1;
};
inline constexpr float kMostZoom = 40;

/// Where the map lies on a chart.
class MapPlace {
public:
    MapPlace(const MapView& view, float width, float height);
    [[nodiscard]] float scale() const { return scale_; } ///< px of the map's width
    [[nodiscard]] ShapePoint to_chart(ShapePoint map) const;
    [[nodiscard]] ShapePoint to_map(ShapePoint chart) const;

private:
    ShapePoint middle_;
    float scale_, width_, height_;
};

/// The view that shows all places with room around them; the whole map without any.
MapView fitted_view(const std::vector<ShapePoint>& places, float width, float height);
/// Larger or smaller by `factor`, with what is at `chart` staying there.
MapView zoomed_view(const MapView& view, float factor, ShapePoint chart, float width, float height);
/// Moved by px of the chart; the middle stays on the map.
MapView moved_view(const MapView& view, float dx, float dy, float width, float height);

struct MapDot {
    ShapePoint place; ///< on the map
    std::string label{};
    double value = 0;
    std::size_t row = 0;   ///< of the chart's table
    bool is_quiet = false; ///< not of what is looked at: grey, without a label
};

/// A number and a name for several dots, large, where there is room beside them.
struct MapLabel {
    std::vector<std::size_t> dots{}; ///< of DotMap::dots
    std::string number{}, name{};
};

struct DotMap {
    std::vector<MapDot> dots;
    std::vector<MapLabel> labels{}; ///< instead of the dots' own
    bool has_lines = false;         ///< one leads from home to every dot, the thicker the larger its number
    double most = 0;                ///< the value of the largest dot
    float largest = 16;             ///< its radius
    std::string home{};             ///< name of the point that lines lead from, or empty
    ShapePoint home_place{};
    std::optional<std::size_t> chosen{};                  ///< of `dots`: ringed, and a line leads to it from home; seen
                                                          ///< even where its value is 0
    std::optional<std::size_t> looked_at{};               ///< of `dots`: a line leads to it, too
    std::vector<std::pair<double, std::string>> legend{}; ///< values and words of the dots that explain the size
    std::string legend_words{};
};

/// A mark for each dot that is seen. `world` has to live as long as the chart.
Chart dot_map(const WorldMap& world, const DotMap& what, const MapView& view, float width, float height);

} // namespace hk::charts
