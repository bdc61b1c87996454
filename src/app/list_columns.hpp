// The columns a table of records can have: which a type shows by itself, which were chosen, and the SQL of their
// values. It must not know rows or widgets.
#pragma once

#include "model/tables.hpp"
#include "text/language.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// A table column: a member, or computed ("@partner", "@country", "@state").
struct ListColumn {
    std::string id;
    std::string label; ///< in the current language
    const Field* field = nullptr;
    bool is_number = false;
    bool is_date = false;
    float width_px = 0; ///< as the user dragged it, design px; 0 = as wide as it needs
    /// As addresses write it: "partner", "country", "signed".
    [[nodiscard]] std::string_view name() const {
        return std::string_view(id).substr(!id.empty() && id.front() == '@' ? 1 : 0);
    }
    /// The member whose values it shows: of a group its first one, of "@partner" and "@country" a party's partner.
    [[nodiscard]] const Field& leaf(const RecordType& type) const;
};

/// What a type shows unless something else was chosen.
std::vector<ListColumn> default_columns(const RecordType& type);
/// All that can be shown: the default ones, then the other members.
std::vector<ListColumn> possible_columns(const RecordType& type);
/// One of these, by id or by name; nothing when there is none such.
std::optional<ListColumn> possible_column(const RecordType& type, std::string_view id);
/// The one that always stays: the record's name.
ListColumn first_column(const RecordType& type);
/// As an address says: "name:240,country,type". The first column always stays; what no column is called is left out;
/// empty gives the default ones.
std::vector<ListColumn> chosen_columns(const RecordType& type, std::string_view words);
/// The words for an address; empty when they are the default ones in their own widths.
std::string words_of(const RecordType& type, const std::vector<ListColumn>& columns);
/// By id or by name.
const ListColumn* find_column(const std::vector<ListColumn>& columns, std::string_view id);

/// SQL that gives rowid and raw value (a text, a number, an id; of money the currency or amount) of every record. Of
/// lists the first value alone, or with `is_every` a row for each; null where there is none.
std::string column_values_sql(const RecordTables& tables, const ListColumn& column, Language language, bool is_every);

} // namespace hk
