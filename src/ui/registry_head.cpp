// The head of the registry: title, buttons, filter line, and the status line below the table.
// It must not know rows.
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "ui/change_dialog.hpp"
#include "ui/column_menu.hpp"
#include "ui/figure_words.hpp"
#include "ui/merge_dialog.hpp"
#include "ui/registry_parts.hpp"
#include "ui/registry_screen.hpp"
#include "ui/shell.hpp"
#include "ui/views_menu.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace hk::ui {
namespace {

std::string text_of_type(const RecordType& type, std::string_view what, Text otherwise) {
    const auto key = find_text("record." + std::string(type.name) + "." + std::string(what));
    return std::string(tr(key.value_or(otherwise)));
}

void set_selecting(Ui& ui, App& app, bool is_on) {
    ui.kept<bool>("registry/selecting") = is_on;
    if (!is_on) app.selection().clear();
    ui.animate();
}

/// How many are selected, and what can be done with all of them.
void draw_selection(Ui& ui, App& app, Rect line) {
    const Group group(
        ui, {ui.id("selection"), Role::group, line, tr(Text::ui_registry_ticked, {{"n", app.selection().size()}})});
    const Scope scope(ui, "selection");
    // From the left: messages lie at the right.
    const auto words = tr(Text::ui_registry_ticked, {{"n", app.selection().size()}});
    const auto number = format_integer(current_language(), static_cast<std::int64_t>(app.selection().size()));
    // A phone has room for the number alone, beside the sign of what is ticked.
    const auto said = ui.phone() ? number : words;
    if (ui.phone())
        ui.paint().icon(line.cut_left(ui.px(size::kIcon), ui.px(6)), Icon::check, ui.px(size::kIcon), Color::accent);
    const Rect count = line.cut_left(std::ceil(ui.text_width(Type::body_medium, said)) + 1, ui.px(size::kGap));
    text(ui, count, "count", said, {.type = Type::body_medium, .color = Color::text, .live = "polite", .full = words});
    const auto action = [&](std::string_view leaf, Text label, Icon icon, ButtonKind kind) {
        ButtonOptions options{.label = std::string(tr(label)), .kind = kind, .icon = icon};
        options.small = true;
        options.icon_only = ui.phone() && kind != ButtonKind::primary;
        return button_left(ui, line, leaf, options).pressed;
    };
    if (action("change", Text::ui_registry_change_selected, Icon::pencil, ButtonKind::primary))
        open_change_dialog(ui, app);
    if (app.selection().size() == 2 && action("merge", Text::ui_merge_open, Icon::git_merge, ButtonKind::quiet)) {
        const auto ids = app.selection().ids();
        open_merge_dialog(ui, app, app.selection().array(), ids[0], ids[1]);
    }
    if (action("copy", Text::ui_registry_copy_rows, Icon::copy, ButtonKind::quiet)) app.copy_selected();
    if (app.selection().size() < app.list().count() &&
        action("all", Text::ui_registry_tick_all, Icon::check, ButtonKind::quiet))
        app.selection().add(app.list().ids());
    // Apart from those that take nothing away.
    ButtonOptions remove{.label = std::string(tr(Text::ui_delete)), .kind = ButtonKind::quiet, .icon = Icon::trash_2};
    remove.small = true;
    remove.icon_only = ui.phone();
    if (ui.phone() ? button_right(ui, line, "delete", remove).pressed : button_left(ui, line, "delete", remove).pressed)
        app.ask_remove_selected();
    if (action("clear", Text::ui_registry_clear_selection, Icon::x, ButtonKind::quiet)) {
        set_selecting(ui, app, false);
        focus_rows(ui);
    }
}

/// Phones: saved tables and columns, for which the head has no room.
void draw_phone_menu(Ui& ui, App& app, Rect& row) {
    ButtonOptions more{.label = std::string(tr(Text::ui_registry_table_actions)), .kind = ButtonKind::quiet};
    more.icon = Icon::ellipsis;
    more.icon_only = true;
    const Rect place = row.cut_right(ui.px(size::kTouch)).middle(ui.px(size::kTouch));
    auto items = popup_open(ui, ui.id("table_menu/menu")) ? view_items(app) : std::vector<MenuItem>();
    const auto views = items.size();
    items.push_back(
        {.id = "columns", .label = std::string(tr(Text::ui_registry_columns)) + "…", .icon = Icon::table_2});
    items.back().separator_before = views > 0;
    const auto chosen = menu_button(ui, place, "table_menu", more, items);
    draw_columns_popup(ui, app, place);
    if (!chosen) return;
    if (*chosen < views) return take_view_item(ui, items[*chosen]);
    open_columns(ui, ui.id("table_menu"));
}

/// What changes the records, and how they are shown, which can be chosen by everybody. Words give way to the title.
void draw_buttons(Ui& ui, App& app, Rect& row, const RecordType& type) {
    ButtonOptions add{
        .label = text_of_type(type, "new", Text::ui_new_record), .kind = ButtonKind::primary, .icon = Icon::plus};
    ButtonOptions save{.label = std::string(tr(Text::ui_registry_export)), .icon = Icon::download};
    const bool can_add = !app.is_read_only() && type.shelf == Shelf::registry;
    add.icon_only = add.small = ui.phone();
    // A phone's title becomes smaller before anything is left out.
    const auto title_type = ui.phone() ? Type::body_medium : Type::page_title;
    const float title = ui.text_width(title_type, record_label_many(type)) + ui.px(size::kGap);
    const float signs = 2 * ui.px(size::kControl + size::kGapSmall); // columns and views as signs alone
    const auto needed = [&] { return title + (can_add ? button_width(ui, add) : 0) + button_width(ui, save) + signs; };
    if (needed() > row.w) save.icon_only = true;
    if (needed() > row.w) add.icon_only = true;
    if (can_add && button_right(ui, row, "new", add).pressed) app.new_record(type.name);
    if (ui.phone()) {
        // The search over everything, where the title leaves room; the line below is of this table alone.
        const float side = ui.px(size::kTouch);
        if (title + 2 * side <= row.w &&
            icon_button(ui, row.cut_right(side), "find", Icon::search, tr(Text::ui_top_search_label)).pressed)
            open_phone_search(ui);
        return draw_phone_menu(ui, app, row);
    }
    if (!app.is_read_only() && button_right(ui, row, "export", save).pressed) app.export_file();
    draw_columns_button(ui, app, row, row.w - title - ui.px(size::kControl + size::kGapSmall));
    draw_views_button(ui, app, row, row.w - title);
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

/// Above the records of a figure: how much it is, of which day, what was left out, and what it counts.
void draw_figure_note(Ui& ui, App& app, Rect& rest, float side) {
    const auto& list = app.list();
    const auto* figure = find_figure(list.query().figure);
    if (figure == nullptr || figure->array() != list.query().type->name) return;
    const Scope scope(ui, "figure");
    const auto* value = app.figures().find(figure->key, list.figure_query());
    const auto definition = figure_text(figure->key, "definition", 0, list.query().days);
    const float width = rest.w - 2 * side, line = ui.line_height(Type::body);
    const TextOptions quiet{.type = Type::label, .color = Color::text2};
    constexpr int kMostLines = 4;
    auto beside = value ? figure_day(*figure, *value).words : std::string();
    if (value && !figure_beside(*value).empty()) beside += " · " + figure_beside(*value);
    const auto amount = value ? figure_amount(*figure, *value) : std::string("…");
    // Beside the amount where there is room, else below it.
    const float used = ui.text_width(Type::body_medium, amount) + ui.px(12);
    const bool is_beside = used + ui.text_width(Type::label, beside) <= width;
    const float wrapped = is_beside ? 0 : ui.wrapped_height(Type::label, beside, width, kMostLines);
    const float explained = ui.wrapped_height(Type::label, definition, width, kMostLines);
    rest.cut_top(ui.px(10));
    Rect box = rest.cut_top(line + wrapped + explained).inset(side, 0);
    const Group group(ui, {ui.scope(), Role::group, box, figure_text(figure->key, "name")});
    Rect first = box.cut_top(line);
    text(ui, first, "amount", amount, {.type = Type::body_medium, .color = Color::text});
    if (is_beside)
        first.cut_left(used), text(ui, first, "beside", beside, quiet);
    else
        box.cut_top(paragraph(ui, box, "beside", beside, quiet, kMostLines));
    paragraph(ui, box, "definition", definition, quiet, kMostLines);
}

/// Phones: the day that states are of where there is room, selecting, the order.
void draw_phone_status(Ui& ui, App& app, Rect line) {
    const RightToLeft order(ui);
    draw_sort_menu(ui, app, line);
    draw_filter_menu(ui, app, line);
    ButtonOptions select{.label = std::string(tr(Text::ui_registry_select_rows)),
                         .kind = ButtonKind::quiet,
                         .icon = Icon::circle_check,
                         .icon_only = true};
    select.small = true;
    select.pressed = tri(is_selecting(ui));
    if (app.can_edit() && app.list().count() > 0 && button_right(ui, line, "select", select).pressed)
        set_selecting(ui, app, !is_selecting(ui));
    const auto day = format_date_table(current_language(), app.list().query().as_of);
    if (app.list().query().type->name == "agreements" && ui.text_width(Type::body, day) < line.w)
        text(ui, line, "as_of", day, {.color = Color::text3, .full = tr(Text::ui_overview_as_of, {{"date", day}})});
}

/// What the rows come to in each column of money, one sum per currency; at the right of the status line.
void draw_totals(Ui& ui, App& app, Rect& line) {
    std::string words;
    for (const auto& column : app.list().columns()) {
        std::string sums;
        for (const auto& sum : app.list().totals(column))
            sums += (sums.empty() ? "" : ", ") + format_money(current_language(), sum.amount, sum.currency);
        if (!sums.empty()) words += (words.empty() ? "" : " · ") + column.label + ": " + sums;
    }
    if (words.empty()) return;
    const float width = std::min(std::ceil(ui.text_width(Type::label_medium, words)) + 1, line.w * 0.7F);
    text(ui, line.cut_right(width, ui.px(size::kGap)), "totals", words,
         {.type = Type::label_medium, .color = Color::text, .align = Align::right});
}

} // namespace

bool is_selecting(Ui& ui) { return ui.kept<bool>("registry/selecting"); }

Rect draw_registry_head(Ui& ui, App& app, const Rect& area) {
    const auto& type = *app.list_query().type;
    Rect rest = area;
    const bool is_phone = ui.phone();
    const float side = ui.px(is_phone ? size::kCard : size::kPage), gap = ui.px(size::kGapMedium);
    Rect title = rest.cut_top(ui.px(is_phone ? 56.0F : 68.0F)).inset(side, 0);
    {
        const RightToLeft order(ui);
        draw_buttons(ui, app, title, type);
        const auto name = record_label_many(type);
        auto size = Type::page_title;
        for (const auto smaller : {Type::record_title, Type::body_medium}) // larger text on a phone
            if (ui.text_width(size, name) > title.w) size = smaller;
        heading(ui, title, "title", name, size, 1);
    }
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
    draw_figure_note(ui, app, rest, side);
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
    if (!app.selection().empty()) return draw_selection(ui, app, line);
    const auto shown = static_cast<std::int64_t>(list.count()), total = static_cast<std::int64_t>(list.total());
    const auto said = tr(Text::ui_registry_shown_of, {{"shown", shown}, {"n", total}});
    const auto count = format_integer(language, shown);
    // Two weights in one line, one status for who listens.
    Node node(ui.id("status"), Role::status, line, said);
    node.live = "polite";
    const float used = ui.paint().text(line, Type::body_medium, Color::text, count);
    line.cut_left(used);
    const float rest = ui.paint().text(line, Type::body, Color::text3, " / " + format_integer(language, total));
    node.rect.w = used + rest;
    ui.nodes.add(std::move(node));
    if (ui.phone()) {
        line.cut_left(rest, ui.px(10));
        return draw_phone_status(ui, app, line);
    }
    line.cut_left(rest, ui.px(size::kGap));
    draw_totals(ui, app, line);
    text(ui, line, "filters", words_of_limits(app, app.list().query()), {.type = Type::label, .color = Color::text3});
}

} // namespace hk::ui
