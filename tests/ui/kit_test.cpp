// Stories about the kit: every widget drawn headless, found by role and name, pressed and typed into as a person would.
// They must not know any screen.
#include "kit_bench.hpp"
#include "ui/text_runs.hpp"
#include "ui/ui_private.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <iostream>

using namespace hk;
using namespace hk::ui;

namespace {

const std::string kLongWords =
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

} // namespace

TEST_CASE("every interactive item has a node, in both themes, at every text size and width") {
    for (const bool dark : {false, true})
        for (const float text_size : {1.0F, 1.15F, 1.3F})
            for (const float width : {360.0F, 800.0F, 1440.0F}) {
                Gallery gallery;
                gallery.words = kLongWords;
                gallery.dialog = gallery.toast_shown = width > 1000;
                Bench bench([&](Ui& ui) { gallery(ui); }, width);
                bench.frame.appearance(dark, true);
                bench.frame.set_text_size(text_size);
                bench.settle();
                CHECK(bench.ui().interactive_items_without_node().empty());
                CHECK(bench.ui().internals().items.size() > 20);
            }
}

TEST_CASE("an ImGui item without a node is found out") {
    Bench bench([](Ui&) { ImGui::ItemAdd(ImRect(0, 0, 10, 10), 77); });
    CHECK(bench.ui().interactive_items_without_node() == std::vector<std::uint32_t>{77});
}

TEST_CASE("widgets are pressed by node and tell what happened") {
    Gallery g;
    Bench bench([&](Ui& ui) { g(ui); });
    REQUIRE(bench.press(Role::button, "Name"));
    REQUIRE(bench.press(Role::button, "Export"));
    REQUIRE(bench.press(Role::button, "Close"));
    CHECK(g.happened == "primary secondary close ");

    SUBCASE("a disabled button is there, says why, and does nothing") {
        g.happened.clear();
        const Node* off = bench.nodes().find(Role::button, "Apply");
        REQUIRE(off != nullptr);
        CHECK(off->disabled);
        CHECK(off->focusable);
        CHECK(off->hint == "Two rows have errors");
        bench.press(off);
        CHECK(g.happened.empty());
    }
    SUBCASE("a chip toggles") {
        CHECK(bench.nodes().find(Role::button, "In force")->pressed == Tri::yes);
        bench.press(Role::button, "In force");
        CHECK(bench.nodes().find(Role::button, "In force")->pressed == Tri::no);
    }
    SUBCASE("segments are radios, arrows move the choice and the focus") {
        bench.press(Role::radio, "90");
        CHECK(g.segment == 1);
        CHECK(bench.key("ArrowRight"));
        CHECK(g.segment == 2);
        CHECK(bench.nodes().focused() == "segments/d180");
    }
    SUBCASE("tabs") {
        bench.press(Role::tab, "Related");
        CHECK(g.tab == 1);
        CHECK(bench.nodes().find(Role::tab, "Related")->selected == Tri::yes);
    }
    SUBCASE("checkbox and radio") {
        bench.press(Role::checkbox, "Only mine");
        CHECK(g.ticked);
        CHECK(bench.nodes().find(Role::checkbox, "Only mine")->checked == Tri::yes);
        bench.press(Role::radio, "Whole years");
        CHECK(g.happened.ends_with("radio "));
    }
    SUBCASE("words on a card's link press the link, whose address is followed") {
        std::string went;
        bench.ui().navigate = [&](std::string_view hash) { went = hash; };
        bench.press(bench.nodes().find_id("card/value"));
        CHECK(went == "/registry/agreements");
        const Node* words = bench.nodes().find_id("heading");
        bench.frame.activate(words->id);
        bench.settle();
        CHECK(went == "/registry/agreements");
    }
}

TEST_CASE("a focus ring is drawn for the keyboard only") {
    Gallery g;
    Bench bench([&](Ui& ui) { g(ui); });
    ItemState seen;
    bench.draw = [&](Ui& ui) { seen = button(ui, {10, 10, 100, 36}, "b", {.label = "B"}); };
    bench.frame.focus("b", false);
    bench.settle();
    CHECK(seen.focused);
    CHECK_FALSE(seen.focus_ring);
    bench.frame.focus("b", true);
    bench.settle();
    CHECK(seen.focus_ring);
}

