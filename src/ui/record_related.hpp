// What refers to the open record: counts by type, and the records themselves.
// It must not know the form beside it.
#pragma once

#include "ui/geometry.hpp"

#include <cstddef>
#include <string>

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

std::size_t count_related(Ui& ui, App& app);
/// One line a type, each a link to its table limited to those; gives the lower edge.
float draw_related_counts(Ui& ui, App& app, const Rect& area);
/// The records by type, the first of many; gives the lower edge.
float draw_related(Ui& ui, App& app, const Rect& area);

/// The agreement that the open one is followed by, or empty.
std::string find_successor(Ui& ui, App& app);

} // namespace hk::ui
