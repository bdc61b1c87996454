// The show: one slide on the whole canvas, and what lies above it.
// It must not know what stands on a slide.
#include "charts/tween.hpp"
#include "text/catalogue.hpp"
#include "ui/chart_view.hpp"
#include "ui/pages.hpp"
#include "ui/show_state.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace hk::ui::pages {
namespace {

constexpr float kSwipePx = 48;
constexpr std::string_view kDrag = "x"; // a swipe may begin anywhere

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
        node.text_at = Point{0, (words.line - words.size * charts::kLetterHeight) * scale / 2};
        node.wrap = words.h > words.line * 1.5F;
        node.delegate = stage;
        if (ui.touch) node.drag = kDrag; // a mouse selects words
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

/// A press that went far sideways turns the page, the way paper goes; the click it ends with is no click.
void take_swipe(Show& show, const ItemState& stage) {
    constexpr double kClickMs = 300;
    auto& state = show.state;
    if (stage.dragged) state.swiped += stage.drag.x;
    const bool is_over = !stage.dragged || !show.ui.pointer_down();
    if (is_over && std::abs(state.swiped) > kSwipePx) {
        show.step(state.swiped < 0 ? 1 : -1);
        state.swipe_ms = show.ui.now_ms;
    }
    if (is_over) state.swiped = 0;
    if (stage.pressed && show.ui.now_ms - state.swipe_ms > kClickMs) lead(show, Lead::next);
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
        node.drag = kDrag;
        node.skip_tab = true;
        if (!state.number.empty()) node.keys = {"Enter"}; // goes to the slide of that number, not to the next one
        const auto item = ui.item(std::move(node));
        take_swipe(show, item);
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
    marks.drag = kDrag;
    marks.add(tr(Text::ui_show_which));
}

// --- what lies above it -------------------------------------------------------------------------------------------

/// Over the slide's foot, so that nothing of its picture is hidden.
void draw_controls(Show& show, const Rect& foot) {
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
    const float width = std::min(foot.w - ui.px(16), side * count + ui.px(8)), high = side + ui.px(8);
    Rect bar{foot.center().x - width / 2, std::min(foot.center().y - high / 2, foot.bottom() - high), width, high};
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
    Node node(ui.scope(), Role::dialog, area, tr(Text::ui_show_grid));
    node.modal = true;
    const Group group(ui, std::move(node));
    const float gap = ui.px(16);
    const int most = std::max(1, static_cast<int>(area.w / ui.px(ui.phone() ? 170 : 240)));
    const int columns =
        std::clamp(static_cast<int>(std::ceil(std::sqrt(static_cast<float>(show.slides.size())))), 1, most);
    ScrollArea list(ui, "list", area.inset(gap), {});
    const Rect inside = list.content();
    const Group items(ui, {ui.id("slides"), Role::list, inside, tr(Text::record_slides_many)});
    const float w = (inside.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns), h = w * 9 / 16;
    const auto cell = [&](std::size_t place) {
        return grid_cell(inside, static_cast<int>(place), columns, h + ui.px(28), gap);
    };
    std::optional<std::size_t> wanted; // the slide whose tile gets the focus
    if (std::exchange(show.state.is_grid_opening, false)) wanted = show.now;
    const auto move = [&](int by) {
        const auto last = static_cast<int>(show.slides.size()) - 1;
        wanted = static_cast<std::size_t>(std::clamp(static_cast<int>(show.now) + by, 0, last));
        show.go(*wanted);
    };
    if (ui.take_key("ArrowRight") || ui.take_key("PageDown")) move(1);
    if (ui.take_key("ArrowLeft") || ui.take_key("PageUp")) move(-1);
    if (ui.take_key("ArrowDown")) move(columns);
    if (ui.take_key("ArrowUp")) move(-columns);
    if (wanted) {
        list.reveal(cell(*wanted).y - inside.y, cell(*wanted).bottom() - inside.y);
        ui.nodes.request_focus(ui.id(show.slides[*wanted]->key + "/go"));
    }
    float bottom = inside.y;
    for (std::size_t i = 0; i < show.slides.size(); ++i) {
        const Rect place = cell(i);
        bottom = place.bottom();
        if (!ui.visible(place) && wanted != i) continue;
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
    if (left || ui.take_key("Escape")) end_show(app);
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
    if (is_asked && !state.is_asked) state.is_asked_by_key = ui.nodes.focus_visible();
    if (!is_asked && state.is_asked && !state.is_asked_by_key) ui.nodes.request_focus(kStageId);
    state.is_asked = is_asked;
    if (is_asked)
        draw_show_records(ui, app, area, scale);
    else if (state.is_grid)
        draw_grid(show, area);
    else
        draw_controls(show, Rect(area).cut_bottom(charts::foot_height(stage) * scale));
    draw_number(show, area);
    draw_pointer(show);
    if (state.is_black) {
        const LayerScope layer(ui, Layer::panel, area);
        ui.paint().fill(area, 0xFF000000U);
        if (hit_area(ui, area, "black", tr(Text::ui_show_black)).pressed) state.is_black = false;
        ui.set_cursor("none");
    }
    if (!is_asked && !state.is_grid) take_show_keys(show);
    tell_speaker(show);
    prepare_next(show);
}

} // namespace hk::ui::pages
