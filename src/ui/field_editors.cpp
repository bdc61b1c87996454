// Forms: which editor a member gets, where it stands, and what happens with what was typed.
// It must not know any particular record type.
#include "ui/field_editors.hpp"

#include "model/validation.hpp"
#include "text/catalogue.hpp"
#include "ui/fields.hpp"
#include "ui/text.hpp"

#include <algorithm>

namespace hk::ui {
namespace {

constexpr float kRowGap = 14, kColumnGap = 12, kLeastHalf = 136;

FieldPath path_to(const Field& member, const Field* group, int row) {
    return group ? FieldPath{group, row, &member, 0} : FieldPath{&member, -1, nullptr, 0};
}

bool has_anything(const EditForm& form, const FieldPath& path) {
    if (path.member == nullptr) return is_present(form.draft.record(), *path.field);
    return !form.draft.raw(path).empty();
}

/// Whether the member's label fits over a field so wide; half a row is too little for some.
bool fits_label(const EditForm& form, const FieldPath& path, float width) {
    const auto& ui = form.ui;
    float needed = ui.text_width(Type::label, label_of(form, path));
    if (is_needed(form, path)) needed += ui.px(10); // the mark
    if (path.leaf().kind == Kind::boolean) needed = ui.text_width(Type::body, label_of(form, path)) + ui.px(28);
    return needed <= width;
}

} // namespace

std::string label_of(const EditForm& form, const FieldPath& path) {
    const auto& type = form.draft.type();
    if (path.member) return std::string(field_label(type, *path.member, path.field));
    return std::string(field_label(type, *path.field));
}

bool is_needed(const EditForm& form, const FieldPath& path) {
    const auto& field = path.leaf();
    if (field.is_required || field.required_unless_field.empty() || path.member != nullptr) return field.is_required;
    const auto& words = field.required_unless_words;
    return std::find(words.begin(), words.end(), form.draft.record().text_of(field.required_unless_field)) ==
           words.end();
}

bool is_short(const RecordType& type, const Field& field) {
    if (field.is_list || field.name == type.title_field) return false;
    switch (field.kind) {
    case Kind::localized:
    case Kind::multiline:
    case Kind::reference: return false;
    case Kind::text: return field.form == hk::Form::plain || field.form == hk::Form::phone;
    default: return true;
    }
}

float draw_editor(EditForm& form, const Rect& place, const FieldPath& path) {
    const auto& field = path.leaf();
    if (form.is_readonly) return draw_read_only(form, place, path);
    if (path.member == nullptr && field.is_list && path.row < 0)
        return field.kind == Kind::group || field.kind == Kind::money ? draw_rows_editor(form, place, field)
                                                                      : draw_values_editor(form, place, field);
    switch (field.kind) {
    case Kind::localized: return draw_localized_editor(form, place, path);
    case Kind::date: return draw_date_editor(form, place, path);
    case Kind::code: return draw_code_editor(form, place, path);
    case Kind::country:
    case Kind::language:
    case Kind::isced:
    case Kind::reference: return draw_pick_editor(form, place, path);
    case Kind::boolean: return draw_boolean_editor(form, place, path);
    default: return draw_text_editor(form, place, path);
    }
}

float draw_members(EditForm& form, const Rect& area, std::span<const Field> members, const Field* group, int row) {
    auto& ui = form.ui;
    const auto& type = form.draft.type();
    const float gap = ui.px(kRowGap), between = ui.px(kColumnGap), half = (area.w - between) / 2;
    float y = area.y;
    float bottom = area.y;
    const auto shown = [&](std::size_t i) {
        const auto& member = members[i];
        if (form.is_short_form)
            return member.is_required || member.name == type.title_field || !member.required_unless_field.empty();
        return !form.is_readonly || has_anything(form, path_to(member, group, row));
    };
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!shown(i)) continue;
        auto next = i + 1;
        while (next < members.size() && !shown(next)) ++next;
        // The two ends of a period stand side by side.
        const bool is_split =
            next + 1 < members.size() && members[next].name == "from" && members[next + 1].name == "to";
        const bool is_pair = next < members.size() && !is_split && half >= ui.px(kLeastHalf) &&
                             is_short(type, members[i]) && is_short(type, members[next]) &&
                             fits_label(form, path_to(members[i], group, row), half) &&
                             fits_label(form, path_to(members[next], group, row), half);
        form.is_beside = is_pair;
        const Rect left{area.x, y, is_pair ? half : area.w, 0};
        bottom = draw_editor(form, left, path_to(members[i], group, row));
        if (is_pair) {
            const Rect right{area.x + half + between, y, half, 0};
            bottom = std::max(bottom, draw_editor(form, right, path_to(members[next], group, row)));
            i = next;
        }
        y = bottom + gap;
    }
    return bottom;
}

