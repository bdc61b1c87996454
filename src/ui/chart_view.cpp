// Draws a chart's shapes on the canvas.
// It must not know what a chart shows.
#include "ui/chart_view.hpp"

#include "ui/painter.hpp"

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
    case Ink::first: return Color::c1;
    case Ink::second: return Color::c2;
    case Ink::ended: return Color::off_soft;
    case Ink::warn: return shape.kind == Shape::Kind::text ? Color::warn_text : Color::warn;
    }
    return Color::text;
}

} // namespace

void draw_chart(Ui& ui, const Rect& place, const charts::Chart& chart) {
    for (const auto& shape : chart.shapes) {
        const Color color = color_of(shape);
        if (shape.kind != Shape::Kind::text) {
            const Rect box{place.x + shape.x, place.y + shape.y, shape.w, shape.h};
            if (shape.kind == Shape::Kind::box && shape.ink == Ink::ended)
                ui.paint().box(box, color, Color::control, 4.0F); // pale, yet seen to where it reaches
            else
                ui.paint().fill(box, color, shape.kind == Shape::Kind::box ? 4.0F : 0.0F);
            continue;
        }
        const float line = ui.line_height(Type::label),
                    width = shape.w > 0 ? shape.w : ui.text_width(Type::label, shape.words) + 2;
        const float left = shape.anchor == Shape::Anchor::start    ? shape.x
                           : shape.anchor == Shape::Anchor::middle ? shape.x - width / 2
                                                                   : shape.x - width;
        const Align align = shape.anchor == Shape::Anchor::start    ? Align::left
                            : shape.anchor == Shape::Anchor::middle ? Align::center
                                                                    : Align::right;
        ui.paint().text({place.x + left, place.y + shape.y - line / 2, width, line}, Type::label, color, shape.words,
                        align);
    }
}

} // namespace hk::ui::pages
