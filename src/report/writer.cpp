// Pieces of reports.
// It must not know which report they are of.
#include "report/writer.hpp"

#include "db/localized_sql.hpp"
#include "stats/dimension_text.hpp"
#include "stats/figure_parts.hpp"
#include "stats/figure_series.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"

#include <algorithm>
#include <cstdlib>

namespace hk::report {
namespace {

// Around the number of a note within a sentence, until it is taken apart; no text of a catalogue has them.
constexpr char kOpen = '\x01', kClose = '\x02';

/// "2026/11": reports are numbered by the month they speak of.
std::string month_number(std::string_view day) {
    return std::string(day.substr(0, 4)) + "/" + std::string(day.substr(5, 2));
}

/// The figure as `asked` asks for it; its day or its period goes without saying where it is the page's own.
Opens opens_in(const Figure& figure, const FigureQuery& asked) {
    Opens opens{.figure = std::string(figure.key)};
    if (figure.kind == FigureKind::stock)
        opens.as_of = asked.as_of;
    else if (asked.period)
        opens.period = period_text(*asked.period);
    return opens;
}

void first_sentence(std::string& words) {
    if (const auto end = words.find(". "); end != std::string::npos) words.resize(end + 1);
}

void add_value(charts::ChartTable& table, std::string name, std::int64_t number) {
    table.rows.push_back(std::move(name));
    table.values.push_back(static_cast<double>(number));
    table.words.push_back(format_integer(current_language(), number));
}

} // namespace

OfficeWords office_words(Db& db) {
    const auto language = current_language();
    auto row = db.query("SELECT " + localized_sql("institute", language) + "," + localized_sql("office", language) +
                        "," + localized_sql("mission", language) + ",head,vice_rector FROM office LIMIT 1");
    if (!row.step()) return {};
    const auto text = [&](int column) { return std::string(row.text(column)); };
    return {text(0), text(1), text(2), text(3), text(4)};
}

Report begin_report(Db& db, const FigureQuery& query, std::string title) {
    const auto office = office_words(db);
    Report report;
    report.institute = office.institute;
    report.office = office.office;
    report.day = tr(Text::ui_overview_as_of, {{"date", format_date_prose(current_language(), query.as_of)}});
    report.number = tr(Text::report_number, {{"number", month_number(query.as_of)}});
    report.title = std::move(title);
    report.footer = tr(Text::statement_footer);
    return report;
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0                  ? ""
                 : i + 1 == words.size() ? std::string(tr(Text::statement_and))
                                         : std::string(", ")) +
                words[i];
    return text;
}

std::string difference_words(int sign, const std::string& size) {
    return sign == 0 ? size : (sign > 0 ? "+" : "\u2212") + size;
}

std::string Writer::day_words(std::string_view date) { return format_date_prose(current_language(), date); }

FigureValue Writer::value_of(std::string_view key, const FigureQuery& asked) {
    auto value = compute_figure(db, *find_figure(key), asked);
    return value ? std::move(*value) : FigureValue{};
}

Fact Writer::fact_of(std::string_view key, const FigureValue& value) const {
    Fact fact;
    fact.value = value_words(*find_figure(key), value);
    fact.definition = figure_text(key, "definition", 0, query.days);
    const auto period = taken_period(value);
    fact.source = tr(Text::ui_registry_records, {{"n", value.records}}) + " · " +
                  (period.empty() ? format_date_table(current_language(), value.as_of) : period);
    for (const auto& beside : value.beside)
        if (beside.count > 0) fact.source += " · " + tr(beside.key, {{"n", beside.count}});
    fact.opens = opens(key);
    return fact;
}

Fact Writer::named_fact(std::string_view key) {
    auto fact = fact_of(key, value_of(key));
    fact.name = figure_text(key, "name");
    return fact;
}

std::string Writer::noted(std::string_view key, const FigureValue& value, const std::string& words) {
    report.notes.push_back(fact_of(key, value));
    first_sentence(report.notes.back().definition); // more would not leave the statement on one sheet
    return kOpen + std::to_string(report.notes.size()) + kClose + words + kOpen + "0" + kClose;
}

std::string Writer::more_than(std::string_view key, Text more, Text exactly) {
    const auto value = value_of(key);
    constexpr std::int64_t kTen = 10;
    if (value.number <= kTen) return noted(key, value, tr(exactly, {{"n", value.number}}));
    return noted(key, value, tr(more, {{"n", (value.number - 1) / kTen * kTen}}));
}

void Writer::say(const std::string& sentence) {
    Paragraph paragraph;
    int note = 0;
    std::size_t at = 0;
    while (at <= sentence.size()) {
        const auto open = std::min(sentence.find(kOpen, at), sentence.size());
        if (open > at) paragraph.push_back({sentence.substr(at, open - at), note});
        if (open == sentence.size()) break;
        const auto close = sentence.find(kClose, open);
        note = std::atoi(sentence.c_str() + open + 1);
        at = close + 1;
    }
    report.blocks.emplace_back(std::move(paragraph));
}

Crosstab Writer::by(std::string_view key, std::string_view dimension) {
    const auto& figure = *find_figure(key);
    return crosstab(db, figure, query, *find_dimension(figure, dimension)).value_or(Crosstab{});
}

/// A figure asked for a period of the report's own, or on a day.
Opens Writer::opens(std::string_view key) const { return opens_in(*find_figure(key), query); }

void Writer::bars(std::string title, std::string_view key, std::string_view dimension, const Crosstab& table,
                  std::size_t most) {
    const auto& told_apart = *find_dimension(*find_figure(key), dimension);
    if (table.rows.empty()) return;
    Chart chart{.kind = Chart::Kind::bars, .name = title};
    chart.table.columns = {""};
    std::int64_t rest = 0;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto number = table.row_totals[i].number;
        if (i >= most) {
            rest += number;
            continue;
        }
        add_value(chart.table, value_text(told_apart, table.rows[i]), number);
        chart.opens.push_back(opens(key));
        chart.opens.back().part = part_text({{&told_apart, table.rows[i]}});
    }
    if (rest > 0) add_value(chart.table, std::string(tr(Text::ui_statistics_others)), rest);
    chart.opens.resize(chart.table.rows.size());
    report.blocks.emplace_back(Heading{.words = std::move(title)});
    report.blocks.emplace_back(std::move(chart));
}

void Writer::years(Heading heading, std::string_view key, int count) {
    const auto& figure = *find_figure(key);
    Chart chart{.kind = Chart::Kind::columns, .name = heading.words};
    chart.table.columns = {""};
    for (const auto& point : figure_series(db, figure, query, count)) {
        if (chart.table.rows.empty() && point.number == 0) continue;
        add_value(chart.table, point.label, point.number);
        auto asked = query;
        asked.as_of = point.day;
        asked.period = academic_year(academic_year_of(point.day, query.year_start), query.year_start);
        chart.opens.push_back(opens_in(figure, asked));
    }
    if (chart.table.rows.empty()) return;
    report.blocks.emplace_back(std::move(heading));
    report.blocks.emplace_back(std::move(chart));
}

} // namespace hk::report
