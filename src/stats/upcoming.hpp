// What ends and what comes next, for lists under the headline figures.
// It must not know how any of it is drawn.
#pragma once

#include "stats/figures.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace hk {

/// An agreement that ends soon.
struct ExpiringAgreement {
    std::int64_t rowid = 0;
    std::string id;
    std::string type;    ///< word of code.agreement_type
    std::string partner; ///< id of the first party
    std::string end;     ///< last day of its term
    std::int64_t days_left = 0;
};
/// The records of agreements_expiring, soonest first, at most `most`.
std::vector<ExpiringAgreement> expiring_agreements(Db& db, const FigureQuery& query, std::size_t most = 1000);

/// Ids of activities that are not over on the day and not cancelled, soonest first, at most `most`.
std::vector<std::string> upcoming_activities(Db& db, const FigureQuery& query, std::size_t most);

} // namespace hk
