// Writes a report piece by piece: its head, sentences with numbered figures, facts, tables of figures, charts.
// It must not know which report it writes.
#pragma once

#include "db/db.hpp"
#include "report/report.hpp"
#include "stats/crosstab.hpp"
#include "stats/figures.hpp"
#include "text/texts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hk::report {

/// What the office's record says in the current language.
struct OfficeWords {
    std::string institute, office, mission, head, vice_rector; ///< or empty
};
OfficeWords office_words(Db& db);

/// A report with its head and foot: institute and office, the day, the report's number, the footer.
Report begin_report(Db& db, const FigureQuery& query, std::string title);

/// "a, b and c".
std::string listed(const std::vector<std::string>& words);

/// "+5", "−3", "0": a difference, `size` being its words without a sign.
std::string difference_words(int sign, const std::string& size);

class Writer {
public:
    Writer(Db& data, const FigureQuery& asked, std::string title)
        : db(data), query(asked), report(begin_report(data, asked, std::move(title))) {}

    FigureValue value_of(std::string_view key) { return value_of(key, query); }
    FigureValue value_of(std::string_view key, const FigureQuery& asked);

    /// A day within a sentence.
    static std::string day_words(std::string_view date);

    /// What a figure counts, exactly, and of which records and day.
    Fact fact_of(std::string_view key, const FigureValue& value) const;
    /// The same with the figure's name.
    Fact named_fact(std::string_view key);

    /// Words of a figure within a sentence, to be put into say(): their note is written.
    std::string noted(std::string_view key, const FigureValue& value, const std::string& words);
    /// "more than 30 …" of what exceeds a ten, else the number itself (DOMAIN.md).
    std::string more_than(std::string_view key, Text more, Text exactly);
    /// A paragraph.
    void say(const std::string& sentence);

    Crosstab by(std::string_view key, std::string_view dimension);
    /// What words of a figure lead to: its records on the query\'s day or in its period.
    Opens opens(std::string_view key) const;
    /// Bars of a figure by a dimension, the largest `most` of them, each leading to its records. `table` is what by()
    /// gave; without rows there is nothing.
    void bars(std::string title, std::string_view key, std::string_view dimension, const Crosstab& table,
              std::size_t most = 100);
    /// The figure over `count` years in columns, from the first that has any; each leads to its records.
    void years(Heading heading, std::string_view key, int count);

    Db& db;
    const FigureQuery& query;
    Report report;
};

} // namespace hk::report
