// Draws a chart's shapes on the canvas, and its marks.
// It must not know what a chart shows.
#include "ui/chart_view.hpp"

#include "ui/buttons.hpp"
#include "ui/fonts.hpp"
#include "ui/painter.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace hk::ui::pages {

using charts::Ink;
using charts::Shape;

namespace {

constexpr float kSoft = 0.4F, kBeside = 0.45F;
static_assert(static_cast<int>(Face::display) == static_cast<int>(charts::Face::display));

Color color_of(const Shape& shape) {
    if (shape.is_on_fill) return Color::on_accent;
    switch (shape.ink) {
    case Ink::text: return Color::text;
    case Ink::quiet: return Color::text2;
    case Ink::grid: return Color::line;
    case Ink::ended: return shape.kind == Shape::Kind::disc ? Color::dim : Color::off_soft;
    case Ink::land: return Color::land;
    case Ink::paper: return Color::surface;
    case Ink::pale: return Color::s2;
    case Ink::warn: return shape.kind == Shape::Kind::text ? Color::warn_text : Color::warn;
    default: break;
    }
    const auto series = static_cast<int>(shape.ink) - static_cast<int>(Ink::first);
    return static_cast<Color>(static_cast<int>(Color::c1) + series);
}

/// What an area was painted as, for the next frame: most look at the same place.
struct PaintedArea {
    const charts::Area* area = nullptr;
    Rect seen{};
    float x = 0, y = 0, size = 0;
    std::uint32_t color = 0;
    Point white{}; ///< of the fonts' texture
    bool operator==(const PaintedArea&) const = default;
};
struct KeptArea {
    PaintedArea painted;
    std::vector<ImDrawVert> vertices;
    std::vector<ImDrawIdx> indices; ///< from the first vertex on
};

/// Triangles, and a line along the edge, whose steps they would show.
void paint_area(ImDrawList& list, const PaintedArea& what) {
    const auto& area = *what.area;
    std::vector<ImVec2> points;
    points.reserve(area.points.size());
    for (const auto& point : area.points)
        points.emplace_back(what.x + point.x * what.size, what.y + point.y * what.size);
    const auto is_seen = [&](std::size_t begin, std::size_t end) {
        Rect bounds{points[begin].x, points[begin].y, 0, 0};
        float right = bounds.x, bottom = bounds.y;
        for (auto i = begin; i < end; ++i) {
            bounds.x = std::min(bounds.x, points[i].x), right = std::max(right, points[i].x);
            bounds.y = std::min(bounds.y, points[i].y), bottom = std::max(bottom, points[i].y);
        }
        return bounds.x < what.seen.right() && right > what.seen.x && bounds.y < what.seen.bottom() &&
               bottom > what.seen.y;
    };
    list.PrimReserve(static_cast<int>(area.corners.size()), static_cast<int>(points.size()));
    const auto first = list._VtxCurrentIdx;
    for (const auto& point : points) list.PrimWriteVtx(point, {what.white.x, what.white.y}, what.color);
    for (const auto corner : area.corners) list.PrimWriteIdx(static_cast<ImDrawIdx>(first + corner));
    std::size_t begin = 0;
    for (const std::size_t end : area.ring_ends) {
        if (end - begin > 2 && is_seen(begin, end))
            list.AddPolyline(points.data() + begin, static_cast<int>(end - begin), what.color, ImDrawFlags_Closed,
                             1.0F);
        begin = end;
    }
}

void draw_area(Ui& ui, const Rect& place, const Shape& shape, float scale, std::uint32_t ink) {
    const auto &low = shape.points.front(), &high = shape.points.back();
    const Clip clip(
        ui, {place.x + low.x * scale, place.y + low.y * scale, (high.x - low.x) * scale, (high.y - low.y) * scale});
    auto& list = ui.paint().list();
    const auto white = ImGui::GetFontTexUvWhitePixel();
    const PaintedArea now{shape.area,      ui.clip(), place.x + shape.x * scale, place.y + shape.y * scale,
                          shape.w * scale, ink,       {white.x, white.y}};
    auto& kept = ui.kept<KeptArea>("chart/area");
    if (kept.painted == now) {
        const auto first = list._VtxCurrentIdx;
        list.PrimReserve(static_cast<int>(kept.indices.size()), static_cast<int>(kept.vertices.size()));
        for (const auto& vertex : kept.vertices) list.PrimWriteVtx(vertex.pos, vertex.uv, vertex.col);
        for (const auto index : kept.indices) list.PrimWriteIdx(static_cast<ImDrawIdx>(first + index));
        return;
    }
    const auto first = list._VtxCurrentIdx;
    const auto first_index = list.IdxBuffer.Size, first_vertex = list.VtxBuffer.Size;
    paint_area(list, now);
    kept.painted = now;
    kept.vertices.assign(list.VtxBuffer.begin() + first_vertex, list.VtxBuffer.end());
    kept.indices.clear();
    for (int i = first_index; i < list.IdxBuffer.Size; ++i)
        kept.indices.push_back(static_cast<ImDrawIdx>(list.IdxBuffer[i] - first));
}

} // namespace

