// Reads what the page tells.
// It must not know how anything is stored.
#include "app/keeping.hpp"

#include "exchange/request.hpp"

#include <algorithm>
#include <iterator>

namespace hk {
namespace {

/// In the order of Phase.
constexpr std::string_view kPhases[] = {"none", "idle", "saving", "saved", "failed", "reader"};

} // namespace

std::string_view Keeping::word() const { return kPhases[static_cast<std::size_t>(phase)]; }

void Keeping::take(std::string_view state_json) {
    const auto state = read_request(state_json);
    const auto milliseconds = [&](const Request& from, std::string_view name) {
        return static_cast<std::int64_t>(number_of(from, name));
    };
    if (const auto told = text_of(state, "phase"); !told.empty()) {
        const auto* found = std::find(std::begin(kPhases), std::end(kPhases), told);
        if (found != std::end(kPhases)) phase = static_cast<Phase>(found - std::begin(kPhases));
        if (const auto at = milliseconds(state, "at")) saved_ms = at;
        if (const auto at = milliseconds(state, "exported")) exported_ms = at;
        code = text_of(state, "code");
        unsaved = milliseconds(state, "unsaved");
        return;
    }
    if (flag_of(state, "update")) {
        has_update = true;
        return;
    }
    const auto each = [&](std::string_view list, const auto& take_one) {
        for (std::size_t i = 0;; ++i) {
            const auto one = part_of(state, std::string(list) + std::to_string(i));
            if (one.empty()) return;
            take_one(one);
        }
    };
    if (const auto files = part_of(state, "files"); !files.empty()) {
        own_file = text_of(files, "own");
        recent.clear();
        each("files.recent.", [&](const Request& file) {
            recent.push_back(
                {std::string(text_of(file, "key")), std::string(text_of(file, "name")), milliseconds(file, "at")});
        });
        return;
    }
    works.clear();
    each("works.", [&](const Request& work) {
        works.push_back({std::string(text_of(work, "document")), std::string(text_of(work, "name")),
                         milliseconds(work, "at"), !flag_of(work, "unexported"), flag_of(work, "is_same")});
    });
    is_offering = flag_of(state, "offer") && !works.empty();
}

void Keeping::begin(bool stays_reader) {
    phase = stays_reader ? Phase::reader : Phase::none;
    saved_ms = exported_ms = unsaved = 0;
    code.clear();
    own_file.clear();
    is_offering = false;
}

} // namespace hk
