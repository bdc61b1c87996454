// The show: begun in a few steps, led by keys, asked about, left; on data that nobody has prepared nothing is cut off
// or private. It must not know how a slide is laid out.
#include "ui/page_bench.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hk;
using namespace hk::ui;

namespace {

std::string repeated(std::string_view words, std::size_t letters) {
    std::string all;
    while (all.size() < letters) all += words;
    return all;
}

/// Partners of many scripts, one of them with a name of 200 letters.
std::string office(int partners, bool has_projects) {
    const std::string names[] = {repeated("Long University of Everything and ", 200), "바헤닝언 대학교",
                                 "جامعة القاهرة", "Вагенингенский университет", "Technische Universität München"};
    const char* countries[] = {"NL", "KR", "EG", "RU", "DE", "US", "CN"};
    std::string partners_json, agreements, trips;
    for (int i = 0; i < partners; ++i) {
        const auto id = std::to_string(i);
        const auto comma = std::string(i > 0 ? "," : "");
        partners_json += comma + R"({"id":"p)" + id + R"(","name":{"en":")" + names[i % 5] + " " + id +
                         R"("},"country":")" + countries[i % 7] + R"(","type":"university"})";
        agreements += comma + R"({"id":"a)" + id +
                      R"(","type":"framework","stage":"signed","from":"2020-01-01","to":"2027-0)" +
                      std::to_string(i % 9 + 1) + R"(-01","parties":[{"partner":"p)" + id +
                      R"(","signer":"Private Person"}],"comment":"Private comment"})";
        trips += comma + R"({"id":"m)" + id + R"(","direction":")" + (i % 3 == 0 ? "in" : "out") +
                 R"(","person":"Private Person )" + id + R"(","who":"student","kind":"internship","partner":"p)" + id +
                 R"(","country":")" + countries[i % 7] + R"(","from":"2026-02-01","to":"2026-03-01"})";
    }
    std::string text =
        R"({"format":"hamkorlik","version":1,"partners":[)" + partners_json + R"(],"agreements":[)" + agreements + "]";
    if (has_projects)
        text +=
            R"(,"projects":[{"id":"j","title":{"en":"Water"},"status":"running","from":"2024","value":[{"amount":"1000000000.00","currency":"USD"},{"amount":"700000000.00","currency":"EUR"}],"partners":[{"partner":"p0"}]}])";
    return text + R"(,"mobilities":[)" + trips + "]}";
}

std::string option(PageBench& bench, std::string_view name) { return std::string(bench.app().address().option(name)); }

bool is_said(PageBench& bench, std::string_view words) { return bench.nodes().json().find(words) != std::string::npos; }

} // namespace

TEST_CASE("From the office's file to the show for one partner in four steps") {
    PageBench bench({.language = "en", .hash = "/overview"});
    bench.open("office.json", office(3, true));
    REQUIRE(bench.press(Role::link, "Present"));
    CHECK(bench.app().address().screen == "present");
    const auto* field = bench.find_ending("present/partner");
    REQUIRE(field != nullptr);
    bench.type(field->id, "Вагенинген");
    const auto* found = bench.nodes().find_containing(Role::option, "Вагенинген");
    REQUIRE(found == nullptr); // only three partners: the fourth name is not among them
    bench.type(field->id, "جامعة");
    found = bench.nodes().find_containing(Role::option, "جامعة");
    REQUIRE(found != nullptr);
    REQUIRE(bench.press(found));
    CHECK(option(bench, "partner") == "p2");
    REQUIRE(bench.press(Role::button, "Start the show"));
    CHECK(bench.app().address().screen == "show");
    CHECK(bench.platform.shows.back().first == ShowVerb::full);
    CHECK(is_said(bench, "جامعة القاهرة 2"));
}

