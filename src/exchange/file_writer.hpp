// Writes the canonical JSON text of a database: equal data, equal bytes.
// It must not know files or the page.
#pragma once

#include "db/db.hpp"
#include "model/record.hpp"

#include <string>

namespace hk {

/// The whole file as UTF-8 without BOM: head, then one line per record, arrays and members in descriptor order, records
/// by id.
std::string export_json(Db& db);

/// One record as one JSON object, as it stands in the file.
void append_record(std::string& out, const Record& record);
/// The value of one of its members; nothing when it is absent.
void append_member(std::string& out, const Record& record, const Field& field);

} // namespace hk
