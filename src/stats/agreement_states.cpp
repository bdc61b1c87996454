// The states of agreements, one row of SQL each.
// It must not know how a state is drawn.
#include "stats/agreement_states.hpp"

#include "stats/agreement_sql.hpp"
#include "stats/figure_sql.hpp"

#include <array>

namespace hk {
namespace {

constexpr std::array<std::string_view, 9> kWords = {"in_force",    "expiring",   "expired",     "renewed", "draft",
                                                    "negotiation", "terminated", "not_started", "no_date"};

// Columns of one agreement; `started` is null without any start, `cut` the day on which termination or a successor
// takes it out of force; `written` is the last day of the written term.
enum Column { rowid, stage, started, end, cut, in_force, expiring, terminated, renewed, written };

// clang-format off
/// `replaced`, `followed` and `renewed`: what the macros of agreement_sql.hpp give for `r`, or columns that hold it.
#define HK_STATES(replaced, followed, renewed)                                                                         \
    "SELECT r.rowid,r.stage," HK_START("r") "<=?1,"                                                                    \
    "CASE WHEN r.\"to\" IS NOT NULL THEN " HK_END("r", "?1") " END,"                                                   \
    "min(coalesce(" HK_LAST_DAY("r.terminated") ",'~'),coalesce(first_day(" replaced "),'~')),"                         \
    HK_IN_FORCE_UNLESS("r", replaced) "," HK_EXPIRES_UNLESS("r", followed) ","                                         \
    "CASE WHEN r.terminated IS NULL THEN r.stage='terminated' ELSE last_day(r.terminated)<=?1 AND "                    \
    "(r.\"to\" IS NULL OR r.renewal IS 'tacit' OR last_day(r.terminated)<=last_day(r.\"to\")) END,"                    \
    renewed "," HK_LAST_DAY("r.\"to\"") " FROM agreements r"

constexpr const char* kOne = HK_STATES(HK_REPLACED("r"), HK_FOLLOWED("r"), HK_RENEWED("r")) " WHERE r.rowid=?5";

// Few agreements have successors: what follows from them is found once for these, not asked for every one.
constexpr std::string_view kPart =
    "WITH succeeded(agreement,replaced,followed,renewed) AS MATERIALIZED "
    "(SELECT p.rowid," HK_REPLACED("p") "," HK_FOLLOWED("p") "," HK_RENEWED("p")
    " FROM agreements p WHERE p.rowid>?5 AND p.rowid<=?6"
    " AND EXISTS (SELECT 1 FROM agreements q WHERE q.predecessor=p.id)) "
    HK_STATES("s.replaced", "s.followed", "coalesce(s.renewed,0)")
    " LEFT JOIN succeeded s ON s.agreement=r.rowid WHERE r.rowid>?5 AND r.rowid<=?6 ORDER BY r.rowid";
// clang-format on

AgreementState state_of(const Stmt& row) {
    const auto word = row.text(stage);
    if (word == "draft") return AgreementState::draft;
    if (word == "negotiation") return AgreementState::negotiation;
    if (row.integer(in_force) != 0)
        return row.integer(expiring) != 0 ? AgreementState::expiring : AgreementState::in_force;
    if (row.integer(renewed) != 0) return AgreementState::renewed;
    if (row.integer(terminated) != 0) return AgreementState::terminated;
    if (row.is_null(started)) return AgreementState::no_date;
    return row.integer(started) != 0 ? AgreementState::expired : AgreementState::not_started;
}

/// `day` counted as day_number() does.
AgreementStatus status_of(const Stmt& row, std::int64_t day) {
    AgreementStatus status;
    status.rowid = row.integer(rowid);
    status.state = state_of(row);
    status.end = row.text(end);
    if (const auto bound = row.text(cut); is_full_date(bound)) {
        auto last = add_days(bound, -1);
        if (status.end.empty() || last < status.end) status.end = std::move(last);
    }
    const bool is_in_force = status.state == AgreementState::in_force || status.state == AgreementState::expiring;
    if (is_in_force && !status.end.empty()) status.days_left = day_number(status.end) - day;
    status.is_moved = status.days_left && row.text(written) != status.end;
    return status;
}

} // namespace

std::string_view state_word(AgreementState state) { return kWords[static_cast<std::size_t>(state)]; }

std::vector<AgreementStatus> agreement_states(Db& db, const FigureQuery& query, std::span<const std::int64_t> rowids) {
    const QueryValues values(query);
    const auto day = day_number(query.as_of);
    auto& row = db.kept(kOne);
    values.bind(row);
    std::vector<AgreementStatus> found;
    found.reserve(rowids.size());
    for (auto wanted : rowids) {
        row.bind(5, wanted);
        if (row.step()) found.push_back(status_of(row, day));
        row.reset();
    }
    return found;
}

std::vector<AgreementStatus> agreement_states_between(Db& db, const FigureQuery& query, std::int64_t after,
                                                      std::int64_t until) {
    const QueryValues values(query);
    const auto day = day_number(query.as_of);
    auto row = db.query(kPart);
    values.bind(row);
    row.bind(5, after).bind(6, until);
    std::vector<AgreementStatus> found;
    while (row.step()) found.push_back(status_of(row, day));
    return found;
}

} // namespace hk
