// Remembers ids and references while a file is read, and finds ids given twice and references that lead nowhere.
// It must not know JSON.
#pragma once

#include "exchange/problems.hpp"
#include "model/records.hpp"
#include "text/text_hash.hpp"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace hk {

class ReferenceCheck {
public:
    ReferenceCheck();
    /// False when the array already has this id.
    bool add_id(const RecordType& type, std::string_view id);
    [[nodiscard]] bool has(std::string_view array, std::string_view id) const;
    /// A reference whose record has not come yet; decided at the end.
    void add_open(const Field& field, std::string_view id, std::string path, std::size_t offset);
    void finish(ProblemList& problems);

private:
    using Ids = std::unordered_set<std::string, TextHash, std::equal_to<>>;
    struct Open {
        const Field* field;
        std::string id, path;
        std::size_t offset;
    };
    std::vector<Ids> ids_;
    std::vector<Open> open_;
};

} // namespace hk
