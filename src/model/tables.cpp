// Derives the tables from the descriptors.
// It must not know any particular record.
#include "model/tables.hpp"

namespace hk {
namespace {

ColumnType column_type(Kind kind) {
    switch (kind) {
    case Kind::boolean:
    case Kind::integer: return ColumnType::integer;
    case Kind::real: return ColumnType::real;
    default: return ColumnType::text;
    }
}

/// Appends the columns of one value of `field`, named from `base`.
ColumnRange add_columns(std::vector<Column>& columns, const Field& field, const std::string& base) {
    const ColumnRange range{columns.size(), 0};
    if (field.kind == Kind::localized) {
        for (auto suffix : kLocalizedSuffixes)
            columns.push_back({base + std::string(suffix), ColumnType::text, &field});
        columns.push_back({base + "_other", ColumnType::text, &field});
    } else if (field.kind == Kind::money) {
        for (const char* part : {"_amount", "_currency", "_extra"})
            columns.push_back({base + part, ColumnType::text, &field});
    } else {
        columns.push_back({base, column_type(field.kind), &field});
    }
    return {range.first, columns.size() - range.first};
}

Table list_table(const RecordType& type, const Field& field) {
    Table table;
    table.name = std::string(type.name) + "_" + std::string(field.name);
    table.list = &field;
    if (field.kind == Kind::group) {
        for (const auto& member : field.members)
            table.ranges.push_back(add_columns(table.columns, member, std::string(member.name)));
        table.columns.push_back({"extra", ColumnType::text, nullptr});
    } else {
        table.ranges.push_back(add_columns(table.columns, field, "value"));
    }
    return table;
}

RecordTables build_tables(const RecordType& type) {
    RecordTables tables;
    tables.type = &type;
    tables.main.name = std::string(type.name);
    tables.main.columns.push_back({"id", ColumnType::text, nullptr});
    for (const auto& field : type.fields) {
        if (field.is_list) {
            tables.list_of_field.push_back(static_cast<int>(tables.lists.size()));
            tables.lists.push_back(list_table(type, field));
            tables.main.ranges.push_back({});
        } else {
            tables.list_of_field.push_back(-1);
            tables.main.ranges.push_back(add_columns(tables.main.columns, field, std::string(field.name)));
        }
    }
    tables.main.columns.push_back({"extra", ColumnType::text, nullptr});
    return tables;
}

const std::vector<RecordTables>& built() {
    static const std::vector<RecordTables> tables = [] {
        std::vector<RecordTables> all;
        for (const auto& type : record_types()) all.push_back(build_tables(type));
        return all;
    }();
    return tables;
}

} // namespace

std::span<const RecordTables> all_tables() { return built(); }

const RecordTables& tables_of(const RecordType& type) { return built()[record_type_index(type)]; }

const RecordTables* find_tables(std::string_view array) {
    const auto* type = find_record_type(array);
    return type ? &tables_of(*type) : nullptr;
}

const RecordTables* find_tables_of(std::string_view table) {
    for (const auto& tables : all_tables()) {
        if (tables.main.name == table) return &tables;
        for (const auto& list : tables.lists)
            if (list.name == table) return &tables;
    }
    return nullptr;
}

} // namespace hk