namespace {

/// Draws shapes one by one; their lengths are the canvas's by then.
class ShapePainter {
public:
    ShapePainter(Ui& ui, const Rect& place, float scale, const charts::Mark* looked_at, const ChartLook& look)
        : ui_(ui), place_(place), scale_(scale), looked_at_(looked_at), look_(look) {}

    void draw(const Shape& unscaled) {
        if (unscaled.kind == Shape::Kind::area) return draw_area(ui_, place_, unscaled, scale_, ink_of(unscaled));
        auto shape = unscaled;
        for (float* length : {&shape.x, &shape.y, &shape.w, &shape.h}) *length *= scale_;
        shape.x += place_.x, shape.y += place_.y;
        switch (shape.kind) {
        case Shape::Kind::path: return path(shape);
        case Shape::Kind::ribbon: return ribbon(shape);
        case Shape::Kind::disc: return ui_.paint().circle({shape.x, shape.y}, shape.w, ink_of(shape));
        case Shape::Kind::ring: return ui_.paint().ring({shape.x, shape.y}, shape.w, ink_of(shape), shape.h);
        case Shape::Kind::text: return text(shape);
        default: return box(shape);
        }
    }

private:
    [[nodiscard]] std::uint32_t ink_of(const Shape& shape, float strength = 1) const {
        const bool is_beside = looked_at_ != nullptr && shape.kind != Shape::Kind::text && looked_at_->is_beside(shape);
        const auto ink = ui_.color(color_of(shape), is_beside ? kBeside * strength : strength);
        return look_.shown < 1 ? mix_colors(ui_.color(Color::surface), ink, look_.shown) : ink;
    }

    void path(const Shape& shape) {
        std::vector<Point> points;
        for (const auto& point : shape.points)
            points.push_back({place_.x + point.x * scale_, place_.y + point.y * scale_});
        ui_.paint().polyline(points, ink_of(shape, shape.is_soft ? kSoft : 1), shape.w);
    }

    /// Strips between the two edges, and a thin line along each, whose steps they would show.
    void ribbon(const Shape& shape) {
        const auto ink = ink_of(shape, shape.is_soft ? kSoft : 1);
        auto& list = ui_.paint().list();
        std::vector<ImVec2> edges[2];
        for (std::size_t i = 0; i < shape.points.size(); ++i)
            edges[i % 2].emplace_back(place_.x + shape.points[i].x * scale_, place_.y + shape.points[i].y * scale_);
        const auto steps = static_cast<int>(std::min(edges[0].size(), edges[1].size()));
        if (steps < 2) return;
        const auto white = ImGui::GetFontTexUvWhitePixel();
        list.PrimReserve(6 * (steps - 1), 2 * steps);
        const auto first = list._VtxCurrentIdx;
        for (std::size_t i = 0; i < static_cast<std::size_t>(steps); ++i)
            for (const auto& edge : edges) list.PrimWriteVtx(edge[i], white, ink);
        for (int i = 0; i + 1 < steps; ++i)
            for (const int corner : {0, 1, 2, 2, 1, 3})
                list.PrimWriteIdx(static_cast<ImDrawIdx>(first + static_cast<unsigned>(2 * i + corner)));
        for (const auto& edge : edges) list.AddPolyline(edge.data(), steps, ink, ImDrawFlags_None, 1.0F);
    }

    void box(const Shape& shape) {
        const Rect box{shape.x, shape.y, shape.w, shape.h};
        const bool is_pale = shape.kind == Shape::Kind::box && shape.ink == Ink::ended;
        const float radius = is_pale ? 4.0F : shape.kind == Shape::Kind::box ? std::min(4.0F, box.h / 4) : 0.0F;
        ui_.paint().fill(box, ink_of(shape), radius);
        if (is_pale) ui_.paint().edge(box, Color::control, radius); // pale, yet seen to where it reaches
    }

    void text(const Shape& shape) {
        TypeSpec type = ui_.type(Type::label);
        type.face = static_cast<Face>(shape.face);
        if (look_.is_stage || shape.size != charts::kTextSize)
            type.em_px = std::max(1.0F, std::round(shape.size * scale_));
        const float line = type.em_px * charts::kLetterHeight;
        const float width = shape.w > 0 ? shape.w : ui_.fonts.width(type.face, type.em_px, shape.words) + 2;
        const float left = shape.anchor == Shape::Anchor::start    ? shape.x
                           : shape.anchor == Shape::Anchor::middle ? shape.x - width / 2
                                                                   : shape.x - width;
        const Align align = shape.anchor == Shape::Anchor::start    ? Align::left
                            : shape.anchor == Shape::Anchor::middle ? Align::center
                                                                    : Align::right;
        ui_.paint().text({left, shape.y - line / 2, width, line}, type, ink_of(shape), shape.words, align);
    }

    Ui& ui_;
    const Rect& place_;
    float scale_;
    const charts::Mark* looked_at_;
    const ChartLook& look_;
};

} // namespace

