// Fields: real inputs of the page whose frame and resting text are painted here, with label, error and slots.
// It must not know what is edited: text in, what the user typed out.
#pragma once

#include "ui/buttons.hpp"
#include "ui/ui.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hk::ui {

struct FieldOptions {
    std::string label{};            ///< painted above; always the accessible name
    bool hide_label = false;        ///< not painted (search)
    std::string_view kind = "text"; ///< text search multiline date email tel url decimal
    std::string placeholder{};
    std::string placeholder_short{}; ///< where the other does not fit; empty = cut it
    std::string error{};             ///< one sentence with the likely fix, under the field
    std::string wrong{};             ///< an error for which there is no room below: the field's hint
    std::string help{};              ///< caption under the field when there is no error
    std::string lang{};
    Icon lead = Icon::none;
    float trailing_px = 0;       ///< room kept free at the right for the caller's own (language marks, a button)
    float label_trailing_px = 0; ///< the same on the label line
    bool required = false, readonly = false, disabled = false;
    std::string reason{}; ///< why read only or disabled
    int max_length = 0;
    int lines = 3; ///< multiline: height in lines
    std::vector<std::string_view>
        keys{}; ///< keys wanted beyond the browser's own; take them with ui.take_key_in(id, …)
    bool small = false;
    float list_px = 0; ///< combobox: the list is at least so wide, in design px; 0 = as the field
};
struct FieldResult {
    bool edited = false;    ///< the user typed; `text` is new
    bool committed = false; ///< change, blur or Enter; `text` is final
    bool focused = false;
    bool entered = false; ///< Enter was pressed (needs "Enter" in keys)
    std::string id{};
    Rect box{};      ///< the field's frame
    Rect trailing{}; ///< the slot kept free
    Rect label_trailing{};
};
/// Height with label, frame and error or help at this width.
float field_height(const Ui& ui, const FieldOptions& options, float width_px);
/// `text` is what the field holds; it is changed by typing. The field is as high as field_height() says, whatever
/// `r.h`.
FieldResult text_field(Ui& ui, const Rect& r, std::string_view leaf, const FieldOptions& options, std::string& text);
inline FieldResult multiline_field(Ui& ui, const Rect& r, std::string_view leaf, FieldOptions options,
                                   std::string& text) {
    options.kind = "multiline";
    return text_field(ui, r, leaf, options, text);
}

/// Bytes of a text to be marked as found, as find_marks() gives them.
using Marks = std::vector<std::pair<std::size_t, std::size_t>>;

struct Option {
    std::string id{};
    std::string label{};
    std::string detail{}; ///< second, quieter part
    std::string group{};  ///< a heading stands above the first option of each group
    Marks marks{}, detail_marks{};
    Icon icon = Icon::none;
    Status status = Status::none;
    bool disabled = false;
    bool is_guess = false; ///< of a combobox: Enter alone does not choose it
};

/// A button that opens a listbox; arrows, Home, End, typing and Enter choose. Returns the newly chosen index, or
/// nothing. `chosen` = index or -1 (then the placeholder is shown).
std::optional<std::size_t> select(Ui& ui, const Rect& r, std::string_view leaf, const FieldOptions& options,
                                  const std::vector<Option>& list, int chosen);
/// The same of options by their ids: the id of the one newly chosen. `now` may be none of them.
std::optional<std::string> select_id(Ui& ui, const Rect& r, std::string_view leaf, const FieldOptions& options,
                                     const std::vector<Option>& list, std::string_view now);
/// The listbox alone, under any button: opened by open_popup(ui, ui.id(leaf)).
std::optional<std::size_t> listbox_popup(Ui& ui, const Rect& anchor, std::string_view leaf, std::string_view name,
                                         const std::vector<Option>& list, int chosen);

struct ComboResult {
    std::optional<Option> picked{}; ///< chosen from the list
    bool cleared = false;           ///< emptied and left
    bool unmatched = false;         ///< left with a text that nothing was found for
    std::string query{};            ///< what is typed now
    bool open = false;
    FieldResult field{};
};
/// Forgets what was typed into comboboxes below a scope and never chosen.
void forget_typed(Ui& ui, std::string_view scope);
/// A real input with a listbox. `shown` is the chosen thing's name; `find` gives options for a query ("" = the first
/// ones). `empty_text` is said when nothing is found; `create_label` (optional; {name} in it becomes the query) adds a
/// last option with id "" to make a new one.
ComboResult combobox(Ui& ui, const Rect& r, std::string_view leaf, const FieldOptions& options, std::string_view shown,
                     const std::function<std::vector<Option>(std::string_view query)>& find,
                     std::string_view empty_text, std::string_view create_label = {});

} // namespace hk::ui
