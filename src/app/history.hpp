// The history of a file: who changed what and when, as records of the file itself, and taking a line of it back.
// It must not know how changes are stored or shown.
#pragma once

#include "db/record_changes.hpp"
#include "model/record.hpp"
#include "model/result.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// Who makes a step, when, and where ids come from.
struct Signature {
    std::string by; ///< a person's name; may be empty
    std::string at; ///< ISO 8601 in UTC with milliseconds: "2026-11-28T09:30:00.123Z"
    std::function<std::string()> new_id;
};

/// Records of type `history` for what a step changed: one line for a record that was added or deleted (then `before` is
/// the whole record), one for every member changed, with its values as JSON. The program's own records leave none.
std::vector<Record> history_of(std::span<const RecordChange> changes, const Signature& signature);

/// The record with a member as a line of the history says (JSON; empty = absent).
Result<Record> with_member(const Record& record, const Field& field, std::string_view json);

} // namespace hk
