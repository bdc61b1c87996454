// The small window in which one column is filtered; what is chosen counts at once.
// It must not know how rows are found.
#include "ui/filter_popup.hpp"

#include "app/app.hpp"
#include "model/partial_date.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "text/search.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"
#include "ui/agreement_look.hpp"
#include "ui/overlays.hpp"
#include "ui/pages.hpp"
#include "ui/ui_private.hpp"
#include "ui/widgets.hpp"

#include <cstdlib>
#include <optional>
#include <utility>

namespace hk::ui {
namespace {

struct FilterView {
    std::string column;
    Rect anchor;
    std::string find;     ///< typed to find a value
    std::string from, to; ///< as typed
    bool is_from_wrong = false, is_to_wrong = false;
    std::vector<FilterChoice> choices; ///< in the order they had when it was opened
    std::string focus_after;
    bool is_wanted = false; ///< opens with the next frame
};

FilterView& view_of(Ui& ui) { return ui.kept<FilterView>("registry/filter"); }

void set_filter(Ui& ui, App& app, std::string_view option, std::string_view value) {
    app.go(app.address().with(option, value), true);
    ui.animate();
}

// --- some of its values -------------------------------------------------------------------------------------------

constexpr std::size_t kFewChoices = 8;

/// The choices that match what was typed, by index.
std::vector<std::size_t> matching(const FilterView& view) {
    std::vector<std::size_t> found;
    const SearchQuery query(view.find);
    for (std::size_t i = 0; i < view.choices.size(); ++i)
        if (query.empty() || !find_marks(view.choices[i].label, query).empty()) found.push_back(i);
    return found;
}

/// A value with its box, and at the right how many records have it.
bool draw_choice(Ui& ui, Rect line, const FilterChoice& choice, std::string_view id, Tri is_on) {
    const auto count = format_integer(current_language(), choice.count);
    const float width = ui.text_width(Type::body, count) + ui.px(4);
    text(ui, line.cut_right(width, ui.px(8)), std::string(id) + "/count", count,
         {.color = Color::text3, .align = Align::right});
    return checkbox(ui, line, id, choice.label, is_on, {.note = tr(Text::ui_registry_records, {{"n", choice.count}})})
        .pressed;
}

void draw_choices(Ui& ui, App& app, FilterView& view, const ListColumn& column, Rect rest) {
    const auto option = std::string(column.name());
    if (view.choices.size() > kFewChoices) {
        FieldOptions find{.label = std::string(tr(Text::ui_search)), .hide_label = true, .kind = "search"};
        find.lead = Icon::search;
        find.placeholder = find.label;
        text_field(ui, rest.cut_top(ui.control_height(), ui.px(6)), "find", find, view.find);
    }
    const auto found = matching(view);
    if (found.empty())
        text(ui, rest.cut_top(ui.line_height(Type::body)).inset(ui.px(8), 0), "none", tr(Text::ui_form_nothing_found),
             {.color = Color::text3});
    const float line = ui.px(ui.touch ? size::kTouch : 30.0F);
    const Scope scope(ui, "values");
    ScrollArea scroll(ui, "all", rest,
                      {.content_height_px = std::max(rest.h, line * static_cast<float>(found.size()))});
    const std::string value(app.address().option(option)); // a choice changes it
    const auto first = static_cast<std::size_t>(std::max(0.0F, scroll.position().y / line - 2));
    const auto last = std::min(found.size(), first + static_cast<std::size_t>(rest.h / line) + 6);
    for (auto i = first; i < last; ++i) {
        const auto& choice = view.choices[found[i]];
        const Rect place{scroll.content().x + ui.px(6), scroll.content().y + line * static_cast<float>(i),
                         rest.w - ui.px(12), line};
        if (draw_choice(ui, place, choice, choice.value, tri(has_word(value, choice.value))))
            set_filter(ui, app, option, toggle_word(value, choice.value));
    }
}

// --- from … to ----------------------------------------------------------------------------------------------------

/// What was typed as addresses write it; nothing when it is neither a day nor a number.
std::optional<std::string> parsed_end(const ListColumn& column, std::string_view typed) {
    const auto text = trim(typed);
    if (text.empty()) return std::string();
    if (!column.is_date) return parse_decimal(current_language(), text);
    const auto date = parse_date(text);
    if (date.problem != DateProblem::none) return std::nullopt;
    return date.iso;
}

bool is_turned_round(const ListColumn& column, const FilterRange& range) {
    if (range.from.empty() || range.to.empty()) return false;
    if (column.is_date) return first_day(range.from) > last_day(range.to);
    return std::strtod(range.from.c_str(), nullptr) > std::strtod(range.to.c_str(), nullptr);
}

float draw_end(Ui& ui, const Rect& place, std::string_view leaf, Text label, const ListColumn& column,
               std::string& typed, bool& is_wrong, bool& is_committed) {
    FieldOptions o{.label = std::string(tr(label)), .kind = column.is_date ? "text" : "decimal"};
    if (column.is_date) o.placeholder = tr(Text::ui_form_date_placeholder);
    if (is_wrong) o.error = tr(column.is_date ? Text::invalid_date : Text::invalid_number);
    const float height = field_height(ui, o, place.w);
    if (text_field(ui, {place.x, place.y, place.w, height}, leaf, o, typed).committed) {
        is_wrong = !parsed_end(column, typed);
        is_committed = true;
    }
    return height;
}

/// The last years, each at one press.
void draw_years(Ui& ui, App& app, FilterView& view, const ListColumn& column, Rect row) {
    const Scope scope(ui, "years");
    const int last = std::atoi(app.as_of().substr(0, 4).c_str());
    for (int year = last; year > last - 4; --year) {
        const auto words = std::to_string(year);
        ChipOptions look{.label = words, .on = app.address().option(column.name()) == words};
        if (row.w < chip_width(ui, look)) return;
        if (!chip(ui, row.cut_left(chip_width(ui, look), ui.px(size::kGapSmall)), words, look).pressed) continue;
        view.from = view.to = look.on ? std::string() : words;
        view.is_from_wrong = view.is_to_wrong = false;
        set_filter(ui, app, column.name(), view.from);
    }
}

void draw_range(Ui& ui, App& app, FilterView& view, const ListColumn& column, const Rect& rest) {
    bool is_committed = false, is_from_committed = false;
    float y = rest.y;
    y += draw_end(ui, {rest.x, y, rest.w, 0}, "from", Text::ui_registry_filter_from, column, view.from,
                  view.is_from_wrong, is_from_committed) +
         ui.px(8);
    y += draw_end(ui, {rest.x, y, rest.w, 0}, "to", Text::ui_registry_filter_to, column, view.to, view.is_to_wrong,
                  is_committed) +
         ui.px(10);
    if (column.is_date) draw_years(ui, app, view, column, {rest.x, y, rest.w, ui.px(size::kChip)});
    if ((!is_committed && !is_from_committed) || view.is_from_wrong || view.is_to_wrong) return;
    FilterRange range{*parsed_end(column, view.from), *parsed_end(column, view.to)};
    // Who begins after the end will say a new end next; who ends before the beginning meant it the other way round.
    if (is_turned_round(column, range) && is_from_committed) {
        range.to.clear();
        view.to.clear();
    } else if (is_turned_round(column, range)) {
        std::swap(range.from, range.to);
        std::swap(view.from, view.to);
    }
    set_filter(ui, app, column.name(), range_words(range));
}

/// What the fields show of the filter that is set.
void take_range(FilterView& view, const ListColumn& column, std::string_view value) {
    const auto range = value.empty() ? FilterRange{} : parse_range(value);
    const auto shown = [&](const std::string& end) {
        return column.is_date ? format_date_table(current_language(), end) : end;
    };
    view.from = shown(range.from);
    view.to = shown(range.to);
}

// --- words --------------------------------------------------------------------------------------------------------

void draw_words(Ui& ui, App& app, const ListColumn& column, const Rect& rest) {
    FieldOptions o{.label = std::string(tr(Text::ui_registry_filter_words)), .kind = "search"};
    std::string typed(app.address().option(column.name()));
    const auto before = typed;
    text_field(ui, {rest.x, rest.y, rest.w, field_height(ui, o, rest.w)}, "words", o, typed);
    if (typed != before) set_filter(ui, app, column.name(), typed);
}

/// How high the inside is, without the foot.
float content_height(Ui& ui, const FilterView& view, const ListColumn& column, FilterKind kind) {
    const float field = ui.line_height(Type::label_medium) + ui.px(6) + ui.control_height();
    if (kind == FilterKind::words) return field + ui.px(8);
    if (kind == FilterKind::range)
        return 2 * field + ui.px(16) + (column.is_date ? ui.px(size::kChip + 10) : 0) +
               ui.px(44) * static_cast<float>(view.is_from_wrong + view.is_to_wrong);
    constexpr std::size_t kMost = 9;
    const float line = ui.px(ui.touch ? size::kTouch : 30.0F);
    const float find = view.choices.size() > kFewChoices ? ui.control_height() + ui.px(6) : 0;
    return find + line * static_cast<float>(std::clamp<std::size_t>(view.choices.size(), 1, kMost));
}

/// The states of agreements are computed, and counted by the list itself for their chips.
FilterKind kind_of(const RecordType& type, const ListColumn& column) {
    return column.id == "@state" ? FilterKind::choices : filter_kind(type, column);
}

void fill(FilterView& view, App& app, const ListColumn& column, FilterKind kind) {
    if (column.id == "@state") {
        for (const auto& [word, count] : app.list().state_counts())
            view.choices.push_back({word, agreement_state_label(word), count});
    } else if (kind == FilterKind::choices) {
        view.choices = app.list().filter_choices(column);
    } else if (kind == FilterKind::range) {
        take_range(view, column, app.address().option(column.name()));
    }
}

/// What has the focus first.
std::string first_of(const FilterView& view, FilterKind kind) {
    if (kind == FilterKind::range) return "from";
    if (kind == FilterKind::words) return "words";
    if (view.choices.size() > kFewChoices) return "find";
    return view.choices.empty() ? "close" : "values/" + view.choices.front().value;
}

void draw_foot(Ui& ui, App& app, FilterView& view, const ListColumn& column, Rect row) {
    ButtonOptions clear{.label = std::string(tr(Text::ui_registry_filter_clear)), .kind = ButtonKind::quiet};
    clear.small = true;
    clear.disabled = app.address().option(column.name()).empty();
    if (button_left(ui, row, "clear", clear).pressed) {
        view.from = view.to = {};
        view.is_from_wrong = view.is_to_wrong = false;
        set_filter(ui, app, column.name(), "");
    }
    if (button_right(ui, row, "close", {.label = std::string(tr(Text::ui_close)), .small = true}).pressed)
        close_popup(ui);
}

} // namespace

void open_filter(Ui& ui, std::string_view column, const Rect& anchor, std::string_view focus_after) {
    auto& view = view_of(ui) = {};
    view.column = column;
    view.anchor = anchor;
    view.focus_after = focus_after;
    view.is_wanted = true;
    ui.animate();
}

bool is_filter_open(Ui& ui) { return !view_of(ui).column.empty(); }

void pages::draw_filter_popup(Ui& ui, App& app) {
    constexpr std::string_view kLeaf = "filter_popup";
    const auto id = ui.id(kLeaf);
    auto& view = view_of(ui);
    const auto& type = *app.list().query().type;
    const auto column = possible_column(type, view.column);
    if (!column) return;
    const auto kind = kind_of(type, *column);
    if (std::exchange(view.is_wanted, false)) {
        fill(view, app, *column, kind);
        open_popup(ui, id);
        ui.internals().popup.focus_before = view.focus_after;
    }
    if (!popup_stays(ui, id)) return;
    const float foot = ui.px(size::kControl + 8);
    const bool is_opening = ui.internals().popup.fresh;
    const PopupFrame frame(ui, id, view.anchor, Role::dialog,
                           std::string(tr(Text::ui_registry_filter)) + ": " + column->label,
                           {ui.px(288), ui.px(28) + content_height(ui, view, *column, kind) + foot});
    const Scope scope(ui, kLeaf);
    Rect rest = frame.inside();
    heading(ui, rest.cut_top(ui.px(28)).inset(ui.px(6), 0), "title", column->label, Type::label_medium, 2);
    Rect last = rest.cut_bottom(foot).middle(ui.px(size::kControlSmall));
    if (kind == FilterKind::choices)
        draw_choices(ui, app, view, *column, rest);
    else if (kind == FilterKind::range)
        draw_range(ui, app, view, *column, rest.inset(ui.px(6), 0));
    else
        draw_words(ui, app, *column, rest.inset(ui.px(6), 0));
    if (is_opening) ui.nodes.request_focus(ui.id(first_of(view, kind)));
    draw_foot(ui, app, view, *column, last);
}

} // namespace hk::ui
