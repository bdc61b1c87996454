// A dialog that makes the record a reference is to point at, with no more than what is required, without leaving the
// form. It must not know any particular record type.
#pragma once

#include "ui/field_editors.hpp"

#include <string_view>

namespace hk::ui {

/// Opens the dialog for the record type that `path` refers to; `name` is what was typed. A list path without a row adds
/// one.
void open_quick_create(EditForm& form, const FieldPath& path, std::string_view name);

/// The dialog, while open. What it made is noted in `form` as if it had been picked.
void draw_quick_create(EditForm& form);

} // namespace hk::ui
