// What holds for every figure: it opens its records, has its texts, reads its question, and comes out of the sample.
#include "figure_story.hpp"
#include "stats/figure_series.hpp"
#include "stats/figures_json.hpp"
#include "text/catalogue.hpp"

#include <fstream>
#include <iterator>

using namespace hk;
using namespace hk::story;

namespace {

Db sample() {
    std::ifstream file(HK_SOURCE_DIR "/assets/sample/sample.json", std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    auto import = import_file(text, {});
    REQUIRE(import.db.has_value());
    return std::move(*import.db);
}

std::string refused(const Options& options) {
    auto db = file_with("");
    const auto query = read_figure_query(db, options);
    REQUIRE_FALSE(query.has_value());
    return query.error().code + " " + query.error().parts.front().value;
}

} // namespace

TEST_CASE("the published figures come out of the sample on 23 November 2026") {
    auto db = sample();
    const auto query = on("2026-11-23");
    CHECK(number(db, "agreements_in_force", query) == 87);
    CHECK(number(db, "projects_running", query) == 23);
    CHECK(value(db, "project_value", query).sums ==
          std::vector<Money>{{"EUR", "700000000.00"}, {"USD", "1000000000.00"}});
    CHECK(number(db, "joint_specialties", query) == 4);
    CHECK(number(db, "visiting_specialists", query) > 30);
    CHECK(number(db, "student_countries", query) == 10);
    CHECK(number(db, "outgoing_training", query) > 100);
}

TEST_CASE("every figure opens exactly its records, by id and by rowid") {
    auto db = sample();
    for (const auto& figure : all_figures()) {
        CAPTURE(figure.key);
        for (const char* day : {"2026-11-23", "2024-02-29", "2019-12-31"}) {
            const auto query = on(day);
            const auto ids = figure_records(db, figure, query);
            CHECK(static_cast<std::int64_t>(ids.size()) == value(db, figure.key, query).records);
            const auto array = std::string(figure.array());
            CHECK(db.integer("SELECT count(*) FROM " + quoted(array) + " WHERE rowid IN (" +
                             records_sql(figure, query) + ")") == static_cast<std::int64_t>(ids.size()));
        }
    }
}

TEST_CASE("figures at once and one by one are the same") {
    auto db = sample();
    std::vector<const Figure*> figures;
    for (const auto& figure : all_figures()) figures.push_back(&figure);
    const auto together = compute_figures(db, figures, on("2026-11-23"));
    REQUIRE(together.size() == figures.size());
    for (std::size_t i = 0; i < figures.size(); ++i) {
        CAPTURE(figures[i]->key);
        const auto alone = value(db, figures[i]->key, on("2026-11-23"));
        REQUIRE(together[i].has_value());
        CHECK(together[i]->number == alone.number);
        CHECK(together[i]->records == alone.records);
        CHECK(together[i]->sums == alone.sums);
        CHECK(together[i]->beside == alone.beside);
    }
}

TEST_CASE("a series tells what the figure itself tells for each year") {
    auto db = sample();
    for (const auto& figure : all_figures()) {
        CAPTURE(figure.key);
        if (figure.measure == Measure::money) continue;
        const auto points = figure_series(db, figure, on("2026-11-23"));
        REQUIRE(points.size() == 8);
        for (const auto& point : points) {
            auto query = on(point.day);
            if (figure.kind == FigureKind::yearly) query = between(add_days(add_years(point.day, -1), 1), point.day);
            CHECK(point.number == number(db, figure.key, query));
        }
        CHECK(points.back().number == number(db, figure.key, on("2026-11-23")));
    }
    const auto stock = figure_series(db, *find_figure("agreements_in_force"), on("2026-11-23"), 3);
    CHECK(stock[0].day == "2024-12-31");
    CHECK(stock[1].label == "2025");
    CHECK(stock[2].day == "2026-11-23");
    CHECK(figure_series(db, *find_figure("outgoing"), on("2026-11-23"))[7].label == "2025/26");
}

TEST_CASE("the change on a card is against 31 December before") {
    auto db =
        agreements({agreement("old", R"("signed":"2010")"), agreement("gone", R"("signed":"2010","to":"2026-06")"),
                    agreement("new", R"("signed":"2026-03-01")"), agreement("newer", R"("signed":"2026-04-01")")});
    const auto& figure = *find_figure("agreements_in_force");
    CHECK(figure_change(db, figure, on("2026-11-23"), 3) == 1);
    CHECK(figure_change(db, figure, on("2025-12-31"), 2) == 0);
    CHECK_FALSE(figure_change(db, *find_figure("project_value"), on("2026-11-23"), 0).has_value());
}

TEST_CASE("every figure has its name, unit and definition in every language") {
    for (const auto& figure : all_figures())
        for (const char* part : {"name", "short", "unit", "definition"}) {
            const auto key = "figure." + std::string(figure.key) + "." + part;
            CHECK_MESSAGE(find_text(key).has_value(), key);
        }
}

TEST_CASE("a question is read from options; what is wrong with it is said") {
    auto db = file_with("");
    const auto query =
        read_figure_query(db, {{"asOf", "2026"}, {"from", "2025-03"}, {"to", "2026-02"}, {"days", "30"}});
    REQUIRE(query.has_value());
    CHECK(query->as_of == "2026-12-31");
    CHECK(query->period == Period{"2025-03-01", "2026-02-28"});
    CHECK(query->days == 30);
    CHECK(refused({{"as-of", "2026-02-30"}}) == "bad_date as-of");
    CHECK(refused({{"as-of", "tomorrow"}}) == "bad_date as-of");
    CHECK(refused({}) == "missing as-of");
    CHECK(refused({{"as-of", "2026"}, {"from", "2025"}}) == "missing to");
    CHECK(refused({{"as-of", "2026"}, {"from", "2025-13"}, {"to", "2026"}}) == "bad_date from");
    CHECK(refused({{"as-of", "2026"}, {"from", "2026-02"}, {"to", "2026-01"}}) == "end_before_start to");
    CHECK(refused({{"as-of", "2026"}, {"days", "-1"}}) == "out_of_range days");
    CHECK(refused({{"as-of", "2026"}, {"days", "99999999999"}}) == "out_of_range days");
}

TEST_CASE("figures as JSON") {
    set_language(Language::en);
    auto db = sample();
    const auto all = figures_json(db, on("2026-11-23"));
    CHECK(all.find(R"({"as_of":"2026-11-23","figures":{)") == 0);
    CHECK(all.find(R"("agreements_in_force":{"value":87,"unit":"agreements","records":87,)") != std::string::npos);
    CHECK(all.find(R"("project_value":{"value":{"EUR":"700000000.00","USD":"1000000000.00"},)") != std::string::npos);
    for (const auto& figure : all_figures())
        CHECK(all.find("\"" + std::string(figure.key) + "\":{\"value\":") != std::string::npos);
    const auto one = figure_json(db, "projects_running", {{"asOf", "2026-11-23"}});
    REQUIRE(one.has_value());
    CHECK(one->find(R"("key":"projects_running")") != std::string::npos);
    CHECK(one->find(R"("ids":[)") != std::string::npos);
    CHECK(figure_json(db, "nonsense", {{"asOf", "2026-11-23"}}).error().code == "unknown_figure");
    CHECK(figure_json(db, "outgoing", {{"asOf", "2026-99"}}).error().code == "bad_date");
}

TEST_CASE("figures of an empty file are zero, on the first and the last day there is") {
    auto db = file_with("");
    for (const char* day : {"0001-01-01", "2026-11-23", "9999-12-31"})
        for (const auto& figure : all_figures()) {
            CAPTURE(figure.key);
            CHECK(number(db, figure.key, on(day)) == 0);
            CHECK(figure_records(db, figure, on(day)).empty());
        }
}
