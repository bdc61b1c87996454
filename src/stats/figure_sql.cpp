// Puts the SQL of a figure together.
// It must not run anything.
#include "stats/figure_sql.hpp"

#include <cassert>

namespace hk {
namespace {

/// `?1 … ?4` are bound for every test, so that the numbers mean the same everywhere.
std::string test_sql(const Figure& figure) {
    const std::string first(figure.days->first), until(figure.days->until), cut(figure.days->cut);
    switch (figure.test) {
    case Test::on_day: return first + "<=?1 AND ?1<" + until + (cut.empty() ? "" : " AND ?1<" + cut);
    case Test::overlaps:
        return first + "<=?3 AND ?2<" + until + " AND first_day(" + first + ")<" + until +
               (cut.empty() ? "" : " AND max(?2,first_day(" + first + "))<" + cut);
    case Test::ends_within: return until + " BETWEEN ?2 AND min(?3,?1)";
    case Test::condition: break;
    }
    return "1";
}

} // namespace

std::string select_days(const Figure& figure, std::string_view select, std::string_view condition) {
    const auto& days = *figure.days;
    std::string sql;
    if (!days.with.empty()) sql += "WITH RECURSIVE " + std::string(days.with) + " ";
    sql += "SELECT " + std::string(select) + " FROM " + std::string(days.from) + " WHERE " + std::string(days.where);
    if (!condition.empty()) sql += " AND (" + std::string(condition) + ")";
    return sql + " AND " + test_sql(figure);
}

std::string select_records(const Figure& figure, std::string_view select) {
    return select_days(figure, select, figure.condition);
}

std::string citizenship_sql(const Figure& figure) {
    return figure.days->citizenship.empty() ? "NULL" : std::string(figure.days->citizenship);
}

QueryValues::QueryValues(const FigureQuery& query) : day(query.as_of), day_after(add_days(query.as_of, query.days)) {
    const auto period = period_of(query);
    from = period.from;
    to = period.to;
}

void QueryValues::bind(Stmt& statement) const { statement.bind(1, day).bind(2, from).bind(3, to).bind(4, day_after); }

std::string QueryValues::written_into(std::string_view sql) const {
    const std::string* values[] = {&day, &from, &to, &day_after};
    std::string out;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        if (sql[i] != '?') {
            out += sql[i];
            continue;
        }
        const auto number = static_cast<std::size_t>(sql[++i] - '1');
        assert(number < 4 && is_full_date(*values[number]) && "figures have four parameters, all of them dates");
        out += "'" + *values[number] + "'";
    }
    return out;
}

} // namespace hk
