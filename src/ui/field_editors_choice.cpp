// Editors that choose: words of a list, countries, languages, fields of study, other records; and dates.
// They must not know which member they edit.
#include "app/choices.hpp"
#include "text/catalogue.hpp"
#include "text/names.hpp"
#include "ui/date_picker.hpp"
#include "ui/field_parts.hpp"
#include "ui/overlays.hpp"
#include "ui/painter.hpp"
#include "ui/quick_create.hpp"

namespace hk::ui {

namespace {

std::vector<Option> options_from(std::vector<Choice> choices, bool hide_code) {
    std::vector<Option> options;
    for (auto& choice : choices) {
        Option option;
        option.id = std::move(choice.id);
        option.label = std::move(choice.label);
        option.is_guess = choice.is_similar;
        if (!hide_code) option.detail = std::move(choice.detail);
        options.push_back(std::move(option));
    }
    return options;
}

} // namespace

std::vector<Option> choices_for(EditForm& form, const Field& field, std::string_view query) {
    switch (field.kind) {
    case Kind::country: return options_from(find_countries(query), true);
    case Kind::language: return options_from(find_languages(query), true);
    case Kind::isced: return options_from(find_isced(query), false);
    case Kind::reference: {
        const auto& type = *find_record_type(field.target);
        const auto except =
            &type == &form.draft.type() ? std::string_view(form.draft.record().id()) : std::string_view();
        return options_from(find_records(form.app.document(), form.app.titles(), type, query, except), false);
    }
    default: return options_from(find_words(form.app.document(), form.draft.type(), field, query), true);
    }
}

std::string words_for(EditForm& form, const Field& field, std::string_view raw) {
    if (raw.empty()) return {};
    switch (field.kind) {
    case Kind::country: return std::string(country_name(current_language(), raw));
    case Kind::language: return std::string(language_name(current_language(), raw));
    case Kind::isced: {
        const auto label = isced_label(raw);
        return label.empty() ? std::string(raw) : std::string(raw) + " " + label;
    }
    case Kind::code: return std::string(code_label(*field.codes, raw));
    case Kind::reference: return form.app.titles().of(field.target, raw);
    default: return std::string(raw);
    }
}

std::string_view create_label(const EditForm& form, const Field& field) {
    // A dialog above a dialog helps nobody.
    const bool can_grow = field.kind == Kind::reference || field.kind == Kind::text;
    return can_grow && !form.is_short_form ? tr(Text::ui_form_create_named) : std::string_view();
}

std::string_view nothing_found() { return tr(Text::ui_form_nothing_found); }

float draw_code_editor(EditForm& form, const Rect& place, const FieldPath& path) {
    const auto& field = path.leaf();
    auto o = options_of(form, path);
    o.placeholder = tr(Text::ui_form_pick);
    const auto value = form.draft.raw(path);
    std::vector<Option> list;
    // What need not be there can be taken away again.
    const bool has_none = !field.is_required && !value.empty();
    if (has_none) list.push_back({.id = "-", .label = std::string(tr(Text::ui_empty_value))});
    int chosen = -1;
    for (auto word : field.codes->words) {
        if (word == value) chosen = static_cast<int>(list.size());
        list.push_back({.id = std::string(word), .label = std::string(code_label(*field.codes, word))});
    }
    if (const auto picked = select(form.ui, place, path.key(), o, list, chosen)) {
        const auto& id = list[*picked].id;
        if (form.draft.set_raw(path, id == "-" ? std::string_view() : std::string_view(id))) form.changed = path;
    }
    return place.y + field_height(form.ui, o, place.w);
}

float draw_pick_editor(EditForm& form, const Rect& place, const FieldPath& path) {
    auto& ui = form.ui;
    const auto& field = path.leaf();
    const auto value = form.draft.raw(path);
    auto o = options_of(form, path);
    o.placeholder = tr(field.kind == Kind::reference ? Text::ui_form_pick_search : Text::ui_form_pick);
    const bool has_link = field.kind == Kind::reference && !value.empty();
    // The first field of a row leaves its corner to the row's cross.
    const bool has_cross = path.member != nullptr && path.member == &path.field->members.front();
    if (has_link) o.label_trailing_px = has_cross ? 52 : 20;
    const auto shown = words_for(form, field, value);
    const auto result = combobox(
        ui, place, path.key(), o, shown, [&](std::string_view query) { return choices_for(form, field, query); },
        nothing_found(), create_label(form, field));
    if (has_link) {
        Rect box = result.field.label_trailing;
        box = box.cut_left(ui.px(20)).grow(ui.px(3));
        icon_link(ui, box, path.key() + "/record", Icon::arrow_up_right, tr(Text::ui_form_open_record),
                  form.app.link("registry", field.target, value));
    }
    if (result.picked && result.picked->id.empty())
        open_quick_create(form, path, result.query);
    else if (result.picked && form.draft.set_raw(path, result.picked->id))
        form.changed = path;
    if (result.cleared && form.draft.set_raw(path, "")) form.changed = path;
    return place.y + field_height(ui, o, place.w);
}

float draw_date_editor(EditForm& form, const Rect& place, const FieldPath& path) {
    auto& ui = form.ui;
    auto o = options_of(form, path);
    o.placeholder = tr(Text::ui_form_date_placeholder);
    o.lead = Icon::calendar;
    o.keys = {"ArrowDown"};
    const auto result = draw_typed(form, place, path, o);
    const auto& today = form.app.today();
    const auto day = calendar_button(ui, result, path.key() + "/calendar", label_of(form, path), form.draft.raw(path),
                                     today, {{"today", std::string(tr(Text::ui_top_as_of_today)), today}});
    if (day) {
        form.view.typing.clear();
        if (form.draft.set_text(path, *day)) form.changed = path;
    }
    return place.y + field_height(ui, o, place.w);
}

} // namespace hk::ui
