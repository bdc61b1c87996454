// Signs with a meaning of their own: the five status glyphs and the program's symbol.
// It must not know records; a status is only a shape and three colours here.
#include "ui/painter.hpp"
#include "ui/ui_private.hpp"

#include <cmath>

namespace hk::ui {
namespace {

constexpr float kPi = 3.14159265F;

void draw_dashed_ring(ImDrawList& list, Point c, float radius, std::uint32_t rgba, float width) {
    constexpr int kDashes = 6;
    for (int i = 0; i < kDashes; ++i) {
        const float from = 2 * kPi * static_cast<float>(i) / kDashes;
        list.PathArcTo(vec(c), radius, from, from + 2 * kPi / kDashes * 0.58F);
        list.PathStroke(rgba, ImDrawFlags_None, width);
    }
}

} // namespace

Color status_color(Status status) {
    switch (status) {
    case Status::in_force: return Color::ok;
    case Status::ending: return Color::warn;
    case Status::urgent: return Color::bad;
    case Status::draft: return Color::draft;
    default: return Color::off;
    }
}
Color status_soft(Status status) {
    switch (status) {
    case Status::in_force: return Color::ok_soft;
    case Status::ending: return Color::warn_soft;
    case Status::urgent: return Color::bad_soft;
    case Status::draft: return Color::draft_soft;
    default: return Color::off_soft;
    }
}
Color status_text(Status status) {
    switch (status) {
    case Status::in_force: return Color::ok_text;
    case Status::ending: return Color::warn_text;
    case Status::urgent: return Color::bad_text;
    case Status::draft: return Color::draft_text;
    default: return Color::off_text;
    }
}

void Painter::status(Point c, Status status, float size_px) {
    const std::uint32_t rgba = ui_.color(status_color(status));
    const float r = ui_.px(size_px) / 2, thin = ui_.px(1.25F);
    ImDrawList& dl = list();
    switch (status) {
    case Status::none: break;
    case Status::in_force: dl.AddCircleFilled(vec(c), r * 0.9F, rgba); break;
    case Status::ending:
        dl.AddCircle(vec(c), r - thin / 2, rgba, 0, thin);
        dl.PathArcTo(vec(c), r - thin / 2, -kPi / 2, kPi / 2);
        dl.PathFillConvex(rgba);
        break;
    case Status::urgent: dl.AddQuadFilled({c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y}, rgba); break;
    case Status::ended:
        dl.AddCircle(vec(c), r - thin / 2, rgba, 0, thin);
        dl.AddLine({c.x - r * 0.45F, c.y}, {c.x + r * 0.45F, c.y}, rgba, thin);
        break;
    case Status::draft: draw_dashed_ring(dl, c, r - thin / 2, rgba, ui_.px(1.5F)); break;
    }
}

void Painter::symbol(const Rect& square) {
    const Rect s = ui_.snap(square);
    const float unit = s.w / 32; // drawn on a 32 px square
    fill(s, Color::accent, s.w / 4);
    const float radius = 6.5F * unit, half = 3.75F * unit;
    const Point c = s.center(), left{c.x - half, c.y}, right{c.x + half, c.y};
    const std::uint32_t rgba = ui_.color(Color::on_accent);
    ring(left, radius, rgba, 2 * unit);
    ring(right, radius, rgba, 2 * unit);
    const float angle = std::acos(half / radius); // where the rings meet, seen from a centre
    list().PathArcTo(vec(left), radius, -angle, angle);
    list().PathArcTo(vec(right), radius, kPi - angle, kPi + angle);
    list().PathFillConvex(rgba);
}

} // namespace hk::ui
