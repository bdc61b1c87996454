// Partners and countries with agreements in force, and their groups.
#include "figure_story.hpp"
#include "stats/crosstab.hpp"

using namespace hk;
using namespace hk::story;

namespace {

std::string groups(Db& db, std::string_view partition) {
    const auto& figure = *find_figure("agreements_in_force");
    const auto table = crosstab(db, figure, on("2026-11-23"), *find_dimension(figure, partition));
    std::string text;
    for (std::size_t i = 0; i < table->rows.size(); ++i)
        text += (text.empty() ? "" : " ") + table->rows[i] + "=" + std::to_string(table->row_totals[i].number);
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
    CHECK(groups(db, "group") ==
          "uzbekistan=3 other_europe=2 other_asia=1 central_asia=1 russia=1 usa=1 rest_of_world=1 no_country=1");
    CHECK(groups(db, "continent") == "asia=3 europe=2 americas=1 no_country=1");
    CHECK(groups(db, "eu") == "eu=2 rest_of_world=3 no_country=1");
    CHECK(number(db, "agreements_in_force", on("2026-11-23")) == 4);
}
