// A frozen year beside the data of today: what was corrected shows as a difference, nothing else does.
#include "report/snapshot.hpp"
#include "sample.hpp"
#include "stats/figure_text.hpp"
#include "stats/figures.hpp"
#include "stats/snapshots.hpp"
#include "text/catalogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hk;
using namespace hk::report;

namespace {

constexpr const char* kFile = R"({"format":"hamkorlik","version":1,
"partners":[{"id":"p1","name":{"en":"Alpha"},"country":"DE","type":"university"}],
"agreements":[
{"id":"a1","type":"other","stage":"signed","from":"2020","parties":[{"partner":"p1"}]},
{"id":"a2","type":"other","stage":"signed","from":"2026-08-15","parties":[{"partner":"p1"}]},
{"id":"a3","type":"other","stage":"signed","from":"2026-10","parties":[{"partner":"p1"}]}],
"projects":[{"id":"j1","title":{"en":"J"},"status":"running","from":"2020","value":[{"amount":"100.50","currency":"EUR"},{"amount":"7.00","currency":"USD"}]}],
"mobilities":[{"id":"m1","person":"A","who":"student","kind":"exchange","direction":"out","from":"2026-02","to":"2026-05"}],
"snapshots":[{"id":"s1","name":{"en":"Year 2025/26"},"year":"2025/26","cutoff":"2026-11-01","figures":[
{"key":"agreements_in_force","value":"3"},{"key":"project_value","value":"50.25","currency":"EUR"},{"key":"project_value","value":"9.00","currency":"KRW"},
{"key":"outgoing","value":"1"},{"key":"counted_long_ago","value":"12"}]}]})";

const report::Table& table_of(const Report& report) {
    const auto found = std::find_if(report.blocks.begin(), report.blocks.end(),
                                    [](const Block& block) { return block.kind == Block::Kind::table; });
    REQUIRE(found != report.blocks.end());
    return found->table;
}

/// "frozen | now | change" of a row, "" without one.
std::string row_of(const report::Table& table, std::string_view name) {
    for (const auto& row : table.rows)
        if (row.cells.front() == name) return row.cells[1] + " | " + row.cells[2] + " | " + row.cells[3];
    return {};
}

} // namespace

TEST_CASE("a frozen year is of its period, and of the cut-off day when the year is not over") {
    const auto over = query_of_snapshot("2025/26", "2026-11-01", 9);
    CHECK(over.as_of == "2026-08-31");
    CHECK(over.period == Period{"2025-09-01", "2026-08-31"});
    CHECK(query_of_snapshot("2025/26", "2026-03", 9).as_of == "2026-03-31");
    CHECK(query_of_snapshot("2025", "", 9).as_of == "2025-12-31");
    CHECK(query_of_snapshot("", "2026-11-01", 9).period == Period{"2025-09-01", "2026-08-31"});
}

TEST_CASE("what was frozen stands beside what the data say now, with the difference") {
    set_language(Language::en);
    auto db = read(kFile);
    FigureQuery query;
    query.as_of = "2026-11-23";
    const auto report = make_snapshot(db, query, "s1");
    CHECK(report.title == "Year 2025/26");
    const auto& table = table_of(report);
    CHECK(row_of(table, "Agreements and memoranda in force") == "3 | 2 | \u22121"); // a3 begins after the year
    CHECK(row_of(table, figure_text("project_value", "name") + ", EUR") == "EUR 50.25 | EUR 100.50 | +EUR 50.25");
    CHECK(row_of(table, figure_text("project_value", "name") + ", USD") == "— | USD 7 | +USD 7");
    CHECK(row_of(table, figure_text("project_value", "name") + ", KRW") == "KRW 9 | — | \u2212KRW 9");
    CHECK(row_of(table, "counted_long_ago") == "12 | — | —");
    CHECK(table.rows[3].cells.front().ends_with("USD"));
    CHECK(table.rows.size() == 6); // figures that were not frozen are not compared
    const auto outgoing = std::find_if(table.rows.begin(), table.rows.end(),
                                       [](const report::Row& row) { return row.opens.figure == "outgoing"; });
    REQUIRE(outgoing != table.rows.end());
    CHECK(outgoing->cells[3] == "0");
    CHECK(outgoing->opens.period == "2025-09-01..2026-08-31");
    CHECK(table.rows.front().opens.as_of == "2026-08-31");
    CHECK(report_text(report).find("4 figures differ from the present data.") != std::string::npos);
    CHECK(make_snapshot(db, query, "none").title.empty());
    set_language(Language::uz);
}

TEST_CASE("every figure of the sample is frozen, and at once nothing differs") {
    auto db = sample();
    const auto query = query_of_snapshot("2025/26", "2026-11-23", 9);
    const auto frozen = freeze_figures(db, query);
    for (const auto& figure : all_figures())
        CHECK(
            std::any_of(frozen.begin(), frozen.end(), [&](const FrozenFigure& one) { return one.key == figure.key; }));
    for (const auto& one : frozen) {
        const auto value = compute_figure(db, *find_figure(one.key), query);
        REQUIRE(value.has_value());
        if (one.currency.empty()) CHECK(one.value == std::to_string(value->number));
    }
    CHECK(frozen == freeze_figures(db, query));
}
