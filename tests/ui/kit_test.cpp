// Stories about the kit: every widget drawn headless, found by role and name, pressed and typed into as a person would.
// They must not know any screen.
#include "kit_gallery.hpp"
#include "ui/text_runs.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <iostream>

using namespace hk;
using namespace hk::ui;

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
