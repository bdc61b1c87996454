// Everything of one frame, from the page below to the message above.
// It must not know what the screens show.
#include "ui/draw.hpp"

#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "ui/change_dialog.hpp"
#include "ui/import_dialog.hpp"
#include "ui/later.hpp"
#include "ui/merge_dialog.hpp"
#include "ui/pages.hpp"
#include "ui/publish_dialog.hpp"
#include "ui/registry_screen.hpp"
#include "ui/screen.hpp"
#include "ui/shell.hpp"
#include "ui/shortcuts.hpp"
#include "ui/widgets.hpp"

namespace hk::ui {
namespace {

/// What the screen is called for those who do not see it.
std::string screen_name(App& app) {
    const auto& address = app.address();
    if (const auto* screen = find_screen(address.screen, address.array)) return std::string(tr(screen->label));
    const auto* type = find_record_type(address.array);
    return std::string(type ? record_label_many(*type) : tr(Text::ui_nav_overview));
}

/// A screen reached by a link begins at its top; by Back, it is as it was left. True when it is another one.
bool begin_screen(Ui& ui, const App& app) {
    const auto& address = app.address();
    const auto place = ui.id(address.screen + (address.array.empty() ? "" : "/" + address.array) + "/");
    auto& last = ui.kept<std::string>("screen/place");
    if (place == last) return false;
    if (!last.empty() && !app.has_returned()) ui.nodes.forget_scrolls(place);
    last = place;
    return true;
}

/// A screen whose code is on its way, or did not come.
void draw_waiting(Ui& ui, App& app, const Rect& area, bool is_new) {
    const float pad = ui.px(ui.phone() ? size::kCard : size::kPage);
    Rect place = area.inset(pad);
    const auto wanted = empty_state(ui, place.cut_top(empty_state_height(ui)), "waiting", Icon::download,
                                    tr(Text::ui_screen_fetching), tr(Text::ui_screen_fetch_again));
    if (is_new || wanted.pressed) app.platform.want_more_code();
}

void draw_screen(Ui& ui, App& app, const Rect& area) {
    const auto& address = app.address();
    const Scope scope(ui, "main");
    const bool is_new = begin_screen(ui, app);
    const Group group(ui, {ui.scope(), Role::main, area, screen_name(app)});
    const Clip clip(ui, area);
    const auto* screen = find_screen(address.screen, address.array);
    if (screen == nullptr && address.screen == "registry") return draw_registry(ui, app, area);
    if (screen && screen->is_later && !app.platform.has_more_code()) return draw_waiting(ui, app, area, is_new);
    (screen ? *screen : screens().front()).draw(ui, app, area);
}

float message_width(const Ui& ui) {
    const float gap = ui.px(ui.phone() ? 8 : 12);
    return std::min(ui.px(size::kPanel) - 2 * gap + ui.px(24), ui.width_px - 2 * gap);
}

/// Bottom right above the panel's foot, at the left while a dialog has its buttons there; on phones above tab bar and
/// the buttons of a new record.
Rect message_place(const Ui& ui, const App& app, float height) {
    const float gap = ui.px(ui.phone() ? 8 : 12), width = message_width(ui);
    const float foot = app.address().record == "new" ? ui.px(64) : 0;
    const float bottom = ui.height_px - gap - foot - (ui.phone() ? ui.px(size::kTabBarPhone) : 0);
    // Not over the fields of an open record.
    const bool is_panel_beside = !app.address().record.empty() && ui.breakpoint() > Breakpoint::narrow;
    const float right = ui.width_px - (is_panel_beside ? ui.px(size::kPanel) : 0);
    const float x = dialog_open(ui) ? gap : right - width - gap;
    return {x, bottom - height, width, height};
}

void draw_message(Ui& ui, App& app) {
    const auto* message = app.message();
    if (message == nullptr) return;
    ToastOptions options{.identity = message->identity, .message = message->text};
    const bool can_undo = message->action == Message::Action::undo && app.document().next_undo() != nullptr;
    if (can_undo) {
        options.action = tr(Text::ui_undo);
        options.icon = Icon::undo_2;
        options.shortcut = "Ctrl Z";
    } else {
        options.icon = message->is_error ? Icon::circle_alert : Icon::info;
    }
    options.alert = message->is_error;
    options.close_name = tr(Text::ui_close);
    const float height = toast_height(ui, message_width(ui), options);
    const auto result = toast(ui, message_place(ui, app, height), "message", options);
    if (result.action)
        app.undo();
    else if (result.gone)
        app.dismiss_message();
}

void fetch_dialog(Ui&, App& app) { app.platform.want_more_code(); }

/// A file that was read may wait for an answer.
void draw_import_question(Ui& ui, App& app) {
    const auto phase = app.import().phase;
    if (phase == ImportFlow::Phase::refused || phase == ImportFlow::Phase::reviewing)
        here_or<fetch_dialog, pages::draw_import_dialog>(app)(ui, app);
}

constexpr pages::LaterPart kLaterDialogs[] = {
    {is_change_dialog_open, pages::draw_change_dialog},
    {is_merge_dialog_open, pages::draw_merge_dialog},
    {is_period_dialog_open, pages::draw_period_dialog},
    {is_publish_dialog_open, pages::draw_publish_dialog},
};

} // namespace

void draw(Ui& ui, App& app) {
    app.begin_frame();
    app.figures().begin_frame();
    app.figures().end_frame_pending_reset();
    const auto* screen = find_screen(app.address().screen, app.address().array);
    draw_screen(ui, app, screen && screen->is_whole ? ui.canvas() : draw_shell(ui, app));
    draw_import_question(ui, app);
    for (const auto& dialog : kLaterDialogs)
        if (dialog.is_open(ui) && app.platform.has_more_code()) dialog.draw(ui, app);
    if (app.question().kind != Question::Kind::none) here_or<fetch_dialog, pages::draw_question>(app)(ui, app);
    draw_shortcut_help(ui);
    if (app.import().phase == ImportFlow::Phase::reading)
        draw_import_progress(ui, app, message_place(ui, app, ui.px(72)));
    else if (screen == nullptr || !screen->is_whole) // what is shown to others has no messages to the office on it
        draw_message(ui, app);
    take_shortcuts(ui, app);
    if (app.figures().pending() || app.checks().pending() || (!ui.pointer_down() && app.prepare())) ui.animate();
    app.tell_page();
}

} // namespace hk::ui
