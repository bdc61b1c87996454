// Where a table's columns lie, and how what stands in a cell is painted.
// It must not be included by screens, nor know rows or nodes.
#pragma once

#include "ui/table.hpp"

#include <vector>

namespace hk::ui {

/// Where columns lie, relative to the table's left edge.
struct TableColumns {
    std::vector<float> x, width;
    float tick_x = 0, tick_width = 0;
    float total = 0;      ///< width of all of them
    std::size_t main = 0; ///< holds the row's link, and stays when the others scroll
};

/// Columns for a table `room` px wide; those that grow share what is left over.
TableColumns lay_out_columns(const Ui& ui, const TableOptions& o, float room);

/// Paints a cell's content; gives the rectangle of its words.
Rect paint_cell(Ui& ui, const Rect& inside, const Cell& cell, Type type, Color color, Align column_align, bool* cut);

} // namespace hk::ui
