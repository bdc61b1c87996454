// The head of the registry: title, buttons, filter line, and the status line below the table.
// It must not know rows.
#include "text/catalogue.hpp"
#include "text/numbers.hpp"
#include "ui/agreement_look.hpp"
#include "ui/registry_parts.hpp"
#include "ui/widgets.hpp"

namespace hk::ui {
namespace {

std::string text_of_type(const RecordType& type, std::string_view what, Text otherwise) {
    const auto key = find_text("record." + std::string(type.name) + "." + std::string(what));
    return std::string(tr(key.value_or(otherwise)));
}

void draw_buttons(Ui& ui, App& app, Rect& row, const RecordType& type) {
    if (app.is_read_only()) return;
    ButtonOptions add{
        .label = text_of_type(type, "new", Text::ui_new_record), .kind = ButtonKind::primary, .icon = Icon::plus};
    add.icon_only = add.small = ui.phone();
    if (button_right(ui, row, "new", add).pressed) app.new_record(type.name);
    if (ui.phone()) return;
    const ButtonOptions save{.label = std::string(tr(Text::ui_registry_export)), .icon = Icon::download};
    if (button_right(ui, row, "export", save).pressed) app.export_file();
}

void draw_search(Ui& ui, App& app, const Rect& place, const RecordType& type) {
    FieldOptions o;
    o.label = tr(Text::ui_registry_filter_line);
    o.hide_label = true;
    o.kind = "search";
    o.lead = Icon::search;
    o.placeholder = text_of_type(type, "search", Text::ui_search);
    o.placeholder_short = tr(Text::ui_search);
    o.keys = {"Escape"};
    std::string typed(app.address().option("q"));
    const auto before = typed;
    const auto result = text_field(ui, place, "filter", o, typed);
    if (result.focused) app.document().searched(type); // read before the first letter needs it
    if (ui.take_key_in(result.id, "Escape")) typed.clear();
    if (typed == before) return;
    app.go(app.address().with("q", typed), true);
    ui.animate();
}

} // namespace

Rect draw_registry_head(Ui& ui, App& app, const Rect& area) {
    const auto& type = *app.list_query().type;
    Rect rest = area;
    const bool is_phone = ui.phone();
    const float side = ui.px(is_phone ? size::kCard : size::kPage), gap = ui.px(size::kGapMedium);
    Rect title = rest.cut_top(ui.px(is_phone ? 56.0F : 68.0F)).inset(side, 0);
    draw_buttons(ui, app, title, type);
    heading(ui, title, "title", record_label_many(type), Type::page_title, 1);
    Rect line = rest.cut_top(ui.control_height()).inset(side, 0);
    draw_search(ui, app, line.cut_left(is_phone ? line.w : std::min(ui.px(260), line.w * 0.4F), gap), type);
    // Counts follow what has just been typed.
    app.list().update(registry_query(ui, app));
    if (!is_phone) {
        draw_filter_chips(ui, app, line.middle(ui.px(size::kChip)));
    } else if (has_filter_chips(app)) {
        rest.cut_top(gap);
        line = rest.cut_top(ui.px(size::kChipPhone)).inset(side, 0);
        // The last chip is cut by the edge of the canvas, which shows that there is more.
        line.w += side;
        draw_filter_chips(ui, app, line);
    }
    rest.cut_top(gap);
    ui.paint().horizontal_line(rest.x, rest.right(), rest.y, Color::border);
    return rest;
}

void draw_registry_status(Ui& ui, App& app, const Rect& area) {
    auto& list = app.list();
    const auto language = current_language();
    ui.paint().fill(area, Color::bg);
    if (!ui.phone()) ui.paint().horizontal_line(area.x, area.right(), area.y, Color::border);
    Rect line = area.inset(ui.px(ui.phone() ? size::kCard : size::kPage), 0);
    const auto shown = static_cast<std::int64_t>(list.count()), total = static_cast<std::int64_t>(list.total());
    const auto said = tr(Text::ui_registry_shown_of, {{"shown", shown}, {"n", total}});
    const auto count = format_integer(language, shown);
    // Two weights in one line, one status for who listens.
    Node node{.id = ui.id("status"), .role = Role::status, .name = said, .rect = line, .live = "polite"};
    const float used = ui.paint().text(line, Type::body_medium, Color::text, count);
    line.cut_left(used);
    const float rest = ui.paint().text(line, Type::body, Color::text3, " / " + format_integer(language, total));
    node.rect.w = used + rest;
    ui.nodes.add(std::move(node));
    if (ui.phone()) return draw_sort_menu(ui, app, line);
    line.cut_left(rest, ui.px(size::kGap));
    std::string filters;
    auto states = app.address().option("state");
    while (!states.empty()) {
        const auto comma = states.find(',');
        filters += (filters.empty() ? "" : ", ") + agreement_state_label(states.substr(0, comma));
        states = comma == std::string_view::npos ? std::string_view() : states.substr(comma + 1);
    }
    if (const auto q = app.address().option("q"); !q.empty())
        filters += (filters.empty() ? "“" : ", “") + std::string(q) + "”";
    text(ui, line, "filters", filters, {.type = Type::label, .color = Color::text3});
}

} // namespace hk::ui
