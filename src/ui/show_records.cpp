// "Which ones?": the records behind a number of a slide, over the stage.
// It must not know what the number is.
#include "app/dimension_names.hpp"
#include "app/visitor_rows.hpp"
#include "model/labels.hpp"
#include "stats/figure_parts.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"
#include "ui/agreement_look.hpp"
#include "ui/fonts.hpp"
#include "ui/show_parts.hpp"
#include "ui/widgets.hpp"

#include <cmath>
#include <utility>

namespace hk::ui::pages {
namespace {

/// Letters as large as on the slide below.
TypeSpec letters(Face face, float size, float scale) {
    const float em = std::max(12.0F, std::round(size * scale));
    return {face, em, std::round(em * 1.4F), 400};
}

std::string title_of(App& app, const RecordsAsked& asked) {
    const auto* figure = find_figure(asked.figure);
    std::string words(figure ? figure_text(figure->key, "name")
                             : std::string(record_label_many(*find_record_type(asked.array))));
    if (figure != nullptr)
        for (const auto& value : read_part(*figure, asked.part))
            append_part(words, value_name(app.titles(), *value.dimension, value.value), " · ");
    if (const auto slash = asked.of.find('/'); slash != std::string::npos)
        append_part(words, app.titles().of(asked.of.substr(0, slash), asked.of.substr(slash + 1)), " · ");
    return words;
}

void draw_row(Ui& ui, const Rect& place, std::string_view leaf, std::string_view title, std::string_view detail,
              std::string_view right, const TypeSpec& large, const TypeSpec& small) {
    Rect row = place;
    auto words = std::string(title);
    append_part(words, right, ", ");
    append_part(words, detail, ", ");
    ui.node(Node(ui.id(leaf), Role::listitem, place, words));
    ui.paint().horizontal_line(place.x, place.right(), place.bottom() - 1, Color::line);
    if (!right.empty()) {
        const float width = ui.fonts.width(large.face, large.em_px, right) + 2;
        ui.paint().text(row.cut_right(width, ui.px(16)), large, ui.color(Color::text), right, Align::right);
    }
    Rect lines = row.middle(large.line_px + (detail.empty() ? 0 : small.line_px));
    ui.paint().text(lines.cut_top(large.line_px), large, ui.color(Color::text), title);
    if (!detail.empty()) ui.paint().text(lines.cut_top(small.line_px), small, ui.color(Color::text2), detail);
}

} // namespace

void draw_show_records(Ui& ui, App& app, const Rect& area, float scale) {
    const LayerScope layer(ui, Layer::panel, area);
    const auto asked = asked_of(app.address());
    auto& rows = ui.kept<VisitorRows>("show/rows");
    Address table; // of the show's own options none limits the records
    table.screen = "registry";
    table.array = asked.array;
    table = table.with("figure", asked.figure).with("part", asked.part).with("of", asked.of);
    rows.find(app.document(), app.titles(), app.query_of(table));

    const Scope scope(ui, "records");
    ui.paint().fill(area, Color::surface);
    const auto title = title_of(app, asked);
    Node node(ui.scope(), Role::dialog, area, title);
    node.modal = true;
    const Group group(ui, std::move(node));
    const bool is_narrow = area.h > area.w;
    const float pad = is_narrow ? ui.px(16) : std::max(ui.px(16), 64 * scale);
    Rect rest = area.inset(pad, std::max(ui.px(12), 36 * scale));
    const auto large = letters(Face::display, is_narrow ? 22 : 36, scale),
               line = letters(Face::medium, is_narrow ? 16 : 24, scale),
               small = letters(Face::regular, is_narrow ? 13 : 18, scale);
    Rect head = rest.cut_top(std::max(large.line_px, ui.control_height()), ui.px(4));
    ButtonOptions close{.label = std::string(tr(Text::ui_close)), .icon = Icon::x, .icon_only = true};
    const bool is_closed = button_right(ui, head, "close", close).pressed;
    head.cut_right(ui.px(16));
    const std::size_t number = rows.is_of_persons() ? rows.countries().size() : rows.count();
    const auto lines = ui.wrap(large, title, head.w, 2);
    {
        Node heading(ui.id("title"), Role::heading, head, title);
        heading.level = 1;
        ui.node(std::move(heading));
    }
    ui.paint().text(head, large, ui.color(Color::text), lines.empty() ? title : lines.front());
    for (std::size_t i = 1; i < lines.size(); ++i)
        ui.paint().text(rest.cut_top(large.line_px), large, ui.color(Color::text), lines[i]);
    auto note = tr(Text::slides_as_of, {{"date", format_date_prose(current_language(), app.as_of())}});
    const auto& type = *find_record_type(asked.array);
    if (rows.is_of_persons())
        append_part(note, tr(Text::ui_show_persons), " · ");
    else if (const auto key = find_text("record." + std::string(type.name) + ".count"))
        append_part(note, tr(*key, {{"n", static_cast<std::int64_t>(number)}}), " · ");
    if (rows.withheld() > 0)
        append_part(note, tr(Text::ui_show_withheld, {{"n", static_cast<std::int64_t>(rows.withheld())}}), " · ");
    {
        const auto wrapped = ui.wrap(small, note, rest.w, 3);
        const Rect place = rest.cut_top(small.line_px * static_cast<float>(wrapped.size()), ui.px(12));
        ui.node(Node(ui.id("note"), Role::text, place, note));
        float y = place.y;
        for (const auto& one : wrapped) {
            ui.paint().text({place.x, y, place.w, small.line_px}, small, ui.color(Color::text2), one);
            y += small.line_px;
        }
    }
    const float row_height = std::round(line.line_px + (rows.is_of_persons() ? 0 : small.line_px) + ui.px(16));
    ScrollArea list(ui, "list", rest, {.name = title, .content_height_px = row_height * static_cast<float>(number)});
    const Group items(ui, {ui.id("items"), Role::list, list.content(), title});
    const auto first = static_cast<std::size_t>(std::max(0.0F, (rest.y - list.content().y) / row_height - 2));
    for (std::size_t i = first; i < number; ++i) {
        const Rect place{list.content().x, list.content().y + row_height * static_cast<float>(i), list.content().w,
                         row_height};
        if (place.y > rest.bottom() + 2 * row_height) break;
        const auto leaf = std::to_string(i);
        if (rows.is_of_persons()) {
            const auto& [name, count] = rows.countries()[i];
            draw_row(ui, place, leaf, name, {}, count, line, small);
        } else {
            const auto row = rows.row(i);
            auto state = row.state.empty() ? std::string() : agreement_state_label(row.state);
            auto detail = row.detail;
            if (is_narrow && !state.empty()) {
                append_part(state, detail, " · ");
                detail = std::exchange(state, {});
            }
            draw_row(ui, place, leaf, row.title, detail, state, line, small);
        }
    }
    if (is_closed || ui.take_key("Escape") || ui.take_key("Backspace"))
        app.go(show_address(app, app.address().record), true);
}

} // namespace hk::ui::pages