TEST_CASE("Keys lead through the slides, as those of a remote do") {
    PageBench bench({.language = "en", .hash = "/show"});
    bench.open("office.json", office(3, true));
    bench.go("/show?lang=en");
    const auto now = [&] { return bench.app().address().record; };
    const auto first = now();
    bench.key("PageDown");
    CHECK(now() == "partners");
    bench.key(" ");
    CHECK(now() == "projects");
    bench.key("ArrowLeft");
    CHECK(now() == "partners");
    bench.key("End");
    const auto last = now();
    CHECK(last == "mobility");
    bench.key("ArrowRight");
    CHECK(now() == last);
    bench.key("Home");
    CHECK(now() == "about");
    bench.key("2");
    bench.key("Enter");
    CHECK(now() == "partners");
    bench.key("9");
    bench.key("9");
    bench.key("Enter");
    CHECK(now() == last);
    bench.key("b");
    CHECK(bench.nodes().find(Role::button, "Black screen") != nullptr);
    bench.key(" ");
    CHECK(bench.nodes().find(Role::button, "Black screen") == nullptr);
    CHECK(now() == last);
    const bool was_dark = bench.app().is_dark();
    bench.key("d");
    CHECK(bench.app().is_dark() != was_dark);
    bench.key("l");
    CHECK(current_language() != Language::en);
    bench.app().set_language(Language::en);
    bench.settle();
    bench.key("o");
    REQUIRE(bench.press(bench.nodes().find_containing(Role::button, "2. ")));
    CHECK(now() == "partners");
    bench.key("Escape");
    CHECK(bench.app().address().screen == "present");
    CHECK(bench.platform.shows.back().first == ShowVerb::end);
    CHECK(first.empty());
}

TEST_CASE("Asked which ones, the show lists public records in one step, and goes back to the slide") {
    PageBench bench({.language = "en", .hash = "/show"});
    bench.open("office.json", office(8, true));
    bench.go("/show/partners?lang=en");
    const auto* figure = bench.nodes().find_containing(Role::link, "8 Agreements and memoranda in force");
    REQUIRE(figure != nullptr);
    bench.go(figure->href.substr(1));
    CHECK(bench.nodes().find(Role::dialog, "Agreements and memoranda in force") != nullptr);
    CHECK(bench.nodes().find_containing(Role::listitem, "Technische Universität München 4") != nullptr);
    CHECK_FALSE(is_said(bench, "Private"));
    bench.key("Escape");
    CHECK(bench.nodes().find(Role::dialog, "Agreements and memoranda in force") == nullptr);
    CHECK(bench.app().address().screen == "show");
    bench.go("/show/mobility?lang=en");
    const auto* trips = bench.nodes().find_containing(Role::link, "Training and internships abroad");
    REQUIRE(trips != nullptr);
    bench.go(trips->href.substr(1));
    CHECK(bench.nodes().find_containing(Role::listitem, "Netherlands") != nullptr);
    CHECK_FALSE(is_said(bench, "Private"));
}

TEST_CASE("Of a file without anything there is nothing to show or to arrange, but a slide can be made") {
    PageBench bench({.language = "en", .hash = "/present"});
    bench.open("office.json", R"({"format":"hamkorlik","version":1})");
    bench.go("/present?lang=en");
    CHECK(bench.nodes().find_containing(Role::text, "nothing to show yet") != nullptr);
    CHECK(bench.nodes().find(Role::button, "Make them my own") == nullptr);
    CHECK(bench.nodes().find(Role::link, "New slide") != nullptr);
    CHECK(bench.nodes().find(Role::button, "Start the show")->disabled);
}

TEST_CASE("Of a partner with whom there is nothing yet the show says who and where it is") {
    PageBench bench({.language = "en", .hash = "/show"});
    bench.open(
        "office.json",
        R"({"format":"hamkorlik","version":1,"partners":[{"id":"p","name":{"en":"고려대학교"},"country":"KR","type":"university"}]})");
    bench.go("/show?lang=en&partner=p");
    CHECK(bench.nodes().find(Role::heading, "고려대학교") != nullptr);
    const auto* place = bench.find_ending("show/marks/KR");
    REQUIRE(place != nullptr);
    CHECK(place->name == "South Korea");
    CHECK(place->href.empty());
    bench.key("ArrowRight");
    CHECK(bench.app().address().record.empty()); // the only slide
    bench.go("/show?lang=en");
    CHECK(bench.nodes().find(Role::link, "1 Partner") != nullptr);
}

