// Tables, charts and facts of a report on the screen.
// They must not know which report they are of.
#pragma once

#include "report/report.hpp"
#include "ui/ui.hpp"

namespace hk {
class App;
}

namespace hk::ui::pages {

/// Each from the left top of `area`, as wide as that, with ids below the open scope; gives the lower edge.
float draw_table(Ui& ui, App& app, const report::Table& table, const Rect& area);
float draw_chart_block(Ui& ui, App& app, const report::Chart& chart, const Rect& area);
float draw_facts(Ui& ui, App& app, const report::Facts& facts, const Rect& area);

/// A link where the words lead somewhere, else a text.
void draw_words(Ui& ui, const App& app, const Rect& place, std::string_view leaf, const std::string& words,
                const report::Opens& opens, Type type, Color color);

} // namespace hk::ui::pages
