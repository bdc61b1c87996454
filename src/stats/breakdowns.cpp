// The breakdowns under the headline figures.
// It must not know how any of it is drawn.
#include "stats/breakdowns.hpp"

#include "stats/agreement_sql.hpp"
#include "stats/figure_sql.hpp"
#include "stats/headcounts.hpp"
#include "text/sorting.hpp"

#include <algorithm>

namespace hk {
namespace {

/// Agreement, country and whether it is an office in Uzbekistan, once per agreement and such pair; in its order.
constexpr std::string_view kAgreementCountries =
    "WITH RECURSIVE " HK_LAST_SUCCESSORS " SELECT a.rowid,p.country,coalesce(p.in_uzbekistan,0) FROM agreements a"
    " CROSS JOIN agreements_parties q ON q.owner=a.id LEFT JOIN last_successors l ON l.id=q.partner"
    " CROSS JOIN partners p ON p.id=coalesce(l.last,q.partner) WHERE " HK_IN_FORCE("a") " ORDER BY a.rowid";

constexpr std::string_view kProjectCountries =
    "WITH RECURSIVE " HK_LAST_SUCCESSORS
    " SELECT q.owner,p.country,coalesce(p.in_uzbekistan,0) FROM projects_partners q"
    " LEFT JOIN last_successors l ON l.id=q.partner JOIN partners p ON p.id=coalesce(l.last,q.partner) WHERE q.owner "
    "IN (";

/// Counts owners once per key: rows come ordered by owner, so only the last owner's keys are remembered.
template <class KeyOf>
std::vector<CountryCount> count_per_owner(Stmt& rows, KeyOf key_of) {
    std::vector<CountryCount> counts;
    std::string owner;
    std::vector<std::string> seen;
    while (rows.step()) {
        if (rows.text(0) != owner) {
            owner = rows.text(0);
            seen.clear();
        }
        std::string key(key_of(rows.text(1), rows.integer(2) != 0));
        if (std::find(seen.begin(), seen.end(), key) != seen.end()) continue;
        const auto found =
            std::find_if(counts.begin(), counts.end(), [&](const auto& one) { return one.country == key; });
        if (found == counts.end())
            counts.push_back({key, 1});
        else
            ++found->count;
        seen.push_back(std::move(key));
    }
    return counts;
}

std::string_view place_of(std::string_view country, bool is_in_uzbekistan) { return is_in_uzbekistan ? "UZ" : country; }

std::vector<CountryCount> largest_first(std::vector<CountryCount> counts) {
    sort_few(counts, [](const auto& a, const auto& b) {
        return a.count != b.count ? a.count > b.count : a.country < b.country;
    });
    return counts;
}

/// rest_of_world and no_country come last, whatever their size.
int shelf_of(std::string_view group) { return group == "no_country" ? 2 : group == "rest_of_world" ? 1 : 0; }

} // namespace

std::vector<GroupCount> agreements_by_group(Db& db, const FigureQuery& query, Partition partition) {
    const QueryValues values(query);
    auto rows = db.query(kAgreementCountries);
    values.bind(rows);
    const auto counts = count_per_owner(rows, [&](std::string_view country, bool is_in_uzbekistan) {
        return group_of(partition, country, is_in_uzbekistan);
    });
    std::vector<GroupCount> groups;
    for (auto group : groups_of(partition))
        for (const auto& one : counts)
            if (one.country == group) groups.push_back({group, one.count});
    sort_few(groups, [](const auto& a, const auto& b) {
        const int first = shelf_of(a.group), second = shelf_of(b.group);
        return first != second ? first < second : a.count > b.count;
    });
    return groups;
}

std::vector<std::int64_t> agreements_in_group(Db& db, const FigureQuery& query, std::string_view group,
                                              Partition partition) {
    const QueryValues values(query);
    auto rows = db.query(kAgreementCountries);
    values.bind(rows);
    std::vector<std::int64_t> rowids;
    while (rows.step()) {
        if (group_of(partition, rows.text(1), rows.integer(2) != 0) != group) continue;
        if (rowids.empty() || rowids.back() != rows.integer(0)) rowids.push_back(rows.integer(0));
    }
    return rowids;
}

std::vector<CountryCount> agreements_by_country(Db& db, const FigureQuery& query) {
    const QueryValues values(query);
    auto rows = db.query(kAgreementCountries);
    values.bind(rows);
    return largest_first(count_per_owner(rows, place_of));
}

std::vector<CountryCount> partners_by_country(Db& db, const FigureQuery& query) {
    const QueryValues values(query);
    auto rows = db.query(select_records(*find_figure("partners_active"), "r.id,r.country,coalesce(r.in_uzbekistan,0)"));
    values.bind(rows);
    return largest_first(count_per_owner(rows, place_of));
}

std::vector<CountryCount> projects_by_country(Db& db, const FigureQuery& query) {
    const QueryValues values(query);
    auto rows = db.query(std::string(kProjectCountries) + select_records(*find_figure("projects_running"), "r.id") +
                         ") ORDER BY q.owner");
    values.bind(rows);
    return largest_first(count_per_owner(rows, place_of));
}

std::vector<CountryCount> students_by_country(Db& db, const FigureQuery& query) {
    const auto& figure = *find_figure("foreign_students");
    if (load_headcounts(db, figure.headcounts.kind, headcount_period(figure, query), query.year_start).rows > 0)
        if (auto value = compute_figure(db, figure, query); value && value->headcounts > 0) return value->by_country;
    const QueryValues values(query);
    auto rows = db.query(select_records(figure, "r.country,count(*)") + " GROUP BY 1");
    values.bind(rows);
    std::vector<CountryCount> counts;
    while (rows.step()) counts.push_back({std::string(rows.text(0)), rows.integer(1)});
    return largest_first(std::move(counts));
}

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
