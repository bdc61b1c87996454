// Charts of a report, and a report as plain text.
// It must not know which report it is.
#include "report/report.hpp"

#include "charts/report_charts.hpp"

#include <algorithm>

namespace hk::report {
namespace {

constexpr float kColumnsHeight = 112, kExchangeHeight = 220;

void add_line(std::string& text, const std::string& line) {
    if (!line.empty()) text += line + "\n";
}

std::string joined(const std::vector<std::string>& cells) {
    std::string text;
    for (const auto& cell : cells)
        if (!cell.empty()) text += (text.empty() ? "" : " | ") + cell;
    return text;
}

std::string words_of(const Fact& fact) {
    const auto name = fact.name.empty() ? std::string() : fact.name + ": ";
    return name + fact.value + ". " + fact.definition + " " + fact.source + ".";
}

void write(std::string& text, const Heading& heading) {
    text += "\n" + heading.words + (heading.aside.empty() ? "" : " (" + heading.aside + ")") + "\n";
}

void write(std::string& text, const Paragraph& paragraph) {
    text += "\n";
    for (const auto& piece : paragraph)
        text += piece.words + (piece.note > 0 ? " [" + std::to_string(piece.note) + "]" : "");
    text += "\n";
}

void write(std::string& text, const Facts& facts) {
    for (const auto& fact : facts) text += "\n" + words_of(fact) + "\n";
}

void write(std::string& text, const Table& table) {
    std::vector<std::string> titles;
    for (const auto& column : table.columns) titles.push_back(column.title);
    add_line(text, joined(titles));
    for (const auto& row : table.rows) text += (row.is_group ? "\n" : "  ") + joined(row.cells) + "\n";
}

void write(std::string& text, const Chart& chart) {
    for (const auto& line : lines_of(chart)) text += "  " + line + "\n";
}

void write_notes(std::string& text, const Facts& notes) {
    if (!notes.empty()) text += "\n";
    for (std::size_t i = 0; i < notes.size(); ++i)
        text += "[" + std::to_string(i + 1) + "] " + words_of(notes[i]) + "\n";
}

} // namespace

std::size_t blocks_beside_notes(const Report& report) {
    if (report.notes.empty()) return 0;
    const auto is_paragraph = [](const Block& block) { return block.kind == Block::Kind::paragraph; };
    const auto end = std::find_if_not(report.blocks.begin(), report.blocks.end(), is_paragraph);
    return static_cast<std::size_t>(end - report.blocks.begin());
}

charts::Chart shapes_of(const Chart& chart, float width) {
    switch (chart.kind) {
    case Chart::Kind::columns: return charts::column_chart(chart.table, width, kColumnsHeight);
    case Chart::Kind::timeline: return charts::agreement_timeline(chart.timeline, chart.day, chart.day_words, width);
    case Chart::Kind::exchange: return charts::exchange_columns(chart.exchange, width, kExchangeHeight);
    case Chart::Kind::bars: break;
    }
    return charts::bars_in_columns(chart.table, width);
}

std::vector<std::string> lines_of(const Chart& chart) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < chart.table.rows.size(); ++i)
        lines.push_back(chart.table.rows[i] + ": " + chart.table.words[i]);
    for (const auto& row : chart.timeline) lines.push_back(row.label + ": " + row.words);
    for (const auto& year : chart.exchange)
        lines.push_back(std::to_string(year.year) + ": " + std::to_string(year.out) + " / " + std::to_string(year.in));
    return lines;
}

std::string report_text(const Report& report) {
    std::string text;
    for (const auto& line : {report.institute, report.office, report.day, report.number}) add_line(text, line);
    text += "\n" + report.title + "\n";
    add_line(text, report.subtitle);
    const auto beside = blocks_beside_notes(report);
    for (std::size_t i = 0; i < report.blocks.size(); ++i) {
        if (i == beside) write_notes(text, report.notes);
        visit(report.blocks[i], [&](const auto& block) { write(text, block); });
    }
    if (beside == report.blocks.size()) write_notes(text, report.notes);
    return text;
}

} // namespace hk::report
