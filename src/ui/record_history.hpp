// What was changed in the open record, by whom and when, and how to take it back.
// It must not know how lines are stored.
#pragma once

#include "ui/geometry.hpp"

namespace hk {
class App;
struct HistoryLine;
} // namespace hk

namespace hk::ui {

class Ui;

/// The lines of the open record, newest first; gives the lower edge.
float draw_history(Ui& ui, App& app, const Rect& area);
/// One line; `is_alone` names its record too. Gives the lower edge.
float draw_history_line(Ui& ui, App& app, const HistoryLine& line, const Rect& area, bool is_alone);

} // namespace hk::ui
