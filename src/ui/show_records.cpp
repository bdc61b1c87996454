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

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace hk::ui::pages {
namespace {

/// Letters as large as on the slide below.
TypeSpec letters_of(Face face, float size, float scale) {
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
    // Of other records an address could name, some are private.
    constexpr std::string_view kPartner = "partners/";
    if (asked.of.starts_with(kPartner))
        append_part(words, app.titles().of("partners", asked.of.substr(kPartner.size())), " · ");
    return words;
}

/// What a row says, and how its words stand in a width.
struct RowWords {
    std::string title, detail, right;
    std::vector<std::string> titles, details; ///< lines
    float height = 0;
};

struct RowLetters {
    TypeSpec large, small;
    float width = 0; ///< of a row
    bool is_narrow = false;
    bool operator==(const RowLetters&) const = default;
};

/// The rows, and where those end that have been measured: all from the first to the last that was ever seen, since a
/// name has as many lines as it needs.
struct ShownRows {
    VisitorRows rows{};
    std::vector<float> bottoms{};
    RowLetters letters{};
};

RowWords words_of(const Ui& ui, VisitorRows& rows, std::size_t place, const RowLetters& letters) {
    RowWords words;
    if (rows.is_of_persons()) {
        std::tie(words.title, words.right) = rows.countries()[place];
    } else {
        auto row = rows.row(place);
        words.title = std::move(row.title), words.detail = std::move(row.detail);
        if (!row.state.empty()) words.right = agreement_state_label(row.state);
        if (letters.is_narrow && !words.right.empty()) {
            append_part(words.right, words.detail, " · ");
            words.detail = std::exchange(words.right, {});
        }
    }
    const float right =
        words.right.empty() ? 0 : ui.fonts.width(letters.large.face, letters.large.em_px, words.right) + ui.px(18);
    words.titles = ui.wrap(letters.large, words.title, letters.width - right);
    if (!words.detail.empty()) words.details = ui.wrap(letters.small, words.detail, letters.width - right);
    words.height = std::round(letters.large.line_px * static_cast<float>(words.titles.size()) +
                              letters.small.line_px * static_cast<float>(words.details.size()) + ui.px(16));
    return words;
}

void draw_row(Ui& ui, const Rect& place, std::string_view leaf, const RowWords& row, const RowLetters& letters) {
    auto words = row.title;
    append_part(words, row.right, ", ");
    append_part(words, row.detail, ", ");
    ui.node(Node(ui.id(leaf), Role::listitem, place, words));
    ui.paint().horizontal_line(place.x, place.right(), place.bottom() - 1, Color::line);
    const auto &large = letters.large, &small = letters.small;
    if (!row.right.empty()) ui.paint().text(place, large, ui.color(Color::text), row.right, Align::right);
    Rect lines = place.middle(place.h - ui.px(16));
    for (const auto& one : row.titles) ui.paint().text(lines.cut_top(large.line_px), large, ui.color(Color::text), one);
    for (const auto& one : row.details)
        ui.paint().text(lines.cut_top(small.line_px), small, ui.color(Color::text2), one);
}

void draw_rows(Ui& ui, ShownRows& shown, const Rect& view, std::string_view title, std::size_t number,
               bool is_opening) {
    auto& bottoms = shown.bottoms;
    const auto bottom = [&](std::size_t end) { return end == 0 ? 0 : bottoms[end - 1]; };
    ScrollArea list(ui, "list", view, {.name = std::string(title)});
    if (is_opening) ui.nodes.request_focus(ui.id("list")); // keys scroll it
    const Group items(ui, {ui.id("items"), Role::list, list.content(), title});
    const float top = view.y - list.content().y; // of what is seen
    constexpr int kAtOnce = 200;                 // rows measured in a frame
    const float wanted = top + 3 * view.h;
    for (int i = 0; i < kAtOnce && bottoms.size() < number && bottom(bottoms.size()) < wanted; ++i)
        bottoms.push_back(bottom(bottoms.size()) + words_of(ui, shown.rows, bottoms.size(), shown.letters).height);
    if (bottoms.empty()) return;
    const float measured = bottom(bottoms.size()), each = measured / static_cast<float>(bottoms.size());
    if (bottoms.size() < number && measured < wanted) ui.animate();
    list.set_content_bottom(list.content().y + measured + each * static_cast<float>(number - bottoms.size()));
    auto i = static_cast<std::size_t>(std::upper_bound(bottoms.begin(), bottoms.end(), top - view.h) - bottoms.begin());
    float y = bottom(i);
    if (top > measured) { // pulled to the end of a huge list: about there, until all above has been measured
        i = std::min(number - 1, static_cast<std::size_t>(top / each));
        y = each * static_cast<float>(i);
    }
    for (; i < number && y < top + view.h * 1.25F; ++i) {
        const auto row = words_of(ui, shown.rows, i, shown.letters);
        draw_row(ui, {list.content().x, list.content().y + y, list.content().w, row.height}, std::to_string(i), row,
                 shown.letters);
        y += row.height;
    }
}

} // namespace

void draw_show_records(Ui& ui, App& app, const Rect& area, float scale) {
    const LayerScope layer(ui, Layer::panel, area);
    const auto asked = asked_of(app.address());
    auto& shown = ui.kept<ShownRows>("show/rows");
    auto& rows = shown.rows;
    Address table; // of the show's own options none limits the records
    table.screen = "registry";
    table.array = asked.array;
    table = table.with("figure", asked.figure).with("part", asked.part).with("of", asked.of);
    const bool is_new = rows.find(app.document(), app.titles(), app.query_of(table));

    const Scope scope(ui, "records");
    ui.paint().fill(area, Color::surface);
    const auto title = title_of(app, asked);
    Node node(ui.scope(), Role::dialog, area, title);
    node.modal = true;
    const Group group(ui, std::move(node));
    const bool is_narrow = area.h > area.w;
    const float pad = is_narrow ? ui.px(16) : std::max(ui.px(16), 64 * scale);
    Rect rest = area.inset(pad, std::max(ui.px(12), 36 * scale));
    const auto large = letters_of(Face::display, is_narrow ? 22 : 36, scale),
               line = letters_of(Face::medium, is_narrow ? 16 : 24, scale),
               small = letters_of(Face::regular, is_narrow ? 13 : 18, scale);
    ButtonOptions close{.label = std::string(tr(Text::ui_close)), .icon = Icon::x, .icon_only = true};
    const float room = rest.w - button_width(ui, close) - ui.px(16);
    const auto lines = ui.wrap(large, title, room, 3);
    const float high = large.line_px * static_cast<float>(lines.size());
    Rect head = rest.cut_top(std::max(high, ui.control_height()), ui.px(4));
    Rect corner = head;
    corner.h = ui.control_height();
    const bool is_closed = button_right(ui, corner, "close", close).pressed;
    head.w = room;
    const std::size_t number = rows.is_of_persons() ? rows.countries().size() : rows.count();
    {
        Node heading(ui.id("title"), Role::heading, head, title);
        heading.level = 1;
        ui.node(std::move(heading));
    }
    for (Rect left = head.middle(high); const auto& one : lines)
        ui.paint().text(left.cut_top(large.line_px), large, ui.color(Color::text), one);
    auto note = tr(Text::slides_as_of, {{"date", format_date_prose(current_language(), app.as_of())}});
    const auto& type = *find_record_type(asked.array);
    if (rows.is_of_persons())
        append_part(note, tr(Text::ui_show_persons), " · ");
    else if (const auto key = find_text("record." + std::string(type.name) + ".count"))
        append_part(note, tr(*key, {{"n", static_cast<std::int64_t>(number)}}), " · ");
    if (rows.withheld() > 0 && !asked.figure.empty()) // else the number that was asked about does not count them
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
    const RowLetters letters{line, small, rest.w, is_narrow};
    if (is_new || !(shown.letters == letters)) shown.bottoms.clear();
    shown.letters = letters;
    const bool is_opening = ui.nodes.find_id(ui.scope()) == nullptr;
    if (is_new && is_opening) ui.nodes.forget_scrolls(ui.id("list"));
    draw_rows(ui, shown, rest, title, number, is_opening);
    if (is_closed || ui.take_key("Escape") || ui.take_key("Backspace"))
        app.go(show_address(app, app.address().record), true);
}

} // namespace hk::ui::pages
