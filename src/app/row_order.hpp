// The order of all records of a type by one column of its table, as the language orders words.
// It must not know filters or what a row shows.
#pragma once

#include "app/document.hpp"
#include "app/titles.hpp"
#include "stats/agreement_states.hpp"
#include "text/language.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace hk {

struct ListColumn;

/// Rowids ascending by value; the first `with_value` have one, the others follow.
struct RowOrder {
    std::vector<std::int64_t> rowids;
    std::size_t with_value = 0;
};

/// Text sorts by sort_key of what the column shows, dates and numbers by value; equals keep the order of rowids.
/// Not for "@state". 100,000 records of distinct names take some 100 ms, columns of few values less.
RowOrder order_rows(Document& document, Titles& titles, const RecordType& type, const ListColumn& column,
                    Language language);

/// Agreements: what ends first, then the states of those that do not end.
RowOrder order_by_state(std::vector<AgreementStatus> states);

/// Agreements by the end that their row shows: of the present term where it was renewed, else the written one.
RowOrder order_by_end(Document& document, const std::vector<AgreementStatus>& states);

} // namespace hk
