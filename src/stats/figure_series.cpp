// A figure over the last years: the days of its records are read once for all of them.
// It must not know how it is drawn.
#include "stats/figure_series.hpp"

#include "db/person_counter.hpp"
#include "stats/figure_days.hpp"
#include "stats/figure_sql.hpp"
#include "stats/headcounts.hpp"

#include <algorithm>

namespace hk {
namespace {

/// One year of the series and what is counted in it so far.
struct Year {
    FigureQuery query;
    Period period; ///< both ends the day itself for stock figures
    SeriesPoint point;
    PersonCounter persons;
};

std::vector<Year> years_of(const Figure& figure, const FigureQuery& query, int count) {
    std::vector<Year> years;
    for (auto& [asked, label] : figure_years(figure, query, count)) {
        const auto period = asked.period.value_or(Period{asked.as_of, asked.as_of});
        const auto day = figure.kind == FigureKind::yearly ? period.to : asked.as_of;
        years.push_back({std::move(asked),
                         figure.kind == FigureKind::yearly ? period : Period{day, day},
                         {day, std::move(label), 0},
                         {}});
    }
    return years;
}

/// True when one reading of the records serves all periods: their days alone decide, and no headcounts stand for them.
bool is_decided_by_days(Db& db, const Figure& figure, const std::vector<Year>& years) {
    if (figure.kind == FigureKind::stock || figure.measure == Measure::balance) return false;
    if (figure.condition.find('?') != std::string_view::npos) return false;
    if (figure.headcounts.kind.empty()) return true;
    return std::all_of(years.begin(), years.end(), [&](const Year& year) {
        const auto period = headcount_period(figure, year.query);
        return load_headcounts(db, figure.headcounts.kind, period, year.query.year_start).rows == 0;
    });
}

/// Columns: first, until, cut, person, citizenship. Only records that can meet any of the years.
std::string days_sql(const Figure& figure) {
    const auto& days = *figure.days;
    const auto or_null = [](std::string_view sql) { return sql.empty() ? std::string("NULL") : std::string(sql); };
    const std::string first(days.first), until(days.until), column(figure.column);
    const auto key = figure.measure == Measure::persons ? "fold(" + column + ")" : std::string("NULL");
    std::string sql = "SELECT " + first + "," + until + "," + or_null(days.cut) + "," + key + "," +
                      citizenship_sql(figure) + " FROM " + std::string(days.from) + " WHERE " +
                      std::string(days.where) + " AND " + first + "<=?3 AND " + until + ">=?2";
    if (!figure.condition.empty()) sql += " AND (" + std::string(figure.condition) + ")";
    return sql;
}

bool counts_in(const Year& year, Test test, std::string_view first, std::string_view until, std::string_view cut) {
    const auto& [from, to] = year.period;
    if (test == Test::ends_within) return from <= until && until <= std::min(to, year.query.as_of);
    if (first > to || from >= until) return false;
    const auto begin = first_day(first);
    return begin < until && (cut.empty() || std::max(begin, from) < cut);
}

void count_by_days(Db& db, const Figure& figure, std::vector<Year>& years) {
    auto rows = db.query(days_sql(figure));
    rows.bind(1, years.back().query.as_of).bind(2, years.front().period.from).bind(3, years.back().period.to);
    while (rows.step())
        for (auto& year : years) {
            if (!counts_in(year, figure.test, rows.text(0), rows.text(1), rows.text(2))) continue;
            if (figure.measure == Measure::persons)
                year.persons.add(rows.text(3), rows.text(4));
            else
                ++year.point.number;
        }
    if (figure.measure == Measure::persons)
        for (auto& year : years) year.point.number = year.persons.count();
}

} // namespace

FigureQuery query_of_year(const Figure& figure, const FigureQuery& query, int year) {
    auto of_year = query;
    if (figure.kind == FigureKind::yearly)
        of_year.period = academic_year(year, query.year_start);
    else if (year > 0 && year != academic_year_of(query.as_of, 1))
        of_year.as_of = academic_year(year, 1).to;
    return of_year;
}

std::vector<FigureYear> figure_years(const Figure& figure, const FigureQuery& query, int count) {
    const bool is_yearly = figure.kind == FigureKind::yearly;
    const int last =
        is_yearly ? academic_year_of(period_of(query).from, query.year_start) : academic_year_of(query.as_of, 1);
    std::vector<FigureYear> years;
    for (int year = std::max(1, last - count + 1); year <= last; ++year)
        years.push_back({query_of_year(figure, query, year),
                         is_yearly ? academic_year_label(year, query.year_start) : std::to_string(year)});
    return years;
}

std::vector<SeriesPoint> figure_series(Db& db, const Figure& figure, const FigureQuery& query, int count) {
    std::vector<SeriesPoint> points;
    if (figure.measure == Measure::money) return points;
    auto years = years_of(figure, query, count);
    if (years.empty()) return points;
    if (FigureDays::decide(figure)) {
        FigureDays days(db, figure, {});
        for (auto& year : years) {
            days.move_to(db, year.query);
            year.point.number = days.number();
        }
    } else if (is_decided_by_days(db, figure, years)) {
        count_by_days(db, figure, years);
    } else {
        for (auto& year : years)
            if (const auto value = compute_figure(db, figure, year.query)) year.point.number = value->number;
    }
    for (auto& year : years) points.push_back(std::move(year.point));
    return points;
}

} // namespace hk