TEST_CASE("fields take what was typed and say what is wrong") {
    Gallery g;
    Bench bench([&](Ui& ui) { g(ui); });
    const Node* title = bench.nodes().find(Role::textbox, "Title");
    REQUIRE(title != nullptr);
    CHECK(title->invalid);
    CHECK(title->required);
    CHECK(title->field->font_px == 13);
    CHECK(bench.nodes().find_id(title->described_by)->name.starts_with("The end is before"));
    bench.type(title, "Suv — 물");
    CHECK(g.typed == "Suv — 물");
    CHECK(bench.nodes().find(Role::textbox, "Title")->value == "Suv — 물");
    bench.frame.commit("title", "Suv");
    bench.settle();
    CHECK(g.typed == "Suv");
    CHECK(g.happened == "committed ");
}

TEST_CASE("letters outside the shipped faces come from the platform") {
    Bench bench([](Ui& ui) { text(ui, {10, 10, 300, 20}, "t", "Ўзбек 서울 Ω"); });
    const auto& asked = bench.platform.rasterised;
    CHECK(std::find(asked.begin(), asked.end(), U'서') != asked.end());
    CHECK(std::find(asked.begin(), asked.end(), U'Ў') == asked.end());
    CHECK(std::find(asked.begin(), asked.end(), char32_t{0xFFFD}) == asked.end());
}

TEST_CASE("words that must be shaped are drawn as a whole, with the blanks between them; others letter by letter") {
    Bench bench([](Ui& ui) {
        text(ui, {10, 10, 500, 20}, "persian", "Universität شیراز دانشگاه 2021");
        text(ui, {10, 40, 500, 20}, "marks", "Nguye\u0302\u0303n Van");
        text(ui, {10, 70, 40, 20}, "cut", "دانشگاه شیراز دانشگاه شیراز دانشگاه");
    });
    const auto& runs = bench.platform.rasterised_runs;
    CHECK(std::find(runs.begin(), runs.end(), "شیراز دانشگاه") != runs.end());
    CHECK(std::find(runs.begin(), runs.end(), "Nguye\u0302\u0303n") != runs.end());
    const std::size_t drawn = runs.size();
    bench.wait(1000);
    CHECK(runs.size() == drawn);
    CHECK(bench.nodes().find_id("cut")->rect.w <= 41);
    CHECK_FALSE(needs_shaping("Oʻzbekiston — Ўзбекистон, № 5 “Қарши” 서울"));
}

TEST_CASE("what would break a line is a blank in texts of one line, also between words that are shaped") {
    float broken = 0, blank = 0;
    Bench bench([&](Ui& ui) {
        broken = ui.text_width(Type::body, "A\nB\tC\rD\u2028E\u2029F\u0085G");
        blank = ui.text_width(Type::body, "A B C D E F G");
        text(ui, {10, 10, 500, 20}, "latin", "Alpha\nBeta\u2028Gamma");
        text(ui, {10, 40, 500, 20}, "persian", "Universität\nشیراز\u2028دانشگاه");
    });
    CHECK(broken == blank);
    const auto& letters = bench.platform.rasterised;
    CHECK(std::find(letters.begin(), letters.end(), char32_t{0x2028}) == letters.end());
    CHECK(bench.platform.rasterised_runs == std::vector<std::string>{"شیراز\u2028دانشگاه"});
}

TEST_CASE("a select opens a listbox, moves with arrows, chooses and gives the focus back") {
    Gallery g;
    Bench bench([&](Ui& ui) { g(ui); });
    const Node* kind = bench.nodes().find(Role::combobox, "Kind");
    REQUIRE(kind != nullptr);
    CHECK(kind->value == "Exchange");
    CHECK(kind->expanded == Tri::no);
    bench.keyboard = true;
    bench.press(kind);
    CHECK(bench.nodes().find(Role::combobox, "Kind")->expanded == Tri::yes);
    REQUIRE(bench.nodes().find(Role::listbox, "Kind") != nullptr);
    CHECK(bench.nodes().focused() == "kind/options/b");
    CHECK(bench.key("ArrowDown"));
    CHECK(bench.nodes().focused() == "kind/options/c");
    bench.press(bench.nodes().find_id("kind/options/c"));
    CHECK(g.chosen == 2);
    CHECK(bench.nodes().find(Role::listbox, "Kind") == nullptr);
    CHECK(bench.nodes().focused() == "kind");
    bench.press(Role::combobox, "Kind");
    CHECK(bench.key("Escape"));
    CHECK(bench.nodes().find(Role::listbox, "Kind") == nullptr);
    CHECK(g.chosen == 2);
}

