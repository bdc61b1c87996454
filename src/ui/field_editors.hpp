// One editor per kind of field, chosen by the descriptor alone, for forms of any record.
// It must not know where a form stands, nor store anything: what changed is noted in the EditForm and stored after it
// is drawn.
#pragma once

#include "app/app.hpp"
#include "ui/ui.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace hk::ui {

/// What a form remembers between frames and no record holds.
struct FormView {
    std::string record;                   ///< whose form this was last
    std::string typing, typed;            ///< the field being typed in and its text so far
    std::map<std::string, int> languages; ///< language chosen for a localized member, by its path
    std::string adding;                   ///< the list whose "add" field is open
    bool adding_seen = false;             ///< that field had the focus once
    std::string focus_wanted;             ///< id of a field that is not drawn yet
};

/// A form being drawn. The last members are what the user did in this frame.
struct EditForm {
    Ui& ui;
    App& app;
    Draft& draft;
    FormView& view;
    bool is_readonly = false;
    bool is_short_form = false; ///< only the name and what is required, of a record that is stored by somebody else

    bool takes_enter = false; ///< Enter in a field of one line is for who shows the form

    bool is_beside = false; ///< the editor drawn now shares its line
    std::string scope{};    ///< id path of the form's fields

    std::optional<FieldPath> changed{};
    bool is_entered = false;
    const Field* add_to = nullptr;
    std::string add_value{}; ///< of the row added: raw value of its only member
    const Field* remove_from = nullptr;
    int removed_row = -1;
};

/// Draws the editor of a member at the top of `place`; gives the canvas y of its lower edge. A list member without a
/// row is the whole list.
float draw_editor(EditForm& form, const Rect& place, const FieldPath& path);

/// Draws all members of the record from the top of `area`, short ones side by side; gives the lower edge.
float draw_form(EditForm& form, const Rect& area);

/// Applies what was done and stores it. Call once after drawing.
void finish_form(EditForm& form);

/// Id leaf of the first field that is wrong, in the order of the form; empty when all is right.
std::string first_wrong_field(const EditForm& form);
/// Id leaf of the first field that takes the focus.
std::string first_field(const EditForm& form);

// Parts for the editors' own files
std::string label_of(const EditForm& form, const FieldPath& path);
int chosen_language(const EditForm& form, const Field& field); ///< part of a localized member that is edited
bool is_needed(const EditForm& form, const FieldPath& path);   ///< required as the record stands now
bool is_short(const RecordType& type, const Field& field);     ///< may stand beside another
/// Members side by side where two short ones follow each other; `row` and `group` are those of a group.
float draw_members(EditForm& form, const Rect& area, std::span<const Field> members, const Field* group, int row);

float draw_text_editor(EditForm& form, const Rect& place, const FieldPath& path); ///< text, multiline, numbers, years
float draw_localized_editor(EditForm& form, const Rect& place, const FieldPath& path);
float draw_date_editor(EditForm& form, const Rect& place, const FieldPath& path);
float draw_code_editor(EditForm& form, const Rect& place, const FieldPath& path);
float draw_pick_editor(EditForm& form, const Rect& place,
                       const FieldPath& path); ///< country, language, ISCED, reference
float draw_boolean_editor(EditForm& form, const Rect& place, const FieldPath& path);
float draw_values_editor(EditForm& form, const Rect& place,
                         const Field& list);                                  ///< lists of one-column values, as chips
float draw_rows_editor(EditForm& form, const Rect& place, const Field& list); ///< groups and money
float draw_read_only(EditForm& form, const Rect& place, const FieldPath& path);

} // namespace hk::ui
