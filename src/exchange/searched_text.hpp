// The text a record is found by: its searched members, folded, with the names of the records and countries they point
// to. It must not know how a search ranks or shows what it finds.
#pragma once

#include "db/db.hpp"
#include "model/record.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace hk {

/// Gives the folded name of a referenced record; an empty text when there is none.
using FoldedName = std::function<std::string_view(std::string_view array, std::string_view id)>;

/// One line of folded text.
std::string searched_line(const Record& record, const FoldedName& name);

/// The folded name of a record: every language of its title member.
std::string folded_title(const Record& record);

/// Builds the lines of all records and keeps them in table `cache`, one blob a record type, so that they travel with
/// the database from the worker. Not part of the data: never exported, compared or journaled.
Result<void> store_searched_text(Db& db);

/// Calls `line(rowid, text)` for every kept line of a type, in the order of ids; false when nothing is kept.
bool read_searched_text(Db& db, const RecordTables& tables,
                        const std::function<void(std::int64_t, std::string_view)>& line);

} // namespace hk
