// The reports beside the statement, on the sample and on small files: their numbers are those of the figures.
#include "report/agreement_list.hpp"
#include "report/ranking.hpp"
#include "report/yearly.hpp"
#include "sample.hpp"
#include "stats/figures.hpp"
#include "text/catalogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hk;
using namespace hk::report;

namespace {

struct InLanguage {
    Language before = current_language();
    explicit InLanguage(Language language) { set_language(language); }
    ~InLanguage() { set_language(before); }
};

std::vector<const report::Table*> tables_of(const Report& report) {
    std::vector<const report::Table*> found;
    for (const auto& block : report.blocks)
        if (block.kind == Block::Kind::table) found.push_back(&block.table);
    return found;
}

const report::Row* row_named(const report::Table& table, std::string_view name) {
    const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                    [&](const report::Row& row) { return row.cells.front() == name; });
    return found == table.rows.end() ? nullptr : &*found;
}

constexpr const char* kYears = R"({"format":"hamkorlik","version":1,
"partners":[{"id":"p1","name":{"en":"Alpha"},"country":"DE","type":"university"},{"id":"p2","name":{"en":"Beta"},"country":"JP","type":"university"},
{"id":"p3","name":{"en":"Gamma"},"type":"network"}],
"agreements":[
{"id":"a1","type":"memorandum","stage":"signed","number":"1","from":"2020-01-10","parties":[{"partner":"p1"},{"partner":"p2"}]},
{"id":"a2","type":"exchange","stage":"signed","number":"2","from":"2025-10-01","parties":[{"partner":"p2"}]},
{"id":"a3","type":"agreement","stage":"signed","number":"3","from":"2019","to":"2026-08-31","parties":[{"partner":"p3"}]},
{"id":"a4","type":"agreement","stage":"draft","number":"4","parties":[{"partner":"p1"}]}]})";

} // namespace

TEST_CASE("the yearly report sets the year beside the one before") {
    const InLanguage speaks(Language::en);
    auto db = read(kYears);
    const auto report = make_yearly(db, on("2026-11-23"));
    CHECK(report.subtitle == "academic year 2025/26");
    CHECK(report.number == "Report 2026/08");
    const auto tables = tables_of(report);
    REQUIRE(tables.size() == 3);
    CHECK(tables[0]->columns[1].title == "2024/25");
    CHECK(tables[0]->columns[2].title == "2025/26");
    const auto* in_force = row_named(*tables[0], "Agreements and memoranda in force");
    REQUIRE(in_force != nullptr);
    CHECK(in_force->cells == std::vector<std::string>{"Agreements and memoranda in force", "2", "3", "+1"});
    CHECK(in_force->opens.as_of == "2026-08-31");
    const auto* trips = row_named(*tables[0], "Trips abroad");
    REQUIRE(trips != nullptr);
    CHECK(trips->opens.as_of.empty());
    CHECK(trips->opens.period == "2025-09-01..2026-08-31");
}

TEST_CASE("an agreement that begins or ends in the year is listed, the last day included") {
    const InLanguage speaks(Language::en);
    auto db = read(kYears);
    const auto report = make_yearly(db, on("2026-11-23"));
    const auto tables = tables_of(report);
    REQUIRE(tables.size() == 3);
    REQUIRE(tables[1]->rows.size() == 1);
    CHECK(tables[1]->rows[0].opens.id == "a2");
    REQUIRE(tables[2]->rows.size() == 1);
    CHECK(tables[2]->rows[0].opens.id == "a3");
    CHECK(tables[2]->rows[0].cells.back() == "Ended");
}

TEST_CASE("the report of another year is of that year") {
    const InLanguage speaks(Language::en);
    auto db = read(kYears);
    auto query = on("2026-11-23");
    query.period = academic_year(2019, 9);
    const auto report = make_yearly(db, query);
    CHECK(report.subtitle == "academic year 2019/20");
    const auto tables = tables_of(report);
    REQUIRE(tables.size() == 2); // none ended
    CHECK(row_named(*tables[0], "Agreements and memoranda in force")->cells[2] == "2");
}

TEST_CASE("agreements stand under every country of their partners, with the counts of the figure") {
    const InLanguage speaks(Language::en);
    auto db = read(kYears);
    const auto report = make_agreement_list(db, on("2026-11-23"), false);
    const auto tables = tables_of(report);
    REQUIRE(tables.size() == 1);
    std::string lines;
    for (const auto& row : tables[0]->rows) lines += row.cells[0] + " " + row.cells[row.is_group ? 1 : 2] + "; ";
    CHECK(lines == "Germany 1 agreement; Alpha 1; Japan 2 agreements; Beta 1; Beta 2; ");
    CHECK(tables[0]->rows[1].opens.array == "agreements");
    CHECK(tables[0]->rows[1].opens.id == "a1");
    const auto all = make_agreement_list(db, on("2026-11-23"), true);
    CHECK(tables_of(all)[0]->rows.back().cells[5] == "Ended"); // without a country: last
    CHECK(report_text(all).find("Draft") != std::string::npos);
}

TEST_CASE("the list of the sample has as many agreements as are in force, in every language") {
    auto db = sample();
    for (const auto language : kLanguages) {
        const InLanguage speaks(language);
        std::vector<std::string> ids;
        const auto report = make_agreement_list(db, on("2026-11-23"), false);
        for (const auto& row : tables_of(report)[0]->rows)
            if (!row.is_group) ids.push_back(row.opens.id);
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        CHECK(ids == figure_records(db, *find_figure("agreements_in_force"), on("2026-11-23")));
    }
}

TEST_CASE("the sheet for rankings says value, definition, records and day of each figure") {
    const InLanguage speaks(Language::en);
    auto db = sample();
    const auto report = make_ranking(db, on("2026-11-23"));
    std::size_t facts = 0;
    for (const auto& block : report.blocks) {
        for (const auto& fact : block.facts) {
            ++facts;
            CHECK_FALSE(fact.value.empty());
            CHECK(fact.definition.find("By the definition of") == 0);
            CHECK(fact.source.find(" · ") != std::string::npos);
            CHECK(find_figure(fact.opens.figure) != nullptr);
        }
    }
    CHECK(facts == 5);
}

TEST_CASE("an empty registry gives every report, without tables and charts of nothing") {
    auto db = read(R"({"format":"hamkorlik","version":1})");
    CHECK(tables_of(make_agreement_list(db, on("2026-11-23"), true)).empty());
    CHECK(tables_of(make_yearly(db, on("2026-11-23"))).size() == 1);
    for (const auto& block : make_ranking(db, on("2026-11-23")).blocks) CHECK(block.kind != Block::Kind::chart);
}
