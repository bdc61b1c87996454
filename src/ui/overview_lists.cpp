// The overview's lists.
// It must not know how any of it is computed.
#include "ui/overview_lists.hpp"

#include "app/app.hpp"
#include "app/dimension_names.hpp"
#include "model/code_lists.hpp"
#include "stats/figure_parts.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/names.hpp"
#include "text/numbers.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <array>

namespace hk::ui {
namespace {

constexpr std::array kWindows = {30, 90, 180};
constexpr int kUrgentDays = 30;
constexpr std::size_t kMostCountries = 10;

float row_height(const Ui& ui) { return ui.px(ui.phone() ? size::kListRowPhone : 48); }
float frame_height(const Ui& ui) { return ui.px(size::kCardHead); }

/// Rows of a card without its side padding: they reach from edge to edge.
Rect rows_area(const Ui& ui, const Card& card, const Rect& r) {
    const float top = card.body().y - ui.px(size::kGapMedium);
    return {r.x + 1, top, r.w - 2, r.bottom() - top - 1};
}

/// Large text needs more of them.
float note_lines(const Ui& ui) { return ui.text_size > 1.2F ? 3 : 2; }

void draw_nothing(Ui& ui, const Rect& rows, std::string_view leaf, std::string_view sentence) {
    text(ui, rows.inset(ui.px(size::kCard), 0).middle(ui.px(20)), leaf, sentence,
         {.color = Color::text3, .align = Align::center});
}

void draw_waiting(Ui& ui, Rect rows, float height) {
    while (rows.h >= height) {
        const Rect row = rows.cut_top(height).inset(ui.px(size::kCard), 0);
        ui.paint().fill({row.x, row.y + row.h / 2 - ui.px(6), row.w * 0.6F, ui.px(12)}, Color::sunken, ui.px(4));
    }
}

std::string day_month(std::string_view iso, bool month) {
    if (month)
        return iso.size() >= 7 ? std::string(month_short(current_language(), (iso[5] - '0') * 10 + (iso[6] - '0')))
                               : std::string();
    return std::string(iso.size() >= 10  ? iso.substr(8, 2)
                       : iso.size() >= 7 ? std::string_view("·")
                                         : iso.substr(0, 4));
}

/// The records of a figure, limited by one more option of the address.
std::string limited_link(const App& app, std::string_view figure, std::string_view option, std::string_view value) {
    return "#" + parse_address(std::string_view(app.figure_link(figure)).substr(1)).with(option, value).hash();
}

/// Whether agreements stand in several groups, so that the rows add up to more than the figure.
bool adds_up_to_more(const OverviewData& data) { return data.groups && data.groups->adds_up_to_more; }

/// "Barchasi: 14" in the place of the last row, when there are more than fit.
void draw_all_link(Ui& ui, const Rect& row, std::size_t count, std::string href) {
    const auto label =
        std::string(tr(Text::ui_all)) + ": " + format_integer(current_language(), static_cast<std::int64_t>(count));
    link(ui, row.inset(ui.px(size::kCard), 0), "all",
         {.label = label, .href = std::move(href), .trailing = Icon::chevron_right});
}

/// Where the windows do not fit beside the title.
std::optional<std::size_t> draw_window_menu(Ui& ui, Rect head, std::size_t chosen) {
    std::vector<MenuItem> items;
    for (std::size_t i = 0; i < kWindows.size(); ++i)
        items.push_back({.id = std::to_string(kWindows[i]),
                         .label = tr(Text::ui_overview_expiring_days, {{"n", kWindows[i]}}),
                         .checked = tri(i == chosen)});
    ButtonOptions options{.label = items[chosen].label, .kind = ButtonKind::quiet, .trailing = Icon::chevron_down};
    options.reason = tr(Text::ui_overview_expiring_within);
    if (button_width(ui, options) > head.w) options.label = std::to_string(kWindows[chosen]);
    const Rect box = head.cut_right(std::min(button_width(ui, options), head.w));
    return menu_button(ui, box.middle(ui.control_height()), "days", options, items);
}

} // namespace

int expiring_days(const App& app) {
    const auto asked = app.address().option("days");
    for (const int days : kWindows)
        if (asked == std::to_string(days)) return days;
    return app.settings().expiring_days;
}

float expiring_height(const Ui& ui, const OverviewData& data, std::size_t most) {
    const std::size_t rows =
        data.expiring ? std::clamp<std::size_t>(data.expiring->size(), 1, most) : std::min<std::size_t>(4, most);
    return frame_height(ui) + static_cast<float>(rows) * row_height(ui) + 2;
}

void draw_expiring(Ui& ui, App& app, const OverviewData& data, const Rect& r) {
    const int days = expiring_days(app);
    const Card card(ui, r, "expiring", {.title = std::string(tr(Text::ui_overview_expiring))});
    std::vector<Segment> segments;
    std::size_t chosen = 1;
    for (std::size_t i = 0; i < kWindows.size(); ++i) {
        const bool is_last = i + 1 == kWindows.size();
        segments.push_back({std::to_string(kWindows[i]), is_last
                                                             ? tr(Text::ui_overview_expiring_days, {{"n", kWindows[i]}})
                                                             : std::to_string(kWindows[i])});
        if (kWindows[i] == days) chosen = i;
    }
    Rect head = card.head_rest();
    std::optional<std::size_t> now;
    if (const float width = segmented_width(ui, segments); width <= head.w) {
        const Rect box = head.cut_right(width);
        now = segmented(ui, box.middle(ui.px(ui.phone() ? size::kControl : size::kSegmentSmall)), "days",
                        tr(Text::ui_overview_expiring_within), segments, chosen);
    } else {
        now = draw_window_menu(ui, head, chosen);
    }
    if (now)
        app.go(app.address().with("days",
                                  kWindows[*now] == app.settings().expiring_days ? "" : std::to_string(kWindows[*now])),
               true);

    Rect rows = rows_area(ui, card, r);
    if (!data.expiring) return draw_waiting(ui, rows, row_height(ui));
    if (data.expiring->empty())
        return draw_nothing(ui, rows, "none", tr(Text::ui_overview_expiring_none, {{"days", days}}));
    const Group list(ui, {ui.id("list"), Role::list, rows, tr(Text::ui_overview_expiring)});
    const auto room = static_cast<std::size_t>(std::max(1.0F, (rows.h + 1) / row_height(ui)));
    const auto count = data.expiring->size();
    std::size_t left = count > room ? room - 1 : count;
    for (const auto& agreement : *data.expiring) {
        if (left-- == 0) break;
        ListRowOptions options{.title = agreement.partner.empty() ? std::string(tr(Text::ui_registry_untitled))
                                                                  : app.titles().of("partners", agreement.partner)};
        // The day first: it is the longer one that may be cut.
        options.detail = format_date_table(current_language(), agreement.end) + " · " +
                         std::string(code_label(codes::agreement_type, agreement.type));
        const bool is_urgent = agreement.days_left <= kUrgentDays;
        options.status = is_urgent ? Status::urgent : Status::ending;
        options.value = tr(Text::ui_time_days, {{"n", agreement.days_left}});
        options.value_color = is_urgent ? Color::bad_text : Color::warn_text;
        options.href = app.link("registry", "agreements", agreement.id);
        options.line_below = left > 0 || count > room;
        list_row(ui, rows.cut_top(row_height(ui)), agreement.id, options);
    }
    if (count > room)
        draw_all_link(
            ui, rows.cut_top(row_height(ui)), count,
            limited_link(app, "agreements_expiring", "days", days == kExpiringDays ? "" : std::to_string(days)));
}

float groups_height(const Ui& ui, const OverviewData& data) {
    const std::size_t rows = data.groups ? std::max<std::size_t>(data.groups->rows.size(), 1) : 6;
    const float note = adds_up_to_more(data) ? note_lines(ui) * ui.line_height(Type::caption) + ui.px(6) : 0;
    return frame_height(ui) + ui.px(size::kGapMedium * 2) +
           static_cast<float>(rows) * (bar_row_height(ui, true) + ui.px(2)) + note;
}

void draw_groups(Ui& ui, App& app, const OverviewData& data, const Rect& r) {
    CardOptions options{.title = std::string(tr(Text::ui_overview_by_region))};
    options.note = format_date_table(current_language(), data.as_of);
    const Card card(ui, r, "groups", options);
    Rect rows = card.body();
    const float height = bar_row_height(ui, true) + ui.px(2);
    if (!data.groups) return draw_waiting(ui, rows, height);
    if (data.groups->rows.empty()) return draw_nothing(ui, rows, "none", tr(Text::ui_overview_no_data));
    std::int64_t largest = 1;
    for (const auto& total : data.groups->row_totals) largest = std::max(largest, total.number);
    const Group list(ui, {ui.id("list"), Role::list, rows, options.title});
    const auto& dimension = *find_dimension(*find_figure("agreements_in_force"), "group");
    for (std::size_t i = 0; i < data.groups->rows.size(); ++i) {
        const auto& group = data.groups->rows[i];
        const auto count = data.groups->row_totals[i].number;
        BarOptions bar{.label = value_name(app.titles(), dimension, group),
                       .value = format_integer(current_language(), count)};
        bar.share = static_cast<float>(count) / static_cast<float>(largest);
        bar.href = limited_link(app, "agreements_in_force", "part", part_text({{&dimension, group}}));
        bar_row(ui, rows.cut_top(height).inset(0, 1), group, bar);
    }
    // Only where it is so: a multilateral agreement stands in several rows.
    if (adds_up_to_more(data))
        paragraph(ui, {rows.x, rows.y + ui.px(4), rows.w, rows.h}, "may_add_up", tr(Text::ui_overview_rows_may_add_up),
                  {.type = Type::caption, .color = Color::text3}, static_cast<int>(note_lines(ui)));
}

float students_height(const Ui& ui, const OverviewData& data) {
    const std::size_t rows =
        data.student_countries ? std::clamp<std::size_t>(data.student_countries->rows.size(), 1, kMostCountries) : 6;
    return frame_height(ui) + ui.px(size::kGapMedium * 2) + static_cast<float>(rows) * bar_row_height(ui, false);
}

void draw_students(Ui& ui, App& app, const OverviewData& data, const Rect& r) {
    CardOptions options{.title = std::string(tr(Text::ui_overview_foreign_students))};
    if (data.foreign_students) {
        const auto& value = *data.foreign_students;
        options.note =
            tr(Text::ui_overview_people, {{"n", value.number}}) + " · " +
            (value.year_label.empty() ? format_date_table(current_language(), value.as_of) : value.year_label);
    }
    const Card card(ui, r, "students", options);
    Rect rows = card.body();
    const float height = bar_row_height(ui, false);
    if (!data.student_countries) return draw_waiting(ui, rows, height);
    if (data.student_countries->rows.empty()) return draw_nothing(ui, rows, "none", tr(Text::ui_overview_no_data));
    const auto& all = data.student_countries->rows;
    const auto count_of = [&](std::size_t i) { return data.student_countries->row_totals[i].number; };
    const std::size_t fitting = std::max<std::size_t>(1, static_cast<std::size_t>((rows.h + 1) / height));
    const std::size_t shown = all.size() <= fitting ? all.size() : fitting - 1;
    std::int64_t largest = 1, rest = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        largest = std::max(largest, count_of(i)), rest += i >= shown ? count_of(i) : 0;
    const Group list(ui, {ui.id("list"), Role::list, rows, options.title});
    const auto put = [&](std::string_view leaf, std::string label, std::int64_t count, Color color, std::string href) {
        BarOptions bar{.label = std::move(label), .value = format_integer(current_language(), count)};
        bar.share = std::min(1.0F, static_cast<float>(count) / static_cast<float>(largest));
        bar.label_above = false;
        bar.color = color;
        bar.href = std::move(href);
        bar_row(ui, rows.cut_top(height), leaf, bar);
    };
    for (std::size_t i = 0; i < shown; ++i)
        put(all[i].empty() ? "unknown" : all[i],
            std::string(all[i].empty() ? tr(Text::ui_unknown) : country_name(current_language(), all[i])), count_of(i),
            Color::c1, all[i].empty() ? std::string() : limited_link(app, "foreign_students", "country", all[i]));
    if (shown < all.size()) put("rest", std::string(tr(Text::group_rest_of_world)), rest, Color::c8, {});
}

float upcoming_height(const Ui& ui, const OverviewData& data, std::size_t most, int columns) {
    const std::size_t count =
        data.upcoming ? std::clamp<std::size_t>(data.upcoming->size(), 1, most) : std::min<std::size_t>(3, most);
    const auto per = static_cast<std::size_t>(columns);
    return frame_height(ui) + static_cast<float>((count + per - 1) / per) * (row_height(ui) + ui.px(6)) + 2;
}

namespace {

/// Day and month on a tile, title, and where and how large.
void draw_activity(Ui& ui, App& app, const Rect& r, const Record& record, bool line_below) {
    const auto from = std::string(record.text_of("from"));
    const auto title = app.titles().of(record);
    const Scope scope(ui, record.id());
    Node item_node(ui.scope(), Role::listitem, r);
    item_node.delegate = ui.scope() + "/open";
    const Group item(ui, std::move(item_node));
    auto state = hit_area(ui, r, "open", title, app.link("registry", "activities", record.id()));
    state.hovered = ui.hovers(r);
    const float hover = ui.fade(ui.scope(), state.hovered, motion::kHover);
    if (hover > 0) ui.paint().fill(r, ui.color(Color::hover, hover));
    if (line_below) ui.paint().horizontal_line(r.x, r.right(), r.bottom() - 1, Color::line);
    if (state.focus_ring) ui.paint().focus_ring(r, ui.px(size::kRadiusRow), true);
    Rect inside = r.inset(ui.px(size::kCard), 0);
    const Rect tile = inside.cut_left(ui.px(40), ui.px(12)).middle(ui.px(40));
    ui.paint().fill(tile, Color::sunken, ui.px(size::kRadius));
    Rect day = tile.inset(0, ui.px(3));
    text(ui, day.cut_top(day.h / 2), "day", day_month(from, false),
         {.type = Type::card_title,
          .color = Color::text,
          .align = Align::center,
          .full = format_date_table(current_language(), from)});
    ui.paint().text(day, Type::caption, Color::text3, day_month(from, true), Align::center);
    Rect words = inside.middle(ui.line_height(Type::body_medium) + ui.line_height(Type::label));
    text(ui, words.cut_top(ui.line_height(Type::body_medium)), "title", title,
         {.type = Type::body_medium, .color = Color::text});
    const auto scope_word = record.text_of("scope");
    ui.paint().fill(words.cut_left(ui.px(8), ui.px(6)).middle(ui.px(8)),
                    scope_word == "strategic" ? Color::c1 : Color::c8, 2);
    std::string detail(code_label(codes::activity_scope, scope_word));
    if (const auto year = std::string_view(from).substr(0, 4); !app.as_of().starts_with(year))
        detail += " · " + std::string(year);
    for (const auto* member : {"place", "time"})
        if (const auto part = record.text_of(member); !part.empty()) detail += " · " + std::string(part);
    text(ui, words, "detail", detail, {.type = Type::label, .color = Color::text3});
}

} // namespace

void draw_upcoming(Ui& ui, App& app, const OverviewData& data, const Rect& r, int columns) {
    const Card card(ui, r, "upcoming", {.title = std::string(tr(Text::ui_overview_upcoming))});
    link(ui, card.head_rest(), "all",
         {.label = std::string(tr(Text::ui_all)),
          .href = app.link("registry", "activities"),
          .trailing = Icon::chevron_right,
          .align = Align::right});
    const Rect rows = rows_area(ui, card, r);
    const float height = row_height(ui) + ui.px(6);
    if (!data.upcoming) return draw_waiting(ui, rows, height);
    const Group list(ui, {ui.id("list"), Role::list, rows, tr(Text::ui_overview_upcoming)});
    const auto room =
        static_cast<std::size_t>(std::max(1.0F, (rows.h + 1) / height)) * static_cast<std::size_t>(columns);
    std::size_t place = 0;
    const std::size_t count = std::min(room, data.upcoming->size());
    for (const auto& id : *data.upcoming) {
        if (place >= count) break;
        const auto record = app.document().loader().load(*find_tables("activities"), id);
        if (!record) continue;
        const bool line = place + static_cast<std::size_t>(columns) < count;
        draw_activity(ui, app, grid_cell(rows, static_cast<int>(place), columns, height, 0), *record, line);
        ++place;
    }
    if (place == 0) draw_nothing(ui, rows, "none", tr(Text::ui_overview_upcoming_none));
}

} // namespace hk::ui
