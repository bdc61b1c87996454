// Rectangles and points of the canvas in CSS px, y down.
// It must not know ImGui, the theme or the device pixel ratio.
#pragma once

#include <algorithm>

namespace hk::ui {

struct Point {
    float x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
    bool operator==(const Rect&) const = default;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    Point center() const { return {x + w / 2, y + h / 2}; }
    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    bool empty() const { return w <= 0 || h <= 0; }

    Rect inset(float d) const { return inset(d, d); }
    Rect inset(float dx, float dy) const {
        return {x + dx, y + dy, std::max(0.0F, w - 2 * dx), std::max(0.0F, h - 2 * dy)};
    }
    Rect grow(float d) const { return {x - d, y - d, w + 2 * d, h + 2 * d}; }
    Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
    Rect intersect(const Rect& o) const {
        const float l = std::max(x, o.x), t = std::max(y, o.y);
        return {l, t, std::max(0.0F, std::min(right(), o.right()) - l),
                std::max(0.0F, std::min(bottom(), o.bottom()) - t)};
    }

    /// Cuts a strip off and returns it; what is left stays in *this (also less `gap`).
    Rect cut_left(float width, float gap = 0) {
        const Rect r{x, y, std::min(width, w), h};
        const float used = std::min(w, width + gap);
        x += used, w -= used;
        return r;
    }
    Rect cut_right(float width, float gap = 0) {
        const float taken = std::min(width, w);
        const Rect r{right() - taken, y, taken, h};
        w -= std::min(w, width + gap);
        return r;
    }
    Rect cut_top(float height, float gap = 0) {
        const Rect r{x, y, w, std::min(height, h)};
        const float used = std::min(h, height + gap);
        y += used, h -= used;
        return r;
    }
    Rect cut_bottom(float height, float gap = 0) {
        const float taken = std::min(height, h);
        const Rect r{x, bottom() - taken, w, taken};
        h -= std::min(h, height + gap);
        return r;
    }
    /// A box of the given size in the middle of this one, vertically (x and width kept).
    Rect middle(float height) const { return {x, y + (h - height) / 2, w, height}; }
};

} // namespace hk::ui
