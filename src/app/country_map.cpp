// Joins a figure's countries with their places and groups.
// It must not know how any of it is drawn.
#include "app/country_map.hpp"

#include "stats/country_groups.hpp"

#include <algorithm>

namespace hk {
namespace {

constexpr int kYears = 22; ///< that fit side by side below the map

StatisticsChoice choice_of(const Figure& figure, std::string_view by) {
    StatisticsChoice choice;
    choice.figure = &figure;
    choice.by = find_dimension(figure, by);
    return choice;
}

} // namespace

const Statistics& CountryMapData::by_country(Document& document, Titles& titles, const Figure& figure,
                                             const FigureQuery& query) {
    const auto at = std::find(kMapFigures.begin(), kMapFigures.end(), figure.key) - kMapFigures.begin();
    return countries_[static_cast<std::size_t>(at)].find(document, titles, choice_of(figure, "country"), query);
}

const CountryMap& CountryMapData::find(Document& document, Titles& titles, const Figure& figure,
                                       const FigureQuery& query, const charts::WorldMap& world) {
    const auto& countries = by_country(document, titles, figure, query);
    const auto& by_group = groups_.find(document, titles, choice_of(figure, "group"), query);
    map_ = {&countries, {}, {}, 0};
    for (std::size_t row = 0; row < countries.table.rows.size(); ++row) {
        const auto& code = countries.table.rows[row];
        const auto& amount = countries.table.row_totals[row];
        if (code.empty()) {
            map_.without_country = amount.number;
            continue;
        }
        if (amount.number == 0) continue;
        const auto place = world.countries.find(code);
        map_.countries.push_back({code, countries.row_names[row], group_of(Partition::statement, code, code == "UZ"),
                                  amount, countries.words(amount),
                                  place == world.countries.end() ? nullptr : &place->second});
    }
    std::stable_sort(map_.countries.begin(), map_.countries.end(),
                     [](const MapCountry& a, const MapCountry& b) { return a.amount.number > b.amount.number; });
    const auto words = groups_of(Partition::statement);
    for (std::size_t row = 0; row < by_group.table.rows.size(); ++row) {
        const auto& word = by_group.table.rows[row];
        const auto& amount = by_group.table.row_totals[row];
        const auto known = std::find(words.begin(), words.end(), word);
        if (known == words.end() || word == "no_country" || amount.number == 0) continue;
        map_.groups.push_back({*known, by_group.row_names[row], by_group.words(amount), amount.number});
    }
    return map_;
}

std::string CountryMapData::words_of(Document& document, Titles& titles, const Figure& figure, const FigureQuery& query,
                                     std::string_view country) {
    const auto& found = by_country(document, titles, figure, query);
    const auto row = std::find(found.table.rows.begin(), found.table.rows.end(), country) - found.table.rows.begin();
    const auto index = static_cast<std::size_t>(row);
    return found.words(index < found.table.rows.size() ? found.table.row_totals[index] : Amount{});
}

const std::vector<SeriesPoint>& CountryMapData::years(Document& document, const Figure& figure,
                                                      const FigureQuery& query) {
    const Years wanted{&document, document.revision(), std::string(figure.key), query.as_of};
    if (!(wanted == years_of_)) {
        years_of_ = wanted;
        years_ = figure_series(document.db(), figure, query, kYears);
    }
    return years_;
}

} // namespace hk
