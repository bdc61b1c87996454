// The land with its dots: moving and enlarging it, choosing a country.
// It must not know how figures are computed.
#include "app/dimension_names.hpp"
#include "stats/figure_parts.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"
#include "ui/chart_view.hpp"
#include "ui/map_parts.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace hk::ui::pages {
namespace {

/// Tashkent, which stands for Uzbekistan.
const charts::ShapePoint* home_of(const MapPage& page) {
    const auto home = page.state.world->countries.find("UZ");
    return home == page.state.world->countries.end() ? nullptr : &home->second;
}

charts::DotMap dots_of(const MapPage& page) {
    charts::DotMap what;
    if (const auto* home = home_of(page)) {
        what.home = tr(Text::ui_map_home);
        what.home_place = *home;
    }
    for (std::size_t i = 0; i < page.map.countries.size(); ++i) {
        const auto& country = page.map.countries[i];
        if (country.place == nullptr) continue;
        if (country.code == page.country) what.chosen = what.dots.size();
        what.dots.push_back(
            {*country.place, country.name, static_cast<double>(country.number), i, !page.is_chosen(country)});
        what.most = std::max(what.most, what.dots.back().value);
    }
    const auto most = static_cast<std::int64_t>(what.most);
    for (const auto value : {std::int64_t{1}, (most + 1) / 2, most})
        if (value > 0 && (what.legend.empty() || static_cast<double>(value) > what.legend.back().first))
            what.legend.emplace_back(static_cast<double>(value), format_integer(current_language(), value));
    if (what.legend.size() == 3 && what.legend[1].first <= 2) what.legend.erase(what.legend.begin() + 1);
    what.legend_words = figure_text(page.figure.key, "short");
    return what;
}

void fit(MapPage& page, float width, float height) {
    std::vector<charts::ShapePoint> places;
    for (const auto& country : page.map.countries)
        if (country.place != nullptr && page.is_chosen(country)) places.push_back(*country.place);
    if (const auto* home = home_of(page); home != nullptr && !places.empty()) places.push_back(*home);
    page.state.view = charts::fitted_view(places, width, height);
}

/// Moving and enlarging by pointer, wheel and keys; `width` and `height` in px of the design.
void steer(MapPage& page, const Rect& place, float width, float height) {
    constexpr float kStep = 1.5F, kWheel = 300, kMove = 60;
    auto& ui = page.ui;
    auto& state = page.state;
    Node node(ui.id("land"), Role::group, place, tr(Text::ui_nav_map));
    node.wheel = true;
    node.drag = "xy";
    node.focusable = true;
    node.keys = {"ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "=", "-", "0", "Escape"};
    const auto id = node.id;
    const auto item = ui.item(std::move(node));
    const auto chart_point = [&](Point at) {
        return charts::ShapePoint{(at.x - place.x) / ui.px(1), (at.y - place.y) / ui.px(1)};
    };
    const auto zoom = [&](float factor, charts::ShapePoint at) {
        state.view = charts::zoomed_view(state.view, factor, at, width, height);
        ui.animate();
    };
    const charts::ShapePoint middle{width / 2, height / 2};
    if (const auto wheel = ui.wheel_delta(); wheel.y != 0 && place.contains(ui.pointer()))
        zoom(std::exp(-wheel.y / kWheel), chart_point(ui.pointer()));
    if (item.dragged)
        state.view = charts::moved_view(state.view, item.drag.x / ui.px(1), item.drag.y / ui.px(1), width, height);
    if (item.hovered || item.dragged) ui.set_cursor(item.dragged ? "grabbing" : "grab");
    const auto pressed = [&](std::string_view key) { return ui.take_key_in(id, key); };
    const auto move = [&](float x, float y) { state.view = charts::moved_view(state.view, x, y, width, height); };
    if (pressed("ArrowLeft")) move(kMove, 0);
    if (pressed("ArrowRight")) move(-kMove, 0);
    if (pressed("ArrowUp")) move(0, kMove);
    if (pressed("ArrowDown")) move(0, -kMove);
    if (pressed("+") || pressed("=")) zoom(kStep, middle);
    if (pressed("-")) zoom(1 / kStep, middle);
    if (pressed("0")) fit(page, width, height);
    if (!page.country.empty() && pressed("Escape")) page.choose_country(page.country);
    if (item.focus_ring) ui.paint().focus_ring(place, 0, true);

    Rect tools{place.x + ui.px(16), place.y + ui.px(16), ui.control_height(), 3 * ui.control_height()};
    ui.paint().box(tools, Color::surface, Color::border, ui.px(size::kRadius));
    const auto tool = [&](std::string_view leaf, Icon icon, Text name) {
        return icon_button(ui, tools.cut_top(ui.control_height()), leaf, icon, tr(name)).pressed;
    };
    if (tool("zoom_in", Icon::plus, Text::ui_map_zoom_in)) zoom(kStep, middle);
    if (tool("zoom_out", Icon::minus, Text::ui_map_zoom_out)) zoom(1 / kStep, middle);
    if (tool("whole", Icon::maximize, Text::ui_map_whole)) fit(page, width, height);
}

/// The chosen country's figures and the way to its records, beside its dot.
void draw_country_card(MapPage& page, const MapCountry& country, const Rect& map, Point dot) {
    auto& ui = page.ui;
    const float pad = ui.px(16), line = ui.px(26);
    const float width = std::min(ui.px(260), map.w - ui.px(16)), height = 2 * pad + line * 4 + ui.px(28);
    Rect box{dot.x + ui.px(20), dot.y + ui.px(20), width, height};
    box.x = std::clamp(box.x, map.x + ui.px(8), std::max(map.x + ui.px(8), map.right() - width - ui.px(8)));
    box.y = std::clamp(box.y, map.y + ui.px(8), std::max(map.y + ui.px(8), map.bottom() - height - ui.px(8)));
    ui.paint().shadow(box, ui.px(size::kRadiusCard), ui.px(6), ui.px(2));
    ui.paint().box(box, Color::surface, Color::border, ui.px(size::kRadiusCard));
    const Scope scope(ui, "card");
    const Group group(ui, {ui.scope(), Role::region, box, country.name});
    Rect rest = box.inset(pad);
    Rect head = rest.cut_top(line);
    if (icon_button(ui, head.cut_right(line), "close", Icon::x, tr(Text::ui_close)).pressed)
        page.choose_country(country.code);
    const auto group_name = value_name(page.app.titles(), *find_dimension(page.figure, "group"), country.group);
    const float group_width = std::min(ui.text_width(Type::label, group_name) + 2, head.w / 2);
    text(ui, head.cut_right(group_width, ui.px(8)), "group", group_name,
         {.type = Type::label, .color = Color::text3, .align = Align::right});
    heading(ui, head, "name", country.name, Type::card_title, 2);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& figure = *find_figure(kMapFigures[i]);
        Rect row = rest.cut_top(line);
        const auto words = page.state.data.words_of(page.app.document(), figure, page.app.figure_query(), country.code);
        text(ui, row.cut_right(ui.px(64)), std::string(figure.key) + "/value", words,
             {.type = Type::body_medium, .color = Color::text, .align = Align::right});
        text(ui, row, figure.key, figure_text(figure.key, "short"), {.color = Color::text2});
    }
    ui.paint().horizontal_line(rest.x, rest.right(), rest.y + ui.px(4), Color::line);
    link(ui, {rest.x, rest.y + ui.px(8), rest.w, line}, "open",
         {.label = std::string(tr(Text::ui_map_open_list)),
          .href = page.link(country.code),
          .trailing = Icon::chevron_right});
}

} // namespace

