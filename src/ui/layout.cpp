// Columns and grids cut out of rectangles.
// It must not know widgets.
#include "ui/layout.hpp"

namespace hk::ui {

std::vector<Rect> split_weighted(const Rect& area, const std::vector<float>& weights, float gap_px) {
    float total = 0;
    for (const float weight : weights) total += weight;
    const float room = area.w - gap_px * static_cast<float>(weights.empty() ? 0 : weights.size() - 1);
    std::vector<Rect> columns;
    float x = area.x;
    for (const float weight : weights) {
        const float width = total > 0 ? room * weight / total : 0;
        columns.push_back({x, area.y, width, area.h});
        x += width + gap_px;
    }
    return columns;
}

std::vector<Rect> split_columns(const Rect& area, int count, float gap_px) {
    return split_weighted(area, std::vector<float>(static_cast<std::size_t>(count), 1.0F), gap_px);
}

std::vector<Rect> Flow::columns(float height_px, const std::vector<float>& weights, float gap_px) {
    return split_weighted(next(height_px), weights, gap_px);
}

Rect WrappedRow::next(float width_px, float height_px) {
    if (x_ > area_.x && x_ + width_px > area_.right()) x_ = area_.x, y_ += height_px + gap_;
    const Rect place{x_, y_, width_px, height_px};
    x_ += width_px + gap_;
    height_ = place.bottom() - area_.y;
    return place;
}

Rect grid_cell(const Rect& area, int index, int columns, float row_height_px, float gap_px) {
    const float width = (area.w - gap_px * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const auto column = static_cast<float>(index % columns), row = static_cast<float>(index / columns);
    return {area.x + column * (width + gap_px), area.y + row * (row_height_px + gap_px), width, row_height_px};
}

} // namespace hk::ui
