// The list of what is wrong with a file: sentence, path, place; only the visible rows are drawn.
// It must not know how problems are found.
#pragma once

#include "exchange/problems.hpp"
#include "ui/geometry.hpp"

#include <string>

namespace hk::ui {

class Ui;

/// Draws all listed problems from the top of `area` (its height does not matter) and returns where they end.
float draw_problem_list(Ui& ui, const Rect& area, const ProblemList& problems);

/// The same list as plain text, one problem per line, for the clipboard.
std::string problems_as_text(const ProblemList& problems, std::string_view file_name);

} // namespace hk::ui
