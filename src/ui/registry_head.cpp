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
    add.icon_only = ui.phone();
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
    o.keys = {"Escape"};
    std::string typed(app.address().option("q"));
    const auto before = typed;
    const auto result = text_field(ui, place, "filter", o, typed);
    if (ui.take_key_in(result.id, "Escape")) typed.clear();
    if (typed == before) return;
    app.go(app.address().with("q", typed), true);
    ui.animate();
}

/// Words of the `state` option.
bool has_state(std::string_view states, std::string_view word) {
    while (!states.empty()) {
        const auto comma = states.find(',');
        if (states.substr(0, comma) == word) return true;
        states = comma == std::string_view::npos ? std::string_view() : states.substr(comma + 1);
    }
    return false;
}

std::string toggled(std::string_view states, std::string_view word) {
    std::string kept;
    bool was_there = false;
    while (!states.empty()) {
        const auto comma = states.find(',');
        const auto one = states.substr(0, comma);
        if (one == word) {
            was_there = true;
        } else {
            if (!kept.empty()) kept += ',';
            kept += one;
        }
        states = comma == std::string_view::npos ? std::string_view() : states.substr(comma + 1);
    }
    if (was_there) return kept;
    return kept + (kept.empty() ? "" : ",") + std::string(word);
}

struct FilterChip {
    std::string leaf, option, value; ///< pressing sets `option` to `value`
    ChipOptions look;
};

/// "Partner: Wageningen University", for the records that refer to it.
std::string referred_name(App& app, std::string_view of) {
    const auto slash = of.find('/');
    const auto* type = slash == std::string_view::npos ? nullptr : find_record_type(of.substr(0, slash));
    if (type == nullptr) return std::string(of);
    return std::string(record_label_one(*type)) + ": " + app.titles().of(type->name, of.substr(slash + 1));
}

std::vector<FilterChip> filter_chips(App& app, RecordList& list) {
    std::vector<FilterChip> chips;
    const auto& address = app.address();
    if (const auto of = address.option("of"); !of.empty())
        chips.push_back(
            {"of", "of", "", {.label = referred_name(app, of), .on = true, .toggle = false, .trailing = Icon::x}});
    if (const auto figure = address.option("figure"); !figure.empty())
        chips.push_back({"figure",
                         "figure",
                         "",
                         {.label = tr(Text::ui_registry_filtered_by_figure, {{"name", figure_name(figure)}}),
                          .on = true,
                          .toggle = false,
                          .trailing = Icon::x}});
    if (address.array != "agreements") return chips;
    const auto states = address.option("state");
    for (const auto& [word, count] : list.state_counts()) {
        if (count == 0 && !has_state(states, word)) continue;
        ChipOptions look{.label = agreement_state_label(word), .count = format_integer(current_language(), count)};
        look.status = agreement_status(word, kUrgentDays + 1);
        look.on = has_state(states, word);
        chips.push_back({"state/" + word, "state", toggled(states, word), std::move(look)});
    }
    return chips;
}

/// Chips in one line that scrolls sideways when it is too short.
void draw_chips(Ui& ui, App& app, const Rect& line, const std::vector<FilterChip>& chips) {
    float width = 0;
    const float gap = ui.px(size::kGapSmall);
    for (const auto& one : chips) width += chip_width(ui, one.look) + gap;
    const Group group(ui, Node{.id = ui.id("chips"),
                               .role = Role::group,
                               .name = std::string(tr(Text::ui_registry_filter)),
                               .rect = line});
    ScrollArea area(ui, "chips/line", line.grow(ui.px(3)),
                    {.content_width_px = std::max(line.w, width) + ui.px(6), .content_height_px = line.h + ui.px(6)});
    const Scope scope(ui, "chips");
    float x = area.content().x + ui.px(3);
    for (const auto& one : chips) {
        const float w = chip_width(ui, one.look);
        if (chip(ui, {x, area.content().y + ui.px(3), w, line.h}, one.leaf, one.look).pressed) {
            app.go(app.address().with(one.option, one.value));
            ui.animate();
        }
        x += w + gap;
    }
}

} // namespace

std::string figure_name(std::string_view key) {
    const auto name = find_text("figure." + std::string(key) + ".name");
    return name ? std::string(tr(*name)) : std::string(key);
}

Rect draw_registry_head(Ui& ui, App& app, const Rect& area) {
    const auto& type = *app.list_query().type;
    Rect rest = area;
    const float side = ui.px(ui.phone() ? size::kCard : size::kPage), gap = ui.px(size::kGapMedium);
    Rect title = rest.cut_top(ui.px(ui.phone() ? 64.0F : 72.0F)).inset(side, 0);
    draw_buttons(ui, app, title, type);
    heading(ui, title, "title", record_label_many(type), Type::page_title, 1);

    const auto chips = filter_chips(app, app.list());
    Rect line = rest.cut_top(ui.control_height()).inset(side, 0);
    const bool is_stacked = ui.phone();
    const float search = is_stacked ? line.w : std::min(ui.px(280), line.w * 0.45F);
    draw_search(ui, app, line.cut_left(search, gap), type);
    if (!chips.empty()) {
        if (is_stacked) {
            rest.cut_top(gap);
            line = rest.cut_top(ui.px(size::kChipPhone)).inset(side, 0);
            // The last chip is cut by the edge of the canvas, which shows that there is more.
            line.w += side;
        }
        draw_chips(ui, app, line.middle(ui.px(is_stacked ? size::kChipPhone : size::kChip)), chips);
    }
    rest.cut_top(gap);
    ui.paint().horizontal_line(rest.x, rest.right(), rest.y, Color::border);
    return rest;
}

void draw_registry_status(Ui& ui, App& app, const Rect& area) {
    auto& list = app.list();
    const auto language = current_language();
    ui.paint().fill(area, Color::bg);
    ui.paint().horizontal_line(area.x, area.right(), area.y, Color::border);
    Rect line = area.inset(ui.px(size::kPage), 0);
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
