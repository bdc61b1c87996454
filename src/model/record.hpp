// One record in memory: its cells and list rows, laid out as its tables are. Import, forms, comparison and export share
// it. It must not know where it came from or how it is shown.
#pragma once

#include "model/tables.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// One stored value. A struct rather than a variant so that a cleared text keeps its memory during import.
struct Cell {
    enum class Type : std::uint8_t { null, integer, real, text };
    Type type = Type::null;
    std::int64_t integer = 0;
    double real = 0;
    std::string text;

    void clear() {
        type = Type::null;
        text.clear();
    }
    void set(std::int64_t value) {
        type = Type::integer;
        integer = value;
    }
    void set(double value) {
        type = Type::real;
        real = value;
    }
    void set(std::string_view value) {
        type = Type::text;
        text.assign(value);
    }
    [[nodiscard]] bool is_null() const { return type == Type::null; }
    bool operator==(const Cell& other) const;
};

using Row = std::vector<Cell>;

/// A record: `cells` in the order of tables->main.columns, `lists` in the order of tables->lists.
struct Record {
    const RecordTables* tables = nullptr;
    Row cells;
    std::vector<std::vector<Row>> lists;

    explicit Record(const RecordTables& layout);
    void clear();
    [[nodiscard]] const std::string& id() const { return cells.front().text; }
    void set_id(std::string_view id) { cells.front().set(id); }
    bool operator==(const Record& other) const {
        return tables == other.tables && cells == other.cells && lists == other.lists;
    }

    /// Cells of a scalar field (1 column; localized 5, money 3).
    [[nodiscard]] std::span<Cell> of(const Field& field);
    [[nodiscard]] std::span<const Cell> of(const Field& field) const;
    /// Rows of a list field.
    [[nodiscard]] std::vector<Row>& list_of(const Field& field);
    [[nodiscard]] const std::vector<Row>& list_of(const Field& field) const;
    /// Text of a one-column field by name, empty when absent.
    [[nodiscard]] std::string_view text_of(std::string_view field) const;
};

/// Sorts the rows of every set field and drops doubles, as the canonical form wants.
void sort_sets(Record& record);

} // namespace hk
