// The screens, dialogs and parts whose code is fetched when the first of them is opened: each draws itself into the
// area it is given. It must not know what they show. Who calls one does so by its address, so that it stays a function
// whose name web/setup/split.mjs finds.
#pragma once

#include "ui/geometry.hpp"

#include <string>

namespace hk {
class App;
}

namespace hk::ui {
class Ui;
}

namespace hk::ui::pages {

void draw_check(Ui& ui, App& app, const Rect& area);   ///< what no figure counts, or what looks wrong
void draw_data(Ui& ui, App& app, const Rect& area);    ///< import and export
void draw_map(Ui& ui, App& app, const Rect& area);     ///< a figure by country, on the map
void draw_partner(Ui& ui, App& app, const Rect& area); ///< all about one partner
void draw_present(Ui& ui, App& app, const Rect& area); ///< the slides, to be arranged and shown
void draw_reports(Ui& ui, App& app, const Rect& area); ///< the office's statement and other reports
void draw_settings(Ui& ui, App& app,
                   const Rect& area);                     ///< of this browser, and the office's own record
void draw_show(Ui& ui, App& app, const Rect& area);       ///< one slide on the whole canvas
void draw_statistics(Ui& ui, App& app, const Rect& area); ///< a figure by one dimension or two

// While they are open
void draw_columns_list(Ui& ui, App& app, const Rect& anchor); ///< which columns a table has (column_menu.hpp)
void draw_change_dialog(Ui& ui, App& app);  ///< one member of all selected records (change_dialog.hpp)
void draw_filter_popup(Ui& ui, App& app);   ///< a column's filter (filter_popup.hpp)
void draw_import_dialog(Ui& ui, App& app);  ///< a file that is refused, or waits for the user's word
void draw_merge_dialog(Ui& ui, App& app);   ///< two records that are one (merge_dialog.hpp)
void draw_publish_dialog(Ui& ui, App& app); ///< what leaves in a public file (publish_dialog.hpp)
void draw_question(Ui& ui, App& app);       ///< what must be answered before going on
void draw_view_dialog(Ui& ui,
                      App& app);           ///< the name of a table or chart to be saved (views_menu.hpp)
void draw_period_dialog(Ui& ui, App& app); ///< what yearly figures are of

/// What keeping work in this browser wants of a person, cut from the area's top.
void draw_keeping_bar(Ui& ui, App& app, Rect& area);

void draw_map_card(Ui& ui, App& app, const Rect& area); ///< the map on the overview

// Parts of the open record's panel; give the lower edge
float draw_history(Ui& ui, App& app, const Rect& area);      ///< what was changed, the newest first
float draw_history_line(Ui& ui, App& app, const Rect& area); ///< the record is a line of the history

/// Inside a user's event: the deadlines as a calendar file.
void save_calendar(App& app);

/// JSON for a page that cannot draw: the report of the address as HTML, and which others there are.
std::string report_answer(App& app);

/// Something of these that is drawn while it is open.
struct LaterPart {
    bool (*is_open)(Ui& ui);
    void (*draw)(Ui& ui, App& app);
};

} // namespace hk::ui::pages
