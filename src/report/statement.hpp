// The office's published statement of its activity, its figures live: words, numbered figures with their definitions,
// agreements by group and by year. It must not know the screen, paper or the page.
#pragma once

#include "charts/table_charts.hpp"
#include "db/db.hpp"
#include "stats/figure_query.hpp"

#include <string>
#include <vector>

namespace hk::report {

/// A stretch of a paragraph: plain, or the words of a figure with the number of its note.
struct StatementPiece {
    std::string words;
    int note = 0; ///< 1 … notes.size(), 0 = plain
};
using StatementParagraph = std::vector<StatementPiece>;

/// A figure of the statement: exactly, what it counts, how many records, of which day or year.
struct StatementNote {
    std::string key; ///< of the figure
    std::string value, definition, source;
};

struct Statement {
    std::string institute, office; ///< or empty
    std::string title, day;
    std::vector<StatementParagraph> paragraphs;
    std::vector<StatementNote> notes;
    std::string groups_title, years_title;
    charts::ChartTable groups, years; ///< agreements in force, by group of countries and on the 31 Decembers
    std::string head, vice_rector;    ///< who signs, with their office
    std::string footer;
};

/// In the current language, whose texts are here. A number in prose is "more than N", N the largest ten below it
/// (DOMAIN.md); the notes have it exactly.
Statement make_statement(Db& db, const FigureQuery& query);

/// Lines of plain text: paragraphs with the numbers of the notes in brackets, then the notes.
std::string statement_text(const Statement& statement);
/// HTML of a body, escaped; figures are links to `link` + key where that is not empty.
std::string statement_html(const Statement& statement, const std::string& link);
/// A document of its own around a body.
std::string document_html(const std::string& body, const std::string& title, const std::string& language_tag);

} // namespace hk::report