float draw_form(EditForm& form, const Rect& area) {
    auto& ui = form.ui;
    if (form.view.record != form.draft.record().id()) {
        auto languages = std::move(form.view.languages);
        form.view = {};
        form.view.record = form.draft.record().id();
        forget_typed(ui, ui.id("form"));
        form.view.languages = std::move(languages);
    }
    const Group group(ui, {ui.id("form"), Role::form, area, tr(Text::ui_registry_tab_details)});
    const Scope scope(ui, "form");
    form.scope = ui.scope();
    const float bottom = draw_members(form, area, form.draft.type().fields, nullptr, -1);
    if (!form.view.focus_wanted.empty()) ui.nodes.request_focus(std::exchange(form.view.focus_wanted, {}));
    return bottom;
}

void finish_form(EditForm& form) {
    if (form.remove_from) {
        form.draft.remove_row(*form.remove_from, form.removed_row);
        form.changed = FieldPath{form.remove_from, -1, nullptr, 0};
        // What had the focus is gone; the next is to add another.
        form.view.focus_wanted = form.scope + "/" + std::string(form.remove_from->name) + "/add";
        form.ui.animate();
    }
    if (form.add_to) {
        const FieldPath added{form.add_to, form.draft.add_row(*form.add_to), nullptr, 0};
        if (!form.add_value.empty()) form.draft.set_raw(added, form.add_value);
        form.changed = FieldPath{form.add_to, -1, nullptr, 0};
        if (form.add_to->kind == Kind::group || form.add_to->kind == Kind::money) {
            const auto* first = form.add_to->members.empty() ? nullptr : &form.add_to->members.front();
            form.view.focus_wanted = form.scope + "/" + FieldPath{form.add_to, added.row, first, 0}.key();
        }
        form.ui.animate();
    }
    if (!form.changed || form.is_short_form) return;
    form.app.store_draft(form.draft, &*form.changed);
    form.ui.animate();
}

int chosen_language(const EditForm& form, const Field& field) {
    const auto found = form.view.languages.find(std::string(field.name));
    return found == form.view.languages.end() ? static_cast<int>(current_language()) : found->second;
}

std::string first_wrong_field(const EditForm& form) {
    const auto& draft = form.draft;
    const auto wrong = [&](const FieldPath& path) { return draft.is_wrong(path); };
    for (const auto& field : draft.type().fields) {
        FieldPath path{&field, -1, nullptr, 0};
        if (field.kind == Kind::localized) {
            // The error stands at whichever language is shown.
            if (!wrong(path)) continue;
            path.part = chosen_language(form, field);
            return path.key();
        }
        if (!field.is_list && wrong(path)) return path.key();
        if (!field.is_list) continue;
        for (int row = 0; row < draft.row_count(field); ++row)
            for (const auto& member : field.members)
                if (const FieldPath inner{&field, row, &member, 0}; wrong(inner)) return inner.key();
    }
    return {};
}

std::string first_field(const EditForm& form) {
    for (const auto& field : form.draft.type().fields) {
        if (field.is_list) continue;
        // What a new record was given already (whose contact it is) is not to be typed over.
        const bool is_given = field.kind == Kind::reference && is_present(form.draft.record(), field);
        if (form.draft.is_new() && is_given) continue;
        FieldPath path{&field, -1, nullptr, 0};
        if (field.kind == Kind::localized) path.part = chosen_language(form, field);
        return path.key();
    }
    return {};
}

} // namespace hk::ui
