// How the tables of a database are laid out, and how one of another version of this program is brought into the present
// layout. It must not know which versions there are: columns of equal names hold the same.
#pragma once

#include "db/db.hpp"

namespace hk {

/// The same records in the tables of this program. `newer_work` when a table or a column that is unknown here holds
/// anything, `database` when a value is not allowed here; `old` is gone then, its bytes are whoever keeps them.
Result<Db> in_present_layout(Db old);

} // namespace hk
