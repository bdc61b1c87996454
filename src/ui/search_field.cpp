// The one search.
// It must not know how records are found.
#include "ui/search_field.hpp"

#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"
#include "text/search.hpp"
#include "ui/commands.hpp"
#include "ui/record_icons.hpp"
#include "ui/registry_screen.hpp"
#include "ui/widgets.hpp"

namespace hk::ui {
namespace {

constexpr std::string_view kOpen = "open:", kAll = "all:", kRun = "run:"; // beginnings of ids

/// Exact ones, or those that are only similar.
void add_records(App& app, std::string_view typed, bool is_similar, const SearchQuery& query,
                 std::vector<Option>& options) {
    for (const auto& group : app.finder().find(typed)) {
        if (group.is_similar != is_similar) continue;
        const std::string array(group.type->name);
        auto name = std::string(record_label_many(*group.type));
        if (group.is_similar) name = std::string(tr(Text::ui_top_search_similar)) + " · " + name;
        for (const auto& hit : group.hits) {
            Option option{.id = std::string(kOpen) + array + "/" + hit.id, .label = hit.title, .detail = hit.detail};
            option.icon = record_icon(*group.type);
            option.group = name;
            option.marks = find_marks(hit.title, query);
            option.detail_marks = find_marks(hit.detail, query);
            options.push_back(std::move(option));
        }
        if (group.total <= group.hits.size()) continue;
        const auto total = format_integer(current_language(), static_cast<std::int64_t>(group.total));
        Option all{.id = std::string(kAll) + array,
                   .label = std::string(tr(Text::ui_top_search_all)) + ": " + total,
                   .icon = Icon::list_filter};
        all.group = name;
        options.push_back(std::move(all));
    }
}

void add_commands(const App& app, const SearchQuery& query, std::vector<Option>& options) {
    FoldedLines lines;
    const auto all = commands(app);
    for (std::size_t i = 0; i < all.size(); ++i) lines.add(static_cast<std::int64_t>(i), all[i].words);
    const auto add = [&](const Command& one) {
        Option option{.id = std::string(kRun) + one.id, .label = one.label, .detail = one.shortcut};
        option.icon = one.icon;
        option.group = tr(Text::ui_top_commands);
        option.marks = find_marks(one.label, query);
        options.push_back(std::move(option));
    };
    if (query.empty())
        for (const auto& one : all) add(one);
    constexpr std::size_t kMost = 6;
    std::size_t shown = 0;
    for (const auto& hit : lines.find(query))
        if (shown++ < kMost) add(all[static_cast<std::size_t>(hit.key)]);
}

void choose(Ui& ui, App& app, std::string_view id, std::string_view typed) {
    const auto rest_after = [&](std::string_view beginning) { return std::string(id.substr(beginning.size())); };
    if (!id.starts_with(kRun) && !ui.touch) focus_rows(ui);
    if (id.starts_with(kOpen)) {
        const auto rest = rest_after(kOpen);
        const auto slash = rest.find('/');
        app.go(parse_address(app.link("registry", rest.substr(0, slash), rest.substr(slash + 1))));
    } else if (id.starts_with(kAll)) {
        app.go(parse_address(app.link("registry", rest_after(kAll))).with("q", typed));
    } else if (id.starts_with(kRun)) {
        for (const auto& one : commands(app))
            if (one.id == rest_after(kRun)) return one.run(ui, app);
    }
}

} // namespace

std::string search_field_id(const Ui& ui) { return ui.id("search"); }

bool search_field(Ui& ui, App& app, const Rect& r) {
    FieldOptions o{.label = std::string(tr(Text::ui_top_search_label)), .hide_label = true, .kind = "search"};
    o.placeholder = tr(Text::ui_top_search);
    o.placeholder_short = tr(Text::ui_search);
    o.lead = Icon::search;
    o.list_px = 560;
    if (!ui.touch && !ui.phone()) o.trailing_px = 46;
    const auto find = [&](std::string_view typed) {
        std::vector<Option> options;
        const SearchQuery query(typed);
        add_records(app, typed, false, query, options);
        add_commands(app, query, options);
        add_records(app, typed, true, query, options);
        return options;
    };
    const auto before = ui.kept<std::string>("search/typed");
    const auto result = combobox(ui, r, "search", o, "", find, tr(Text::ui_top_search_empty, {{"query", before}}));
    if (result.field.focused && app.finder().prepare()) ui.animate();
    ui.kept<std::string>("search/typed") = result.query;
    if (o.trailing_px > 0 && result.query.empty()) key_cap(ui, result.field.trailing.grow(0), "Ctrl K");
    // The first Escape closes the list, the next empties the field, the last leaves it; a phone's closes the field.
    const bool is_left_to_phone = ui.phone() && result.query.empty();
    if (!result.open && !is_left_to_phone && ui.take_key_in(result.field.id, "Escape")) {
        if (result.query.empty())
            ui.nodes.request_focus("main");
        else
            forget_typed(ui, result.field.id);
        ui.animate();
    }
    if (!result.picked) return false;
    choose(ui, app, result.picked->id, result.query);
    ui.animate();
    return true;
}

} // namespace hk::ui
