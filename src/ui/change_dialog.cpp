// The dialog that changes one member of all selected records: which one, and its editor as the form has it.
// It must not know how the change is stored.
#include "ui/change_dialog.hpp"

#include "app/app.hpp"
#include "model/validation.hpp"
#include "text/catalogue.hpp"
#include "ui/field_editors.hpp"
#include "ui/pages.hpp"
#include "ui/widgets.hpp"

#include <optional>

namespace hk::ui {
namespace {

struct ChangeState {
    std::optional<Draft> draft; ///< holds the new value; never stored itself
    FormView form;
    const Field* field = nullptr;
    bool is_emptied = false; ///< no value is meant, not only not yet given
};

ChangeState& state_of(Ui& ui) { return ui.kept<ChangeState>("change"); }

/// Members whose value can be the same for many: not names, not what has parts of its own.
std::vector<const Field*> changeable_fields(const RecordType& type) {
    std::vector<const Field*> fields;
    for (const auto& field : type.fields) {
        const bool has_parts = field.kind == Kind::localized || field.kind == Kind::group || field.kind == Kind::money;
        if (!has_parts && field.kind != Kind::multiline && field.name != type.title_field) fields.push_back(&field);
    }
    return fields;
}

void draw_which(Ui& ui, ChangeState& state, Flow& lines, const std::vector<const Field*>& fields) {
    FieldOptions o{.label = std::string(tr(Text::ui_registry_change_what))};
    o.placeholder = tr(Text::ui_form_pick);
    std::vector<Option> list;
    int chosen = -1;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i] == state.field) chosen = static_cast<int>(i);
        list.push_back(
            {.id = std::string(fields[i]->name), .label = std::string(field_label(state.draft->type(), *fields[i]))});
    }
    if (const auto picked = select(ui, lines.next(field_height(ui, o, lines.width())), "which", o, list, chosen)) {
        // Each choice starts with an empty value.
        const auto& type = state.draft->type();
        const std::string id = state.draft->record().id(); // goes with the draft that holds it
        state.draft.emplace(type, id);
        state.form = {};
        state.field = fields[*picked];
        state.is_emptied = false;
        ui.animate();
    }
}

bool has_value(const ChangeState& state) { return is_present(state.draft->record(), *state.field); }

/// A required member is not emptied, a list does not get nothing.
bool can_be_empty(const Field& field) {
    return !field.is_required && !field.is_list && field.required_unless_field.empty();
}

/// What the user must know before pressing the button; empty when nothing.
std::string note_of(const ChangeState& state) {
    if (state.field->is_list) return std::string(tr(Text::ui_registry_change_adds));
    const bool is_lacking = !has_value(state) && !can_be_empty(*state.field);
    return is_lacking ? std::string(tr(Text::ui_registry_change_needed)) : std::string();
}

/// What is typed wrong is mended first; values are taken away only when that is said.
bool can_apply(const ChangeState& state) {
    return state.field != nullptr && !state.draft->has_errors() &&
           (has_value(state) || (state.is_emptied && can_be_empty(*state.field)));
}

} // namespace

void open_change_dialog(Ui& ui, App& app) {
    const auto* type = find_record_type(app.selection().array());
    if (type == nullptr || app.selection().empty()) return;
    auto& state = state_of(ui);
    state = {};
    state.draft.emplace(*type, app.new_id());
    app.platform.want_more_code();
    ui.animate();
}

bool is_change_dialog_open(Ui& ui) { return state_of(ui).draft.has_value(); }

void pages::draw_change_dialog(Ui& ui, App& app) {
    auto& state = state_of(ui);
    const auto fields = changeable_fields(state.draft->type());
    EditForm form{ui, app, *state.draft, state.form};
    form.is_short_form = form.takes_enter = true;
    bool is_applied = false, is_closed = false;
    {
        Dialog dialog(ui, "change",
                      {.title = tr(Text::ui_registry_change_title, {{"n", app.selection().size()}}),
                       .width_px = 460,
                       .close_name = std::string(tr(Text::ui_cancel)),
                       .initial_focus = "change/which"});
        Flow lines(dialog.body(), ui.px(14));
        draw_which(ui, state, lines, fields);
        float bottom = lines.bottom();
        if (state.field != nullptr) {
            const Scope scope(ui, "form");
            form.scope = ui.scope();
            bottom = draw_editor(form, {dialog.body().x, lines.y(), dialog.body().w, 0},
                                 FieldPath{state.field, -1, nullptr, 0});
            if (can_be_empty(*state.field) && !has_value(state)) {
                const Rect place{dialog.body().x, bottom + ui.px(10), dialog.body().w,
                                 ui.touch ? ui.px(size::kTouch) : ui.control_height()};
                if (checkbox(ui, place, "empty", tr(Text::ui_registry_change_empty), tri(state.is_emptied)).pressed)
                    state.is_emptied = !state.is_emptied;
                bottom = place.bottom();
            }
            if (const auto note = note_of(state); !note.empty()) {
                const Rect place{dialog.body().x, bottom + ui.px(10), dialog.body().w, 0};
                bottom = place.y + paragraph(ui, place, "note", note, {.type = Type::label, .color = Color::text2});
            }
        }
        dialog.set_body_bottom(bottom);
        dialog.begin_footer();
        Rect row = dialog.footer();
        ButtonOptions apply{.label = std::string(tr(Text::ui_apply)), .kind = ButtonKind::primary, .icon = Icon::check};
        apply.disabled = !can_apply(state);
        is_applied = button_right(ui, row, "apply", apply).pressed || form.is_entered || ui.take_key("Enter", kCtrl);
        is_closed =
            button_right(ui, row, "cancel", {.label = std::string(tr(Text::ui_cancel))}).pressed || dialog.closed();
    }
    finish_form(form);
    is_applied = is_applied && can_apply(state);
    if (is_applied) app.change_selected(state.draft->record(), *state.field);
    if (!is_applied && !is_closed) return;
    state = {};
    ui.animate();
}

} // namespace hk::ui
