// The top bar: search, save state, as-of date, language, theme.
// It must not know what is searched, saved or computed.
#include "app/app.hpp"
#include "model/partial_date.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "ui/date_picker.hpp"
#include "ui/search_field.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

#include <array>
#include <cmath>

namespace hk::ui {
namespace {

/// Phones: the search lies over the header.
struct PhoneSearch {
    bool open = false, focus = false;
};

struct AsOfState {
    std::string typed, shown_for;
    std::string wrong; ///< why `typed` is not a day
};

void draw_save_state(Ui& ui, App& app, Rect row) {
    const auto saved = app.saved_state();
    const bool is_reader = app.keeping().is_reader();
    const float icon = ui.px(size::kIcon), gap = ui.px(6);
    const auto fits = [&](std::string_view words) {
        return icon + gap + ui.text_width(Type::label, words) <= row.w - ui.px(8);
    };
    const auto place = [&](std::string_view words) {
        return row.cut_right(std::ceil(icon + gap + ui.text_width(Type::label, words)) + 1);
    };
    const Group group(ui, {ui.id("saved"), Role::group, row, tr(Text::ui_saved_label)});
    if (saved.is_unsafe) {
        // What is not saved can be saved here.
        auto words = tr(Text::ui_saved_unsaved);
        if (!fits(words)) words = tr(Text::ui_saved_unsaved_short);
        if (!fits(words)) {
            ButtonOptions options{.label = std::string(tr(Text::ui_saved_unsaved)),
                                  .kind = ButtonKind::quiet,
                                  .icon = Icon::triangle_alert,
                                  .icon_only = true};
            if (row.w >= ui.control_height() && button_right(ui, row, "export", options).pressed) app.export_file();
            return;
        }
        Rect box = place(words);
        ui.paint().icon(box.cut_left(icon, gap), Icon::triangle_alert, icon, Color::warn);
        const auto state =
            link(ui, box, "export", {.label = std::string(words), .type = Type::label, .color = Color::warn_text});
        ui.hint(ui.id("export"), box, std::string(tr(Text::ui_saved_only_here)), state);
        if (state.pressed) app.export_file();
        return;
    }
    // The file is what counts: how old it is is said when it is older than a week.
    constexpr int kOldDays = 7;
    const bool is_old = saved.has_unsaved && saved.days_since_export > kOldDays;
    const auto words = is_reader                   ? std::string(tr(Text::ui_saved_reader))
                       : is_old                    ? tr(Text::ui_saved_export_old, {{"n", saved.days_since_export}})
                       : saved.is_saving           ? std::string(tr(Text::ui_saved_saving))
                       : !saved.kept_at.empty()    ? tr(Text::ui_saved_kept_at, {{"time", saved.kept_at}})
                       : saved.exported_at.empty() ? std::string(tr(Text::ui_saved_no_changes))
                                                   : tr(Text::ui_saved_exported_at, {{"time", saved.exported_at}});
    if (!fits(words)) return;
    Rect box = place(words);
    const bool is_good = !saved.kept_at.empty() || !saved.exported_at.empty();
    ui.paint().icon(box.cut_left(icon, gap),
                    is_reader         ? Icon::lock
                    : is_old          ? Icon::triangle_alert
                    : saved.is_saving ? Icon::ellipsis
                                      : Icon::circle_check,
                    icon,
                    is_old                                      ? Color::warn
                    : is_good && !saved.is_saving && !is_reader ? Color::ok
                                                                : Color::text3);
    if (saved.kept_at.empty() || is_reader) {
        text(ui, box, "state", words,
             {.type = Type::label, .color = is_good ? Color::text2 : Color::text3, .live = "polite"});
        return;
    }
    // It leads to where all of it is said, and the file is.
    const auto when = saved.exported_at.empty() ? std::string(tr(Text::ui_saved_never)) : saved.exported_at;
    const auto state = link(ui, box, "state",
                            {.label = words,
                             .href = app.link("data"),
                             .type = Type::label,
                             .color = is_old ? Color::warn_text : Color::text2});
    ui.hint(ui.id("state"), box, tr(Text::ui_saved_kept_hint, {{"time", saved.kept_at}, {"when", when}}), state);
}

} // namespace

float as_of_width(const Ui& ui) {
    return std::ceil(ui.px(10 + size::kIcon + 8) + ui.text_width(Type::field, "00.00.0000") + ui.px(14));
}

void draw_as_of(Ui& ui, App& app, Rect& row) {
    auto& state = ui.kept<AsOfState>("as_of");
    const auto day = app.as_of();
    if (state.shown_for != day) {
        state.wrong.clear();
        state.typed = format_date_table(current_language(), day);
        state.shown_for = day;
    }
    const float width = as_of_width(ui);
    const float needed = width + 2 * ui.px(size::kGapSmall) + ui.control_height();
    // On a phone the title may leave no room for the way back to today; an emptied field is one too.
    if (day != app.today() && row.w >= needed) {
        const auto name = std::string(tr(Text::ui_top_as_of_today));
        ButtonOptions options{.label = name, .kind = ButtonKind::quiet, .icon = Icon::rotate_ccw, .icon_only = true};
        options.reason = name + ": " + format_date_table(current_language(), app.today());
        if (button_right(ui, row, "today", options).pressed) app.set_as_of(app.today());
    }
    const auto label = std::string(tr(Text::ui_top_as_of));
    const bool wide = !ui.phone() && row.w > ui.px(400);
    FieldOptions options{.label = std::string(tr(Text::ui_top_as_of_label)), .hide_label = true, .kind = "date"};
    options.lead = Icon::calendar;
    options.max_length = 24;
    options.wrong = state.wrong;
    options.keys = {"ArrowDown"};
    const Rect box = row.cut_right(width, ui.px(size::kGapSmall));
    if (wide) {
        const Rect words = row.cut_right(ui.text_width(Type::label, label) + 1, ui.px(size::kGapMedium));
        ui.paint().text(words, Type::label, Color::text3, label);
    }
    // One thing in the order of reading: the calendar's sign lies over the field.
    const Group group(ui, {ui.id("as_of/group"), Role::group, box, options.label});
    const auto field = text_field(ui, box.middle(ui.control_height()), "as_of", options, state.typed);
    if (state.wrong.empty())
        ui.hint(field.id, field.box,
                tr(Text::ui_top_as_of_past, {{"date", format_date_prose(current_language(), day)}}),
                {.hovered = ui.hovers(field.box) && !field.focused});
    // The days that are asked for most.
    std::vector<QuickDay> quick{{"today", std::string(tr(Text::ui_top_as_of_today)), app.today()}};
    const int year = std::atoi(app.today().substr(0, 4).c_str()) - 1;
    quick.push_back({"year_end", tr(Text::ui_top_as_of_year_end, {{"year", std::to_string(year)}}),
                     std::to_string(year) + "-12-31"});
    if (const auto chosen = calendar_button(ui, field, "as_of/calendar", options.label, day, app.today(), quick)) {
        app.set_as_of(*chosen);
        state.shown_for.clear();
        return;
    }
    if (!field.committed) return;
    const auto parsed = parse_date(state.typed);
    const bool is_understood = parsed.problem == DateProblem::none || parsed.problem == DateProblem::empty;
    if (is_understood && app.message() && app.message()->is_error) app.dismiss_message();
    if (!is_understood) {
        state.wrong = tr(parsed.problem == DateProblem::no_such_day  ? Text::invalid_no_such_day
                         : parsed.problem == DateProblem::short_year ? Text::invalid_short_year
                                                                     : Text::invalid_date);
        return app.tell(state.wrong, Message::Action::none, true);
    }
    app.set_as_of(parsed.problem == DateProblem::none ? last_day(parsed.iso) : std::string());
    state.shown_for.clear();
}

bool is_period_dialog_open(Ui& ui) { return ui.kept<bool>("period/open"); }
void close_period_dialog(Ui& ui) { ui.kept<bool>("period/open") = false; }

void open_period_dialog(Ui& ui, App& app) {
    ui.kept<bool>("period/open") = true;
    app.platform.want_more_code();
    ui.animate();
}

std::string period_words(App& app) {
    const auto period = app.period();
    if (!period) return std::string(tr(Text::ui_top_period_last));
    return hk::period_words(*period, app.figure_query().year_start);
}

/// What yearly figures are of; the choice is a dialog of the code that comes later.
void draw_period(Ui& ui, App& app, Rect& row) {
    ButtonOptions options{.label = std::string(tr(Text::ui_top_period)), .trailing = Icon::chevron_down};
    options.strong = period_words(app);
    options.reason = tr(Text::ui_top_period_what);
    options.haspopup = "dialog";
    const float width = button_width(ui, options);
    if (row.w < width + ui.px(200)) return;
    if (button_right(ui, row, "period", options).pressed) open_period_dialog(ui, app);
}

/// What can be undone and done again, by name; who changes nothing sees neither.
void draw_steps(Ui& ui, App& app, Rect& row) {
    const auto* undo = app.document().next_undo();
    const auto* redo = app.document().next_redo();
    if (app.is_read_only() || (undo == nullptr && redo == nullptr) || row.w < 4 * ui.control_height()) return;
    const auto button = [&](std::string_view leaf, const Step* step, Text label, Text nothing, Icon icon,
                            std::string_view keys) {
        ButtonOptions options{.kind = ButtonKind::quiet, .icon = icon, .icon_only = true};
        options.label = step ? app.deed_text(label, step->name) : std::string(tr(nothing));
        options.disabled = step == nullptr;
        options.shortcut = keys;
        return button_right(ui, row, leaf, options).pressed;
    };
    const bool is_redone =
        button("redo", redo, Text::ui_change_redo, Text::ui_change_nothing_to_redo, Icon::redo_2, "Ctrl Y");
    const bool is_undone =
        button("undo", undo, Text::ui_change_undo, Text::ui_change_nothing_to_undo, Icon::undo_2, "Ctrl Z");
    if (is_redone) app.redo();
    if (is_undone) app.undo();
}

void draw_language_button(Ui& ui, App& app, Rect& row) {
    constexpr std::array kShort = {Text::ui_language_uz_short, Text::ui_language_uz_cyrl_short,
                                   Text::ui_language_ru_short, Text::ui_language_en_short};
    std::vector<MenuItem> items;
    std::size_t now = 0;
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
        const bool is_now = kLanguages[i] == current_language();
        if (is_now) now = i;
        items.push_back({.id = std::string(language_tag(kLanguages[i])),
                         .label = std::string(tr(kLanguageNames[i])),
                         .checked = tri(is_now)});
    }
    ButtonOptions options{.label = std::string(tr(kShort[now])),
                          .kind = ui.phone() ? ButtonKind::quiet : ButtonKind::secondary};
    options.icon = ui.phone() ? Icon::none : Icon::languages;
    options.trailing = Icon::chevron_down;
    options.reason = tr(Text::ui_top_language);
    const Rect box = row.cut_right(button_width(ui, options), ui.px(size::kGapSmall));
    const auto chosen = menu_button(ui, box, "language", options, items);
    auto& was_open = ui.kept<bool>("language/open");
    const bool is_open = popup_open(ui, ui.id("language/menu"));
    if (is_open && !was_open) app.want_texts();
    was_open = is_open;
    if (chosen) app.set_language(kLanguages[*chosen]);
}

