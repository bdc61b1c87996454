// Cutting the canvas into rectangles: a downward flow, a row filled from both ends, equal columns.
// It must not know widgets: it only hands out rectangles.
#pragma once

#include "ui/geometry.hpp"

#include <vector>

namespace hk::ui {

class Ui;

/// Hands out full-width strips downwards from the top of an area.
class Flow {
public:
    Flow(const Rect& area, float gap_px) : area_(area), y_(area.y), gap_(gap_px) {}
    Rect next(float height_px) {
        const Rect r{area_.x, y_, area_.w, height_px};
        y_ += height_px + gap_;
        used_ = r.bottom();
        return r;
    }
    void gap(float px) { y_ += px; }
    float y() const { return y_; }         ///< top of the next strip
    float bottom() const { return used_; } ///< bottom of the last strip (no gap after it)
    float width() const { return area_.w; }
    /// The next strip cut into columns of the given weights.
    std::vector<Rect> columns(float height_px, const std::vector<float>& weights, float gap_px);

private:
    Rect area_;
    float y_, gap_, used_ = 0;
};

/// Fills a strip from the left and from the right; what is left is rest().
class Row {
public:
    Row(const Rect& area, float gap_px) : rest_(area), gap_(gap_px) {}
    Rect left(float width_px) { return rest_.cut_left(width_px, gap_); }
    Rect right(float width_px) { return rest_.cut_right(width_px, gap_); }
    const Rect& rest() const { return rest_; }

private:
    Rect rest_;
    float gap_;
};

/// Hands out places of their own widths from left to right, in a line below where there is no more room.
class WrappedRow {
public:
    WrappedRow(const Rect& area, float gap_px) : area_(area), gap_(gap_px), x_(area.x), y_(area.y) {}
    Rect next(float width_px, float height_px);
    [[nodiscard]] float height() const { return height_; } ///< of all lines so far

private:
    Rect area_;
    float gap_, x_, y_, height_ = 0;
};

/// `count` equal columns with gaps.
std::vector<Rect> split_columns(const Rect& area, int count, float gap_px);
/// Columns by weight with gaps.
std::vector<Rect> split_weighted(const Rect& area, const std::vector<float>& weights, float gap_px);
/// Cell `index` of a grid with equal columns and rows of `row_height_px`.
Rect grid_cell(const Rect& area, int index, int columns, float row_height_px, float gap_px);

} // namespace hk::ui
