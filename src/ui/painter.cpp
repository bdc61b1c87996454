// Rectangles, lines and text on the current layer's draw list, snapped to whole device pixels.
// It must not know nodes; status glyphs and the symbol are in painter_signs.cpp.
#include "ui/painter.hpp"

#include "ui/fonts.hpp"
#include "ui/ui_private.hpp"

#include <cmath>

namespace hk::ui {

ImDrawList& Painter::list() const { return *ImGui::GetWindowDrawList(); }

void Painter::fill(const Rect& r, std::uint32_t rgba, float radius_px) {
    const Rect s = ui_.snap(r);
    if (!s.empty()) list().AddRectFilled(top_left(s), bottom_right(s), rgba, radius_px);
}
void Painter::fill(const Rect& r, Color color, float radius_px) { fill(r, ui_.color(color), radius_px); }

void Painter::fill_corners(const Rect& r, std::uint32_t rgba, float radius_px, bool top, bool bottom) {
    const Rect s = ui_.snap(r);
    const int flags = top && bottom ? ImDrawFlags_RoundCornersAll
                      : top         ? ImDrawFlags_RoundCornersTop
                      : bottom      ? ImDrawFlags_RoundCornersBottom
                                    : ImDrawFlags_RoundCornersNone;
    if (!s.empty()) list().AddRectFilled(top_left(s), bottom_right(s), rgba, radius_px, flags);
}

void Painter::edge(const Rect& r, std::uint32_t rgba, float radius_px, float width_px) {
    const float width = std::max(1.0F, std::round(width_px * ui_.device_pixel_ratio)) / ui_.device_pixel_ratio;
    // A path through the middle of the line: ImGui strokes half to each side. PathRect's own half pixel is for AddRect
    // only.
    const Rect s = ui_.snap(r).inset(width / 2);
    if (s.empty()) return;
    list().PathRect(top_left(s), bottom_right(s), std::max(0.0F, radius_px - width / 2));
    list().PathStroke(rgba, ImDrawFlags_Closed, width);
}
void Painter::edge(const Rect& r, Color color, float radius_px, float width_px) {
    edge(r, ui_.color(color), radius_px, width_px);
}

void Painter::box(const Rect& r, Color fill_color, Color edge_color, float radius_px) {
    box(r, fill_color, ui_.color(edge_color), radius_px);
}

void Painter::box(const Rect& r, Color fill_color, std::uint32_t edge_rgba, float radius_px) {
    // The fill ends below the middle of the edge, so that nothing shines through between two anti-aliased rims; two
    // fills, one in the other, would paint every pixel twice.
    const float half = std::max(1.0F, std::round(ui_.device_pixel_ratio)) / ui_.device_pixel_ratio / 2;
    const Rect inside = ui_.snap(r).inset(half);
    if (inside.empty()) return;
    list().AddRectFilled(top_left(inside), bottom_right(inside), ui_.color(fill_color),
                         std::max(0.0F, radius_px - half));
    edge(r, edge_rgba, radius_px);
}

void Painter::line(Point a, Point b, std::uint32_t rgba, float width_px) {
    list().AddLine(vec(a), vec(b), rgba, width_px);
}

void Painter::horizontal_line(float x0, float x1, float y, Color color) {
    const float dpr = ui_.device_pixel_ratio, thick = std::max(1.0F, std::round(dpr)) / dpr;
    const float top = ui_.snap(y);
    list().AddRectFilled({x0, top}, {x1, top + thick}, ui_.color(color));
}

void Painter::vertical_line(float x, float y0, float y1, Color color) {
    const float dpr = ui_.device_pixel_ratio, thick = std::max(1.0F, std::round(dpr)) / dpr;
    const float left = ui_.snap(x);
    list().AddRectFilled({left, y0}, {left + thick, y1}, ui_.color(color));
}

void Painter::polyline(std::span<const Point> points, std::uint32_t rgba, float width_px) {
    for (const Point p : points) list().PathLineTo(vec(p));
    list().PathStroke(rgba, ImDrawFlags_None, width_px);
}

void Painter::circle(Point center, float radius_px, std::uint32_t rgba) {
    list().AddCircleFilled(vec(center), radius_px, rgba);
}
void Painter::ring(Point center, float radius_px, std::uint32_t rgba, float width_px) {
    list().AddCircle(vec(center), radius_px, rgba, 0, width_px);
}

void Painter::shadow(const Rect& r, float radius_px, float grow_px, float down_px) {
    fill(r.grow(ui_.px(grow_px)).moved(0, ui_.px(down_px)), Color::halo, radius_px + ui_.px(grow_px));
}

void Painter::focus_ring(const Rect& r, float radius_px, bool inside) {
    if (inside)
        edge(r, Color::accent, radius_px, 2);
    else
        edge(r.grow(4), Color::accent, radius_px + 4, 2);
}

void Painter::dashed_edge(const Rect& r, Color color, float radius_px) {
    const Rect s = ui_.snap(r).inset(0.5F);
    list().PathRect(top_left(s), bottom_right(s), radius_px);
    ImVector<ImVec2> path;
    path.swap(list()._Path);
    const std::uint32_t rgba = ui_.color(color);
    float left_of_dash = 4;
    bool on = true;
    for (int i = 0; i < path.Size; ++i) {
        ImVec2 a = path[i];
        const ImVec2 b = path[(i + 1) % path.Size];
        for (float length = std::hypot(b.x - a.x, b.y - a.y); length > 0.01F;
             length = std::hypot(b.x - a.x, b.y - a.y)) {
            const float step = std::min(length, left_of_dash);
            const ImVec2 next{a.x + (b.x - a.x) * step / length, a.y + (b.y - a.y) * step / length};
            if (on) list().AddLine(a, next, rgba);
            a = next;
            left_of_dash -= step;
            if (left_of_dash > 0.01F) continue;
            on = !on;
            left_of_dash = on ? 4.0F : 3.0F;
        }
    }
}

namespace {

/// What is painted of a text that must fit a width.
struct FittedText {
    std::string_view part;
    float width = 0;
    bool cut = false;
};

FittedText fit_text(Fonts& fonts, const TypeSpec& spec, std::string_view utf8, float room) {
    const float whole = fonts.width(spec.face, spec.em_px, utf8);
    if (whole <= room + 0.5F) return {utf8, whole, false};
    const float dots = fonts.width(spec.face, spec.em_px, "…");
    std::string_view part = utf8.substr(0, fonts.fitting(spec.face, spec.em_px, utf8, room - dots));
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    return {part, fonts.width(spec.face, spec.em_px, part) + dots, true};
}

} // namespace

float Painter::text(const Rect& r, const TypeSpec& spec, std::uint32_t rgba, std::string_view utf8, Align align,
                    bool* cut) {
    if (cut != nullptr) *cut = false;
    if (utf8.empty() || r.w <= 0) return 0;
    Fonts& fonts = ui_.fonts;
    const FittedText fitted = fit_text(fonts, spec, utf8, r.w);
    if (cut != nullptr) *cut = fitted.cut;
    if (!ui_.visible(r)) return fitted.width;
    if (fitted.cut) ui_.internals().cut_words.emplace_back(utf8);
    const float x = align == Align::left    ? r.x
                    : align == Align::right ? r.right() - fitted.width
                                            : r.x + (r.w - fitted.width) / 2;
    const float above = fonts.ascent(spec.face) * spec.em_px, below = fonts.descent(spec.face) * spec.em_px;
    const float baseline = r.y + (r.h - above - below) / 2 + above;
    const float drawn = fonts.draw(list(), spec.face, spec.em_px, x, baseline, rgba, fitted.part);
    if (fitted.cut) fonts.draw(list(), spec.face, spec.em_px, ui_.snap(x) + drawn, baseline, rgba, "…");
    return fitted.width;
}
float Painter::text(const Rect& r, Type type, std::uint32_t rgba, std::string_view utf8, Align align, bool* cut) {
    return text(r, ui_.type(type), rgba, utf8, align, cut);
}
float Painter::text(const Rect& r, Type type, Color color, std::string_view utf8, Align align, bool* cut) {
    return text(r, type, ui_.color(color), utf8, align, cut);
}

float Painter::paragraph(const Rect& r, Type type, Color color, std::string_view utf8, int max_lines) {
    const float line = ui_.line_height(type);
    float y = r.y;
    for (const std::string& part : ui_.wrap(type, utf8, r.w, max_lines)) {
        text({r.x, y, r.w, line}, type, color, part);
        y += line;
    }
    return y - r.y;
}

void Painter::icon(const Rect& r, Icon icon, float size_px, std::uint32_t rgba) {
    if (icon != Icon::none && ui_.visible(r)) ui_.fonts.draw_icon(list(), r.center(), std::round(size_px), rgba, icon);
}
void Painter::icon(const Rect& r, Icon which, float size_px, Color color) { icon(r, which, size_px, ui_.color(color)); }

} // namespace hk::ui
