// Charts of a table of numbers: bars, stacked and grouped bars, lines over years.
// They must not know what the numbers are; labels and values come in words.
#pragma once

#include "charts/shape.hpp"

#include <string>
#include <vector>

namespace hk::charts {

struct ChartTable {
    std::vector<std::string> rows, columns; ///< labels; a single series has one column
    std::vector<double> values;             ///< row by row
    std::vector<std::string> words;         ///< the values as they are written
    double at_least = 0;                    ///< what the scale of bars reaches, so that charts can be compared
    [[nodiscard]] double value(std::size_t row, std::size_t column) const {
        return values[row * columns.size() + column];
    }
    [[nodiscard]] const std::string& word(std::size_t row, std::size_t column) const {
        return words[row * columns.size() + column];
    }
};

/// Numbers to stand at an axis from 0 (or below it) to at least `most`: 1, 2 or 5 times a power of ten apart, at most
/// `count` steps.
std::vector<double> nice_ticks(double least, double most, int count);

enum class Bars { stacked, grouped };
/// A line of bars for each row, from zero, with their values; several columns side by side or one on the other.
Chart bar_chart(const ChartTable& table, Bars bars, float width);

/// A line for each column over the rows, which are years or the like; its name stands at its end.
Chart line_chart(const ChartTable& table, float width, float height, const std::vector<std::string>& tick_words,
                 const std::vector<double>& ticks);

/// A chart with its title above and sentences below it, wrapped to its width: what is exported says what it shows.
Chart framed(Chart chart, const std::string& title, const std::vector<std::string>& notes);

} // namespace hk::charts
