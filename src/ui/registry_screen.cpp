// The registry screen: where its parts stand, and the keys that work on all of it.
// It must not know what the parts show.
#include "ui/registry_screen.hpp"

#include "ui/filter_popup.hpp"
#include "ui/pages.hpp"
#include "ui/record_panel.hpp"
#include "ui/registry_parts.hpp"
#include "ui/views_menu.hpp"
#include "ui/widgets.hpp"

#include <utility>

namespace hk::ui {
namespace {

struct RegistryView {
    std::string open, array;  ///< record and type of the last frame
    std::string focus_wanted; ///< a row or field that has the focus as soon as it is drawn
    bool rows_wanted = false; ///< … the open record's row or the first
    int frames_waited = 0;
    bool was_in_panel = false;
    std::string asked;            ///< the record of which it is asked whether it shall go
    std::ptrdiff_t position = -1; ///< of that among the rows
};

constexpr pages::LaterPart kLaterParts[] = {
    {is_filter_open, pages::draw_filter_popup},
    {is_view_dialog_open, pages::draw_view_dialog},
};

RegistryView& view_of(Ui& ui) { return ui.kept<RegistryView>("registry/view"); }

/// The record whose row has the focus, or empty.
std::string focused_row(const Ui& ui, std::string_view part = "/open") {
    const auto before = ui.id("table/row/");
    const auto& focused = ui.nodes.focused();
    if (!focused.starts_with(before) || !focused.ends_with(part)) return {};
    return focused.substr(before.size(), focused.size() - before.size() - part.size());
}

/// The row that the keyboard is at: the one with the focus, else the open one; −1 when there is none.
std::ptrdiff_t row_at(Ui& ui, App& app) {
    auto row = focused_row(ui);
    if (row.empty()) row = focused_row(ui, "/tick");
    return app.list().position_of(row.empty() ? app.address().record : row);
}

/// Goes on by `step` rows: with the open record where one is open, else with the focus alone; `selects`: all rows on
/// the way are selected.
void go_on(Ui& ui, App& app, RegistryView& view, int step, bool selects) {
    auto& list = app.list();
    if (list.count() == 0) return;
    const auto from = row_at(ui, app);
    const auto last = static_cast<std::ptrdiff_t>(list.count()) - 1;
    const auto to = from < 0 ? 0 : std::clamp<std::ptrdiff_t>(from + step, 0, last);
    const auto* row = list.row(static_cast<std::size_t>(to));
    if (row == nullptr) return;
    const std::string id = row->record.id();
    if (selects && from >= 0)
        app.selection().add(list.ids_between(static_cast<std::size_t>(from), static_cast<std::size_t>(to)));
    view.focus_wanted = row_link_id(ui, id);
    row_to_show(ui) = id;
    ui.animate();
    if (app.address().record.empty() || id == app.address().record) return;
    app.go(parse_address(app.record_link(id)), true);
    if (app.address().record != id) view.focus_wanted.clear(); // something is asked first
}

/// Enter opens the row and goes on into its form.
void enter_row(Ui& ui, App& app, RegistryView& view) {
    const auto row = focused_row(ui);
    if (row.empty() || !ui.take_key_in(ui.id("table"), "Enter")) return;
    app.go(parse_address(app.record_link(row)));
    if (app.address().record == row) view.focus_wanted = first_field_id(ui, app);
    ui.animate();
}

/// ↑↓ Page Home End go from row to row, with Shift they select; Enter opens one and goes into its form; Space selects;
/// Delete asks; Escape closes.
void take_row_keys(Ui& ui, App& app, RegistryView& view) {
    const auto in_rows = ui.id("table");
    const auto all = static_cast<int>(std::min<std::size_t>(app.list().count(), 1'000'000'000));
    constexpr int kPage = 10;
    const std::pair<const char*, int> steps[] = {{"ArrowDown", 1},   {"ArrowUp", -1}, {"PageDown", kPage},
                                                 {"PageUp", -kPage}, {"Home", -all},  {"End", all}};
    for (const auto& [key, step] : steps) {
        if (ui.take_key_in(in_rows, key)) go_on(ui, app, view, step, false);
        if (app.can_edit() && ui.take_key_in(in_rows, key, kShift)) go_on(ui, app, view, step, true);
    }
    enter_row(ui, app, view);
    const auto row = focused_row(ui);
    if (row.empty() || !app.can_edit()) return;
    if (ui.take_key_in(in_rows, " ")) {
        app.selection().toggle(row);
        ui.animate();
    }
    if (!ui.take_key_in(in_rows, "Delete")) return;
    if (app.selection().empty())
        app.ask_remove(app.address().array, row);
    else
        app.ask_remove_selected();
}

void take_keys(Ui& ui, App& app, RegistryView& view) {
    take_row_keys(ui, app, view);
    if (app.address().record.empty()) {
        if (!app.selection().empty() && ui.take_key("Escape")) app.selection().clear();
        return;
    }
    const auto panel = ui.id("panel");
    if (app.can_edit() && ui.take_key_in(panel, "Delete")) app.ask_remove_record();
    const auto& focused = ui.nodes.focused();
    const auto* node = ui.nodes.find_id(focused);
    const bool is_in_field = node != nullptr && node->field, is_in_panel = ui.nodes.focus_within(panel);
    // Of a field beside the panel Escape is the field's own.
    if ((is_in_field && !is_in_panel) || !ui.take_key("Escape")) return;
    if (is_in_field) {
        // Leaving the field enters what was typed; the next Escape closes.
        ui.nodes.request_focus(ui.nodes.find_id(row_link_id(ui, view.open)) ? row_link_id(ui, view.open)
                                                                            : ui.id("panel/close"));
        ui.animate();
        return;
    }
    app.go(parse_address(app.record_link("")));
}

/// A record that went gives the focus to the one that took its place.
void follow_question(Ui& ui, App& app, RegistryView& view) {
    auto& list = app.list();
    const auto& question = app.question();
    if (question.kind == Question::Kind::remove_record) {
        view.asked = question.record;
        view.position = list.position_of(view.asked);
    } else if (const auto asked = std::exchange(view.asked, {});
               !asked.empty() && view.position >= 0 && list.position_of(asked) < 0) {
        const auto last = static_cast<std::ptrdiff_t>(list.count()) - 1;
        const auto* row =
            list.row(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, std::min(view.position, last))));
        view.focus_wanted = row ? row_link_id(ui, row->record.id()) : ui.id("filter");
    }
}

/// A panel that closes gives the focus back to its row.
void follow_panel(Ui& ui, App& app, RegistryView& view) {
    const auto& open = app.address().record;
    if (open.empty() && !view.open.empty() && view.array == app.address().array && view.was_in_panel &&
        view.open != "new")
        view.focus_wanted = row_link_id(ui, view.open);
    follow_question(ui, app, view);
    // What is asked before something goes on stands in a dialog, which has the focus meanwhile.
    if (app.question().kind != Question::Kind::none) return;
    view.was_in_panel =
        !open.empty() && (ui.nodes.focus_within(ui.id("panel")) || ui.nodes.focus_within(ui.id("table")));
    // A new form begins with its first field; on a touch screen that would raise the keyboard over the form.
    if (open == "new" && view.open != "new" && !ui.touch) view.focus_wanted = first_field_id(ui, app);
    if (open != view.open) row_to_show(ui) = open;
    view.open = open;
    view.array = app.address().array;
    if (std::exchange(view.rows_wanted, false)) {
        const auto* row = app.list().row(0);
        const auto wanted = !open.empty() ? open : row ? row->record.id() : std::string();
        view.focus_wanted = wanted.empty() ? ui.id("filter") : row_link_id(ui, wanted);
    }
    if (view.focus_wanted.empty()) return;
    const bool is_drawn = ui.nodes.find_id(view.focus_wanted) != nullptr;
    if (is_drawn) ui.nodes.request_focus(view.focus_wanted);
    // It may be out of view, or filtered out: then nobody waits for it.
    constexpr int kPatience = 4;
    if (is_drawn || ++view.frames_waited > kPatience) {
        view.focus_wanted.clear();
        view.frames_waited = 0;
    }
    ui.animate();
}

} // namespace

void draw_registry(Ui& ui, App& app, const Rect& area) {
    const Scope screen(ui, "registry");
    const Scope array(ui, app.address().array);
    auto& view = view_of(ui);
    app.list().find_more_states();
    app.list().update(registry_query(ui, app));
    if (app.list().pending()) ui.animate();

    const bool is_open = !app.address().record.empty();
    const auto breakpoint = ui.breakpoint();
    const bool is_page = breakpoint == Breakpoint::phone;
    if (is_open && is_page) {
        draw_record_panel(ui, app, area, PanelPlace::page);
    } else {
        Rect rest = area;
        Rect panel{};
        const float width = std::min(ui.px(size::kPanel), area.w);
        const bool is_over = breakpoint == Breakpoint::narrow;
        if (is_open) {
            panel = is_over ? Rect{area.right() - width, area.y, width, area.h} : rest.cut_right(width);
        }
        Rect below = draw_registry_head(ui, app, rest);
        if (is_page) {
            draw_registry_cards(ui, app, below);
        } else {
            const Rect status = below.cut_bottom(ui.px(size::kStatusLine));
            draw_registry_table(ui, app, below);
            draw_registry_status(ui, app, status);
        }
        for (const auto& part : kLaterParts)
            if (part.is_open(ui) && app.platform.has_more_code()) part.draw(ui, app);
        if (is_open && is_over) {
            const LayerScope layer(ui, Layer::panel, panel);
            ui.paint().shadow(panel, 0, 6, 0);
            draw_record_panel(ui, app, panel, PanelPlace::over);
        } else if (is_open) {
            draw_record_panel(ui, app, panel, PanelPlace::beside);
        }
    }
    take_keys(ui, app, view);
    follow_panel(ui, app, view);
}

void focus_rows(Ui& ui) { view_of(ui).rows_wanted = true; }

} // namespace hk::ui
