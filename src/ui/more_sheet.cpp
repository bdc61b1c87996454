// Phones: every screen on one sheet, below what can be undone and saved.
// It must not know what the screens show.
#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "ui/screen.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

namespace hk::ui {
namespace {

struct SheetState {
    bool open = false;
    std::string opened_at{}; ///< address: where the links lead elsewhere, the sheet has done its work
};

Text group_label(NavGroup group) {
    return group == NavGroup::registry ? Text::ui_nav_registry : Text::ui_nav_other_records;
}

/// What the keyboard and the top bar offer elsewhere: taking steps back, saving, the period. True when one was chosen.
bool draw_commands(Ui& ui, App& app, Flow& flow) {
    const auto command = [&](std::string_view leaf, std::string label, Icon icon) {
        return nav_item(ui, flow.next(ui.px(size::kTouch)), leaf, {.label = std::move(label), .icon = icon}).pressed;
    };
    auto& document = app.document();
    const auto* undo = document.next_undo();
    const auto* redo = document.next_redo();
    const bool is_undone =
        undo != nullptr && command("undo", app.deed_text(Text::ui_change_undo, undo->name), Icon::undo_2);
    const bool is_redone =
        redo != nullptr && command("redo", app.deed_text(Text::ui_change_redo, redo->name), Icon::redo_2);
    const bool is_saved =
        document.has_unsaved() && command("save", std::string(tr(Text::ui_keys_save_file)), Icon::download);
    const bool is_period =
        command("period", std::string(tr(Text::ui_top_period)) + ": " + period_words(app), Icon::calendar_days);
    if (is_undone) app.undo();
    if (is_redone) app.redo();
    if (is_saved) app.export_file();
    if (is_period) open_period_dialog(ui, app);
    flow.gap(ui.px(8));
    return is_undone || is_redone || is_saved || is_period;
}

} // namespace

void open_more_sheet(Ui& ui) {
    ui.kept<SheetState>("more") = {true, {}};
    ui.animate();
}

void draw_more_sheet(Ui& ui, App& app) {
    auto& state = ui.kept<SheetState>("more");
    if (!state.open) return;
    if (state.opened_at.empty()) state.opened_at = app.address().hash();
    if (state.opened_at != app.address().hash()) {
        state.open = false;
        return;
    }
    Dialog dialog(
        ui, "more",
        {.title = std::string(tr(Text::ui_nav_more)), .footer_px = 0, .close_name = std::string(tr(Text::ui_close))});
    Flow flow(dialog.body(), 0);
    bool followed = draw_commands(ui, app, flow);
    auto group = NavGroup::first;
    for (const auto& screen : screens()) {
        if (screen.group == NavGroup::none) continue;
        if (screen.group != group) {
            group = screen.group;
            flow.gap(ui.px(12));
            if (group != NavGroup::last)
                text(ui, flow.next(ui.px(28)).inset(ui.px(10), 0), group == NavGroup::registry ? "registry" : "other",
                     tr(group_label(group)), {.type = Type::label_medium, .color = Color::text3});
        }
        NavItemOptions options{
            .label = std::string(tr(screen.label)), .href = app.link(screen.name, screen.array), .icon = screen.icon};
        options.current = app.address().screen == screen.name && app.address().array == screen.array;
        if (options.current) options.href.clear(); // already there: a press closes the sheet
        followed |=
            nav_item(ui, flow.next(ui.px(size::kTouch)), screen.array.empty() ? screen.name : screen.array, options)
                .pressed;
    }
    dialog.set_body_bottom(flow.bottom());
    if (dialog.closed() || followed) {
        state.open = false;
        ui.animate();
    }
}

} // namespace hk::ui
