// A figure by its dimensions as an address asks for it, with its names: what the statistics screen shows and exports.
// It must not know how it is drawn.
#pragma once

#include "app/address.hpp"
#include "app/document.hpp"
#include "app/titles.hpp"
#include "charts/table_charts.hpp"
#include "stats/crosstab.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hk {

enum class ChartKind : std::uint8_t { bars, grouped, lines, treemap, flows, multiples };
/// Its word in addresses: "bars", "lines" …
std::string_view chart_word(ChartKind kind);

/// What is chosen: options `figure`, `by`, `across`, `chart`, `currency` of the address.
struct StatisticsChoice {
    ChartKind kind = ChartKind::bars;
    const Figure* figure = nullptr;
    const Dimension* by = nullptr;
    const Dimension* across = nullptr; ///< or nullptr
    std::string currency;              ///< of figures of money; empty = the first there is
};
/// The kinds of chart that show such a choice, the one meant when none is named first.
std::vector<ChartKind> chart_kinds(const StatisticsChoice& choice);
/// What an address leaves open is completed: agreements in force, by group of countries.
StatisticsChoice statistics_choice(const Address& address);

struct Statistics {
    StatisticsChoice choice;
    FigureQuery query;
    FigureValue value;
    Crosstab table;
    std::string title;                                ///< of the figure and its dimensions
    std::vector<std::string> notes;                   ///< definition, day or year, source: what every export carries
    std::vector<std::string> currencies;              ///< of figures of money, by code
    std::vector<std::string> row_names, column_names; ///< of the table
    [[nodiscard]] double number(const Amount& amount) const; ///< in the chosen currency
    [[nodiscard]] std::string words(const Amount& amount) const;
    /// Those of the table's rows and columns that a chart shows; a last column "others" may hold the sum of the rest.
    charts::ChartTable shown;
    std::size_t rest_column = 0; ///< index of that column in `shown`; as large as its columns when there is none
};

/// Keeps what was asked for last; found anew when the data, the language or the question changed.
class StatisticsData {
public:
    const Statistics& find(Document& document, Titles& titles, const StatisticsChoice& choice,
                           const FigureQuery& query);

private:
    std::optional<Statistics> found_;
    std::string asked_;
};

/// Who publishes what an export shows, and from how many records, where they were counted.
std::string source_note(Document& document, Titles& titles, std::optional<std::int64_t> records = {});
/// The numbers at the axis of a chart over years.
struct YearAxis {
    std::vector<double> ticks;
    std::vector<std::string> words;
};
YearAxis year_axis(const Statistics& statistics);
charts::Chart statistics_chart(const Statistics& statistics, float width);
std::string statistics_csv(const Statistics& statistics);

} // namespace hk