void draw_theme_button(Ui& ui, App& app, Rect& row) {
    constexpr std::array kThemes = {Theme::system, Theme::light, Theme::dark};
    constexpr std::array kNames = {Text::ui_theme_system, Text::ui_theme_light, Text::ui_theme_dark};
    constexpr std::array kIds = {"system", "light", "dark"};
    std::vector<MenuItem> items;
    for (std::size_t i = 0; i < kThemes.size(); ++i)
        items.push_back(
            {.id = kIds[i], .label = std::string(tr(kNames[i])), .checked = tri(app.settings().theme == kThemes[i])});
    ButtonOptions options{.label = std::string(tr(Text::ui_top_theme)),
                          .icon = app.is_dark() ? Icon::sun : Icon::moon,
                          .icon_only = true};
    const Rect box = row.cut_right(button_width(ui, options), ui.px(size::kGapSmall));
    if (const auto chosen = menu_button(ui, box, "theme", options, items)) app.set_theme(kThemes[*chosen]);
}

void draw_top_bar(Ui& ui, App& app, const Rect& area) {
    ui.paint().horizontal_line(area.x, area.right(), area.bottom() - 1, Color::border);
    const Scope scope(ui, "top");
    const Group group(ui, {ui.scope(), Role::banner, area, tr(Text::ui_top_label)});
    Rect row = area.inset(ui.px(size::kPage), 0);
    const bool narrow = ui.breakpoint() < Breakpoint::medium;
    const Rect box = row.cut_left(ui.px(narrow ? 200 : 320), ui.px(size::kGap));
    search_field(ui, app, box.middle(ui.control_height()));
    const RightToLeft order(ui);
    draw_theme_button(ui, app, row);
    draw_language_button(ui, app, row);
    draw_as_of(ui, app, row);
    draw_period(ui, app, row);
    draw_steps(ui, app, row);
    draw_save_state(ui, app, row);
}

void open_phone_search(Ui& ui) {
    ui.kept<PhoneSearch>("search") = {true, true};
    ui.animate();
}

bool phone_search_open(Ui& ui) { return ui.kept<PhoneSearch>("search").open; }

bool draw_phone_search(Ui& ui, App& app, const Rect& header) {
    auto& state = ui.kept<PhoneSearch>("search");
    if (!state.open) return false;
    Rect row = header.inset(ui.px(8), 0);
    const bool back =
        icon_button(ui, row.cut_left(ui.px(size::kTouch), ui.px(4)), "back", Icon::chevron_left, tr(Text::ui_back))
            .pressed;
    const bool is_chosen = search_field(ui, app, row.middle(ui.control_height()));
    const auto field = search_field_id(ui);
    if (state.focus) ui.nodes.request_focus(field);
    state.focus = false;
    if (back || is_chosen || ui.take_key_in(field, "Escape")) state.open = false;
    return true;
}

} // namespace hk::ui
