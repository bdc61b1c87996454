// Moves whole records between memory and tables.
// It must not know what a record means, nor where it is shown.
#pragma once

#include "db/schema.hpp"
#include "model/record.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace hk {

/// Prepared inserts for every table, used by the import and by commands.
class RecordWriter {
public:
    explicit RecordWriter(Db& db);
    Result<void> insert(const Record& record);

private:
    struct Statements {
        Stmt main;
        std::vector<Stmt> lists;
    };
    Db* db_;
    std::vector<Statements> statements_; ///< by record_type_index, prepared at first use
};

/// Loads single records with statements prepared once. Must die before its database.
class RecordLoader {
public:
    explicit RecordLoader(Db& db);
    std::optional<Record> load(const RecordTables& tables, std::string_view id);
    std::optional<Record> load(const RecordTables& tables, std::int64_t rowid);

private:
    struct Statements {
        Stmt by_id, by_rowid;
        std::vector<Stmt> lists;
    };
    Statements& statements(const RecordTables& tables);
    static std::optional<Record> read(Statements& statements, Stmt& main, const RecordTables& tables);
    Db* db_;
    std::vector<Statements> statements_; ///< by record_type_index
};

/// Writes the cells that differ between `before` and `after` (same id), so that a change set holds just the change.
Result<void> update_record(Db& db, const Record& before, const Record& after);
Result<void> delete_record(Db& db, const RecordTables& tables, std::string_view id);

/// Reads all records of a type in the order of their ids; a merge of one cursor per table.
class RecordReader {
public:
    RecordReader(Db& db, const RecordTables& tables);
    /// Fills `record` with the next one; false at the end.
    bool next(Record& record);

private:
    struct ListCursor {
        Stmt rows;
        bool has_row = false;
    };
    const RecordTables* tables_;
    Stmt main_;
    std::vector<ListCursor> lists_;
};

} // namespace hk
