// Hints: what an icon means, why something is off, the whole of a cut name. After a delay on hover, at once on keyboard
// focus. It must not emit nodes: the hint's words are already in the node they explain.
#include "ui/painter.hpp"
#include "ui/ui_private.hpp"

#include <cmath>

namespace hk::ui {
namespace {

void note_hint(Ui& ui, HintState next, const ItemState& state) {
    HintState& hint = ui.internals().hint;
    if (next.text.empty() || state.held || !(state.hovered || state.focus_ring)) return;
    // An open menu says more than the hint of the button it belongs to, which would lie over it.
    if (!ui.internals().popup.id.empty() && ui.nodes.layer() < Layer::menu) return;
    // What has the pointer wins over what has the focus.
    if (hint.touched && !state.hovered) return;
    next.since_ms = hint.id == next.id ? hint.since_ms : ui.now_ms;
    next.at_once = state.focus_ring || (hint.id == next.id && hint.at_once);
    next.touched = true;
    hint = std::move(next);
}

} // namespace

void Ui::hint(std::string_view id, const Rect& anchor, std::string_view text, const ItemState& state) {
    HintState next;
    next.id = id;
    next.text = text;
    next.anchor = anchor;
    note_hint(*this, std::move(next), state);
}

void hint_whole(Ui& ui, std::string_view id, const Rect& line, Type type, std::string_view words,
                const ItemState& state) {
    HintState next;
    next.id = id;
    next.text = words;
    next.anchor = line;
    next.in_place = true;
    next.type = type;
    note_hint(ui, std::move(next), state);
}

void draw_hint(Ui& ui) {
    HintState& hint = ui.internals().hint;
    if (!hint.touched) {
        hint = {};
        return;
    }
    const double waited = ui.now_ms - hint.since_ms;
    if (!hint.at_once && waited < static_cast<double>(motion::kHintDelay))
        return ui.wake_in(static_cast<double>(motion::kHintDelay) - waited);

    const float line = ui.line_height(hint.type), pad_x = ui.px(10), pad_y = ui.px(6);
    // A name belongs on one line, as in the table it is cut in.
    const float widest = std::min(ui.px(hint.in_place ? 640.0F : 320.0F), ui.width_px - ui.px(16)) - 2 * pad_x;
    const auto lines = ui.wrap(hint.type, hint.text, widest);
    float width = 0;
    for (const std::string& part : lines) width = std::max(width, ui.text_width(hint.type, part));
    Rect box{0, 0, std::ceil(width) + 2 * pad_x, static_cast<float>(lines.size()) * line + 2 * pad_y};
    if (hint.in_place) {
        box.x = hint.anchor.x - pad_x;
        box.y = hint.anchor.center().y - line / 2 - pad_y;
    } else {
        box.x = hint.anchor.center().x - box.w / 2;
        box.y = hint.anchor.bottom() + ui.px(6);
        if (box.bottom() > ui.height_px - ui.px(4)) box.y = hint.anchor.y - box.h - ui.px(6);
    }
    box.x = std::clamp(box.x, ui.px(4), std::max(ui.px(4), ui.width_px - box.w - ui.px(4)));
    box.y = std::clamp(box.y, ui.px(4), std::max(ui.px(4), ui.height_px - box.h - ui.px(4)));

    const LayerScope layer(ui, Layer::hint, {});
    const float radius = ui.px(size::kRadiusPopup);
    ui.paint().shadow(box, radius, 3, 2);
    ui.paint().box(box, Color::surface, Color::border, radius);
    ui.paint().paragraph(box.inset(pad_x, pad_y).grow(0.5F), hint.type, Color::text, hint.text);
}

} // namespace hk::ui
