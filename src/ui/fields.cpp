// Text fields: frame, label, error and resting text of a real input that the page lays over the box.
// It must not edit text itself: typing happens in the page, here arrives what was typed.
#include "ui/fields.hpp"

#include "ui/field_frame.hpp"
#include "ui/text.hpp"
#include "ui/ui_private.hpp"

#include <cmath>

namespace hk::ui {
namespace {

float label_height(const Ui& ui, const FieldOptions& o) {
    return o.hide_label || o.label.empty() ? 0 : ui.line_height(Type::label) + ui.px(4);
}

float box_height(const Ui& ui, const FieldOptions& o) {
    if (o.kind == "multiline") return ui.line_height(Type::field) * static_cast<float>(o.lines) + ui.px(16);
    return o.small ? ui.px(ui.phone() ? size::kControlPhone : size::kControlSmall) : ui.control_height();
}

float note_height(const Ui& ui, const FieldOptions& o, float width) {
    if (!o.error.empty()) return ui.px(6) + ui.wrapped_height(Type::label, o.error, width - ui.px(20));
    if (!o.help.empty()) return ui.px(4) + ui.wrapped_height(Type::caption, o.help, width);
    return 0;
}

bool is_wrong(const FieldOptions& o) { return !o.error.empty() || !o.wrong.empty(); }

void paint_frame(Ui& ui, const Rect& box, const FieldOptions& o, bool focused, bool hovered) {
    Painter& paint = ui.paint();
    const float radius = ui.px(size::kRadius);
    const bool still = o.readonly || o.disabled;
    if (is_wrong(o)) {
        paint.fill(box, Color::surface, radius);
        paint.edge(box, Color::bad, radius, 2);
    } else if (still) {
        paint.box(box, Color::sunken, Color::border, radius);
    } else {
        paint.box(box, Color::surface,
                  focused        ? Color::accent
                  : hovered      ? Color::text3
                  : o.hide_label ? Color::border
                                 : Color::control,
                  radius);
    }
    if (focused) paint.focus_ring(box.grow(-1), radius);
}

void draw_label(Ui& ui, Rect line, const FieldOptions& o, FieldFrame& frame) {
    line.h = ui.line_height(Type::label);
    frame.label_trailing = o.label_trailing_px > 0 ? line.cut_right(ui.px(o.label_trailing_px), ui.px(8))
                                                   : Rect{line.right(), line.y, 0, line.h};
    bool cut = false;
    const float used = ui.paint().text(line, Type::label, Color::text2, o.label, Align::left, &cut);
    if (o.required && !cut)
        ui.paint().text({line.x + used + ui.px(3), line.y, ui.px(10), line.h}, Type::label, Color::bad, "*");
    if (cut)
        hint_whole(ui, frame.id + "/label", {line.x, line.y, used, line.h}, Type::label, o.label,
                   {.hovered = ui.hovers(line)});
}

void draw_note(Ui& ui, Rect area, const FieldOptions& o) {
    if (!o.error.empty()) {
        area.cut_top(ui.px(6));
        const Rect icon = area.cut_left(ui.px(14), ui.px(6));
        ui.paint().icon({icon.x, icon.y, icon.w, ui.line_height(Type::label)}, Icon::circle_alert, ui.px(14),
                        Color::bad);
        paragraph(ui, area, "error", o.error, {.type = Type::label, .color = Color::bad_text, .live = "polite"});
    } else if (!o.help.empty()) {
        area.cut_top(ui.px(4));
        paragraph(ui, area, "help", o.help, {.type = Type::caption, .color = Color::text3});
    }
}

} // namespace

float field_height(const Ui& ui, const FieldOptions& o, float width_px) {
    return label_height(ui, o) + box_height(ui, o) + note_height(ui, o, width_px);
}

FieldFrame begin_field(Ui& ui, const Rect& r, std::string_view leaf, const FieldOptions& o) {
    FieldFrame frame;
    frame.id = ui.id(leaf);
    Rect rest{r.x, r.y, r.w, field_height(ui, o, r.w)};
    if (label_height(ui, o) > 0) draw_label(ui, rest.cut_top(label_height(ui, o)), o, frame);
    frame.box = ui.snap(rest.cut_top(box_height(ui, o)));
    frame.note = rest;
    Rect inside = frame.box.inset(ui.px(10), 0);
    if (o.lead != Icon::none) frame.lead = inside.cut_left(ui.px(size::kIcon), ui.px(8));
    if (o.trailing_px > 0) frame.trailing = inside.cut_right(ui.px(o.trailing_px), ui.px(6));
    frame.text = inside;
    return frame;
}

void fill_field_node(Node& node, const FieldFrame& frame, const FieldOptions& o) {
    node.name = o.label;
    node.rect = frame.box;
    node.invalid = is_wrong(o);
    node.required = o.required;
    node.readonly = o.readonly;
    node.disabled = o.disabled;
    node.hint = o.wrong.empty() ? o.reason : o.wrong;
    node.lang = o.lang;
    if (!o.error.empty())
        node.described_by = frame.id + "/error";
    else if (!o.help.empty())
        node.described_by = frame.id + "/help";
}

const std::string& placeholder_of(const Ui& ui, const FieldFrame& frame, const FieldOptions& o) {
    const bool fits = o.placeholder_short.empty() || ui.text_width(Type::field, o.placeholder) <= frame.text.w;
    return fits ? o.placeholder : o.placeholder_short;
}

FieldSpec field_spec(const Ui& ui, const FieldFrame& frame, const FieldOptions& o) {
    const TypeSpec spec = ui.type(Type::field);
    FieldSpec field{.kind = o.kind,
                    .placeholder = placeholder_of(ui, frame, o),
                    .font_px = spec.em_px,
                    .weight = spec.weight,
                    .line_px = spec.line_px};
    const float above = o.kind == "multiline" ? ui.px(8) : 0;
    field.pad[0] = frame.text.x - frame.box.x;
    field.pad[1] = above;
    field.pad[2] = frame.box.right() - frame.text.right();
    field.pad[3] = above;
    field.keys = o.keys;
    field.max_length = o.max_length;
    return field;
}

void paint_field(Ui& ui, const FieldFrame& frame, const FieldOptions& o, std::string_view words, bool placeholder,
                 const ItemState& state, bool page_shows_text) {
    paint_frame(ui, frame.box, o, state.focused, state.hovered);
    const bool still = o.readonly || o.disabled;
    if (o.lead != Icon::none)
        ui.paint().icon(frame.lead, o.lead, ui.px(size::kIcon), is_wrong(o) ? Color::bad : Color::text3);
    if (!page_shows_text) {
        const Color color = placeholder || o.disabled ? Color::text3 : still ? Color::text2 : Color::text;
        const Clip clip(ui, frame.box);
        if (o.kind == "multiline") {
            ui.paint().paragraph({frame.text.x, frame.text.y + ui.px(8), frame.text.w, frame.text.h}, Type::field,
                                 color, words);
        } else {
            ui.paint().text(frame.text, Type::field, color, words);
        }
    }
    const auto& hint = o.wrong.empty() ? o.reason : o.wrong;
    if (!hint.empty()) ui.hint(frame.id, frame.box, hint, state);
}

void end_field(Ui& ui, const FieldFrame& frame, std::string_view leaf, const FieldOptions& o) {
    const Scope scope(ui, leaf);
    draw_note(ui, frame.note, o);
}

FieldResult text_field(Ui& ui, const Rect& r, std::string_view leaf, const FieldOptions& o, std::string& value) {
    const FieldFrame frame = begin_field(ui, r, leaf, o);
    FieldResult result;
    result.id = frame.id;
    result.box = frame.box;
    result.trailing = frame.trailing;
    result.label_trailing = frame.label_trailing;
    if (!o.readonly && !o.disabled) {
        if (auto typed = ui.nodes.take_edit(frame.id)) {
            value = std::move(*typed);
            result.edited = true;
        }
        if (auto final_text = ui.nodes.take_commit(frame.id)) {
            value = std::move(*final_text);
            result.committed = true;
        }
    }
    Node node(frame.id, o.kind == "search" ? Role::searchbox : Role::textbox);
    fill_field_node(node, frame, o);
    node.value = value;
    node.field = field_spec(ui, frame, o);
    const ItemState state = ui.item(std::move(node));
    result.focused = state.focused;
    for (const std::string_view key : o.keys)
        if (key == "Enter" && ui.take_key_in(frame.id, "Enter")) result.entered = true;
    paint_field(ui, frame, o, value.empty() ? placeholder_of(ui, frame, o) : value, value.empty(), state,
                state.focused);
    end_field(ui, frame, leaf, o);
    return result;
}

} // namespace hk::ui
