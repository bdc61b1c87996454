// SQLite in memory, in three small nouns: Db, Stmt, Tx. With session.hpp the only place that knows sqlite3.h.
// It must not know records or their meaning.
#pragma once

#include "model/record.hpp"
#include "model/result.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace hk {

/// A prepared statement. Parameters are numbered from 1, columns from 0. Texts bound must outlive the step.
class Stmt {
public:
    Stmt() = default;
    Stmt(Stmt&& other) noexcept;
    Stmt& operator=(Stmt&& other) noexcept;
    Stmt(const Stmt&) = delete;
    Stmt& operator=(const Stmt&) = delete;
    ~Stmt();

    Stmt& bind(int index, std::string_view text);
    Stmt& bind(int index, std::int64_t value);
    Stmt& bind(int index, int value) { return bind(index, std::int64_t{value}); }
    Stmt& bind(int index, double value);
    Stmt& bind(int index, const Cell& cell);
    Stmt& bind_blob(int index, std::span<const std::byte> bytes);
    Stmt& bind_null(int index);

    /// True while a row is there. A failing step ends the rows; `failed()` tells why.
    bool step();
    /// Runs to the end and resets; for statements without rows.
    Result<void> run();
    void reset();
    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] Error error() const;

    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const; ///< valid until the next step
    [[nodiscard]] std::span<const std::byte> blob(int column) const;
    void read(int column, Cell& cell) const;
    [[nodiscard]] int column_count() const;
    [[nodiscard]] bool is_valid() const { return handle_ != nullptr; }

private:
    friend class Db;
    explicit Stmt(sqlite3_stmt* handle) : handle_(handle) {}
    sqlite3_stmt* handle_ = nullptr;
    bool failed_ = false;
};

/// One in-memory database. Every connection has foreign keys on and the functions of functions.cpp:
/// first_day(date), last_day(date), tacit_end(to, years, day), fold(text), and the aggregates money_sum(amount), exact,
/// and count_persons(name, citizenship).
class Db {
public:
    static Result<Db> open();
    /// Opens serialized bytes; `bytes` come from serialized_buffer() and are owned by the database from here on, also
    /// on failure.
    static Result<Db> adopt(std::byte* bytes, std::size_t size);
    /// Memory that adopt() accepts; nullptr when there is none left.
    static std::byte* serialized_buffer(std::size_t size);
    static void free_buffer(std::byte* bytes);

    Db(Db&&) noexcept = default;
    Db& operator=(Db&&) noexcept = default;

    Result<void> run(std::string_view sql); ///< several statements, no parameters
    Result<Stmt> prepare(std::string_view sql);
    /// For SQL that is part of the program: a mistake in it is the programmer's (assert).
    Stmt query(std::string_view sql);
    /// The same, prepared once and kept, for what is asked row by row; `sql` is a literal. Whoever asks steps it to its
    /// end or resets it, before anyone asks for the same again.
    Stmt& kept(const char* sql);
    /// First column of the first row, 0 when there is none.
    std::int64_t integer(std::string_view sql);

    /// The whole database as bytes; nullptr bytes when memory ran out. Freed by the caller with free_buffer().
    struct Bytes {
        std::byte* data = nullptr;
        std::size_t size = 0;
    };
    [[nodiscard]] Bytes serialize();
    [[nodiscard]] std::size_t serialized_size();
    /// Some of those bytes: `offset` and the size of `out` are multiples of kPageSize. A second copy of a large
    /// database, whole, would double what handing it over needs.
    Result<void> copy_serialized(std::size_t offset, std::span<std::byte> out);
    static constexpr std::size_t kPageSize = 4096;

    [[nodiscard]] std::int64_t last_rowid() const;
    [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    explicit Db(sqlite3* handle) : handle_(handle) {}
    std::unique_ptr<sqlite3, Close> handle_;
    std::unordered_map<const char*, Stmt> kept_; ///< by the literal's address
};

/// A transaction that rolls back unless committed.
class Tx {
public:
    explicit Tx(Db& db);
    ~Tx();
    Tx(const Tx&) = delete;
    Tx& operator=(const Tx&) = delete;
    Result<void> commit();

private:
    Db* db_;
    bool is_open_ = false;
};

/// An identifier in double quotes for SQL text; the only way names get into SQL.
std::string quoted(std::string_view identifier);

} // namespace hk
