// Editors that are text fields: words, numbers, years, links, texts in several languages, check boxes.
// They must not know which member they edit.
#include "app/titles.hpp"
#include "text/catalogue.hpp"
#include "text/uzbek.hpp"
#include "ui/field_editors.hpp"
#include "ui/field_parts.hpp"
#include "ui/fields.hpp"
#include "ui/painter.hpp"
#include "ui/text.hpp"

namespace hk::ui {

FieldOptions options_of(const EditForm& form, const FieldPath& path) {
    FieldOptions o;
    o.label = label_of(form, path);
    o.error = form.draft.error(path, form.app.titles());
    o.required = is_needed(form, path);
    return o;
}

/// The text field itself: remembers what is being typed, enters it when the user leaves.
FieldResult draw_typed(EditForm& form, const Rect& place, const FieldPath& path, FieldOptions options) {
    auto& view = form.view;
    const auto key = path.key();
    const bool is_text =
        path.leaf().kind == Kind::text || path.leaf().kind == Kind::multiline || path.leaf().kind == Kind::localized;
    const bool is_uzbek = path.leaf().kind == Kind::localized && path.part == 0;
    auto text = view.typing == key ? view.typed : form.draft.text(path);
    if (form.takes_enter && options.kind != "multiline") options.keys.emplace_back("Enter");
    auto result = text_field(form.ui, place, key, options, text);
    form.is_entered = form.is_entered || result.entered;
    if (is_uzbek && (result.edited || result.committed)) text = mend_uzbek(text);
    if (result.edited) {
        view.typing = key;
        view.typed = text;
        // A new record holds what is typed at once; a date half typed is not wrong yet.
        if (is_text && form.draft.is_new()) form.draft.set_text(path, text);
        form.ui.animate();
    }
    if (result.committed || result.entered) {
        view.typing.clear();
        if (form.draft.set_text(path, text)) form.changed = path;
        form.ui.animate();
    }
    return result;
}

namespace {

/// Where a text leads: a page, a letter, a call; empty when nowhere.
std::string address_of(const Field& field, std::string_view text) {
    if (text.empty() || text.find(' ') == 0) return {};
    switch (field.form) {
    case hk::Form::plain: return {};
    case hk::Form::place: return "#" + std::string(text);
    case hk::Form::email:
        return text.find('@') == std::string_view::npos ? std::string() : "mailto:" + std::string(text);
    case hk::Form::phone: {
        std::string number;
        for (char c : text)
            if ((c >= '0' && c <= '9') || (c == '+' && number.empty())) number += c;
        return number.size() < 5 ? std::string() : "tel:" + number;
    }
    case hk::Form::link:
    case hk::Form::site: break;
    }
    if (text.substr(0, 8) == "https://" || text.substr(0, 7) == "http://") return std::string(text);
    // A host without its scheme is a link, a file name is not.
    const auto slash = text.find('/');
    const auto host = text.substr(0, slash);
    const bool is_host =
        host.substr(0, 4) == "www." || (slash != std::string_view::npos && host.find('.') != std::string_view::npos);
    return is_host && text.find(' ') == std::string_view::npos ? "https://" + std::string(text) : std::string();
}

Icon icon_of(hk::Form form) {
    return form == hk::Form::email ? Icon::mail : form == hk::Form::phone ? Icon::phone : Icon::external_link;
}

Text verb_of(hk::Form form) {
    return form == hk::Form::email   ? Text::ui_form_send_mail
           : form == hk::Form::phone ? Text::ui_form_call
                                     : Text::ui_form_open_link;
}

std::string_view input_kind(const Field& field) {
    switch (field.kind) {
    case Kind::multiline: return "multiline";
    case Kind::integer:
    case Kind::real:
    case Kind::money: return "decimal";
    case Kind::text:
        return field.form == hk::Form::email                                  ? "email"
               : field.form == hk::Form::phone                                ? "tel"
               : field.form == hk::Form::link || field.form == hk::Form::site ? "url"
                                                                              : "text";
    default: return "text";
    }
}

} // namespace

ItemState icon_link(Ui& ui, const Rect& place, std::string_view leaf, Icon icon, std::string_view name,
                    std::string_view href) {
    const auto state = hit_area(ui, place, leaf, name, href);
    if (state.hovered) ui.paint().fill(place, Color::line, ui.px(size::kRadiusRow));
    ui.paint().icon(place, icon, ui.px(size::kIcon), state.hovered ? Color::text : Color::text2);
    if (state.focus_ring) ui.paint().focus_ring(place.inset(2), ui.px(size::kRadiusRow));
    ui.hint(ui.id(leaf), place, name, state);
    return state;
}

std::string link_target(const Field& field, std::string_view text) { return address_of(field, text); }

float draw_text_editor(EditForm& form, const Rect& place, const FieldPath& path) {
    auto& ui = form.ui;
    const auto& field = path.leaf();
    auto o = options_of(form, path);
    o.kind = input_kind(field);
    const auto address = address_of(field, form.draft.raw(path));
    if (!address.empty()) o.trailing_px = 24;
    const auto result = draw_typed(form, place, path, o);
    if (!address.empty()) {
        const Rect box = result.trailing.middle(ui.px(24));
        icon_link(ui, box, path.key() + "/open", icon_of(field.form), tr(verb_of(field.form)), address);
    }
    return place.y + field_height(ui, o, place.w);
}

float draw_boolean_editor(EditForm& form, const Rect& place, const FieldPath& path) {
    auto& ui = form.ui;
    const bool is_on = form.draft.raw(path) == "1";
    // Beside another field the box stands on the level of that one's frame.
    const float label = form.is_beside ? ui.line_height(Type::label) + ui.px(4) : 0;
    const Rect box{place.x, place.y + label, place.w, ui.control_height()};
    if (checkbox(ui, box, path.key(), label_of(form, path), tri(is_on)).pressed)
        if (form.draft.set_raw(path, is_on ? "" : "1")) form.changed = path;
    return box.bottom();
}

namespace {

constexpr Text kMarks[] = {Text::ui_language_uz_short, Text::ui_language_uz_cyrl_short, Text::ui_language_ru_short,
                           Text::ui_language_en_short};
constexpr Text kNames[] = {Text::ui_language_uz, Text::ui_language_uz_cyrl, Text::ui_language_ru, Text::ui_language_en};
constexpr int kLanguagesShown = 4;

struct Marks {
    float x[kLanguagesShown + 1] = {};
};

Marks measure_marks(const EditForm& form) {
    Marks marks;
    for (int i = 0; i < kLanguagesShown; ++i)
        marks.x[i + 1] = marks.x[i] + form.ui.text_width(Type::label_medium, tr(kMarks[i])) +
                         form.ui.px(form.ui.touch ? 20.0F : 12.0F);
    return marks;
}

/// Which language is edited: a radio group of small marks; a missing translation is amber.
void draw_marks(EditForm& form, const Rect& line, const FieldPath& path, const Marks& marks, int& chosen) {
    auto& ui = form.ui;
    const auto leaf = std::string(path.field->name) + "/languages";
    const Group group(ui, {ui.id(leaf), Role::radiogroup, line, tr(Text::ui_form_language_tabs)});
    const Scope scope(ui, leaf);
    const auto go_to = [&](int to) {
        chosen = to;
        ui.nodes.request_focus(ui.id(kLocalizedTags[to]));
        ui.animate();
    };
    if (ui.take_key_in(ui.scope(), "ArrowRight")) go_to((chosen + 1) % kLanguagesShown);
    if (ui.take_key_in(ui.scope(), "ArrowLeft")) go_to((chosen + kLanguagesShown - 1) % kLanguagesShown);
    const int shown = chosen;
    for (int i = 0; i < kLanguagesShown; ++i) {
        auto at = path;
        at.part = i;
        const bool is_missing = form.draft.raw(at).empty();
        // For fingers as high as there is room above the field.
        const float above = ui.px(ui.touch ? 16.0F : 5.0F);
        const Rect hit{line.x + marks.x[i], line.y - above, marks.x[i + 1] - marks.x[i], line.h + above + ui.px(4)};
        Node node(ui.id(kLocalizedTags[i]), Role::radio, hit, tr(kNames[i]));
        if (is_missing) node.hint = tr(Text::ui_form_missing_translation);
        node.checked = tri(i == shown);
        node.skip_tab = i != shown;
        const auto id = node.id, hint = node.name + (is_missing ? ": " + node.hint : std::string());
        const auto state = ui.item(std::move(node));
        const Color color = i == shown ? Color::accent_text : is_missing ? Color::warn_text : Color::text3;
        const Rect words{hit.x + ui.px(6), line.y, hit.w - ui.px(6), line.h};
        const float used = ui.paint().text(words, i == shown ? Type::label_medium : Type::label, color, tr(kMarks[i]));
        if (i == shown) ui.paint().fill({words.x, line.bottom(), used, ui.px(2)}, Color::accent);
        if (state.focus_ring) ui.paint().focus_ring(hit.inset(3), ui.px(4));
        if (state.hovered) ui.set_cursor("pointer");
        ui.hint(id, hit, hint, state);
        if (state.pressed) chosen = i;
    }
}

} // namespace

float draw_localized_editor(EditForm& form, const Rect& place, const FieldPath& path_of_field) {
    auto& ui = form.ui;
    const auto& field = *path_of_field.field;
    int chosen = chosen_language(form, field);
    auto path = path_of_field;
    path.part = chosen;
    auto o = options_of(form, path);
    if (o.error.empty()) o.error = form.draft.error(path_of_field, form.app.titles());
    // A name is one line, everything else people write in several.
    const bool is_name = field.name == form.draft.type().title_field;
    o.kind = is_name ? "text" : "multiline";
    o.lang = kLocalizedTags[path.part];
    o.placeholder = pick_localized(form.draft.record().of(field), current_language());
    for (const auto& [tag, text] : other_languages(form.draft.record().of(field)))
        o.help += (o.help.empty() ? std::string(tr(Text::ui_form_original_name)) + ": " : " · ") + text;
    const auto marks = measure_marks(form);
    const float width = marks.x[kLanguagesShown];
    o.label_trailing_px = width / ui.text_size;
    const Rect line{place.right() - width, place.y, width, ui.line_height(Type::label)};
    draw_marks(form, line, path_of_field, marks, chosen);
    if (chosen != path.part) {
        // What was typed in the language left is entered first: no keystroke is lost.
        if (auto& view = form.view; view.typing == path.key()) {
            if (form.draft.set_text(path, view.typed)) form.changed = path;
            view.typing.clear();
        }
        form.view.languages[std::string(field.name)] = chosen;
        ui.animate();
    }
    draw_typed(form, place, path, o);
    return place.y + field_height(ui, o, place.w);
}

} // namespace hk::ui