TEST_CASE("Names in the list over the slide are whole, however long and many they are") {
    for (const auto& [width, height] : {std::pair(1600.0F, 900.0F), std::pair(390.0F, 844.0F)}) {
        PageBench bench({.width_px = width, .height_px = height, .language = "en", .hash = "/show"});
        bench.open("office.json", office(400, true));
        bench.go("/show/partners?lang=en&list=partners");
        const auto scroll = [&](float to) {
            bench.program->app_frame().scroll("main/show/records/list", 0, to);
            bench.settle();
        };
        for (int i = 0; i < 8; ++i) {
            CHECK(bench.ui().cut_words() == std::vector<std::string>{});
            float bottom = 0;
            const auto rows = bench.nodes().find_all(Role::listitem);
            CHECK(rows.size() > 3);
            for (const auto* row : rows) {
                CHECK(row->rect.y >= bottom - 0.5F); // none over another
                bottom = row->rect.bottom();
            }
            scroll(1200.0F * static_cast<float>(i));
        }
        const auto at = [&] { return bench.nodes().scroll_position("main/show/records/list").y; };
        CHECK(at() > 1000);
        bench.key("Escape");
        bench.go("/show/partners?lang=en&list=agreements");
        CHECK(at() == 0); // another list begins at its beginning
        bench.key("Escape");
        bench.go("/show/partners?lang=en&list=partners");
        for (int i = 0; i < 4; ++i) scroll(1e6F); // the height is guessed until all of it has been seen
        CHECK(bench.nodes().find_id("main/show/records/399") != nullptr);
    }
}

TEST_CASE("All slides at once: arrows go from one to the next, Escape goes back to the slide") {
    PageBench bench({.language = "en", .hash = "/show"});
    bench.open("office.json", office(3, true));
    bench.go("/show/about?lang=en");
    bench.key("o");
    CHECK(bench.nodes().find(Role::dialog, "All slides") != nullptr);
    bench.key("ArrowRight");
    CHECK(bench.app().address().record == "partners");
    bench.key("PageUp");
    CHECK(bench.app().address().record == "about");
    bench.key("Escape");
    CHECK(bench.nodes().find(Role::dialog, "All slides") == nullptr);
    CHECK(bench.app().address().screen == "show");
}

TEST_CASE("A figure is played over its years, and the day comes back") {
    PageBench bench({.language = "en", .hash = "/show"});
    bench.open("office.json", office(8, true));
    bench.go("/show/partners?lang=en");
    const auto day = bench.app().as_of();
    bench.key("p");
    CHECK(bench.app().as_of() < day);
    for (int i = 0; i < 20; ++i) {
        bench.now_ms += 1000;
        bench.settle();
    }
    CHECK(bench.app().as_of() == day);
    bench.key("p");
    CHECK(bench.app().as_of() < day);
    bench.key("p");
    CHECK(bench.app().as_of() == day);
}

TEST_CASE("On data nobody has prepared every slide is whole, in every language, theme and window") {
    struct Window {
        float width, height;
    };
    for (const auto& [partners, has_projects] : {std::pair(1, true), std::pair(8, false), std::pair(400, true)})
        for (const Window window : {Window{1600, 900}, Window{1024, 768}, Window{390, 844}}) {
            PageBench bench({.width_px = window.width, .height_px = window.height, .language = "en", .hash = "/show"});
            bench.open("office.json", office(partners, has_projects));
            for (const char* language : {"en", "ru", "uz", "uz-Cyrl"})
                for (const char* partner : {"", "p0"}) {
                    bench.go("/show?lang=" + std::string(language) + "&partner=" + partner);
                    std::string before = "?";
                    for (int i = 0; i < 12 && before != bench.app().address().record; ++i) {
                        CAPTURE(window.width);
                        CAPTURE(language);
                        CAPTURE(partner);
                        CAPTURE(bench.app().address().record);
                        before = bench.app().address().record;
                        CHECK(bench.nodes().find_all(Role::heading).size() == 1);
                        CHECK(bench.ui().cut_words() == std::vector<std::string>{});
                        CHECK_FALSE(is_said(bench, "Private"));
                        bench.key("ArrowRight");
                    }
                }
        }
}

