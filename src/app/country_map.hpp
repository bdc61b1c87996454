// A figure by country with the places of the countries, and its groups: what the map shows.
// It must not know how any of it is drawn.
#pragma once

#include "app/document.hpp"
#include "app/titles.hpp"
#include "charts/world_map.hpp"
#include "stats/figure_days.hpp"
#include "stats/figure_series.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hk {

/// Figures that the map offers.
inline constexpr std::array<std::string_view, 5> kMapFigures = {"agreements_in_force", "partners_active",
                                                                "projects_running", "foreign_students", "outgoing"};

struct MapCountry {
    std::string code, name;
    std::string_view group; ///< word of the statement's own partition
    std::int64_t number = 0;
    std::string words; ///< of the number
    const charts::ShapePoint* place = nullptr;
};

struct MapGroup {
    std::string_view word;
    std::string name, words;
    std::int64_t number = 0;
};

struct CountryMap {
    std::int64_t number = 0;           ///< the figure itself
    std::vector<MapCountry> countries; ///< that have any, the largest first; places may be missing
    std::vector<MapGroup> groups;      ///< that have any, the largest first
    std::int64_t without_country = 0;  ///< records whose country is not stated
};

/// Figures by country on one day after the other: the years below the map are dragged over.
class CountryMapData {
public:
    /// `figure` is one of kMapFigures.
    const CountryMap& find(Document& document, Titles& titles, const Figure& figure, const FigureQuery& query,
                           const charts::WorldMap& world);
    /// The figure in one country.
    std::string words_of(Document& document, const Figure& figure, const FigureQuery& query, std::string_view country);
    /// The figure over the years before `query`'s day, the day itself last; found once for all days looked at.
    const std::vector<SeriesPoint>& years(Document& document, const Figure& figure, const FigureQuery& query);
    /// Counts ahead, for another day. True when that took its time, so that the next one waits for the next frame.
    bool prepare(Document& document, const Figure& figure, const FigureQuery& query);

private:
    struct Amounts {
        std::int64_t number = 0;
        std::vector<std::pair<std::string, std::int64_t>> countries, groups; ///< by their keys
    };
    /// What is known of one figure; good for one state of the data.
    struct Known {
        std::optional<FigureDays> days;    ///< of figures that their days decide
        std::map<std::string, Amounts> of; ///< of others, by the days that are asked for
        std::vector<SeriesPoint> years;
        std::string years_to;
    };
    Known& known(Document& document, const Figure& figure);
    Amounts amounts(Document& document, const Figure& figure, const FigureQuery& query);

    const Document* document_ = nullptr;
    std::uint64_t revision_ = 0;
    std::array<Known, kMapFigures.size()> known_; ///< one for each of kMapFigures
    CountryMap map_;
};

} // namespace hk
