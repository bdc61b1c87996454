// Ids given twice and references that lead nowhere.
// It must not know JSON.
#include "exchange/reference_check.hpp"

#include <cassert>

namespace hk {

ReferenceCheck::ReferenceCheck() : ids_(record_types().size()) {}

bool ReferenceCheck::add_id(const RecordType& type, std::string_view id) {
    return ids_[record_type_index(type)].emplace(id).second;
}

bool ReferenceCheck::has(std::string_view array, std::string_view id) const {
    const auto* type = find_record_type(array);
    assert(type && "a reference names an array of the model");
    return ids_[record_type_index(*type)].contains(id);
}

void ReferenceCheck::add_open(const Field& field, std::string_view id, std::string path, std::size_t offset) {
    open_.push_back({&field, std::string(id), std::move(path), offset});
}

void ReferenceCheck::finish(ProblemList& problems) {
    for (auto& open : open_) {
        if (has(open.field->target, open.id)) continue;
        Problem problem;
        problem.code = "dangling_reference";
        problem.path = std::move(open.path);
        problem.offset = open.offset;
        problem.parts = {{"name", std::string(open.field->name)},
                         {"found", std::move(open.id)},
                         {"expected", std::string(open.field->target)}};
        problems.add(std::move(problem));
    }
    open_.clear();
}

} // namespace hk
