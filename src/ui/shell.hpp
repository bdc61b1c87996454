// What stands around every screen: the rail (or the phone's tab bar) and the top bar.
// It must not know what the screens show.
#pragma once

#include "text/texts.hpp"
#include "ui/geometry.hpp"

#include <array>
#include <string>

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

/// What each language calls itself, in the order of kLanguages.
inline constexpr std::array kLanguageNames = {Text::ui_language_uz, Text::ui_language_uz_cyrl, Text::ui_language_ru,
                                              Text::ui_language_en};

/// Draws the shell and returns the room it leaves for the screen.
Rect draw_shell(Ui& ui, App& app);

/// The top bar: search, save state, as-of date, language, theme. `area` is 56 high (design px).
void draw_top_bar(Ui& ui, App& app, const Rect& area);
/// Language and theme as menus; for the top bar and the phone's header. Cut from the row's right end.
void draw_language_button(Ui& ui, App& app, Rect& row);
void draw_theme_button(Ui& ui, App& app, Rect& row);
/// The date that all figures are of: a field, and a way back to today. Cut from the row's right end.
void draw_as_of(Ui& ui, App& app, Rect& row);
float as_of_width(const Ui& ui); ///< of the field alone

/// The data file at the foot of the rail, with its menu.
void draw_file_button(Ui& ui, App& app, const Rect& area, bool collapsed);

/// Phones: every screen on one sheet, while it is open.
void draw_more_sheet(Ui& ui, App& app);
void open_more_sheet(Ui& ui);

/// Phones: the search field over the header, while it is open; else nothing. True while open.
bool draw_phone_search(Ui& ui, App& app, const Rect& header);
void open_phone_search(Ui& ui);
bool phone_search_open(Ui& ui);

/// The dialog of the period (pages::draw_period_dialog).
bool is_period_dialog_open(Ui& ui);
void open_period_dialog(Ui& ui, App& app);
void close_period_dialog(Ui& ui);
/// "2025/26", "01.03.2026–31.08.2026" or "last academic year".
std::string period_words(App& app);

/// The id of the search field, for the shortcut that focuses it.
inline constexpr const char* kSearchId = "top/search";

} // namespace hk::ui
