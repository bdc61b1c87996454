// The dialog in which two records are made one.
// It must not know how records are stored.
#include "ui/merge_dialog.hpp"

#include "app/app.hpp"
#include "app/choices.hpp"
#include "model/validation.hpp"
#include "text/catalogue.hpp"
#include "ui/pages.hpp"
#include "ui/widgets.hpp"

#include <array>
#include <map>
#include <optional>

namespace hk::ui {
namespace {

struct MergeState {
    const RecordTables* tables = nullptr; ///< nullptr = closed
    std::array<std::string, 2> ids;
    bool is_opening = true;
    int kept = 0;                                  ///< whose id and place in the registry stays
    std::map<std::string, int, std::less<>> taken; ///< by member: whose value; absent = that of the kept one
};

MergeState& state_of(Ui& ui) { return ui.kept<MergeState>("merge"); }

using Pair = std::array<Record, 2>;

bool is_member_equal(const Pair& pair, const Field& field) {
    if (field.is_list) return pair[0].list_of(field) == pair[1].list_of(field);
    const auto a = pair[0].of(field), b = pair[1].of(field);
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

/// Whose value is taken: as chosen, else the kept one's where it has one.
int source_of(const MergeState& state, const Pair& pair, const Field& field) {
    if (const auto found = state.taken.find(field.name); found != state.taken.end()) return found->second;
    return is_present(pair[static_cast<std::size_t>(state.kept)], field) ? state.kept : 1 - state.kept;
}

/// The one record: chosen values; of sets both, of texts by language what the other lacks.
Record merged(const MergeState& state, const Pair& pair) {
    Record record = pair[static_cast<std::size_t>(state.kept)];
    for (const auto& field : state.tables->type->fields) {
        const auto from = static_cast<std::size_t>(source_of(state, pair, field));
        const auto &chosen = pair[from], &other = pair[1 - from];
        if (field.is_list) {
            auto& rows = record.list_of(field) = chosen.list_of(field);
            if (field.is_set) rows.insert(rows.end(), other.list_of(field).begin(), other.list_of(field).end());
            continue;
        }
        const auto value = chosen.of(field), second = other.of(field);
        const auto target = record.of(field);
        for (std::size_t i = 0; i < target.size(); ++i)
            target[i] = field.kind == Kind::localized && value[i].is_null() ? second[i] : value[i];
    }
    sort_sets(record);
    return record;
}

float draw_value(Ui& ui, const Rect& place, std::string_view leaf, const std::string& words, bool is_chosen,
                 bool& is_pressed) {
    const float height = std::max(ui.px(ui.touch ? size::kTouch : 28.0F),
                                  ui.wrapped_height(Type::body, words, place.w - ui.px(28), 3) + ui.px(8));
    const Rect line{place.x, place.y, place.w, height};
    if (ui.wrapped_height(Type::body, words, place.w - ui.px(28), 3) <= ui.line_height(Type::body)) {
        is_pressed = radio(ui, line, leaf, words, is_chosen).pressed;
    } else {
        is_pressed = radio(ui, {line.x, line.y, ui.px(24), ui.px(28)}, leaf, words, is_chosen).pressed;
        paragraph(ui, {line.x + ui.px(28), line.y + ui.px(4), line.w - ui.px(28), 0}, std::string(leaf) + "/words",
                  words, {.color = Color::text2}, 3);
    }
    return height;
}

/// A member with the values of both; gives the height.
float draw_member(Ui& ui, App& app, MergeState& state, const Pair& pair, const Field& field, const Rect& place) {
    const Scope scope(ui, field.name);
    const auto label = std::string(field_label(*state.tables->type, field));
    float y = place.y;
    text(ui, {place.x, y, place.w, ui.line_height(Type::label_medium)}, "label", label,
         {.type = Type::label_medium, .color = Color::text2});
    y += ui.line_height(Type::label_medium) + ui.px(2);
    const Group group(ui, {ui.id("values"), Role::radiogroup, place, label});
    const int now = source_of(state, pair, field);
    const float gap = ui.px(16), width = ui.phone() ? place.w : (place.w - gap) / 2;
    float height = 0;
    for (int side = 0; side < 2; ++side) {
        auto words = app.titles().member(pair[static_cast<std::size_t>(side)], field);
        if (words.empty()) words = tr(Text::ui_registry_filter_none);
        bool is_pressed = false;
        const Rect box{ui.phone() ? place.x : place.x + static_cast<float>(side) * (width + gap), y, width, 0};
        const float used = draw_value(ui, box, side == 0 ? "first" : "second", words, side == now, is_pressed);
        if (is_pressed) {
            state.taken[std::string(field.name)] = side;
            ui.animate();
        }
        if (ui.phone())
            y += used;
        else
            height = std::max(height, used);
    }
    return y + height - place.y;
}

/// Which of the two stays, by its name.
float draw_kept(Ui& ui, App& app, MergeState& state, const Pair& pair, const Rect& place) {
    const Scope scope(ui, "kept");
    const auto label = std::string(tr(Text::ui_merge_keep));
    text(ui, {place.x, place.y, place.w, ui.line_height(Type::label_medium)}, "label", label,
         {.type = Type::label_medium, .color = Color::text2});
    const float y = place.y + ui.line_height(Type::label_medium) + ui.px(2);
    const Group group(ui, {ui.id("values"), Role::radiogroup, place, label});
    const float gap = ui.px(16), width = ui.phone() ? place.w : (place.w - gap) / 2;
    float height = 0, below = y;
    for (int side = 0; side < 2; ++side) {
        const auto& record = pair[static_cast<std::size_t>(side)];
        const auto count = app.document().find_referrers(*state.tables->type, record.id()).size();
        const auto words = app.titles().of(record) + " · " + tr(Text::ui_merge_referrers, {{"n", count}});
        bool is_pressed = false;
        const Rect box{ui.phone() ? place.x : place.x + static_cast<float>(side) * (width + gap), below, width, 0};
        const float used = draw_value(ui, box, side == 0 ? "first" : "second", words, side == state.kept, is_pressed);
        if (is_pressed) {
            state.kept = side;
            state.taken.clear();
            ui.animate();
        }
        if (ui.phone())
            below += used;
        else
            height = std::max(height, used);
    }
    return below + height - place.y;
}

/// Asks which record the first is one with; gives the height.
float draw_picker(Ui& ui, App& app, MergeState& state, const Rect& place) {
    const auto first = tr(Text::ui_merge_first, {{"name", app.titles().of(state.tables->type->name, state.ids[0])}});
    const float words = ui.wrapped_height(Type::body, first, place.w, 3) + ui.px(14);
    paragraph(ui, place, "first", first, {.color = Color::text}, 3);
    FieldOptions o{.label = std::string(tr(Text::ui_merge_other)),
                   .placeholder = std::string(tr(Text::ui_form_pick_search))};
    o.lead = Icon::search;
    const float height = field_height(ui, o, place.w);
    const auto find = [&](std::string_view query) {
        std::vector<Option> options;
        for (auto& choice : find_records(app.document(), app.titles(), *state.tables->type, query, state.ids[0]))
            options.push_back(
                {.id = choice.id, .label = choice.label, .detail = choice.detail, .is_guess = choice.is_similar});
        return options;
    };
    const auto result = combobox(ui, {place.x, place.y + words, place.w, height}, "other", o, {}, find,
                                 tr(Text::ui_form_nothing_found));
    if (result.picked) {
        state.ids[1] = result.picked->id;
        ui.animate();
    }
    return words + height;
}

std::optional<Pair> load_pair(App& app, const MergeState& state) {
    auto first = app.document().loader().load(*state.tables, state.ids[0]);
    auto second = app.document().loader().load(*state.tables, state.ids[1]);
    if (!first || !second) return std::nullopt;
    return Pair{std::move(*first), std::move(*second)};
}

float draw_choices(Ui& ui, App& app, MergeState& state, const Pair& pair, const Rect& body) {
    Flow lines(body, ui.px(14));
    const auto note = tr(Text::ui_merge_note);
    paragraph(ui, lines.next(ui.wrapped_height(Type::body, note, body.w)), "note", note, {.color = Color::text2});
    lines.next(draw_kept(ui, app, state, pair, {body.x, lines.y(), body.w, 0}));
    const Scope scope(ui, "member");
    for (const auto& field : state.tables->type->fields)
        if (!field.is_set && !is_member_equal(pair, field))
            lines.next(draw_member(ui, app, state, pair, field, {body.x, lines.y(), body.w, 0}));
    return lines.bottom();
}

} // namespace

void open_merge_dialog(Ui& ui, App& app, std::string_view array, std::string_view record, std::string_view other) {
    if (app.is_draft_unfinished()) return app.tell(std::string(tr(Text::ui_merge_unfinished)));
    auto& state = state_of(ui) = {};
    state.tables = find_tables(array);
    state.ids = {std::string(record), std::string(other)};
    app.platform.want_more_code();
    ui.animate();
}

bool is_merge_dialog_open(Ui& ui) { return state_of(ui).tables != nullptr; }

void pages::draw_merge_dialog(Ui& ui, App& app) {
    auto& state = state_of(ui);
    if (std::exchange(state.is_opening, false)) forget_typed(ui, ui.id("merge"));
    const auto pair = state.ids[1].empty() ? std::nullopt : load_pair(app, state);
    bool is_merged = false, is_closed = false;
    {
        Dialog dialog(ui, "merge",
                      {.title = std::string(tr(Text::ui_merge_title)),
                       .width_px = 680,
                       .close_name = std::string(tr(Text::ui_cancel)),
                       .initial_focus = pair ? "merge/cancel" : "merge/other"});
        const Rect body = dialog.body();
        dialog.set_body_bottom(pair ? draw_choices(ui, app, state, *pair, body)
                                    : body.y + draw_picker(ui, app, state, body));
        dialog.begin_footer();
        Rect row = dialog.footer();
        ButtonOptions apply{
            .label = std::string(tr(Text::ui_merge_apply)), .kind = ButtonKind::primary, .icon = Icon::git_merge};
        apply.disabled = !pair;
        is_merged = button_right(ui, row, "apply", apply).pressed && pair;
        is_closed =
            button_right(ui, row, "cancel", {.label = std::string(tr(Text::ui_cancel))}).pressed || dialog.closed();
    }
    if (is_merged) app.merge_records(merged(state, *pair), state.ids[static_cast<std::size_t>(1 - state.kept)]);
    if (!is_merged && !is_closed) return;
    state = {};
    ui.animate();
}

} // namespace hk::ui
