// Figures by their dimensions, with their names.
// It must not know how any of it is drawn.
#include "app/statistics.hpp"

#include "app/dimension_names.hpp"
#include "charts/flows.hpp"
#include "charts/share_charts.hpp"
#include "exchange/csv.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"

#include <algorithm>
#include <cstdlib>

namespace hk {
namespace {

constexpr std::size_t kMostRows = 25; ///< of a chart; the table and its file have all

void fill_shown(Statistics& one) {
    auto& shown = one.shown;
    const auto& table = one.table;
    const bool is_years = one.choice.by->kind == ValueKind::year;
    const auto rows = is_years ? table.rows.size() : std::min(kMostRows, table.rows.size());
    const bool has_rest = table.columns.size() > charts::kSeriesInks;
    const auto columns = has_rest ? charts::kSeriesInks - 1 : table.columns.size();
    shown.rows.assign(one.row_names.begin(), one.row_names.begin() + static_cast<std::ptrdiff_t>(rows));
    shown.columns.assign(one.column_names.begin(), one.column_names.begin() + static_cast<std::ptrdiff_t>(columns));
    one.rest_column = columns;
    // Sums of several currencies, and persons or values that stand in several columns, have no rest to add up.
    const bool adds_rest = has_rest && one.choice.figure->measure == Measure::rows && !table.adds_up_to_more;
    if (adds_rest) shown.columns.emplace_back(tr(Text::ui_statistics_others));
    for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < columns; ++c) {
            shown.values.push_back(one.number(table.cell(r, c)));
            shown.words.push_back(one.words(table.cell(r, c)));
        }
        if (!adds_rest) continue;
        Amount rest;
        for (std::size_t c = columns; c < table.columns.size(); ++c) rest.number += table.cell(r, c).number;
        shown.values.push_back(one.number(rest));
        shown.words.push_back(one.words(rest));
    }
}

/// What is said of it; `source` is who publishes it.
void fill_words(Statistics& one, std::string source) {
    const auto& figure = *one.choice.figure;
    const auto language = current_language();
    one.title = figure_text(figure.key, "name") + " · " + dimension_name(*one.choice.by);
    if (one.choice.across) one.title += " × " + dimension_name(*one.choice.across);
    if (!one.choice.currency.empty()) one.title += ", " + one.choice.currency;
    one.notes.push_back(figure_text(figure.key, "definition", 0, one.query.days));
    if (one.table.adds_up_to_more) one.notes.emplace_back(tr(Text::ui_overview_rows_may_add_up));
    if (one.table.is_persons_only) one.notes.emplace_back(tr(Text::ui_statistics_persons_only));
    const auto day = tr(Text::ui_overview_as_of, {{"date", format_date_prose(language, one.query.as_of)}});
    auto period = taken_period(one.value);
    append_part(period, day, " · ");
    one.notes.push_back(std::move(period));
    one.notes.push_back(std::move(source));
}

} // namespace

StatisticsChoice statistics_choice(const Address& address) {
    StatisticsChoice choice;
    choice.figure = find_figure(address.option("figure"));
    if (choice.figure == nullptr) choice.figure = &all_figures().front();
    choice.by = find_dimension(*choice.figure, address.option("by"));
    if (choice.by == nullptr) choice.by = find_dimension(*choice.figure, "group");
    choice.across = find_dimension(*choice.figure, address.option("across"));
    if (choice.across == choice.by) choice.across = nullptr;
    choice.currency = address.option("currency");
    const auto kinds = chart_kinds(choice);
    const auto named = std::find_if(kinds.begin(), kinds.end(),
                                    [&](ChartKind kind) { return chart_word(kind) == address.option("chart"); });
    choice.kind = named == kinds.end() ? kinds.front() : *named;
    return choice;
}

std::string_view chart_word(ChartKind kind) {
    constexpr std::string_view kWords[] = {"bars", "grouped", "lines", "treemap", "flows", "multiples"};
    return kWords[static_cast<std::size_t>(kind)];
}

std::vector<ChartKind> chart_kinds(const StatisticsChoice& choice) {
    const bool is_years = choice.by->kind == ValueKind::year, is_crossed = choice.across != nullptr;
    const bool is_signed = choice.figure->measure == Measure::balance; // below zero there is no area
    std::vector<ChartKind> kinds;
    if (is_years) kinds.push_back(ChartKind::lines);
    if (!is_crossed || !is_signed) kinds.push_back(ChartKind::bars);
    if (is_crossed) kinds.push_back(ChartKind::grouped);
    if (is_crossed && is_years && !is_signed) kinds.push_back(ChartKind::multiples);
    if (is_crossed && !is_years && !is_signed && choice.across->kind != ValueKind::year)
        kinds.push_back(ChartKind::flows);
    if (!is_crossed && !is_years && !is_signed) kinds.push_back(ChartKind::treemap);
    return kinds;
}

std::string source_note(Document& document, Titles& titles, std::optional<std::int64_t> records) {
    auto source = std::string(tr(Text::ui_statistics_source)) + ": ";
    auto office = document.db().query("SELECT id FROM office LIMIT 1");
    if (office.step()) source += titles.of("office", office.text(0)) + ", ";
    source += "Hamkorlik";
    if (records) source += " · " + tr(Text::ui_registry_records, {{"n", *records}});
    return source;
}

