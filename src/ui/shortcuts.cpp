// The keys that work everywhere, and the list that shows all of them.
// It must not know which screen is open.
#include "ui/shortcuts.hpp"

#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

#include <array>

namespace hk::ui {
namespace {

struct HelpState {
    bool open = false;
};

struct Shortcut {
    Text name;
    std::string_view keys;
};

constexpr Shortcut kGeneral[] = {
    {Text::ui_keys_search, "Ctrl K"}, {Text::ui_keys_open_file, "Ctrl O"}, {Text::ui_keys_save_file, "Ctrl S"},
    {Text::ui_keys_undo, "Ctrl Z"},   {Text::ui_keys_redo, "Ctrl Y"},      {Text::ui_keys_close, "Esc"},
    {Text::ui_keys_help, "?"},
};
constexpr Shortcut kTable[] = {
    {Text::ui_keys_move_row, "↑ ↓"},
    {Text::ui_keys_open_row, "Enter"},
    {Text::ui_keys_page, "PgUp PgDn"},
    {Text::ui_keys_first_last, "Home End"},
    {Text::ui_keys_select_row, "Space"},
    {Text::ui_keys_select_rows, "Shift ↑ ↓"},
    {Text::ui_delete, "Del"},
};
constexpr Shortcut kForm[] = {
    {Text::ui_keys_next_field, "Tab"}, {Text::ui_keys_calendar, "↓"}, {Text::ui_keys_create, "Ctrl Enter"}};

constexpr Shortcut kShow[] = {
    {Text::ui_show_next, "→"},    {Text::ui_show_back, "←"},    {Text::ui_show_go_to, "7 Enter"},
    {Text::ui_show_grid, "O"},    {Text::ui_show_black, "B"},   {Text::ui_show_dark, "D"},
    {Text::ui_top_language, "L"}, {Text::ui_map_play, "P"},     {Text::ui_show_point, "H"},
    {Text::ui_show_full, "F"},    {Text::ui_show_speaker, "S"}, {Text::ui_show_leave, "Esc"},
};

struct Section {
    std::string_view leaf;
    Text name;
    std::span<const Shortcut> list;
};
constexpr Section kSections[] = {
    {"general", Text::ui_keys_general, kGeneral},
    {"table", Text::ui_keys_in_table, kTable},
    {"form", Text::ui_keys_in_form, kForm},
    {"show", Text::ui_keys_in_show, kShow},
};

} // namespace

void take_shortcuts(Ui& ui, App& app) {
    if (ui.take_key("z", kCtrl)) app.undo();
    if (ui.take_key("z", kCtrl | kShift) || ui.take_key("y", kCtrl)) app.redo();
    if (ui.take_key("s", kCtrl)) app.export_file();
    if (ui.take_key("s", kCtrl | kShift)) app.export_file(SaveTo::anew);
    if (ui.take_key("o", kCtrl)) app.choose_file();
    if (ui.take_key("k", kCtrl) || ui.take_key("/")) {
        if (ui.phone())
            open_phone_search(ui);
        else
            ui.nodes.request_focus(kSearchId);
    }
    if (ui.take_key("?") || ui.take_key("?", kShift)) open_shortcut_help(ui);
    if (app.message() != nullptr && ui.take_key("Escape")) app.dismiss_message();
}

float draw_shortcut_list(Ui& ui, const Rect& area) {
    const Scope scope(ui, "shortcuts");
    Flow flow(area, 0);
    for (const auto& section : kSections) {
        if (flow.bottom() > 0) flow.gap(ui.px(12));
        heading(ui, flow.next(ui.px(28)), section.leaf, tr(section.name), Type::label_medium, 3);
        const Scope inner(ui, section.leaf);
        for (const auto& shortcut : section.list) {
            Rect row = flow.next(ui.px(28));
            const float cap = ui.text_width(Type::caption, shortcut.keys) + ui.px(12);
            key_cap(ui, row.cut_right(cap, ui.px(12)), shortcut.keys);
            text(ui, row, std::string(text_key(shortcut.name)), tr(shortcut.name),
                 {.color = Color::text2, .full = std::string(tr(shortcut.name)) + ": " + std::string(shortcut.keys)});
        }
    }
    return flow.bottom();
}

void open_shortcut_help(Ui& ui) {
    ui.kept<HelpState>("help").open = true;
    ui.animate();
}

void draw_shortcut_help(Ui& ui) {
    auto& state = ui.kept<HelpState>("help");
    if (!state.open) return;
    Dialog dialog(ui, "help",
                  {.title = std::string(tr(Text::ui_keys_title)),
                   .width_px = 440,
                   .footer_px = 0,
                   .close_name = std::string(tr(Text::ui_close))});
    dialog.set_body_bottom(draw_shortcut_list(ui, dialog.body()));
    if (dialog.closed()) {
        state.open = false;
        ui.animate();
    }
}

} // namespace hk::ui
