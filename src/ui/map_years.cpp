// The years below the map.
// It must not know what the map shows.
#include "model/partial_date.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "ui/map_parts.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace hk::ui::pages {
namespace {

struct PlayState {
    bool is_on = false;
    double next_ms = 0;
};

} // namespace

std::string day_of_year(const Figure& figure, const SeriesPoint& point, std::string_view today) {
    const auto day = figure.kind == FigureKind::yearly ? add_days(point.day, 1) : point.day;
    return day > today ? std::string(today) : day;
}

void draw_year_strip(Ui& ui, App& app, const Figure& figure, const std::vector<SeriesPoint>& years, const Rect& area) {
    if (years.empty()) return;
    auto& play_state = ui.kept<PlayState>("map/play");
    const auto last_day = app.opening_day();
    ui.paint().fill(area, Color::surface);
    ui.paint().horizontal_line(area.x, area.right(), area.y, Color::border);
    Rect row = area.inset(ui.px(ui.phone() ? 12 : 20), ui.px(8));
    const auto last = years.size() - 1;
    std::size_t now = 0;
    for (std::size_t i = 0; i <= last; ++i)
        if (day_of_year(figure, years[i], last_day) <= app.as_of()) now = i;
    const auto go_to = [&](std::size_t index) {
        app.set_as_of(index == last ? std::string() : day_of_year(figure, years[index], last_day));
        ui.animate();
    };
    const float side = ui.control_height();
    ButtonOptions play{.label = std::string(tr(play_state.is_on ? Text::ui_map_pause : Text::ui_map_play)),
                       .icon = play_state.is_on ? Icon::pause : Icon::play,
                       .icon_only = true};
    constexpr double kYearMs = 700;
    const auto slider = ui.id("years");
    const bool is_toggled = button(ui, row.cut_left(side, ui.px(16)).middle(side), "play", play).pressed;
    if (is_toggled || ui.take_key_in(slider, " ")) {
        play_state.is_on = !play_state.is_on;
        play_state.next_ms = ui.now_ms + kYearMs;
        if (play_state.is_on && now == last) go_to(0);
    }
    if (play_state.is_on) {
        if (ui.now_ms >= play_state.next_ms) {
            play_state.next_ms = ui.now_ms + kYearMs;
            if (now < last) go_to(now + 1);
            if (now + 1 >= last) play_state.is_on = false;
        }
        ui.wake_in(std::max(0.0, play_state.next_ms - ui.now_ms));
    }
    if (!ui.phone()) {
        Rect words = row.cut_right(ui.px(120), ui.px(16));
        const Rect lower = words.cut_bottom(ui.px(20));
        text(ui, lower, "day", format_date_table(current_language(), app.as_of()),
             {.type = Type::label, .color = Color::text2, .align = Align::right});
        text(ui, words, "year", years[now].label,
             {.type = Type::record_title, .color = Color::text, .align = Align::right});
    }
    const Rect title = row.cut_top(ui.px(16));
    text(ui, title, "by_year", tr(Text::ui_map_by_year, {{"figure", figure_text(figure.key, "short")}}),
         {.type = Type::caption, .color = Color::text3});

    Node node(slider, Role::slider, row, tr(Text::ui_map_years));
    node.value = years[now].label + ": " + format_integer(current_language(), years[now].number);
    node.value_now = static_cast<double>(now);
    node.value_max = static_cast<double>(last);
    node.drag = "x";
    node.focusable = true;
    node.keys = {"ArrowLeft", "ArrowRight", "Home", "End", " "};
    const auto item = ui.item(std::move(node));
    const float step = row.w / static_cast<float>(years.size());
    if (item.dragged || item.pressed) {
        const auto at = static_cast<std::ptrdiff_t>(std::floor((ui.pointer().x - row.x) / step));
        const auto index =
            static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, static_cast<std::ptrdiff_t>(last)));
        play_state.is_on = false;
        if (index != now) go_to(index);
    }
    if (ui.take_key_in(slider, "ArrowLeft") && now > 0) go_to(now - 1);
    if (ui.take_key_in(slider, "ArrowRight") && now < last) go_to(now + 1);
    if (ui.take_key_in(slider, "Home")) go_to(0);
    if (ui.take_key_in(slider, "End")) go_to(last);
    if (item.focus_ring) ui.paint().focus_ring(row, ui.px(4));
    const Rect labels = row.cut_bottom(ui.px(16));
    std::int64_t most = 1;
    for (const auto& year : years) most = std::max(most, year.number);
    for (std::size_t i = 0; i <= last; ++i) {
        const float x = row.x + static_cast<float>(i) * step;
        const float height =
            std::max(ui.px(2), (row.h - ui.px(6)) * static_cast<float>(years[i].number) / static_cast<float>(most));
        ui.paint().fill({x + step * 0.1F, row.bottom() - ui.px(4) - height, step * 0.8F, height},
                        i == now ? Color::accent : Color::accent_line, ui.px(2));
        const bool is_labelled = i == now || (last - i) % 5 == 0;
        const float width = ui.text_width(Type::caption, years[i].label) + 4;
        if (!is_labelled || (i != now && std::abs(static_cast<float>(i) - static_cast<float>(now)) * step < width))
            continue;
        ui.paint().text({x + step / 2 - width / 2, labels.y, width, labels.h}, Type::caption,
                        i == now ? Color::accent_text : Color::text3, years[i].label, Align::center);
    }
    const float knob = row.x + (static_cast<float>(now) + 0.5F) * step;
    ui.paint().fill({row.x, row.bottom() - ui.px(3), row.w, ui.px(3)}, Color::accent_line, ui.px(2));
    ui.paint().circle({knob, row.bottom() - ui.px(2)}, ui.px(6), ui.color(Color::accent));
    ui.paint().circle({knob, row.bottom() - ui.px(2)}, ui.px(3.5F), ui.color(Color::surface));
}

} // namespace hk::ui::pages
