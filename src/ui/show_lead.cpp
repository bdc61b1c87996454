// Leading a show: keys, remotes, years that are played, the speaker's window.
// It must not know how anything of it is drawn.
#include "ui/show_state.hpp"

namespace hk::ui::pages {
namespace {

constexpr double kYearMs = 900, kNumberMs = 2500;

struct ShowKey {
    std::string_view key;
    Lead way;
};

/// As on other presentations, so that remotes work.
constexpr ShowKey kKeys[] = {
    {"ArrowRight", Lead::next}, {"ArrowDown", Lead::next}, {"PageDown", Lead::next}, {" ", Lead::next},
    {"n", Lead::next},          {"ArrowLeft", Lead::back}, {"ArrowUp", Lead::back},  {"PageUp", Lead::back},
    {"Backspace", Lead::back},  {"Home", Lead::first},     {"End", Lead::last},      {"o", Lead::grid},
    {"b", Lead::black},         {".", Lead::black},        {"d", Lead::dark},        {"l", Lead::language},
    {"p", Lead::play},          {"h", Lead::point},        {"f", Lead::full},        {"s", Lead::speaker},
};

/// The figure of the slide over its years, one after the other; pressed again, it stops.
void play(Show& show) {
    auto& state = show.state;
    if (state.is_playing) return stop_playing(show);
    state.days = slide_set(show.ui, show.app).days(show.app.document(), show.slide(), slide_query(show.app));
    if (state.days.size() < 2) return;
    state.is_playing = true;
    state.day = 0;
    state.next_day_ms = show.ui.now_ms + kYearMs;
    show.app.set_as_of(state.days.front());
    show.ui.animate();
}

void next_language(App& app) {
    const auto now = std::find(std::begin(kLanguages), std::end(kLanguages), current_language());
    const auto next = now == std::end(kLanguages) || now + 1 == std::end(kLanguages) ? std::begin(kLanguages) : now + 1;
    app.set_language(*next);
}

void open_speaker(Show& show) {
    show.state.has_speaker = true;
    show.state.told.clear();
    show.app.platform.show(ShowVerb::speaker);
}

/// Digits, and Enter: to the slide of that number.
void take_number(Show& show) {
    auto& state = show.state;
    if (!state.number.empty() && show.ui.now_ms - state.number_ms > kNumberMs) state.number.clear();
    for (char digit = '0'; digit <= '9'; ++digit) {
        if (!show.ui.take_key(std::string(1, digit))) continue;
        if (state.number.size() < 4) state.number += digit;
        state.number_ms = show.ui.now_ms;
    }
    if (state.number.empty()) return;
    show.ui.wake_in(kNumberMs + 1);
    if (!show.ui.take_key("Enter")) return;
    const auto wanted = static_cast<std::size_t>(std::stoi(state.number));
    state.number.clear();
    if (wanted >= 1) show.go(std::min(wanted, show.slides.size()) - 1);
}

} // namespace

void stop_playing(Show& show) {
    if (!show.state.is_playing) return;
    show.state.is_playing = false;
    show.app.set_as_of({});
}

void go_on_playing(Show& show) {
    auto& state = show.state;
    if (!state.is_playing) return;
    if (show.ui.now_ms >= state.next_day_ms) {
        state.next_day_ms = show.ui.now_ms + kYearMs;
        if (++state.day >= state.days.size()) return stop_playing(show);
        show.app.set_as_of(state.day + 1 == state.days.size() ? std::string() : state.days[state.day]);
    }
    show.ui.wake_in(std::max(0.0, state.next_day_ms - show.ui.now_ms));
}

void lead(Show& show, Lead way) {
    auto& app = show.app;
    show.ui.animate();
    switch (way) {
    case Lead::next: return show.state.is_playing ? stop_playing(show) : show.step(1);
    case Lead::back: return show.step(-1);
    case Lead::first: return show.go(0);
    case Lead::last: return show.go(show.slides.size() - 1);
    case Lead::grid: show.state.is_grid = show.state.is_grid_opening = true; return;
    case Lead::black: show.state.is_black = true; return;
    case Lead::dark: return app.set_theme(app.is_dark() ? Theme::light : Theme::dark);
    case Lead::language: return next_language(app);
    case Lead::play: return play(show);
    case Lead::point: show.state.is_pointing = !show.state.is_pointing; return;
    case Lead::full: return app.platform.show(ShowVerb::full);
    case Lead::speaker: return open_speaker(show);
    case Lead::leave: return end_show(app);
    }
}

void take_show_keys(Show& show) {
    auto& state = show.state;
    if (state.is_black) { // any of the keys brings the slide back
        for (const auto& one : kKeys)
            if (show.ui.take_key(one.key)) state.is_black = false;
        if (show.ui.take_key("Escape")) state.is_black = false;
        return;
    }
    take_number(show);
    for (const auto& one : kKeys) {
        if (!show.ui.take_key(one.key)) continue;
        return lead(show, one.way);
    }
    if (!show.ui.take_key("Escape")) return;
    if (!state.number.empty()) return state.number.clear();
    if (state.is_playing) return stop_playing(show);
    end_show(show.app);
}

void tell_speaker(Show& show) {
    auto& state = show.state;
    auto& app = show.app;
    if (!state.has_speaker) return;
    auto what = show.slide().key + "|" + app.address().hash() + "|" + std::to_string(app.document().revision()) + "|" +
                std::string(language_tag(current_language())) + (state.is_black ? "|black" : "") +
                (slide_world(show.ui) == nullptr ? "" : "|map");
    if (what == state.told) return;
    state.told = std::move(what);
    app.platform.show(ShowVerb::tell, speaker_json(show.ui, app, show.slides, show.now, state.is_black));
}

void prepare_next(Show& show) {
    constexpr double kAfterMs = 2 * kSlideMs;
    if (show.state.is_playing || show.now + 1 >= show.slides.size()) return;
    const double rested = show.ui.now_ms - show.state.since_ms;
    if (rested < kAfterMs) return show.ui.wake_in(kAfterMs - rested + 1);
    slide_content(show.ui, show.app, *show.slides[show.now + 1]);
}

} // namespace hk::ui::pages
