// The rail with its groups, the phone's header and tab bar.
// It must not know what the screens show.
#include "ui/shell.hpp"

#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "ui/later.hpp"
#include "ui/screen.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace hk::ui {
namespace {

bool is_current(const App& app, const Screen& screen) {
    if (app.address().screen == "partner") return screen.array == "partners"; // one of them
    return app.address().screen == screen.name && app.address().array == screen.array;
}

std::string leaf_of(const Screen& screen) { return std::string(screen.array.empty() ? screen.name : screen.array); }

/// The program's sign, its name and whose it is; a link to the overview.
void draw_brand(Ui& ui, App& app, const Rect& area, bool collapsed) {
    const auto home = app.link("overview");
    const float side = ui.px(32);
    Rect row = area.inset(ui.px(16), 0).middle(side);
    const auto state = hit_area(ui, collapsed ? area : row, "brand", tr(Text::ui_app_name), home);
    if (collapsed) return ui.paint().symbol({area.center().x - side / 2, row.y, side, side});
    ui.paint().symbol(row.cut_left(side, ui.px(10)));
    const float upper = ui.px(18), lower = ui.line_height(Type::caption);
    const bool has_place = ui.text_width(Type::caption, tr(Text::ui_app_place)) <= row.w;
    Rect words = row.middle(has_place ? upper + lower : upper);
    text(ui, words.cut_top(upper), "name", tr(Text::ui_app_name), {.type = Type::card_title, .color = Color::text});
    if (has_place) text(ui, words, "place", tr(Text::ui_app_place), {.type = Type::caption, .color = Color::text3});
    if (state.focus_ring) ui.paint().focus_ring(area.inset(ui.px(8), ui.px(4)), ui.px(size::kRadius), true);
}

void draw_group_label(Ui& ui, Flow& flow, std::string_view leaf, Text label, bool collapsed) {
    flow.gap(ui.px(4));
    if (collapsed) {
        const Rect line = flow.next(ui.px(9));
        return ui.paint().horizontal_line(line.x + ui.px(12), line.right() - ui.px(12), line.center().y, Color::border);
    }
    text(ui, flow.next(ui.px(26)).inset(ui.px(10), 0), leaf, tr(label),
         {.type = Type::label_medium, .color = Color::text3});
}

void draw_nav_entry(Ui& ui, App& app, const Rect& r, const Screen& screen, bool collapsed) {
    NavItemOptions options{
        .label = std::string(tr(screen.label)), .href = app.link(screen.name, screen.array), .icon = screen.icon};
    options.current = is_current(app, screen);
    options.collapsed = collapsed;
    nav_item(ui, r, leaf_of(screen), options);
}

void draw_rail(Ui& ui, App& app, const Rect& area, bool collapsed) {
    ui.paint().vertical_line(area.right() - 1, area.y, area.bottom(), Color::border);
    const Scope scope(ui, "nav");
    Rect rest = area;
    rest.w -= 1;
    draw_brand(ui, app, rest.cut_top(ui.px(size::kTopBar)), collapsed);
    const Rect foot = rest.cut_bottom(ui.px(56));
    const Group group(ui, {ui.scope(), Role::navigation, area, tr(Text::ui_nav_label)});
    const float item = ui.px(size::kNavItem), side = ui.px(8);
    float last_height = ui.px(8);
    for (const auto& screen : screens())
        if (screen.group == NavGroup::last) last_height += item;
    const Rect last = rest.cut_bottom(last_height);
    {
        ScrollArea list(ui, "list", rest, {});
        Flow flow(list.content().inset(side, ui.px(4)), 0);
        auto group_now = NavGroup::first;
        for (const auto& screen : screens()) {
            if (screen.group >= NavGroup::last) continue;
            if (screen.group != group_now) {
                group_now = screen.group;
                const bool is_registry = group_now == NavGroup::registry;
                draw_group_label(ui, flow, is_registry ? "registry" : "other",
                                 is_registry ? Text::ui_nav_registry : Text::ui_nav_other_records, collapsed);
            }
            draw_nav_entry(ui, app, flow.next(item), screen, collapsed);
        }
        list.set_content_bottom(flow.bottom() + ui.px(4));
    }
    ui.paint().horizontal_line(last.x, last.right(), last.y, Color::border); // more may lie below it
    Flow flow(last.inset(side, ui.px(4)), 0);
    for (const auto& screen : screens())
        if (screen.group == NavGroup::last) draw_nav_entry(ui, app, flow.next(item), screen, collapsed);
    ui.paint().horizontal_line(foot.x, foot.right(), foot.y, Color::border);
    draw_file_button(ui, app, foot, collapsed);
}

void draw_tab_bar(Ui& ui, App& app, const Rect& area) {
    ui.paint().fill(area, Color::surface);
    ui.paint().horizontal_line(area.x, area.right(), area.y, Color::border);
    const Scope scope(ui, "nav");
    const Group group(ui, {ui.scope(), Role::navigation, area, tr(Text::ui_nav_label)});
    // The registry's tab comes back to the table that was open last.
    auto& last_array = ui.kept<std::string>("shell/last_array");
    const auto& address = app.address();
    if (address.screen == "registry") last_array = address.array;
    const auto columns = split_columns(area, 4, 0);
    const auto tab = [&](std::size_t place, std::string_view leaf, Text label, Icon icon, std::string href,
                         bool current, std::string_view note = {}) {
        return nav_item(ui, columns[place], leaf,
                        {.label = std::string(tr(label)),
                         .href = std::move(href),
                         .icon = icon,
                         .current = current,
                         .tab_bar = true,
                         .note = std::string(note)});
    };
    tab(0, "overview", Text::ui_nav_overview_short, Icon::layout_dashboard, app.link("overview"),
        address.screen == "overview");
    tab(1, "registry", Text::ui_nav_registry, Icon::list,
        app.link("registry", last_array.empty() ? "partners" : last_array), address.screen == "registry");
    // Something is not saved: the file's screen says what to do.
    const bool is_unsaved = app.saved_state().is_unsafe;
    tab(2, "data", Text::ui_nav_file_short, Icon::file_braces, app.link("data"), address.screen == "data",
        is_unsaved ? tr(Text::ui_saved_unsaved) : std::string_view());
    if (is_unsaved)
        ui.paint().circle({columns[2].center().x + ui.px(14), columns[2].y + ui.px(16)}, ui.px(4),
                          ui.color(Color::warn));
    if (tab(3, "more", Text::ui_nav_more, Icon::menu, {}, address.screen == "settings").pressed) open_more_sheet(ui);
}

/// The first stop of the Tab key, seen only while it has the focus: past the rail and the bar to the screen.
class SkipLink {
public:
    explicit SkipLink(Ui& ui) : ui_(ui), words_(tr(Text::ui_skip_to_content)) {
        const bool is_focused = ui.nodes.focused() == ui.id("skip");
        const float width = std::ceil(ui.text_width(Type::body_medium, words_)) + ui.px(28);
        area_ = is_focused ? Rect{ui.px(8), ui.px(8), width, ui.px(size::kControl)} : Rect{0, 0, 1, 1};
        const auto state = hit_area(ui, area_, "skip", words_);
        is_shown_ = state.focused;
        if (state.pressed) ui.nodes.request_focus(ui.id("main"));
    }
    /// Last, for it lies over what is drawn meanwhile.
    ~SkipLink() {
        if (!is_shown_) return;
        ui_.paint().box(area_, Color::surface, Color::control, ui_.px(size::kRadius));
        ui_.paint().text(area_, Type::body_medium, Color::accent_text, words_, Align::center);
        ui_.paint().focus_ring(area_, ui_.px(size::kRadius), true);
    }
    SkipLink(const SkipLink&) = delete;
    SkipLink& operator=(const SkipLink&) = delete;

private:
    Ui& ui_;
    std::string_view words_;
    Rect area_{};
    bool is_shown_ = false;
};

void draw_phone_header(Ui& ui, App& app, const Rect& area) {
    ui.paint().horizontal_line(area.x, area.right(), area.bottom() - 1, Color::border);
    const Scope scope(ui, "top");
    const Group group(ui, {ui.scope(), Role::banner, area, tr(Text::ui_top_label)});
    if (draw_phone_search(ui, app, area)) return;
    Rect row = area;
    row.cut_right(ui.px(8));
    draw_language_button(ui, app, row);
    if (icon_button(ui, row.cut_right(ui.px(size::kTouch)), "find", Icon::search, tr(Text::ui_search)).pressed)
        open_phone_search(ui);
    draw_brand(ui, app, row, false);
}

void fetch_keeping_bar(Ui&, App& app, Rect&) { app.platform.want_more_code(); }

void draw_keeping(Ui& ui, App& app, Rect& area) {
    if (app.keeping().needs_person()) here_or<fetch_keeping_bar, pages::draw_keeping_bar>(app)(ui, app, area);
}

} // namespace

Rect draw_shell(Ui& ui, App& app) {
    Rect area = ui.canvas();
    if (ui.phone()) {
        const Rect tabs = area.cut_bottom(ui.px(size::kTabBarPhone));
        // The registry's table and record have heads of their own.
        if (app.address().screen != "registry" || phone_search_open(ui))
            draw_phone_header(ui, app, area.cut_top(ui.px(size::kTopBar)));
        draw_keeping(ui, app, area);
        draw_tab_bar(ui, app, tabs);
        draw_more_sheet(ui, app);
        return area;
    }
    const SkipLink skip(ui);
    const bool collapsed = ui.breakpoint() < Breakpoint::wide;
    const Rect rail = area.cut_left(ui.px(collapsed ? size::kRailCollapsed : size::kRail));
    draw_rail(ui, app, rail, collapsed);
    draw_top_bar(ui, app, area.cut_top(ui.px(size::kTopBar)));
    draw_keeping(ui, app, area);
    return area;
}

} // namespace hk::ui
