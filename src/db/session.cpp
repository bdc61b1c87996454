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

void for_each_change(const ChangeSet& changes,
                     const std::function<void(std::string_view, std::string_view, ChangeKind)>& change) {
    sqlite3_changeset_iter* at = nullptr;
    if (sqlite3changeset_start(&at, static_cast<int>(changes.size()), const_cast<std::byte*>(changes.data())) !=
        SQLITE_OK)
        return;
    while (sqlite3changeset_next(at) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0, operation = 0, indirect = 0;
        sqlite3_value* key = nullptr;
        sqlite3changeset_op(at, &table, &columns, &operation, &indirect);
        const auto kind = operation == SQLITE_INSERT   ? ChangeKind::insert
                          : operation == SQLITE_DELETE ? ChangeKind::remove
                                                       : ChangeKind::update;
        if (kind == ChangeKind::insert)
            sqlite3changeset_new(at, 0, &key);
        else
            sqlite3changeset_old(at, 0, &key);
        if (key != nullptr) change(table, text_of(key), kind);
    }
    sqlite3changeset_finalize(at);
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
