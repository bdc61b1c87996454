// What the open record refers to, and what refers to it.
// It must not know the form beside it.
#include "ui/record_related.hpp"

#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"
#include "ui/record_icons.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace hk::ui {
namespace {

/// The records linked with the open one; found anew when the data or the record change.
struct Related {
    struct Group {
        const RecordType* type = nullptr;
        std::vector<std::string> ids;
        const Field* field = nullptr; ///< of the open record, when it refers by it
    };
    const Document* document = nullptr;
    std::uint64_t revision = 0;
    std::string record;
    std::vector<Group> named;  ///< it refers to them, by member
    std::vector<Group> groups; ///< they refer to it, by type
};

void name_in(std::vector<Related::Group>& groups, const Field& field, const hk::Column& column, const hk::Cell& cell) {
    if (column.field == nullptr || column.field->kind != Kind::reference || cell.is_null()) return;
    if (field.name == kToldApart) return; // no link
    if (groups.empty() || groups.back().field != &field)
        groups.push_back({find_record_type(column.field->target), {}, &field});
    groups.back().ids.push_back(cell.text);
}

/// What a record refers to, in the order of its members.
std::vector<Related::Group> named_by(const Record& record) {
    std::vector<Related::Group> groups;
    const auto& tables = *record.tables;
    const auto& fields = tables.type->fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (const int list = tables.list_of_field[i]; list >= 0) {
            const auto& columns = tables.lists[static_cast<std::size_t>(list)].columns;
            for (const auto& row : record.lists[static_cast<std::size_t>(list)])
                for (std::size_t c = 0; c < row.size(); ++c) name_in(groups, fields[i], columns[c], row[c]);
        } else {
            const auto at = tables.main.ranges[i].first;
            name_in(groups, fields[i], tables.main.columns[at], record.cells[at]);
        }
    }
    return groups;
}

const Related& find_related(Ui& ui, App& app) {
    auto& related = ui.kept<Related>("registry/related");
    auto& document = app.document();
    const auto& record = app.draft()->record();
    if (related.document == &document && related.revision == document.revision() && related.record == record.id())
        return related;
    related = {&document, document.revision(), record.id(), named_by(record), {}};
    constexpr std::size_t kMost = 100'000;
    for (auto& referrer : document.find_referrers(*record.tables->type, related.record, kMost)) {
        if (referrer.is_told_apart()) continue;
        const auto* type = find_record_type(referrer.array);
        auto at = std::find_if(related.groups.begin(), related.groups.end(),
                               [&](const auto& group) { return group.type == type; });
        if (at == related.groups.end()) at = related.groups.insert(related.groups.end(), {type, {}, nullptr});
        // One record may refer by two members.
        if (std::find(at->ids.rbegin(), at->ids.rend(), referrer.id) == at->ids.rend())
            at->ids.push_back(std::move(referrer.id));
    }
    return related;
}

/// The table of a type, limited to what refers to the open record; with a single one its panel too.
std::string table_link(App& app, const Related::Group& group) {
    const auto single = group.ids.size() == 1 ? std::string_view(group.ids.front()) : std::string_view();
    return app.related_link(group.type->name, single, app.draft()->type().name, app.draft()->record().id());
}

std::string count_of(const Related::Group& group) {
    return format_integer(current_language(), static_cast<std::int64_t>(group.ids.size()));
}

bool can_refer(const RecordType& type, std::string_view array) {
    const auto& tables = tables_of(type);
    const auto refers = [&](const Table& table) {
        return std::any_of(table.columns.begin(), table.columns.end(),
                           [&](const hk::Column& c) { return refers_to(c, array); });
    };
    return refers(tables.main) || std::any_of(tables.lists.begin(), tables.lists.end(), refers);
}

/// New records that refer to the open one, by type.
std::vector<MenuItem> new_items(App& app) {
    const auto& type = app.draft()->type();
    std::vector<MenuItem> items;
    for (const auto& other : record_types()) {
        if (other.shelf != Shelf::registry || other.name == type.name || !can_refer(other, type.name)) continue;
        const auto key = find_text("record." + std::string(other.name) + ".new");
        items.push_back({.id = std::string(other.name),
                         .label = std::string(tr(key.value_or(Text::ui_new_record))),
                         .icon = record_icon(other),
                         .href = app.related_link(other.name, "new", type.name, app.draft()->record().id())});
    }
    return items;
}