void draw_chart(Ui& ui, const Rect& place, const charts::Chart& chart, const charts::Mark* looked_at,
                const ChartLook& look) {
    ShapePainter painter(ui, place, chart.width > 0 ? place.w / chart.width : 1, looked_at, look);
    for (const auto& shape : chart.shapes) painter.draw(shape);
}

ChartMarks::ChartMarks(Ui& ui, const Rect& place, std::string_view leaf)
    : ui_(ui), place_(place), leaf_(leaf), stop_(ui.kept<std::string>(ui.id(leaf) + "/stop")) {}

Rect ChartMarks::box_of(const charts::Chart& chart, const charts::Mark& mark) const {
    constexpr float kLeast = 4;
    const float scale = chart.width > 0 ? place_.w / chart.width : 1;
    return {place_.x + mark.x * scale, place_.y + mark.y * scale, std::max(mark.w, kLeast) * scale, mark.h * scale};
}

/// What the pointer is on wins over what has the focus; of several under it the last one lies above the others.
void ChartMarks::show(const charts::Mark& mark, const Rect& box, MarkWords words) {
    const Scope scope(ui_, leaf_);
    const bool is_focused = ui_.nodes.focus_visible() && ui_.nodes.focused() == ui_.id(words.leaf);
    const bool is_hovered = ui_.hovers(box);
    if (is_hovered || (is_focused && !is_hovered_)) looked_at_ = &mark;
    is_hovered_ = is_hovered_ || is_hovered;
    shown_.push_back({&mark, box, std::move(words)});
}

const ChartMarks::Shown* ChartMarks::stop() const {
    for (const auto& one : shown_)
        if (one.words.leaf == stop_) return &one;
    return shown_.empty() ? nullptr : &shown_.front();
}

namespace {

struct Direction {
    std::string_view key;
    float x, y;
};
constexpr Direction kDirections[] = {
    {"ArrowLeft", -1, 0}, {"ArrowRight", 1, 0}, {"ArrowUp", 0, -1}, {"ArrowDown", 0, 1}};

/// How far a mark is from another in a direction, those beside the way counted twice; below zero: not there.
float distance(const charts::Mark& from, const charts::Mark& to, const Direction& direction) {
    constexpr float kBesideTheWay = 2, kLeast = 0.5F;
    const auto a = from.middle(), b = to.middle();
    const float along = (b.x - a.x) * direction.x + (b.y - a.y) * direction.y;
    const float across = (b.x - a.x) * direction.y + (b.y - a.y) * direction.x;
    return along < kLeast ? -1 : along + kBesideTheWay * std::abs(across);
}

} // namespace

/// Along a series where there is more than one, else to the nearest.
void ChartMarks::walk(const std::string& group) {
    const auto* now = stop();
    if (now == nullptr || !ui_.nodes.focus_within(group)) return;
    const Shown* next = nullptr;
    for (const auto& direction : kDirections) {
        if (!ui_.take_key_in(group, direction.key)) continue;
        bool is_in_series = false;
        float nearest = 0;
        for (const auto& one : shown_) {
            const float far = distance(*now->mark, *one.mark, direction);
            const bool in_series = direction.x != 0 && one.mark->column == now->mark->column;
            if (far < 0 || (is_in_series && !in_series)) continue;
            if (next != nullptr && is_in_series == in_series && far >= nearest) continue;
            next = &one, nearest = far, is_in_series = in_series;
        }
    }
    if (ui_.take_key_in(group, "Home")) next = &shown_.front();
    if (ui_.take_key_in(group, "End")) next = &shown_.back();
    if (next == nullptr) return;
    stop_ = next->words.leaf;
    ui_.nodes.request_focus(ui_.id(stop_));
}

const charts::Mark* ChartMarks::add(std::string_view name) {
    if (shown_.empty()) return nullptr;
    // A group as large as the chart would lie between the pointer and what is below it.
    const auto group_id = ui_.id(leaf_);
    const Group group(ui_, {group_id, Role::group, {place_.x, place_.y, 1, 1}, name});
    const Scope scope(ui_, leaf_);
    walk(group_id);
    const auto* stop = this->stop();
    const charts::Mark* pressed = nullptr;
    for (const auto& [mark, place, words] : shown_) {
        const bool opens = !words.href.empty();
        Node node(ui_.id(words.leaf),
                  opens              ? Role::link
                  : words.is_pressed ? Role::button
                                     : Role::img,
                  place, words.words);
        node.href = words.href;
        node.skip_tab = stop->mark != mark;
        node.drag = drag;
        node.keys = {"ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"};
        const auto id = node.id;
        auto state = ui_.item(std::move(node));
        if (state.pressed) pressed = mark;
        if (state.focused) stop_ = words.leaf;
        if (mark != looked_at_) continue;
        if (state.hovered && (opens || words.is_pressed)) ui_.set_cursor("pointer");
        if (state.focus_ring) ui_.paint().focus_ring(place, ui_.px(4), true);
        state.focus_ring = true; // a value is read at once, unlike a hint that explains
        ui_.hint(id, place, words.words, state);
    }
    return pressed;
}

} // namespace hk::ui::pages
