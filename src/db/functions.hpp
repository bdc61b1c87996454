// The SQL functions every connection has; internal to src/db.
// They must not read or change any table.
#pragma once

struct sqlite3;

namespace hk {
bool add_functions(sqlite3* handle);
} // namespace hk
