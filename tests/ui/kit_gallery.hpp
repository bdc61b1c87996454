// Every widget of the kit on one canvas, for stories about them.
// It must not know any screen.
#pragma once

#include "kit_bench.hpp"
#include "ui/ui_private.hpp"

#include <doctest/doctest.h>

namespace hk::ui {

inline const std::string kLongWords =
    "Oʻzbekiston Respublikasi qishloq xoʻjaligini mexanizatsiyalash va irrigatsiya muhandislari instituti";

/// One of everything, with what happened noted.
struct Gallery {
    std::string words = "Name", typed = "Hohai", notes = "First line\nsecond", query, partner = "Hohai University";
    std::string happened;
    std::size_t segment = 0, tab = 0;
    int chosen = 1;
    bool ticked = false, radio_on = true, dialog = false, toast_shown = false, chip_on = true;
    float bottom = 0;

    void draw_buttons(Ui& ui, Flow& flow) {
        Rect row = flow.next(ui.control_height());
        const auto note = [&](const ItemState& s, const char* what) {
            if (s.pressed) happened += what;
        };
        note(button_left(ui, row, "primary", {.label = words, .kind = ButtonKind::primary, .icon = Icon::plus}),
             "primary ");
        note(button_left(ui, row, "secondary", {.label = "Export", .icon = Icon::download, .shortcut = "Ctrl E"}),
             "secondary ");
        note(button_left(ui, row, "danger", {.label = "Delete", .kind = ButtonKind::danger}), "danger ");
        note(button_left(ui, row, "off", {.label = "Apply", .disabled = true, .reason = "Two rows have errors"}),
             "off ");
        note(icon_button(ui, row.cut_left(ui.px(36), 8), "close", Icon::x, "Close"), "close ");
        note(link(ui, row, "link", {.label = "Show all", .href = "#/registry"}), "link ");
        row = flow.next(ui.px(36));
        ChipOptions o{.label = "In force", .count = "87", .status = Status::in_force, .on = chip_on};
        if (chip(ui, row.cut_left(chip_width(ui, o), 8), "chip", o).pressed) chip_on = !chip_on;
        const auto picked = segmented(ui, row.cut_left(300, 8), "segments", "Days",
                                      {{"d30", "30"}, {"d90", "90"}, {"d180", "180 days"}}, segment);
        if (picked) segment = *picked;
        if (const auto t = tabs(ui, row, "tabs", "Parts", {{"data", "Data"}, {"related", "Related", "19"}}, tab))
            tab = *t;
        row = flow.next(ui.px(20));
        if (checkbox(ui, row.cut_left(200, 8), "tick", "Only mine", tri(ticked)).pressed) ticked = !ticked;
        if (radio(ui, row.cut_left(200, 8), "radio", "Whole years", radio_on).pressed) happened += "radio ";
        nav_item(ui, flow.next(ui.px(34)), "nav",
                 {.label = "Partners", .href = "#/registry/partners", .icon = Icon::handshake, .current = true});
    }

    void draw_fields(Ui& ui, Flow& flow) {
        const FieldOptions name{.label = "Title",
                                .error = "The end is before the beginning. " + words,
                                .lead = Icon::calendar,
                                .required = true};
        const auto columns = flow.columns(field_height(ui, name, 280), {1, 1, 1, 1}, 16);
        if (text_field(ui, columns[0], "title", name, typed).committed) happened += "committed ";
        FieldOptions lines{.label = "Notes"};
        multiline_field(ui, columns[1], "notes", lines, notes);
        const std::vector<Option> kinds{{"a", "Memorandum"}, {"b", "Exchange"}, {"c", "Joint programme"}};
        if (const auto k = select(ui, columns[2], "kind", {.label = "Kind"}, kinds, chosen))
            chosen = static_cast<int>(*k);
        const auto find = [](std::string_view q) {
            std::vector<Option> found;
            for (const char* n : {"Hohai University", "Hohenheim", "Kyushu University"})
                if (std::string_view(n).find(q) != std::string_view::npos) found.push_back({n, n, "China"});
            return found;
        };
        const ComboResult combo =
            combobox(ui, columns[3], "partner", {.label = "Partner"}, partner, find, "Nothing found", "New partner");
        query = combo.query;
        if (combo.picked) partner = combo.picked->id.empty() ? "new:" + combo.query : combo.picked->id;
        if (combo.cleared) partner.clear();
    }

