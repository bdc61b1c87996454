// Computes figures: one pass of SQL over the records of each kind of days, headcounts where they stand for them.
// It must not contain the definition of any figure but the balance, whose two sides are figures themselves.
#include "model/decimal.hpp"
#include "stats/figure_sql.hpp"
#include "stats/figures.hpp"
#include "stats/headcounts.hpp"

#include <algorithm>

namespace hk {
namespace {

/// A figure being computed.
struct Task {
    const Figure* figure;
    FigureValue value;
    Result<void> done;
};

/// The tasks whose records are found by the same test on the same days: one statement counts them all.
using TaskGroup = std::vector<Task*>;

std::string measure_sql(const Figure& figure) {
    const std::string column(figure.column);
    if (figure.measure == Measure::distinct) return "count(DISTINCT " + column + ")";
    if (figure.measure == Measure::persons) return "count_persons(" + column + "," + citizenship_sql(figure) + ")";
    return "count(*)";
}

bool has_failing(const Figure& figure) {
    return std::any_of(figure.beside.begin(), figure.beside.end(),
                       [](const auto& beside) { return beside.of == BesideRule::Of::failing; });
}

std::string either(std::string_view sql) { return sql.empty() ? "1" : "(" + std::string(sql) + ")"; }

/// records, number and what stands beside, each with the figure's own condition as its filter.
std::string counts_sql(const Figure& figure) {
    const auto filter = [](const std::string& sql) { return " FILTER (WHERE " + sql + ")"; };
    const auto condition = either(figure.condition);
    std::string sql = "count(*)" + filter(condition) + "," + measure_sql(figure) + filter(condition);
    for (const auto& beside : figure.beside) {
        if (beside.of == BesideRule::Of::records) sql += ",count(*)" + filter(condition + " AND " + either(beside.sql));
        if (beside.of == BesideRule::Of::failing) sql += ",count(*)" + filter("NOT " + condition);
        if (beside.of == BesideRule::Of::statement) sql += ",(" + std::string(beside.sql) + ")";
    }
    return sql;
}

/// What all records have in common that any of the figures counts; empty when one of them counts all.
std::string common_condition(const TaskGroup& group) {
    std::string sql;
    for (const auto* task : group) {
        if (task->figure->condition.empty() || has_failing(*task->figure)) return {};
        sql += (sql.empty() ? "" : " OR ") + either(task->figure->condition);
    }
    return sql;
}

void count_group(Db& db, const QueryValues& values, const TaskGroup& group) {
    std::string select;
    for (const auto* task : group) select += (select.empty() ? "" : ",") + counts_sql(*task->figure);
    auto row = db.query(select_days(*group.front()->figure, select, common_condition(group)));
    values.bind(row);
    if (!row.step()) return;
    int column = 0;
    for (auto* task : group) {
        task->value.records = row.integer(column++);
        task->value.number = row.integer(column++);
        for (const auto& beside : task->figure->beside)
            task->value.beside.push_back({beside.text, row.integer(column++)});
    }
}

Result<void> sum_money(Db& db, const Figure& figure, const QueryValues& values, FigureValue& value) {
    auto rows =
        db.query("SELECT m.value_currency,money_sum(m.value_amount) FROM projects_" + std::string(figure.column) +
                 " m WHERE m.owner IN (" + select_records(figure, "r.id") + ") GROUP BY 1 ORDER BY 1");
    values.bind(rows);
    while (rows.step()) {
        const auto sum = Decimal::parse(rows.text(1));
        if (!sum) return failure("out_of_range", "sum of " + std::string(figure.key));
        value.sums.push_back({std::string(rows.text(0)), sum->text(currency_decimals(rows.text(0)).value_or(2))});
    }
    return {};
}

std::int64_t count_beside(const FigureValue& value, Text text) {
    std::int64_t sum = 0;
    for (const auto& beside : value.beside)
        if (beside.key == text) sum += beside.count;
    return sum;
}

/// Out minus in, each side with its headcounts; beside it what was used of the places that agreements of the period
/// give.
void balance_exchange(Db& db, const FigureQuery& query, const QueryValues& values, FigureValue& value) {
    const Figure* const sides[] = {&exchange_out(), &exchange_in()};
    const auto counts = compute_figures(db, sides, query);
    const auto &out = *counts[0], &in = *counts[1];
    value.number = out.number - in.number;
    value.records = out.records + in.records;
    value.headcounts = out.headcounts + in.headcounts;
    auto places = db.query(
        select_records(agreements_with_places(), "coalesce(sum(r.places_out),0),coalesce(sum(r.places_in),0)"));
    values.bind(places);
    if (!places.step()) return;
    value.beside = {{Text::beside_used_out, out.number},
                    {Text::beside_places_out, places.integer(0)},
                    {Text::beside_used_in, in.number},
                    {Text::beside_places_in, places.integer(1)}};
    for (const auto text : {Text::beside_persons_only, Text::beside_headcounts})
        if (const auto both = count_beside(out, text) + count_beside(in, text)) value.beside.push_back({text, both});
}

std::vector<Task> tasks_of(std::span<const Figure* const> figures, const FigureQuery& query) {
    std::vector<Task> tasks;
    for (const auto* figure : figures) {
        Task task{figure, {}, {}};
        task.value.as_of = query.as_of;
        if (figure->kind == FigureKind::yearly) task.value.period = period_of(query);
        task.value.year_label = label_of(headcount_period(*figure, query), query.year_start);
        tasks.push_back(std::move(task));
    }
    return tasks;
}

std::vector<TaskGroup> groups_of(std::vector<Task>& tasks) {
    std::vector<TaskGroup> groups;
    for (auto& task : tasks) {
        if (task.figure->measure == Measure::balance) continue;
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const TaskGroup& group) {
            return group.front()->figure->days == task.figure->days && group.front()->figure->test == task.figure->test;
        });
        if (same == groups.end())
            groups.push_back({&task});
        else
            same->push_back(&task);
    }
    return groups;
}

} // namespace

