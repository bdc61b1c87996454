// Every screen there is, in every language, size and kind of data: it comes to rest, every interactive item has its
// node, and no text of the program is cut.
#include "page_bench.hpp"
#include "text/catalogue.hpp"
#include "ui/screen.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace hk;
using namespace hk::ui;

namespace {

/// One record of each kind, with what is hard to draw: long names, right-to-left and Hangul, unknown members, far
/// dates.
std::string hard_text() {
    std::string long_name;
    for (int i = 0; i < 20; ++i) long_name += "Gidromelioratsiya ";
    return R"({"format":"hamkorlik","version":1,"partners":[)"
           R"({"id":"p1","name":{"uz":")" +
           long_name +
           R"("},"country":"DE","type":"university"},)"
           R"({"id":"p2","name":{"fa":"دانشگاه شیراز"},"country":"IR","type":"university","x":[1,{"y":null}]},)"
           R"({"id":"p3","name":{"ko":"한국농업대학교 \"본교\""},"type":"network"}],)"
           R"("agreements":[{"id":"a1","type":"other","parties":[{"partner":"p1"},{"partner":"p2"},{"partner":"p3"}],)"
           R"("stage":"signed","signed":"1999","to":"2026-12-01"},)"
           R"({"id":"a2","type":"memorandum","parties":[{"partner":"p2"}],"stage":"negotiation"}],)"
           R"("projects":[{"id":"j1","title":{"uz":")" +
           long_name +
           R"("},"status":"running","from":"2020","value":[{"amount":"123456789012.34","currency":"UZS"},)"
           R"({"amount":"7.5","currency":"USD"},{"amount":"99999999.99","currency":"EUR"}]}]})";
}

/// Words of the program, without those that are values too: a table cuts codes and the names of directions as it cuts
/// any name, and shows them whole on hover.
std::set<std::string, std::less<>> texts_of_program(App& app) {
    std::set<std::string, std::less<>> texts;
    const auto is_code = [](Text text) { return text_key(text).starts_with("code."); };
    for (std::size_t i = 0; i < kTextCount; ++i)
        if (!is_code(static_cast<Text>(i))) texts.emplace(tr(static_cast<Text>(i)));
    for (std::size_t i = 0; i < kTextCount; ++i)
        if (is_code(static_cast<Text>(i))) texts.erase(std::string(tr(static_cast<Text>(i))));
    auto directions = app.document().db().query("SELECT id FROM directions");
    while (directions.step()) texts.erase(app.titles().of("directions", directions.text(0)));
    return texts;
}

void check_frame(PageBench& page, const std::set<std::string, std::less<>>& texts) {
    CHECK(page.settle());
    CHECK(page.ui().interactive_items_without_node().empty());
    for (const auto& words : page.ui().cut_words())
        if (texts.contains(words)) FAIL_CHECK("cut: " << words);
}

void check_screen(PageBench& page, const std::string& hash, const std::set<std::string, std::less<>>& texts) {
    page.go(hash);
    CAPTURE(hash);
    check_frame(page, texts);
}

/// What lies above a screen: the list of keys, a refused file, one that would replace unsaved work, a question.
void check_dialogs(PageBench& page) {
    const auto texts = texts_of_program(page.app());
    const auto dialog = [&](std::string_view which) {
        CAPTURE(which);
        CHECK_MESSAGE(!page.nodes().find_all(Role::dialog).empty() + !page.nodes().find_all(Role::alertdialog).empty() >
                          0,
                      "a dialog is open");
        check_frame(page, texts);
        page.key("Escape");
        page.app().dismiss_message();
    };
    page.key("?");
    dialog("keys");
    page.open("bad.json", R"({"format":"hamkorlik","version":1,"partners":[{"id":"a","country":"ZZ","type":7}]})");
    dialog("refused");
    page.go("/registry/partners/" + page.app().list().row(0)->record.id());
    const auto* city = page.find_ending("/form/city");
    REQUIRE(city != nullptr);
    page.type(std::string(city->id), "Delft");
    CHECK(page.app().document().has_unsaved());
    page.app().ask_remove_record();
    page.settle();
    dialog("question");
    page.open_sample();
    dialog("reviewing");
}

void check_all(PageBench& page) {
    const auto texts = texts_of_program(page.app());
    for (const auto& screen : screens()) {
        std::string hash = "/" + std::string(screen.name);
        if (!screen.array.empty()) hash += "/" + std::string(screen.array);
        check_screen(page, hash, texts);
        if (screen.array.empty()) continue;
        check_screen(page, hash + "/new", texts);
        const auto* row = page.app().list().count() > 0 ? page.app().list().row(0) : nullptr;
        if (row != nullptr) check_screen(page, hash + "/" + row->record.id(), texts);
    }
    check_screen(page, "/registry/office/office", texts);
    check_screen(page, "/registry/partners/nobody", texts);
    check_screen(page, "/nowhere", texts);
}

} // namespace

TEST_CASE("Every screen in every language and size, with no, few, many and hard records") {
    const std::pair<float, float> sizes[] = {{1600, 900}, {1440, 900}, {1100, 800}, {800, 900}, {390, 844}};
    for (const char* language : {"uz", "uz-Cyrl", "ru", "en"})
        for (const auto& size : sizes) {
            CAPTURE(std::string(language));
            CAPTURE(size.first);
            PageBench page({.width_px = size.first, .height_px = size.second, .language = language});
            check_all(page);
            page.open("hard.json", hard_text());
            check_all(page);
            page.open_sample();
            check_all(page);
            page.go("/registry/partners");
            check_dialogs(page);
        }
}

TEST_CASE("Larger text cuts none of the program's own words either") {
    for (const char* language : {"uz-Cyrl", "ru"})
        for (const float width : {1440.0F, 390.0F}) {
            CAPTURE(std::string(language));
            CAPTURE(width);
            PageBench page({.width_px = width, .height_px = 844, .language = language, .text_size = 1.3F});
            page.open_sample();
            check_all(page);
        }
}
