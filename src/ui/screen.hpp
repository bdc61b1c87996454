// The screens of the program: one line each in screens.cpp, from which the rail, the tab bar and the "more" sheet are
// made. It must not know how a screen is drawn, nor hold state.
#pragma once

#include "text/texts.hpp"
#include "ui/geometry.hpp"
#include "ui/icons.hpp"

#include <span>
#include <string>
#include <string_view>

namespace hk {
class App;
}

namespace hk::ui {

class Ui;

/// Where in the navigation a screen stands.
enum class NavGroup : std::uint8_t { first, registry, other_records, last, none };

struct Screen {
    std::string_view name;  ///< of the address
    std::string_view array; ///< of the address: record type shown by the registry, else empty
    NavGroup group = NavGroup::first;
    Icon icon = Icon::none;
    Text label{};
    /// Draws the screen into the area beside the rail and below the top bar.
    void (*draw)(Ui&, App&, const Rect& area) = nullptr;
    bool is_later = false; ///< in namespace `pages`, whose code is fetched when the first of them is opened
    std::string (*answer)(App&) = nullptr; ///< the same as JSON, for a page that cannot draw; or none
    bool is_whole = false;                 ///< takes the whole canvas, without rail and top bar
};

/// All screens in the order of the navigation.
std::span<const Screen> screens();

/// The screen that the address shows, or nullptr when it has no entry of its own (the office's own record).
const Screen* find_screen(std::string_view name, std::string_view array);

} // namespace hk::ui
