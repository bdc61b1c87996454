// The menu of a table's column, and what it does to the address: sorting, filtering, widths, which columns there are.
// It must not know how the table is drawn, nor rows.
#pragma once

#include "app/list_columns.hpp"
#include "ui/table.hpp"

#include <string_view>
#include <vector>

namespace hk {
class App;
}

namespace hk::ui {

/// Sorts by a column: by it alone, or after those that sort already; once more turns it round.
void sort_by(App& app, const ListColumn& column, bool is_added);
/// `width_px` in design px; 0 = as wide as it needs.
void resize_column(App& app, std::string_view id, float width_px);
/// Takes the press of a head's menu button and draws the open menu. `shown`: indexes of the table's columns.
void draw_column_menu(Ui& ui, App& app, const std::vector<std::size_t>& shown, const TableResult& table);
/// The button from which columns are chosen and ordered; a sign alone where `room_px` is less than its words need. Cut
/// from the row's right end.
void draw_columns_button(Ui& ui, App& app, Rect& row, float room_px);
/// The same list without a button of its own: opened from a menu, whose button has the focus after it.
void open_columns(Ui& ui, std::string_view focus_after);
void draw_columns_popup(Ui& ui, App& app, const Rect& anchor);

} // namespace hk::ui
