// Times every figure on a generated registry: bench_figures RECORDS prints a table of milliseconds of processor time,
// best of five. It must not fail over a number; budgets stand beside what was measured.
#include "bench_file.hpp"
#include "exchange/import_file.hpp"
#include "stats/agreement_states.hpp"
#include "stats/checks.hpp"
#include "stats/crosstab.hpp"
#include "stats/figure_series.hpp"
#include "stats/figures.hpp"
#include "stats/upcoming.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>

namespace {

double best_ms(const std::function<void()>& work) {
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        const auto start = std::clock();
        work();
        best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

void print(const std::string& name, double ms) { std::printf("  %-40s %8.2f ms\n", name.c_str(), ms); }

} // namespace

/// Every figure by every dimension, and every two of them crossed: the slowest of each, and what it is.
void print_crosstabs(hk::Db& db, const hk::FigureQuery& query) {
    struct Slowest {
        double ms = 0;
        std::string what;
        void see(double taken, std::string_view name, const hk::Dimension& by, const hk::Dimension* across) {
            if (taken <= ms) return;
            ms = taken;
            what =
                std::string(name) + " by " + std::string(by.key) + (across ? " and " + std::string(across->key) : "");
        }
    } plain, years, crossed, crossed_years;
    for (const auto& figure : hk::all_figures())
        for (const auto* by : hk::dimensions_of(figure)) {
            const bool is_year = by->kind == hk::ValueKind::year;
            const auto measure = [&](const hk::Dimension* across) {
                return best_ms([&] { (void)hk::crosstab(db, figure, query, *by, across); });
            };
            (is_year ? years : plain).see(measure(nullptr), figure.key, *by, nullptr);
            for (const auto* across : hk::dimensions_of(figure))
                if (across != by && (across->key == "type" || across->key == "country" || across->key == "year"))
                    (is_year || across->kind == hk::ValueKind::year ? crossed_years : crossed)
                        .see(measure(across), figure.key, *by, across);
        }
    for (const auto& [name, slowest] : {std::pair{"slowest breakdown", &plain},
                                        {"slowest over 8 years", &years},
                                        {"slowest crossed", &crossed},
                                        {"slowest crossed with 8 years", &crossed_years}}) {
        print(name, slowest->ms);
        std::printf("    %s\n", slowest->what.c_str());
    }
}

int main(int count, char** words) {
    const std::string records = count > 1 ? words[1] : "100000";
    auto import = hk::import_file(bench::generated("--records " + records), {});
    if (!import.db) return 1;
    auto& db = *import.db;
    hk::FigureQuery query;
    query.as_of = "2026-11-23";
    std::printf("%s records\n", records.c_str());
    double sum = 0;
    for (const auto& figure : hk::all_figures()) {
        const double ms = best_ms([&] { (void)hk::compute_figure(db, figure, query); });
        print(std::string(figure.key), ms);
        sum += ms;
    }
    print("one by one", sum);
    std::vector<const hk::Figure*> all, headline;
    for (const auto& figure : hk::all_figures()) all.push_back(&figure);
    for (const char* key : {"agreements_in_force", "projects_running", "project_value", "joint_specialties",
                            "visiting_specialists", "foreign_students", "student_countries", "outgoing_training"})
        headline.push_back(hk::find_figure(key));
    print("headline figures (budget 100)", best_ms([&] { (void)hk::compute_figures(db, headline, query); }));
    print("all figures at once", best_ms([&] { (void)hk::compute_figures(db, all, query); }));
    double series = 0, change = 0;
    for (const char* key : {"agreements_in_force", "projects_running", "joint_specialties", "visiting_specialists",
                            "student_countries", "outgoing_training"}) {
        const auto& figure = *hk::find_figure(key);
        series += best_ms([&] { (void)hk::figure_series(db, figure, query); });
        change += best_ms([&] { (void)hk::figure_change(db, figure, query, 0); });
    }
    print("changes on six cards", change);
    print("series on six cards", series);
    print("states of all agreements",
          best_ms([&] { (void)hk::agreement_states_between(db, query, 0, 1'000'000'000); }));
    std::vector<std::int64_t> rows;
    for (std::int64_t rowid = 1; rowid <= 40; ++rowid) rows.push_back(rowid);
    print("states of 40 agreements", best_ms([&] { (void)hk::agreement_states(db, query, rows); }));
    print_crosstabs(db, query);
    print("expiring agreements", best_ms([&] { (void)hk::expiring_agreements(db, query); }));
    print("upcoming activities", best_ms([&] { (void)hk::upcoming_activities(db, query, 4); }));
    double slowest = 0;
    std::string_view reason;
    for (const auto& check : hk::all_checks()) {
        const double ms = best_ms([&] { (void)hk::find_to_check(db, check, query); });
        if (ms > slowest) slowest = ms, reason = check.key;
    }
    print("slowest reason to check (" + std::string(reason) + "), a frame each", slowest);
    return 0;
}
