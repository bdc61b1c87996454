// Reads one office file: checks every member against the descriptors and hands finished records on. One pass, no tree.
// It must not know the database.
#pragma once

#include "db/schema.hpp"
#include "exchange/problems.hpp"
#include "model/record.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// What reading gives besides the records themselves.
struct FileContent {
    FileHead head;
    ProblemList problems;
    std::vector<std::size_t> counts; ///< records read, by record_type_index
};

struct ReadHooks {
    /// Called for every record without errors of its own while the file has none yet. May keep nothing of it.
    std::function<void(Record&)> record;
    /// Called now and then with bytes done; false stops reading (cancelled).
    std::function<bool(std::size_t done, std::size_t total)> progress;
    bool is_partial = false; ///< records may lack their required members
};

/// Reads `text` to its end or to the first problem that makes going on senseless (syntax, encoding, too_deep,
/// too_large).
FileContent read_file(std::string_view text, const ReadHooks& hooks);

} // namespace hk
