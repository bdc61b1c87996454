// Db, Stmt and Tx over sqlite3.h.
// It must not know records or their meaning.
#include "db/db.hpp"

#include "db/functions.hpp"
#include "db/os/sqlite_pages.h"

#include <sqlite3.h>

#include <cassert>
#include <cstring>
#include <utility>

namespace hk {
namespace {

Error error_of(sqlite3* handle) {
    const int code = sqlite3_errcode(handle);
    return {code == SQLITE_NOMEM || code == SQLITE_FULL ? "out_of_memory" : "database", {}, sqlite3_errmsg(handle)};
}

constexpr const char* kPragmas = "PRAGMA foreign_keys=ON; PRAGMA journal_mode=MEMORY; PRAGMA temp_store=MEMORY;"
                                 "PRAGMA cache_size=-65536; PRAGMA recursive_triggers=OFF;";

} // namespace

Stmt::Stmt(Stmt&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)), failed_(other.failed_) {}

Stmt& Stmt::operator=(Stmt&& other) noexcept {
    std::swap(handle_, other.handle_);
    std::swap(failed_, other.failed_);
    return *this;
}

Stmt::~Stmt() { sqlite3_finalize(handle_); }

Stmt& Stmt::bind(int index, std::string_view text) {
    sqlite3_bind_text64(handle_, index, text.data() ? text.data() : "", text.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Stmt& Stmt::bind(int index, std::int64_t value) {
    sqlite3_bind_int64(handle_, index, value);
    return *this;
}

Stmt& Stmt::bind(int index, double value) {
    sqlite3_bind_double(handle_, index, value);
    return *this;
}

Stmt& Stmt::bind(int index, const Cell& cell) {
    switch (cell.type) {
    case Cell::Type::null: return bind_null(index);
    case Cell::Type::integer: return bind(index, cell.integer);
    case Cell::Type::real: return bind(index, cell.real);
    case Cell::Type::text: return bind(index, std::string_view(cell.text));
    }
    return *this;
}

Stmt& Stmt::bind_blob(int index, std::span<const std::byte> bytes) {
    sqlite3_bind_blob64(handle_, index, bytes.data(), bytes.size(), SQLITE_STATIC);
    return *this;
}

Stmt& Stmt::bind_null(int index) {
    sqlite3_bind_null(handle_, index);
    return *this;
}

bool Stmt::step() {
    const int code = sqlite3_step(handle_);
    failed_ = code != SQLITE_ROW && code != SQLITE_DONE;
    return code == SQLITE_ROW;
}

Result<void> Stmt::run() {
    while (step()) {
    }
    const bool is_broken = failed_;
    const auto why = is_broken ? error() : Error{};
    reset();
    if (is_broken) return tl::make_unexpected(why);
    return {};
}

void Stmt::reset() { sqlite3_reset(handle_); }

Error Stmt::error() const { return error_of(sqlite3_db_handle(handle_)); }

bool Stmt::is_null(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }
std::int64_t Stmt::integer(int column) const { return sqlite3_column_int64(handle_, column); }
double Stmt::real(int column) const { return sqlite3_column_double(handle_, column); }
int Stmt::column_count() const { return sqlite3_column_count(handle_); }

std::string_view Stmt::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column)))
                : std::string_view();
}

std::span<const std::byte> Stmt::blob(int column) const {
    const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(handle_, column));
    return {bytes, bytes ? static_cast<std::size_t>(sqlite3_column_bytes(handle_, column)) : 0};
}

void Stmt::read(int column, Cell& cell) const {
    switch (sqlite3_column_type(handle_, column)) {
    case SQLITE_INTEGER: cell.set(integer(column)); break;
    case SQLITE_FLOAT: cell.set(real(column)); break;
    case SQLITE_TEXT: cell.set(text(column)); break;
    default: cell.clear(); break;
    }
}

