// A real input with a list of what was found for the text in it.
// It must not search: the caller gives the options for a text.
#include "text/catalogue.hpp"
#include "text/fold.hpp"
#include "ui/field_frame.hpp"
#include "ui/overlays.hpp"
#include "ui/painter.hpp"
#include "ui/text.hpp"
#include "ui/ui_private.hpp"

#include <algorithm>

namespace hk::ui {
namespace {

/// Options are asked for once per text, not per frame.
void refresh_options(ComboState& state, const std::function<std::vector<Option>(std::string_view)>& find,
                     std::string_view create_label) {
    const auto languages = count_loaded_languages();
    if (state.asked && state.asked_query == state.query && state.asked_languages == languages) return;
    state.asked = true;
    state.asked_languages = languages;
    state.asked_query = state.query;
    state.options = find(state.query);
    if (!create_label.empty() && !state.query.empty()) {
        constexpr std::string_view kMark = "{name}";
        std::string label(create_label);
        if (const auto at = label.find(kMark); at != std::string::npos) label.replace(at, kMark.size(), state.query);
        state.options.push_back({.id = {}, .label = std::move(label), .icon = Icon::plus});
    }
    const bool is_sure = !state.options.empty() && !state.query.empty() && !state.options.front().is_guess;
    state.highlighted = is_sure ? 0 : -1;
}

void steer(Ui& ui, ComboState& state) {
    const int count = static_cast<int>(state.options.size());
    if (count == 0) return;
    PopupState& popup = ui.internals().popup;
    const int before = state.highlighted;
    if (take_key_of_popup(ui, "ArrowDown"))
        state.highlighted = (state.highlighted + 1) % count;
    else if (take_key_of_popup(ui, "ArrowUp"))
        state.highlighted = state.highlighted <= 0 ? count - 1 : state.highlighted - 1;
    if (state.highlighted != before) popup.scroll_to_row = state.highlighted;
}

/// What a text that was left stands for: the only option with just that name.
std::optional<std::size_t> named(const ComboState& state, std::string_view text) {
    const auto folded = fold(text);
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < state.options.size(); ++i) {
        const auto& option = state.options[i];
        if (option.id.empty() || option.disabled || fold(option.label) != folded) continue;
        if (found) return std::nullopt;
        found = i;
    }
    return found;
}

bool has_found(const ComboState& state) {
    return std::any_of(state.options.begin(), state.options.end(), [](const Option& o) { return !o.id.empty(); });
}

/// For who listens: how many were found for what is typed.
void announce_found(Ui& ui, const FieldFrame& frame, const ComboState& state, bool is_open) {
    Node node(frame.id + "/found", Role::status, {frame.box.x, frame.box.bottom() - 1, 1, 1});
    node.live = "polite";
    if (is_open && !state.query.empty() && !state.options.empty())
        node.name = tr(Text::ui_form_found, {{"n", state.options.size()}});
    ui.nodes.add(std::move(node));
}

std::optional<std::size_t> draw_list(Ui& ui, const FieldFrame& frame, const std::string& list_id,
                                     std::string_view leaf_list, const FieldOptions& o, ComboState& state,
                                     std::string_view empty_text) {
    if (!popup_stays(ui, list_id, frame.id)) return std::nullopt;
    const bool none = state.options.empty();
    const float width = std::max(frame.box.w, ui.px(o.list_px)) - ui.px(12);
    const Point size = none ? Point{width, ui.px(36)} : option_rows_size(ui, state.options, width);
    const PopupFrame popup(ui, list_id, frame.box, Role::listbox, o.label, size, true);
    const Scope scope(ui, leaf_list);
    if (none) {
        text(ui, popup.inside().inset(ui.px(10), 0), "none", empty_text, {.color = Color::text3, .live = "polite"});
        return std::nullopt;
    }
    return option_rows(ui, popup.inside(), state.options, -1, state.highlighted);
}

} // namespace

