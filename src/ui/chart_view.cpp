// Draws a chart's shapes on the canvas.
// It must not know what a chart shows.
#include "ui/chart_view.hpp"

#include "ui/painter.hpp"

#include <algorithm>
#include <vector>

namespace hk::ui::pages {

using charts::Ink;
using charts::Shape;

namespace {

Color color_of(const Shape& shape) {
    if (shape.is_on_fill) return Color::on_accent;
    switch (shape.ink) {
    case Ink::text: return Color::text;
    case Ink::quiet: return Color::text2;
    case Ink::grid: return Color::line;
    case Ink::ended: return Color::off_soft;
    case Ink::pale: return Color::s2;
    case Ink::warn: return shape.kind == Shape::Kind::text ? Color::warn_text : Color::warn;
    default: break;
    }
    const auto series = static_cast<int>(shape.ink) - static_cast<int>(Ink::first);
    return static_cast<Color>(static_cast<int>(Color::c1) + series);
}

} // namespace

void draw_chart(Ui& ui, const Rect& place, const charts::Chart& chart) {
    const float scale = chart.width > 0 ? place.w / chart.width : 1;
    for (const auto& unscaled : chart.shapes) {
        auto shape = unscaled;
        for (float* length : {&shape.x, &shape.y, &shape.w, &shape.h}) *length *= scale;
        for (auto& point : shape.points) point.x *= scale, point.y *= scale;
        const Color color = color_of(shape);
        if (shape.kind == Shape::Kind::path) {
            std::vector<Point> points;
            for (const auto& point : shape.points) points.push_back({place.x + point.x, place.y + point.y});
            ui.paint().polyline(points, ui.color(color), shape.w);
            continue;
        }
        if (shape.kind == Shape::Kind::disc) {
            ui.paint().circle({place.x + shape.x, place.y + shape.y}, shape.w, ui.color(color));
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

} // namespace hk::ui::pages
