// Pictures of the registry's states for people to look at: HK_PICTURES=directory ui_tests -tc="pictures of the
// registry". Without the variable nothing is painted and nothing is checked.
#include "page_bench.hpp"

#include <doctest/doctest.h>

using namespace hk;
using namespace hk::ui;

namespace {

struct Shot {
    const char* name;
    const char* hash;
    void (*use)(PageBench&) = nullptr;
};

void open_first(PageBench& page) { page.press(page.first_row()); }

constexpr Shot kShots[] = {
    {"agreements", "/registry/agreements?state=in_force,draft", open_first},
    {"agreements-list", "/registry/agreements"},
    {"partners-country", "/registry/partners",
     [](PageBench& page) {
         open_first(page);
         if (const auto* country = page.find_ending("form/country")) {
             page.program->focus(country->id, true);
             page.program->edit(country->id, "gер");
             page.settle();
         }
     }},
    {"wrong-date", "/registry/agreements?state=in_force",
     [](PageBench& page) {
         open_first(page);
         if (const auto* end = page.find_ending("form/to")) page.type(std::string(end->id), "17.08.1017");
     }},
    {"calendar", "/registry/agreements?state=in_force",
     [](PageBench& page) {
         open_first(page);
         page.press(page.find_ending("form/from/calendar"));
     }},
    {"new", "/registry/agreements/new", [](PageBench& page) { page.press(page.find_ending("/create")); }},
    {"quick", "/registry/agreements/new",
     [](PageBench& page) {
         if (const auto* partner = page.find_ending("parties/0/partner")) {
             page.program->focus(partner->id, true);
             page.program->edit(partner->id, "Yangi institut");
             page.settle();
             page.press(page.find_ending("parties/0/partner/options/new"));
         }
     }},
    {"projects", "/registry/projects", open_first},
    {"empty", "/registry/partners?q=zzzz"},
};

void shoot(const std::string& only, PageLook look, const std::string& suffix) {
    for (const auto& shot : kShots) {
        const auto name = "registry-" + std::string(shot.name) + suffix;
        if (!only.empty() && name.find(only) == std::string::npos) continue;
        look.painted = true;
        PageBench page(look);
        page.open_sample();
        page.app().dismiss_message();
        page.go(shot.hash);
        if (shot.use) shot.use(page);
        page.app().dismiss_message();
        page.program->app_frame().wake();
        page.settle();
        page.picture(name);
    }
}

} // namespace

TEST_CASE("pictures of the registry" * doctest::skip(std::getenv("HK_PICTURES") == nullptr)) {
    const char* filter = std::getenv("HK_PICTURES_ONLY");
    const std::string only = filter ? filter : "";
    shoot(only, {.width_px = 1440, .height_px = 900}, "-uz");
    shoot(only, {.width_px = 1440, .height_px = 900, .language = "uz-Cyrl", .dark = true}, "-cyrl-dark");
    shoot(only, {.width_px = 1100, .height_px = 800, .language = "ru"}, "-ru-1100");
    shoot(only, {.width_px = 800, .height_px = 900, .language = "en"}, "-en-800");
    shoot(only, {.width_px = 390, .height_px = 844, .language = "uz", .pixel_ratio = 2}, "-uz-phone");
}
