// Rows of the registry: as a table, and as cards of two lines for phones.
// It must not know how records are found or ordered.
#include "model/partial_date.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/word_list.hpp"
#include "ui/agreement_look.hpp"
#include "ui/column_menu.hpp"
#include "ui/record_icons.hpp"
#include "ui/registry_parts.hpp"
#include "ui/widgets.hpp"

#include <cmath>
#include <limits>

namespace hk::ui {
namespace {

/// Design px.
float least_width(const Ui& ui, const ListColumn& column) {
    if (column.id == "@state") return agreement_state_width(ui);
    if (column.id == "@country") return 112;
    if (column.id == "to") return 118; // with the sign of a renewed term
    if (column.field == nullptr) return 160;
    switch (column.field->kind) {
    case Kind::date: return 100;
    case Kind::boolean: return 90;
    case Kind::year: return 84;
    case Kind::code: return 128;
    case Kind::country: return 112;
    case Kind::integer:
    case Kind::real: return 88;
    case Kind::money: return 150;
    default: return 140;
    }
}

/// Wide enough for its head with the arrow of a sorted one, too. Design px.
float column_width(const Ui& ui, const ListColumn& column, bool is_first) {
    if (column.width_px > 0) return column.width_px;
    constexpr float kNameWidth = 180, kArrowAndGap = 14 + 4 + 8, kMost = 220;
    if (is_first) return kNameWidth;
    const float head = std::ceil(ui.text_width(Type::label_medium, column.label) / ui.px(1)) + kArrowAndGap;
    return std::max(least_width(ui, column), std::min(head, kMost));
}

/// Which columns go first when there is no room: lists, then what stands later; the name, the state and the end stay
/// longest.
int patience(const ListColumn& column, std::size_t position) {
    if (position == 0) return 1000;
    if (column.id == "@state" || column.id == "status") return 900;
    if (column.id == "to" || column.id == "due") return 800;
    if (column.field && column.field->is_list) return 0;
    return 500 - static_cast<int>(position);
}

/// Indexes of the columns that fit; `widths` in design px.
std::vector<std::size_t> fitting_columns(const Ui& ui, const std::vector<ListColumn>& columns,
                                         const std::vector<float>& widths, float room) {
    std::vector<std::size_t> shown;
    float sum = ui.px(2 * size::kPage + size::kTick + 14);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        shown.push_back(i);
        sum += ui.px(widths[i]);
    }
    while (sum > room && shown.size() > 2) {
        const auto worst = std::min_element(shown.begin(), shown.end(), [&](std::size_t a, std::size_t b) {
            return patience(columns[a], a) < patience(columns[b], b);
        });
        sum -= ui.px(widths[*worst]);
        shown.erase(worst);
    }
    return shown;
}

Cell cell_of(const ListColumn& column, const ListRow& row, const std::string& words) {
    Cell cell;
    cell.text = words;
    if (column.id == "@state") {
        cell.text = agreement_state_label(row.state);
        cell.status = agreement_status(row.state, row.days_left);
        cell.pill = agreement_needs_someone(row.state);
        if (cell.status == Status::none) cell.color = Color::warn_text;
    } else if (words.empty()) {
        // An agreement without an end is open ended, which says something.
        const bool is_open_end = column.id == "to" && (row.state == "in_force" || row.state == "not_started");
        cell.text = tr(is_open_end ? Text::ui_time_open_end : Text::ui_empty_value);
        cell.color = is_open_end ? Color::text2 : Color::text3;
    } else if (column.id == "@partner") {
        // How many there are besides is seen in a narrow column too.
        if (const auto plus = words.rfind(" +"); plus != std::string::npos && row.has_more_parties())
            cell.tail = words.size() - plus;
    } else if (column.id == "to" && row.state == "expiring") {
        cell.color = Color::warn_text;
    } else if (column.id == "to" && !row.moved_end.empty()) {
        // Not the end that is written: the term was renewed since, or is cut short.
        const auto written = row.record.text_of("to");
        const bool is_renewed = !written.empty() && row.moved_end > last_day(written);
        const bool is_terminated = !row.record.text_of("terminated").empty();
        cell.icon = is_renewed ? Icon::refresh_cw : Icon::info;
        cell.icon_color = Color::text3;
        cell.icon_name = tr(is_renewed      ? Text::code_renewal_tacit
                            : is_terminated ? Text::code_state_terminated
                                            : Text::code_state_renewed);
    }
    return cell;
}

/// What a change of makes the table start from the top again.
std::string version_of(const ListQuery& query) {
    auto version = query.text + "|" + query.figure + "|" + query.state + "|" + query.sort + "|" + query.refers + "|" +
                   query.group + "|" + query.check + "|" + std::to_string(query.days);
    for (const auto& filter : query.filters) version += "|" + filter.column + "=" + filter.value;
    return version;
}

/// The place of a column among those that sort, from 1; 0 = it does not.
int sort_place(const std::vector<std::string>& keys, const ListColumn& column, bool is_first, bool& is_descending) {
    if (keys.empty()) return is_first ? 1 : 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        is_descending = keys[i].front() == '-';
        if (std::string_view(keys[i]).substr(is_descending ? 1 : 0) == column.id) return static_cast<int>(i) + 1;
    }
    is_descending = false;
    return 0;
}

