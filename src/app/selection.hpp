// The records that are picked to be changed together: of one type, by id.
// It must not know what is done with them.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

class Selection {
public:
    /// The type the picks are of; another type starts with none.
    void look_at(std::string_view array) {
        if (array_ == array) return;
        array_ = array;
        clear();
    }
    [[nodiscard]] bool has(std::string_view id) const { return ids_.contains(id); }
    [[nodiscard]] bool empty() const { return ids_.empty(); }
    [[nodiscard]] std::size_t size() const { return ids_.size(); }
    [[nodiscard]] std::vector<std::string> ids() const { return {ids_.begin(), ids_.end()}; }
    [[nodiscard]] const std::string& array() const { return array_; }
    void toggle(std::string_view id) {
        last_ = id;
        if (const auto found = ids_.find(id); found != ids_.end())
            ids_.erase(found);
        else
            ids_.emplace(id);
    }
    void add(std::vector<std::string> ids) { ids_.insert(ids.begin(), ids.end()); }
    void clear() {
        ids_.clear();
        last_.clear();
    }
    [[nodiscard]] const std::string& last() const { return last_; } ///< picked or let go last; empty = none

private:
    std::string array_;
    std::set<std::string, std::less<>> ids_;
    std::string last_;
};

} // namespace hk
