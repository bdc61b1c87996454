// The order of all records of a type by one column of its table, as the language orders words.
// It must not know filters or what a row shows.
#pragma once

#include "app/document.hpp"
#include "app/titles.hpp"
#include "stats/agreement_states.hpp"
#include "text/language.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hk {

struct ListColumn;

/// Rowids ascending by value; the first `with_value` have one, the others follow. Rows without a value come last,
/// whichever way a column is sorted.
struct RowOrder {
    std::vector<std::int64_t> rowids;
    std::vector<std::uint32_t> ranks; ///< of the first `with_value`: 0, 1, … for each different value
    std::size_t with_value = 0;

    void reserve(std::size_t count) { rowids.reserve(count), ranks.reserve(count); }
    void add(std::int64_t rowid, bool is_equal_to_last) {
        rowids.push_back(rowid);
        ranks.push_back(ranks.empty() ? 0 : ranks.back() + (is_equal_to_last ? 0 : 1));
    }
    [[nodiscard]] std::vector<std::int64_t> directed(bool is_descending) const;
    /// `rows` by this order; those of equal value stay as they are among themselves. Linear.
    [[nodiscard]] std::vector<std::int64_t> sorted_first_by_this(const std::vector<std::int64_t>& rows,
                                                                 bool is_descending) const;
};

/// The first partner of every agreement, read once for all orders that need it: by partner, by its country.
struct FirstPartners {
    const Document* document = nullptr; ///< good for one state of the data
    std::uint64_t revision = 0;
    bool is_whole = false;
    std::vector<std::pair<std::int64_t, std::uint32_t>> rows; ///< rowid, number of its partner; by rowid
    std::vector<std::string> ids;                             ///< of partners by number; "" is none
};

/// Orders all records by one column, in parts, so that it can be done ahead. Text sorts by sort_key of what the column
/// shows, dates and numbers by value; equals keep the order of rowids. Not for "@state". 100,000 records of distinct
/// names take some 100 ms together, columns of few values less. Good while the data stay as they are.
class OrderReader {
public:
    /// `partners` outlives it, and is read for columns that show one.
    OrderReader(Document& document, Titles& titles, const RecordType& type, const ListColumn& column, Language language,
                FirstPartners& partners);
    OrderReader(OrderReader&&) noexcept;
    OrderReader& operator=(OrderReader&&) noexcept;
    ~OrderReader();
    /// Reads up to `most` further records; true while some are left.
    bool read(std::size_t most);
    /// Reads what is left.
    RowOrder order();

private:
    struct Private;
    std::unique_ptr<Private> private_;
};

/// Agreements by their states, given by rowid: what ends soon first; within a state what ends first.
RowOrder order_by_state(const std::vector<AgreementStatus>& states);

/// Agreements by the end that their row shows: of the present term where it was renewed, else the written one.
RowOrder order_by_end(Document& document, const std::vector<AgreementStatus>& states);

} // namespace hk
