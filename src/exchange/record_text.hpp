// One record, or one member of it, as JSON text and back, as the file has it.
// It must not know files.
#pragma once

#include "model/record.hpp"
#include "model/result.hpp"

#include <string>
#include <string_view>

namespace hk {

/// A member's value as canonical JSON; empty when it is absent.
std::string member_json(const Record& record, const Field& field);

/// A record from its JSON object; the error is the first problem of the text. What it refers to is not looked for, and
/// required members may be missing.
Result<Record> read_record(const RecordTables& tables, std::string_view json);

} // namespace hk
