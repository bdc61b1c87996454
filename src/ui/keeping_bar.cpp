// A strip above the screen where keeping work in this browser needs a person: it fails, another window writes, or work
// of an earlier visit is there. It must not know how anything is kept.
#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "ui/pages.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace hk::ui {
namespace {

struct Strip {
    Icon icon = Icon::info;
    Color color = Color::accent;
    std::string words;
    std::string action, other; ///< labels of buttons; empty = none
};

std::string why_not(std::string_view code) {
    const auto key = find_text("ui.keeping.why." + std::string(code));
    return std::string(tr(key.value_or(Text::ui_keeping_why_other)));
}

std::optional<Strip> strip_of(const App& app) {
    const auto& keeping = app.keeping();
    if (keeping.phase == Keeping::Phase::failed)
        return Strip{Icon::triangle_alert,
                     Color::warn,
                     tr(Text::ui_keeping_failed, {{"why", why_not(keeping.code)}}),
                     std::string(tr(Text::ui_export_json)),
                     {}};
    if (keeping.is_reader())
        return Strip{Icon::lock,
                     Color::accent,
                     std::string(tr(Text::ui_keeping_reader)),
                     std::string(tr(Text::ui_keeping_take_over)),
                     {}};
    if (!keeping.is_offering && keeping.has_update)
        return Strip{Icon::refresh_cw, Color::accent, std::string(tr(Text::ui_keeping_update)),
                     std::string(tr(Text::ui_keeping_update_now)), std::string(tr(Text::ui_keeping_not_now))};
    if (!keeping.is_offering) return std::nullopt;
    const auto& work = keeping.works.front();
    const auto name = work.name.empty() ? std::string(tr(Text::ui_file_unnamed)) : work.name;
    return Strip{Icon::history, Color::accent,
                 tr(work.is_same ? Text::ui_keeping_offer_same : Text::ui_keeping_offer,
                    {{"name", name}, {"when", app.moment_text(work.at_ms)}}),
                 std::string(tr(Text::ui_keeping_resume)), std::string(tr(Text::ui_keeping_not_now))};
}

void act(App& app, bool is_other) {
    const auto& keeping = app.keeping();
    if (keeping.phase == Keeping::Phase::failed) return app.export_file();
    if (keeping.is_reader()) return app.take_over();
    if (!keeping.is_offering) return is_other ? app.put_off_update() : app.update_page();
    if (is_other) return app.put_off_works();
    const auto work = keeping.works.front(); // a copy: what is on offer goes
    app.resume_work(work);
}

} // namespace

void pages::draw_keeping_bar(Ui& ui, App& app, Rect& area) {
    const auto strip = strip_of(app);
    if (!strip) return;
    const bool is_stacked = ui.phone();
    const float pad = ui.px(is_stacked ? size::kCard : size::kPage), gap = ui.px(8), icon = ui.px(size::kIcon);
    const ButtonOptions action{.label = strip->action, .kind = ButtonKind::primary};
    const ButtonOptions other{.label = strip->other};
    float buttons = button_width(ui, action);
    if (!strip->other.empty()) buttons += gap + button_width(ui, other);
    const float width = std::max(ui.px(80), area.w - 2 * pad - icon - gap - (is_stacked ? 0 : buttons + 2 * gap));
    const float words = ui.wrapped_height(Type::body, strip->words, width);
    const float height =
        is_stacked ? words + ui.control_height() + 3 * gap : std::max(words, ui.control_height()) + 2 * gap;
    Rect row = area.cut_top(height);
    ui.paint().fill(row, Color::sunken);
    ui.paint().horizontal_line(row.x, row.right(), row.bottom() - 1, Color::border);
    const Scope scope(ui, "keeping");
    const Group group(ui, {ui.scope(), Role::region, row, tr(Text::ui_keeping_title)});
    row = row.inset(pad, gap);
    Rect line = is_stacked ? row.cut_top(words, gap) : row;
    if (!is_stacked) line.cut_right(buttons, 2 * gap);
    line = line.middle(words);
    Rect sign = line.cut_left(icon, gap);
    ui.paint().icon(sign.cut_top(ui.line_height(Type::body)), strip->icon, icon, strip->color);
    paragraph(ui, line, "words", strip->words, {.color = Color::text});
    Rect place = row.middle(ui.control_height());
    if (is_stacked) {
        if (button_left(ui, place, "action", action).pressed) return act(app, false);
        place.cut_left(gap);
        if (!strip->other.empty() && button_left(ui, place, "other", other).pressed) act(app, true);
        return;
    }
    if (!strip->other.empty() && button_right(ui, place, "other", other).pressed) return act(app, true);
    if (!strip->other.empty()) place.cut_right(gap);
    if (button_right(ui, place, "action", action).pressed) act(app, false);
}

} // namespace hk::ui
