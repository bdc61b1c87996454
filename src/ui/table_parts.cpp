// Column widths and the painting of cells: words, status glyphs and pills, icons.
// It must not know rows, nodes or scrolling.
#include "ui/table_parts.hpp"

#include <algorithm>
#include <cmath>

namespace hk::ui {

TableColumns lay_out_columns(const Ui& ui, const TableOptions& o, float room) {
    TableColumns c;
    const float pad = ui.px(size::kPage);
    float x = pad;
    if (o.ticks) {
        c.tick_x = 0;
        c.tick_width = pad + ui.px(size::kTick) + ui.px(14);
        x = c.tick_width;
    }
    float fixed = x + pad, grow = 0;
    for (const Column& column : o.columns) {
        fixed += ui.px(column.width_px);
        grow += column.grow;
    }
    const float spare = room - fixed;
    bool found = false;
    for (std::size_t i = 0; i < o.columns.size(); ++i) {
        const Column& column = o.columns[i];
        float width = ui.px(column.width_px);
        // Without spare room the table scrolls instead.
        if (grow > 0 && spare > 0) width += spare * column.grow / grow;
        c.x.push_back(std::floor(x));
        c.width.push_back(std::floor(width));
        x += width;
        if (column.strong && !found) {
            c.main = i;
            found = true;
        }
    }
    c.total = std::floor(x + pad);
    return c;
}

Rect paint_cell(Ui& ui, const Rect& inside, const Cell& cell, Type type, Color color, Align column_align, bool* cut) {
    Painter& paint = ui.paint();
    Rect rest = inside;
    if (!cell.icons.empty()) {
        for (const Icon icon : cell.icons)
            paint.icon(rest.cut_left(ui.px(size::kIcon), ui.px(6)), icon, ui.px(size::kIcon), Color::text2);
        return {inside.x, inside.y, inside.w - rest.w, inside.h};
    }
    if (cell.pill) {
        // The fill begins left of the column, so that glyphs stand in line with those of plain states.
        const float pad = ui.px(8);
        const float wanted = pad + ui.px(size::kGlyph + 6) + ui.text_width(Type::label_medium, cell.text) + pad;
        const Rect pill{rest.x - pad, rest.y, std::min(wanted, rest.w + pad + ui.px(4)), rest.h};
        paint.fill(pill.middle(ui.px(size::kPill)), status_soft(cell.status), ui.px(size::kPill) / 2);
        rest.w = pill.right() - pad - rest.x;
        type = Type::label_medium;
        color = status_text(cell.status);
    }
    if (cell.status != Status::none) paint.status(rest.cut_left(ui.px(size::kGlyph), ui.px(6)).center(), cell.status);
    if (cell.icon != Icon::none) rest.w -= ui.px(size::kIcon + 6);
    const Align align = inside.w > rest.w ? Align::left : column_align;
    const auto words = std::string_view(cell.text).substr(0, cell.text.size() - cell.tail);
    const auto tail = std::string_view(cell.text).substr(words.size());
    Rect first = rest;
    first.w -= ui.text_width(type, tail);
    float used = paint.text(first, type, color, words, align, cut);
    if (!tail.empty()) used += paint.text({rest.x + used, rest.y, rest.w - used, rest.h}, type, color, tail);
    if (align == Align::right) rest.x = rest.right() - used;
    rest.w = used;
    if (cell.icon != Icon::none)
        paint.icon({rest.right() + ui.px(6), rest.y, ui.px(size::kIcon), rest.h}, cell.icon, ui.px(size::kIcon),
                   cell.icon_color);
    return rest;
}

} // namespace hk::ui
