// Words on the canvas that can be selected, found and read aloud: text, headings, pills, icons with a meaning.
// It must not know where words come from; they arrive translated.
#pragma once

#include "ui/painter.hpp"
#include "ui/ui.hpp"

#include <string_view>

namespace hk::ui {

struct TextOptions {
    Type type = Type::body;
    Color color = Color::text2;
    Align align = Align::left;
    int heading_level = 0;   ///< 1…6 makes it a heading
    std::string_view live{}; ///< "polite": changes are read aloud
    std::string_view lang{};
    std::string_view full{}; ///< accessible text when it says more than what is painted
};
/// One line; cut with "…" and then shown whole in the hint. Returns the painted width.
float text(Ui& ui, const Rect& r, std::string_view leaf, std::string_view utf8, const TextOptions& options = {});
/// A wrapped paragraph from the top of `r`; returns its height (also Ui::wrapped_height()).
float paragraph(Ui& ui, const Rect& r, std::string_view leaf, std::string_view utf8, const TextOptions& options = {},
                int max_lines = 0);
float heading(Ui& ui, const Rect& r, std::string_view leaf, std::string_view utf8, Type type, int level);

/// A status pill at the left of `r`; `plain` = glyph and text without fill (in force, in tables). Returns its width.
float pill(Ui& ui, const Rect& r, std::string_view leaf, Status status, std::string_view label, bool plain = false);
float pill_width(const Ui& ui, std::string_view label);
/// A sign with a meaning of its own: image node with a name and a hint.
void sign(Ui& ui, const Rect& r, std::string_view leaf, Icon icon, float size_px, Color color, std::string_view name);
/// A key cap: "Ctrl K". Decorative. Returns its width.
float key_cap(Ui& ui, const Rect& r, std::string_view keys, Align align = Align::right);

} // namespace hk::ui
