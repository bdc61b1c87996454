// Rows of the registry as a table, and what stands there when there are none.
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
    if (column.id == "acronym") return 100;
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
        cell.tail = row.more_parties().size();
    } else if (column.id == "to" && row.state == "expiring") {
        cell.color = Color::warn_text;
    } else if (column.id == "to" && !row.moved_end.empty()) {
        const auto sign = *end_sign(row);
        cell.icon = sign.icon;
        cell.icon_color = Color::text3;
        cell.icon_name = tr(sign.name);
    }
    return cell;
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

bool is_view_address(const RecordList& list, const ListColumn& column) {
    return list.query().type->name == "views" && column.id == "address";
}

/// What a saved table shows: "Agreements · Expiring · Country: Germany".
std::string view_words(App& app, std::string_view address) {
    const auto query = app.query_of(parse_address(address));
    const auto limits = words_of_limits(app, query);
    return std::string(record_label_many(*query.type)) + (limits.empty() ? "" : " · " + limits);
}

} // namespace

std::optional<EndSign> end_sign(const ListRow& row) {
    if (row.moved_end.empty()) return std::nullopt;
    const auto written = row.record.text_of("to");
    if (!written.empty() && row.moved_end > last_day(written))
        return EndSign{Icon::refresh_cw, Text::code_renewal_tacit};
    const bool is_terminated = !row.record.text_of("terminated").empty();
    return EndSign{Icon::info, is_terminated ? Text::code_state_terminated : Text::code_state_renewed};
}

std::string version_of(const ListQuery& query) {
    auto version = query.text + "|" + query.figure + "|" + query.state + "|" + query.sort + "|" + query.refers + "|" +
                   query.part + "|" + query.check + "|" + std::to_string(query.days);
    for (const auto& filter : query.filters) version += "|" + filter.column + "=" + filter.value;
    return version;
}

std::string& row_to_show(Ui& ui) { return ui.kept<std::string>("registry/row_to_show"); }

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
    const auto limits = limits_of(app, app.list().query());
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
    selection.add(list.ids_between(index, static_cast<std::size_t>(before)));
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
    if (const auto& to_show = row_to_show(ui); !to_show.empty() && to_show != "new")
        options.reveal_row = list.position_of(to_show);
    const auto result = table(ui, area, "table", options, [&](std::int64_t index, TableRow& out) {
        const auto* row = list.row(static_cast<std::size_t>(index));
        if (row == nullptr) return;
        out.id = row->record.id();
        out.href = app.record_link(out.id);
        out.open = out.id == open;
        out.ticked = selection.has(out.id);
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const auto& column = columns[shown[i]];
            const auto& words = row->cells[shown[i]];
            out.cells[i] = cell_of(column, *row, is_view_address(list, column) ? view_words(app, words) : words);
        }
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

} // namespace hk::ui
