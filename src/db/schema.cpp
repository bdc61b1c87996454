// Writes the schema from the descriptors: STRICT tables, foreign keys, checks, indexes.
// It must not contain the name of any particular record type.
#include "db/schema.hpp"

#include "model/decimal.hpp"

namespace hk {
namespace {

/// STRICT, and deliberately not WITHOUT ROWID: lists hold rowids, and a page of rows at a large offset stays cheap.
constexpr const char* kHeadTable = "CREATE TABLE file(id INTEGER PRIMARY KEY CHECK(id=1), document TEXT, audience TEXT,"
                                   " extra TEXT) STRICT;"
                                   "CREATE TABLE cache(key TEXT PRIMARY KEY, value BLOB) STRICT;";

const char* type_name(ColumnType type) {
    switch (type) {
    case ColumnType::integer: return "INTEGER";
    case ColumnType::real: return "REAL";
    case ColumnType::text: break;
    }
    return "TEXT";
}

std::string check_of(const Field& field, const std::string& name) {
    if (field.kind == Kind::code) {
        // Not IN (…): for that every single insert would build a table of the words.
        std::string words;
        for (auto word : field.codes->words)
            words += (words.empty() ? "" : " OR ") + name + "='" + std::string(word) + "'";
        return " CHECK(" + words + ")";
    }
    if (field.kind == Kind::boolean) return " CHECK(" + name + " IN (0,1))";
    if (field.min != field.max)
        return " CHECK(" + name + " BETWEEN " + shortest_number(field.min) + " AND " + shortest_number(field.max) + ")";
    return {};
}

std::string column_sql(const Column& column) {
    const auto name = quoted(column.name);
    std::string sql = name + " " + type_name(column.type);
    if (column.field == nullptr) return sql;
    sql += check_of(*column.field, name);
    if (column.field->kind == Kind::reference)
        sql += " REFERENCES " + quoted(column.field->target) + "(id) DEFERRABLE INITIALLY DEFERRED";
    return sql;
}

std::string main_table_sql(const Table& table) {
    std::string sql = "CREATE TABLE " + quoted(table.name) + "(";
    for (const auto& column : table.columns) {
        if (column.name == "id")
            sql += "id TEXT PRIMARY KEY NOT NULL CHECK(id<>'' AND length(id)<=64)";
        else
            sql += "," + column_sql(column);
    }
    return sql + ") STRICT;";
}

std::string list_table_sql(const Table& table, std::string_view owner) {
    std::string sql = "CREATE TABLE " + quoted(table.name) + "(owner TEXT NOT NULL REFERENCES " + quoted(owner) +
                      "(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,";
    if (!table.list->is_set) sql += "position INTEGER NOT NULL,";
    for (const auto& column : table.columns)
        sql += column_sql(column) + (table.list->is_set && column.name == "value" ? " NOT NULL," : ",");
    return sql + "PRIMARY KEY(owner," + (table.list->is_set ? "value" : "position") + ")) STRICT;";
}

/// Every reference is followed both ways, so each gets an index.
std::string indexes_sql(const Table& table) {
    std::string sql;
    for (const auto& column : table.columns) {
        if (column.field == nullptr || column.field->kind != Kind::reference) continue;
        sql += "CREATE INDEX " + quoted(table.name + "_by_" + column.name) + " ON " + quoted(table.name) + "(" +
               quoted(column.name) + ");";
    }
    return sql;
}

} // namespace

Result<void> create_tables(Db& db) {
    std::string sql = kHeadTable;
    for (const auto& tables : all_tables()) {
        sql += main_table_sql(tables.main);
        for (const auto& list : tables.lists) sql += list_table_sql(list, tables.main.name);
    }
    return db.run(sql);
}

Result<void> create_indexes(Db& db) {
    std::string sql;
    for (const auto& tables : all_tables()) {
        sql += indexes_sql(tables.main);
        for (const auto& list : tables.lists) sql += indexes_sql(list);
    }
    return db.run(sql);
}

FileHead read_head(Db& db) {
    auto row = db.query("SELECT document, audience, extra FROM file");
    if (!row.step()) return {};
    return {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))};
}

Result<void> write_head(Db& db, const FileHead& head) {
    auto insert = db.query("INSERT OR REPLACE INTO file VALUES(1, nullif(?1,''), nullif(?2,''), nullif(?3,''))");
    return insert.bind(1, head.document).bind(2, head.audience).bind(3, head.extra).run();
}

std::string column_list(const Table& table) {
    std::string sql;
    for (const auto& column : table.columns) sql += (sql.empty() ? "" : ",") + quoted(column.name);
    return sql;
}

std::string insert_sql(const Table& table) {
    std::string columns = column_list(table);
    std::size_t count = table.columns.size();
    if (table.list != nullptr) {
        columns = (table.list->is_set ? "owner," : "owner,position,") + columns;
        count += table.list->is_set ? 1 : 2;
    }
    std::string sql = "INSERT INTO " + quoted(table.name) + "(" + columns + ") VALUES(";
    for (std::size_t i = 1; i <= count; ++i) sql += (i == 1 ? "?" : ",?") + std::to_string(i);
    return sql + ")";
}

} // namespace hk
