// What was changed in the open record.
// It must not know how lines are stored.
#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "ui/pages.hpp"
#include "ui/user_name_field.hpp"
#include "ui/widgets.hpp"

namespace hk::ui {
namespace {

/// Lines of the open record; read anew when the data, the record or the language change.
struct HistoryView {
    const Document* document = nullptr;
    std::uint64_t revision = 0;
    std::string record;
    Language language = Language::uz;
    std::vector<HistoryLine> lines;
};

const std::vector<HistoryLine>& lines_of(Ui& ui, App& app) {
    auto& view = ui.kept<HistoryView>("registry/history");
    auto& document = app.document();
    const auto& record = app.draft()->record();
    const bool is_same = view.document == &document && view.revision == document.revision() &&
                         view.record == record.id() && view.language == current_language();
    if (!is_same)
        view = {&document, document.revision(), record.id(), current_language(),
                app.history_of_record(record.tables->type->name, record.id())};
    return view.lines;
}

std::string shown(const std::string& value) { return value.empty() ? std::string(tr(Text::ui_empty_value)) : value; }

/// One line; `is_alone` names its record too. Gives the lower edge.
float draw_line(Ui& ui, App& app, const HistoryLine& line, const Rect& area, bool is_alone) {
    const Scope scope(ui, line.id);
    const Group item(ui, {ui.scope(), Role::listitem, area});
    Flow lines(area, ui.px(2));
    Rect head = lines.next(ui.px(ui.touch ? size::kTouch : 32.0F));
    if (!app.is_read_only()) {
        const auto what = line.member.empty() ? line.action : line.member;
        ButtonOptions back{.label = std::string(tr(Text::ui_history_take_back)) + ": " + what,
                           .kind = ButtonKind::quiet,
                           .icon = Icon::rotate_ccw,
                           .icon_only = true};
        back.small = true;
        if (is_alone) back = {.label = std::string(tr(Text::ui_history_take_back)), .icon = Icon::rotate_ccw};
        if (button_right(ui, head, "take_back", back).pressed) app.take_back(line.id);
    }
    text(ui, head, "what", line.member.empty() ? line.action : line.member,
         {.type = Type::body_medium, .color = Color::text});
    const auto say = [&](std::string_view leaf, const std::string& words, const TextOptions& options, int most) {
        paragraph(ui, lines.next(ui.wrapped_height(options.type, words, area.w, most)), leaf, words, options, most);
    };
    if (!line.member.empty())
        say("values", shown(line.from) + " → " + shown(line.to), {.type = Type::body, .color = Color::text2}, 4);
    if (is_alone) {
        const auto place = lines.next(ui.line_height(Type::body));
        const LinkOptions record{.label = line.section + ": " + line.record,
                                 .href =
                                     line.is_there ? app.link("registry", line.array, line.record_id) : std::string(),
                                 .type = Type::body};
        if (line.is_there)
            link(ui, place, "record", record);
        else
            text(ui, place, "record", record.label);
    }
    const auto who = line.who.empty() ? std::string(tr(Text::ui_history_nobody)) : line.who;
    say("when", line.when + " · " + who, {.type = Type::label, .color = Color::text3}, 2);
    ui.paint().horizontal_line(area.x, area.right(), lines.bottom() + ui.px(7), Color::line);
    return lines.bottom() + ui.px(8);
}

} // namespace

float pages::draw_history_line(Ui& ui, App& app, const Rect& area) {
    return draw_line(ui, app, app.history_line(app.draft()->record()), area, true);
}

float pages::draw_history(Ui& ui, App& app, const Rect& area) {
    const auto& lines = lines_of(ui, app);
    float y = area.y;
    const Scope scope(ui, "history");
    if (!app.is_read_only() && app.settings().user_name.empty()) {
        y = draw_user_name_field(ui, app, {area.x, y, area.w, 0}, false) + ui.px(12);
    }
    if (lines.empty()) {
        const auto words = tr(Text::ui_history_none);
        return y + paragraph(ui, {area.x, y, area.w, 0}, "none", words, {.color = Color::text3});
    }
    const Group list(ui, {ui.id("lines"), Role::list, {area.x, y, area.w, 0}, tr(Text::ui_registry_tab_history)});
    for (const auto& line : lines) y = draw_line(ui, app, line, {area.x, y, area.w, 0}, false);
    return y;
}

} // namespace hk::ui
