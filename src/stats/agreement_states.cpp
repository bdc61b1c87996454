// The states of agreements, one row of SQL each.
// It must not know how a state is drawn.
#include "stats/agreement_states.hpp"

#include <array>

#include "stats/agreement_sql.hpp"
#include "stats/figure_sql.hpp"

namespace hk {
namespace {

constexpr std::array<std::string_view, 9> kWords = {"in_force",    "expiring",   "expired",     "renewed", "draft",
                                                    "negotiation", "terminated", "not_started", "no_date"};

// Columns of one agreement; a single row looks its successor up by index instead of joining all successors.
enum Column { rowid, stage, start, cut, end, started, in_force, terminated, renewed, expiring };

#define HK_NEXT                                                                                                        \
    "(SELECT min(" HK_START("n_") ") FROM agreements n_ WHERE n_.predecessor=r.id AND n_.id<>r.id"                     \
    " AND n_.stage IN ('signed','terminated'))"

constexpr std::string_view kDays =
    "SELECT r.rowid AS rowid,r.id AS id,r.stage AS stage," HK_START("r") " AS start," HK_NEXT " AS next,"
    "CASE WHEN r.\"to\" IS NOT NULL THEN " HK_END("r", "?1") " END AS term,last_day(r.terminated) AS terminated,"
    "r.renewal IS 'tacit' AS is_tacit,last_day(r.\"to\") AS plain_end FROM agreements r";

// Successors in force: the same question asked of the agreements that name this one. `a` needs its own successor.
constexpr std::string_view kStates =
    "SELECT d.rowid,d.stage,d.start,min(coalesce(d.terminated,'~'),coalesce(first_day(d.next),'~')) AS cut,d.term,"
    "d.start<=?1,"
    "(d.stage='signed' OR d.terminated IS NOT NULL) AND d.start<=?1 AND (d.term IS NULL OR ?1<=d.term)"
    " AND ?1<min(coalesce(d.terminated,'~'),coalesce(d.next,'~')),"
    "d.terminated IS NOT NULL AND d.terminated<=?1 AND (d.term IS NULL OR d.terminated<=d.term),"
    "d.next<=?1 AND EXISTS (SELECT 1 FROM agreements a WHERE a.predecessor=d.id AND a.id<>d.id"
    " AND " HK_CONCLUDED("a") " AND " HK_START("a") "<=?1"
    " AND (a.\"to\" IS NULL OR a.renewal='tacit' OR ?1<a.\"to\"||'~') AND (a.terminated IS NULL OR ?1<last_day(a.terminated))"
    " AND NOT EXISTS (SELECT 1 FROM agreements b WHERE b.predecessor=a.id AND b.id<>a.id"
    " AND b.stage IN ('signed','terminated') AND " HK_START("b") "<=?1)),"
    "NOT d.is_tacit AND d.plain_end<=?4 AND NOT EXISTS (SELECT 1 FROM agreements s WHERE s.predecessor=d.id AND s.id<>d.id"
    " AND s.stage='signed' AND " HK_START("s") "<=date(d.plain_end,'+1 day'))"
    " FROM (";

AgreementState state_of(const Stmt& row) {
    const auto stage_word = row.text(stage);
    if (stage_word == "draft") return AgreementState::draft;
    if (stage_word == "negotiation") return AgreementState::negotiation;
    if (row.integer(in_force) != 0) return row.integer(expiring) != 0 ? AgreementState::expiring : AgreementState::in_force;
    if (row.integer(renewed) != 0) return AgreementState::renewed;
    const bool is_undated_end = stage_word == "terminated" && row.integer(terminated) == 0 && row.text(cut) == "~";
    if (row.integer(terminated) != 0 || is_undated_end) return AgreementState::terminated;
    if (row.is_null(start)) return AgreementState::no_date;
    return row.integer(started) != 0 ? AgreementState::expired : AgreementState::not_started;
}

AgreementStatus status_of(const Stmt& row, std::string_view day) {
    AgreementStatus status;
    status.rowid = row.integer(rowid);
    status.state = state_of(row);
    status.end = row.text(end);
    if (const auto bound = row.text(cut); is_full_date(bound)) {
        auto last = add_days(bound, -1);
        if (status.end.empty() || last < status.end) status.end = std::move(last);
    }
    const bool is_in_force = status.state == AgreementState::in_force || status.state == AgreementState::expiring;
    if (is_in_force && !status.end.empty()) status.days_left = day_number(status.end) - day_number(day);
    return status;
}

std::string states_sql(std::string_view where) { return std::string(kStates) + std::string(kDays) + std::string(where) + ") d"; }

} // namespace

std::string_view state_word(AgreementState state) { return kWords[static_cast<std::size_t>(state)]; }

std::vector<AgreementStatus> agreement_states(Db& db, const FigureQuery& query, std::span<const std::int64_t> rowids) {
    const QueryValues values(query);
    auto row = db.query(states_sql(" WHERE r.rowid=?5"));
    values.bind(row);
    std::vector<AgreementStatus> found;
    found.reserve(rowids.size());
    for (auto wanted : rowids) {
        row.bind(5, wanted);
        if (row.step()) found.push_back(status_of(row, query.as_of));
        row.reset();
    }
    return found;
}

std::vector<AgreementStatus> all_agreement_states(Db& db, const FigureQuery& query) {
    const QueryValues values(query);
    auto row = db.query(states_sql("") + " ORDER BY d.rowid");
    values.bind(row);
    std::vector<AgreementStatus> found;
    while (row.step()) found.push_back(status_of(row, query.as_of));
    return found;
}

} // namespace hk
