// The parts of the registry screen: head with filter line, table, list of cards for phones.
// It must not be included outside the registry screen's files.
#pragma once

#include "app/app.hpp"
#include "ui/ui.hpp"

#include <cstdint>
#include <string>

namespace hk::ui {

/// Title, buttons, search field, chips. Gives what is left below.
Rect draw_registry_head(Ui& ui, App& app, const Rect& area);
/// "92 / 133", and what filters.
void draw_registry_status(Ui& ui, App& app, const Rect& area);

/// The table, or a sentence when there is nothing to show.
void draw_registry_table(Ui& ui, App& app, const Rect& area);
/// Cards of two lines, for phones.
void draw_registry_cards(Ui& ui, App& app, const Rect& area);
/// The sentence for no records or none found; true when it was drawn.
bool draw_registry_empty(Ui& ui, App& app, const Rect& area);

/// Full id of the link that opens a record, in table or list.
std::string row_link_id(const Ui& ui, std::string_view record);

/// A figure's name.
std::string figure_name(std::string_view key);

} // namespace hk::ui
