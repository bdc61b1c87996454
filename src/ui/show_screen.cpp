// The show: one slide on the whole canvas, and the keys that lead through the set.
// It must not know what stands on a slide.
#include "charts/tween.hpp"
#include "model/labels.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "ui/chart_view.hpp"
#include "ui/pages.hpp"
#include "ui/show_parts.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

namespace hk::ui::pages {
namespace {

constexpr double kSlideMs = 240, kYearMs = 900, kRestMs = 2000, kNumberMs = 2500;
constexpr float kSwipePx = 48;

/// What no address says.
struct ShowState {
    std::string slide;   ///< shown in the last frame
    double since_ms = 0; ///< shown since
    bool is_black = false, is_grid = false, is_pointing = false, is_playing = false;
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
    float swiped = 0;
    bool has_speaker = false; ///< a window was opened for who speaks
    std::string told;         ///< what it shows
};

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
        ui.animate();
    }
    void step(int by) const {
        const auto last = static_cast<int>(slides.size()) - 1;
        go(static_cast<std::size_t>(std::clamp(static_cast<int>(now) + by, 0, last)));
    }
};

void leave(Show& show) {
    show.app.platform.show(ShowVerb::end);
    Address target;
    target.screen = "present";
    for (const char* kept : {"partner", "lang"})
        if (const auto value = show.app.address().option(kept); !value.empty()) target.options[kept] = value;
    show.app.go(target);
}

void stop_playing(Show& show) {
    if (!show.state.is_playing) return;
    show.state.is_playing = false;
    show.app.set_as_of({});
}

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

/// The speaker's window is told what it does not show yet.
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

/// What the next slide is made of is found while nobody waits for it.
void prepare_next(Show& show) {
    constexpr double kAfterMs = 2 * kSlideMs;
    if (show.state.is_playing || show.now + 1 >= show.slides.size()) return;
    const double rested = show.ui.now_ms - show.state.since_ms;
    if (rested < kAfterMs) return show.ui.wake_in(kAfterMs - rested + 1);
    slide_content(show.ui, show.app, *show.slides[show.now + 1]);
}

// --- keys ---------------------------------------------------------------------------------------------------------

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

