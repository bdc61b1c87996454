// Things to press: buttons, links, chips, segments, tabs, checkboxes, radios. Each emits its node and says what
// happened. It must not know what pressing means. `leaf` is the last part of the id path; words are already translated.
#pragma once

#include "ui/painter.hpp"
#include "ui/ui.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk::ui {

enum class ButtonKind : std::uint8_t { secondary, primary, quiet, danger };

struct ButtonOptions {
    std::string label{}; ///< the accessible name, also when only the icon is shown
    ButtonKind kind = ButtonKind::secondary;
    Icon icon = Icon::none;
    Icon trailing = Icon::none; ///< e.g. chevron_down
    bool icon_only = false;     ///< the label becomes the hint
    bool small = false;         ///< 32 instead of 36
    bool disabled = false;
    std::string reason{};   ///< why disabled, or any further hint
    std::string shortcut{}; ///< shown in the hint, e.g. "Ctrl S"
    std::string_view haspopup{};
    Tri expanded = Tri::none;
    Tri pressed = Tri::none; ///< toggle buttons
    Align align = Align::center;
    std::string strong{}; ///< a second, Medium part after the label: "Holat: **23.11.2026**"
    std::string href{};   ///< makes it a link that looks like a button
};
float button_width(const Ui& ui, const ButtonOptions& options);
float button_height(const Ui& ui, const ButtonOptions& options);
/// Fills `r` (height is centred to the button's own).
ItemState button(Ui& ui, const Rect& r, std::string_view leaf, const ButtonOptions& options);
/// A button of its own width at the left (or right) end of a row; cuts it off the row.
ItemState button_left(Ui& ui, Rect& row, std::string_view leaf, const ButtonOptions& options);
ItemState button_right(Ui& ui, Rect& row, std::string_view leaf, const ButtonOptions& options);
/// A square icon button.
ItemState icon_button(Ui& ui, const Rect& r, std::string_view leaf, Icon icon, std::string_view name,
                      ButtonKind kind = ButtonKind::quiet);

struct LinkOptions {
    std::string label{};
    std::string href{}; ///< "#registry/…", mailto:, tel:, https:
    Type type = Type::body_medium;
    Color color = Color::accent_text;
    Icon trailing = Icon::none;
    Align align = Align::left;
    bool underline = false; ///< always; else on hover
};
/// A real <a href>. The page follows it (new tab, copy link and so on included); the kit follows presses that the page
/// leaves to the program, so screens need not act on `pressed` of anything with an href.
ItemState link(Ui& ui, const Rect& r, std::string_view leaf, const LinkOptions& options);
/// A link, and in the rest of its row quiet words that tell it from others of its name. Ids: leaf, leaf/details.
ItemState link_with_details(Ui& ui, Rect row, std::string_view leaf, const LinkOptions& options,
                            std::string_view details);

struct NavItemOptions {
    std::string label{};
    std::string href{};
    Icon icon = Icon::none;
    bool current = false;
    bool collapsed = false; ///< icon only, the label becomes the hint
    bool tab_bar = false;   ///< phone: icon above label
    std::string note{};     ///< for who listens: what a sign beside it says
};
ItemState nav_item(Ui& ui, const Rect& r, std::string_view leaf, const NavItemOptions& options);

struct ChipOptions {
    std::string label{};
    std::string count{}; ///< already formatted; "" = none
    Status status = Status::none;
    Icon icon = Icon::none;
    bool on = false;
    bool toggle = true; ///< false: a plain chip button (with `trailing`)
    bool small = false; ///< 28, inside fields
    Icon trailing = Icon::none;
    std::string_view haspopup{};
    Tri expanded = Tri::none;
};
float chip_width(const Ui& ui, const ChipOptions& options);
float chip_height(const Ui& ui, const ChipOptions& options);
ItemState chip(Ui& ui, const Rect& r, std::string_view leaf, const ChipOptions& options);

struct Segment {
    std::string id{};
    std::string label{};
    Status status = Status::none;
};
float segmented_width(const Ui& ui, const std::vector<Segment>& segments);
/// One of several; returns the newly chosen index, or nothing.
std::optional<std::size_t> segmented(Ui& ui, const Rect& r, std::string_view leaf, std::string_view name,
                                     const std::vector<Segment>& segments, std::size_t chosen, bool small = true);

struct Tab {
    std::string id{};
    std::string label{};
    std::string count{};
};
/// An underlined strip of tabs; arrows move between them. Returns the newly chosen index, or nothing.
std::optional<std::size_t> tabs(Ui& ui, const Rect& r, std::string_view leaf, std::string_view name,
                                const std::vector<Tab>& list, std::size_t chosen);

struct CheckboxOptions {
    bool bare = false; ///< only the box is drawn (tables)
    bool disabled = false;
    bool skip_tab = false;
    std::string note{}; ///< for who listens: what stands beside it
};
/// Box and label. `label` is the accessible name.
ItemState checkbox(Ui& ui, const Rect& r, std::string_view leaf, std::string_view label, Tri checked,
                   const CheckboxOptions& options = {});
/// The box alone, for what is itself the checkbox (cards).
void paint_tick(Ui& ui, const Rect& box, Tri checked, const ItemState& state, bool disabled = false);
/// One radio button; put several into a Group of role radiogroup.
ItemState radio(Ui& ui, const Rect& r, std::string_view leaf, std::string_view label, bool checked);

/// An invisible link or button over a whole region (cards, list rows). Paint by its state afterwards.
ItemState hit_area(Ui& ui, const Rect& r, std::string_view leaf, std::string_view name, std::string_view href = {});

} // namespace hk::ui
