// Settings of this browser, the office's own record, and the keyboard's shortcuts.
// It must not know storage; it calls App's verbs.
#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "ui/field_editors.hpp"
#include "ui/page_layout.hpp"
#include "ui/pages.hpp"
#include "ui/shell.hpp"
#include "ui/shortcuts.hpp"
#include "ui/user_name_field.hpp"
#include "ui/widgets.hpp"

#include <array>
#include <cmath>
#include <optional>

namespace hk::ui::pages {
namespace {

/// A card whose height is what it held last frame.
struct FittingCard {
    FittingCard(Ui& ui_in, const Rect& column, std::string_view leaf, Text title)
        : ui(ui_in), height(ui_in.kept<float>("card_height/" + ui_in.id(leaf))), top(column.y),
          card(ui_in, {column.x, column.y, column.w, std::max(height, ui_in.px(96))}, leaf,
               {.title = std::string(tr(title))}) {}
    /// Returns the canvas y of the card's lower edge.
    float end(float content_bottom) {
        const float now = content_bottom + ui.px(size::kCard) - top;
        if (std::abs(now - height) > 0.5F) ui.animate();
        return top + (height = now);
    }
    Ui& ui;
    float& height;
    float top;
    Card card;
};

float draw_language(Ui& ui, App& app, const Rect& column) {
    FittingCard box(ui, column, "language", Text::ui_settings_language);
    Flow flow(box.card.body(), 0);
    const Group group(ui, {ui.id("choice"), Role::radiogroup, box.card.body(), tr(Text::ui_settings_language)});
    for (std::size_t i = 0; i < kLanguages.size(); ++i)
        if (radio(ui, flow.next(ui.px(ui.phone() ? size::kTouch : 32.0F)), language_tag(kLanguages[i]),
                  tr(kLanguageNames[i]), kLanguages[i] == current_language())
                .pressed)
            app.set_language(kLanguages[i]);
    return box.end(flow.bottom());
}

/// One of several, side by side where there is room, else one below the other.
std::optional<std::size_t> choose(Ui& ui, Flow& flow, std::string_view leaf, std::string_view name,
                                  const std::vector<Segment>& segments, std::size_t now) {
    const float height = ui.px(ui.phone() ? size::kTouch : size::kSegment), width = segmented_width(ui, segments);
    if (width <= flow.width()) {
        Rect row = flow.next(height);
        row.w = width;
        return segmented(ui, row, leaf, name, segments, now, false);
    }
    const Scope scope(ui, leaf);
    const Group group(ui, {ui.scope(), Role::radiogroup, {}, name});
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < segments.size(); ++i)
        if (radio(ui, flow.next(height), segments[i].id, segments[i].label, i == now).pressed) chosen = i;
    return chosen;
}

float draw_looks(Ui& ui, App& app, const Rect& column) {
    constexpr std::array kThemes = {Theme::system, Theme::light, Theme::dark};
    constexpr std::array kSizes = {1.0F, 1.15F, 1.3F};
    FittingCard box(ui, column, "looks", Text::ui_settings_theme);
    Flow flow(box.card.body(), ui.px(8));
    const std::vector<Segment> themes = {{"system", std::string(tr(Text::ui_theme_system))},
                                         {"light", std::string(tr(Text::ui_theme_light))},
                                         {"dark", std::string(tr(Text::ui_theme_dark))}};
    std::size_t now = 0;
    for (std::size_t i = 0; i < kThemes.size(); ++i)
        if (kThemes[i] == app.settings().theme) now = i;
    if (const auto chosen = choose(ui, flow, "theme", tr(Text::ui_settings_theme), themes, now))
        app.set_theme(kThemes[*chosen]);

    flow.gap(ui.px(8));
    heading(ui, flow.next(ui.line_height(Type::label_medium)), "size_title", tr(Text::ui_settings_text_size),
            Type::label_medium, 3);
    std::vector<Segment> sizes;
    std::size_t size_now = 0;
    for (std::size_t i = 0; i < kSizes.size(); ++i) {
        const auto percent = std::lround(kSizes[i] * 100);
        sizes.push_back({std::to_string(percent), tr(Text::ui_settings_text_size_percent, {{"percent", percent}})});
        if (std::abs(kSizes[i] - app.settings().text_size) < 0.01F) size_now = i;
    }
    if (const auto chosen = choose(ui, flow, "size", tr(Text::ui_settings_text_size), sizes, size_now))
        app.set_text_size(kSizes[*chosen]);
    const auto note = std::string(tr(Text::ui_settings_reduced_motion));
    paragraph(ui, flow.next(ui.wrapped_height(Type::caption, note, flow.width())), "motion", note,
              {.type = Type::caption, .color = Color::text3});
    return box.end(flow.bottom());
}

float draw_user(Ui& ui, App& app, const Rect& column) {
    FittingCard box(ui, column, "user", Text::ui_settings_user_name);
    Flow flow(box.card.body(), ui.px(12));
    flow.next(draw_user_name_field(ui, app, {flow.next(0).x, flow.y(), flow.width(), 0}, true) - flow.y());
    const auto note = std::string(tr(Text::ui_settings_stored_here));
    paragraph(ui, flow.next(ui.wrapped_height(Type::caption, note, flow.width())), "stored", note,
              {.type = Type::caption, .color = Color::text3});
    return box.end(flow.bottom());
}

/// How long before its end an agreement counts as expiring, and the list of directions.
float draw_registry_settings(Ui& ui, App& app, const Rect& column) {
    constexpr std::array kWindows = {30, 90, 180};
    FittingCard box(ui, column, "registry", Text::ui_nav_registry);
    Flow flow(box.card.body(), ui.px(8));
    std::vector<Segment> windows;
    std::size_t now = 0;
    for (std::size_t i = 0; i < kWindows.size(); ++i) {
        windows.push_back({std::to_string(kWindows[i]), tr(Text::ui_overview_expiring_days, {{"n", kWindows[i]}})});
        if (kWindows[i] == app.settings().expiring_days) now = i;
    }
    const auto label = tr(Text::ui_settings_expiring);
    paragraph(ui, flow.next(ui.wrapped_height(Type::label_medium, label, flow.width())), "expiring_label", label,
              {.type = Type::label_medium, .color = Color::text});
    if (const auto chosen = choose(ui, flow, "expiring", label, windows, now)) app.set_expiring_days(kWindows[*chosen]);
    flow.gap(ui.px(4));
    link(ui, flow.next(ui.px(ui.phone() ? size::kTouch : 28.0F)), "directions",
         {.label = std::string(tr(Text::record_directions_many)),
          .href = app.link("registry", "directions"),
          .trailing = Icon::chevron_right});
    return box.end(flow.bottom());
}

/// The office's own record: one of the file, with the start of the academic year.
struct OfficeView {
    std::optional<Draft> draft;
    FormView form;
    const Document* document = nullptr;
    std::uint64_t revision = 0;
};

float draw_office(Ui& ui, App& app, const Rect& column) {
    auto& view = ui.kept<OfficeView>("settings/office");
    auto& document = app.document();
    const auto& tables = *find_tables("office");
    if (view.document != &document || view.revision != document.revision()) {
        const bool is_same_file = view.document == &document;
        if (!is_same_file || !view.draft || !view.draft->reload(document)) {
            auto record = document.loader().load(tables, tables.type->name);
            view.draft.reset();
            if (record)
                view.draft.emplace(std::move(*record));
            else
                view.draft.emplace(*tables.type, tables.type->name);
        }
        view.document = &document;
        view.revision = document.revision();
    }
    FittingCard box(ui, column, "office", Text::record_office_many);
    float bottom = 0;
    {
        EditForm form{ui, app, *view.draft, view.form, app.is_read_only()};
        bottom = draw_form(form, box.card.body());
        finish_form(form);
    }
    return box.end(bottom);
}

float draw_keys(Ui& ui, const Rect& column) {
    FittingCard box(ui, column, "keys", Text::ui_keys_title);
    return box.end(draw_shortcut_list(ui, box.card.body()));
}

} // namespace

void draw_settings(Ui& ui, App& app, const Rect& area) {
    const Scope scope(ui, "settings");
    PageLayout page(ui, area, tr(Text::ui_settings_title));
    const float gap = ui.px(size::kGap);
    const bool two = page.width() >= ui.px(640);
    auto columns = split_columns(page.rest(), two ? 2 : 1, gap);
    Rect left = columns.front(), right = columns.back();
    left.w = right.w = std::min(left.w, ui.px(560));
    right.x = two ? left.right() + gap : left.x;
    const auto place = [&](Rect& column, float bottom) { column.y = bottom + gap; };
    place(left, draw_language(ui, app, left));
    place(left, draw_looks(ui, app, left));
    Rect& second = two ? right : left;
    place(second, draw_user(ui, app, second));
    place(left, draw_registry_settings(ui, app, left));
    if (two) place(second, draw_office(ui, app, second));
    if (!ui.phone() || !ui.touch) place(two ? left : second, draw_keys(ui, two ? left : second));
    if (!two) place(left, draw_office(ui, app, left));
    page.end(std::max(left.y, second.y) - gap);
}

} // namespace hk::ui::pages
