// Pictures of every screen for people to look at: HK_PICTURES=directory ui_tests -tc="pictures*" writes them as PNG.
// Without the variable nothing is painted and nothing is checked.
#include "page_bench.hpp"

#include <doctest/doctest.h>

using namespace hk;
using namespace hk::ui;

namespace {

struct Shot {
    const char* name;
    const char* hash;
};

constexpr Shot kShots[] = {
    {"overview", "/overview"},
    {"data", "/data"},
    {"settings", "/settings"},
    {"registry", "/registry/agreements"},
    {"present", "/present"},
    {"show-about", "/show/about"},
    {"show-partners", "/show/partners"},
    {"show-projects", "/show/projects"},
    {"show-programmes", "/show/programmes"},
    {"show-students", "/show/students"},
    {"show-specialists", "/show/specialists"},
    {"show-mobility", "/show/mobility"},
    {"show-partner", "/show/partner?partner=partner-sample-56"},
    {"show-place", "/show/place?partner=partner-sample-56"},
    {"show-agreements", "/show/agreements?partner=partner-sample-56"},
    {"show-joint", "/show/projects?partner=partner-sample-56"},
    {"show-exchange", "/show/exchange?partner=partner-sample-56"},
    {"show-next", "/show/next?partner=partner-sample-56"},
    {"show-which", "/show/partners?list=agreements&figure=agreements_in_force"},
};

void shoot(const std::string& only, PageLook look, const std::string& suffix) {
    for (const auto& shot : kShots) {
        const auto name = std::string(shot.name) + suffix;
        if (!only.empty() && name.find(only) == std::string::npos) continue;
        look.hash = shot.hash;
        look.painted = true;
        PageBench page(look);
        page.open_sample();
        page.app().dismiss_message();
        page.settle();
        page.picture(name);
    }
}

} // namespace

TEST_CASE("pictures of the screens" * doctest::skip(std::getenv("HK_PICTURES") == nullptr)) {
    const char* filter = std::getenv("HK_PICTURES_ONLY");
    const std::string only = filter ? filter : "";
    shoot(only, {.width_px = 1440, .height_px = 900}, "-uz");
    shoot(only, {.width_px = 1440, .height_px = 900, .language = "ru", .dark = true}, "-ru-dark");
    shoot(only, {.width_px = 1600, .height_px = 900, .language = "uz-Cyrl"}, "-cyrl-1600");
    shoot(only, {.width_px = 1100, .height_px = 800, .language = "ru"}, "-ru-1100");
    shoot(only, {.width_px = 800, .height_px = 900, .language = "en"}, "-en-800");
    shoot(only, {.width_px = 390, .height_px = 844, .language = "uz", .pixel_ratio = 2}, "-uz-phone");
    shoot(only, {.width_px = 390, .height_px = 844, .language = "ru", .dark = true, .pixel_ratio = 2},
          "-ru-phone-dark");
}
