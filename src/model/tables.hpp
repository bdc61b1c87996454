// How records lie in tables: the columns each descriptor gives, derived once from records.hpp.
// It must not know SQL; schema.cpp writes the statements.
#pragma once

#include "model/records.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

enum class ColumnType : std::uint8_t { text, integer, real };

/// Languages that have a column of their own; other tags of a localized member lie as one JSON object in
/// `<member>_other`.
inline constexpr std::string_view kLocalizedTags[] = {"uz", "uz-Cyrl", "ru", "en"};
inline constexpr std::string_view kLocalizedSuffixes[] = {"_uz", "_uz_cyrl", "_ru", "_en"};

/// One column. `field` is null for `id` and `extra` (unknown members as one JSON object, names sorted).
struct Column {
    std::string name;
    ColumnType type = ColumnType::text;
    const Field* field = nullptr;
};

/// Whether its values are ids of that record array.
inline bool refers_to(const Column& column, std::string_view array) {
    return column.field != nullptr && column.field->kind == Kind::reference && column.field->target == array;
}

/// Where the columns of a field lie within its table: [first, first + count).
struct ColumnRange {
    std::size_t first = 0;
    std::size_t count = 0;
};

/// One table. Main tables: id, members, extra. List tables (`list` set): owner and, unless it is a set, position come
/// before `columns`; the columns of a list of scalars are one `value`, of groups and money their members and extra.
struct Table {
    std::string name;
    const Field* list = nullptr;
    std::vector<Column> columns;
    std::vector<ColumnRange> ranges; ///< per field of the record type (main) or of the group (list)
    [[nodiscard]] bool has_extra() const { return !columns.empty() && columns.back().name == "extra"; }
};

/// Everything one record type is stored in.
struct RecordTables {
    const RecordType* type = nullptr;
    Table main;
    std::vector<Table> lists;       ///< one per list field, in field order
    std::vector<int> list_of_field; ///< per field: index into `lists`, or −1
    [[nodiscard]] std::size_t field_index(const Field& field) const {
        return static_cast<std::size_t>(&field - type->fields.data());
    }
    /// Where the rows of a list field lie.
    [[nodiscard]] const Table& list_table(const Field& field) const {
        return lists[static_cast<std::size_t>(list_of_field[field_index(field)])];
    }
};

/// All tables, in the order of record_types().
std::span<const RecordTables> all_tables();
const RecordTables& tables_of(const RecordType& type);
const RecordTables* find_tables(std::string_view array);
/// Those that a table of the database, main or list, is one of; nullptr for tables of no record.
const RecordTables* find_tables_of(std::string_view table);

} // namespace hk
