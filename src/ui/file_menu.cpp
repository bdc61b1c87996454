// The data file at the foot of the rail: its name, what kind of file it is, and what can be done with it.
// It must not know how files are read or written.
#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

namespace hk::ui {

void draw_file_button(Ui& ui, App& app, const Rect& area, bool collapsed) {
    auto& document = app.document();
    const auto name = document.file_name.empty() ? std::string(tr(Text::ui_file_unnamed)) : document.file_name;
    const auto kind = std::string(tr(document.is_sample   ? Text::ui_sample_mark
                                     : app.is_read_only() ? Text::ui_visitor_mark
                                                          : Text::ui_file_office));
    const auto menu_id = ui.id("file/menu");

    Node node(ui.id("file"), Role::button, area, name + ", " + kind);
    node.haspopup = "menu";
    node.expanded = tri(popup_open(ui, menu_id));
    node.hint = tr(Text::ui_file_menu);
    const auto state = ui.item(std::move(node));
    const float hover = ui.fade(ui.id("file"), state.hovered, motion::kHover);
    if (hover > 0) ui.paint().fill(area.inset(ui.px(8), ui.px(6)), ui.color(Color::line, hover), ui.px(size::kRadius));
    if (state.focus_ring) ui.paint().focus_ring(area.inset(ui.px(8), ui.px(6)), ui.px(size::kRadius), true);
    if (state.hovered) ui.set_cursor("pointer");
    if (collapsed) {
        ui.paint().icon(area, Icon::file_braces, ui.px(size::kIconMedium),
                        document.is_sample ? Color::warn : Color::text2);
        ui.hint(ui.id("file"), area, name + " · " + kind, state);
    } else {
        Rect row = area.inset(ui.px(18), 0);
        ui.paint().icon(row.cut_left(ui.px(size::kIconMedium), ui.px(10)), Icon::file_braces, ui.px(size::kIconMedium),
                        Color::text2);
        ui.paint().icon(row.cut_right(ui.px(size::kIcon), ui.px(6)), Icon::chevrons_up_down, ui.px(size::kIcon),
                        Color::text3);
        Rect words = row.middle(ui.px(18) + ui.line_height(Type::caption));
        const Scope scope(ui, "file");
        text(ui, words.cut_top(ui.px(18)), "name", name, {.type = Type::label_medium, .color = Color::text});
        text(ui, words, "kind", kind,
             {.type = Type::caption, .color = document.is_sample ? Color::warn_text : Color::text3});
    }
    if (state.pressed) {
        if (popup_open(ui, menu_id))
            close_popup(ui);
        else
            open_popup(ui, menu_id);
    }
    std::vector<MenuItem> items = {
        {.id = "open", .label = std::string(tr(Text::ui_keys_open_file)), .icon = Icon::upload, .shortcut = "Ctrl O"},
        {.id = "save", .label = std::string(tr(Text::ui_keys_save_file)), .icon = Icon::download, .shortcut = "Ctrl S"},
        {.id = "data",
         .label = std::string(tr(Text::ui_nav_exchange)),
         .icon = Icon::arrow_down_up,
         .href = app.link("data"),
         .separator_before = true},
    };
    const bool has_own = !app.keeping().own_file.empty();
    if (has_own)
        items.push_back({.id = "save_as",
                         .label = std::string(tr(Text::ui_files_save_as)),
                         .icon = Icon::save,
                         .shortcut = "Ctrl Shift S"});
    if (const auto chosen = menu(ui, area, "file/menu", tr(Text::ui_file_menu), items)) {
        if (*chosen == 0) app.choose_file();
        if (*chosen == 1) app.export_file();
        if (*chosen == 3) app.export_file(SaveTo::anew);
    }
}

} // namespace hk::ui
