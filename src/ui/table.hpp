// A virtual table: any number of rows, of which only the visible ones are asked for, drawn and mirrored.
// It must not know records: rows are numbers, and a callback fills their cells.
#pragma once

#include "ui/painter.hpp"
#include "ui/ui.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk::ui {

struct Column {
    std::string id{};
    std::string title{};
    float width_px = 120; ///< design px; with grow it is the least
    float grow = 0;       ///< share of the room left over
    Align align = Align::left;
    bool sortable = true;
    int sort_place = 0; ///< 1 = sorted by first, 2 = then by this, …; 0 = not sorted by
    bool sorted_descending = false;
    bool filtered = false; ///< its menu's sign says so
    bool strong = false;   ///< Medium, `text` colour: the name column, also the row header
};

struct Cell {
    std::string text{};
    Color color = Color::text2;
    std::size_t tail = 0;         ///< bytes at the end of `text` that stay when it is cut, e.g. " +2"
    Status status = Status::none; ///< glyph before the text
    bool pill = false;            ///< filled pill in the status' colours
    Icon icon = Icon::none;       ///< after the text, e.g. circle_alert
    Color icon_color = Color::bad;
    std::string icon_name{};
    std::vector<Icon> icons{}; ///< instead of text; `text` is then the accessible name and hint
    std::string lang{};
};

/// What the callback fills for one visible row.
struct TableRow {
    std::string id{};   ///< the record's id
    std::string name{}; ///< accessible name of the row; "" = first cell
    std::string href{}; ///< opening the row is a real link; "" = a button
    bool open = false;  ///< shown in the panel
    bool ticked = false;
    bool tickable = true;
    std::vector<Cell> cells{}; ///< one per column; already as long as columns, cleared
};

struct TableOptions {
    std::string name{}; ///< accessible name
    std::vector<Column> columns{};
    std::int64_t row_count = 0;
    std::string menu_name{};  ///< accessible name of a column's menu, before its title; empty = columns have none
    bool resizable = false;   ///< columns are dragged at their right edges
    bool ticks = false;       ///< a column of checkboxes in front
    Tri all_ticked = Tri::no; ///< the head's box
    std::string tick_name{};  ///< accessible name of a row's box, before the row's name
    std::string tick_all_name{};
    std::int64_t reveal_row = -1; ///< scrolls this row into view when it changes
    std::string version{};        ///< a change (other list, filter, sort) scrolls to the top; "" = never
};
struct TableResult {
    std::optional<std::size_t> sort; ///< this column's head was pressed
    bool sort_added = false;         ///< … with Shift: after those that sort already
    bool ticked_through = false;     ///< the row was ticked with Shift: all from the one before to it
    std::optional<std::size_t> menu; ///< this column's menu button was pressed
    Rect menu_anchor{};
    float menu_width_px = 0;            ///< of its column, design px
    std::optional<std::size_t> resized; ///< this column's edge was dragged and let go
    float resized_px = 0;               ///< design px
    std::optional<std::int64_t> opened; ///< this row was pressed (links are followed by the page too)
    std::optional<std::int64_t> ticked; ///< this row's box was pressed
    bool all_ticked = false;            ///< the head's box was pressed
    std::int64_t first_visible = 0, visible_count = 0;
};
/// Fills `r`: head row and native scroll area below. What is wider than `r` scrolls sideways, the boxes and the main
/// column stay. `fill` is called once per visible row (a few more for smooth
/// scrolling). Ids: leaf, leaf/head/<column>/sort, …/menu, leaf/rows (the scroll area), leaf/row/<record id>,
/// leaf/row/<record id>/open, …/tick, …/<column>. The row's first strong column (else its first) holds the link; a
/// press anywhere else in the row counts as a press of it.
TableResult table(Ui& ui, const Rect& r, std::string_view leaf, const TableOptions& options,
                  const std::function<void(std::int64_t row, TableRow& out)>& fill);

} // namespace hk::ui
