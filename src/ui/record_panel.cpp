// The panel of the open record.
// It must not know the table beside it.
#include "ui/record_panel.hpp"

#include "app/app.hpp"
#include "model/validation.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "ui/agreement_look.hpp"
#include "ui/field_editors.hpp"
#include "ui/merge_dialog.hpp"
#include "ui/pages.hpp"
#include "ui/quick_create.hpp"
#include "ui/record_related.hpp"
#include "ui/widgets.hpp"

namespace hk::ui {
namespace {

struct PanelView {
    std::string shown; ///< record of the last frame
    bool was_new = false;
    FormView form;
};

PanelView& view_of(Ui& ui) { return ui.kept<PanelView>("registry/panel"); }

// --- the head -----------------------------------------------------------------------------------------------------

/// The open record as a row of its table, also where the limits leave it out; nullptr when it is gone.
const ListRow* row_of(App& app) { return app.list().row_of(app.address().record); }

/// "yana 19 kun", or nothing where no end comes.
std::string days_words(const ListRow& row) {
    if (row.days_left <= 0 && row.state != "expiring") return {};
    return tr(Text::ui_time_days_more, {{"n", row.days_left}});
}

/// The state with its sign; returns its width.
float draw_state_mark(Ui& ui, const ListRow& row, const Rect& line) {
    const auto status = agreement_status(row.state, row.days_left);
    const auto label = agreement_state_label(row.state);
    if (status != Status::none) return pill(ui, line, "state", status, label);
    return text(ui, line, "state", label, {.type = Type::label_medium, .color = Color::warn_text});
}

void draw_state(Ui& ui, App& app, const Rect& line) {
    const auto* row = row_of(app);
    if (row == nullptr || row->state.empty()) return;
    Rect rest = line;
    rest.cut_left(draw_state_mark(ui, *row, line), ui.px(12));
    if (const auto words = days_words(*row); !words.empty())
        text(ui, rest, "days", words, {.type = Type::label, .color = Color::text2});
}

/// A phone's record is a page of its own, without a bar that says the day: state, then time left and day below it.
float draw_state_below(Ui& ui, App& app, const Rect& area) {
    const auto* row = row_of(app);
    if (row == nullptr || row->state.empty()) return area.y;
    Flow flow({area.x, area.y + ui.px(10), area.w, 0}, ui.px(2));
    draw_state_mark(ui, *row, flow.next(ui.px(size::kControlSmall)));
    const auto left = days_words(*row);
    const auto day = format_date_table(current_language(), app.as_of());
    const auto words = left + (left.empty() ? "" : " · ") + tr(Text::ui_overview_as_of, {{"date", day}});
    paragraph(ui, flow.next(ui.wrapped_height(Type::label, words, area.w, 2)), "days", words,
              {.type = Type::label, .color = Color::text2}, 2);
    return flow.bottom();
}

ButtonOptions icon_options(Icon icon, std::string_view label, std::string href = {}) {
    return {.label = std::string(label),
            .kind = ButtonKind::quiet,
            .icon = icon,
            .icon_only = true,
            .small = true,
            .href = std::move(href)};
}

void draw_neighbours(Ui& ui, App& app, Rect& line) {
    auto& list = app.list();
    const auto position = list.position_of(app.address().record);
    const auto neighbour = [&](std::ptrdiff_t at) {
        const auto* row =
            at >= 0 && static_cast<std::size_t>(at) < list.count() ? list.row(static_cast<std::size_t>(at)) : nullptr;
        return row ? app.record_link(row->record.id()) : std::string();
    };
    auto next = icon_options(Icon::chevron_right, tr(Text::ui_registry_next_record),
                             position < 0 ? "" : neighbour(position + 1));
    auto previous = icon_options(Icon::chevron_left, tr(Text::ui_registry_previous_record),
                                 position < 0 ? "" : neighbour(position - 1));
    next.disabled = next.href.empty();
    previous.disabled = previous.href.empty();
    const float width = button_width(ui, next);
    const Rect right = line.cut_right(width, ui.px(4));
    button(ui, right, "next", next);
    button(ui, line.cut_right(width, ui.px(4)), "previous", previous);
}

void draw_menu(Ui& ui, App& app, Rect& line) {
    auto options = icon_options(Icon::ellipsis, tr(Text::ui_registry_record_menu));
    std::vector<MenuItem> items;
    items.push_back({.id = "link", .label = std::string(tr(Text::ui_copy_link)), .icon = Icon::link_2});
    if (app.can_edit()) {
        items.insert(items.begin(),
                     {.id = "duplicate", .label = std::string(tr(Text::ui_duplicate)), .icon = Icon::copy});
        if (app.draft()->type().name == "agreements")
            items.insert(items.begin(),
                         {.id = "renew", .label = std::string(tr(Text::ui_registry_renew)), .icon = Icon::refresh_cw});
        items.push_back({.id = "merge", .label = std::string(tr(Text::ui_merge_open)), .icon = Icon::git_merge});
        items.push_back({.id = "delete",
                         .label = std::string(tr(Text::ui_delete)),
                         .icon = Icon::trash_2,
                         .shortcut = "Del",
                         .danger = true,
                         .separator_before = true});
    }
    const auto chosen = menu_button(ui, line.cut_right(button_width(ui, options), ui.px(4)), "menu", options, items);
    if (!chosen) return;
    const auto& id = items[*chosen].id;
    if (id == "renew") app.renew_agreement();
    if (id == "duplicate") app.duplicate_record();
    if (id == "merge") open_merge_dialog(ui, app, app.draft()->type().name, app.draft()->record().id(), {});
    if (id == "delete") app.ask_remove_record();
    if (id == "link") {
        app.platform.copy_text("#" + app.address().with("as_of", app.as_of()).hash()); // shows what is seen now
        app.tell(std::string(tr(Text::ui_copied)));
    }
}

void draw_head(Ui& ui, App& app, const Rect& area, PanelPlace place) {
    Rect line = area.inset(ui.px(size::kPage), 0);
    const bool is_new = app.draft() && app.draft()->is_new();
    auto close = icon_options(place == PanelPlace::page ? Icon::chevron_left : Icon::x,
                              tr(place == PanelPlace::page ? Text::ui_back : Text::ui_registry_close_panel),
                              app.record_link(""));
    const float width = button_width(ui, close);
    if (place == PanelPlace::page) {
        line.x -= ui.px(10);
        line.w += ui.px(10);
        button(ui, line.cut_left(width, ui.px(8)), "close", close);
    } else {
        line.w += ui.px(8);
    }
    Rect right = line;
    const Rect close_place = place == PanelPlace::page ? Rect{} : right.cut_right(width, ui.px(4));
    if (!is_new && app.draft()) {
        Rect middle = right;
        const RightToLeft order(ui);
        draw_menu(ui, app, middle);
        draw_neighbours(ui, app, middle);
        if (place != PanelPlace::page) draw_state(ui, app, middle);
    }
    if (place != PanelPlace::page) button(ui, close_place, "close", close);
}

// --- the body -----------------------------------------------------------------------------------------------------

void add_part(std::string& text, int& parts, const std::string& part) {
    constexpr int kMost = 3;
    if (part.empty() || parts >= kMost) return;
    text += (parts++ > 0 ? " · " : "") + part;
}

bool has_own_title(const Record& record) {
    const auto* title = record.tables->type->find_field(record.tables->type->title_field);
    return title == nullptr || is_present(record, *title);
}

/// The names of an agreement's parties, or empty.
std::string parties_of(App& app, const Record& record) {
    const auto* parties = record.tables->type->find_field("parties");
    return parties ? app.titles().member(record, *parties) : std::string();
}

std::string title_of(App& app, const Draft& draft) {
    // What is being typed is not its name before it is right.
    const auto& record = draft.is_new() ? draft.record() : draft.stored();
    const auto new_key = find_text("record." + std::string(draft.type().name) + ".new");
    if (draft.is_new() && !record.text_of("predecessor").empty()) return std::string(tr(Text::ui_registry_renew));
    if (draft.is_new()) return std::string(tr(new_key.value_or(Text::ui_new_record)));
    const auto parties = has_own_title(record) ? std::string() : parties_of(app, record);
    return parties.empty() ? app.titles().of(record) : parties;
}

/// What the title does not say.
std::string subtitle_of(App& app, const Draft& draft) {
    const auto& record = draft.record();
    const auto& type = draft.type();
    std::string text;
    int parts = 0;
    if (type.find_field("parties") != nullptr) {
        const auto* row = row_of(app);
        const auto& columns = app.list().columns();
        if (has_own_title(record)) add_part(text, parts, parties_of(app, record));
        for (std::size_t i = 0; i < columns.size() && row != nullptr && parts == 0; ++i)
            if (columns[i].id == "@country") add_part(text, parts, row->cells[i]);
    }
    for (const char* name : {"abbreviation", "acronym", "country", "city", "type", "degree", "level", "kind", "purpose",
                             "funder", "role", "number"}) {
        const auto* field = type.find_field(name);
        if (field == nullptr || field->name == type.title_field) continue;
        const auto value = app.titles().member(record, *field);
        add_part(text, parts, field->name == "number" && !value.empty() ? "№ " + value : value);
    }
    return text;
}

float draw_title(Ui& ui, App& app, const Rect& area, PanelPlace place) {
    const auto& draft = *app.draft();
    const auto title = title_of(app, draft);
    float y = area.y;
    y += paragraph(ui, {area.x, y, area.w, 0}, "title", title,
                   {.type = Type::record_title, .color = Color::text, .heading_level = 2}, 4);
    const auto subtitle = draft.is_new() ? std::string() : subtitle_of(app, draft);
    if (!subtitle.empty()) {
        y += ui.px(4);
        y +=
            paragraph(ui, {area.x, y, area.w, 0}, "subtitle", subtitle, {.type = Type::body, .color = Color::text2}, 2);
    }
    if (place == PanelPlace::page && !draft.is_new()) y = draw_state_below(ui, app, {area.x, y, area.w, 0});
    return y;
}

// --- the foot of a new record ------------------------------------------------------------------------------------

void draw_foot(Ui& ui, App& app, const Rect& area, const EditForm& form, const std::string& form_id) {
    ui.paint().fill(area, Color::surface);
    ui.paint().horizontal_line(area.x, area.right(), area.y, Color::border);
    Rect line = area.inset(ui.px(size::kPage), 0);
    ButtonOptions create{.label = std::string(tr(Text::ui_add)), .kind = ButtonKind::primary, .icon = Icon::check};
    ButtonOptions cancel{.label = std::string(tr(Text::ui_cancel)), .href = app.record_link("")};
    create.shortcut = "Ctrl Enter";
    const bool is_pressed = button_right(ui, line, "create", create).pressed || ui.take_key("Enter", kCtrl);
    button_right(ui, line, "cancel", cancel);
    const auto mark = tr(Text::ui_form_required_mark);
    paragraph(ui, line.middle(ui.wrapped_height(Type::caption, mark, line.w, 2)), "required", mark,
              {.type = Type::caption, .color = Color::text3}, 2);
    if (!is_pressed || app.create_record()) return;
    ui.nodes.request_focus(form_id + "/" + first_wrong_field(form));
    ui.animate();
}

/// Records that are perhaps the same one: to look at, and when both are there to be made one. Gives the lower edge.
float draw_doubles(Ui& ui, App& app, const Rect& area) {
    const auto ids = app.doubles(); // merging changes them
    if (ids.empty()) return area.y;
    const std::string array(app.draft()->type().name), record = app.draft()->record().id();
    const Scope scope(ui, "doubles");
    const float line = ui.px(ui.touch ? size::kTouch : 28.0F), pad = ui.px(12);
    const auto words = tr(app.draft()->is_new() ? Text::ui_merge_perhaps_there : Text::ui_merge_perhaps_same);
    const float head = ui.wrapped_height(Type::label_medium, words, area.w - 2 * pad);
    const Rect box{area.x, area.y, area.w, pad + head + ui.px(4) + line * static_cast<float>(ids.size()) + ui.px(6)};
    const Group group(ui, {ui.scope(), Role::group, box, words});
    ui.paint().fill(box, status_soft(Status::ending), ui.px(size::kRadius));
    Flow lines({box.x + pad, box.y + pad, box.w - 2 * pad, 0}, 0);
    paragraph(ui, lines.next(head), "words", words, {.type = Type::label_medium, .color = Color::text});
    lines.gap(ui.px(4));
    for (const auto& id : ids) {
        Rect row = lines.next(line);
        if (!app.draft()->is_new()) {
            ButtonOptions action{.label = std::string(tr(Text::ui_merge_different)), .kind = ButtonKind::quiet};
            action.small = true;
            if (button_right(ui, row, id + "/different", action).pressed) app.tell_apart(id);
            action.label = tr(Text::ui_merge_open);
            if (button_right(ui, row, id + "/merge", action).pressed) open_merge_dialog(ui, app, array, record, id);
        }
        link(ui, row, id, {.label = app.titles().of(array, id), .href = app.link("registry", array, id)});
    }
    return box.bottom() + ui.px(14);
}

// --- the tabs ----------------------------------------------------------------------------------------------------

enum class PanelTab : std::uint8_t { details, related, history };

constexpr std::string_view kTabs[] = {"", "related", "history"};

PanelTab chosen_tab(const App& app) {
    for (std::size_t i = 0; i < std::size(kTabs); ++i)
        if (app.address().option("tab") == kTabs[i]) return static_cast<PanelTab>(i);
    return PanelTab::details;
}

/// Details, what refers to the record, what was changed. Gives the lower edge.
float draw_tabs(Ui& ui, App& app, const Rect& area) {
    const auto related = count_related(ui, app);
    const std::vector<Tab> list = {
        {"details", std::string(tr(Text::ui_registry_tab_details)), {}},
        {"related", std::string(tr(Text::ui_registry_tab_related)),
         related > 0 ? format_integer(current_language(), static_cast<std::int64_t>(related)) : std::string()},
        {"history", std::string(tr(Text::ui_registry_tab_history)), {}}};
    const Rect line{area.x, area.y, area.w, ui.px(ui.phone() ? size::kTouch : 36.0F)};
    if (const auto chosen =
            tabs(ui, line, "tabs", tr(Text::ui_registry_panel), list, static_cast<std::size_t>(chosen_tab(app)))) {
        app.go(app.address().with("tab", kTabs[*chosen]), true);
        ui.animate();
    }
    return line.bottom() + ui.px(14);
}

/// What was changed, or of a line of the history what it says; the code comes with the first of them.
float draw_changes(Ui& ui, App& app, const Rect& area, bool is_line) {
    constexpr float (*kParts[])(Ui&, App&, const Rect&) = {pages::draw_history, pages::draw_history_line};
    if (app.platform.has_more_code()) return kParts[is_line ? 1 : 0](ui, app, area);
    app.platform.want_more_code();
    return area.y + paragraph(ui, area, "waiting", tr(Text::ui_screen_fetching), {.color = Color::text3});
}

void draw_gone(Ui& ui, App& app, const Rect& area) {
    const Rect box{area.x, area.y, area.w, empty_state_height(ui) + ui.px(24)};
    if (app.document().about().is_empty) {
        if (empty_state(ui, box, "gone", Icon::file_braces, tr(Text::ui_registry_record_without_file),
                        tr(Text::ui_import_choose_file))
                .pressed)
            app.choose_file();
        return;
    }
    empty_state(ui, box, "gone", Icon::search, tr(Text::ui_registry_record_gone), tr(Text::ui_close),
                app.record_link(""));
}

} // namespace

void draw_record_panel(Ui& ui, App& app, const Rect& area, PanelPlace place) {
    auto& view = view_of(ui);
    const Group region(ui, {ui.id("panel"), Role::complementary, area, tr(Text::ui_registry_panel)});
    const Scope scope(ui, "panel");
    ui.paint().fill(area, place == PanelPlace::page ? Color::bg : Color::surface);
    if (place != PanelPlace::page) ui.paint().vertical_line(area.x, area.y, area.bottom(), Color::border);
    Rect rest = area;
    draw_head(ui, app, rest.cut_top(ui.px(56)), place);
    auto* draft = app.draft();
    if (draft == nullptr) return draw_gone(ui, app, rest.inset(ui.px(size::kPage), 0));

    const auto close = ui.id("close");
    const Scope record_scope(ui, draft->record().id());
    EditForm form{ui, app, *draft, view.form, !app.can_edit()};
    const bool is_new = draft->is_new();
    const Rect foot = is_new ? rest.cut_bottom(ui.px(64)) : Rect{};
    {
        ScrollArea scroll(ui, "body", rest, {});
        // What was just added is seen from its title on.
        if (std::exchange(view.was_new, is_new) && !is_new && view.shown == draft->record().id()) {
            scroll.scroll_to_y(0);
            ui.nodes.request_focus(close);
        }
        view.shown = draft->record().id();
        Rect content = scroll.content().inset(ui.px(size::kPage), 0);
        content.y += ui.px(4);
        float y = draw_title(ui, app, content, place) + ui.px(is_new ? 16 : 8);
        const auto rest_of = [&] { return Rect{content.x, y, content.w, 0}; };
        const bool is_history = draft->type().name == "history";
        if (!is_new && draft->type().name == "partners") {
            const Rect line{content.x, y - ui.px(4), content.w, ui.px(ui.phone() ? size::kTouch : 28)};
            link(ui, line, "page",
                 {.label = std::string(tr(Text::ui_partner_page)),
                  .href = app.link("partner", {}, draft->record().id()),
                  .trailing = Icon::chevron_right});
            y = line.bottom();
        }
        if (const auto next = is_new ? std::string() : find_successor(ui, app); !next.empty()) {
            const Rect line{content.x, y - ui.px(4), content.w, ui.px(ui.phone() ? size::kTouch : 28)};
            link(ui, line, "successor",
                 {.label = tr(Text::ui_registry_successor, {{"name", app.titles().of("agreements", next)}}),
                  .href = app.link("registry", "agreements", next),
                  .trailing = Icon::chevron_right});
            y = line.bottom();
        }
        if (!is_new && !is_history) y = draw_tabs(ui, app, rest_of());
        const auto tab = is_new || is_history ? PanelTab::details : chosen_tab(app);
        if (is_history) {
            y = draw_changes(ui, app, rest_of(), true);
        } else if (tab == PanelTab::related) {
            y = draw_related(ui, app, rest_of());
        } else if (tab == PanelTab::history) {
            y = draw_changes(ui, app, rest_of(), false);
        } else {
            y = draw_doubles(ui, app, rest_of());
            y = draw_form(form, rest_of());
            if (!is_new) y = draw_related_counts(ui, app, rest_of());
        }
        scroll.set_content_bottom(y + ui.px(80)); // room for the message bar
    }
    if (!form.is_readonly) draw_quick_create(form);
    if (is_new) draw_foot(ui, app, foot, form, ui.id("form"));
    // Creating may have gone elsewhere: only the same draft is stored.
    if (app.draft() == draft) finish_form(form);
}

std::string first_field_id(Ui& ui, App& app) {
    if (app.draft() == nullptr || !app.can_edit()) return {};
    const EditForm form{ui, app, *app.draft(), view_of(ui).form};
    return ui.id("panel/" + app.draft()->record().id() + "/form/" + first_field(form));
}

} // namespace hk::ui
