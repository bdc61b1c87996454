// Projects running, their sums per currency, joint programmes.
#include "figure_story.hpp"

using namespace hk;
using namespace hk::story;

namespace {
std::string project(std::string_view id, std::string_view members) {
    return R"({"id":")" + std::string(id) + R"(","title":{"en":"Sample"},)" + std::string(members) + "}";
}
std::string programme(std::string_view id, std::string_view specialty, std::string_view degree = "double",
                      std::string_view members = R"("first_intake":"2020")") {
    return R"({"id":")" + std::string(id) + R"(","specialty":)" + std::string(specialty) +
           R"(,"level":"master","degree":")" + std::string(degree) + R"(",)" + std::string(members) + "}";
}
} // namespace

TEST_CASE("a project runs between its dates, whatever its status says today") {
    auto db = file_with(array("projects", {project("running", R"("status":"running","from":"2020","to":"2027")"),
                                           project("finished", R"("status":"finished","from":"2020","to":"2022")"),
                                           project("stopped", R"("status":"stopped","from":"2020","to":"2021-06")"),
                                           project("planned", R"("status":"planned","from":"2020","to":"2027")"),
                                           project("open", R"("status":"running","from":"2020")"),
                                           project("open-finished", R"("status":"finished","from":"2020")"),
                                           project("no-start", R"("status":"running","to":"2027")")}));
    CHECK(records(db, "projects_running", on("2021-06-30")) == "finished open running stopped");
    CHECK(records(db, "projects_running", on("2021-07-01")) == "finished open running");
    CHECK(records(db, "projects_running", on("2026-11-23")) == "open running");
    CHECK(beside(value(db, "projects_running", on("2026-11-23")), Text::ui_overview_not_counted) == 1);
}

TEST_CASE("the value is one exact sum per currency, with its decimals, over the projects running") {
    auto db = file_with(array(
        "projects",
        {project(
             "a",
             R"("status":"running","from":"2020","value":[{"amount":"0.10","currency":"USD"},{"amount":"1","currency":"JPY"}])"),
         project(
             "b",
             R"("status":"running","from":"2020","value":[{"amount":"0.20","currency":"USD"},{"amount":"1.005","currency":"KWD"}])"),
         project("c", R"("status":"running","from":"2020","own_share":[{"amount":"5.00","currency":"EUR"}])"),
         project("d",
                 R"("status":"finished","from":"2018","to":"2019","value":[{"amount":"99.00","currency":"USD"}])")}));
    const auto figure = value(db, "project_value", on("2026-11-23"));
    CHECK(figure.sums == std::vector<Money>{{"JPY", "1"}, {"KWD", "1.005"}, {"USD", "0.30"}});
    CHECK(figure.records == 2);
    CHECK(records(db, "project_value", on("2026-11-23")) == "a b");
    CHECK(beside(figure, Text::ui_overview_without_value) == 1);
    CHECK(value(db, "project_own_share", on("2026-11-23")).sums == std::vector<Money>{{"EUR", "5.00"}});
    CHECK(value(db, "project_value", on("2000-01-01")).sums.empty());
}

TEST_CASE("specialties are counted once over levels and spellings; dual degrees stand apart") {
    auto db = file_with(array(
        "programmes",
        {programme("m", R"({"uz":"Oʻsimlik himoyasi","en":"Plant protection"})"),
         programme("d", R"({"uz":"O'SIMLIK HIMOYASI"})"), programme("ru", R"({"ru":"Вода","en":"Plant protection"})"),
         programme("dual", R"({"uz":"Dual"})", "dual"),
         programme("closed", R"({"uz":"Yer"})", "joint", R"("first_intake":"2020","closed":"2026-11-22")"),
         programme("later", R"({"uz":"Suv"})", "joint", R"("first_intake":"2026-12")"),
         programme("plan", R"({"uz":"Reja"})", "joint", R"("languages":["en"])")}));
    CHECK(records(db, "joint_programmes", on("2026-11-23")) == "d m ru");
    CHECK(number(db, "joint_specialties", on("2026-11-23")) == 2);
    CHECK(number(db, "joint_specialties", on("2026-11-22")) == 3);
    CHECK(number(db, "joint_specialties", on("2026-12-01")) == 3);
    CHECK(records(db, "dual_programmes", on("2026-11-23")) == "dual");
    CHECK(beside(value(db, "joint_programmes", on("2026-11-23")), Text::ui_overview_not_counted) == 1);
}
