// Names as the world writes them, painted: emoji in their own colours, letters beside them in the text's.
#include "page_bench.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace hk;
using namespace hk::ui;

namespace {

const std::string kName = "دانشگاه 🎓";
constexpr std::array<int, 3> kOrange{255, 128, 0}; // of the headless platform's emoji

/// A pixel in the row of the name's middle, `share` of its width from the left.
std::array<int, 3> pixel(PageBench& page, const Rect& r, float share) {
    const auto x = static_cast<int>(r.x + r.w * share), y = static_cast<int>(r.y + r.h / 2);
    const auto* at = &page.renderer.pixels[static_cast<std::size_t>((y * page.renderer.width + x) * 4)];
    return {at[0], at[1], at[2]};
}

} // namespace

TEST_CASE("Emoji keep their colours, letters beside them do not, painted whole or in parts, in light and dark") {
    PageBench page({.language = "en", .painted = true});
    page.renderer.checks_damage = true;
    page.open("names.json", R"({"format":"hamkorlik","version":1,"partners":[{"id":"a","name":{"en":")" + kName +
                                R"("},"country":"IR","type":"university"}]})");
    page.app().dismiss_message();
    page.go("/registry/partners");
    for (const Theme theme : {Theme::light, Theme::dark}) {
        page.app().set_theme(theme);
        page.point({5, 5});
        const Node* name = nullptr;
        for (const auto& node : page.nodes().nodes())
            if (node.name == kName && node.font_px > 0) name = &node;
        REQUIRE(name != nullptr);
        Rect rect = name->canvas_rect; // of the cell
        rect.w = page.ui().text_width(Type::body_medium, kName);
        // The headless platform's picture is nine tenths as wide as the run.
        CHECK(pixel(page, rect, 0.7F) == kOrange);
        const int letter = pixel(page, rect, 0.2F)[1], behind = pixel(page, rect, 0.96F)[1];
        CHECK((theme == Theme::light ? behind - letter : letter - behind) > 100);
        page.point(rect.center());
        CHECK(pixel(page, rect, 0.7F) == kOrange);
    }
    CHECK(page.renderer.wrong_pixels == 0);
}
