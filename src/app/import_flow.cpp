// A file being brought in.
// It must not know screens, nor how the worker is reached.
#include "app/import_flow.hpp"

#include "db/session.hpp"

#include <map>
#include <set>

namespace hk {

void ImportFlow::start(std::string_view name, double size) {
    close();
    ++count;
    file_name = name;
    size_bytes = size;
    phase = Phase::reading;
}

void ImportFlow::progress(double done, double total) { share = total > 0 ? done / total : 0; }

void ImportFlow::refuse(std::string_view problems_json) {
    problems = read_problems(problems_json);
    phase = Phase::refused;
}

void ImportFlow::review(std::unique_ptr<Document> other, std::vector<ChangeCounts> counts) {
    incoming = std::move(other);
    changes = std::move(counts);
    phase = Phase::reviewing;
}

void ImportFlow::close() {
    phase = Phase::idle;
    share = 0;
    problems = {};
    changes.clear();
    incoming.reset();
}

std::vector<ChangeCounts> count_changes(Document& open, Document& incoming) {
    // The change set of the whole difference: a record counts once, however many of its list rows changed.
    const auto bytes = incoming.db().serialize();
    std::map<const RecordTables*, std::pair<std::set<std::string>, std::set<std::string>>> added_removed;
    std::map<const RecordTables*, std::set<std::string>> touched;
    if (bytes.data != nullptr) {
        if (const auto difference = changes_towards(open.db(), bytes.data, bytes.size)) {
            for_each_change(*difference, [&](std::string_view table, std::string_view key, ChangeKind kind) {
                for (const auto& tables : all_tables()) {
                    if (tables.main.name == table) {
                        if (kind == ChangeKind::insert) added_removed[&tables].first.emplace(key);
                        if (kind == ChangeKind::remove) added_removed[&tables].second.emplace(key);
                        if (kind == ChangeKind::update) touched[&tables].emplace(key);
                    }
                    for (const auto& list : tables.lists)
                        if (list.name == table) touched[&tables].emplace(key);
                }
            });
        }
    }
    std::vector<ChangeCounts> counts;
    for (const auto& tables : all_tables()) {
        ChangeCounts count;
        count.type = tables.type;
        const auto sql = "SELECT count(*) FROM " + quoted(tables.main.name);
        const auto before = open.db().integer(sql);
        const auto& [added, removed] = added_removed[&tables];
        count.added = static_cast<std::int64_t>(added.size());
        count.removed = static_cast<std::int64_t>(removed.size());
        for (const auto& id : touched[&tables]) count.changed += added.contains(id) || removed.contains(id) ? 0 : 1;
        count.unchanged = tables.type->is_single() ? 0 : before - count.removed - count.changed;
        if (before > 0 || count.added > 0) counts.push_back(count);
    }
    return counts;
}

} // namespace hk
