// A file being brought in: chosen, read by the worker, refused with its problems, or waiting for the user's word
// because open work would be replaced. It must not know screens, nor how the worker is reached.
#pragma once

#include "app/document.hpp"
#include "exchange/problems.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// What replacing the open data would do to the records of one type.
struct ChangeCounts {
    const RecordType* type = nullptr;
    std::int64_t added = 0, changed = 0, removed = 0, unchanged = 0;
};

class ImportFlow {
public:
    enum class Phase : std::uint8_t { idle, reading, refused, reviewing } phase = Phase::idle;

    void start(std::string_view name, double size_bytes);
    void progress(double done, double total);
    void refuse(std::string_view problems_json);
    void review(std::unique_ptr<Document> incoming, std::vector<ChangeCounts> changes);
    void close();

    std::uint64_t count = 0; ///< of imports begun
    std::string file_name;
    double size_bytes = 0;
    double share = 0;                   ///< 0…1 while reading
    ProblemList problems;               ///< refused; or notes of an accepted file
    std::vector<ChangeCounts> changes;  ///< reviewing, only types with any records
    std::unique_ptr<Document> incoming; ///< reviewing
    std::size_t records = 0;
    bool is_own_file = false; ///< the open document's own file, which somebody else has changed
};

/// Counts what would change per record type if `open` were replaced by `incoming`.
std::vector<ChangeCounts> count_changes(Document& open, Document& incoming);

} // namespace hk
