// The states of agreements as a table of them needs them: found in parts, so that a table of very many opens at once.
// It must not know which rows are shown.
#pragma once

#include "stats/agreement_states.hpp"

#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hk {

/// Whether a comma list of state words takes a state in: "in_force" takes in expiring ones too.
bool names_state(std::string_view words, AgreementState state);

class ListedStates {
public:
    /// Everything is found anew: the data changed.
    void forget() { as_of_.clear(); }
    /// Asks for the states of a day with these days before an end: all are found now when they are few, or with
    /// `whole`. True when what was found before does not hold for them, and was forgotten.
    bool begin(Db& db, const FigureQuery& at, bool whole);
    /// Finds a further part.
    void read_part(Db& db, const FigureQuery& at);
    /// Whether some are still to be found.
    [[nodiscard]] bool is_pending() const { return !is_whole_; }
    /// nullptr when it is not found yet.
    [[nodiscard]] const AgreementStatus* of(std::int64_t rowid) const;
    /// Those found so far, by rowid.
    [[nodiscard]] const std::vector<AgreementStatus>& all() const { return states_; }

private:
    void read_until(Db& db, const FigureQuery& at, std::int64_t until);

    std::vector<AgreementStatus> states_;
    std::vector<std::int32_t> place_of_rowid_; ///< in states_, or −1; rowids are dense, as rows are inserted
    std::string as_of_;
    int days_ = 0;
    std::int64_t until_ = 0; ///< last rowid that states_ reaches
    bool is_whole_ = false;
};

/// How many rows are in each state.
class StateCounts {
public:
    void add(AgreementState state) { ++counts_[static_cast<std::size_t>(state)]; }
    /// By the state's word, in the order of an agreement's life; expiring ones count as in force too. −1 for each
    /// unless they are `known`.
    [[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> in_order(bool known) const;

private:
    std::array<std::int64_t, kAgreementStateCount> counts_{};
};

} // namespace hk
