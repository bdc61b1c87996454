// Joins a figure's countries with their places and groups.
// It must not know how any of it is drawn.
#include "app/country_map.hpp"

#include "app/dimension_names.hpp"
#include "stats/country_groups.hpp"
#include "stats/crosstab.hpp"
#include "text/numbers.hpp"
#include "text/sorting.hpp"

#include <algorithm>

namespace hk {
namespace {

constexpr int kYears = 22; ///< that fit side by side below the map

using Dimensions = std::array<const Dimension*, 2>;
Dimensions dimensions_of_map(const Figure& figure) {
    return {find_dimension(figure, "country"), find_dimension(figure, "group")};
}

std::vector<std::pair<std::string, std::int64_t>> rows_of(const Crosstab& table) {
    std::vector<std::pair<std::string, std::int64_t>> rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (table.row_totals[row].number != 0) rows.emplace_back(table.rows[row], table.row_totals[row].number);
    sort_few(rows, [](const auto& a, const auto& b) { return a.first < b.first; });
    return rows;
}

/// The days that decide a figure of a period: another day within the same year asks for nothing else.
std::string asked_days(const FigureQuery& query) {
    const auto period = period_of(query);
    return period.from + " " + period.to + " " + std::min(query.as_of, period.to);
}

} // namespace

CountryMapData::Known& CountryMapData::known(Document& document, const Figure& figure) {
    if (document_ != &document || revision_ != document.revision()) {
        known_ = {};
        document_ = &document;
        revision_ = document.revision();
    }
    const auto at = std::find(kMapFigures.begin(), kMapFigures.end(), figure.key) - kMapFigures.begin();
    return known_[static_cast<std::size_t>(at)];
}

CountryMapData::Amounts CountryMapData::amounts(Document& document, const Figure& figure, const FigureQuery& query) {
    auto& known = this->known(document, figure);
    auto& db = document.db();
    const auto by = dimensions_of_map(figure);
    if (FigureDays::decide(figure)) {
        if (!known.days) known.days.emplace(db, figure, by);
        known.days->move_to(db, query);
        return {known.days->number(), known.days->amounts(0), known.days->amounts(1)};
    }
    auto& found = known.of;
    const auto days = asked_days(query);
    if (const auto at = found.find(days); at != found.end()) return at->second;
    const auto countries = crosstab(db, figure, query, *by[0]), groups = crosstab(db, figure, query, *by[1]);
    Amounts amounts;
    if (countries && groups) amounts = {countries->total.number, rows_of(*countries), rows_of(*groups)};
    return found.emplace(days, std::move(amounts)).first->second;
}

bool CountryMapData::prepare(Document& document, const Figure& figure, const FigureQuery& query) {
    if (FigureDays::decide(figure) || known(document, figure).of.contains(asked_days(query))) return false;
    amounts(document, figure, query);
    return true;
}

const CountryMap& CountryMapData::find(Document& document, Titles& titles, const Figure& figure,
                                       const FigureQuery& query, const charts::WorldMap& world) {
    const auto amounts = this->amounts(document, figure, query);
    const auto by = dimensions_of_map(figure);
    const auto words = [](std::int64_t number) { return format_integer(current_language(), number); };
    map_ = {amounts.number, {}, {}, 0};
    for (const auto& [code, number] : amounts.countries) {
        if (code.empty()) {
            map_.without_country = number;
            continue;
        }
        const auto place = world.countries.find(code);
        map_.countries.push_back({code, value_name(titles, *by[0], code),
                                  group_of(Partition::statement, code, code == "UZ"), number, words(number),
                                  place == world.countries.end() ? nullptr : &place->second});
    }
    for (const auto word : groups_of(Partition::statement)) {
        const auto found = std::find_if(amounts.groups.begin(), amounts.groups.end(),
                                        [&](const auto& one) { return one.first == word; });
        if (found == amounts.groups.end() || word == "no_country") continue;
        map_.groups.push_back({word, value_name(titles, *by[1], word), words(found->second), found->second});
    }
    sort_few(map_.countries, [](const MapCountry& a, const MapCountry& b) { return a.number > b.number; });
    sort_few(map_.groups, [](const MapGroup& a, const MapGroup& b) { return a.number > b.number; });
    return map_;
}

std::string CountryMapData::words_of(Document& document, const Figure& figure, const FigureQuery& query,
                                     std::string_view country) {
    std::int64_t number = 0;
    for (const auto& [code, of_code] : amounts(document, figure, query).countries)
        if (code == country) number = of_code;
    return format_integer(current_language(), number);
}

const std::vector<SeriesPoint>& CountryMapData::years(Document& document, const Figure& figure,
                                                      const FigureQuery& query) {
    auto& known = this->known(document, figure);
    if (known.years_to != query.as_of) {
        known.years_to = query.as_of;
        known.years = figure_series(document.db(), figure, query, kYears);
    }
    return known.years;
}

} // namespace hk