TEST_CASE("a combobox searches while typing and never keeps half a name") {
    Gallery g;
    Bench bench([&](Ui& ui) { g(ui); });
    const Node* partner = bench.nodes().find(Role::combobox, "Partner");
    REQUIRE(partner != nullptr);
    CHECK(partner->value == "Hohai University");
    bench.type(partner, "Kyu");
    CHECK(bench.nodes().find(Role::option, "Kyushu University") != nullptr);
    CHECK(bench.nodes().find(Role::option, "Hohenheim") == nullptr);
    CHECK(bench.nodes().find(Role::combobox, "Partner")->active_descendant == "partner/options/Kyushu University");

    SUBCASE("Enter picks the highlighted one") {
        CHECK(bench.key("Enter"));
        CHECK(g.partner == "Kyushu University");
        CHECK(bench.nodes().find(Role::combobox, "Partner")->value == "Kyushu University");
        CHECK(bench.nodes().find(Role::listbox, "Partner") == nullptr);
    }
    SUBCASE("a press picks, though it takes the focus out of the input first") {
        bench.frame.commit("partner", "Kyu");
        bench.frame.focus("partner/options/Kyushu University", false);
        bench.settle();
        bench.press(bench.nodes().find(Role::option, "Kyushu University"));
        CHECK(g.partner == "Kyushu University");
        CHECK(bench.nodes().focused() == "partner");
    }
    SUBCASE("the last option makes a new one") {
        bench.type(bench.nodes().find(Role::combobox, "Partner"), "Seul");
        bench.press(bench.nodes().find(Role::option, "New partner"));
        CHECK(g.partner == "new:Seul");
    }
    SUBCASE("leaving puts the chosen name back, emptying clears it") {
        bench.frame.commit("partner", "Kyu");
        bench.frame.focus("", false);
        bench.settle();
        CHECK(g.partner == "Hohai University");
        CHECK(bench.nodes().find(Role::combobox, "Partner")->value == "Hohai University");
        bench.type(bench.nodes().find(Role::combobox, "Partner"), "");
        bench.frame.commit("partner", "");
        bench.frame.focus("", false);
        bench.settle();
        CHECK(g.partner.empty());
    }
    SUBCASE("leaving with a whole name chooses it") {
        bench.type(bench.nodes().find(Role::combobox, "Partner"), "Kyushu University");
        bench.frame.commit("partner", "Kyushu University");
        bench.frame.focus("", false);
        bench.settle();
        CHECK(g.partner == "Kyushu University");
    }
    SUBCASE("leaving with nobody's name keeps what was typed, marked as wrong, until it is mended") {
        bench.type(bench.nodes().find(Role::combobox, "Partner"), "Seul");
        bench.frame.commit("partner", "Seul");
        bench.frame.focus("", false);
        bench.settle();
        const Node* left = bench.nodes().find(Role::combobox, "Partner");
        CHECK(left->value == "Seul");
        CHECK(left->invalid);
        CHECK(left->hint.find("Seul") != std::string::npos);
        CHECK(g.partner == "Hohai University");
        bench.type(left, "Kyu");
        CHECK_FALSE(bench.nodes().find(Role::combobox, "Partner")->invalid);
        CHECK(bench.key("Enter"));
        CHECK(g.partner == "Kyushu University");
    }
    SUBCASE("Escape closes the list first") {
        CHECK(bench.key("Escape"));
        CHECK(bench.nodes().find(Role::listbox, "Partner") == nullptr);
        CHECK_FALSE(bench.key("Escape"));
    }
}

TEST_CASE("a menu is steered by arrows, chooses, and closes by Escape, a press or focus elsewhere") {
    Gallery g;
    Bench bench([&](Ui& ui) { g(ui); }, 1280, 1000);
    bench.keyboard = true;
    REQUIRE(bench.press(Role::button, "More"));
    REQUIRE(bench.nodes().find(Role::menu, "More") != nullptr);
    CHECK(bench.nodes().focused() == "more/menu/open");
    SUBCASE("arrows go round") {
        bench.key("ArrowUp");
        CHECK(bench.nodes().focused() == "more/menu/del");
        bench.press(bench.nodes().find_id("more/menu/del"));
        CHECK(g.happened == "menu1 ");
        CHECK(bench.nodes().focused() == "more");
    }
    SUBCASE("Escape") {
        CHECK(bench.key("Escape"));
        CHECK(bench.nodes().find(Role::menu, "More") == nullptr);
        CHECK(bench.nodes().focused() == "more");
    }
    SUBCASE("a press elsewhere") {
        bench.frame.pointer(PointerPhase::down, 5, 5, 1, PointerKind::mouse, 0);
        bench.settle();
        CHECK(bench.nodes().find(Role::menu, "More") == nullptr);
    }
    SUBCASE("focus elsewhere") {
        bench.frame.focus("primary", true);
        bench.settle();
        CHECK(bench.nodes().find(Role::menu, "More") == nullptr);
        CHECK(bench.nodes().focused() == "primary");
    }
    SUBCASE("the button again") {
        bench.press(Role::button, "More");
        CHECK(bench.nodes().find(Role::menu, "More") == nullptr);
    }
}

