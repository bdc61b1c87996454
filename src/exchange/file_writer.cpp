// Canonical JSON from the tables. Strings that hold JSON (unknown members) were made canonical when they were read.
// It must not know files or the page.
#include "exchange/file_writer.hpp"

#include "db/record_store.hpp"
#include "model/decimal.hpp"
#include "text/json_text.hpp"

namespace hk {
namespace {

/// Writes members of one object, with the commas between them.
class ObjectWriter {
public:
    explicit ObjectWriter(std::string& out) : out_(out) { out_ += '{'; }
    std::string& member(std::string_view name) {
        if (out_.back() != '{') out_ += ',';
        append_json_string(out_, name);
        out_ += ':';
        return out_;
    }
    /// The inside of a canonical JSON object.
    void members(std::string_view object) {
        if (object.size() <= 2) return;
        if (out_.back() != '{') out_ += ',';
        out_.append(object.substr(1, object.size() - 2));
    }
    void end() { out_ += '}'; }

private:
    std::string& out_;
};

void append_cell(std::string& out, const Field& field, const Cell& cell) {
    if (field.kind == Kind::boolean)
        out += cell.integer != 0 ? "true" : "false";
    else if (cell.type == Cell::Type::integer)
        out += std::to_string(cell.integer);
    else if (cell.type == Cell::Type::real)
        out += shortest_number(cell.real);
    else
        append_json_string(out, cell.text);
}

bool is_any(std::span<const Cell> cells) {
    for (const auto& cell : cells)
        if (!cell.is_null()) return true;
    return false;
}

void append_value(std::string& out, const Field& field, std::span<const Cell> cells) {
    if (field.kind == Kind::localized) {
        ObjectWriter object(out);
        for (std::size_t i = 0; i < 4; ++i)
            if (!cells[i].is_null()) append_json_string(object.member(kLocalizedTags[i]), cells[i].text);
        object.members(cells[4].text);
        object.end();
    } else if (field.kind == Kind::money) {
        ObjectWriter object(out);
        append_json_string(object.member("amount"), cells[0].text);
        append_json_string(object.member("currency"), cells[1].text);
        object.members(cells[2].text);
        object.end();
    } else {
        append_cell(out, field, cells[0]);
    }
}

void append_group(std::string& out, const Table& table, const Row& row) {
    ObjectWriter object(out);
    const std::span<const Cell> cells = row;
    for (std::size_t i = 0; i < table.ranges.size(); ++i) {
        const auto part = cells.subspan(table.ranges[i].first, table.ranges[i].count);
        const auto& member = table.list->members[i];
        if (is_any(part)) append_value(object.member(member.name), member, part);
    }
    object.members(row.back().text);
    object.end();
}

void append_list(std::string& out, const Table& table, const std::vector<Row>& rows) {
    out += '[';
    for (const auto& row : rows) {
        if (out.back() != '[') out += ',';
        if (table.list->kind == Kind::group)
            append_group(out, table, row);
        else
            append_value(out, *table.list, row);
    }
    out += ']';
}

void append_array(std::string& out, Db& db, const RecordTables& tables) {
    RecordReader reader(db, tables);
    Record record(tables);
    bool is_first = true;
    while (reader.next(record)) {
        if (tables.type->is_single()) {
            std::string office;
            append_record(office, record);
            if (office != "{}") out.append(",\n\"office\":").append(office); // an empty object means absent
            return;
        }
        out += is_first ? ",\n\"" + std::string(tables.type->name) + "\":[\n" : ",\n";
        append_record(out, record);
        is_first = false;
    }
    if (!is_first) out += "\n]";
}

} // namespace

void append_member(std::string& out, const Record& record, const Field& field) {
    if (field.is_list) {
        const auto& tables = *record.tables;
        const auto& table = tables.list_table(field);
        if (const auto& rows = record.list_of(field); !rows.empty()) append_list(out, table, rows);
    } else if (const auto cells = record.of(field); is_any(cells)) {
        append_value(out, field, cells);
    }
}

void append_record(std::string& out, const Record& record) {
    const auto& tables = *record.tables;
    ObjectWriter object(out);
    if (!tables.type->is_single()) append_json_string(object.member("id"), record.id());
    for (const auto& field : tables.type->fields)
        if (field.is_list ? !record.list_of(field).empty() : is_any(record.of(field)))
            append_member(object.member(field.name), record, field);
    object.members(record.cells.back().text);
    object.end();
}

std::string export_json(Db& db) {
    const auto head = read_head(db);
    std::string out = "{\"format\":\"hamkorlik\",\"version\":" + std::to_string(kFormatVersion);
    if (!head.document.empty()) append_json_string(out += ",\"document\":", head.document);
    append_json_string(out += ",\"audience\":", head.audience.empty() ? "office" : head.audience);
    for (const auto& tables : all_tables()) append_array(out, db, tables);
    if (head.extra.size() > 2) out.append(",\n").append(head.extra, 1, head.extra.size() - 2);
    return out + "\n}\n";
}

} // namespace hk
