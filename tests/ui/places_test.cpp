// Stories of going from place to place: by links, Back and the keyboard.
// They must not know what the places show.
#include "page_bench.hpp"
#include "text/catalogue.hpp"

#include <doctest/doctest.h>

namespace hk::ui {
namespace {

constexpr float kScrolled = 240;
const std::string kPage = "main/overview/page";

/// Back or Forward, as the page tells it.
void return_to(PageBench& bench, std::string_view hash) {
    bench.program->navigate(hash, true);
    bench.settle();
}

std::string focused(PageBench& bench) { return bench.nodes().focused(); }

/// Tab stops in their order, by the ends of their ids.
std::vector<std::string> stops_below(PageBench& bench, std::string_view prefix) {
    std::vector<std::string> stops;
    for (const auto& node : bench.nodes().nodes())
        if ((node.focusable || node.field) && node.id.starts_with(prefix))
            stops.push_back(node.id.substr(prefix.size()));
    return stops;
}

} // namespace

TEST_CASE("A link opens a screen at its top, Back finds it as it was left") {
    PageBench bench({.height_px = 500, .hash = "/overview"});
    bench.open_sample();
    bench.program->scroll(kPage, 0, kScrolled);
    bench.settle();
    bench.go("/registry/partners");
    return_to(bench, "/overview");
    CHECK(bench.nodes().scroll_position(kPage).y == kScrolled);
    CHECK(bench.nodes().requested_scroll(kPage).y == kScrolled); // a new element of the page is put there
    bench.go("/registry/partners");
    bench.go("/overview");
    CHECK(bench.nodes().scroll_position(kPage).y == 0);
}

TEST_CASE("Cards of a phone begin at the first when the filter changes") {
    PageBench bench({.width_px = 390, .height_px = 844, .hash = "/registry/agreements"});
    bench.open_sample();
    const std::string rows = "main/registry/agreements/table/rows";
    bench.program->scroll(rows, 0, kScrolled);
    bench.settle();
    bench.go("/registry/agreements?state=expired");
    CHECK(bench.nodes().scroll_position(rows).y == 0);
}

TEST_CASE("Back closes what lies over the page, and the page stays") {
    PageBench phone({.width_px = 390, .height_px = 844, .language = "en", .hash = "/registry/partners"});
    phone.open_sample();
    REQUIRE(phone.press(Role::button, "More"));
    REQUIRE(phone.nodes().find(Role::dialog, "More") != nullptr);
    return_to(phone, "/overview");
    CHECK(phone.nodes().find(Role::dialog, "More") == nullptr);
    CHECK(phone.app().address().array == "partners");
    CHECK(phone.platform.hash == "/registry/partners"); // the page's address is put back
    return_to(phone, "/overview");
    CHECK(phone.app().address().screen == "overview");

    PageBench bench({.language = "en", .hash = "/registry/partners"});
    bench.open_sample();
    bench.go("/settings");
    REQUIRE(bench.press(Role::button, "Theme"));
    REQUIRE_FALSE(bench.nodes().find_all(Role::menuitemradio).empty());
    return_to(bench, "/registry/partners");
    CHECK(bench.nodes().find_all(Role::menuitemradio).empty());
    CHECK(bench.app().address().screen == "settings");
    // An address that someone types is followed, whatever is open.
    REQUIRE(bench.press(Role::button, "Theme"));
    bench.go("/registry/projects");
    CHECK(bench.app().address().array == "projects");
}

TEST_CASE("An address that leads nowhere says so and shows the overview") {
    for (const char* hash : {"/nothing/here?lang=en", "/registry/nonsense?lang=en", "/registry/office?lang=en"}) {
        PageBench bench({.language = "en", .hash = hash});
        CAPTURE(hash);
        CHECK(bench.app().address().screen == "overview");
        CHECK(bench.platform.hash == "/overview?lang=en");
        REQUIRE(bench.app().message() != nullptr);
        CHECK(bench.says(hash));
        CHECK(bench.says("No such page"));
    }
    PageBench bench({.language = "en", .hash = "/registry"});
    CHECK(bench.app().address().array == "partners");
    CHECK(bench.app().message() == nullptr);
}

TEST_CASE("A record's address without its file offers to open one") {
    PageBench bench({.language = "en", .hash = "/registry/partners/p1"});
    CHECK(bench.says("There are no data open. Open the file that the record is in."));
    const auto* open = bench.nodes().find(Role::button, "Choose a file");
    REQUIRE(open != nullptr);
    bench.press(open);
    CHECK(bench.platform.file_dialogs == 1);
}

TEST_CASE("The first Tab stop leads past rail and bar to the screen") {
    PageBench bench({.language = "en", .hash = "/registry/partners"});
    bench.open_sample();
    const auto* first = bench.nodes().find(Role::button, "Skip to content");
    REQUIRE(first != nullptr);
    CHECK(&bench.nodes().nodes().front() == first);
    CHECK(first->rect.w <= 1);
    bench.program->focus("skip", true);
    bench.settle();
    CHECK(bench.nodes().find_id("skip")->rect.w > 100); // seen while it has the focus
    bench.press_id("skip");
    CHECK(focused(bench) == "main");
}

TEST_CASE("Tab goes from left to right through bar, head and panel") {
    PageBench bench({.language = "en", .hash = "/registry/partners"});
    bench.open_sample();
    CHECK(stops_below(bench, "top/") == std::vector<std::string>{"search", "period", "as_of", "language", "theme"});
    const auto head = stops_below(bench, "main/registry/partners/");
    REQUIRE(head.size() > 4);
    CHECK(std::vector(head.begin(), head.begin() + 4) == std::vector<std::string>{"views", "columns", "export", "new"});
    bench.press(bench.first_row());
    std::vector<float> lefts;
    for (const auto& node : bench.nodes().nodes())
        if (node.focusable && node.id.find("/panel/") != std::string::npos && node.canvas_rect.y < 120 &&
            node.id.find("/form/") == std::string::npos)
            lefts.push_back(node.canvas_rect.x);
    REQUIRE(lefts.size() >= 3);
    CHECK(std::is_sorted(lefts.begin(), lefts.end()));
}

TEST_CASE("Enter on a row goes into its form, arrows begin at the row that has the focus") {
    PageBench bench({.language = "en", .hash = "/registry/partners"});
    bench.open_sample();
    bench.keyboard = true;
    const auto row_of = [&](std::size_t at) {
        return "main/registry/partners/table/row/" + bench.app().list().row(at)->record.id() + "/open";
    };
    bench.program->focus(row_of(3), true);
    bench.settle();
    CHECK(bench.key("ArrowDown"));
    CHECK(bench.app().address().record.empty()); // nothing is open, and nothing opens
    CHECK(focused(bench) == row_of(4));
    CHECK(bench.key("ArrowDown", kShift));
    CHECK(bench.app().selection().size() == 2);
    CHECK(bench.key("End"));
    CHECK(focused(bench) == row_of(bench.app().list().count() - 1)); // far out of view
    CHECK(bench.key("Escape"));
    CHECK(bench.app().selection().empty());
    CHECK(bench.key("Home"));
    bench.program->focus(row_of(1), true);
    bench.settle();
    CHECK(bench.key("Enter"));
    CHECK(bench.app().address().record == bench.app().list().row(1)->record.id());
    CHECK(focused(bench).ends_with("/form/name/en"));
}

TEST_CASE("Delete on a row asks, and the row that takes its place has the focus after it") {
    PageBench bench({.language = "en", .hash = "/registry/steps"});
    bench.open_sample();
    bench.keyboard = true;
    const auto row_of = [&](std::size_t at) {
        return "main/registry/steps/table/row/" + bench.app().list().row(at)->record.id() + "/open";
    };
    const auto next = row_of(2);
    const auto count = bench.app().list().count();
    bench.program->focus(row_of(1), true);
    bench.settle();
    CHECK(bench.key("Delete"));
    REQUIRE(bench.press_id("question/delete"));
    CHECK(bench.app().list().count() == count - 1);
    CHECK(focused(bench) == next);
}

TEST_CASE("The list of a figure says how much it is, of when, what was left out and what it counts") {
    for (const float width : {1440.0F, 390.0F}) {
        PageBench bench({.width_px = width, .language = "en", .hash = "/registry/students?figure=student_countries"});
        bench.open_sample();
        CHECK(bench.says("10 countries"));
        CHECK(bench.says("Countries whose citizens study at the institute on this day, each counted once."));
        bench.go("/registry/agreements?figure=agreements_in_force");
        CHECK(bench.says("87 agreements"));
        CHECK(bench.says("as of 23.11.2026 · 25 without an end date · 11 not counted: no date"));
        bench.go("/registry/agreements?figure=agreements_expiring&days=30");
        CHECK(bench.says("within 30 days"));
        bench.go("/registry/agreements");
        CHECK_FALSE(bench.says("87 agreements"));
    }
}

TEST_CASE("The day of the figures is chosen from a calendar") {
    PageBench bench({.language = "en", .hash = "/overview"});
    bench.open_sample();
    REQUIRE(bench.press_id("top/as_of/calendar"));
    CHECK(bench.says("November 2026"));
    CHECK(bench.key("PageDown"));
    CHECK(bench.says("December 2026"));
    CHECK(bench.key("PageUp", kShift));
    CHECK(bench.says("December 2025"));
    REQUIRE(bench.press(Role::button, "Previous year"));
    CHECK(bench.says("December 2024"));
    REQUIRE(bench.press(Role::button, "End of 2025"));
    CHECK(bench.app().as_of() == "2025-12-31");
    CHECK(focused(bench) == "top/as_of");
}

TEST_CASE("Renewing an agreement opens its successor's form, ready but for the signature") {
    PageBench bench({.language = "en", .hash = "/registry/agreements/a?lang=en"});
    bench.open("own.json", R"({"format":"hamkorlik","version":1,
"partners":[{"id":"p","name":{"en":"P"},"country":"DE","type":"university"},{"id":"q","name":{"en":"Q"},"country":"FR","type":"university"}],
"agreements":[{"id":"a","number":"7","type":"exchange","stage":"signed","signed":"2021-02-01","from":"2021-03-01","to":"2026-12","parties":[{"partner":"p","signed":"2021-01","signer":"N"},{"partner":"q"}]}]})");
    REQUIRE(bench.press(Role::button, "Record actions"));
    REQUIRE(bench.press(Role::menuitem, "Renew: new agreement"));
    CHECK(bench.app().address().record == "new");
    REQUIRE(bench.app().draft() != nullptr);
    const auto& next = bench.app().draft()->record();
    CHECK(next.text_of("predecessor") == "a");
    CHECK(next.text_of("from") == "2027-01-01");
    CHECK(next.text_of("to").empty());
    CHECK(next.text_of("stage") == "draft");
    CHECK(next.text_of("number").empty());
    const auto& parties = next.list_of(*next.tables->type->find_field("parties"));
    REQUIRE(parties.size() == 2);
    CHECK(parties[1][0].text == "q");
    CHECK(parties[0][1].is_null());
    REQUIRE(bench.press(Role::button, "Add"));
    CHECK(bench.app().list().total() == 2);
    CHECK(bench.app().draft()->record().text_of("predecessor") == "a");
    CHECK(bench.key("z", kCtrl));
    CHECK(bench.app().document().db().integer("SELECT count(*) FROM agreements") == 1);
}

