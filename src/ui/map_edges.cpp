// Countries beyond the edges of the map: a way to them from where somebody looks.
// It must not know how dots are drawn.
#include "text/catalogue.hpp"
#include "ui/map_parts.hpp"
#include "ui/widgets.hpp"

#include <array>

namespace hk::ui::pages {
namespace {

/// An edge, and what of the chosen countries lies beyond it.
struct Edge {
    std::string_view leaf;
    Icon icon;
    std::vector<const MapCountry*> beyond{};
    float along = 0; ///< sum of their places along the edge, px of the design
};

std::array<Edge, 4> edges_of(const MapPage& page, float width, float height) {
    std::array<Edge, 4> edges{Edge{"left", Icon::chevron_left}, Edge{"right", Icon::chevron_right},
                              Edge{"top", Icon::chevron_up}, Edge{"bottom", Icon::chevron_down}};
    const charts::MapPlace place(page.state.view, width, height);
    for (const auto& country : page.map.countries) {
        if (country.place == nullptr || country.number == 0 || !page.is_chosen(country)) continue;
        const auto at = place.to_chart(*country.place);
        const float sideways = std::max(-at.x, at.x - width), upright = std::max(-at.y, at.y - height);
        if (sideways <= 0 && upright <= 0) continue;
        const bool is_sideways = sideways >= upright;
        auto& edge = edges[is_sideways ? (at.x < 0 ? 0 : 1) : (at.y < 0 ? 2 : 3)];
        edge.beyond.push_back(&country);
        edge.along += is_sideways ? at.y : at.x;
    }
    return edges;
}

ButtonOptions words_of(const Edge& edge) {
    ButtonOptions options{.icon = edge.icon};
    if (edge.beyond.size() == 1) {
        options.label = edge.beyond.front()->name;
        options.strong = edge.beyond.front()->words;
    } else {
        options.label = tr(Text::ui_map_countries, {{"n", static_cast<std::int64_t>(edge.beyond.size())}});
    }
    return options;
}

/// The countries in the middle, not larger than they were.
charts::MapView view_of(const MapPage& page, const Edge& edge, float width, float height) {
    std::vector<charts::ShapePoint> places;
    for (const auto* country : edge.beyond) places.push_back(*country->place);
    auto view = charts::fitted_view(places, width, height);
    view.zoom = std::min(view.zoom, page.state.view.zoom);
    return view;
}

} // namespace

void draw_map_edges(MapPage& page, const Rect& place, float width, float height) {
    auto& ui = page.ui;
    const float pad = ui.px(16), tools = 3 * ui.control_height() + ui.px(12), legend = ui.px(52);
    const Scope scope(ui, "edge");
    for (const auto& edge : edges_of(page, width, height)) {
        if (edge.beyond.empty()) continue;
        const bool is_top = edge.leaf == "top", is_bottom = edge.leaf == "bottom";
        Rect room = place.inset(pad); // the tools stand in one corner, the sizes of the dots in another
        if (is_top)
            room.cut_left(ui.control_height() + pad);
        else
            room.cut_top(tools);
        room.cut_bottom(legend);
        auto options = words_of(edge);
        options.small = !ui.touch;
        const float w = std::min(button_width(ui, options), room.w), h = button_height(ui, options);
        if (!is_top && !is_bottom) room.cut_bottom(h + ui.px(8)); // the one below has the corner
        const float along = ui.px(edge.along / static_cast<float>(edge.beyond.size()));
        Rect box{std::clamp(place.x + along - w / 2, room.x, room.right() - w),
                 std::clamp(place.y + along - h / 2, room.y, std::max(room.y, room.bottom() - h)), w, h};
        if (edge.leaf == "left") box.x = room.x;
        if (edge.leaf == "right") box.x = room.right() - w;
        if (is_top) box.y = room.y;
        if (is_bottom) box.y = std::max(room.y, room.bottom() - h);
        if (!button(ui, box, edge.leaf, options).pressed) continue;
        page.state.view = view_of(page, edge, width, height);
        ui.animate();
    }
}

} // namespace hk::ui::pages