double Statistics::number(const Amount& amount) const {
    if (choice.figure->measure != Measure::money) return static_cast<double>(amount.number);
    for (const auto& sum : amount.sums)
        if (sum.currency == choice.currency) return std::strtod(sum.amount.c_str(), nullptr);
    return 0;
}

std::string Statistics::words(const Amount& amount) const {
    if (choice.figure->measure != Measure::money) return format_integer(current_language(), amount.number);
    for (const auto& sum : amount.sums)
        if (sum.currency == choice.currency) return format_money_compact(current_language(), sum.amount, sum.currency);
    return format_integer(current_language(), 0);
}

const Statistics& StatisticsData::find(Document& document, Titles& titles, const StatisticsChoice& choice,
                                       const FigureQuery& query) {
    const auto period = query.period.value_or(Period{});
    const auto asked =
        std::to_string(reinterpret_cast<std::uintptr_t>(&document)) + "|" + std::to_string(document.revision()) + "|" +
        std::string(choice.figure->key) + "|" + std::string(choice.by->key) + "|" +
        std::string(choice.across ? choice.across->key : std::string_view()) + "|" + choice.currency + "|" +
        std::to_string(static_cast<int>(choice.kind)) + "|" + query.as_of + "|" + period.from + "|" + period.to + "|" +
        std::to_string(query.days) + "|" + std::string(language_tag(current_language()));
    if (found_ && asked == asked_) return *found_;
    asked_ = asked;
    auto& one = found_.emplace();
    one.choice = choice;
    one.query = query;
    if (auto value = compute_figure(document.db(), *choice.figure, query)) one.value = std::move(*value);
    if (auto table = crosstab(document.db(), *choice.figure, query, *choice.by, choice.across))
        one.table = std::move(*table);
    for (const auto& sum : one.value.sums) one.currencies.push_back(sum.currency);
    auto& currency = one.choice.currency;
    if (std::find(one.currencies.begin(), one.currencies.end(), currency) == one.currencies.end())
        currency = one.currencies.empty() ? std::string() : one.currencies.front();
    for (const auto& row : one.table.rows) one.row_names.push_back(value_name(titles, *choice.by, row));
    for (const auto& column : one.table.columns)
        one.column_names.push_back(choice.across ? value_name(titles, *choice.across, column) : std::string());
    fill_shown(one);
    fill_words(one, source_note(document, titles, one.value.records));
    return one;
}

YearAxis year_axis(const Statistics& one) {
    constexpr int kTicks = 5;
    double least = 0, most = 0;
    for (const double value : one.shown.values) least = std::min(least, value), most = std::max(most, value);
    YearAxis axis{charts::nice_ticks(least, most, kTicks), {}};
    if (one.choice.figure->measure != Measure::money) // there are no halves of records
        std::erase_if(axis.ticks,
                      [](double tick) { return tick != static_cast<double>(static_cast<std::int64_t>(tick)); });
    for (const double tick : axis.ticks) {
        const auto whole = static_cast<std::int64_t>(tick);
        axis.words.push_back(
            one.choice.currency.empty()
                ? format_integer(current_language(), whole)
                : format_money_compact(current_language(), std::to_string(whole), one.choice.currency));
    }
    return axis;
}

charts::Chart statistics_chart(const Statistics& one, float width) {
    constexpr float kHeight = 320;
    switch (one.choice.kind) {
    case ChartKind::bars: return charts::bar_chart(one.shown, charts::Bars::stacked, width);
    case ChartKind::grouped: return charts::bar_chart(one.shown, charts::Bars::grouped, width);
    case ChartKind::lines: {
        const auto axis = year_axis(one);
        return charts::line_chart(one.shown, width, kHeight, axis.words, axis.ticks);
    }
    case ChartKind::treemap: return charts::treemap(one.shown, width, kHeight);
    case ChartKind::flows: return charts::flow_chart(one.shown, std::string(tr(Text::ui_statistics_others)), width);
    case ChartKind::multiples: return charts::small_multiples(one.shown, width);
    }
    return {};
}

std::string statistics_csv(const Statistics& one) {
    std::string text(kByteOrderMark);
    text += csv_line({one.title});
    for (const auto& note : one.notes) text += csv_line({note});
    text += csv_line({""});
    const bool is_money = one.choice.figure->measure == Measure::money;
    const auto cell = [&](const Amount& amount) {
        if (!is_money) return std::to_string(amount.number);
        for (const auto& sum : amount.sums)
            if (sum.currency == one.choice.currency) return sum.amount;
        return std::string("0");
    };
    std::vector<std::string> head{dimension_name(*one.choice.by)};
    if (one.choice.across) head.insert(head.end(), one.column_names.begin(), one.column_names.end());
    head.emplace_back(tr(Text::ui_statistics_total));
    text += csv_line(head);
    for (std::size_t r = 0; r < one.table.rows.size(); ++r) {
        std::vector<std::string> cells{one.row_names[r]};
        for (std::size_t c = 0; one.choice.across && c < one.table.columns.size(); ++c)
            cells.push_back(cell(one.table.cell(r, c)));
        cells.push_back(cell(one.table.row_totals[r]));
        text += csv_line(cells);
    }
    return text;
}

} // namespace hk
