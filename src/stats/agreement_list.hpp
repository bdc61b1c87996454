// Agreements as lists of reports have them: a line for each country of their partners.
// It must not know the names of countries, types and states.
#pragma once

#include "stats/agreement_states.hpp"
#include "stats/figure_query.hpp"
#include "text/language.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace hk {

/// An agreement with its partners of one country; a partner stands for its last successor, an office in Uzbekistan
/// under UZ, as where figures are told apart by country.
struct ListedAgreement {
    std::int64_t rowid = 0;
    std::string id, country; ///< ISO 3166-1 alpha-2, or empty
    std::string partners;    ///< their names
    std::string title;       ///< or empty
    std::string type, number;
    std::string start; ///< partial, or empty
    std::string end;   ///< last day in force, full; empty when open
    AgreementState state = AgreementState::no_date;
};

enum class ListedAgreements : std::uint8_t {
    in_force, ///< on the day
    all,      ///< of every state
    begun,    ///< within the period: in force on one of its days, and not on the day before it
    ended,    ///< within the period: in force on one of its days, and not on the day after it
};

/// By agreement; states are those of the query's day. Names are in `language`, as far as there are any.
std::vector<ListedAgreement> list_agreements(Db& db, const FigureQuery& query, ListedAgreements which,
                                             Language language);

} // namespace hk
