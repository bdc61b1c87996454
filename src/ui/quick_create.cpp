// The dialog that makes the record a reference is to point at.
// It must not know any particular record type.
#include "ui/quick_create.hpp"

#include "text/catalogue.hpp"
#include "text/uzbek.hpp"
#include "ui/widgets.hpp"

namespace hk::ui {
namespace {

struct QuickCreate {
    std::optional<Draft> draft;
    FormView view;
    FieldPath path; ///< where the new record's id goes
    std::string owner;
};

QuickCreate& state_of(Ui& ui) { return ui.kept<QuickCreate>("quick_create"); }

void point_at(EditForm& form, const FieldPath& path, const std::string& id) {
    if (path.field->is_list && path.row < 0) {
        form.add_to = path.field;
        form.add_value = id;
    } else if (form.draft.set_raw(path, id)) {
        form.changed = path;
    }
}

} // namespace

void open_quick_create(EditForm& form, const FieldPath& path, std::string_view name) {
    const auto* type = find_record_type(path.leaf().target);
    if (type == nullptr) return;
    auto& quick = state_of(form.ui);
    quick = {};
    quick.path = path;
    quick.owner = form.draft.record().id();
    quick.draft.emplace(*type, form.app.new_id());
    if (const auto* title = type->find_field(type->title_field); title != nullptr && !title->is_list) {
        FieldPath at{title, -1, nullptr, 0};
        if (title->kind == Kind::localized) at.part = static_cast<int>(current_language());
        const bool is_uzbek = title->kind == Kind::localized && at.part == 0;
        quick.draft->set_text(at, is_uzbek ? mend_uzbek(name) : std::string(name));
    }
    form.ui.animate();
}

void draw_quick_create(EditForm& form) {
    auto& ui = form.ui;
    auto& quick = state_of(ui);
    if (!quick.draft || quick.owner != form.draft.record().id()) return;
    const auto key = find_text("record." + std::string(quick.draft->type().name) + ".new");
    DialogOptions options{.title = std::string(tr(key.value_or(Text::ui_new_record))),
                          .width_px = 460,
                          .close_name = std::string(tr(Text::ui_cancel))};
    options.initial_focus = ui.id("quick/form/");
    EditForm inner{ui, form.app, *quick.draft, quick.view};
    inner.is_short_form = true;
    options.initial_focus += first_field(inner);
    bool is_done = false, is_created = false;
    {
        Dialog dialog(ui, "quick", options);
        const Rect body = dialog.body();
        dialog.set_body_bottom(draw_form(inner, {body.x, body.y, body.w, 0}));
        dialog.begin_footer();
        Rect row = dialog.footer();
        is_created =
            button_right(ui, row, "create",
                         {.label = std::string(tr(Text::ui_add)), .kind = ButtonKind::primary, .icon = Icon::check})
                .pressed;
        is_done =
            button_right(ui, row, "cancel", {.label = std::string(tr(Text::ui_cancel))}).pressed || dialog.closed();
    }
    finish_form(inner);
    if (is_created) {
        if (!quick.draft->check_required()) {
            ui.nodes.request_focus(ui.id("quick/form/" + first_wrong_field(inner)));
            ui.animate();
            return;
        }
        if (auto stored = quick.draft->store(form.app.document(), form.app.titles()); !stored)
            return form.app.tell(invalid_sentence(stored.error()), Message::Action::none, true);
        point_at(form, quick.path, quick.draft->record().id());
        is_done = true;
    }
    if (!is_done) return;
    quick = {};
    ui.animate();
}

} // namespace hk::ui
