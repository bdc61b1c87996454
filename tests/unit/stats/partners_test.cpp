// Partners and countries with agreements in force, and their groups.
#include "figure_story.hpp"
#include "stats/breakdowns.hpp"

using namespace hk;
using namespace hk::story;

namespace {

std::string groups(Db& db, Partition partition) {
    std::string text;
    for (const auto& one : agreements_by_group(db, on("2026-11-23"), partition))
        text += (text.empty() ? "" : " ") + std::string(one.group) + "=" + std::to_string(one.count);
    return text;
}

std::string partner(std::string_view id, std::string_view members) {
    return R"({"id":")" + std::string(id) + R"(","name":{"en":"Sample"},"type":"university",)" + std::string(members) +
           "}";
}

} // namespace

TEST_CASE("a partner counts once, however many agreements it has, and only while one is in force") {
    auto db = agreements(
        {agreement("a", R"("signed":"2020")", "p-de p-fr"), agreement("b", R"("signed":"2021")", "p-de"),
         agreement("c", R"("signed":"2020","to":"2021")", "p-kr"), agreement("d", R"("signed":"2020")", "p-un")});
    CHECK(records(db, "partners_active", on("2026-11-23")) == "p-de p-fr p-un");
    const auto countries = value(db, "partner_countries", on("2026-11-23"));
    CHECK(countries.number == 2);
    CHECK(countries.records == 3);
    CHECK(beside(countries, Text::beside_no_country) == 1);
}

TEST_CASE("a partner with a successor counts as the last of the chain") {
    auto db = file_with(
        array("agreements", {agreement("a", R"("signed":"2020")", "old"), agreement("b", R"("signed":"2020")", "mid"),
                             agreement("c", R"("signed":"2020")", "p-de")}),
        partner("old", R"("country":"FR","successor":"mid")") + "," +
            partner("mid", R"("country":"FR","successor":"p-de")"));
    CHECK(records(db, "partners_active", on("2026-11-23")) == "p-de");
    CHECK(number(db, "partner_countries", on("2026-11-23")) == 1);
}

TEST_CASE("partners that succeed each other in a circle stand for themselves") {
    auto db = file_with(
        array("agreements", {agreement("a", R"("signed":"2020")", "x"), agreement("b", R"("signed":"2020")", "y")}),
        partner("x", R"("country":"DE","successor":"y")") + "," + partner("y", R"("country":"FR","successor":"x")"));
    CHECK(records(db, "partners_active", on("2026-11-23")) == "x y");
}

TEST_CASE("the statement's groups: a multilateral agreement counts once in each") {
    auto db = file_with(
        array("agreements", {agreement("all", R"("signed":"2020")", "p-de p-fr p-kr ru us kz office br p-un"),
                             agreement("office-only", R"("signed":"2020")", "office"),
                             agreement("at-home", R"("signed":"2020")", "home"),
                             agreement("two", R"("signed":"2020")", "p-de p-fr")}),
        partner("ru", R"("country":"RU")") + "," + partner("us", R"("country":"US")") + "," +
            partner("kz", R"("country":"KZ")") + "," + partner("office", R"("country":"JP","in_uzbekistan":true)") +
            "," + partner("home", R"("country":"UZ")") + "," + partner("br", R"("country":"BR")"));
    CHECK(groups(db, Partition::statement) ==
          "uzbekistan=3 other_europe=2 other_asia=1 central_asia=1 russia=1 usa=1 rest_of_world=1 no_country=1");
    CHECK(groups(db, Partition::continents) == "asia=3 europe=2 americas=1 no_country=1");
    CHECK(groups(db, Partition::eu) == "eu=2 rest_of_world=3 no_country=1");
    CHECK(number(db, "agreements_in_force", on("2026-11-23")) == 4);
}

TEST_CASE("by country: offices in Uzbekistan stand there, partners without a country apart") {
    auto db = file_with(array("agreements", {agreement("a", R"("signed":"2020")", "office p-de"),
                                             agreement("b", R"("signed":"2020")", "p-de p-un")}),
                        partner("office", R"("country":"JP","in_uzbekistan":true)"));
    CHECK(agreements_by_country(db, on("2026-11-23")) == std::vector<CountryCount>{{"DE", 2}, {"", 1}, {"UZ", 1}});
    CHECK(partners_by_country(db, on("2026-11-23")) == std::vector<CountryCount>{{"", 1}, {"DE", 1}, {"UZ", 1}});
}

TEST_CASE("every country of the standard has a place in every partition") {
    for (const char* country : {"DE", "RU", "US", "KZ", "UZ", "KR", "TR", "AU", "EG", "BR", "AQ"})
        for (auto partition : {Partition::statement, Partition::continents, Partition::cis, Partition::eu}) {
            const auto group = group_of(partition, country, false);
            bool is_listed = false;
            for (auto one : groups_of(partition)) is_listed = is_listed || one == group;
            CHECK_MESSAGE(is_listed, country << " is in " << group);
        }
    CHECK(group_of(Partition::statement, "RU", false) == "russia");
    CHECK(group_of(Partition::statement, "RU", true) == "uzbekistan");
    CHECK(group_of(Partition::statement, "", false) == "no_country");
    CHECK(group_of(Partition::cis, "KZ", false) == "cis");
}
