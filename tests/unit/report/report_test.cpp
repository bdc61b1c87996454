// What every report is made of: the same document as text and as HTML, whatever it says.
#include "report/html.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hk::report;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Report one_of_each() {
    Report report;
    report.institute = "Institute";
    report.number = "Report 2026/11";
    report.title = "All <of> it";
    report.notes = {{.value = "87", .definition = "Counted.", .source = "87 records", .opens = {.figure = "in_force"}}};
    report.blocks.emplace_back(Paragraph{{"There are "}, {"87 agreements", 1}, {"."}});
    report.blocks.emplace_back(Heading{.words = "Partners", .aside = "2 of them"});
    report.blocks.emplace_back(
        Facts{{.name = "Partners", .value = "2", .definition = "Each once.", .source = "today"}});
    report.blocks.emplace_back(Table{.name = "Partners",
                                     .columns = {{"Name"}, {"Agreements", true}},
                                     .rows = {{.cells = {"Germany", "1 partner"}, .is_group = true},
                                              {.cells = {"A & B", "5"}, .opens = {.array = "partners", .id = "ab"}}}});
    report.blocks.emplace_back(
        Chart{.name = "By country", .table = {{"Germany", "Japan"}, {""}, {5, 2}, {"5", "2"}}, .opens = {{}, {}}});
    report.signatures = {{"Head", "N. N."}, {"Vice-rector", ""}};
    report.footer = "From the \"registry\".";
    return report;
}

std::string address(const Opens& opens) { return "#" + opens.figure + opens.array + "/" + opens.id; }

} // namespace

TEST_CASE("as text a report has its sentences with numbers, its notes, tables and what charts show") {
    const auto text = report_text(one_of_each());
    CHECK(has(text, "There are 87 agreements [1].\n"));
    CHECK(has(text, "[1] 87. Counted. 87 records.\n"));
    CHECK(has(text, "Partners (2 of them)\n"));
    CHECK(has(text, "Partners: 2. Each once. today.\n"));
    CHECK(has(text, "Name | Agreements\n\nGermany | 1 partner\n  A & B | 5\n"));
    CHECK(has(text, "  Japan: 2\n"));
}

TEST_CASE("as HTML everything is escaped, and leads somewhere only where there are addresses") {
    const auto html = report_html(one_of_each(), address);
    CHECK(has(html, "<h1>All &lt;of&gt; it</h1>"));
    CHECK(has(html, "<a href=\"#in_force/\"><strong>87 agreements</strong></a><sup>1</sup>"));
    CHECK(has(html, "<td><a href=\"#partners/ab\">A &amp; B</a></td><td class=\"number\">5</td>"));
    CHECK(has(html, "<tr class=\"group\"><th colspan=\"1\">Germany</th><td>1 partner</td></tr>"));
    CHECK(has(html, "<figure><svg"));
    CHECK(has(html, "<p>Head, N. N.</p><p>Vice-rector</p>"));
    CHECK_FALSE(has(report_html(one_of_each()), "<a "));
    CHECK_FALSE(has(html, "style="));
}

TEST_CASE("notes stand beside the paragraphs that come first, and nothing else does") {
    auto report = one_of_each();
    CHECK(blocks_beside_notes(report) == 1);
    const auto html = report_html(report);
    CHECK(html.find("class=\"notes\"") < html.find("<h2>"));
    report.notes.clear();
    CHECK(blocks_beside_notes(report) == 0);
}

TEST_CASE("a file of its own carries language, looks and the running foot") {
    const auto html = document_html(one_of_each(), "uz-Cyrl", ".report{}");
    CHECK(has(html, "<!DOCTYPE html>\n<html class=\"margins\" lang=\"uz-Cyrl\">"));
    CHECK(has(html, "<style>.report{}</style><style>:root{--footer:\"From the \\\"registry\\\".\"}</style>"));
    CHECK(has(document_html(one_of_each(), "en"), "<style></style>"));
}