void draw_count(Ui& ui, App& app, const Related::Group& group, const Rect& line) {
    const std::string array(group.type->name);
    const auto name = std::string(record_label_many(*group.type));
    const auto count = count_of(group);
    const Group item(ui, {ui.id(array), Role::listitem, line});
    const Scope scope(ui, array);
    Node node(ui.id("open"), Role::link, line, name);
    node.value = count;
    node.href = table_link(app, group);
    Rect inside = line;
    const Rect icon = inside.cut_left(ui.px(size::kIcon), ui.px(10)),
               chevron = inside.cut_right(ui.px(size::kIcon), ui.px(8));
    ui.place_text(node, Type::body, inside);
    const auto state = ui.item(std::move(node));
    if (state.hovered) {
        ui.paint().fill(line, Color::hover, ui.px(size::kRadiusRow));
        ui.set_cursor("pointer");
    }
    ui.paint().icon(icon, record_icon(*group.type), ui.px(size::kIcon), Color::text2);
    ui.paint().icon(chevron, Icon::chevron_right, ui.px(size::kIcon), Color::text3);
    ui.paint().text(inside, Type::body_medium, Color::text, count, Align::right);
    ui.paint().text(inside, Type::body, Color::text2, name);
    ui.paint().horizontal_line(line.x, line.right(), line.bottom() - 1, Color::line);
    if (state.focus_ring) ui.paint().focus_ring(line, ui.px(size::kRadiusRow), true);
}

/// A heading, which for those that refer to the record is a link to all of them, and the first records below it.
void draw_group(Ui& ui, App& app, const Related::Group& group, Flow& lines) {
    constexpr std::size_t kMost = 25;
    const std::string array(group.type->name);
    const Scope scope(ui, group.field ? std::string(group.field->name) : array);
    const auto name = group.field ? field_label(app.draft()->type(), *group.field) : record_label_many(*group.type);
    const auto title = std::string(name) + (group.ids.size() > 1 || !group.field ? " · " + count_of(group) : "");
    const Rect head = lines.next(ui.px(ui.phone() ? size::kTouch : 28.0F));
    if (group.field)
        heading(ui, head, "title", title, Type::body_medium, 3);
    else
        link(ui, head, "all", {.label = title, .href = table_link(app, group), .trailing = Icon::chevron_right});
    const Group list(ui, {ui.id("list"), Role::list, {}, name});
    for (std::size_t i = 0; i < std::min(kMost, group.ids.size()); ++i) {
        const Rect line = lines.next(ui.px(ui.phone() ? size::kTouch : 28.0F));
        const Group item(ui, {ui.id(group.ids[i]), Role::listitem, line});
        link_with_details(ui, line.inset(ui.px(8), 0), group.ids[i] + "/open",
                          {.label = app.titles().of(array, group.ids[i]),
                           .href = app.link("registry", array, group.ids[i]),
                           .type = Type::body,
                           .color = Color::text},
                          app.titles().details(array, group.ids[i]));
        ui.paint().horizontal_line(line.x, line.right(), line.bottom() - 1, Color::line);
    }
    lines.gap(ui.px(14));
}

} // namespace

std::string find_successor(Ui& ui, App& app) {
    if (app.draft()->type().name != "agreements") return {};
    for (const auto& group : find_related(ui, app).groups)
        if (group.type->name == "agreements") return group.ids.front();
    return {};
}

std::size_t count_related(Ui& ui, App& app) {
    std::size_t count = 0;
    const auto& related = find_related(ui, app);
    for (const auto* groups : {&related.named, &related.groups})
        for (const auto& group : *groups) count += group.ids.size();
    return count;
}

float draw_related_counts(Ui& ui, App& app, const Rect& area) {
    const auto& related = find_related(ui, app);
    if (related.groups.empty()) return area.y;
    float y = area.y + ui.px(20);
    ui.paint().horizontal_line(area.x, area.right(), y, Color::border);
    y += ui.px(16);
    const float label = ui.line_height(Type::label);
    text(ui, {area.x, y, area.w, label}, "related_title", tr(Text::ui_registry_tab_related),
         {.type = Type::label, .color = Color::text2, .heading_level = 3});
    y += label + ui.px(4);
    const Group list(ui, {ui.id("related"), Role::list, {area.x, y, area.w, 0}, tr(Text::ui_registry_tab_related)});
    const Scope scope(ui, "related");
    for (const auto& group : related.groups) {
        const Rect line{area.x, y, area.w, ui.px(ui.phone() ? size::kTouch : 34)};
        draw_count(ui, app, group, line);
        y = line.bottom();
    }
    return y;
}

float draw_related(Ui& ui, App& app, const Rect& area) {
    const auto& related = find_related(ui, app);
    const Scope scope(ui, "related_records");
    Flow lines(area, 0);
    if (const auto items = app.can_edit() ? new_items(app) : std::vector<MenuItem>(); !items.empty()) {
        const ButtonOptions add{.label = std::string(tr(Text::ui_add)), .icon = Icon::plus};
        Rect line = lines.next(ui.control_height());
        lines.gap(ui.px(12));
        menu_button(ui, line.cut_left(button_width(ui, add)), "add", add, items);
    }
    for (const auto& group : related.named) draw_group(ui, app, group, lines);
    if (related.groups.empty() && related.named.empty()) {
        const auto words = tr(Text::ui_registry_related_none);
        paragraph(ui, lines.next(ui.wrapped_height(Type::body, words, area.w)), "none", words, {.color = Color::text3});
    }
    for (const auto& group : related.groups) draw_group(ui, app, group, lines);
    return lines.bottom();
}

} // namespace hk::ui
