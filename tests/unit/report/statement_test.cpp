// The office's statement: its figures are those of the registry, in every language; what is not there is not said.
#include "report/html.hpp"
#include "report/statement.hpp"
#include "sample.hpp"
#include "text/catalogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hk;
using namespace hk::report;

namespace {

/// Words of figures, in their order.
std::string figures_of(const Report& statement) {
    std::string text;
    for (const auto& block : statement.blocks)
        for (const auto& piece : block.paragraph)
            if (piece.note > 0) text += (text.empty() ? "" : " | ") + piece.words;
    constexpr std::string_view kNoBreak = "\xC2\xA0"; // between a number and what it counts
    for (auto at = text.find(kNoBreak); at != std::string::npos; at = text.find(kNoBreak, at))
        text.replace(at, kNoBreak.size(), " ");
    return text;
}

struct InLanguage {
    Language before = current_language();
    explicit InLanguage(Language language) { set_language(language); }
    ~InLanguage() { set_language(before); }
};

} // namespace

TEST_CASE("the statement of the sample carries every published figure, in four languages") {
    auto db = sample();
    const auto in = [&](Language language) {
        const InLanguage speaks(language);
        return figures_of(make_statement(db, on("2026-11-23")));
    };
    CHECK(in(Language::uz) == "87 ta | 23 ta | 700 mln yevro va 1 mlrd AQSH dollari | 4 ta | 30 nafardan ortiq | 10 ta"
                              " | 110 nafardan ortiq");
    CHECK(in(Language::en) == "87 agreements and memoranda | 23 international projects | EUR 700 M and USD 1 bn | 4 "
                              "specialties | more than 30 professors | 10 countries | more than 110 people");
    CHECK(in(Language::ru).find("87 соглашений и меморандумов | 23 международных проекта") == 0);
    CHECK(in(Language::uz_cyrl).find("87 та | 23 та") == 0);
}

TEST_CASE("notes say the exact value and what it counts") {
    const InLanguage speaks(Language::en);
    auto db = sample();
    const auto statement = make_statement(db, on("2026-11-23"));
    REQUIRE(statement.notes.size() == 7);
    CHECK(statement.notes[4].opens.figure == "visiting_specialists");
    CHECK(statement.notes[4].value == "34");
    CHECK(statement.notes[0].source.find("87 records") == 0);
    const auto& years = statement.blocks.back().chart;
    CHECK(years.table.rows.back() == "2026");
    CHECK(years.table.words.back() == "87");
    CHECK(years.opens.back().as_of == "2026-11-23");
    CHECK(report_text(statement).find("[1] 87. ") != std::string::npos);
}

TEST_CASE("an empty registry says zero, without sums, countries or charts") {
    const InLanguage speaks(Language::en);
    auto db = read(R"({"format":"hamkorlik","version":1})");
    const auto statement = make_statement(db, on("2026-11-23"));
    CHECK(figures_of(statement) == "0 agreements and memoranda | 0 international projects | 0 specialties | 0 "
                                   "professors | 0 people");
    CHECK(std::none_of(statement.blocks.begin(), statement.blocks.end(),
                       [](const Block& block) { return block.kind == Block::Kind::chart; }));
    CHECK(statement.institute.empty());
}

TEST_CASE("ten is said as it is, eleven is more than ten") {
    const InLanguage speaks(Language::en);
    const auto people = [&](int count) {
        std::string list;
        for (int i = 0; i < count; ++i)
            list += (i > 0 ? "," : "") + (R"({"id":"s)" + std::to_string(i) + R"(","name":"Person )" +
                                          std::to_string(i) + R"(","purpose":"teaching","from":"2026-03-01"})");
        auto db = read(R"({"format":"hamkorlik","version":1,"specialists":[)" + list + "]}");
        const auto statement = make_statement(db, on("2026-11-23"));
        return figures_of(statement);
    };
    CHECK(people(10).find("| 10 professors |") != std::string::npos);
    CHECK(people(11).find("| more than 10 professors |") != std::string::npos);
    CHECK(people(20).find("| more than 10 professors |") != std::string::npos);
    CHECK(people(21).find("| more than 20 professors |") != std::string::npos);
}

TEST_CASE("names with marks of HTML stay names") {
    const InLanguage speaks(Language::en);
    auto db = read(R"json({"format":"hamkorlik","version":1,"office":{"head":"<b>A & B</b>"}})json");
    const auto html = report_html(make_statement(db, on("2026-11-23")));
    CHECK(html.find("&lt;b&gt;A &amp; B&lt;/b&gt;") != std::string::npos);
    CHECK(html.find("<b>A") == std::string::npos);
}
