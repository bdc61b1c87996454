// What ends and what comes next.
// It must not know how any of it is drawn.
#include "stats/upcoming.hpp"

#include "stats/figure_sql.hpp"

namespace hk {

std::vector<ExpiringAgreement> expiring_agreements(Db& db, const FigureQuery& query, std::size_t most) {
    const QueryValues values(query);
    auto rows =
        db.query(select_records(*find_figure("agreements_expiring"),
                                "r.rowid,r.id,r.type,(SELECT q.partner FROM agreements_parties q WHERE q.owner=r.id"
                                " ORDER BY q.position LIMIT 1),last_day(r.\"to\")") +
                 " ORDER BY 5,r.id LIMIT " + std::to_string(most));
    values.bind(rows);
    std::vector<ExpiringAgreement> found;
    while (rows.step())
        found.push_back({rows.integer(0), std::string(rows.text(1)), std::string(rows.text(2)),
                         std::string(rows.text(3)), std::string(rows.text(4)),
                         day_number(rows.text(4)) - day_number(query.as_of)});
    return found;
}

std::vector<std::string> upcoming_activities(Db& db, const FigureQuery& query, std::size_t most) {
    auto rows =
        db.query("SELECT id FROM activities WHERE ?1<coalesce(\"to\",\"from\")||'~' AND status IS NOT 'cancelled'"
                 " AND status IS NOT 'done' ORDER BY first_day(\"from\"),time,id LIMIT ?2");
    rows.bind(1, query.as_of).bind(2, static_cast<std::int64_t>(most));
    std::vector<std::string> ids;
    while (rows.step()) ids.emplace_back(rows.text(0));
    return ids;
}

} // namespace hk
