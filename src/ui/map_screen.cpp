// The map: a figure by country as dots on land, with its list, its groups and its years.
// It must not know how figures are computed.
#include "app/app.hpp"
#include "app/country_map.hpp"
#include "app/dimension_names.hpp"
#include "charts/dot_map.hpp"
#include "model/partial_date.hpp"
#include "stats/figure_parts.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"
#include "ui/chart_export.hpp"
#include "ui/chart_view.hpp"
#include "ui/figure_words.hpp"
#include "ui/page_layout.hpp"
#include "ui/pages.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace hk::ui::pages {
namespace {

/// What no address says: where somebody looks, and whether the years are playing.
struct MapState {
    std::optional<charts::WorldMap> world;
    CountryMapData data;
    charts::MapView view;
    std::string fitted_for; ///< the figure and groups whose countries the view was made for
    float fitted_width = 0;
    bool is_dragged = false, is_playing = false;
    Point last{};
    double next_year_ms = 0;
};

/// All that the parts of the screen need.
struct MapPage {
    Ui& ui;
    App& app;
    MapState& state;
    const Figure& figure;
    const CountryMap& map;
    std::vector<std::string> groups; ///< chosen; none = all
    std::string country;             ///< chosen, or empty

    [[nodiscard]] bool is_chosen(const MapCountry& one) const {
        return groups.empty() || std::find(groups.begin(), groups.end(), one.group) != groups.end();
    }
    void choose_country(std::string_view code) const {
        app.go(app.address().with("country", code == country ? std::string_view() : code), true);
        ui.animate();
    }
    [[nodiscard]] std::string link(std::string_view code) const {
        return app.figure_link(figure.key, part_text({{find_dimension(figure, "country"), std::string(code)}}));
    }
};

const Figure& map_figure(const App& app) {
    const auto key = app.address().option("figure");
    const bool is_known = std::find(kMapFigures.begin(), kMapFigures.end(), key) != kMapFigures.end();
    return *find_figure(is_known ? key : kMapFigures.front());
}

std::string array_name(const Figure& figure) {
    return std::string(record_label_many(*find_record_type(figure.array())));
}

void go_to_figure(Ui& ui, App& app, std::string_view key) {
    app.go(app.address().with("figure", key == kMapFigures.front() ? std::string_view() : key), true);
    ui.animate();
}

/// What is counted: side by side where there is room, else as a list.
void draw_figures(Ui& ui, App& app, const Figure& now, Rect& row) {
    std::vector<Segment> segments;
    std::vector<Option> options;
    for (const auto key : kMapFigures) {
        segments.push_back({.id = std::string(key), .label = array_name(*find_figure(key))});
        options.push_back({.id = std::string(key), .label = array_name(*find_figure(key))});
    }
    const auto chosen = std::find(kMapFigures.begin(), kMapFigures.end(), now.key) - kMapFigures.begin();
    const float width = segmented_width(ui, segments);
    std::optional<std::size_t> picked;
    if (width <= row.w)
        picked = segmented(ui, row.cut_right(width, ui.px(size::kGapSmall)).middle(ui.px(size::kControlSmall)),
                           "figure", tr(Text::ui_map_figure), segments, static_cast<std::size_t>(chosen));
    else
        picked = select(ui, row.cut_right(std::min(row.w, ui.px(220))).middle(ui.control_height()), "figure",
                        {.label = std::string(tr(Text::ui_map_figure)), .hide_label = true}, options,
                        static_cast<int>(chosen));
    if (picked) go_to_figure(ui, app, kMapFigures[*picked]);
}

/// The groups of countries as filters, wrapped; gives the height they take.
float draw_groups(MapPage& page, const Rect& area) {
    auto& ui = page.ui;
    const float gap = ui.px(8);
    float x = area.x, y = area.y, height = 0;
    for (const auto& group : page.map.groups) {
        ChipOptions options{.label = group.name, .count = group.words};
        options.on = std::find(page.groups.begin(), page.groups.end(), group.word) != page.groups.end();
        const float width = std::min(chip_width(ui, options), area.w);
        height = chip_height(ui, options);
        if (x > area.x && x + width > area.right()) x = area.x, y += height + gap;
        if (chip(ui, {x, y, width, height}, "group/" + std::string(group.word), options).pressed) {
            const auto next = toggle_word(join_words(page.groups), group.word);
            page.app.go(page.app.address().with("groups", next).with("country", ""), true);
            ui.animate();
        }
        x += width + gap;
    }
    return y + height - area.y;
}

charts::DotMap dots_of(const MapPage& page) {
    charts::DotMap what;
    const auto home = page.state.world->countries.find("UZ");
    if (home != page.state.world->countries.end()) {
        what.home = tr(Text::ui_map_home);
        what.home_place = home->second;
    }
    for (std::size_t i = 0; i < page.map.countries.size(); ++i) {
        const auto& country = page.map.countries[i];
        if (country.place == nullptr) continue;
        if (country.code == page.country) what.chosen = what.dots.size();
        what.dots.push_back(
            {*country.place, country.name, static_cast<double>(country.amount.number), i, !page.is_chosen(country)});
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
    if (const auto home = page.state.world->countries.find("UZ");
        home != page.state.world->countries.end() && !places.empty())
        places.push_back(home->second);
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
    if (!item.held) state.is_dragged = false;
    if (item.held && state.is_dragged)
        state.view = charts::moved_view(state.view, (ui.pointer().x - state.last.x) / ui.px(1),
                                        (ui.pointer().y - state.last.y) / ui.px(1), width, height);
    state.is_dragged = item.held;
    state.last = ui.pointer();
    if (item.hovered) ui.set_cursor(item.held ? "grabbing" : "grab");
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
        const auto words = page.state.data.words_of(page.app.document(), page.app.titles(), figure,
                                                    page.app.figure_query(), country.code);
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
    const auto chart = charts::dot_map(*state.world, dots_of(page), state.view, width, height);
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

/// Below the map: who is not on it, and what the land is.
float draw_notes(MapPage& page, const Rect& area) {
    auto& ui = page.ui;
    Flow lines(area, 0);
    if (page.map.without_country > 0) {
        const auto words = tr(Text::ui_map_without_place, {{"n", page.map.without_country}});
        Rect line = lines.next(ui.px(20));
        ui.paint().icon(line.cut_left(ui.px(14), ui.px(6)), Icon::map_pin, ui.px(14), Color::accent_text);
        line.w = std::min(line.w, ui.text_width(Type::label_medium, words) + 2);
        link(ui, line, "without", {.label = words, .href = page.link(""), .type = Type::label_medium});
    }
    const float height = ui.wrapped_height(Type::caption, tr(Text::ui_map_land), area.w);
    paragraph(ui, lines.next(height), "source", tr(Text::ui_map_land), {.type = Type::caption, .color = Color::text3});
    return lines.bottom() - area.y;
}

/// The list: what is chosen, and a bar for each country.
float draw_list_head(MapPage& page, const Rect& area) {
    auto& ui = page.ui;
    std::string names;
    std::int64_t sum = 0, countries = 0;
    for (const auto& group : page.map.groups) {
        if (std::find(page.groups.begin(), page.groups.end(), group.word) == page.groups.end()) continue;
        append_part(names, group.name, ", ");
        sum += group.number;
    }
    for (const auto& country : page.map.countries)
        if (page.is_chosen(country)) ++countries;
    if (page.groups.empty()) sum = page.map.figure->value.number;
    if (names.empty()) names = tr(Text::ui_map_all);
    Flow lines(area, 0);
    text(ui, lines.next(ui.px(20)), "chosen", names, {.type = Type::label, .color = Color::text2});
    Rect line = lines.next(ui.px(40));
    const auto number = format_integer(current_language(), sum);
    const float width = ui.text_width(Type::figure_small, number) + ui.px(8);
    text(ui, line.cut_left(width), "sum", number, {.type = Type::figure_small, .color = Color::text});
    const auto unit =
        figure_text(page.figure.key, "unit", sum) + " · " + tr(Text::ui_map_countries, {{"n", countries}});
    text(ui, line.moved(0, ui.px(5)), "unit", unit, {.type = Type::label, .color = Color::text2});
    return lines.bottom() - area.y;
}

float draw_list(MapPage& page, const Rect& area) {
    auto& ui = page.ui;
    const float row = ui.px(ui.phone() || ui.touch ? size::kTouch : 34.0F);
    std::int64_t most = 1;
    for (const auto& country : page.map.countries) most = std::max(most, country.amount.number);
    const Group list(ui, {ui.id("countries"), Role::list, area, tr(Text::ui_map_column_country)});
    const Scope scope(ui, "countries");
    float y = area.y;
    for (const auto& country : page.map.countries) {
        if (!page.is_chosen(country)) continue;
        const Rect place{area.x, y, area.w, row};
        y += row;
        if (!ui.visible(place.grow(200))) continue;
        const bool is_now = country.code == page.country;
        const Group item(ui, {ui.id(country.code), Role::listitem, place});
        const auto press = hit_area(ui, place, country.code + "/open", country.name + ": " + country.words);
        if (is_now) ui.paint().fill(place, Color::accent_soft);
        if (press.hovered && !is_now) ui.paint().fill(place, Color::hover);
        if (is_now) ui.paint().fill({place.x, place.y, ui.px(3), place.h}, Color::accent);
        Rect line = place.inset(ui.px(16), 0);
        ui.paint().text(line.cut_right(ui.px(44)), Type::body, Color::text, country.words, Align::right);
        const Rect bar = line.cut_right(line.w * 0.4F, ui.px(8)).middle(ui.px(6));
        const auto share = static_cast<float>(static_cast<double>(country.amount.number) / static_cast<double>(most));
        ui.paint().fill({bar.x, bar.y, std::max(ui.px(3), bar.w * share), bar.h}, Color::c1, ui.px(3));
        ui.paint().text(line, is_now ? Type::body_medium : Type::body, Color::text, country.name);
        ui.paint().horizontal_line(place.x, place.right(), place.bottom() - 1, Color::line);
        if (press.focus_ring) ui.paint().focus_ring(place, 0, true);
        if (press.pressed) page.choose_country(country.code);
    }
    return y - area.y;
}

/// The day that shows a point of the series: a yearly figure is of the year that has ended.
std::string day_of(const Figure& figure, const SeriesPoint& point, std::string_view today) {
    const auto day = figure.kind == FigureKind::yearly ? add_days(point.day, 1) : point.day;
    return day > today ? std::string(today) : day;
}

/// The years as bars; dragging over them or the arrow keys choose the day that everything is of.
void draw_years(MapPage& page, const Rect& area) {
    auto& ui = page.ui;
    auto& app = page.app;
    auto& state = page.state;
    const auto& figure = page.figure;
    auto query = app.figure_query();
    const auto last_day = app.opening_day();
    query.as_of = last_day;
    const auto& years = state.data.years(app.document(), figure, query);
    if (years.empty()) return;
    ui.paint().fill(area, Color::surface);
    ui.paint().horizontal_line(area.x, area.right(), area.y, Color::border);
    Rect row = area.inset(ui.px(ui.phone() ? 12 : 20), ui.px(8));
    const auto last = years.size() - 1;
    std::size_t now = 0;
    for (std::size_t i = 0; i <= last; ++i)
        if (day_of(figure, years[i], last_day) <= app.as_of()) now = i;
    const auto go_to = [&](std::size_t index) {
        app.set_as_of(index == last ? std::string() : day_of(figure, years[index], last_day));
        ui.animate();
    };
    const float side = ui.control_height();
    ButtonOptions play{.label = std::string(tr(state.is_playing ? Text::ui_map_pause : Text::ui_map_play)),
                       .icon = state.is_playing ? Icon::pause : Icon::play,
                       .icon_only = true};
    constexpr double kYearMs = 700;
    if (button(ui, row.cut_left(side, ui.px(16)).middle(side), "play", play).pressed) {
        state.is_playing = !state.is_playing;
        state.next_year_ms = ui.now_ms + kYearMs;
        if (state.is_playing && now == last) go_to(0);
    }
    if (state.is_playing) {
        if (ui.now_ms >= state.next_year_ms) {
            state.next_year_ms = ui.now_ms + kYearMs;
            if (now < last) go_to(now + 1);
            if (now + 1 >= last) state.is_playing = false;
        }
        ui.wake_in(std::max(0.0, state.next_year_ms - ui.now_ms));
    }
    if (!ui.phone()) {
        Rect words = row.cut_right(ui.px(120), ui.px(16));
        const Rect lower = words.cut_bottom(ui.px(20));
        text(ui, lower, "day", format_date_table(current_language(), app.as_of()),
             {.type = Type::label, .color = Color::text2, .align = Align::right});
        text(ui, words, "year", years[now].label,
             {.type = Type::record_title, .color = Color::text, .align = Align::right});
    }
    const Rect title = row.cut_top(ui.px(16));
    text(ui, title, "by_year", tr(Text::ui_map_by_year, {{"figure", figure_text(figure.key, "short")}}),
         {.type = Type::caption, .color = Color::text3});

    Node node(ui.id("years"), Role::slider, row, tr(Text::ui_map_years));
    node.value = years[now].label + ": " + format_integer(current_language(), years[now].number);
    node.value_now = static_cast<double>(now);
    node.value_max = static_cast<double>(last);
    node.drag = "x";
    node.focusable = true;
    node.keys = {"ArrowLeft", "ArrowRight", "Home", "End"};
    const auto id = node.id;
    const auto item = ui.item(std::move(node));
    const float step = row.w / static_cast<float>(years.size());
    if (item.held || item.pressed) {
        const auto at = static_cast<std::ptrdiff_t>(std::floor((ui.pointer().x - row.x) / step));
        const auto index =
            static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, static_cast<std::ptrdiff_t>(last)));
        state.is_playing = false;
        if (index != now) go_to(index);
    }
    if (ui.take_key_in(id, "ArrowLeft") && now > 0) go_to(now - 1);
    if (ui.take_key_in(id, "ArrowRight") && now < last) go_to(now + 1);
    if (ui.take_key_in(id, "Home")) go_to(0);
    if (ui.take_key_in(id, "End")) go_to(last);
    if (item.focus_ring) ui.paint().focus_ring(row, ui.px(4));
    const Rect labels = row.cut_bottom(ui.px(16));
    std::int64_t most = 1;
    for (const auto& year : years) most = std::max(most, year.number);
    for (std::size_t i = 0; i <= last; ++i) {
        const float x = row.x + static_cast<float>(i) * step;
        const float height =
            std::max(ui.px(2), (row.h - ui.px(6)) * static_cast<float>(years[i].number) / static_cast<float>(most));
        ui.paint().fill({x + step * 0.1F, row.bottom() - ui.px(4) - height, step * 0.8F, height},
                        i == now ? Color::accent : Color::accent_line, ui.px(2));
        const bool is_labelled = i == now || (last - i) % 5 == 0;
        const float width = ui.text_width(Type::caption, years[i].label) + 4;
        if (!is_labelled || (i != now && std::abs(static_cast<float>(i) - static_cast<float>(now)) * step < width))
            continue;
        ui.paint().text({x + step / 2 - width / 2, labels.y, width, labels.h}, Type::caption,
                        i == now ? Color::accent_text : Color::text3, years[i].label, Align::center);
    }
    const float knob = row.x + (static_cast<float>(now) + 0.5F) * step;
    ui.paint().fill({row.x, row.bottom() - ui.px(3), row.w, ui.px(3)}, Color::accent_line, ui.px(2));
    ui.paint().circle({knob, row.bottom() - ui.px(2)}, ui.px(6), ui.color(Color::accent));
    ui.paint().circle({knob, row.bottom() - ui.px(2)}, ui.px(3.5F), ui.color(Color::surface));
}

void draw_export(MapPage& page, Rect& row, float width, float height) {
    const auto kind = chart_export_button(page.ui, row);
    if (!kind) return;
    const auto& words = *page.map.figure;
    take_chart_along(page.app, *kind,
                     {"hamkorlik-map-" + std::string(page.figure.key) + "-" + page.app.as_of(), words.title,
                      words.notes, charts::dot_map(*page.state.world, dots_of(page), page.state.view, width, height),
                      statistics_csv(words)});
}

void draw_wide(MapPage& page, const Rect& area) {
    auto& ui = page.ui;
    Rect rest = area;
    Rect side = rest.cut_right(ui.px(300));
    ui.paint().vertical_line(side.x, side.y, side.bottom(), Color::border);
    side.x += 1, side.w -= 1;
    Rect head = rest.cut_top(ui.px(56)).inset(ui.px(size::kPage), 0);
    const auto title = tr(Text::ui_nav_map);
    heading(ui, head.cut_left(ui.text_width(Type::page_title, title) + 2, ui.px(16)), "title", title, Type::page_title,
            1);
    const Rect strip = rest.cut_bottom(ui.px(96));
    {
        const RightToLeft order(ui);
        draw_export(page, head, rest.w / ui.px(1), rest.h / ui.px(1));
        draw_figures(ui, page.app, page.figure, head);
    }
    Rect chips = rest.inset(ui.px(size::kPage), 0);
    const float chips_height = page.map.groups.empty() ? 0 : draw_groups(page, chips) + ui.px(12);
    rest.cut_top(chips_height);
    ui.paint().horizontal_line(rest.x, rest.right(), rest.y, Color::border);
    draw_land(page, rest);
    draw_years(page, strip);

    Rect inside = side.inset(ui.px(16), ui.px(12));
    side.cut_top(draw_list_head(page, inside) + ui.px(20));
    const Rect foot = side.cut_bottom(ui.px(64));
    draw_notes(page, foot.inset(ui.px(16), ui.px(10)));
    ui.paint().horizontal_line(side.x, side.right(), side.y, Color::border);
    ui.paint().horizontal_line(foot.x, foot.right(), foot.y, Color::border);
    ScrollArea list(ui, "list", side, {});
    list.set_content_bottom(list.content().y + draw_list(page, list.content()));
}

void draw_narrow(MapPage& page, const Rect& area) {
    auto& ui = page.ui;
    PageLayout layout(ui, area, tr(Text::ui_nav_map));
    draw_as_of(ui, page.app, layout.head_rest());
    Rect rest = layout.rest();
    Rect row = rest.cut_top(ui.control_height(), ui.px(12));
    const float map_height = std::min(ui.px(340), area.h * 0.5F);
    {
        const RightToLeft order(ui);
        draw_export(page, row, rest.w / ui.px(1), map_height / ui.px(1));
        draw_figures(ui, page.app, page.figure, row);
    }
    if (!page.map.groups.empty()) rest.cut_top(draw_groups(page, rest), ui.px(12));
    const Rect map = rest.cut_top(map_height);
    draw_land(page, map);
    draw_years(page, rest.cut_top(ui.px(92), ui.px(8)));
    rest.cut_top(draw_notes(page, rest), ui.px(12));
    rest.cut_top(draw_list_head(page, rest), ui.px(8));
    layout.end(rest.y + draw_list(page, rest));
}

} // namespace

void draw_map(Ui& ui, App& app, const Rect& area) {
    const Scope scope(ui, "map");
    auto& state = ui.kept<MapState>("map");
    if (!state.world) state.world = charts::read_world_map(app.platform.map_file());
    if (!state.world) {
        empty_state(ui, area.middle(empty_state_height(ui)).inset(ui.px(size::kPage), 0), "waiting", Icon::globe,
                    tr(Text::ui_map_fetching));
        return;
    }
    const auto& figure = map_figure(app);
    const auto& map = state.data.find(app.document(), app.titles(), figure, app.figure_query(), *state.world);
    MapPage page{ui,
                 app,
                 state,
                 figure,
                 map,
                 split_words(app.address().option("groups")),
                 std::string(app.address().option("country"))};
    if (ui.breakpoint() >= Breakpoint::medium)
        draw_wide(page, area);
    else
        draw_narrow(page, area);
}

} // namespace hk::ui::pages
