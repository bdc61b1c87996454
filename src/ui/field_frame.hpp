// The parts that text fields, selects and comboboxes share: where label, box, text and note lie, and how they are
// painted. It must not be included by screens.
#pragma once

#include "ui/fields.hpp"

namespace hk::ui {

struct FieldFrame {
    std::string id;
    Rect box, lead, text, trailing, label_trailing, note;
};

/// Places the parts and draws the label.
FieldFrame begin_field(Ui& ui, const Rect& r, std::string_view leaf, const FieldOptions& o);
void fill_field_node(Node& node, const FieldFrame& frame, const FieldOptions& o);
/// The placeholder, or the short one where it does not fit.
const std::string& placeholder_of(const Ui& ui, const FieldFrame& frame, const FieldOptions& o);
FieldSpec field_spec(const Ui& ui, const FieldFrame& frame, const FieldOptions& o);
/// Frame, lead icon and, unless the page shows it, the text.
void paint_field(Ui& ui, const FieldFrame& frame, const FieldOptions& o, std::string_view words, bool placeholder,
                 const ItemState& state, bool page_shows_text);
/// Error or help below the box.
void end_field(Ui& ui, const FieldFrame& frame, std::string_view leaf, const FieldOptions& o);

/// Rows of options in the open popup. `highlighted` is painted as if it had the pointer; returns the pressed one.
std::optional<std::size_t> option_rows(Ui& ui, const Rect& inside, const std::vector<Option>& list, int chosen,
                                       int highlighted);
/// The size that the rows want.
Point option_rows_size(const Ui& ui, const std::vector<Option>& list, float least_width_px);

} // namespace hk::ui
