// Canonical text of unknown members.
// It must not know records.
#include "exchange/raw_value.hpp"

#include "text/json_text.hpp"
#include "text/sorting.hpp"

#include <algorithm>

namespace hk {

std::string raw_object(RawMembers& members) {
    if (members.empty()) return {};
    sort_few(members);
    std::string text = "{";
    for (const auto& [name, value] : members) {
        if (text.size() > 1) text += ',';
        append_json_string(text, name);
        text += ':';
        text += value;
    }
    return text + "}";
}

void RawValue::put(std::string text) {
    if (open_.empty()) {
        done_ = std::move(text);
        return;
    }
    auto& level = open_.back();
    if (level.is_object) {
        level.members.emplace_back(std::move(level.name), std::move(text));
        level.name.clear();
        return;
    }
    if (level.count++ > 0) level.items += ',';
    level.items += text;
}

void RawValue::scalar(std::string_view canonical) { put(std::string(canonical)); }

void RawValue::start_object() {
    open_.emplace_back();
    open_.back().is_object = true;
}

void RawValue::start_array() { open_.emplace_back(); }

bool RawValue::key(std::string_view name) {
    auto& level = open_.back();
    level.name = name;
    return level.seen.insert(name);
}

void RawValue::end() {
    auto level = std::move(open_.back());
    open_.pop_back();
    if (!level.is_object) return put("[" + level.items + "]");
    auto text = raw_object(level.members);
    put(text.empty() ? "{}" : std::move(text));
}

void RawValue::append_path(std::string& path) const {
    for (const auto& level : open_) append_pointer(path, level.is_object ? level.name : std::to_string(level.count));
}

std::string RawValue::take() { return std::exchange(done_, {}); }

} // namespace hk