TEST_CASE("The built-in set is made the office's own, moved, doubled, hidden and deleted, each undone") {
    PageBench bench({.language = "en", .hash = "/present"});
    bench.open("office.json", office(3, true));
    bench.go("/present?lang=en");
    REQUIRE(bench.press(Role::button, "Make them my own"));
    const auto count = [&] { return bench.app().document().db().integer("SELECT count(*) FROM slides"); };
    const auto all = count();
    CHECK(all == 4);
    const auto order = [&] {
        std::string ids;
        auto rows =
            bench.app().document().db().query("SELECT kind||coalesce(figure,'') FROM slides ORDER BY \"order\"");
        while (rows.step()) ids += std::string(rows.text(0)) + " ";
        return ids;
    };
    const auto before = order();
    REQUIRE(bench.press(Role::button, "Later"));
    CHECK(order() != before);
    bench.app().undo();
    bench.settle();
    CHECK(order() == before);
    REQUIRE(bench.press(Role::button, "Duplicate"));
    CHECK(count() == all + 1);
    REQUIRE(bench.press(Role::button, "Hide the slide"));
    CHECK(bench.nodes().find_containing(Role::text, "hidden") != nullptr);
    REQUIRE(bench.press(Role::button, "Delete"));
    REQUIRE(bench.press_id("question/delete"));
    CHECK(count() == all);
    for (int i = 0; i < 4; ++i) bench.app().undo();
    bench.settle();
    CHECK(count() == 0);
    CHECK(bench.nodes().find(Role::button, "Make them my own") != nullptr);
}

TEST_CASE("Slides are taken along on paper, as pictures, as a public page, as a link") {
    PageBench bench({.language = "en", .hash = "/present"});
    bench.open("office.json", office(3, true));
    bench.go("/present?lang=en");
    const auto take = [&](std::string_view name) {
        REQUIRE(bench.press(Role::button, "Take along"));
        REQUIRE(bench.press(Role::menuitem, name));
    };
    take("PDF, one slide a page");
    const auto& html = bench.platform.printed;
    std::size_t pages = 0;
    for (auto at = html.find("<section class=\"slide\">"); at != std::string::npos;
         at = html.find("<section class=\"slide\">", at + 1))
        ++pages;
    CHECK(pages == 4);
    CHECK(html.find("Private") == std::string::npos);
    take("Pictures (PNG) in one archive");
    CHECK(bench.platform.shows.back().first == ShowVerb::pictures);
    CHECK(bench.platform.shows.back().second.find("-01.png") != std::string::npos);
    take("Copy link");
    CHECK(bench.platform.copied.starts_with("#/show"));
    take("One HTML file with the public data");
    REQUIRE(bench.press_id("publish/page"));
    const auto& page = bench.platform.saved_files.back();
    CHECK(page.mime.starts_with("page/show"));
    CHECK(page.bytes.find("Private") == std::string::npos);
}

TEST_CASE("A visitor sees the same show, and takes along the data as they are") {
    PageBench office_bench({.language = "en", .hash = "/present"});
    office_bench.open("office.json", office(3, true));
    office_bench.go("/present?lang=en");
    REQUIRE(office_bench.press(Role::button, "Take along"));
    REQUIRE(office_bench.press(Role::menuitem, "One HTML file with the public data"));
    REQUIRE(office_bench.press_id("publish/page"));
    const auto data = office_bench.platform.saved_files.back().bytes;

    PageBench bench({.language = "en", .hash = "/show"});
    bench.open("public.json", data);
    bench.go("/show/partners?lang=en");
    CHECK(bench.nodes().find_containing(Role::link, "3 Agreements and memoranda in force") != nullptr);
    bench.go("/present?lang=en");
    CHECK(bench.nodes().find(Role::button, "Make them my own") == nullptr);
    REQUIRE(bench.press(Role::button, "Take along"));
    REQUIRE(bench.press(Role::menuitem, "One HTML file with the public data"));
    CHECK(bench.platform.saved_files.back().mime.starts_with("page/show"));
    CHECK(bench.platform.saved_files.back().bytes == data);
}

TEST_CASE("The speaker's window is told notes and what nobody else may see; the show is not") {
    PageBench bench({.language = "en", .hash = "/show"});
    bench.open("office.json", R"({"format":"hamkorlik","version":1,
"partners":[{"id":"p","name":{"en":"TU Delft"},"country":"NL","type":"university"}],
"contacts":[{"id":"c","partner":"p","name":"Private Person","email":"x@example.org"}],
"agreements":[{"id":"a","title":{"en":"Private talks"},"type":"research","stage":"negotiation","parties":[{"partner":"p"}]}],
"steps":[{"id":"s","text":"Private step","partner":"p"}]})");
    bench.go("/show?lang=en&partner=p");
    CHECK(bench.platform.speaker.empty());
    bench.key("s");
    CHECK(bench.platform.shows.back().first == ShowVerb::speaker);
    for (const char* words : {"Private Person", "Private talks", "Private step", "TU Delft"})
        CHECK(bench.platform.speaker.find(words) != std::string::npos);
    CHECK_FALSE(is_said(bench, "Private"));
}
