// What a frame paints anew: every pixel that differs, and not much more.
#include "page_bench.hpp"

#include <doctest/doctest.h>

using namespace hk;
using namespace hk::ui;

namespace {

PageLook look(float pixel_ratio) {
    return {.width_px = 1040, .height_px = 620, .painted = true, .pixel_ratio = pixel_ratio};
}

} // namespace

TEST_CASE("Painting only what changed gives the same picture as painting all") {
    for (const float pixel_ratio : {1.0F, 1.25F}) {
        CAPTURE(pixel_ratio);
        PageBench page(look(pixel_ratio));
        page.renderer.checks_damage = true;
        page.open_sample();
        for (int i = 0; i < 8; ++i) page.point({static_cast<float>(150 + 97 * i), static_cast<float>(90 + 61 * i)});
        page.go("/registry/agreements");
        page.point({500, 300});
        page.point({500, 340});
        const auto* rows = page.nodes().find(Role::rowgroup, "");
        REQUIRE(rows != nullptr);
        const auto id = rows->id;
        for (const float y : {20.0F, 400.0F, 401.0F, 0.0F}) {
            page.program->scroll(id, 0, y);
            page.settle();
        }
        page.press(page.first_row());
        page.program->resize(900, 560, pixel_ratio);
        page.settle();
        page.app().set_theme(Theme::dark);
        page.settle();
        page.key("?");
        page.key("Escape");
        page.app().set_language(Language::ru);
        page.settle();
        CHECK(page.renderer.wrong_pixels == 0);
    }
}

TEST_CASE("A frame with nothing new paints nothing, a hovered card not much more than itself") {
    PageBench page(look(1));
    page.renderer.checks_damage = true;
    page.open_sample();
    page.app().dismiss_message();
    page.point({5, 5});
    page.point({6, 5});
    CHECK(page.renderer.repainted_pixels == 0);

    const auto* card = page.nodes().find_id("main/overview/agreements_in_force/link");
    REQUIRE(card != nullptr);
    const auto rect = card->canvas_rect;
    page.program->pointer(PointerPhase::move, rect.center().x, rect.center().y, 0, PointerKind::mouse, 0);
    page.program->frame(page.now_ms += 16);
    const auto size = static_cast<std::size_t>(rect.w * rect.h);
    CHECK(page.renderer.repainted_pixels > 0);
    CHECK(page.renderer.repainted_pixels < size * 2);
}
