// The rows of one registry table: which records, in which order, and what stands in their cells. Only visible rows are
// fetched. It must not know widgets; a state is a word, its look is the screen's.
#pragma once

#include "app/column_filter.hpp"
#include "app/document.hpp"
#include "app/list_columns.hpp"
#include "app/listed_states.hpp"
#include "app/row_order.hpp"
#include "app/titles.hpp"
#include "stats/figures.hpp"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hk {

/// What decides which rows there are and their order.
struct ListQuery {
    const RecordType* type = nullptr;
    std::string text;             ///< filter line, any spelling
    std::string figure;           ///< only the records behind this figure …
    std::string as_of;            ///< … on this day; also decides the states of agreements
    std::optional<Period> period; ///< of yearly figures
    std::string state; ///< agreements: state words of stats joined by commas, or empty; "in_force" takes in "expiring"
    std::string
        sort; ///< column ids joined by commas, the first one first; "-" in front for descending; empty = first column
    std::string refers;                ///< only records that point to this one: "partners/<id>"
    std::string check;                 ///< only what this check of "To check" finds on `as_of`
    std::vector<ColumnFilter> filters; ///< all of them must be passed
    std::string columns;               ///< which are shown, as chosen_columns() understands it
    std::string part;                  ///< of the figure's records only those with these values, as read_part() has it
    int days = kExpiringDays;          ///< of the figure
    int expiring_days = kExpiringDays; ///< before its end an agreement in force is called expiring
    bool operator==(const ListQuery&) const = default;
};

/// One visible row.
struct ListRow {
    Record record;
    std::vector<std::string> cells; ///< by column
    std::string state;              ///< agreements: in_force, expiring, …
    int days_left = 0;              ///< agreements in force that have an end
    std::string moved_end;          ///< agreements in force that end on another day than is written: that day
    [[nodiscard]] std::string more_parties() const; ///< agreements with three partners: " +2", which ends their cell
};

class RecordList {
public:
    RecordList(Document*& document, Titles& titles) : document_(&document), titles_(&titles) {}

    /// What is shown, in the current language.
    [[nodiscard]] const std::vector<ListColumn>& columns() const { return columns_; }
    /// Makes `query` current; does nothing when neither it, the data nor the language changed.
    void update(const ListQuery& query);
    /// Does a part of that ahead of time, states too: for a table that may be opened next, in frames that have nothing
    /// else to do. False when nothing is left. Waits while the day is being moved.
    bool prepare(const ListQuery& query);
    [[nodiscard]] std::size_t count() const { return rowids_.size(); }
    [[nodiscard]] std::size_t total() const { return total_; }
    /// The row at a position; remembered until something changes. nullptr when it is gone.
    const ListRow* row(std::size_t position);
    /// The same of a record, also of one that the limits leave out.
    const ListRow* row_of(std::string_view id);
    /// Ids of all rows, in their order.
    std::vector<std::string> ids();
    /// Ids of the rows from one position to another, both included, in whichever order they are given.
    std::vector<std::string> ids_between(std::size_t one, std::size_t other);
    /// Whether states are still being found.
    [[nodiscard]] bool pending() const { return shows_states() && states_.is_pending(); }
    /// Finds a further part of them: once a frame, so that rows are shown first and nobody waits for the rest.
    void find_more_states();
    /// Position of a record, or −1.
    std::ptrdiff_t position_of(std::string_view id);
    [[nodiscard]] const ListQuery& query() const { return query_; }
    /// What a column can be limited to, with how many of the rows that pass everything else have it; remembered.
    const std::vector<FilterChoice>& filter_choices(const ListColumn& column);
    /// How many rows there would be without one of the limits: the name of an option of the address ("q", "state",
    /// "figure", "of", "part", a column's).
    std::size_t count_without(std::string_view option);
    /// Sums of the rows: of a column of money one per currency, of whole numbers one; empty for others. Remembered.
    const std::vector<Money>& totals(const ListColumn& column);
    [[nodiscard]] FigureQuery figure_query() const; ///< what figures are asked with to say what these rows say

    /// Agreements: how many of the rows that pass all other filters are in each state, in the order chips are shown;
    /// expiring ones count as in force too. −1 while the states of very many are still being found (`pending()`).
    [[nodiscard]] const std::vector<std::pair<std::string, std::int64_t>>& state_counts() const {
        return state_counts_;
    }

private:
    class Wanted;
    /// What is being read ahead, and what of.
    struct Preparing {
        OrderReader reader;
        std::string column;
        const Document* document;
        const RecordType* type;
        std::uint64_t revision;
        Language language;
    };
    [[nodiscard]] bool is_prepared_for(const RecordType& type, std::string_view column) const;
    const ListRow* row_at(std::int64_t rowid);
    const RowOrder& order_of(std::string_view column);
    std::vector<std::int64_t> ordered();
    void read_states();
    [[nodiscard]] bool is_of_now() const;
    [[nodiscard]] bool shows_states() const { return query_.type != nullptr && query_.type->name == "agreements"; }
    [[nodiscard]] bool needs_all_states() const;
    [[nodiscard]] FigureQuery states_query() const;
    [[nodiscard]] const AgreementStatus* status_of(std::int64_t rowid) const;
    void limit_to_query(Wanted& wanted, std::string_view except = {});
    void limit_to_filter(Wanted& wanted, const ColumnFilter& filter);
    [[nodiscard]] bool passes_states(std::int64_t rowid) const;
    void fill_rows();
    std::string cell(const Record& record, const ListColumn& column, const ListRow& row);

    Document** document_;
    Titles* titles_;
    ListQuery query_;
    std::vector<ListColumn> columns_;
    std::vector<std::int64_t> rowids_;
    std::unordered_map<std::int64_t, ListRow> rows_;
    std::size_t total_ = 0;
    std::vector<std::pair<std::string, std::int64_t>> state_counts_;

    // Good until the data or the language change
    std::map<std::string, RowOrder, std::less<>> orders_;           ///< by column
    FirstPartners partners_;                                        ///< of agreements
    std::optional<Preparing> preparing_;                            ///< the order that a table opens with
    std::string prepared_day_;                                      ///< prepare() was called for last
    ListedStates states_;                                           ///< of agreements
    std::map<std::string, std::vector<Money>, std::less<>> totals_; ///< of the present rows, by column
    std::string choices_column_;                                    ///< choices_ were asked of
    std::vector<FilterChoice> choices_;
    std::string position_id_; ///< asked last
    std::ptrdiff_t position_ = -1;
    std::int64_t position_rowid_ = 0; ///< 0 = there is no such record

    const Document* seen_ = nullptr;
    const RecordType* seen_type_ = nullptr;
    std::uint64_t revision_ = 0;
    Language language_ = Language::uz;
};

} // namespace hk
