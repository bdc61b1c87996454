// A field that finds a partner by its name, typed in any spelling.
// It must not know what it is found for.
#pragma once

#include "app/app.hpp"
#include "ui/fields.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hk::ui::pages {

/// `id` is the present one's, or empty. Gives the id of the one that was picked, "" when the field was emptied.
std::optional<std::string> partner_field(Ui& ui, App& app, const Rect& place, std::string_view leaf,
                                         const FieldOptions& options, std::string_view id);

} // namespace hk::ui::pages
