// The parts of the registry screen: head with filter line, table, list of cards for phones.
// It must not be included outside the registry screen's files.
#pragma once

#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "ui/icons.hpp"
#include "ui/ui.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hk::ui {

/// What the address asks, completed by what the screen takes for granted: phones show first what ends first.
ListQuery registry_query(const Ui& ui, const App& app);

/// One thing that limits the rows: an option of the address, and what it says.
struct Limit {
    std::string option;
    std::string words; ///< "Country: Netherlands"
};
/// All that limits the rows of a query, in the order of their chips.
std::vector<Limit> limits_of(App& app, const ListQuery& query);
std::string words_of_limits(App& app, const ListQuery& query); ///< all of them in a line
/// Whether a filter is set on a column.
bool is_filtered(const App& app, const ListColumn& column);

/// The chips that limit the table: figure, record referred to, states. What does not fit goes into a menu; on phones
/// the line scrolls sideways.
void draw_filter_chips(Ui& ui, App& app, const Rect& line);
bool has_filter_chips(App& app);
/// Phones have no heads to press: order and filtered column are chosen from menus, cut from the right of the line.
void draw_sort_menu(Ui& ui, App& app, Rect& line);
void draw_filter_menu(Ui& ui, App& app, Rect& line);

/// Title, buttons, search field, chips. Gives what is left below.
Rect draw_registry_head(Ui& ui, App& app, const Rect& area);
/// Phones: whether a tap on a card selects it.
bool is_selecting(Ui& ui);
/// "92 / 133", and what filters; while records are selected, how many and what can be done with them.
void draw_registry_status(Ui& ui, App& app, const Rect& area);

/// The table, or a sentence when there is nothing to show.
void draw_registry_table(Ui& ui, App& app, const Rect& area);
/// Cards of two lines, for phones.
void draw_registry_cards(Ui& ui, App& app, const Rect& area);
/// The sentence for no records or none found; true when it was drawn.
bool draw_registry_empty(Ui& ui, App& app, const Rect& area);

/// Changes when the rows are others or in another order, and are shown from the top again.
std::string version_of(const ListQuery& query);

/// The record whose row is scrolled into view when it changes: opened, or reached by the keyboard.
std::string& row_to_show(Ui& ui);
/// The sign of an end that is not the one that is written: the term was renewed since, or is cut short.
struct EndSign {
    Icon icon;
    Text name;
};
std::optional<EndSign> end_sign(const ListRow& row);
/// Full id of the link that opens a record, in table or list.
std::string row_link_id(const Ui& ui, std::string_view record);

} // namespace hk::ui
