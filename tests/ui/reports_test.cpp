// Stories of reports: choosing one and what it is of, following its figures to their records, taking it along.
// It must not know how a report is written.
#include "table_bench.hpp"

namespace hk::ui {

namespace {

/// Chooses from a list that a button opens.
void choose(PageBench& bench, std::string_view list, std::string_view option) {
    REQUIRE(bench.press(Role::combobox, list));
    REQUIRE(bench.press(Role::option, option));
}

const Node* link_with(PageBench& bench, std::string_view part) {
    for (const auto* node : bench.nodes().find_all(Role::link))
        if (node->href.find(part) != std::string::npos) return node;
    return nullptr;
}

} // namespace

TEST_CASE("Every figure of the statement leads to its records, and the statement is saved and printed") {
    TableBench bench("partners");
    bench.go("/reports?as_of=2025-12-31");
    CHECK(link_with(bench, "figure=agreements_in_force") != nullptr);
    CHECK(link_with(bench, "as_of=2020-12-31&figure=agreements_in_force") != nullptr); // a column of the chart
    CHECK(link_with(bench, "part=group%3Aother_europe") != nullptr);                   // a bar
    REQUIRE(bench.press(Role::button, "HTML"));
    REQUIRE_FALSE(bench.platform.saved_files.empty());
    CHECK(bench.platform.saved_files.back().name == "hamkorlik-statement-2025-12-31-en.html");
    CHECK(bench.platform.saved_files.back().bytes.find("<!DOCTYPE html>") == 0);
    REQUIRE(bench.press(Role::button, "Print"));
    CHECK(bench.platform.printed.find("<h1>Activity</h1>") != std::string::npos);
    CHECK(bench.platform.printed.find("href=\"#/registry/agreements?") != std::string::npos);
}

TEST_CASE("A year is frozen from its report, shows what was corrected since, and can be taken back") {
    TableBench bench("agreements");
    bench.go("/reports/snapshot?as_of=2025-12-31");
    CHECK(bench.says("No year is frozen yet."));
    REQUIRE(bench.press(Role::button, "Yearly report"));
    CHECK(bench.app().address().record == "yearly");
    REQUIRE(bench.press(Role::button, "Freeze the year"));
    CHECK(bench.app().address().record == "snapshot");
    CHECK(bench.says("Nothing differs from the present data."));
    const auto frozen = bench.app().address().hash();
    const auto& type = *find_record_type("agreements");
    REQUIRE(bench.app().document().remove(tables_of(type), "a1", ""));
    bench.settle();
    CHECK(bench.says("figures differ from the present data.")); // the agreement, its partner, its country …
    REQUIRE(bench.app().document().undo());
    REQUIRE(bench.app().document().undo());
    bench.go("/reports/snapshot?as_of=2025-12-31");
    CHECK(bench.says("No year is frozen yet."));
    bench.go("/" + frozen.substr(1)); // a link to what is gone
    CHECK(bench.says("No year is frozen yet."));
}

TEST_CASE("The report and its options are chosen from lists and stand in the address") {
    PageBench bench({.height_px = 2400, .language = "en"}); // so high that all of it is visible
    bench.open("own.json", kTablesFile);
    const auto option = [&](std::string_view name) { return std::string(bench.app().address().option(name)); };
    bench.go("/reports?as_of=2025-12-31");
    choose(bench, "Report", "Yearly report");
    CHECK(bench.app().address().record == "yearly");
    CHECK(option("as_of") == "2025-12-31");
    choose(bench, "Academic year", "2021/22");
    CHECK(option("period") == "2021-09-01..2022-08-31");
    CHECK(bench.says("academic year 2021/22"));
    choose(bench, "Report", "Agreements by country");
    CHECK(option("period") == "2021-09-01..2022-08-31"); // a period stays, as the day does
    choose(bench, "State", "Of every state");
    CHECK(option("scope") == "all");
    CHECK(bench.says("Draft"));
    CHECK(link_with(bench, "#/registry/agreements/a3") != nullptr);
}

TEST_CASE("The partner's brief asks for a partner, and is its page") {
    TableBench bench("partners");
    bench.go("/reports/partner?as_of=2025-12-31");
    CHECK(bench.says("Choose the partner"));
    CHECK(bench.nodes().find(Role::button, "Print") == nullptr);
    bench.go("/reports/partner?as_of=2025-12-31&of=p1");
    CHECK(bench.nodes().find(Role::heading, "Wageningen University") != nullptr);
    CHECK(link_with(bench, "#/registry/agreements/a1") != nullptr);
    bench.go("/partner/p1?as_of=2025-12-31");
    REQUIRE(bench.press(Role::button, "Print"));
    CHECK(bench.platform.printed.find("<h1>Wageningen University</h1>") != std::string::npos);
}

TEST_CASE("An empty file says that there is nothing to report, and a report that is not known is told") {
    PageBench bench({.language = "en", .hash = "/reports/yearly"});
    CHECK(bench.says("No data yet"));
    CHECK(bench.nodes().find(Role::button, "HTML") == nullptr);
    bench.go("/reports/no_such");
    CHECK(bench.app().address().screen == "overview");
}

TEST_CASE("Of a long list only what is visible is on the page, and all of it can be scrolled to") {
    PageBench bench({.language = "uz", .hash = "/reports/agreements?scope=all"});
    std::string agreements;
    constexpr int kMany = 3000;
    for (int i = 0; i < kMany; ++i)
        agreements += (i > 0 ? "," : "") + (R"({"id":"a)" + std::to_string(i)) +
                      R"(","type":"memorandum","stage":"signed","from":"2020","parties":[{"partner":"p1"}]})";
    bench.open(
        "own.json",
        R"({"format":"hamkorlik","version":1,"partners":[{"id":"p1","name":{"uz":"Hamkor"},"country":"DE","type":"university"}],"agreements":[)" +
            agreements + "]}");
    const auto tables = bench.nodes().find_all(Role::table);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0]->row_count == kMany + 2); // the heads and the country
    CHECK(bench.nodes().find_all(Role::row).size() < 60);
}

TEST_CASE("Every report fits every language, on a desk and on a phone") {
    for (const float width : {1440.0F, 390.0F}) {
        for (const auto language : {"uz", "uz-Cyrl", "ru", "en"}) {
            PageBench bench({.width_px = width, .height_px = 844, .language = language, .hash = "/reports"});
            bench.open_sample();
            for (const auto& kind : report_kinds()) {
                CAPTURE(width);
                CAPTURE(language);
                CAPTURE(kind.word);
                bench.go("/reports/" + std::string(kind.word) + "?as_of=2026-11-23");
                if (kind.choice == ReportKind::Choice::snapshot) bench.app().freeze_year();
                bench.settle();
                CHECK(bench.settle());
                CHECK(bench.ui().interactive_items_without_node().empty());
                CHECK(bench.nodes().find_all(Role::heading).size() >=
                      (kind.choice == ReportKind::Choice::partner ? 1U : 2U));
            }
        }
    }
}

} // namespace hk::ui
