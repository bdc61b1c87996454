// Where an agreement stands on a day: computed, never stored (DOMAIN.md "renewed, expired").
// It must not know how a state is drawn; its label is the catalogue's code.state.<word>.
#pragma once

#include "db/db.hpp"
#include "stats/figure_query.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

enum class AgreementState : std::uint8_t {
    in_force,
    expiring, ///< in force, and counted by the figure agreements_expiring
    expired,  ///< ended before the day
    renewed,  ///< no longer in force, its successor is
    draft,
    negotiation,
    terminated,
    not_started,
    no_date, ///< concluded, but without any start
};
inline constexpr std::size_t kAgreementStateCount = static_cast<std::size_t>(AgreementState::no_date) + 1;

/// The word of a state: "in_force", …
std::string_view state_word(AgreementState state);

struct AgreementStatus {
    std::int64_t rowid = 0;
    AgreementState state = AgreementState::no_date;
    std::string end; ///< last day in force, full: term with tacit renewals, termination, successor; empty when open
    std::optional<std::int64_t> days_left; ///< from the day to `end`, for agreements in force
    bool is_moved = false; ///< in force, and `end` is not the end that is written: renewed, terminated or succeeded
};

/// Of the given agreements, in their order (an unknown rowid is left out).
std::vector<AgreementStatus> agreement_states(Db& db, const FigureQuery& query, std::span<const std::int64_t> rowids);
/// Of those with a rowid above `after` and up to `until`, by rowid: all of them in parts. 100,000 take some 100 ms.
std::vector<AgreementStatus> agreement_states_between(Db& db, const FigureQuery& query, std::int64_t after,
                                                      std::int64_t until);

} // namespace hk
