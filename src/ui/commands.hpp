// What the program can be told to do by name: going to a screen, a new record, files, undo, looks, language.
// It must not know where a command is chosen from.
#pragma once

#include "ui/icons.hpp"

#include <functional>
#include <string>
#include <vector>

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

struct Command {
    std::string id;
    std::string label; ///< in the current language
    std::string words; ///< what it is found by: labels in all languages
    Icon icon = Icon::none;
    std::string shortcut{}; ///< "Ctrl S"
    std::function<void(Ui&, App&)> run;
};

/// Those that mean something now, in the order they are offered.
std::vector<Command> commands(const App& app);

} // namespace hk::ui
