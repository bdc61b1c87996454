// The map as a card of the overview: a figure by country, without moving it.
// It must not know how figures are computed.
#include "app/address.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "ui/map_parts.hpp"
#include "ui/pages.hpp"
#include "ui/widgets.hpp"

namespace hk::ui::pages {
namespace {

constexpr std::size_t kFigures = 3; // of kMapFigures: those there is room for

/// Which of the figures, and the way to the large map.
void draw_card_head(MapPage& page, Rect head) {
    auto& ui = page.ui;
    const RightToLeft order(ui);
    const auto large =
        "#" + parse_address(std::string_view(page.app.link("map")).substr(1)).with("figure", page.figure.key).hash();
    button_right(ui, head, "large",
                 {.label = std::string(tr(Text::ui_overview_map_large)),
                  .kind = ButtonKind::quiet,
                  .icon = Icon::maximize,
                  .icon_only = true,
                  .small = true,
                  .href = large});
    std::vector<Segment> segments;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < kFigures; ++i) {
        if (kMapFigures[i] == page.figure.key) chosen = i;
        segments.push_back({.id = std::string(kMapFigures[i]), .label = map_figure_name(*find_figure(kMapFigures[i]))});
    }
    const float width = segmented_width(ui, segments);
    if (width > head.w) return;
    const auto picked = segmented(ui, head.cut_right(width).middle(ui.px(size::kSegmentSmall)), "figure",
                                  tr(Text::ui_map_figure), segments, chosen, true);
    if (picked)
        page.app.go(page.app.address().with("map", *picked == 0 ? std::string_view() : kMapFigures[*picked]), true);
}

void draw_card_foot(MapPage& page, Rect line) {
    auto& ui = page.ui;
    ui.paint().horizontal_line(line.x, line.right(), line.y, Color::line);
    line = line.inset(ui.px(size::kCard), 0);
    if (page.map.without_country > 0) {
        const auto words = tr(Text::ui_map_without_place, {{"n", page.map.without_country}});
        const float width = std::min(line.w, ui.text_width(Type::label_medium, words) + 2);
        link(ui, line.cut_left(width, ui.px(12)), "without",
             {.label = words, .href = page.link(""), .type = Type::label_medium});
    }
    text(ui, line, "source", tr(Text::ui_map_land),
         {.type = Type::caption, .color = Color::text3, .align = Align::right});
}

} // namespace

void draw_map_card(Ui& ui, App& app, const Rect& area) {
    const Scope scope(ui, "map_card");
    auto& source = map_source(ui);
    if (!source.world) return;
    auto& state = ui.kept<MapState>("map_card");
    state.is_small = true;
    const auto& figure = map_figure(app.address().option("map"));
    const auto& map = source.data.find(app.document(), app.titles(), figure, app.figure_query(), *source.world);
    MapPage page{ui, app, source, state, figure, map, {}, {}};
    const Card card(
        ui, area, "card",
        {.title = std::string(tr(Text::ui_overview_map)), .note = format_date_table(current_language(), app.as_of())});
    draw_card_head(page, card.head_rest());
    Rect rest{area.x + 1, area.y + ui.px(size::kCardHead), area.w - 2, area.h - ui.px(size::kCardHead) - 1};
    draw_card_foot(page, rest.cut_bottom(ui.px(32)));
    const Clip clip(ui, rest);
    ui.paint().fill(rest, Color::sea);
    page.fit(rest.w / ui.px(1), rest.h / ui.px(1));
    const auto chart = page.chart(rest.w / ui.px(1), rest.h / ui.px(1));
    ChartMarks marks(ui, rest, "dots", chart, [&](const charts::Mark& mark) {
        const auto& one = map.countries[mark.row];
        return MarkWords{.leaf = one.code, .words = one.name + ": " + one.words, .href = page.link(one.code)};
    });
    draw_dots(page, rest, chart, marks);
    marks.add(figure_text(figure.key, "name"));
    page.end_looking();
}

} // namespace hk::ui::pages
