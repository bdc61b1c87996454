// Moves whole records between memory and tables.
// It must not know what a record means.
#include "db/record_store.hpp"

namespace hk {
namespace {

void bind_row(Stmt& statement, int first, const Row& row) {
    for (std::size_t i = 0; i < row.size(); ++i) statement.bind(first + static_cast<int>(i), row[i]);
}

Row read_row(const Stmt& statement, int first, std::size_t count) {
    Row row(count);
    for (std::size_t i = 0; i < count; ++i) statement.read(first + static_cast<int>(i), row[i]);
    return row;
}

const char* list_order(const Table& table) { return table.list->is_set ? "value" : "position"; }

Result<void> insert_list(Stmt& statement, const Table& table, const std::string& owner, const std::vector<Row>& rows) {
    std::int64_t position = 0;
    for (const auto& row : rows) {
        statement.bind(1, std::string_view(owner));
        if (!table.list->is_set) statement.bind(2, position++);
        bind_row(statement, table.list->is_set ? 2 : 3, row);
        if (auto done = statement.run(); !done) return done;
    }
    return {};
}

Result<void> update_main(Db& db, const Record& before, const Record& after) {
    const auto& table = after.tables->main;
    std::string changes;
    std::vector<const Cell*> values;
    for (std::size_t i = 1; i < after.cells.size(); ++i) {
        if (before.cells[i] == after.cells[i]) continue;
        values.push_back(&after.cells[i]);
        changes +=
            (changes.empty() ? "" : ",") + quoted(table.columns[i].name) + "=?" + std::to_string(values.size() + 1);
    }
    if (values.empty()) return {};
    auto update = db.query("UPDATE " + quoted(table.name) + " SET " + changes + " WHERE id=?1");
    update.bind(1, std::string_view(after.id()));
    for (std::size_t i = 0; i < values.size(); ++i) update.bind(static_cast<int>(i) + 2, *values[i]);
    return update.run();
}

} // namespace

RecordWriter::RecordWriter(Db& db) : db_(&db), statements_(all_tables().size()) {}

Result<void> RecordWriter::insert(const Record& record) {
    const auto& tables = *record.tables;
    auto& statements = statements_[record_type_index(*tables.type)];
    if (!statements.main.is_valid()) {
        statements.main = db_->query(insert_sql(tables.main));
        for (const auto& list : tables.lists) statements.lists.push_back(db_->query(insert_sql(list)));
    }
    bind_row(statements.main, 1, record.cells);
    if (auto done = statements.main.run(); !done) return done;
    for (std::size_t i = 0; i < tables.lists.size(); ++i)
        if (auto done = insert_list(statements.lists[i], tables.lists[i], record.id(), record.lists[i]); !done)
            return done;
    return {};
}

RecordLoader::RecordLoader(Db& db) : db_(&db), statements_(all_tables().size()) {}

RecordLoader::Statements& RecordLoader::statements(const RecordTables& tables) {
    auto& statements = statements_[record_type_index(*tables.type)];
    if (statements.by_id.is_valid()) return statements;
    const auto select = "SELECT " + column_list(tables.main) + " FROM " + quoted(tables.main.name);
    statements.by_id = db_->query(select + " WHERE id=?1");
    statements.by_rowid = db_->query(select + " WHERE rowid=?1");
    for (const auto& table : tables.lists)
        statements.lists.push_back(db_->query("SELECT " + column_list(table) + " FROM " + quoted(table.name) +
                                              " WHERE owner=?1 ORDER BY " + list_order(table)));
    return statements;
}

std::optional<Record> RecordLoader::read(Statements& statements, Stmt& main, const RecordTables& tables) {
    if (!main.step()) {
        main.reset();
        return std::nullopt;
    }
    Record record(tables);
    record.cells = read_row(main, 0, tables.main.columns.size());
    main.reset();
    for (std::size_t i = 0; i < tables.lists.size(); ++i) {
        auto& rows = statements.lists[i].bind(1, std::string_view(record.id()));
        while (rows.step()) record.lists[i].push_back(read_row(rows, 0, tables.lists[i].columns.size()));
        rows.reset();
    }
    return record;
}

std::optional<Record> RecordLoader::load(const RecordTables& tables, std::string_view id) {
    auto& all = statements(tables);
    return read(all, all.by_id.bind(1, id), tables);
}

std::optional<Record> RecordLoader::load(const RecordTables& tables, std::int64_t rowid) {
    auto& all = statements(tables);
    return read(all, all.by_rowid.bind(1, rowid), tables);
}

Result<void> update_record(Db& db, const Record& before, const Record& after) {
    if (auto done = update_main(db, before, after); !done) return done;
    for (std::size_t i = 0; i < after.lists.size(); ++i) {
        if (before.lists[i] == after.lists[i]) continue;
        const auto& table = after.tables->lists[i];
        auto clear = db.query("DELETE FROM " + quoted(table.name) + " WHERE owner=?1");
        if (auto done = clear.bind(1, std::string_view(after.id())).run(); !done) return done;
        auto insert = db.query(insert_sql(table));
        if (auto done = insert_list(insert, table, after.id(), after.lists[i]); !done) return done;
    }
    return {};
}

Result<void> delete_record(Db& db, const RecordTables& tables, std::string_view id) {
    auto remove = db.query("DELETE FROM " + quoted(tables.main.name) + " WHERE id=?1");
    return remove.bind(1, id).run();
}

RecordReader::RecordReader(Db& db, const RecordTables& tables)
    : tables_(&tables),
      main_(db.query("SELECT " + column_list(tables.main) + " FROM " + quoted(tables.main.name) + " ORDER BY id")) {
    for (const auto& table : tables.lists) {
        auto& cursor = lists_.emplace_back();
        cursor.rows = db.query("SELECT owner," + column_list(table) + " FROM " + quoted(table.name) +
                               " ORDER BY owner," + list_order(table));
        cursor.has_row = cursor.rows.step();
    }
}

bool RecordReader::next(Record& record) {
    if (!main_.step()) return false;
    record.clear();
    for (std::size_t i = 0; i < record.cells.size(); ++i) main_.read(static_cast<int>(i), record.cells[i]);
    for (std::size_t i = 0; i < lists_.size(); ++i) {
        auto& cursor = lists_[i];
        while (cursor.has_row && cursor.rows.text(0) == record.id()) {
            record.lists[i].push_back(read_row(cursor.rows, 1, tables_->lists[i].columns.size()));
            cursor.has_row = cursor.rows.step();
        }
    }
    return true;
}

} // namespace hk
