// The rows of one registry table: which records, in which order, and what stands in their cells. Only visible rows are
// fetched. It must not know widgets; a state is a word, its look is the screen's.
#pragma once

#include "app/document.hpp"
#include "app/row_order.hpp"
#include "app/titles.hpp"
#include "stats/agreement_states.hpp"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hk {

/// A table column: a member, or computed ("@partner", "@country", "@state").
struct ListColumn {
    std::string id;
    std::string label; ///< in the current language
    const Field* field = nullptr;
    bool is_number = false;
    bool is_date = false;
};

/// What decides which rows there are and their order.
struct ListQuery {
    const RecordType* type = nullptr;
    std::string text;   ///< filter line, any spelling
    std::string figure; ///< only the records behind this figure …
    std::string as_of;  ///< … on this day; also decides the states of agreements
    std::string state;  ///< agreements: state words of stats joined by commas, or empty; "in_force" takes in "expiring"
    std::string sort;   ///< column id, "-" in front for descending; empty = first column
    std::string refers; ///< only records that point to this one: "partners/<id>"
    std::string country; ///< only records of this country
    std::string group;   ///< agreements: only those in force with this group of countries, as the overview counts them
    int days = kExpiringDays; ///< of the figure
    bool operator==(const ListQuery&) const = default;
};

/// One visible row.
struct ListRow {
    Record record;
    std::vector<std::string> cells; ///< by column
    std::string state;              ///< agreements: in_force, expiring, …
    int days_left = 0;              ///< agreements in force that have an end
    std::string moved_end;          ///< agreements in force that end on another day than is written: that day
};

class RecordList {
public:
    RecordList(Document*& document, Titles& titles) : document_(&document), titles_(&titles) {}

    /// Columns of a type in the current language.
    static std::vector<ListColumn> columns(const RecordType& type);

    /// Makes `query` current; does nothing when neither it, the data nor the language changed.
    void update(const ListQuery& query);
    [[nodiscard]] std::size_t count() const { return rowids_.size(); }
    [[nodiscard]] std::size_t total() const { return total_; }
    /// The row at a position; remembered until something changes. nullptr when it is gone.
    const ListRow* row(std::size_t position);
    /// Ids of all rows, in their order.
    std::vector<std::string> ids();
    /// Position of a record, or −1.
    std::ptrdiff_t position_of(std::string_view id);
    [[nodiscard]] const ListQuery& query() const { return query_; }
    [[nodiscard]] FigureQuery figure_query() const; ///< what figures are asked with to say what these rows say

    /// Agreements: how many of the rows that pass all other filters are in each state, in the order chips are shown;
    /// expiring ones count as in force too.
    [[nodiscard]] const std::vector<std::pair<std::string, std::int64_t>>& state_counts() const {
        return state_counts_;
    }

private:
    class Wanted;
    const RowOrder& ordered();
    void read_states();
    [[nodiscard]] const AgreementStatus* status_of(std::int64_t rowid) const;
    void limit_to_query(Wanted& wanted);
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
    std::map<std::string, RowOrder, std::less<>> orders_; ///< by column
    std::vector<AgreementStatus> states_;                 ///< in the order of rowids
    std::vector<std::int32_t> state_of_rowid_;            ///< position in states_, or −1
    std::string states_as_of_;
    std::string position_id_; ///< asked last
    std::ptrdiff_t position_ = -1;

    const Document* seen_ = nullptr;
    const RecordType* seen_type_ = nullptr;
    std::uint64_t revision_ = 0;
    Language language_ = Language::uz;
};

} // namespace hk