void Db::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Result<Db> Db::open() {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Db db(handle);
    if (code != SQLITE_OK || !add_functions(handle)) return failure("out_of_memory");
    if (auto done = db.run(kPragmas); !done) return tl::make_unexpected(done.error());
    return db;
}

Result<Db> Db::adopt(std::byte* bytes, std::size_t size) {
    auto db = open();
    if (!db) {
        free_buffer(bytes);
        return db;
    }
    // SQLite frees the buffer itself, also when it refuses it.
    const auto length = static_cast<sqlite3_int64>(size);
    const int code = sqlite3_deserialize(db->handle(), "main", reinterpret_cast<unsigned char*>(bytes), length, length,
                                         SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    if (code != SQLITE_OK) return tl::make_unexpected(error_of(db->handle()));
    if (auto done = db->run(kPragmas); !done) return tl::make_unexpected(done.error());
    return db;
}

std::byte* Db::serialized_buffer(std::size_t size) { return static_cast<std::byte*>(sqlite3_malloc64(size)); }
void Db::free_buffer(std::byte* bytes) { sqlite3_free(bytes); }

Result<void> Db::run(std::string_view sql) {
    const char* rest = sql.data();
    const char* end = sql.data() + sql.size();
    while (rest < end) {
        sqlite3_stmt* raw = nullptr;
        if (sqlite3_prepare_v2(handle(), rest, static_cast<int>(end - rest), &raw, &rest) != SQLITE_OK)
            return tl::make_unexpected(error_of(handle()));
        if (raw == nullptr) continue;
        Stmt statement(raw);
        if (auto done = statement.run(); !done) return done;
    }
    return {};
}

Result<Stmt> Db::prepare(std::string_view sql) {
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &raw, nullptr);
    if (code != SQLITE_OK) return tl::make_unexpected(error_of(handle()));
    return Stmt(raw);
}

Stmt Db::query(std::string_view sql) {
    auto statement = prepare(sql);
    assert(statement && "SQL of the program is right");
    return statement ? std::move(*statement) : Stmt();
}

Stmt& Db::kept(const char* sql) {
    auto& statement = kept_[sql];
    if (!statement.is_valid()) statement = query(sql);
    return statement;
}

std::int64_t Db::integer(std::string_view sql) {
    auto statement = query(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::size_t Db::serialized_size() { return static_cast<std::size_t>(integer("PRAGMA page_count")) * kPageSize; }

Result<void> Db::copy_serialized(std::size_t offset, std::span<std::byte> out) {
    assert(offset % kPageSize == 0 && out.size() % kPageSize == 0 && "whole pages");
    auto reading = query("PRAGMA page_count");
    if (!reading.step()) return tl::make_unexpected(error_of(handle()));
    const int code =
        hk_copy_pages(handle(), static_cast<unsigned>(offset / kPageSize) + 1,
                      static_cast<unsigned>(out.size() / kPageSize), reinterpret_cast<unsigned char*>(out.data()));
    if (code != SQLITE_OK) return tl::make_unexpected(error_of(handle()));
    return {};
}

Db::Bytes Db::serialize() {
    const auto size = serialized_size();
    Bytes bytes{serialized_buffer(size), size};
    if (bytes.data == nullptr) return {};
    if (copy_serialized(0, {bytes.data, size})) return bytes;
    free_buffer(bytes.data);
    return {};
}

std::int64_t Db::last_rowid() const { return sqlite3_last_insert_rowid(handle()); }

Tx::Tx(Db& db) : db_(&db), is_open_(db.run("BEGIN").has_value()) {}

Tx::~Tx() {
    if (is_open_) (void)db_->run("ROLLBACK");
}

Result<void> Tx::commit() {
    auto done = db_->run("COMMIT");
    if (done) is_open_ = false;
    return done;
}

std::string quoted(std::string_view identifier) {
    std::string text = "\"";
    for (char c : identifier) {
        if (c == '"') text += '"';
        text += c;
    }
    return text + '"';
}

} // namespace hk
