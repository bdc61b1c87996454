// The reasons for which a record is to be looked at, and the SQL that finds it.
// It must not know where they are shown.
#include "stats/checks.hpp"

#include "stats/agreement_sql.hpp"
#include "stats/duplicates.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>

namespace hk {
namespace {

std::vector<std::int64_t> find_alike(Db& db, const FigureQuery&) { return find_alike_partners(db); }

#define HK_VISITORS                                                                                                    \
    " FROM specialists r LEFT JOIN partners p ON p.id=r.home WHERE r.\"from\"<=?2"                                     \
    " AND coalesce(r.\"to\",r.\"from\")||'~'>?1 AND (r.mode IS NULL OR r.mode='on_site') GROUP BY 1"
#define HK_TRIPS(direction)                                                                                            \
    " FROM mobilities r LEFT JOIN partners p ON p.id=r.partner WHERE r.direction='" direction                          \
    "' AND (r.status IS NULL OR r.status='done') AND last_day(coalesce(r.\"to\",r.\"from\")) BETWEEN ?1 AND ?2 GROUP " \
    "BY 1"
#define HK_STAY "SELECT coalesce(r.country,p.country),"

/// The persons of each country that are recorded for a kind of headcounts, counted as it is counted (?1 and ?2 its
/// period).
struct PersonsOfKind {
    std::string_view kind;
    const char* sql;
};
constexpr PersonsOfKind kPersons[] = {
    {"students", "SELECT r.country,count(*) FROM students r WHERE r.\"from\"<=?2 AND coalesce(r.\"to\"||'~','~')>?1"
                 " AND (r.form IS NULL OR r.form NOT IN ('distance','exchange')) GROUP BY 1"},
    {"specialists", HK_STAY "count_persons(r.name,r.citizenship)" HK_VISITORS},
    {"visits", HK_STAY "count(*)" HK_VISITORS},
    {"mobility_out", HK_STAY "count(*)" HK_TRIPS("out")},
    {"persons_out", HK_STAY "count_persons(r.person,NULL)" HK_TRIPS("out")},
    {"mobility_in", HK_STAY "count(*)" HK_TRIPS("in")},
};

using CountryCounts = std::unordered_map<std::string, std::int64_t>;

CountryCounts count_persons_by_country(Db& db, std::string_view kind, const Period& period) {
    CountryCounts counts;
    const auto* persons =
        std::find_if(std::begin(kPersons), std::end(kPersons), [&](const auto& one) { return one.kind == kind; });
    if (persons == std::end(kPersons)) return counts;
    auto rows = db.query(persons->sql);
    rows.bind(1, std::string_view(period.from)).bind(2, std::string_view(period.to));
    while (rows.step())
        if (!rows.is_null(0)) counts[std::string(rows.text(0))] = rows.integer(1);
    return counts;
}

/// Totals of a country whose persons are recorded too, but not so many.
std::vector<std::int64_t> find_unequal_headcounts(Db& db, const FigureQuery& query) {
    std::vector<std::int64_t> found;
    std::unordered_map<std::string, CountryCounts> known; // by kind and year: one pass for all countries
    auto rows =
        db.query("SELECT rowid,kind,year,country,count FROM headcounts WHERE country IS NOT NULL AND level IS NULL"
                 " AND form IS NULL AND who IS NULL AND mobility IS NULL AND mode IS NULL AND long_stay IS NULL"
                 " ORDER BY rowid");
    while (rows.step()) {
        const auto [at, is_new] = known.try_emplace(std::string(rows.text(1)) + " " + std::string(rows.text(2)));
        if (is_new)
            at->second = count_persons_by_country(db, rows.text(1), period_of_label(rows.text(2), query.year_start));
        const auto persons = at->second.find(std::string(rows.text(3)));
        if (persons != at->second.end() && persons->second != rows.integer(4)) found.push_back(rows.integer(0));
    }
    return found;
}

#define HK_ENDS_EARLY "r.\"to\"||'~'<r.\"from\""
#define HK_IS_OVER(x) x "||'~'<=?1"

// clang-format off
constexpr Check kChecks[] = {
    // Not counted
    {"no_start", "agreements", HK_CONCLUDED("r") " AND " HK_START("r") " IS NULL"},
    {"no_termination_day", "agreements", "r.stage='terminated' AND r.terminated IS NULL"},
    {"no_start", "projects", "r.\"from\" IS NULL AND r.status<>'planned'"},
    {"no_end", "projects", "r.\"to\" IS NULL AND r.status IN ('finished','stopped')"},
    {"no_value", "projects", "r.status<>'planned' AND r.\"from\"<=?1 AND (r.\"to\"||'~'>?1 OR (r.\"to\" IS NULL AND r.status='running'))"
                             " AND NOT EXISTS (SELECT 1 FROM projects_value v WHERE v.owner=r.id)"},
    {"no_intake", "programmes", "r.first_intake IS NULL"},
    {"no_end", "students", "r.\"to\" IS NULL AND r.outcome IN ('graduated','left')"},
    {"planned_over", "mobilities", "r.status='planned' AND " HK_IS_OVER("coalesce(r.\"to\",r.\"from\")")},
    // Doubted
    {"alike", "partners", {}, find_alike},
    {"end_before_start", "agreements", "r.\"to\"||'~'<coalesce(r.\"from\",r.signed)"},
    {"end_before_start", "projects", HK_ENDS_EARLY},
    {"end_before_start", "programmes", "r.closed||'~'<r.first_intake"},
    {"end_before_start", "specialists", HK_ENDS_EARLY},
    {"end_before_start", "students", HK_ENDS_EARLY},
    {"end_before_start", "mobilities", HK_ENDS_EARLY},
    {"end_before_start", "activities", HK_ENDS_EARLY},
    {"signed_draft", "agreements", "r.stage IN ('draft','negotiation') AND r.signed IS NOT NULL"},
    {"still_running", "projects", "r.status='running' AND " HK_IS_OVER("r.\"to\"")},
    {"still_studying", "students", "r.outcome='studying' AND " HK_IS_OVER("r.\"to\"")},
    {"planned_over", "activities", "r.status='planned' AND " HK_IS_OVER("coalesce(r.\"to\",r.\"from\")")},
    {"counted_twice", "mobilities",
        "r.direction='in' AND r.status IS NOT 'cancelled' AND ("
        "(r.who IN ('teacher','researcher') AND fold(r.person) IN (SELECT fold(s.name) FROM specialists s))"
        " OR (r.who='student' AND r.kind='exchange' AND fold(r.person) IN (SELECT fold(s.name) FROM students s WHERE s.form='exchange')))"},
    {"unequal_headcount", "headcounts", {}, find_unequal_headcounts},
    // Incomplete, old
    {"no_home", "specialists", "r.country IS NULL AND (r.home IS NULL OR (SELECT p.country FROM partners p WHERE p.id=r.home) IS NULL)"},
    {"no_country", "mobilities", "r.country IS NULL AND (r.partner IS NULL OR (SELECT p.country FROM partners p WHERE p.id=r.partner) IS NULL)"},
    {"no_address", "contacts", "r.email IS NULL AND r.phone IS NULL"},
    {"overdue", "steps", "r.done IS NULL AND " HK_IS_OVER("r.due")},
    {"unverified", "partners", "(r.verified IS NULL OR r.verified||'~'<add_months(?1,-12))"
                               " AND EXISTS (SELECT 1 FROM agreements_parties p WHERE p.partner=r.id)"},
};
// clang-format on

} // namespace

std::span<const Check> all_checks() { return kChecks; }

const Check* find_check(std::string_view key, std::string_view array) {
    for (const auto& check : kChecks)
        if (check.key == key && check.array == array) return &check;
    return nullptr;
}

std::vector<std::int64_t> find_to_check(Db& db, const Check& check, const FigureQuery& query) {
    if (check.find != nullptr) return check.find(db, query);
    std::vector<std::int64_t> found;
    auto rows = db.query("SELECT r.rowid FROM " + quoted(check.array) + " r WHERE ?1<>'' AND (" +
                         std::string(check.where) + ") ORDER BY r.rowid");
    rows.bind(1, std::string_view(query.as_of));
    while (rows.step()) found.push_back(rows.integer(0));
    return found;
}

} // namespace hk
