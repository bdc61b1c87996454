// Draws a chart's shapes on the canvas.
// It must not know what a chart shows.
#include "ui/chart_view.hpp"

#include "ui/buttons.hpp"
#include "ui/painter.hpp"

#include <imgui.h>

#include <algorithm>
#include <vector>

namespace hk::ui::pages {

using charts::Ink;
using charts::Shape;

namespace {

constexpr float kSoft = 0.4F;

Color color_of(const Shape& shape) {
    if (shape.is_on_fill) return Color::on_accent;
    switch (shape.ink) {
    case Ink::text: return Color::text;
    case Ink::quiet: return Color::text2;
    case Ink::grid: return Color::line;
    case Ink::ended: return Color::off_soft;
    case Ink::land: return Color::land;
    case Ink::paper: return Color::surface;
    case Ink::pale: return Color::s2;
    case Ink::warn: return shape.kind == Shape::Kind::text ? Color::warn_text : Color::warn;
    default: break;
    }
    const auto series = static_cast<int>(shape.ink) - static_cast<int>(Ink::first);
    return static_cast<Color>(static_cast<int>(Color::c1) + series);
}

/// Triangles, and a line along the edge, whose steps they would show.
void draw_area(Ui& ui, const Rect& place, const Shape& shape, float scale) {
    const auto& area = *shape.area;
    const auto at = [&](const charts::ShapePoint& point) {
        return ImVec2(place.x + (shape.x + point.x * shape.w) * scale, place.y + (shape.y + point.y * shape.w) * scale);
    };
    const auto &low = shape.points.front(), &high = shape.points.back();
    const Clip clip(
        ui, {place.x + low.x * scale, place.y + low.y * scale, (high.x - low.x) * scale, (high.y - low.y) * scale});
    const auto seen = ui.clip();
    const auto color = ui.color(color_of(shape));
    auto& list = ui.paint().list();
    std::vector<ImVec2> points(area.points.size());
    std::transform(area.points.begin(), area.points.end(), points.begin(), at);
    const auto is_seen = [&](std::size_t begin, std::size_t end) {
        Rect bounds{points[begin].x, points[begin].y, 0, 0};
        float right = bounds.x, bottom = bounds.y;
        for (auto i = begin; i < end; ++i) {
            bounds.x = std::min(bounds.x, points[i].x), right = std::max(right, points[i].x);
            bounds.y = std::min(bounds.y, points[i].y), bottom = std::max(bottom, points[i].y);
        }
        return bounds.x < seen.right() && right > seen.x && bounds.y < seen.bottom() && bottom > seen.y;
    };
    const auto triangles = area.corners.size();
    list.PrimReserve(static_cast<int>(triangles), static_cast<int>(points.size()));
    const auto first = list._VtxCurrentIdx;
    const auto white = ImGui::GetFontTexUvWhitePixel();
    for (const auto& point : points) list.PrimWriteVtx(point, white, color);
    for (const auto corner : area.corners) list.PrimWriteIdx(static_cast<ImDrawIdx>(first + corner));
    std::size_t begin = 0;
    for (const std::size_t end : area.ring_ends) {
        if (end - begin > 2 && is_seen(begin, end))
            list.AddPolyline(points.data() + begin, static_cast<int>(end - begin), color, ImDrawFlags_Closed, 1.0F);
        begin = end;
    }
}

} // namespace

void draw_chart(Ui& ui, const Rect& place, const charts::Chart& chart) {
    const float scale = chart.width > 0 ? place.w / chart.width : 1;
    for (const auto& unscaled : chart.shapes) {
        if (unscaled.kind == Shape::Kind::area) {
            draw_area(ui, place, unscaled, scale);
            continue;
        }
        auto shape = unscaled;
        for (float* length : {&shape.x, &shape.y, &shape.w, &shape.h}) *length *= scale;
        for (auto& point : shape.points) point.x *= scale, point.y *= scale;
        const Color color = color_of(shape);
        if (shape.kind == Shape::Kind::path) {
            std::vector<Point> points;
            for (const auto& point : shape.points) points.push_back({place.x + point.x, place.y + point.y});
            ui.paint().polyline(points, shape.is_soft ? ui.color(color, kSoft) : ui.color(color), shape.w);
            continue;
        }
        if (shape.kind == Shape::Kind::disc) {
            ui.paint().circle({place.x + shape.x, place.y + shape.y}, shape.w, ui.color(color));
            continue;
        }
        if (shape.kind == Shape::Kind::ring) {
            ui.paint().ring({place.x + shape.x, place.y + shape.y}, shape.w, ui.color(color), shape.h);
            continue;
        }
        if (shape.kind != Shape::Kind::text) {
            const Rect box{place.x + shape.x, place.y + shape.y, shape.w, shape.h};
            if (shape.kind == Shape::Kind::box && shape.ink == Ink::ended)
                ui.paint().box(box, color, Color::control, 4.0F); // pale, yet seen to where it reaches
            else
                ui.paint().fill(box, color, shape.kind == Shape::Kind::box ? std::min(4.0F, box.h / 4) : 0.0F);
            continue;
        }
        const Type type = shape.is_medium ? Type::label_medium : Type::label;
        const float line = ui.line_height(type), width = shape.w > 0 ? shape.w : ui.text_width(type, shape.words) + 2;
        const float left = shape.anchor == Shape::Anchor::start    ? shape.x
                           : shape.anchor == Shape::Anchor::middle ? shape.x - width / 2
                                                                   : shape.x - width;
        const Align align = shape.anchor == Shape::Anchor::start    ? Align::left
                            : shape.anchor == Shape::Anchor::middle ? Align::center
                                                                    : Align::right;
        ui.paint().text({place.x + left, place.y + shape.y - line / 2, width, line}, type, color, shape.words, align);
    }
}

void draw_mark(Ui& ui, const Rect& place, const std::string& leaf, const std::string& words, std::string_view href) {
    const Group item(ui, {ui.id(leaf), Role::listitem, place});
    const auto state = hit_area(ui, place, leaf + "/open", words, href);
    if (state.hovered) ui.paint().fill(place, ui.color(Color::hover, 0.7F), ui.px(4));
    if (state.focus_ring) ui.paint().focus_ring(place, ui.px(4), true);
    ui.hint(ui.id(leaf + "/open"), place, words, state);
}

} // namespace hk::ui::pages
