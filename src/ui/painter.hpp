// Painting in the design's terms: crisp rectangles, lines, text with ellipsis, status glyphs, shadows.
// It must not know nodes or interaction; coordinates are canvas px, lines fall on whole device pixels.
#pragma once

#include "ui/geometry.hpp"
#include "ui/icons.hpp"
#include "ui/theme.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

struct ImDrawList;

namespace hk::ui {

class Ui;

enum class Align : std::uint8_t { left, center, right };
/// Status glyphs: full disc, half disc, diamond, ring with bar, dashed ring (shape as well as colour).
enum class Status : std::uint8_t { none, in_force, ending, urgent, ended, draft };

class Painter {
public:
    explicit Painter(Ui& ui) : ui_(ui) {}

    void fill(const Rect& r, std::uint32_t rgba, float radius_px = 0);
    void fill(const Rect& r, Color color, float radius_px = 0);
    /// Only some corners rounded.
    void fill_corners(const Rect& r, std::uint32_t rgba, float radius_px, bool top, bool bottom);
    /// An edge inside the rectangle.
    void edge(const Rect& r, std::uint32_t rgba, float radius_px = 0, float width_px = 1);
    void edge(const Rect& r, Color color, float radius_px = 0, float width_px = 1);
    void box(const Rect& r, Color fill_color, Color edge_color, float radius_px);
    void box(const Rect& r, Color fill_color, std::uint32_t edge_rgba, float radius_px);
    void dashed_edge(const Rect& r, Color color, float radius_px);
    void horizontal_line(float x0, float x1, float y, Color color);
    void vertical_line(float x, float y0, float y1, Color color);
    void line(Point a, Point b, std::uint32_t rgba, float width_px = 1);
    void polyline(std::span<const Point> points, std::uint32_t rgba, float width_px);
    void circle(Point center, float radius_px, std::uint32_t rgba);
    void ring(Point center, float radius_px, std::uint32_t rgba, float width_px = 1);
    void shadow(const Rect& r, float radius_px, float grow_px, float down_px);
    /// The 2 px keyboard ring: outside with a 2 px gap, or along the inside of the edge.
    void focus_ring(const Rect& r, float radius_px, bool inside = false);

    /// One line, vertically centred in `r`, cut with "…" when it does not fit. Returns the painted width.
    float text(const Rect& r, Type type, std::uint32_t rgba, std::string_view utf8, Align align = Align::left,
               bool* cut = nullptr);
    float text(const Rect& r, Type type, Color color, std::string_view utf8, Align align = Align::left,
               bool* cut = nullptr);
    float text(const Rect& r, const TypeSpec& spec, std::uint32_t rgba, std::string_view utf8,
               Align align = Align::left, bool* cut = nullptr);
    /// A wrapped paragraph from the top of `r`; returns its height.
    float paragraph(const Rect& r, Type type, Color color, std::string_view utf8, int max_lines = 0);
    /// An icon of `size_px`, centred in `r`.
    void icon(const Rect& r, Icon icon, float size_px, std::uint32_t rgba);
    void icon(const Rect& r, Icon icon, float size_px, Color color);
    void status(Point center, Status status, float size_px = size::kGlyph);
    /// The program's sign: two rings with a filled lens on a rounded square.
    void symbol(const Rect& square);

    ImDrawList& list() const; ///< for charts and maps: the current layer's draw list

private:
    Ui& ui_;
};

Color status_color(Status status);
Color status_soft(Status status);
Color status_text(Status status);

} // namespace hk::ui
