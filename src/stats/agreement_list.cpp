// Agreements with their partners, country by country.
// It must not know names of countries, types and states.
#include "stats/agreement_list.hpp"

#include "db/localized_sql.hpp"
#include "stats/agreement_sql.hpp"
#include "stats/figures.hpp"
#include "text/word_list.hpp"

namespace hk {
namespace {

std::string rowids_of(std::string_view figure, const FigureQuery& query) {
    return "a.rowid IN (" + records_sql(*find_figure(figure), query) + ")";
}

std::string condition_of(const FigureQuery& query, ListedAgreements which) {
    if (which == ListedAgreements::all) return "1";
    if (which == ListedAgreements::in_force) return rowids_of("agreements_in_force", query);
    const auto period = period_of(query);
    auto beside = query;
    beside.as_of = which == ListedAgreements::begun ? add_days(period.from, -1) : add_days(period.to, 1);
    return rowids_of("agreements_active", query) + " AND NOT " + rowids_of("agreements_in_force", beside);
}

enum At { at_rowid, at_id, at_title, at_type, at_number, at_start, at_country, at_partner };

std::string list_sql(const FigureQuery& query, ListedAgreements which, Language language) {
    return "WITH RECURSIVE " HK_LAST_SUCCESSORS " SELECT a.rowid,a.id," + localized_sql("title", language) +
           ",a.type,a.number," HK_START("a") ",CASE WHEN p.in_uzbekistan THEN 'UZ' ELSE p.country END," +
           localized_sql("name", language) +
           " FROM agreements a LEFT JOIN agreements_parties q ON q.owner=a.id"
           " LEFT JOIN last_successors l ON l.id=q.partner LEFT JOIN partners p ON p.id=coalesce(l.last,q.partner)"
           " WHERE " +
           condition_of(query, which) + " ORDER BY a.rowid,7,q.position";
}

void find_states(Db& db, const FigureQuery& query, std::vector<ListedAgreement>& list) {
    std::vector<std::int64_t> rowids;
    for (const auto& line : list)
        if (rowids.empty() || rowids.back() != line.rowid) rowids.push_back(line.rowid);
    // One by one is quick for few, all that lie between for many.
    constexpr std::size_t kMany = 1000;
    const auto states = rowids.size() < kMany ? agreement_states(db, query, rowids)
                                              : agreement_states_between(db, query, rowids.front() - 1, rowids.back());
    std::size_t at = 0;
    for (auto& line : list) {
        while (states[at].rowid != line.rowid) ++at;
        line.state = states[at].state;
        line.end = states[at].end;
    }
}

} // namespace

std::vector<ListedAgreement> list_agreements(Db& db, const FigureQuery& query, ListedAgreements which,
                                             Language language) {
    std::vector<ListedAgreement> list;
    auto rows = db.query(list_sql(query, which, language));
    const auto text = [&](At column) { return std::string(rows.text(column)); };
    while (rows.step()) {
        const auto rowid = rows.integer(at_rowid);
        if (list.empty() || list.back().rowid != rowid || list.back().country != rows.text(at_country))
            list.push_back({rowid,
                            text(at_id),
                            text(at_country),
                            {},
                            text(at_title),
                            text(at_type),
                            text(at_number),
                            text(at_start),
                            {}});
        append_part(list.back().partners, rows.text(at_partner), ", ");
    }
    find_states(db, query, list);
    return list;
}

} // namespace hk
