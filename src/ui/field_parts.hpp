// What the editors of fields share: options from the descriptor, the typed field, small links.
// It must not be included outside the editors.
#pragma once

#include "ui/field_editors.hpp"
#include "ui/fields.hpp"

namespace hk::ui {

/// Label, error and required mark of a member.
FieldOptions options_of(const EditForm& form, const FieldPath& path);

/// The text field of a member: remembers what is being typed, enters it when the user leaves.
FieldResult draw_typed(EditForm& form, const Rect& place, const FieldPath& path, FieldOptions options);

/// Where a text of this form leads (https:, mailto:, tel:), or empty.
std::string link_target(const Field& field, std::string_view text);

/// A small link that is only an icon; its name is the hint.
ItemState icon_link(Ui& ui, const Rect& place, std::string_view leaf, Icon icon, std::string_view name,
                    std::string_view href);

/// The choices for a member that is picked, and its value in words.
std::vector<Option> choices_for(EditForm& form, const Field& field, std::string_view query);
std::string words_for(EditForm& form, const Field& field, std::string_view raw);
std::string_view nothing_found();
/// The last option of a list that may grow, "Add “{name}”"; empty where nothing can be added.
std::string_view create_label(const EditForm& form, const Field& field);

} // namespace hk::ui
