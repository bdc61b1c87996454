// The overview: how its cards lie on wide, middling and narrow canvases.
// It must not know how a figure is computed.
#include "ui/overview_screen.hpp"

#include "app/app.hpp"
#include "app/overview_data.hpp"
#include "text/catalogue.hpp"
#include "ui/headline_card.hpp"
#include "ui/overview_lists.hpp"
#include "ui/page_layout.hpp"
#include "ui/pages.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace hk::ui {
namespace {

void draw_headlines(Ui& ui, App& app, const OverviewData& data, Rect& rest) {
    const bool six = rest.w >= ui.px(1080);
    const int columns = six ? 6 : !ui.phone() ? 3 : rest.w >= ui.px(312) ? 2 : 1;
    const float height = headline_card_height(ui), gap = ui.px(ui.phone() ? 12 : size::kGap);
    const int rows = (static_cast<int>(kHeadlines.size()) + columns - 1) / columns;
    const Rect grid = rest.cut_top(static_cast<float>(rows) * height + static_cast<float>(rows - 1) * gap, gap);
    const Group group(ui, {ui.id("figures"), Role::group, grid, tr(Text::ui_overview_figures)});
    for (std::size_t i = 0; i < kHeadlines.size(); ++i)
        draw_headline_card(ui, app, data, i, grid_cell(grid, static_cast<int>(i), columns, height, gap));
}

/// Of the map, which is other screens' code: a first visit does not fetch it unless somebody asks for it.
bool has_map(App& app) { return app.platform.has_more_code() && !app.platform.map_file().empty(); }

void draw_map_offer(Ui& ui, App& app, const Rect& r) {
    if (empty_state(ui, r, "map", Icon::globe, tr(Text::ui_overview_map_waits), tr(Text::ui_overview_map_show)).pressed)
        app.platform.want_more_code();
}

void draw_map_waiting(Ui& ui, App&, const Rect& r) {
    const Card card(ui, r, "map_card/card", {.title = std::string(tr(Text::ui_overview_map))});
}

/// Its days are read after what stands around it.
void draw_map(Ui& ui, App& app, const OverviewData& data, const Rect& r) {
    constexpr void (*kTurns[])(Ui&, App&, const Rect&) = {draw_map_waiting, pages::draw_map_card};
    kTurns[data.upcoming ? 1 : 0](ui, app, r);
}

/// Three cards beside each other, as high as the highest, at least down to `bottom`; gives their lower edge.
float draw_three(Ui& ui, App& app, const OverviewData& data, const Rect& area, float third_height, float bottom,
                 void (*draw_third)(Ui&, App&, const OverviewData&, const Rect&)) {
    const auto columns = split_columns(area, 3, ui.px(size::kGap));
    const float height = std::max({groups_height(ui, data), students_height(ui, data), third_height, bottom - area.y});
    draw_groups(ui, app, data, {columns[0].x, area.y, columns[0].w, height});
    draw_students(ui, app, data, {columns[1].x, area.y, columns[1].w, height});
    draw_third(ui, app, data, {columns[2].x, area.y, columns[2].w, height});
    return area.y + height;
}

/// The map with what is running out, and below it breakdowns with what comes next.
float draw_wide(Ui& ui, App& app, const OverviewData& data, const Rect& area, float bottom) {
    const float gap = ui.px(size::kGap);
    Rect rest = area;
    if (!has_map(app)) {
        draw_map_offer(ui, app, rest.cut_top(empty_state_height(ui), gap));
        rest.y =
            draw_three(ui, app, data, rest, std::max(expiring_height(ui, data, 6), ui.px(320)), 0, draw_expiring) + gap;
        const float height = std::max(upcoming_height(ui, data, 6, 3), bottom - rest.y);
        draw_upcoming(ui, app, data, {rest.x, rest.y, rest.w, height}, 3);
        return rest.y + height;
    }
    const auto columns = split_columns(area, 3, gap);
    const Rect upper = rest.cut_top(std::max(expiring_height(ui, data, 5), ui.px(296)), gap);
    draw_map(ui, app, data, {upper.x, upper.y, columns[1].right() - upper.x, upper.h});
    draw_expiring(ui, app, data, {columns[2].x, upper.y, columns[2].w, upper.h});
    return draw_three(
        ui, app, data, rest, upcoming_height(ui, data, 4, 1), bottom,
        [](Ui& in, App& of, const OverviewData& what, const Rect& r) { draw_upcoming(in, of, what, r, 1); });
}

float draw_pairs(Ui& ui, App& app, const OverviewData& data, const Rect& area) {
    const float gap = ui.px(size::kGap);
    Rect rest = area;
    if (has_map(app))
        draw_map(ui, app, data, rest.cut_top(ui.px(320), gap));
    else
        draw_map_offer(ui, app, rest.cut_top(empty_state_height(ui), gap));
    const auto columns = split_columns(rest, 2, gap);
    const float lists = std::max(expiring_height(ui, data, 6), upcoming_height(ui, data, 5, 1));
    draw_expiring(ui, app, data, {columns[0].x, rest.y, columns[0].w, lists});
    draw_upcoming(ui, app, data, {columns[1].x, rest.y, columns[1].w, lists}, 1);
    const float y = rest.y + lists + gap, charts = std::max(groups_height(ui, data), students_height(ui, data));
    draw_groups(ui, app, data, {columns[0].x, y, columns[0].w, charts});
    draw_students(ui, app, data, {columns[1].x, y, columns[1].w, charts});
    return y + charts;
}

float draw_column(Ui& ui, App& app, const OverviewData& data, const Rect& area) {
    Flow flow(area, ui.px(12));
    draw_expiring(ui, app, data, flow.next(expiring_height(ui, data, 5)));
    draw_groups(ui, app, data, flow.next(groups_height(ui, data)));
    draw_students(ui, app, data, flow.next(students_height(ui, data)));
    draw_upcoming(ui, app, data, flow.next(upcoming_height(ui, data, 5, 1)), 1);
    return flow.bottom();
}

void draw_first_steps(Ui& ui, App& app, Rect& rest) {
    const Rect r = rest.cut_top(empty_state_height(ui), ui.px(size::kGap));
    empty_state(ui, r, "empty", Icon::file_braces, tr(Text::ui_overview_empty), tr(Text::ui_nav_exchange),
                app.link("data"));
}

/// On phones the day stands beside the title; with large text only the short one leaves room.
std::string_view title_of(const Ui& ui, const Rect& area) {
    const auto title = tr(Text::ui_overview_title);
    const float room = area.w - 2 * ui.px(size::kCard) - ui.px(size::kGap) - as_of_width(ui);
    const bool fits = !ui.phone() || ui.text_width(Type::page_title, title) <= room;
    return fits ? title : tr(Text::ui_nav_overview_short);
}

} // namespace

void draw_overview(Ui& ui, App& app, const Rect& area) {
    const Scope scope(ui, "overview");
    auto& data = ui.kept<OverviewData>("overview");
    auto query = app.figure_query();
    query.days = expiring_days(app);
    if (data.refresh(app.document(), query, ui.phone())) ui.animate();

    PageLayout page(ui, area, title_of(ui, area), tr(Text::ui_app_summary));
    if (ui.phone())
        draw_as_of(ui, app, page.head_rest());
    else if (!app.is_read_only())
        button_right(ui, page.head_rest(), "new",
                     {.label = std::string(tr(Text::ui_new_record)),
                      .kind = ButtonKind::primary,
                      .icon = Icon::plus,
                      .href = app.link("registry", "agreements", "new")});
    Rect rest = page.rest();
    if (data.is_empty) draw_first_steps(ui, app, rest);
    draw_headlines(ui, app, data, rest);
    float bottom = 0;
    if (ui.phone())
        bottom = draw_column(ui, app, data, rest);
    else if (rest.w >= ui.px(1080))
        bottom = draw_wide(ui, app, data, rest, area.bottom() - ui.px(size::kPage));
    else
        bottom = draw_pairs(ui, app, data, rest);
    page.end(bottom);
}

} // namespace hk::ui