TEST_CASE("Leaving a row of which a part is missing asks, and marks what is missing") {
    PageBench bench({.language = "en", .hash = "/registry/projects"});
    bench.open("own.json", R"({"format":"hamkorlik","version":1,
"projects":[{"id":"j","title":{"en":"J"},"status":"running"},{"id":"k","title":{"en":"K"},"status":"running"}]})");
    bench.go("/registry/projects/j?lang=en");
    REQUIRE(bench.press(Role::button, "Add: Total value"));
    const auto* amount = bench.find_ending("/form/value/0/amount");
    REQUIRE(amount != nullptr);
    bench.type(amount->id, "5000");
    CHECK(bench.platform.unsaved); // a reload would lose it
    REQUIRE(bench.key("s", kCtrl));
    bench.tell_kept(R"({"file":{"outcome":"saved","name":"own.json"}})");
    CHECK(bench.says("The record that is being entered is not in it."));
    bench.go("/registry/projects/k?lang=en");
    CHECK(bench.nodes().find(Role::alertdialog, "Unfinished record") != nullptr);
    REQUIRE(bench.press(Role::button, "Keep editing"));
    CHECK(bench.app().address().record == "j");
    const auto* currency = bench.find_ending("/form/value/0/currency");
    REQUIRE(currency != nullptr);
    CHECK(currency->invalid);
}

