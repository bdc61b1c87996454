// Makes the public file out of the office's: by allow-list, a member leaves only when its descriptor says so (DOMAIN.md
// "Personal data and publishing"). It must not know figures, nor who asks for it.
#pragma once

#include "db/db.hpp"
#include "model/record.hpp"

#include <span>
#include <string>
#include <vector>

namespace hk {

/// What a public file has besides what is public in the office's.
struct PublicAdditions {
    std::vector<Record> headcounts; ///< that stand for the persons
    std::string opens_on;           ///< the day it is shown as of; the office record's own goes before it
};

struct PublicFile {
    Db db; ///< of audience `public`, with its searched text
    struct Count {
        const RecordType* type = nullptr;
        std::int64_t records = 0; ///< of the office
        std::int64_t kept = 0;    ///< of those, in the public file
    };
    std::vector<Count> counts; ///< by record_type_index
};

/// Of the records that may leave, the members that may; references to records that stay are left out, and records that
/// cannot be without such a one stay too. Unknown members never leave. `out_of_memory` only.
Result<PublicFile> make_public_file(Db& office, const PublicAdditions& additions);

/// Whether a record of this kind and state is shown to others: not one in negotiation, or still planned. What of it is
/// left out, or left behind with it, only make_public_file() knows.
bool may_leave(const Record& record);

/// Those of a type's or a group's members that stay with the office though its records leave: for the preview.
std::vector<const Field*> members_that_stay(std::span<const Field> members);

} // namespace hk
