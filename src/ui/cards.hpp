// Cards and what stands in them: frames with head and body, two-line rows, bars, small charts, empty states, progress.
// It must not know which figures or records are shown.
#pragma once

#include "ui/buttons.hpp"
#include "ui/text.hpp"

#include <span>
#include <string>
#include <string_view>

namespace hk::ui {

struct CardOptions {
    std::string title{};
    std::string note{}; ///< quiet text at the right of the head (as-of, total)
    std::string href{}; ///< the whole card is one link
    std::string name{}; ///< accessible name of the link; "" = title
    bool head = true;   ///< a 48 px head with title and line; false = plain frame
};
/// A card for as long as it lives: region node, frame, head. Draw into body().
class Card {
public:
    Card(Ui& ui, const Rect& r, std::string_view leaf, const CardOptions& options);
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;
    Rect body() const { return body_; }               ///< inside the padding
    Rect head_rest() const { return head_; }          ///< free room at the right of the head
    const ItemState& state() const { return state_; } ///< of the whole-card link

private:
    Ui& ui_;
    Rect body_, head_;
    ItemState state_;
    Scope scope_;
};

struct ListRowOptions {
    std::string title{};
    std::string detail{};
    Status status = Status::none;
    Icon icon = Icon::none;
    std::string value{}; ///< at the right, upper line
    Color value_color = Color::text2;
    std::string value_detail{}; ///< at the right, lower line
    std::string href{};
    bool chevron = false;
    bool line_below = true;
    bool open = false;
};
float list_row_height(const Ui& ui);
/// A two-line row; role listitem with one link or button over it.
ItemState list_row(Ui& ui, const Rect& r, std::string_view leaf, const ListRowOptions& options);

struct BarOptions {
    std::string label{};
    std::string value{}; ///< formatted
    float share = 0;     ///< 0…1 of the largest
    std::string href{};
    Color color = Color::c1;
    bool label_above = true; ///< label above the bar, else in a column at the left
    float label_px = 104;    ///< that column's width (design px)
};
float bar_row_height(const Ui& ui, bool label_above);
ItemState bar_row(Ui& ui, const Rect& r, std::string_view leaf, const BarOptions& options);

/// Small charts without a node of their own (the card's name says it): a line, or columns with the last one strong.
void sparkline(Ui& ui, const Rect& r, std::span<const double> values);
void mini_columns(Ui& ui, const Rect& r, std::span<const double> values);

/// A dashed frame with one sentence and one way out. Returns the action's state.
ItemState empty_state(Ui& ui, const Rect& r, std::string_view leaf, Icon icon, std::string_view sentence,
                      std::string_view action = {}, std::string_view href = {});
float empty_state_height(const Ui& ui);

/// share 0…1, or < 0 when unknown. `name` is said, not painted.
void progress_bar(Ui& ui, const Rect& r, std::string_view leaf, std::string_view name, float share);

} // namespace hk::ui
