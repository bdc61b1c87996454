// The table of reports: every entry has a name in every language and makes a report of the sample, the partner's of
// one.
#include "app/reports.hpp"
#include "exchange/import_file.hpp"
#include "report/html.hpp"
#include "text/catalogue.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

using namespace hk;

namespace {

Document sample() {
    std::ifstream file(HK_SOURCE_DIR "/assets/sample/sample.json", std::ios::binary);
    auto import = import_file(std::string(std::istreambuf_iterator<char>(file), {}), {});
    REQUIRE(import.db.has_value());
    return Document(std::move(*import.db));
}

ReportRequest request(const ReportKind& kind, std::string of = {}) {
    ReportRequest request{.kind = &kind, .of = std::move(of)};
    request.query.as_of = "2026-11-23";
    return request;
}

std::string first_partner(Document& document) {
    auto row =
        document.db().query("SELECT partner FROM agreements_parties GROUP BY 1 ORDER BY count(*) DESC,1 LIMIT 1");
    REQUIRE(row.step());
    return std::string(row.text(0));
}

} // namespace

TEST_CASE("every report has a name and a text in every language") {
    auto document = sample();
    auto* open = &document;
    Titles titles(open);
    const auto partner = first_partner(document);
    REQUIRE(
        document.db().run("INSERT INTO snapshots(id,name_uz,year,cutoff) VALUES('s1','Yil','2025/26','2026-11-23')"));
    for (const auto language : kLanguages) {
        set_language(language);
        for (const auto& kind : report_kinds()) {
            CAPTURE(kind.word);
            CHECK(report_name(kind) != kind.word);
            CHECK(find_report_kind(kind.word) == &kind);
            const bool is_snapshot = kind.choice == ReportKind::Choice::snapshot;
            const auto report = make_report(document, titles, request(kind, is_snapshot ? "s1" : partner));
            CHECK_FALSE(report.title.empty());
            CHECK(report::report_text(report).find(report.title) != std::string::npos);
            CHECK(report::report_html(report).find("<main class=\"report\">") == 0);
        }
    }
    set_language(Language::uz);
}

TEST_CASE("an address without a report is of the statement, one with an unknown report of none") {
    CHECK(find_report_kind("")->word == "statement");
    CHECK(find_report_kind("no_such") == nullptr);
}

TEST_CASE("the brief of a partner says what its page says") {
    auto document = sample();
    auto* open = &document;
    Titles titles(open);
    const auto partner = first_partner(document);
    const auto& kind = *find_report_kind("partner");
    const auto report = make_report(document, titles, request(kind, partner));
    CHECK(report.title == titles.of("partners", partner));
    const auto text = report::report_text(report);
    auto rows = document.db().query(
        "SELECT a.id FROM agreements a JOIN agreements_parties p ON p.owner=a.id WHERE p.partner=?1");
    rows.bind(1, std::string_view(partner));
    std::size_t agreements = 0, listed = 0;
    while (rows.step()) ++agreements;
    for (const auto& block : report.blocks)
        for (const auto& row : block.table.rows)
            if (row.opens.array == "agreements") ++listed;
    CHECK(listed == agreements);
    CHECK(make_report(document, titles, request(kind, "nobody")).title.empty());
}
