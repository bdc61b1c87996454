// The database schema and the statements that move whole records, written from the descriptors.
// It must not contain the name of any particular table but those of the file's own head.
#pragma once

#include "db/db.hpp"
#include "model/tables.hpp"

#include <string>

namespace hk {

/// Creates all tables. Secondary indexes come apart, since building them after an import is faster.
Result<void> create_tables(Db& db);
Result<void> create_indexes(Db& db);

/// The head of the file, one row of table `file` (version, document, audience, extra).
struct FileHead {
    std::string document;
    std::string audience;
    std::string extra; ///< unknown members of the root as one JSON object, or empty
};
FileHead read_head(Db& db);
Result<void> write_head(Db& db, const FileHead& head);

/// `INSERT INTO …` with one parameter per column: main tables in column order; list tables owner, [position,] columns.
std::string insert_sql(const Table& table);

/// Columns of a table as "\"a\",\"b\"".
std::string column_list(const Table& table);

} // namespace hk
