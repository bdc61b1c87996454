// What a change set did to whole records: each one that it touched, as it was and as it is.
// It must not know what the changes mean.
#pragma once

#include "db/record_store.hpp"
#include "db/session.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hk {

struct RecordChange {
    std::string id;
    const RecordTables* tables = nullptr;
    std::optional<Record> before, after; ///< absent: it was not there, it is gone
};

/// The records a change set touched, in the order it names them. The database of `loader` is as the change set left it.
std::vector<RecordChange> record_changes(RecordLoader& loader, const ChangeSet& changes);

} // namespace hk
