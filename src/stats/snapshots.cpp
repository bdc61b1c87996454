// Computes and reads frozen figures.
// It must not know how the difference is shown.
#include "stats/snapshots.hpp"

#include "db/localized_sql.hpp"

namespace hk {

FigureQuery query_of_snapshot(std::string_view year, std::string_view cutoff, int year_start) {
    FigureQuery query;
    query.year_start = year_start;
    query.as_of = cutoff.empty() ? std::string() : last_day(cutoff);
    if (!year.empty()) query.period = period_of_label(year, year_start);
    if (query.period && (query.as_of.empty() || query.as_of > query.period->to)) query.as_of = query.period->to;
    if (!query.as_of.empty()) query.period = period_of(query);
    return query;
}

std::vector<FrozenFigure> freeze_figures(Db& db, const FigureQuery& query) {
    std::vector<const Figure*> figures;
    for (const auto& figure : all_figures()) figures.push_back(&figure);
    std::vector<FrozenFigure> frozen;
    const auto values = compute_figures(db, figures, query);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!values[i]) continue;
        const std::string key(figures[i]->key);
        if (figures[i]->measure != Measure::money) frozen.push_back({key, std::to_string(values[i]->number), {}});
        for (const auto& sum : values[i]->sums) frozen.push_back({key, sum.amount, sum.currency});
    }
    return frozen;
}

std::optional<Snapshot> read_snapshot(Db& db, std::string_view id, Language language) {
    auto row = db.query("SELECT " + localized_sql("name", language) + ",year,cutoff FROM snapshots WHERE id=?1");
    row.bind(1, id);
    if (!row.step()) return std::nullopt;
    const auto text = [](const Stmt& from, int column) { return std::string(from.text(column)); };
    Snapshot snapshot{std::string(id), text(row, 0), text(row, 1), text(row, 2), {}};
    auto rows = db.query("SELECT key,value,currency FROM snapshots_figures WHERE owner=?1 ORDER BY position");
    rows.bind(1, id);
    while (rows.step()) snapshot.figures.push_back({text(rows, 0), text(rows, 1), text(rows, 2)});
    return snapshot;
}

} // namespace hk
