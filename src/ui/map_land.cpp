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
    const auto home = page.source.world->countries.find("UZ");
    return home == page.source.world->countries.end() ? nullptr : &home->second;
}

const charts::Mark* mark_of(const MapPage& page, const charts::Chart& chart, std::string_view code) {
    const auto found = std::find_if(chart.marks.begin(), chart.marks.end(), [&](const charts::Mark& mark) {
        return page.map.countries[mark.row].code == code;
    });
    return found == chart.marks.end() ? nullptr : &*found;
}

Point middle_of(const Ui& ui, const Rect& place, const charts::Mark& mark) {
    const auto middle = mark.middle();
    return {place.x + ui.px(middle.x), place.y + ui.px(middle.y)};
}

charts::DotMap dots_of(const MapPage& page) {
    charts::DotMap what;
    if (page.state.is_small) what.largest = 12;
    if (const auto* home = home_of(page)) {
        what.home = tr(Text::ui_map_home);
        what.home_place = *home;
    }
    for (std::size_t i = 0; i < page.map.countries.size(); ++i) {
        const auto& country = page.map.countries[i];
        if (country.place == nullptr) continue;
        if (country.code == page.country) what.chosen = what.dots.size();
        if (country.code == page.state.looked_at && country.code != page.country) what.looked_at = what.dots.size();
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

/// Moving and enlarging by pointer, wheel and keys; `width` and `height` in px of the design.
void steer(MapPage& page, const Rect& place, float width, float height) {
    constexpr float kStep = 1.5F, kWheel = 300, kMove = 60;
    auto& ui = page.ui;
    auto& state = page.state;
    Node node(ui.id("land"), Role::group, place, tr(Text::ui_nav_map));
    node.wheel = true;
    node.drag = "xy";
    node.focusable = true;
    node.keys = {"ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "=", "-", "0"};
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
    if (pressed("0")) page.fit(width, height);
    if (!page.country.empty() && ui.take_key("Escape")) page.choose_country(page.country);
    if (item.focus_ring) ui.paint().focus_ring(place, 0, true);

    Rect tools{place.x + ui.px(16), place.y + ui.px(16), ui.control_height(), 3 * ui.control_height()};
    ui.paint().box(tools, Color::surface, Color::border, ui.px(size::kRadius));
    const auto tool = [&](std::string_view leaf, Icon icon, Text name) {
        return icon_button(ui, tools.cut_top(ui.control_height()), leaf, icon, tr(name)).pressed;
    };
    if (tool("zoom_in", Icon::plus, Text::ui_map_zoom_in)) zoom(kStep, middle);
    if (tool("zoom_out", Icon::minus, Text::ui_map_zoom_out)) zoom(1 / kStep, middle);
    if (tool("whole", Icon::maximize, Text::ui_map_whole)) page.fit(width, height);
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
        const auto words =
            page.source.data.words_of(page.app.document(), figure, page.app.figure_query(), country.code);
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

void MapPage::end_looking() const {
    if (looks_at == state.looked_at) return;
    state.looked_at = looks_at;
    ui.animate();
}

void MapPage::fit(float width, float height) const {
    std::vector<const MapCountry*> shown;
    std::int64_t sum = 0;
    for (const auto& one : map.countries)
        if (one.place != nullptr && is_chosen(one)) shown.push_back(&one), sum += one.number;
    // The few far in the south would leave a card no room for the many.
    constexpr std::int64_t kLeftOut = 12; // of so many one
    std::sort(shown.begin(), shown.end(), [](const auto* a, const auto* b) { return a->place->y < b->place->y; });
    for (auto rest = sum / kLeftOut; state.is_small && shown.size() > 1 && rest >= shown.back()->number;) {
        rest -= shown.back()->number;
        shown.pop_back();
    }
    std::vector<charts::ShapePoint> places;
    for (const auto* one : shown) places.push_back(*one->place);
    if (const auto* home = home_of(*this); home != nullptr && !places.empty()) places.push_back(*home);
    state.view = charts::fitted_view(places, width, height);
}

charts::Chart MapPage::chart(float width, float height) const {
    return charts::dot_map(*source.world, dots_of(*this), state.view, width, height);
}

void draw_dots(MapPage& page, const Rect& place, const charts::Chart& chart, const ChartMarks& marks) {
    const auto* lit = marks.looked_at();
    if (lit != nullptr)
        page.looks_at = page.map.countries[lit->row].code;
    else
        lit = mark_of(page, chart, page.state.looked_at);
    draw_chart(page.ui, place, chart, lit);
    if (lit == nullptr) return;
    auto& ui = page.ui;
    ui.paint().ring(middle_of(ui, place, *lit), ui.px(lit->w / 2 + 2), ui.color(Color::accent), ui.px(2));
}

void draw_land(MapPage& page, const Rect& place) {
    auto& ui = page.ui;
    auto& state = page.state;
    const float width = place.w / ui.px(1), height = place.h / ui.px(1);
    const auto shown = std::string(page.figure.key) + "|" + join_words(page.groups) +
                       (page.map.countries.empty() ? "|" : ""); // the file may come later
    if (state.fitted_for != shown || std::abs(state.fitted_width - width) > 1) {
        page.fit(width, height);
        state.fitted_for = shown;
        state.fitted_width = width;
    }
    const Clip clip(ui, place);
    ui.paint().fill(place, Color::sea);
    const auto chart = page.chart(width, height);
    ChartMarks marks(ui, place, "dots", chart, [&](const charts::Mark& mark) {
        const auto& one = page.map.countries[mark.row];
        return MarkWords{.leaf = one.code, .words = one.name + ": " + one.words, .href = {}, .is_pressed = true};
    });
    draw_dots(page, place, chart, marks);
    steer(page, place, width, height);
    if (const auto* pressed = marks.add(figure_text(page.figure.key, "name")))
        page.choose_country(page.map.countries[pressed->row].code);
    draw_map_edges(page, place, width, height);
    if (page.country.empty()) return;
    if (const auto* chosen = mark_of(page, chart, page.country))
        draw_country_card(page, page.map.countries[chosen->row], place, middle_of(ui, place, *chosen));
}

} // namespace hk::ui::pages
