// Stories of statistics: choosing a figure and what it is told apart by, opening its records, taking it along.
// It must not know how a figure is computed.
#include "table_bench.hpp"

namespace hk::ui {

namespace {

/// Chooses from a list that a button opens.
void choose(TableBench& bench, std::string_view list, std::string_view option) {
    REQUIRE(bench.press(Role::combobox, list));
    REQUIRE(bench.press(Role::option, option));
}

/// Chooses from the menu of what a chart is taken along as.
void take_along(TableBench& bench, std::string_view kind) {
    REQUIRE(bench.press(Role::button, "Download"));
    REQUIRE(bench.press(Role::menuitem, kind));
}

std::string saved_text(TableBench& bench) {
    REQUIRE_FALSE(bench.platform.saved_files.empty());
    return bench.platform.saved_files.back().bytes;
}

} // namespace

TEST_CASE("A figure is told apart by what is chosen, and the choice is in the address") {
    TableBench bench("partners");
    bench.go("/statistics?as_of=2025-12-31");
    choose(bench, "By", "Type");
    CHECK(bench.option("by") == "type");
    choose(bench, "And by", "Country");
    CHECK(bench.option("across") == "country");
    choose(bench, "Figure", "Partners with agreements in force");
    CHECK(bench.option("figure") == "partners_active");
    CHECK(bench.option("by").empty()); // another figure is told apart by other things
}

TEST_CASE("A bar opens exactly the records that it counts") {
    TableBench bench("partners");
    bench.go("/statistics?as_of=2025-12-31&figure=agreements_in_force&by=type");
    const auto links = bench.nodes().find_all(Role::link);
    const auto bar =
        std::find_if(links.begin(), links.end(), [](const auto* node) { return node->name.find("Memorandum: ") == 0; });
    REQUIRE(bar != links.end());
    const auto count = std::stoul((*bar)->name.substr(12));
    bench.go((*bar)->href.substr(1));
    CHECK(bench.app().address().array == "agreements");
    CHECK(bench.app().list().count() == count);
    CHECK(count > 0);
}

TEST_CASE("What is exported carries title, definition, day and source") {
    TableBench bench("partners");
    bench.go("/statistics?as_of=2025-12-31&figure=agreements_in_force&by=year");
    take_along(bench, "CSV");
    const auto csv = saved_text(bench);
    for (const std::string_view part : {"Agreements and memoranda in force", "31 December 2025", "Source", "2025,"})
        CHECK_MESSAGE(csv.find(part) != std::string::npos, part);
    take_along(bench, "SVG");
    CHECK(saved_text(bench).find("<svg") == 0);
    CHECK(saved_text(bench).find("31 December 2025") != std::string::npos);
    take_along(bench, "PNG");
    CHECK(bench.platform.saved_files.back().name.ends_with(".png"));
    take_along(bench, "Copy as a picture");
    CHECK(bench.platform.copied.find("<svg") == 0);
}

TEST_CASE("A chart is saved under a name, in the file, and opens again; saving is undone") {
    TableBench bench("partners");
    bench.go("/statistics?figure=agreements_in_force&by=type");
    REQUIRE(bench.press(Role::button, "Charts"));
    REQUIRE(bench.press(Role::menuitem, "Save this chart…"));
    const auto* name = bench.nodes().find(Role::textbox, "Name");
    REQUIRE(name != nullptr);
    bench.type(name->id, "By type");
    REQUIRE(bench.press(Role::button, "Save"));
    REQUIRE(bench.app().saved_views().size() == 1);
    CHECK(bench.app().open_view() != nullptr);
    bench.go("/statistics?figure=agreements_in_force&by=year");
    CHECK(bench.app().open_view() == nullptr);
    bench.go(bench.app().view_link(bench.app().saved_views().front().address).substr(1));
    CHECK(bench.option("by") == "type");
    bench.key("z", kCtrl);
    CHECK(bench.app().saved_views().empty());
}

TEST_CASE(
    "A chart that is saved is a slide, too, when that is asked for: after the built-in ones, or the last of the own") {
    TableBench bench("partners");
    const auto slides = [&](std::string_view where) {
        return bench.app().document().db().integer("SELECT count(*) FROM slides" + std::string(where));
    };
    std::int64_t before = 0;
    for (const char* by : {"type", "year"}) {
        bench.go("/statistics?figure=agreements_in_force&by=" + std::string(by));
        REQUIRE(bench.press(Role::button, "Charts"));
        REQUIRE(bench.press(Role::menuitem, "Save this chart…"));
        bench.type(bench.nodes().find(Role::textbox, "Name")->id, by);
        REQUIRE(bench.press(Role::checkbox, "Show it as a slide, too"));
        REQUIRE(bench.press(Role::button, "Save"));
        CHECK(slides(" WHERE kind='chart' AND coalesce(\"order\",1000000)=(SELECT max(coalesce(\"order\",1000000))"
                     " FROM slides)") == 1);
        if (before > 0) CHECK(slides("") == before + 1);
        before = slides("");
    }
    CHECK(slides(" WHERE kind='chart'") == 2);
    CHECK(before > 2);
    bench.key("z", kCtrl);
    CHECK(slides("") == before - 1);
    CHECK(bench.app().document().db().integer("SELECT count(*) FROM charts") == 2);
    bench.go("/present?lang=en");
    CHECK(bench.nodes().find_containing(Role::button, "Agreements and memoranda in force") != nullptr);
}

TEST_CASE("Every kind of chart that is offered shows every number as a mark that opens its records") {
    TableBench bench("partners");
    for (const std::string_view options : {"by=type&chart=treemap", "by=type&across=group&chart=flows",
                                           "by=year&across=type&chart=multiples", "by=year&chart=bars"}) {
        bench.go("/statistics?as_of=2025-12-31&" + std::string(options));
        int marks = 0;
        for (const auto* node : bench.nodes().find_all(Role::link))
            if (node->id.find("/marks/") != std::string::npos && node->href.find("figure=") != std::string::npos)
                ++marks;
        CHECK_MESSAGE(marks > 0, options);
    }
}

TEST_CASE("The marks of a chart are one stop of the Tab key, and the arrow keys walk along them") {
    TableBench bench("partners");
    bench.go("/statistics?as_of=2025-12-31&figure=agreements_in_force&by=year&across=type&chart=lines");
    const auto marks = [&] {
        std::vector<const Node*> found;
        for (const auto* node : bench.nodes().find_all(Role::link))
            if (node->id.find("/marks/") != std::string::npos) found.push_back(node);
        return found;
    };
    REQUIRE(marks().size() > 4);
    const auto stops = [&] {
        const auto all = marks();
        return std::count_if(all.begin(), all.end(), [](const Node* node) { return !node->skip_tab; });
    };
    CHECK(stops() == 1);
    bench.keyboard = true;
    bench.program->focus(marks().front()->id, true);
    bench.settle();
    const auto column = [&] { return bench.nodes().focused().substr(bench.nodes().focused().rfind('/')); };
    const auto first = bench.nodes().focused();
    bench.key("ArrowRight");
    CHECK(bench.nodes().focused() != first);
    CHECK(column() == first.substr(first.rfind('/'))); // along the line
    CHECK(stops() == 1);
    bench.key("ArrowLeft");
    CHECK(bench.nodes().focused() == first);
    bench.key("End");
    CHECK(bench.nodes().focused() == marks().back()->id);
    bench.key("Home");
    CHECK(bench.nodes().focused() == first);
    bench.key("Enter");
}

} // namespace hk::ui