ComboResult combobox(Ui& ui, const Rect& r, std::string_view leaf, const FieldOptions& options, std::string_view shown,
                     const std::function<std::vector<Option>(std::string_view query)>& find,
                     std::string_view empty_text, std::string_view create_label) {
    FieldOptions o = options;
    o.trailing_px = std::max(o.trailing_px, size::kIcon);
    o.keys = {"ArrowDown", "ArrowUp", "Enter", "Escape"};
    const FieldFrame frame = begin_field(ui, r, leaf, o);
    const std::string leaf_list = std::string(leaf) + "/options", list_id = ui.id(leaf_list);
    ComboState& state = ui.internals().combos[frame.id];
    if (state.is_unmatched && state.shown_when_left != shown) state = {}; // another row, another value
    if (state.is_unmatched) o.wrong = tr(Text::ui_form_not_chosen, {{"text", state.query}});
    ComboResult result;
    const bool usable = !o.readonly && !o.disabled, focused = ui.nodes.focused() == frame.id;
    bool open = popup_open(ui, list_id);

    if (usable) {
        if (auto typed = ui.nodes.take_edit(frame.id)) {
            state.query = std::move(*typed);
            state.dirty = true;
            state.is_unmatched = false;
            if (!open) open_popup(ui, list_id);
        } else if (!open && focused) {
            const bool clicked =
                ui.internals().pressed_now && frame.box.contains(ui.internals().press_origin) && ui.hovers(frame.box);
            // A finger's press ends before the focus comes.
            const bool tapped =
                ui.touch && !state.was_focused && o.kind != "search" && frame.box.contains(ui.internals().press_origin);
            if (clicked || tapped || take_key_of_popup(ui, "ArrowDown")) {
                if (!state.dirty) state.query.clear();
                state.asked = false;
                open_popup(ui, list_id);
            }
        }
        open = popup_open(ui, list_id);
    }
    state.was_focused = focused;
    std::optional<std::size_t> picked;
    if (open) {
        refresh_options(state, find, create_label);
        if (focused) steer(ui, state);
        if (focused && state.highlighted >= 0 && take_key_of_popup(ui, "Enter"))
            picked = static_cast<std::size_t>(state.highlighted);
    }

    Node node(frame.id, Role::combobox);
    fill_field_node(node, frame, o);
    const std::string words = state.dirty ? state.query : std::string(shown);
    node.value = words;
    node.field = field_spec(ui, frame, o);
    node.haspopup = "listbox";
    node.expanded = tri(open);
    if (open) node.controls = list_id;
    if (open && state.highlighted >= 0 && state.highlighted < static_cast<int>(state.options.size())) {
        const std::string& id = state.options[static_cast<std::size_t>(state.highlighted)].id;
        node.active_descendant = list_id + "/" + (id.empty() ? "new" : id);
    }
    const ItemState item = ui.item(std::move(node));
    paint_field(ui, frame, o, words.empty() ? placeholder_of(ui, frame, o) : words, words.empty(), item, item.focused);
    if (o.kind != "search")
        ui.paint().icon(frame.trailing, Icon::chevrons_up_down, ui.px(size::kIconSmall), Color::text3);
    end_field(ui, frame, leaf, o);

    if (item.focused) announce_found(ui, frame, state, open);
    if (open && !picked) picked = draw_list(ui, frame, list_id, leaf_list, o, state, empty_text);
    if (picked && *picked < state.options.size()) {
        result.picked = state.options[*picked];
        result.query = state.query;
        if (ui.nodes.focus_within(list_id)) ui.nodes.request_focus(frame.id);
        close_popup(ui);
        state = {};
        ui.animate();
    }
    // Left without choosing: emptied means none, a whole name chooses, a part of one goes back to what was chosen, and
    // what is nobody's name stays to be mended. A press on the list leaves the input too.
    if (auto final_text = ui.nodes.take_commit(frame.id);
        final_text && usable && !result.picked && !ui.nodes.focus_within(list_id)) {
        result.cleared = final_text->empty() && !shown.empty();
        if (!focused) close_popup(ui);
        const bool is_meant = state.dirty && o.kind != "search"; // leaving a search does nothing
        if (const auto whole = is_meant ? named(state, *final_text) : std::nullopt)
            result.picked = state.options[*whole];
        const bool stays = is_meant && !result.picked && !final_text->empty() &&
                           (state.is_unmatched || (state.asked && !has_found(state)));
        if (!stays) state = {};
        if (stays) state.shown_when_left = shown;
        state.is_unmatched = stays;
        ui.animate();
    }
    result.unmatched = state.is_unmatched;
    result.open = popup_open(ui, list_id);
    if (!result.picked) result.query = state.query;
    result.field.id = frame.id;
    result.field.box = frame.box;
    result.field.trailing = frame.trailing;
    result.field.label_trailing = frame.label_trailing;
    result.field.focused = item.focused;
    return result;
}

void forget_typed(Ui& ui, std::string_view scope) {
    std::erase_if(ui.internals().combos,
                  [&](const auto& one) { return one.first.compare(0, scope.size(), scope) == 0; });
}

} // namespace hk::ui