TEST_CASE("An end that is not the written one has a sign that says why") {
    PageBench bench({.language = "en", .hash = "/registry/agreements"});
    bench.open("own.json", R"({"format":"hamkorlik","version":1,
"partners":[{"id":"p","name":{"en":"P"},"country":"DE","type":"university"}],
"agreements":[
{"id":"cut","type":"other","stage":"terminated","signed":"2020","to":"2027","terminated":"2027-03-01","parties":[{"partner":"p"}]},
{"id":"tacit","type":"other","stage":"signed","signed":"2020","to":"2024-06-30","renewal":"tacit","renewal_years":1,"parties":[{"partner":"p"}]}]})");
    const auto sign_of = [&](const char* id) {
        const auto* cell = bench.nodes().find_id("main/registry/agreements/table/row/" + std::string(id) + "/to");
        REQUIRE(cell != nullptr);
        return cell->name + " " + cell->hint;
    };
    CHECK(sign_of("cut") == "28.02.2027 " + std::string(tr(Language::en, Text::code_state_terminated)));
    CHECK(sign_of("tacit") == "30.06.2027 " + std::string(tr(Language::en, Text::code_renewal_tacit)));
}

TEST_CASE("Escape closes a dialog in the very frame after the menu that opened it") {
    PageBench bench({.language = "en", .hash = "/registry/partners"});
    bench.open_sample();
    REQUIRE(bench.press(bench.first_row()));
    REQUIRE(bench.press(Role::button, "Record actions"));
    const auto* remove = bench.nodes().find(Role::menuitem, "Delete");
    REQUIRE(remove != nullptr);
    const std::string id = remove->id;
    bench.program->activate(id, 0);
    bench.program->frame(bench.now_ms += 16);
    REQUIRE(bench.nodes().find(Role::alertdialog, "Delete the record") != nullptr);
    CHECK(bench.key("Escape"));
    CHECK(bench.nodes().find(Role::alertdialog, "Delete the record") == nullptr);
    CHECK_FALSE(bench.app().address().record.empty()); // the record's panel did not take the key
}

