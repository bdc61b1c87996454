// Compares and converts layouts.
// It must not contain the name of any particular record type.
#include "db/layout.hpp"

#include "db/schema.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace hk {
namespace {

constexpr std::string_view kTables =
    "SELECT name,sql FROM sqlite_schema WHERE type='table' AND name<>'cache' ORDER BY name";

/// Equal for databases whose tables and columns are the same.
std::string layout_of(Db& db) {
    std::string layout;
    auto rows = db.query(kTables);
    while (rows.step()) layout += rows.text(1);
    return layout;
}

std::vector<std::string> columns_of(Db& db, std::string_view table) {
    std::vector<std::string> names;
    auto rows = db.query("PRAGMA table_info(" + quoted(table) + ")");
    while (rows.step()) names.emplace_back(rows.text(1));
    return names;
}

/// True when the column, unknown to this program, holds nothing.
bool is_unused(Db& db, const std::string& table, const std::string& column) {
    return db.integer("SELECT EXISTS(SELECT 1 FROM " + quoted(table) + " WHERE " + quoted(column) + " IS NOT NULL)") ==
           0;
}

Result<void> copy_table(Db& from, Db& to, const std::string& table) {
    const auto known = columns_of(to, table);
    std::string names, places;
    int count = 0;
    for (const auto& column : columns_of(from, table)) {
        if (std::find(known.begin(), known.end(), column) == known.end()) {
            if (!is_unused(from, table, column)) return failure("newer_work", table + "." + column);
            continue;
        }
        names += (count == 0 ? "" : ",") + quoted(column);
        places += (count == 0 ? "?" : ",?") + std::to_string(count + 1);
        ++count;
    }
    if (count == 0) return {};
    auto rows = from.query("SELECT " + names + " FROM " + quoted(table) + " ORDER BY rowid");
    auto insert = to.prepare("INSERT INTO " + quoted(table) + "(" + names + ") VALUES(" + places + ")");
    if (!insert) return tl::make_unexpected(insert.error());
    Row row(static_cast<std::size_t>(count));
    while (rows.step()) {
        for (int i = 0; i < count; ++i) {
            auto& cell = row[static_cast<std::size_t>(i)];
            rows.read(i, cell);
            insert->bind(i + 1, cell);
        }
        if (auto done = insert->run(); !done) return done;
    }
    return {};
}

} // namespace

Result<Db> in_present_layout(Db old) {
    auto db = Db::open();
    if (!db) return db;
    if (auto done = create_tables(*db); !done) return tl::make_unexpected(done.error());
    if (layout_of(old) == layout_of(*db)) return old;
    if (auto done = db->run("PRAGMA foreign_keys=OFF; BEGIN"); !done) return tl::make_unexpected(done.error());
    auto tables = old.query(kTables);
    while (tables.step()) {
        const std::string table(tables.text(0));
        if (columns_of(*db, table).empty()) {
            if (old.integer("SELECT EXISTS(SELECT 1 FROM " + quoted(table) + ")") != 0)
                return failure("newer_work", table);
            continue;
        }
        if (auto done = copy_table(old, *db, table); !done) return tl::make_unexpected(done.error());
    }
    if (auto done = create_indexes(*db); !done) return tl::make_unexpected(done.error());
    if (auto done = db->run("COMMIT; PRAGMA foreign_keys=ON"); !done) return tl::make_unexpected(done.error());
    return db;
}

} // namespace hk