void lead(Show& show, Lead way) {
    auto& app = show.app;
    show.ui.animate();
    switch (way) {
    case Lead::next: return show.state.is_playing ? stop_playing(show) : show.step(1);
    case Lead::back: return show.step(-1);
    case Lead::first: return show.go(0);
    case Lead::last: return show.go(show.slides.size() - 1);
    case Lead::grid: show.state.is_grid = true; return;
    case Lead::black: show.state.is_black = true; return;
    case Lead::dark: return app.set_theme(app.is_dark() ? Theme::light : Theme::dark);
    case Lead::language: return next_language(app);
    case Lead::play: return play(show);
    case Lead::point: show.state.is_pointing = !show.state.is_pointing; return;
    case Lead::full: return app.platform.show(ShowVerb::full);
    case Lead::speaker: return open_speaker(show);
    case Lead::leave: return leave(show);
    }
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

void take_keys(Show& show) {
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
    leave(show);
}

// --- the slide ----------------------------------------------------------------------------------------------------

/// The words of the slide, to be read, found and copied.
void add_words(Ui& ui, const charts::SlideLayout& layout, const Rect& area, float scale, const std::string& stage) {
    using Kind = charts::PlacedWords::Kind;
    std::size_t count = 0;
    for (const auto& words : layout.words) {
        const bool is_title = words.kind == Kind::statement;
        Node node(ui.id("words/" + std::to_string(count++)), is_title ? Role::heading : Role::text,
                  {area.x + words.x * scale, area.y + words.y * scale, words.w * scale, words.h * scale}, words.words);
        if (is_title) node.level = 1;
        node.font_px = std::round(words.size * scale);
        node.font_weight = words.face == charts::Face::display    ? 700
                           : words.face == charts::Face::semibold ? 600
                           : words.face == charts::Face::medium   ? 500
                                                                  : 400;
        node.text_at = Point{0, (words.line - words.size * 1.21F) * scale / 2};
        node.wrap = words.h > words.line * 1.5F;
        node.delegate = stage;
        ui.node(std::move(node));
    }
}

/// While years are played, what stands for the same goes over from one to the next.
charts::Chart chart_now(Show& show, const SlideContent& content, charts::Chart chart) {
    constexpr double kGrowMs = 320;
    auto& state = show.state;
    const auto& day = show.app.as_of();
    if (!state.is_playing || show.ui.reduced_motion) {
        state.shown_day.clear();
        return chart;
    }
    if (state.shown_day != day) {
        state.before = state.shown_day.empty() ? chart : std::exchange(state.shown, {});
        state.before_marks = std::exchange(state.shown_marks, {});
        state.shown_day = day;
        state.day_ms = show.ui.now_ms;
        for (const auto& mark : content.marks) state.shown_marks.push_back(mark.leaf);
        if (state.before_marks.empty()) state.before_marks = state.shown_marks;
    }
    state.shown = chart;
    const double part = (show.ui.now_ms - state.day_ms) / kGrowMs;
    if (part >= 1) return chart;
    show.ui.animate();
    const auto rest = static_cast<float>(1 - part);
    std::vector<std::size_t> row_before;
    for (const auto& mark : state.shown_marks) {
        const auto found = std::find(state.before_marks.begin(), state.before_marks.end(), mark);
        row_before.push_back(found == state.before_marks.end()
                                 ? std::string::npos
                                 : static_cast<std::size_t>(found - state.before_marks.begin()));
    }
    return charts::between(state.before, chart, row_before, 1 - rest * rest * rest);
}

std::string href_of(const App& app, const RecordsAsked& asked) {
    return asked.is_none() ? std::string() : "#" + asked_address(app, asked).hash();
}

void draw_slide(Show& show, const Rect& area, const charts::Stage& stage, float scale) {
    auto& ui = show.ui;
    auto& app = show.app;
    auto& state = show.state;
    const auto& content = slide_content(ui, app, show.slide());
    auto layout = lay_out_slide(ui, content, stage, scale, show.now + 1, show.slides.size());
    layout.chart = chart_now(show, content, std::move(layout.chart));
    const auto stage_id = ui.id("stage");
    {
        Node node(stage_id, Role::button, area, tr(Text::ui_show_next));
        node.drag = "x";
        node.skip_tab = true;
        const auto item = ui.item(std::move(node));
        if (item.dragged) state.swiped += item.drag.x;
        const bool is_swipe = std::abs(state.swiped) > kSwipePx;
        if (item.pressed && !is_swipe) lead(show, Lead::next);
        if (!item.dragged || !ui.pointer_down()) {
            if (is_swipe && item.dragged) show.step(state.swiped < 0 ? 1 : -1);
            if (!item.dragged) state.swiped = 0;
        }
    }
    ui.paint().fill(area, Color::surface);
    const float shown =
        ui.reduced_motion ? 1 : static_cast<float>(std::clamp((ui.now_ms - state.since_ms) / kSlideMs, 0.0, 1.0));
    if (shown < 1) ui.animate();
    ChartMarks marks(ui, area, "marks", layout.chart, [&](const charts::Mark& mark) {
        const auto& one = mark.row == charts::kFigureMark   ? content.figure
                          : mark.row < content.marks.size() ? content.marks[mark.row]
                                                            : content.figure;
        return MarkWords{.leaf = one.leaf + (mark.column > 0 ? "/" + std::to_string(mark.column) : ""),
                         .words = one.words,
                         .href = href_of(app, one.asked)};
    });
    draw_chart(ui, area, layout.chart, marks.looked_at(), {.is_stage = true, .shown = shown});
    add_words(ui, layout, area, scale, stage_id);
    marks.add(tr(Text::ui_show_which));
}

// --- what lies above it -------------------------------------------------------------------------------------------

void draw_controls(Show& show, const Rect& area, float foot) {
    auto& ui = show.ui;
    auto& state = show.state;
    const auto id = ui.id("controls");
    const bool is_touched = ui.pointer().x != state.pointer.x || ui.pointer().y != state.pointer.y;
    if (is_touched) state.pointer = ui.pointer(), state.moved_ms = ui.now_ms;
    const bool is_focused = ui.nodes.focus_visible() && ui.nodes.focus_within(id);
    const double rested = ui.now_ms - state.moved_ms;
    const bool is_shown = rested < kRestMs || is_focused;
    if (rested < kRestMs) ui.wake_in(kRestMs - rested + 1);
    if (!is_shown && !ui.touch) ui.set_cursor("none");

    struct Control {
        std::string_view leaf;
        Icon icon;
        Text name;
        Lead way;
    };
    static constexpr Control kControls[] = {
        {"back", Icon::chevron_left, Text::ui_show_back, Lead::back},
        {"next", Icon::chevron_right, Text::ui_show_next, Lead::next},
        {"grid", Icon::layout_dashboard, Text::ui_show_grid, Lead::grid},
        {"play", Icon::play, Text::ui_map_play, Lead::play},
        {"language", Icon::languages, Text::ui_top_language, Lead::language},
        {"full", Icon::maximize, Text::ui_show_full, Lead::full},
        {"speaker", Icon::monitor_play, Text::ui_show_speaker, Lead::speaker},
        {"leave", Icon::x, Text::ui_show_leave, Lead::leave},
    };
    const float side = ui.px(ui.touch ? size::kTouch : size::kControl),
                count = static_cast<float>(std::size(kControls));
    const float width = std::min(area.w - ui.px(16), side * count + ui.px(8));
    Rect bar{area.center().x - width / 2, foot - side - ui.px(16), width, side + ui.px(8)};
    const Group group(ui, {id, Role::group, bar, tr(Text::ui_show_controls)});
    const Scope scope(ui, "controls");
    if (is_shown) {
        ui.paint().shadow(bar, ui.px(size::kRadiusCard), ui.px(3), ui.px(2));
        ui.paint().box(bar, Color::surface, Color::border, ui.px(size::kRadiusCard));
    }
    Rect row = bar.inset(ui.px(4));
    const float each = row.w / count;
    for (const auto& control : kControls) {
        const Rect place = row.cut_left(each);
        const auto press = is_shown ? icon_button(ui, place, control.leaf, control.icon, tr(control.name))
                                    : hit_area(ui, {place.x, place.y, 1, 1}, control.leaf, tr(control.name));
        if (!press.pressed) continue;
        lead(show, control.way);
    }
}

/// All slides at once, to jump to one.
void draw_grid(Show& show, const Rect& area) {
    auto& ui = show.ui;
    const LayerScope layer(ui, Layer::panel, area);
    ui.paint().fill(area, Color::bg);
    const Scope scope(ui, "grid");
    const Group group(ui, {ui.scope(), Role::list, area, tr(Text::ui_show_grid)});
    const float gap = ui.px(16);
    const int most = std::max(1, static_cast<int>(area.w / ui.px(ui.phone() ? 170 : 240)));
    const int columns =
        std::clamp(static_cast<int>(std::ceil(std::sqrt(static_cast<float>(show.slides.size())))), 1, most);
    ScrollArea list(ui, "list", area.inset(gap), {});
    const Rect inside = list.content();
    const float w = (inside.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns), h = w * 9 / 16;
    float bottom = inside.y;
    for (std::size_t i = 0; i < show.slides.size(); ++i) {
        const Rect place = grid_cell(inside, static_cast<int>(i), columns, h + ui.px(28), gap);
        bottom = place.bottom();
        if (!ui.visible(place)) continue;
        const auto& slide = *show.slides[i];
        Rect picture = place;
        const Rect below = picture.cut_bottom(ui.px(28));
        const auto& name = slide_content(ui, show.app, slide).name;
        const Group item(ui, {ui.id(slide.key), Role::listitem, place});
        const auto press = hit_area(ui, place, slide.key + "/go", std::to_string(i + 1) + ". " + name);
        draw_slide_picture(ui, show.app, slide, picture, i + 1, show.slides.size());
        if (i == show.now || press.hovered)
            ui.paint().edge(picture.grow(2), i == show.now ? Color::accent : Color::control, 0, 2);
        if (press.focus_ring) ui.paint().focus_ring(picture, 0);
        ui.paint().text(below, Type::label_medium, Color::text2, std::to_string(i + 1) + ". " + name);
        if (!press.pressed) continue;
        show.state.is_grid = false;
        show.go(i);
    }
    list.set_content_bottom(bottom);
    if (ui.take_key("Escape") || ui.take_key("o")) show.state.is_grid = false, ui.animate();
}

void draw_pointer(Show& show) {
    auto& ui = show.ui;
    if (!show.state.is_pointing || ui.pointer().x < 0) return;
    constexpr float kRadius = 26;
    ui.paint().circle(ui.pointer(), ui.px(7), ui.color(Color::c2));
    ui.paint().ring(ui.pointer(), ui.px(kRadius), ui.color(Color::c2), ui.px(4));
    ui.set_cursor("none");
}

void draw_number(Show& show, const Rect& area) {
    const auto& number = show.state.number;
    if (number.empty()) return;
    auto& ui = show.ui;
    const Rect box{area.center().x - ui.px(60), area.center().y - ui.px(30), ui.px(120), ui.px(60)};
    ui.paint().box(box, Color::toast, Color::toast, ui.px(size::kRadiusCard));
    ui.paint().text(box, Type::figure_small, Color::toast_text, number, Align::center);
    Node node(ui.id("number"), Role::status, box, number);
    node.live = "polite";
    ui.node(std::move(node));
}

void draw_nothing(Ui& ui, App& app, const Rect& area) {
    ui.paint().fill(area, Color::surface);
    const Rect place = area.middle(empty_state_height(ui)).inset(ui.px(size::kPage), 0);
    const bool left =
        empty_state(ui, place, "empty", Icon::monitor_play, tr(Text::ui_show_empty), tr(Text::ui_show_leave)).pressed;
    if (!left && !ui.take_key("Escape")) return;
    app.platform.show(ShowVerb::end);
    Address target;
    target.screen = "present";
    app.go(target);
}

} // namespace

