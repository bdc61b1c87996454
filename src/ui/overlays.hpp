// What lies above the page for a while: menus, dialogs, side panels, message bars.
// It must not know who opens them nor what a choice does. One popup is open at a time.
#pragma once

#include "ui/buttons.hpp"
#include "ui/ui.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk::ui {

// Popups (menus, listboxes): open state is the kit's, by full id. Escape, Tab, a press outside and focus elsewhere
// close.
void open_popup(Ui& ui, std::string_view id);
void close_popup(Ui& ui); ///< gives the focus back to where it was
bool popup_open(const Ui& ui, std::string_view id);
/// What a press of a popup's button does.
void toggle_popup(Ui& ui, std::string_view id);

struct MenuItem {
    std::string id{};
    std::string label{};
    Icon icon = Icon::none;
    std::string shortcut{};
    std::string href{}; ///< a real link
    bool danger = false;
    bool disabled = false;
    std::string reason{};
    Tri checked = Tri::none;
    bool is_one_of = true; ///< of those with `checked` only one is on at a time
    bool separator_before = false;
};
/// The menu itself, while open: below (or above) `anchor`. Returns the chosen index once.
std::optional<std::size_t> menu(Ui& ui, const Rect& anchor, std::string_view leaf, std::string_view name,
                                const std::vector<MenuItem>& items);
/// A button with its menu (ids leaf and leaf/menu).
std::optional<std::size_t> menu_button(Ui& ui, const Rect& r, std::string_view leaf, ButtonOptions button_options,
                                       const std::vector<MenuItem>& items);

struct DialogOptions {
    std::string title{};
    float width_px = 560; ///< design px; on phones the whole canvas
    float height_px = 0;  ///< design px; 0 = from the content's last height
    float footer_px = 68; ///< 0 = none
    bool alert = false;   ///< alertdialog
    bool closable = true;
    std::string close_name{};    ///< accessible name of the cross
    std::string initial_focus{}; ///< full id; "" = the first field or button of the body
};
/// A modal dialog with scrim; draw into body() and footer() while it lives. Escape and the cross set closed().
class Dialog {
public:
    Dialog(Ui& ui, std::string_view leaf, const DialogOptions& options);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    bool closed() const { return closed_; }
    Rect body() const { return body_; }          ///< scrolls natively when content is taller: body moves
    Rect header_rest() const { return header_; } ///< free room beside the title (steps)
    Rect footer() const { return footer_; }
    /// Canvas y where the content ended; gives the scroll height and, for height 0, the dialog's own.
    void set_body_bottom(float canvas_y);
    void begin_footer(); ///< call before drawing into footer(): leaves the scrolled body

private:
    struct Parts;
    Ui& ui_;
    std::string id_;
    Rect body_, header_, footer_;
    bool closed_ = false;
    Parts* parts_ = nullptr;
};

/// Whether a dialog has been drawn in this frame so far.
bool dialog_open(const Ui& ui);

struct ToastOptions {
    std::uint64_t identity = 0; ///< a new number is a new message: its 8 s start again
    std::string message{};
    std::string action{}; ///< label; "" = none
    std::string shortcut{};
    Icon icon = Icon::none;
    bool alert = false;       ///< said at once (errors), stays until dismissed
    std::string close_name{}; ///< accessible name of the cross; "" = no cross
};
struct ToastResult {
    bool action = false;
    bool gone = false; ///< time is up or dismissed: stop showing it
};
/// How high the bar is at this width: one line, or as many as its words need.
float toast_height(const Ui& ui, float width_px, const ToastOptions& options);
/// The message bar, in `r` (the caller places it).
ToastResult toast(Ui& ui, const Rect& r, std::string_view leaf, const ToastOptions& options);

} // namespace hk::ui
