// The parts of the map's screen: the land with its dots, and the years below it.
// It must not know how figures are computed.
#pragma once

#include "app/app.hpp"
#include "app/country_map.hpp"
#include "charts/dot_map.hpp"
#include "ui/chart_view.hpp"
#include "ui/ui.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk::ui::pages {

/// What all maps are made of, read once.
struct MapSource {
    std::optional<charts::WorldMap> world;
    CountryMapData data;
};
/// The one of the page; `world` is nothing while the file is on its way.
MapSource& map_source(Ui& ui);

/// What no address says: where somebody looks.
struct MapState {
    charts::MapView view;
    std::string looked_at;  ///< the country whose dot or line in the list was hovered or focused in the last frame
    std::string fitted_for; ///< the figure and groups whose countries the view was made for
    float fitted_width = 0;
    bool is_small = false; ///< a card's: smaller dots, and looked at so that nearly all are seen
};

/// All that the parts of the screen need.
struct MapPage {
    Ui& ui;
    App& app;
    MapSource& source;
    MapState& state;
    const Figure& figure;
    const CountryMap& map;
    std::vector<std::string> groups; ///< chosen; none = all
    std::string country;             ///< chosen, or empty
    std::string looks_at{};          ///< the country hovered or focused in this frame, or empty

    [[nodiscard]] bool has_group(std::string_view word) const {
        return std::find(groups.begin(), groups.end(), word) != groups.end();
    }
    [[nodiscard]] bool is_chosen(const MapCountry& one) const { return groups.empty() || has_group(one.group); }
    void choose_country(std::string_view code) const; ///< the one chosen already: none
    /// The figure's records in a country, "" of none.
    [[nodiscard]] std::string link(std::string_view code) const;
    /// What is looked at now is lit from the next frame on.
    void end_looking() const;
    /// Looks at all chosen countries, on a map of this many design px.
    void fit(float width, float height) const;
    /// What the map shows, as a chart of this many design px.
    [[nodiscard]] charts::Chart chart(float width, float height) const;
};

/// The figure that an option of the address names, the first of kMapFigures when it names none.
const Figure& map_figure(std::string_view key);
std::string map_figure_name(const Figure& figure); ///< short, of its records: "Agreements"

/// Draws the page's chart, with the dot lit that is looked at here or in a list beside it.
void draw_dots(MapPage& page, const Rect& place, const charts::Chart& chart, const ChartMarks& marks);

/// At each edge of a map of this many design px a button with the chosen countries beyond it, which goes to them.
void draw_map_edges(MapPage& page, const Rect& place, float width, float height);

/// The map with its dots, its tools and the card of the chosen country.
void draw_land(MapPage& page, const Rect& place);

/// The day that shows a point of the series, `today` at the latest: a yearly figure is of the year that has ended.
std::string day_of_year(const Figure& figure, const SeriesPoint& point, std::string_view today);

/// Years of a figure as bars: dragging over them, the arrow keys or playing choose the day that everything is of.
/// `years` end on the day on which the open file is shown.
void draw_year_strip(Ui& ui, App& app, const Figure& figure, const std::vector<SeriesPoint>& years, const Rect& area);

} // namespace hk::ui::pages