std::vector<Result<FigureValue>> compute_figures(Db& db, std::span<const Figure* const> figures,
                                                 const FigureQuery& query) {
    const QueryValues values(query);
    auto tasks = tasks_of(figures, query);
    for (const auto& group : groups_of(tasks)) count_group(db, values, group);
    std::vector<Result<FigureValue>> results;
    for (auto& task : tasks) {
        const auto& figure = *task.figure;
        if (figure.measure == Measure::balance) balance_exchange(db, query, values, task.value);
        if (figure.measure == Measure::money) task.done = sum_money(db, figure, values, task.value);
        if (!figure.headcounts.kind.empty()) apply_headcounts(db, figure, query, task.value);
        if (task.done)
            results.emplace_back(std::move(task.value));
        else
            results.emplace_back(tl::make_unexpected(task.done.error()));
    }
    return results;
}

Result<FigureValue> compute_figure(Db& db, const Figure& figure, const FigureQuery& query) {
    const Figure* const one[] = {&figure};
    return std::move(compute_figures(db, one, query).front());
}

std::optional<std::int64_t> figure_change(Db& db, const Figure& figure, const FigureQuery& query, std::int64_t number) {
    const int year = academic_year_of(query.as_of, 1);
    if (figure.measure == Measure::money || query.period || year <= 1) return std::nullopt;
    auto earlier = query;
    earlier.as_of = academic_year(year - 1, 1).to;
    const auto before = compute_figure(db, figure, earlier);
    return before ? std::optional(number - before->number) : std::nullopt;
}

std::vector<std::string> figure_records(Db& db, const Figure& figure, const FigureQuery& query) {
    const QueryValues values(query);
    auto rows = db.query(select_records(figure, "r.id") + " ORDER BY r.id");
    values.bind(rows);
    std::vector<std::string> ids;
    while (rows.step()) ids.emplace_back(rows.text(0));
    return ids;
}

std::string records_sql(const Figure& figure, const FigureQuery& query) {
    return QueryValues(query).written_into(select_records(figure, "r.rowid"));
}

} // namespace hk
