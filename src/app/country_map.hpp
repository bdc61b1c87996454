// A figure by country with the places of the countries, and its groups: what the map shows.
// It must not know how any of it is drawn.
#pragma once

#include "app/statistics.hpp"
#include "charts/world_map.hpp"
#include "stats/figure_series.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// Figures that the map offers.
inline constexpr std::array<std::string_view, 5> kMapFigures = {"agreements_in_force", "partners_active",
                                                                "projects_running", "foreign_students", "outgoing"};

struct MapCountry {
    std::string code, name;
    std::string_view group; ///< word of the statement's own partition
    Amount amount;
    std::string words; ///< of the amount
    const charts::ShapePoint* place = nullptr;
};

struct MapGroup {
    std::string_view word;
    std::string name, words;
    std::int64_t number = 0;
};

struct CountryMap {
    const Statistics* figure = nullptr; ///< by country
    std::vector<MapCountry> countries;  ///< that have any, the largest first; places may be missing
    std::vector<MapGroup> groups;       ///< that have any, the largest first
    std::int64_t without_country = 0;   ///< records whose country is not stated
};

/// Keeps what was asked for last.
class CountryMapData {
public:
    /// `figure` is one of kMapFigures.
    const CountryMap& find(Document& document, Titles& titles, const Figure& figure, const FigureQuery& query,
                           const charts::WorldMap& world);
    /// The figure in one country.
    std::string words_of(Document& document, Titles& titles, const Figure& figure, const FigureQuery& query,
                         std::string_view country);
    /// The figure over the years before `query`'s day, the day itself last; found once for all days looked at.
    const std::vector<SeriesPoint>& years(Document& document, const Figure& figure, const FigureQuery& query);

private:
    struct Years {
        const Document* document = nullptr;
        std::uint64_t revision = 0;
        std::string figure, as_of;
        bool operator==(const Years&) const = default;
    };
    const Statistics& by_country(Document& document, Titles& titles, const Figure& figure, const FigureQuery& query);

    std::array<StatisticsData, kMapFigures.size()> countries_; ///< one for each of kMapFigures
    StatisticsData groups_;
    CountryMap map_;
    Years years_of_;
    std::vector<SeriesPoint> years_;
};

} // namespace hk