void MapPage::choose_country(std::string_view code) const {
    app.go(app.address().with("country", code == country ? std::string_view() : code), true);
    ui.animate();
}

std::string MapPage::link(std::string_view code) const {
    return app.figure_link(figure.key, part_text({{find_dimension(figure, "country"), std::string(code)}}));
}

charts::Chart MapPage::chart(float width, float height) const {
    return charts::dot_map(*state.world, dots_of(*this), state.view, width, height);
}

void draw_land(MapPage& page, const Rect& place) {
    auto& ui = page.ui;
    auto& state = page.state;
    const float width = place.w / ui.px(1), height = place.h / ui.px(1);
    const auto shown = std::string(page.figure.key) + "|" + join_words(page.groups) +
                       (page.map.countries.empty() ? "|" : ""); // the file may come later
    if (state.fitted_for != shown || std::abs(state.fitted_width - width) > 1) {
        fit(page, width, height);
        state.fitted_for = shown;
        state.fitted_width = width;
    }
    const Clip clip(ui, place);
    ui.paint().fill(place, Color::sea);
    const auto chart = page.chart(width, height);
    draw_chart(ui, place, chart);
    steer(page, place, width, height);
    // A list as large as the map would lie between the pointer and the land.
    const Group list(ui, {ui.id("dots"), Role::list, {place.x, place.y, 1, 1}, figure_text(page.figure.key, "name")});
    const Scope scope(ui, "dots");
    const MapCountry* chosen = nullptr;
    Point chosen_dot{};
    for (const auto& mark : chart.marks) {
        const auto& one = page.map.countries[mark.row];
        const Rect dot{place.x + ui.px(mark.x), place.y + ui.px(mark.y), ui.px(mark.w), ui.px(mark.h)};
        const auto words = one.name + ": " + one.words;
        const Group item(ui, {ui.id(one.code), Role::listitem, dot});
        const auto press = hit_area(ui, dot, one.code + "/open", words);
        if (press.hovered || press.focus_ring)
            ui.paint().ring(dot.center(), dot.w / 2 + ui.px(2), ui.color(Color::accent), ui.px(2));
        ui.hint(ui.id(one.code + "/open"), dot, words, press);
        if (press.pressed) page.choose_country(one.code);
        if (one.code == page.country) chosen = &one, chosen_dot = dot.center();
    }
    if (chosen != nullptr) draw_country_card(page, *chosen, place, chosen_dot);
}

} // namespace hk::ui::pages
