// The map: a figure by country as dots on land, with its list, its groups and its years.
// It must not know how figures are computed.
#include "app/statistics.hpp"
#include "model/labels.hpp"
#include "stats/country_groups.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"
#include "ui/chart_export.hpp"
#include "ui/map_parts.hpp"
#include "ui/page_layout.hpp"
#include "ui/pages.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace hk::ui::pages {
namespace {

/// What is counted: side by side where there is room, else as a list.
void draw_figures(Ui& ui, App& app, const Figure& now, Rect& row) {
    std::vector<Segment> segments;
    for (const auto key : kMapFigures)
        segments.push_back({.id = std::string(key), .label = map_figure_name(*find_figure(key))});
    const auto chosen = std::find(kMapFigures.begin(), kMapFigures.end(), now.key) - kMapFigures.begin();
    const float width = segmented_width(ui, segments);
    std::optional<std::size_t> picked;
    if (width <= row.w) {
        picked = segmented(ui, row.cut_right(width, ui.px(size::kGapSmall)).middle(ui.px(size::kControlSmall)),
                           "figure", tr(Text::ui_map_figure), segments, static_cast<std::size_t>(chosen));
    } else {
        std::vector<Option> options;
        for (const auto& segment : segments) options.push_back({.id = segment.id, .label = segment.label});
        picked = select(ui, row.cut_right(std::min(row.w, ui.px(220))).middle(ui.control_height()), "figure",
                        {.label = std::string(tr(Text::ui_map_figure)), .hide_label = true}, options,
                        static_cast<int>(chosen));
    }
    if (!picked) return;
    app.go(app.address().with("figure", *picked == 0 ? std::string_view() : kMapFigures[*picked]), true);
    ui.animate();
}

/// The groups of countries as filters, wrapped; gives the height they take.
float draw_groups(MapPage& page, const Rect& area) {
    auto& ui = page.ui;
    WrappedRow row(area, ui.px(8));
    for (const auto& group : page.map.groups) {
        ChipOptions options{.label = group.name, .count = group.words};
        options.on = page.has_group(group.word);
        const Rect place = row.next(std::min(chip_width(ui, options), area.w), chip_height(ui, options));
        if (!chip(ui, place, "group/" + std::string(group.word), options).pressed) continue;
        const auto next = toggle_word(join_words(page.groups), group.word);
        page.app.go(page.app.address().with("groups", next).with("country", ""), true);
        ui.animate();
    }
    return row.height();
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
        if (!page.has_group(group.word)) continue;
        append_part(names, group.name, ", ");
        sum += group.number;
    }
    for (const auto& country : page.map.countries)
        if (page.is_chosen(country)) ++countries;
    if (page.groups.empty()) sum = page.map.number;
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
    for (const auto& country : page.map.countries) most = std::max(most, country.number);
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
        if (press.hovered || press.focus_ring) page.looks_at = country.code;
        if (is_now) ui.paint().fill(place, Color::accent_soft);
        if (country.code == page.state.looked_at && !is_now) ui.paint().fill(place, Color::hover);
        if (is_now) ui.paint().fill({place.x, place.y, ui.px(3), place.h}, Color::accent);
        Rect line = place.inset(ui.px(16), 0);
        ui.paint().text(line.cut_right(ui.px(44)), Type::body, Color::text, country.words, Align::right);
        const Rect bar = line.cut_right(line.w * 0.4F, ui.px(8)).middle(ui.px(6));
        const auto share = static_cast<float>(static_cast<double>(country.number) / static_cast<double>(most));
        ui.paint().fill({bar.x, bar.y, std::max(ui.px(3), bar.w * share), bar.h}, Color::c1, ui.px(3));
        ui.paint().text(line, is_now ? Type::body_medium : Type::body, Color::text, country.name);
        ui.paint().horizontal_line(place.x, place.right(), place.bottom() - 1, Color::line);
        if (press.focus_ring) ui.paint().focus_ring(place, 0, true);
        if (press.pressed) page.choose_country(country.code);
    }
    return y - area.y;
}

void draw_export(MapPage& page, Rect& row, float width, float height) {
    const auto kind = chart_export_button(page.ui, row);
    if (!kind) return;
    StatisticsChoice choice;
    choice.figure = &page.figure;
    choice.by = find_dimension(page.figure, "country");
    StatisticsData data;
    const auto& words = data.find(page.app.document(), page.app.titles(), choice, page.app.figure_query());
    take_chart_along(page.app, *kind,
                     {"hamkorlik-map-" + std::string(page.figure.key) + "-" + page.app.as_of(), words.title,
                      words.notes, page.chart(width, height), statistics_csv(words)});
}

void draw_years(MapPage& page, const Rect& area) {
    auto query = page.app.figure_query();
    query.as_of = page.app.opening_day();
    const auto& years = page.source.data.years(page.app.document(), page.figure, query);
    draw_year_strip(page.ui, page.app, page.figure, years, area);
    // What is dragged over next is counted while nothing else is.
    for (const auto& year : years) {
        query.as_of = day_of_year(page.figure, year, page.app.opening_day());
        if (page.source.data.prepare(page.app.document(), page.figure, query)) return page.ui.animate();
    }
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

MapSource& map_source(Ui& ui) {
    auto& source = ui.kept<MapSource>("map/source");
    if (!source.world) source.world = charts::read_world_map(ui.platform.map_file());
    return source;
}

const Figure& map_figure(std::string_view key) {
    const bool is_known = std::find(kMapFigures.begin(), kMapFigures.end(), key) != kMapFigures.end();
    return *find_figure(is_known ? key : kMapFigures.front());
}

std::string map_figure_name(const Figure& figure) {
    return std::string(record_label_many(*find_record_type(figure.array())));
}

namespace {

/// Those of the address that there are.
std::vector<std::string> chosen_groups(const App& app) {
    auto groups = split_words(app.address().option("groups"));
    const auto known = groups_of(Partition::statement);
    std::erase_if(groups, [&](const auto& word) { return std::find(known.begin(), known.end(), word) == known.end(); });
    return groups;
}

} // namespace

void draw_map(Ui& ui, App& app, const Rect& area) {
    const Scope scope(ui, "map");
    auto& source = map_source(ui);
    if (!source.world) {
        empty_state(ui, area.middle(empty_state_height(ui)).inset(ui.px(size::kPage), 0), "waiting", Icon::globe,
                    tr(Text::ui_map_fetching));
        return;
    }
    auto& state = ui.kept<MapState>("map");
    const auto& figure = map_figure(app.address().option("figure"));
    const auto& map = source.data.find(app.document(), app.titles(), figure, app.figure_query(), *source.world);
    MapPage page{ui, app, source, state, figure, map, chosen_groups(app), std::string(app.address().option("country"))};
    if (ui.breakpoint() >= Breakpoint::medium)
        draw_wide(page, area);
    else
        draw_narrow(page, area);
    page.end_looking();
}

} // namespace hk::ui::pages
