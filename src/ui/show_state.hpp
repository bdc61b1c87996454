// A show that is going on: where it is, and the ways to lead it.
// It must not know how anything of it is drawn.
#pragma once

#include "charts/shape.hpp"
#include "ui/show_parts.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace hk::ui::pages {

inline constexpr double kSlideMs = 240, kRestMs = 2000; ///< a slide comes; the pointer and the controls go

/// What no address says.
struct ShowState {
    std::string slide;   ///< shown in the last frame
    double since_ms = 0; ///< shown since
    bool is_black = false, is_grid = false, is_grid_opening = false, is_pointing = false, is_playing = false;
    bool is_asked = false;         ///< which ones, in the frame before
    bool is_asked_by_key = false;  ///< then the keyboard goes on where it was
    std::vector<std::string> days; ///< being played
    std::size_t day = 0;
    double next_day_ms = 0, day_ms = 0;                 ///< when the next one comes, when the present one came
    charts::Chart before, shown;                        ///< of the day before and of this one
    std::vector<std::string> before_marks, shown_marks; ///< what their rows stand for
    std::string shown_day;
    std::string number; ///< typed so far
    double number_ms = 0;
    Point pointer{};
    double moved_ms = -kRestMs;
    float swiped = 0;         ///< how far the present press has gone to the right
    double swipe_ms = -1000;  ///< when the last one turned a page
    bool has_speaker = false; ///< a window was opened for who speaks
    std::string told;         ///< what it shows
};

/// What takes the focus that nothing else should have.
inline constexpr std::string_view kStageId = "main/show/stage";

struct Show {
    Ui& ui;
    App& app;
    ShowState& state;
    std::vector<const Slide*> slides; ///< that are not hidden
    std::size_t now = 0;

    [[nodiscard]] const Slide& slide() const { return *slides[now]; }
    void go(std::size_t place) const {
        if (place >= slides.size() || place == now) return;
        app.go(show_address(app, slides[place]->key), true);
        leave_marks();
        ui.animate();
    }
    /// The mark that has the focus says its words and dims the others: on a projector only while somebody asks.
    void leave_marks() const {
        if (ui.nodes.focus_within("main/show/marks")) ui.nodes.request_focus(kStageId);
    }
    void step(int by) const {
        const auto last = static_cast<int>(slides.size()) - 1;
        go(static_cast<std::size_t>(std::clamp(static_cast<int>(now) + by, 0, last)));
    }
};

/// Ways to lead a show.
enum class Lead : std::uint8_t {
    next,
    back,
    first,
    last,
    grid,
    black,
    dark,
    language,
    play,
    point,
    full,
    speaker,
    leave
};

/// Goes that way.
void lead(Show& show, Lead way);
/// The keys pressed, as on other presentations.
void take_show_keys(Show& show);
/// Years that are being played go on.
void go_on_playing(Show& show);
/// Nothing is played, and the day is the data's own.
void stop_playing(Show& show);
/// The speaker's window is told what it does not show yet.
void tell_speaker(Show& show);
/// What the next slide is made of is found while nobody waits for it.
void prepare_next(Show& show);

} // namespace hk::ui::pages
