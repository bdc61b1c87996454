// The states of agreements as a table of them needs them.
// It must not know which rows are shown.
#include "app/listed_states.hpp"

#include "text/word_list.hpp"

namespace hk {
namespace {

constexpr std::int64_t kPart = 2'500; ///< rowids that a frame has time for

std::int64_t last_rowid(Db& db) { return db.integer("SELECT max(rowid) FROM agreements"); }

} // namespace

bool names_state(std::string_view words, AgreementState state) {
    return has_word(words, state_word(state)) || (state == AgreementState::expiring && has_word(words, "in_force"));
}

bool ListedStates::begin(Db& db, const FigureQuery& at, bool whole) {
    const bool is_new = as_of_ != at.as_of || days_ != at.days;
    if (is_new) {
        states_.clear();
        place_of_rowid_.clear();
        until_ = 0;
        is_whole_ = false;
        as_of_ = at.as_of;
        days_ = at.days;
    }
    if (const auto last = last_rowid(db); !is_whole_ && (whole || last <= kPart)) read_until(db, at, last);
    return is_new;
}

void ListedStates::read_part(Db& db, const FigureQuery& at) { read_until(db, at, until_ + kPart); }

void ListedStates::read_until(Db& db, const FigureQuery& at, std::int64_t until) {
    for (const auto& status : agreement_states_between(db, at, until_, until)) {
        place_of_rowid_.resize(static_cast<std::size_t>(status.rowid) + 1, -1);
        place_of_rowid_.back() = static_cast<std::int32_t>(states_.size());
        states_.push_back(status);
    }
    until_ = until;
    is_whole_ = until >= last_rowid(db);
}

const AgreementStatus* ListedStates::of(std::int64_t rowid) const {
    const auto at = static_cast<std::size_t>(rowid);
    if (at >= place_of_rowid_.size() || place_of_rowid_[at] < 0) return nullptr;
    return &states_[static_cast<std::size_t>(place_of_rowid_[at])];
}

std::vector<std::pair<std::string, std::int64_t>> StateCounts::in_order(bool known) const {
    constexpr AgreementState kOrder[] = {
        AgreementState::in_force,    AgreementState::expiring,    AgreementState::expired,
        AgreementState::renewed,     AgreementState::terminated,  AgreementState::draft,
        AgreementState::negotiation, AgreementState::not_started, AgreementState::no_date};
    static_assert(std::size(kOrder) == kAgreementStateCount);
    std::vector<std::pair<std::string, std::int64_t>> counts;
    for (const auto state : kOrder) {
        auto count = counts_[static_cast<std::size_t>(state)];
        if (state == AgreementState::in_force) count += counts_[static_cast<std::size_t>(AgreementState::expiring)];
        counts.emplace_back(state_word(state), known ? count : -1);
    }
    return counts;
}

} // namespace hk
