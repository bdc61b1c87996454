// Lines of the history from changes, and back.
// It must not know how changes are stored or shown.
#include "app/history.hpp"

#include "exchange/file_writer.hpp"
#include "exchange/record_text.hpp"

namespace hk {
namespace {

/// What can differ between two lines of one step.
struct Line {
    std::string_view action, member;
    std::string before, after;
};

Record line_record(const RecordChange& change, const Signature& signature, const Line& line) {
    const auto& tables = *find_tables("history");
    Record record(tables);
    record.set_id(signature.new_id());
    const auto set = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) record.of(*tables.type->find_field(name)).front().set(value);
    };
    set("at", signature.at);
    set("by", signature.by);
    set("action", line.action);
    set("array", change.tables->type->name);
    set("record", change.id);
    set("member", line.member);
    set("before", line.before);
    set("after", line.after);
    return record;
}

} // namespace

std::vector<Record> history_of(std::span<const RecordChange> changes, const Signature& signature) {
    std::vector<Record> lines;
    for (const auto& change : changes) {
        const auto& type = *change.tables->type;
        if (type.shelf == Shelf::program) continue;
        const auto add = [&](const Line& line) { lines.push_back(line_record(change, signature, line)); };
        if (change.before && change.after) {
            for (const auto& field : type.fields) {
                auto before = member_json(*change.before, field), after = member_json(*change.after, field);
                if (before != after) add({"change", field.name, std::move(before), std::move(after)});
            }
        } else if (change.after) {
            add({"create", {}, {}, {}});
        } else if (change.before) {
            std::string whole;
            append_record(whole, *change.before);
            add({"delete", {}, std::move(whole), {}});
        }
    }
    return lines;
}

Result<Record> with_member(const Record& record, const Field& field, std::string_view json) {
    Record without = record;
    if (field.is_list)
        without.list_of(field).clear();
    else
        for (auto& cell : without.of(field)) cell.clear();
    if (json.empty()) return without;
    std::string text;
    append_record(text, without);
    std::string whole = "{\"" + std::string(field.name) + "\":" + std::string(json);
    if (text.size() > 2) whole += ",";
    return read_record(*record.tables, whole + text.substr(1));
}

} // namespace hk
