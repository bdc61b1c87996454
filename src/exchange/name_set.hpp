// The names of members one object has had so far, to find those given twice.
// It must not know JSON.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace hk {

/// Few names, as records have, are compared one by one; an object with many of them, as a stranger's file may have,
/// gets a hash table.
class NameSet {
public:
    /// False when the name was there already.
    bool insert(std::string_view name) {
        if (!many_.empty()) return many_.emplace(name).second;
        if (std::find(few_.begin(), few_.end(), name) != few_.end()) return false;
        few_.emplace_back(name);
        if (few_.size() > kFew) many_.insert(few_.begin(), few_.end());
        return true;
    }
    void clear() {
        few_.clear();
        many_.clear();
    }
    [[nodiscard]] bool is_empty() const { return few_.empty(); }

private:
    static constexpr std::size_t kFew = 40;
    std::vector<std::string> few_;
    std::unordered_set<std::string> many_;
};

} // namespace hk
