// One record as JSON text and back: the file's own reader and writer on a file of one.
// It must not know files.
#include "exchange/record_text.hpp"

#include "exchange/file_reader.hpp"
#include "exchange/file_writer.hpp"

#include <optional>

namespace hk {

std::string member_json(const Record& record, const Field& field) {
    std::string out;
    append_member(out, record, field);
    return out;
}

Result<Record> read_record(const RecordTables& tables, std::string_view json) {
    const std::string array(tables.type->name), object(json);
    const auto text = R"({"format":"hamkorlik","version":1,")" + array +
                      "\":" + (tables.type->is_single() ? object : "[" + object + "]") + "}";
    std::optional<Record> found;
    ReadHooks hooks;
    hooks.is_partial = true;
    hooks.record = [&](Record& record) { found = record; };
    const auto content = read_file(text, hooks);
    if (found) return *found;
    const auto& problems = content.problems.listed();
    if (problems.empty()) return failure("wrong_type");
    return tl::make_unexpected(Error{problems.front().code, problems.front().parts, {}});
}

} // namespace hk