TableOptions table_options(App& app, const std::vector<std::size_t>& shown, const std::vector<float>& widths) {
    auto& list = app.list();
    const auto& columns = list.columns();
    TableOptions options;
    options.name = tr(Text::ui_registry_table_of, {{"name", record_label_many(*list.query().type)}});
    options.row_count = static_cast<std::int64_t>(list.count());
    options.version = version_of(list.query());
    options.menu_name = tr(Text::ui_registry_column_menu);
    options.resizable = true;
    const auto keys = split_words(list.query().sort);
    for (const auto i : shown) {
        const auto& from = columns[i];
        Column column;
        column.id = from.id;
        column.title = from.label;
        column.strong = i == 0;
        column.width_px = widths[i];
        const bool is_fixed = from.is_date || from.is_number || from.id == "@state" || from.width_px > 0;
        column.grow = column.strong && from.width_px == 0 ? 2 : is_fixed ? 0 : 1;
        column.align = from.is_number ? Align::right : Align::left;
        column.sort_place = sort_place(keys, from, i == 0, column.sorted_descending);
        column.filtered = is_filtered(app, from);
        options.columns.push_back(std::move(column));
    }
    return options;
}

} // namespace

std::string row_link_id(const Ui& ui, std::string_view record) {
    return ui.id("table/row/" + std::string(record) + "/open");
}

namespace {

/// A limit's words to stand within quotation marks.
std::string unquoted(std::string words) {
    for (const std::string_view mark : {"“", "”"})
        for (auto at = words.find(mark); at != std::string::npos; at = words.find(mark, at))
            words.erase(at, mark.size());
    return words;
}

/// Nothing passes all limits: which one alone to take away, how many would be found then, and all of them at once.
void draw_nothing_found(Ui& ui, App& app, Rect box) {
    const Group group(ui, {ui.id("empty"), Role::group, box});
    auto cleared = app.address();
    const auto limits = registry_limits(app);
    for (const auto& limit : limits) cleared = cleared.with(limit.option, "");
    if (empty_state(ui, box, "empty", Icon::search, tr(Text::ui_registry_empty_filtered),
                    tr(Text::ui_registry_filter_clear))
            .pressed)
        app.go(cleared);
    if (limits.size() < 2) return;
    box.y = box.bottom() + ui.px(8);
    Flow lines(Rect{box.x, box.y, box.w, 0}.inset(ui.px(size::kCard), 0), ui.px(2));
    const Scope scope(ui, "loosen");
    for (const auto& limit : limits) {
        const auto count = app.list().count_without(limit.option);
        if (count == 0) continue;
        const auto words = tr(Text::ui_registry_loosen, {{"name", unquoted(limit.words)}, {"n", count}});
        link(ui, lines.next(ui.px(ui.phone() ? size::kTouch : 28.0F)), limit.option,
             {.label = words, .href = "#" + app.address().with(limit.option, "").hash(), .type = Type::body});
    }
}

} // namespace

