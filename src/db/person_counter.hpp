// Counts different persons: equal folded name and, where both give it, equal citizenship are one (DOMAIN.md "Same
// person"). It must not know where the names come from.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hk {

class PersonCounter {
public:
    /// `citizenship` may be empty: not given.
    void add(std::string_view folded_name, std::string_view citizenship) {
        auto& citizenships = persons_[std::string(folded_name)];
        if (!citizenship.empty() &&
            std::find(citizenships.begin(), citizenships.end(), citizenship) == citizenships.end())
            citizenships.emplace_back(citizenship);
    }
    void add(const PersonCounter& other) {
        for (const auto& [name, citizenships] : other.persons_) {
            add(name, {});
            for (const auto& citizenship : citizenships) add(name, citizenship);
        }
    }
    [[nodiscard]] std::int64_t count() const {
        std::int64_t sum = 0;
        for (const auto& [name, citizenships] : persons_) sum += std::max<std::int64_t>(1, std::ssize(citizenships));
        return sum;
    }

private:
    std::unordered_map<std::string, std::vector<std::string>> persons_;
};

} // namespace hk
