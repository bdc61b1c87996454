// Change sets of SQLite's session extension: what a command changed, and how to take it back or do it again.
// It must not know what the changes mean.
#pragma once

#include "db/db.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_session;

namespace hk {

using ChangeSet = std::vector<std::byte>;

/// Records all changes to record tables while it lives.
class Session {
public:
    explicit Session(Db& db);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    Result<ChangeSet> changes();

private:
    sqlite3_session* handle_ = nullptr;
};

/// Applies a change set; fails without any effect when a row is not as the change set expects.
Result<void> apply_changes(Db& db, const ChangeSet& changes);
Result<ChangeSet> inverted(const ChangeSet& changes);

enum class ChangeKind : std::uint8_t { insert, update, remove };

/// Calls `change(table, first primary key column, kind)` for every row changed: the id of a main table, the owner of a
/// list table.
void for_each_change(const ChangeSet& changes,
                     const std::function<void(std::string_view table, std::string_view key, ChangeKind kind)>& change);

/// One row of a change set: its cells before and after, in the order of the table's columns; for an update only those
/// that changed and the key (in `before`).
struct RowChange {
    std::string_view table;
    ChangeKind kind = ChangeKind::update;
    std::vector<std::optional<Cell>> before, after;
};
void for_each_row_change(const ChangeSet& changes, const std::function<void(const RowChange&)>& change);

/// Compares the record tables of `db` with those of another serialized database, which is freed afterwards: the changes
/// that would turn `db` into it.
Result<ChangeSet> changes_towards(Db& db, std::byte* other_bytes, std::size_t size);

} // namespace hk