    void draw_words(Ui& ui, Flow& flow) {
        heading(ui, flow.next(32), "heading", "Agreements", Type::page_title, 1);
        text(ui, Rect{20, flow.y(), 160, 20}, "long", kLongWords);
        paragraph(ui, Rect{200, flow.y(), 300, 60}, "para", kLongWords);
        pill(ui, Rect{520, flow.y(), 200, 22}, "pill", Status::ending, "Ends soon");
        sign(ui, Rect{740, flow.y(), 20, 20}, "sign", Icon::circle_alert, 16, Color::bad, "Has an error");
        progress_bar(ui, Rect{780, flow.y(), 100, 20}, "progress", "Reading", 0.4F);
        flow.next(64);
        const auto cards = flow.columns(150, {1, 1, 1}, 16);
        {
            const Card card(ui, cards[0], "card",
                            {.title = "Agreements in force", .href = "#/registry/agreements", .head = false});
            Flow inside(card.body(), 4);
            text(ui, inside.next(20), "label", "Agreements in force");
            text(ui, inside.next(40), "value", "87", {.type = Type::figure, .color = Color::text});
            const double values[] = {3, 4, 6, 9};
            sparkline(ui, inside.next(30), values);
        }
        {
            const Card card(ui, cards[1], "endings", {.title = "Ending", .note = "23.11.2026"});
            list_row(
                ui, {card.body().x, card.body().y, card.body().w, 56}, "r1",
                {.title = words, .detail = "Memorandum", .status = Status::urgent, .value = "19 days", .href = "#/x"});
            bar_row(ui, {card.body().x, card.body().y + 60, card.body().w, 24}, "b1",
                    {.label = "Europe", .value = "31", .share = 1, .href = "#/e", .label_above = false});
        }
        if (empty_state(ui, cards[2], "none", Icon::search, "No record has these filters.", "Clear the filters")
                .pressed)
            happened += "cleared ";
    }

    void operator()(Ui& ui) {
        const ScrollArea area(ui, "page", ui.canvas(), {});
        Flow flow(area.content().inset(20, 20), 16);
        draw_buttons(ui, flow);
        draw_fields(ui, flow);
        draw_words(ui, flow);
        const auto chosen_item = menu_button(ui, flow.next(36).cut_left(36), "more",
                                             {.label = "More", .icon = Icon::ellipsis, .icon_only = true},
                                             {{.id = "open", .label = "Open", .shortcut = "Enter"},
                                              {.id = "del", .label = "Delete record", .danger = true}});
        if (chosen_item) happened += "menu" + std::to_string(*chosen_item) + " ";
        const_cast<ScrollArea&>(area).set_content_bottom(flow.bottom() + 20);
        draw_overlays(ui);
    }

    void draw_overlays(Ui& ui) {
        if (dialog) {
            Dialog d(ui, "dialog", {.title = "Delete this record?", .close_name = "Close dialog"});
            const float h = paragraph(ui, d.body(), "why", kLongWords);
            d.set_body_bottom(d.body().y + h);
            d.begin_footer();
            Rect foot = d.footer();
            if (button_right(ui, foot, "yes", {.label = "Delete it", .kind = ButtonKind::danger}).pressed)
                happened += "deleted ";
            if (d.closed()) dialog = false;
        }
        if (toast_shown) {
            const ToastResult t = toast(ui, {20, ui.height_px - 68, 400, 48}, "toast",
                                        {.identity = 1,
                                         .message = "2 records deleted",
                                         .action = "Undo",
                                         .shortcut = "Ctrl Z",
                                         .icon = Icon::undo_2});
            if (t.action) happened += "undo ";
            if (t.gone) toast_shown = false;
        }
    }
};

} // namespace hk::ui
