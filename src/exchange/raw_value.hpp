// Builds the canonical JSON text of members this program does not know, so that they survive a round trip:
// names sorted at every level, numbers as they stood.
// It must not know records.
#pragma once

#include "exchange/name_set.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hk {

/// The unknown members of one object: name and canonical text of the value.
using RawMembers = std::vector<std::pair<std::string, std::string>>;

/// `{"a":1,"b":…}` with names sorted, or an empty text when there are none.
std::string raw_object(RawMembers& members);

/// Receives the events of one value and gives its text.
class RawValue {
public:
    void scalar(std::string_view canonical);
    void start_object();
    /// False when the object already has this member.
    bool key(std::string_view name);
    void start_array();
    void end();
    [[nodiscard]] bool is_done() const { return open_.empty() && !done_.empty(); }
    [[nodiscard]] bool is_open() const { return !open_.empty(); }
    /// The last key and element counts, for the path of a problem inside: "/a/3".
    void append_path(std::string& path) const;
    std::string take();

private:
    struct Level {
        bool is_object = false;
        RawMembers members;
        NameSet seen;
        std::string name;
        std::string items;
        std::size_t count = 0;
    };
    void put(std::string text);
    std::vector<Level> open_;
    std::string done_;
};

} // namespace hk