TEST_CASE("The period of yearly figures is chosen in the bar, on a phone in the sheet, and stands in every link") {
    for (const bool is_phone : {false, true}) {
        PageBench bench({.width_px = is_phone ? 390.0F : 1440.0F,
                         .height_px = is_phone ? 844.0F : 900.0F,
                         .language = "en",
                         .hash = "/overview?as_of=2026-11-23"});
        bench.open_sample();
        if (is_phone) REQUIRE(bench.press_id("nav/more"));
        const auto* button = bench.find_ending(is_phone ? "more/period" : "top/period");
        REQUIRE(button != nullptr);
        REQUIRE(bench.press(button));
        REQUIRE(bench.press(Role::button, "2023/24"));
        CHECK(bench.app().address().option("period") == "2023-09-01..2024-08-31");
        CHECK(bench.app().link("statistics").find("period=") != std::string::npos);
        CHECK(bench.app().figure_query().period.has_value());
    }
}

TEST_CASE("A period that ends before it begins is said, and nothing changes") {
    PageBench bench({.language = "en", .hash = "/overview"});
    bench.open_sample();
    REQUIRE(bench.press_id("top/period"));
    const auto* from = bench.nodes().find(Role::textbox, "From");
    const auto* to = bench.nodes().find(Role::textbox, "To");
    REQUIRE((from != nullptr && to != nullptr));
    const std::string from_id = from->id, to_id = to->id;
    bench.type(from_id, "01.03.2026");
    bench.type(to_id, "01.02.2026");
    REQUIRE(bench.press(Role::button, "Show"));
    CHECK(bench.says("The period ends before it begins."));
    CHECK(bench.app().address().option("period").empty());
    bench.type(to_id, "31.03.2026");
    REQUIRE(bench.press(Role::button, "Show"));
    CHECK(bench.app().address().option("period") == "2026-03-01..2026-03-31");
}

} // namespace hk::ui
