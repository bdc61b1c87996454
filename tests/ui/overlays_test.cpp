// Stories about what lies over the page: lists, menus, dialogs, messages; found by role and name, pressed and typed
// into. They must not know any screen.
#include "kit_gallery.hpp"

#include <doctest/doctest.h>

using namespace hk;
using namespace hk::ui;

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
