// What the program can be told to do by name.
// It must not know where a command is chosen from.
#include "ui/commands.hpp"

#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "ui/pages.hpp"
#include "ui/record_icons.hpp"
#include "ui/screen.hpp"
#include "ui/shell.hpp"
#include "ui/shortcuts.hpp"

namespace hk::ui {
namespace {

/// The same in all languages, so that a command is found in each.
std::string in_all_languages(std::initializer_list<Text> texts) {
    std::string words;
    for (const auto language : kLanguages)
        for (const auto text : texts) (words += tr(language, text)) += ' ';
    return words;
}

Command command(std::string id, Text label, Icon icon, std::string shortcut, std::function<void(Ui&, App&)> run) {
    return {std::move(id), std::string(tr(label)), in_all_languages({label}),
            icon,          std::move(shortcut),    std::move(run)};
}

void add_new_records(const App& app, std::vector<Command>& all) {
    if (app.is_read_only()) return;
    for (const auto& type : record_types()) {
        const auto label = find_text("record." + std::string(type.name) + ".new");
        if (type.is_single() || !label) continue;
        const std::string array(type.name);
        all.push_back(command("new/" + array, *label, record_icon(type), {},
                              [array](Ui&, App& to) { to.go(parse_address(to.link("registry", array, "new"))); }));
    }
}

void add_screens(std::vector<Command>& all) {
    for (const auto& screen : screens()) {
        if (screen.group == NavGroup::none) continue; // it needs to know of what
        const auto target = std::pair(std::string(screen.name), std::string(screen.array));
        all.push_back(command("go/" + target.first + "/" + target.second, screen.label, screen.icon, {},
                              [target](Ui&, App& to) { to.go(parse_address(to.link(target.first, target.second))); }));
    }
}

void add_looks(const App& app, std::vector<Command>& all) {
    const bool is_dark = app.is_dark();
    all.push_back(command("theme", is_dark ? Text::ui_top_theme_to_light : Text::ui_top_theme_to_dark,
                          is_dark ? Icon::sun : Icon::moon, {},
                          [is_dark](Ui&, App& to) { to.set_theme(is_dark ? Theme::light : Theme::dark); }));
    for (const auto language : kLanguages) {
        const auto name = kLanguageNames[static_cast<std::size_t>(language)];
        if (language == current_language()) continue;
        auto one = command("language/" + std::string(language_tag(language)), name, Icon::languages, {},
                           [language](Ui&, App& to) { to.set_language(language); });
        one.words += in_all_languages({Text::ui_top_language});
        all.push_back(std::move(one));
    }
}

} // namespace

std::vector<Command> commands(const App& app) {
    std::vector<Command> all;
    add_new_records(app, all);
    all.push_back(
        command("open", Text::ui_keys_open_file, Icon::upload, "Ctrl O", [](Ui&, App& to) { to.choose_file(); }));
    all.push_back(
        command("save", Text::ui_keys_save_file, Icon::download, "Ctrl S", [](Ui&, App& to) { to.export_file(); }));
    all.push_back(command("calendar", Text::calendar_save, Icon::calendar_days, {}, [](Ui&, App& to) {
        // Without its code the command leads to where the calendar is, which fetches it.
        if (to.platform.has_more_code()) return pages::save_calendar(to);
        to.go(parse_address(std::string_view(to.link("data")).substr(1)));
    }));
    if (app.can_undo())
        all.push_back(command("undo", Text::ui_keys_undo, Icon::undo_2, "Ctrl Z", [](Ui&, App& to) { to.undo(); }));
    if (app.can_redo())
        all.push_back(command("redo", Text::ui_keys_redo, Icon::redo_2, "Ctrl Y", [](Ui&, App& to) { to.redo(); }));
    add_screens(all);
    add_looks(app, all);
    all.push_back(
        command("help", Text::ui_keys_title, Icon::keyboard, "?", [](Ui& ui, App&) { open_shortcut_help(ui); }));
    return all;
}

} // namespace hk::ui
