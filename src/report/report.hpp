// What a report is made of: paragraphs with numbered figures, notes on them, facts, tables and charts in their order.
// It must not know which report it is, nor the screen, paper or text that is made of it.
#pragma once

#include "charts/partner_charts.hpp"
#include "charts/table_charts.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace hk::report {

/// What words lead to: the records of a figure, those of a part of it, or one record.
struct Opens {
    std::string figure{}; ///< its key
    std::string part{};   ///< of its records, as addresses have it (stats/figure_parts.hpp); empty = all
    std::string as_of{};  ///< the day the figure is asked for; empty = the report's own
    std::string period{}; ///< what a yearly figure is of, "2025-09-01..2026-08-31"; empty = what the page says
    std::string array{}, id{};
    [[nodiscard]] bool is_nothing() const { return figure.empty() && id.empty(); }
};

/// A stretch of a paragraph: plain, or the words of a figure with the number of its note.
struct Piece {
    std::string words;
    int note = 0; ///< 1 … Report::notes.size(), 0 = plain
};
using Paragraph = std::vector<Piece>;

/// A figure said exactly: what it counts, of how many records, of which day or year.
struct Fact {
    std::string name{}; ///< empty where a sentence names it
    std::string value{}, definition{}, source{};
    Opens opens{};
};
using Facts = std::vector<Fact>;

struct Heading {
    std::string words{};
    std::string aside{}; ///< quiet, at the right
};

struct Column {
    std::string title;
    bool is_number = false;
    float weight = 1; ///< of its width
};
struct Row {
    std::vector<std::string> cells;
    Opens opens{};         ///< of the first cell
    bool is_group = false; ///< heads the rows below it: what they have in common, and how many they are
};
struct Table {
    std::string name{}; ///< said by screen readers
    std::vector<Column> columns{};
    std::vector<Row> rows{};
};

struct Chart {
    enum class Kind { bars, columns, timeline, exchange } kind = Kind::bars;
    std::string name{};                          ///< said by screen readers
    charts::ChartTable table{};                  ///< bars, columns
    std::vector<Opens> opens{};                  ///< of its rows; those of years open nothing
    std::vector<charts::TimelineRow> timeline{}; ///< agreements
    std::string day{}, day_words{};              ///< marked in the timeline
    std::vector<charts::ExchangeYear> exchange{};
};

/// One of them. Not a std::variant: its tables of functions would keep the code of reports in the page's first file.
struct Block {
    enum class Kind { heading, paragraph, facts, table, chart } kind;
    explicit Block(Heading it) : kind(Kind::heading), heading(std::move(it)) {}
    explicit Block(Paragraph it) : kind(Kind::paragraph), paragraph(std::move(it)) {}
    explicit Block(Facts it) : kind(Kind::facts), facts(std::move(it)) {}
    explicit Block(Table it) : kind(Kind::table), table(std::move(it)) {}
    explicit Block(Chart it) : kind(Kind::chart), chart(std::move(it)) {}
    Heading heading{};
    Paragraph paragraph{};
    Facts facts{};
    Table table{};
    Chart chart{};
};

/// Calls `take` with what the block is.
template <class Take>
void visit(const Block& block, const Take& take) {
    switch (block.kind) {
    case Block::Kind::heading: return take(block.heading);
    case Block::Kind::paragraph: return take(block.paragraph);
    case Block::Kind::facts: return take(block.facts);
    case Block::Kind::table: return take(block.table);
    case Block::Kind::chart: return take(block.chart);
    }
}

/// A line to sign on: the office, and its holder's name or empty.
struct Signature {
    std::string office, name;
};

struct Report {
    std::string institute, office; ///< or empty
    std::string day, number;       ///< "as of …", "Report 2026/11"
    std::string title, subtitle;
    std::vector<Block> blocks;
    Facts notes; ///< beside the paragraphs that come first
    std::vector<Signature> signatures;
    std::string footer;
};

/// How many blocks have the notes beside them: the paragraphs that come first.
std::size_t blocks_beside_notes(const Report& report);

/// The chart's shapes, `width` in its own units.
charts::Chart shapes_of(const Chart& chart, float width);
/// What a chart shows, a line for each of its rows: "Europe: 31".
std::vector<std::string> lines_of(const Chart& chart);

/// Lines of plain text: paragraphs with the numbers of the notes in brackets, then the notes.
std::string report_text(const Report& report);

} // namespace hk::report
