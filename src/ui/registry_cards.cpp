// Rows of the registry as cards of two lines, for phones.
// It must not know how records are found or ordered.
#include "text/catalogue.hpp"
#include "ui/agreement_look.hpp"
#include "ui/registry_parts.hpp"
#include "ui/widgets.hpp"

#include <cmath>
#include <optional>

namespace hk::ui {
namespace {

/// What stands on a card: name and two words of detail, at the right the state with its days or date.
struct CardWords {
    std::string title, detail, value, value_detail;
    Status status = Status::none;
    Color color = Color::text2;
    std::optional<EndSign> sign{}; ///< before the date
};

/// "2020 – 2023", "2020 – …": which end a single day would be cannot be seen.
std::string period_words(const std::vector<std::string_view>& days) {
    if (days.size() == 1) return std::string(days.front());
    if (days.empty() || (days.front().empty() && days.back().empty())) return {};
    const auto word = [](std::string_view day) { return day.empty() ? std::string("…") : std::string(day); };
    return word(days.front()) + " – " + word(days.back());
}

CardWords card_words(const std::vector<ListColumn>& columns, const ListRow& row) {
    CardWords card;
    card.title = row.cells.front();
    std::vector<std::string_view> days;
    int parts = 0;
    for (std::size_t i = 1; i < columns.size(); ++i) {
        const auto& column = columns[i];
        const auto& words = row.cells[i];
        if (column.is_date) days.push_back(words);
        if (words.empty() || column.is_date || column.id == "@state") continue;
        if (column.is_number) {
            card.value = words;
            continue;
        }
        if (parts < 2 && !(column.field && column.field->is_list)) {
            card.detail += (parts++ > 0 ? " · " : "") + words;
        }
    }
    if (row.state.empty()) {
        card.value_detail = period_words(days);
        return card;
    }
    // A state says whether it has ended or will.
    if (!days.empty()) card.value_detail = days.back();
    card.sign = end_sign(row);
    card.value = agreement_state_label(row.state);
    card.status = agreement_status(row.state, row.days_left);
    if (row.state != "expiring") return card;
    card.color = status_text(card.status);
    card.value = tr(Text::ui_time_days_left, {{"n", row.days_left}});
    return card;
}

/// A card is a link to its record, or while records are selected a box to tick. True when it was ticked.
bool draw_card(Ui& ui, const Rect& r, const std::string& id, const CardWords& card, const std::string& href,
               Tri is_ticked) {
    const Scope scope(ui, id);
    const Group item(ui, {ui.scope(), Role::listitem, r});
    if (ui.hovers(r)) ui.paint().fill(r, Color::hover);
    ui.paint().horizontal_line(r.x, r.right(), r.bottom() - 1, Color::line);
    Rect inside = r.inset(ui.px(size::kCard), 0);
    const bool is_link = is_ticked == Tri::none;
    const Rect sign = is_link ? inside.cut_right(ui.px(size::kIcon), ui.px(14))
                              : inside.cut_left(ui.px(size::kTick), ui.px(14)).middle(ui.px(size::kTick));
    if (is_link) ui.paint().icon(sign, Icon::chevron_right, ui.px(size::kIconMedium), Color::text2);
    const float upper = ui.line_height(Type::body_medium), lower = ui.line_height(Type::body);
    inside = inside.middle(upper + lower + ui.px(2));
    Rect top = inside.cut_top(upper, ui.px(2)), bottom = inside;
    const auto room_of = [&](Type type, std::string_view words) { return std::ceil(ui.text_width(type, words)) + 1; };
    if (!card.value.empty()) {
        const float glyph = card.status == Status::none ? 0 : ui.px(size::kGlyph + 8);
        Rect right = top.cut_right(glyph + room_of(Type::body, card.value), ui.px(size::kGapMedium));
        if (card.status != Status::none)
            ui.paint().status(right.cut_left(ui.px(size::kGlyph), ui.px(8)).center(), card.status);
        text(ui, right, "state", card.value, {.type = Type::body, .color = card.color});
    }
    if (!card.value_detail.empty()) {
        const float mark = card.sign ? ui.px(size::kGlyph + 6) : 0;
        Rect date = bottom.cut_right(mark + room_of(Type::label, card.value_detail), ui.px(size::kGapMedium));
        if (card.sign)
            ui.paint().icon(date.cut_left(mark - ui.px(6), ui.px(6)), card.sign->icon, ui.px(size::kGlyph),
                            Color::text3);
        text(ui, date, "date", card.value_detail,
             {.type = Type::label,
              .color = Color::text3,
              .full = card.sign ? std::string(tr(card.sign->name)) + ": " + card.value_detail : std::string()});
    }
    text(ui, top, "title", card.title, {.type = Type::body_medium, .color = Color::text});
    text(ui, bottom, "detail", card.detail, {.type = Type::label, .color = Color::text3});
    // Last and above all: the whole card is to be tapped, wherever that is.
    Node tick(ui.id("tick"), Role::checkbox, r, card.title);
    tick.checked = is_ticked;
    const auto state = is_link ? hit_area(ui, r, "open", card.title, href) : ui.item(std::move(tick));
    if (!is_link) paint_tick(ui, sign, is_ticked, state);
    if (state.focus_ring) ui.paint().focus_ring(r, ui.px(size::kRadiusRow), true);
    return state.pressed && !is_link;
}

} // namespace

void draw_registry_cards(Ui& ui, App& app, const Rect& area) {
    auto& list = app.list();
    const auto& columns = list.columns();
    Rect rest = area;
    draw_registry_status(ui, app, rest.cut_top(ui.px(36)));
    ui.paint().fill(rest, Color::surface);
    ui.paint().horizontal_line(rest.x, rest.right(), rest.y - 1, Color::border);
    if (draw_registry_empty(ui, app, rest)) return;
    const auto name = tr(Text::ui_registry_table_of, {{"name", record_label_many(*list.query().type)}});
    const float height = std::round(list_row_height(ui));
    const auto count = list.count();
    const Group group(ui, {ui.id("table"), Role::list, rest, name});
    const Scope scope(ui, "table");
    ScrollArea scroll(ui, "rows", rest, {.content_height_px = height * static_cast<float>(count)});
    auto& version = ui.kept<std::string>(ui.id("version"));
    if (auto now = version_of(list.query()); now != version) {
        if (!version.empty()) scroll.scroll_to_y(0);
        version = std::move(now);
    }
    const Scope rows(ui, "row");
    const auto first = static_cast<std::size_t>(std::max(0.0F, scroll.position().y / height - 3));
    const auto last = std::min(count, first + static_cast<std::size_t>(rest.h / height) + 8);
    for (auto i = first; i < last; ++i) {
        const auto* row = list.row(i);
        if (row == nullptr) continue;
        const Rect place{scroll.content().x, scroll.content().y + height * static_cast<float>(i), rest.w, height};
        const auto& id = row->record.id();
        const auto ticked = is_selecting(ui) ? tri(app.selection().has(id)) : Tri::none;
        if (draw_card(ui, place, id, card_words(columns, *row), app.record_link(id), ticked)) {
            app.selection().toggle(id);
            ui.animate();
        }
    }
}

} // namespace hk::ui