bool draw_registry_empty(Ui& ui, App& app, const Rect& area) {
    auto& list = app.list();
    if (list.count() > 0) return false;
    const auto& type = *list.query().type;
    const float side = ui.px(ui.phone() ? size::kCard : size::kPage);
    Rect box = area.inset(side, 0);
    box.y += side;
    box.h = empty_state_height(ui);
    if (list.total() > 0) return draw_nothing_found(ui, app, box), true;
    // Nothing is open yet: more likely than a first record is that a file is wanted.
    if (app.document().about().is_empty) {
        if (empty_state(ui, box, "empty", Icon::file_braces, tr(Text::ui_overview_empty),
                        tr(Text::ui_import_choose_file))
                .pressed)
            app.choose_file();
        return true;
    }
    const auto new_key = find_text("record." + std::string(type.name) + ".new");
    const auto action = app.is_read_only() || type.shelf == Shelf::program ? std::string_view()
                                                                           : tr(new_key.value_or(Text::ui_new_record));
    if (empty_state(ui, box, "empty", record_icon(type), tr(Text::ui_registry_empty), action).pressed)
        app.new_record(type.name);
    return true;
}

namespace {

/// Picks a row or lets it go; `is_through`: picks all from the one that was pressed before to this one.
void tick_row(App& app, std::size_t index, bool is_through) {
    auto& list = app.list();
    auto& selection = app.selection();
    const auto* row = list.row(index);
    if (row == nullptr) return;
    const auto before = is_through ? list.position_of(selection.last()) : -1;
    if (before < 0) return selection.toggle(row->record.id());
    const auto ids = list.ids();
    const auto [first, last] = std::minmax({index, static_cast<std::size_t>(before)});
    selection.add(
        {ids.begin() + static_cast<std::ptrdiff_t>(first), ids.begin() + static_cast<std::ptrdiff_t>(last) + 1});
}

} // namespace

void draw_registry_table(Ui& ui, App& app, const Rect& area) {
    auto& list = app.list();
    const auto& columns = list.columns();
    ui.paint().fill(area, Color::surface);
    if (list.total() == 0 && draw_registry_empty(ui, app, area)) return;
    std::vector<float> widths;
    for (const auto& column : columns) widths.push_back(column_width(ui, column, widths.empty()));
    // Columns that somebody chose are all there: the table scrolls sideways where they do not fit.
    const auto shown =
        fitting_columns(ui, columns, widths, list.query().columns.empty() ? area.w : std::numeric_limits<float>::max());
    auto options = table_options(app, shown, widths);
    auto& selection = app.selection();
    options.ticks = app.can_edit();
    options.tick_name = tr(Text::ui_registry_tick);
    options.tick_all_name = tr(Text::ui_registry_tick_all);
    options.all_ticked = selection.empty() ? Tri::no : selection.size() >= list.count() ? Tri::yes : Tri::mixed;
    const auto& open = app.address().record;
    if (!open.empty() && open != "new") options.reveal_row = list.position_of(open);
    const auto result = table(ui, area, "table", options, [&](std::int64_t index, TableRow& out) {
        const auto* row = list.row(static_cast<std::size_t>(index));
        if (row == nullptr) return;
        out.id = row->record.id();
        out.href = app.record_link(out.id);
        out.open = out.id == open;
        out.ticked = selection.has(out.id);
        for (std::size_t i = 0; i < shown.size(); ++i)
            out.cells[i] = cell_of(columns[shown[i]], *row, row->cells[shown[i]]);
    });
    if (result.ticked) tick_row(app, static_cast<std::size_t>(*result.ticked), result.ticked_through);
    if (result.all_ticked) {
        if (options.all_ticked == Tri::yes)
            selection.clear();
        else
            selection.add(list.ids());
    }
    if (result.ticked || result.all_ticked) ui.animate();
    if (result.sort) sort_by(app, columns[shown[*result.sort]], result.sort_added);
    if (result.resized) resize_column(app, columns[shown[*result.resized]].id, result.resized_px);
    if (result.sort || result.resized) ui.animate();
    draw_column_menu(ui, app, shown, result);
    // The head stays above what says that nothing passes: its filters are where they were set.
    Rect below = area;
    below.cut_top(ui.px(size::kTableHead));
    draw_registry_empty(ui, app, below);
}

namespace {

/// What stands on a card: name and two words of detail, at the right the state with its days or date.
struct CardWords {
    std::string title, detail, value, value_detail;
    Status status = Status::none;
    Color color = Color::text2;
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
    if (!card.value_detail.empty())
        text(ui, bottom.cut_right(room_of(Type::label, card.value_detail), ui.px(size::kGapMedium)), "date",
             card.value_detail, {.type = Type::label, .color = Color::text3});
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
