// Agreements as lists have them: a line for each country, and the states that one by one would give, however many there
// are.
#include "exchange/import_file.hpp"
#include "stats/agreement_list.hpp"
#include "stats/figures.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hk;

namespace {

Db read(const std::string& text) {
    auto import = import_file(text, {});
    REQUIRE(import.db.has_value());
    return std::move(*import.db);
}

FigureQuery on(std::string_view day) {
    FigureQuery query;
    query.as_of = day;
    return query;
}

std::string agreement(int i, std::string_view more) {
    return R"({"id":"a)" + std::to_string(i) +
           R"(","type":"memorandum","parties":[{"partner":"p1"},{"partner":"p2"}],)" + std::string(more) + "}";
}

std::string file_of(const std::string& agreements) {
    return R"({"format":"hamkorlik","version":1,"partners":[{"id":"p1","name":{"en":"Old"},"country":"DE","type":"university","successor":"p3"},
{"id":"p2","name":{"en":"Office"},"country":"JP","type":"agency","in_uzbekistan":true},{"id":"p3","name":{"en":"New"},"country":"FR","type":"university"}],
"agreements":[)" +
           agreements + "]}";
}

} // namespace

TEST_CASE("a partner stands for its last successor, an office in Uzbekistan under UZ") {
    auto db = read(file_of(agreement(1, R"("stage":"signed","from":"2020","title":{"en":"T"},"number":"7")")));
    const auto list = list_agreements(db, on("2026-11-23"), ListedAgreements::in_force, Language::en);
    REQUIRE(list.size() == 2);
    CHECK(list[0].country == "FR");
    CHECK(list[0].partners == "New");
    CHECK(list[1].country == "UZ");
    CHECK(list[1].partners == "Office");
    CHECK(list[1].title == "T");
    CHECK(list[1].number == "7");
    CHECK(list[1].start == "2020");
    CHECK(list[1].end.empty());
    CHECK(list[1].state == AgreementState::in_force);
}

TEST_CASE("of many agreements the states are those of each") {
    std::string agreements;
    constexpr int kMany = 1500;
    for (int i = 0; i < kMany; ++i)
        agreements += (i > 0 ? "," : "") + agreement(i, i % 3 == 0   ? R"("stage":"draft")"
                                                        : i % 3 == 1 ? R"("stage":"signed","from":"2020","to":"2021")"
                                                                     : R"("stage":"signed","from":"2020")");
    auto db = read(file_of(agreements));
    const auto list = list_agreements(db, on("2026-11-23"), ListedAgreements::all, Language::en);
    REQUIRE(list.size() == 2 * kMany);
    for (const auto& line : list) {
        const std::int64_t rowid = line.rowid;
        const auto states = agreement_states(db, on("2026-11-23"), {&rowid, 1});
        REQUIRE(states.size() == 1);
        CHECK(line.state == states[0].state);
    }
}
