// What stands under the headline figures: agreements by group and country, students by country, what ends and what
// comes next. It must not know how any of it is drawn.
#pragma once

#include "db/db.hpp"
#include "stats/country_groups.hpp"
#include "stats/figures.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// A number of one group of countries; a multilateral agreement counts once in each of its groups, so rows may add up
/// to more.
struct GroupCount {
    std::string_view group; ///< word of group.<word>
    std::int64_t count = 0;
};

/// Agreements in force by group of the (last successor) partner's country; groups without any are left out, the rest in
/// the order of groups_of(), largest first, with rest_of_world and no_country last.
std::vector<GroupCount> agreements_by_group(Db& db, const FigureQuery& query,
                                            Partition partition = Partition::statement);

/// Rowids of the agreements that agreements_by_group counts for one of its groups, ascending.
std::vector<std::int64_t> agreements_in_group(Db& db, const FigureQuery& query, std::string_view group,
                                              Partition partition = Partition::statement);

/// Agreements in force by country of the partner, largest first; offices in Uzbekistan stand under UZ (DOMAIN.md
/// "Maps"), partners without a country under "".
std::vector<CountryCount> agreements_by_country(Db& db, const FigureQuery& query);
/// Partners with agreements in force, and projects running, by country in the same way.
std::vector<CountryCount> partners_by_country(Db& db, const FigureQuery& query);
std::vector<CountryCount> projects_by_country(Db& db, const FigureQuery& query);

/// Foreign students by citizenship, headcounts included, largest first.
std::vector<CountryCount> students_by_country(Db& db, const FigureQuery& query);

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