TEST_CASE("a dialog is modal, comes last, takes the keys and closes") {
    Gallery g;
    g.dialog = true;
    Bench bench([&](Ui& ui) { g(ui); });
    const Node* dialog = bench.nodes().find(Role::dialog, "Delete this record?");
    REQUIRE(dialog != nullptr);
    CHECK(dialog->modal);
    CHECK(dialog->parent.empty());
    CHECK(bench.nodes().nodes().back().name == "Close dialog");
    SUBCASE("below it nothing is hovered") {
        bool hovered = true;
        bench.draw = [&](Ui& ui) {
            hovered = ui.hovers(ui.canvas());
            g(ui);
        };
        bench.point({640, 40});
        CHECK_FALSE(hovered);
        g.dialog = false;
        bench.settle();
        bench.point({641, 40});
        CHECK(hovered);
    }
    SUBCASE("Escape") {
        CHECK(bench.key("Escape"));
        CHECK_FALSE(g.dialog);
    }
    SUBCASE("the cross") {
        bench.press(Role::button, "Close dialog");
        CHECK_FALSE(g.dialog);
    }
    SUBCASE("its footer") {
        bench.press(Role::button, "Delete it");
        CHECK(g.happened == "deleted ");
    }
}

TEST_CASE("a message stays eight seconds, longer under the pointer, and offers its action") {
    Gallery g;
    g.toast_shown = true;
    Bench bench([&](Ui& ui) { g(ui); });
    CHECK(bench.nodes().find(Role::status, "2 records deleted") != nullptr);
    SUBCASE("time") {
        bench.wait(7000);
        CHECK(g.toast_shown);
        bench.wait(1100);
        CHECK_FALSE(g.toast_shown);
    }
    SUBCASE("the frame function says when to come back") {
        const double next = bench.frame.frame(bench.now_ms += 16, bench.draw);
        CHECK(next > 7000);
        CHECK(next <= 8000);
    }
    SUBCASE("pointer") {
        bench.point({40, 740});
        bench.wait(20000);
        CHECK(g.toast_shown);
    }
    SUBCASE("action") {
        bench.press(Role::button, "Undo");
        CHECK(g.happened == "undo ");
        CHECK_FALSE(g.toast_shown);
    }
}

TEST_CASE("when nothing happens no frame is wanted and no tree is sent") {
    Gallery g;
    Bench bench([&](Ui& ui) { g(ui); });
    const int shown = bench.platform.nodes_shown;
    CHECK(bench.frame.frame(bench.now_ms += 16, bench.draw) < 0);
    CHECK(bench.frame.frame(bench.now_ms += 5000, bench.draw) < 0);
    CHECK(bench.platform.nodes_shown == shown);
}

TEST_CASE("a cut name is shown whole after a while under the pointer") {
    Bench bench([](Ui& ui) { text(ui, {100, 100, 120, 20}, "t", kLongWords); });
    bench.point({110, 110});
    CHECK(bench.ui().internals().hint.text == kLongWords);
    const double next = bench.frame.frame(bench.now_ms += 16, bench.draw);
    CHECK(next > 0);
    CHECK(next <= 500);
}

TEST_CASE("inside a scroll area nodes have places of the content, so scrolling changes none") {
    Bench bench([](Ui& ui) {
        ScrollArea area(ui, "area", {10, 20, 300, 200}, {.content_height_px = 1000});
        button(ui, {area.content().x + 5, area.content().y + 400, 100, 36}, "b", {.label = "B"});
    });
    const Rect before = bench.nodes().find_id("b")->rect;
    CHECK(before.x == doctest::Approx(5));
    CHECK(before.y == doctest::Approx(400));
    const int shown = bench.platform.nodes_shown;
    bench.frame.scroll("area", 0, 333);
    bench.settle();
    CHECK(bench.nodes().find_id("b")->rect.y == doctest::Approx(400));
    CHECK(bench.nodes().find_id("b")->canvas_rect.y == doctest::Approx(20 + 400 - 333));
    CHECK(bench.platform.nodes_shown == shown);
}
