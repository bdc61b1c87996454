// Persons as headcounts: what a file that leaves persons out says of them (DOMAIN.md "Personal data and publishing").
// It must not know files, nor what else leaves in them.
#pragma once

#include "db/db.hpp"
#include "model/record.hpp"
#include "stats/figure_query.hpp"

#include <vector>

namespace hk {

/// Headcounts by which every figure of specialists, students and trips comes out as from the persons, for each academic
/// and calendar year that has some: by country, and over countries where they do not add up. Students of past years are
/// those of 31 December, of the day's own year those of the day; trips are those that have ended by the day. What the
/// office's own headcounts say stays as it is: a country that they tell gets only what they leave to persons. In the
/// order of kind, year, country; ids are made of those and are not yet taken.
std::vector<Record> headcounts_of_persons(Db& db, const FigureQuery& query);

} // namespace hk
