// Change sets over sqlite3session. Record tables are attached by name: attaching all would index shadow tables too.
// It must not know what the changes mean.
#include "db/session.hpp"

#include "model/tables.hpp"

#include <sqlite3.h>

#include <cstring>

namespace hk {
namespace {

Error session_error(int code) {
    return {code == SQLITE_NOMEM ? "out_of_memory" : "database", {}, sqlite3_errstr(code)};
}

template <class Visit>
void for_each_table(const Visit& visit) {
    visit(std::string("file"));
    for (const auto& tables : all_tables()) {
        visit(tables.main.name);
        for (const auto& list : tables.lists) visit(list.name);
    }
}

ChangeSet copied(const void* bytes, int size) {
    ChangeSet set(static_cast<std::size_t>(size));
    if (size > 0) std::memcpy(set.data(), bytes, set.size());
    return set;
}

int refuse_conflict(void*, int, sqlite3_changeset_iter*) { return SQLITE_CHANGESET_ABORT; }

std::string_view text_of(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value))) : std::string_view();
}

} // namespace

Session::Session(Db& db) {
    if (sqlite3session_create(db.handle(), "main", &handle_) != SQLITE_OK) return;
    for_each_table([&](const std::string& name) { sqlite3session_attach(handle_, name.c_str()); });
}

Session::~Session() {
    if (handle_ != nullptr) sqlite3session_delete(handle_);
}

Result<ChangeSet> Session::changes() {
    int size = 0;
    void* bytes = nullptr;
    const int code = handle_ == nullptr ? SQLITE_NOMEM : sqlite3session_changeset(handle_, &size, &bytes);
    auto set = copied(bytes, code == SQLITE_OK ? size : 0);
    sqlite3_free(bytes);
    if (code != SQLITE_OK) return tl::make_unexpected(session_error(code));
    return set;
}

Result<void> apply_changes(Db& db, const ChangeSet& changes) {
    // The change set holds cascaded deletions too, so foreign-key actions must not run a second time.
    const int code = sqlite3changeset_apply_v2(db.handle(), static_cast<int>(changes.size()),
                                               const_cast<std::byte*>(changes.data()), nullptr, refuse_conflict,
                                               nullptr, nullptr, nullptr, SQLITE_CHANGESETAPPLY_FKNOACTION);
    if (code != SQLITE_OK) return tl::make_unexpected(session_error(code));
    return {};
}

Result<ChangeSet> inverted(const ChangeSet& changes) {
    int size = 0;
    void* bytes = nullptr;
    const int code = sqlite3changeset_invert(static_cast<int>(changes.size()), changes.data(), &size, &bytes);
    auto set = copied(bytes, code == SQLITE_OK ? size : 0);
    sqlite3_free(bytes);
    if (code != SQLITE_OK) return tl::make_unexpected(session_error(code));
    return set;
}

namespace {

void read_value(sqlite3_value* value, std::optional<Cell>& cell) {
    if (value == nullptr) return; // not part of the change
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: cell.emplace().set(static_cast<std::int64_t>(sqlite3_value_int64(value))); break;
    case SQLITE_FLOAT: cell.emplace().set(sqlite3_value_double(value)); break;
    case SQLITE_TEXT: cell.emplace().set(text_of(value)); break;
    default: cell.emplace(); break;
    }
}

} // namespace

void for_each_row_change(const ChangeSet& changes, const std::function<void(const RowChange&)>& change) {
    sqlite3_changeset_iter* at = nullptr;
    if (sqlite3changeset_start(&at, static_cast<int>(changes.size()), const_cast<std::byte*>(changes.data())) !=
        SQLITE_OK)
        return;
    while (sqlite3changeset_next(at) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0, operation = 0, indirect = 0;
        sqlite3changeset_op(at, &table, &columns, &operation, &indirect);
        RowChange row;
        row.table = table;
        row.kind = operation == SQLITE_INSERT   ? ChangeKind::insert
                   : operation == SQLITE_DELETE ? ChangeKind::remove
                                                : ChangeKind::update;
        row.before.resize(static_cast<std::size_t>(columns));
        row.after.resize(static_cast<std::size_t>(columns));
        for (int i = 0; i < columns; ++i) {
            sqlite3_value* value = nullptr;
            const auto place = static_cast<std::size_t>(i);
            if (row.kind != ChangeKind::insert && sqlite3changeset_old(at, i, &value) == SQLITE_OK)
                read_value(value, row.before[place]);
            value = nullptr;
            if (row.kind != ChangeKind::remove && sqlite3changeset_new(at, i, &value) == SQLITE_OK)
                read_value(value, row.after[place]);
        }
        change(row);
    }
    sqlite3changeset_finalize(at);
}

void for_each_change(const ChangeSet& changes,
                     const std::function<void(std::string_view, std::string_view, ChangeKind)>& change) {
    for_each_row_change(changes, [&](const RowChange& row) {
        const auto& key = row.kind == ChangeKind::insert ? row.after.front() : row.before.front();
        if (key) change(row.table, key->text, row.kind);
    });
}

Result<ChangeSet> changes_towards(Db& db, std::byte* other_bytes, std::size_t size) {
    if (auto done = db.run("ATTACH ':memory:' AS other"); !done) {
        Db::free_buffer(other_bytes);
        return tl::make_unexpected(done.error());
    }
    const auto length = static_cast<sqlite3_int64>(size);
    int code = sqlite3_deserialize(db.handle(), "other", reinterpret_cast<unsigned char*>(other_bytes), length, length,
                                   SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY);
    sqlite3_session* session = nullptr;
    // The session is on `other` and differs from `main`: its changes lead from main to other.
    if (code == SQLITE_OK) code = sqlite3session_create(db.handle(), "other", &session);
    for_each_table([&](const std::string& name) {
        if (code == SQLITE_OK) code = sqlite3session_attach(session, name.c_str());
        if (code == SQLITE_OK) code = sqlite3session_diff(session, "main", name.c_str(), nullptr);
    });
    int bytes_size = 0;
    void* bytes = nullptr;
    if (code == SQLITE_OK) code = sqlite3session_changeset(session, &bytes_size, &bytes);
    auto set = copied(bytes, code == SQLITE_OK ? bytes_size : 0);
    sqlite3_free(bytes);
    if (session != nullptr) sqlite3session_delete(session);
    (void)db.run("DETACH other");
    if (code != SQLITE_OK) return tl::make_unexpected(session_error(code));
    return set;
}

} // namespace hk