void draw_show(Ui& ui, App& app, const Rect& area) {
    const Scope scope(ui, "show");
    auto& state = ui.kept<ShowState>("show");
    Show show{ui, app, state, {}, 0};
    for (const auto& slide : slide_set(ui, app).find(app.document(), slide_query(app), app.address().option("partner")))
        if (!slide.is_hidden) show.slides.push_back(&slide);
    if (show.slides.empty()) return draw_nothing(ui, app, area);
    for (std::size_t i = 0; i < show.slides.size(); ++i)
        if (show.slides[i]->key == app.address().record) show.now = i;
    if (state.slide != show.slide().key) {
        if (!state.slide.empty()) stop_playing(show);
        state.slide = show.slide().key;
        state.since_ms = ui.now_ms;
    }
    go_on_playing(show);
    const auto stage = charts::stage_of(area.w, area.h);
    const float scale = area.w / stage.width;
    draw_slide(show, area, stage, scale);
    const bool is_asked = !asked_of(app.address()).is_none();
    if (is_asked)
        draw_show_records(ui, app, area, scale);
    else if (state.is_grid)
        draw_grid(show, area);
    else
        draw_controls(show, area, area.bottom() - (stage.is_upright() ? 76 : 64) * scale);
    draw_number(show, area);
    draw_pointer(show);
    if (state.is_black) {
        const LayerScope layer(ui, Layer::panel, area);
        ui.paint().fill(area, 0xFF000000U);
        if (hit_area(ui, area, "black", tr(Text::ui_show_black)).pressed) state.is_black = false;
        ui.set_cursor("none");
    }
    if (!is_asked && !state.is_grid) take_keys(show);
    tell_speaker(show);
    prepare_next(show);
}

} // namespace hk::ui::pages
