// Records before a change: those after it, with every changed row put back.
// It must not know what the changes mean.
#include "db/record_changes.hpp"

#include <map>
#include <string>
#include <utility>

namespace hk {
namespace {

/// One touched record, and the rows of its lists by their key, as they were.
struct Touched {
    RecordChange change;
    std::vector<std::map<std::pair<std::int64_t, std::string>, Row>> lists;
};

using RowKey = std::pair<std::int64_t, std::string>; ///< position, or the value of a set

RowKey key_of(const Table& list, const Cell& cell) {
    return list.list->is_set ? RowKey(0, cell.text) : RowKey(cell.integer, {});
}

Touched touched(RecordLoader& loader, const RecordTables& tables, const std::string& id) {
    Touched one;
    one.change = {id, &tables, {}, loader.load(tables, id)};
    one.lists.resize(tables.lists.size());
    for (std::size_t i = 0; i < tables.lists.size() && one.change.after; ++i) {
        std::int64_t position = 0;
        for (const auto& row : one.change.after->lists[i]) {
            const auto key =
                tables.lists[i].list->is_set ? key_of(tables.lists[i], row.front()) : RowKey(position++, {});
            one.lists[i].emplace(key, row);
        }
    }
    one.change.before = one.change.after;
    return one;
}

void put_back_main(RecordChange& change, const RowChange& row) {
    if (row.kind == ChangeKind::insert) return change.before.reset();
    if (!change.before) change.before.emplace(*change.tables);
    for (std::size_t i = 0; i < row.before.size(); ++i)
        if (row.before[i]) change.before->cells[i] = *row.before[i];
}

void put_back_list(Touched& one, std::size_t list, const RowChange& row) {
    const auto& table = one.change.tables->lists[list];
    // A set's value is its key; other rows have a position before their columns.
    const std::size_t first = table.list->is_set ? 1 : 2;
    auto& rows = one.lists[list];
    if (row.kind == ChangeKind::insert) {
        rows.erase(key_of(table, *row.after[1]));
        return;
    }
    auto& cells = rows[key_of(table, *row.before[1])];
    cells.resize(table.columns.size());
    for (std::size_t i = first; i < row.before.size(); ++i)
        if (row.before[i]) cells[i - first] = *row.before[i];
}

} // namespace

std::vector<RecordChange> record_changes(RecordLoader& loader, const ChangeSet& changes) {
    std::vector<Touched> all;
    std::map<std::pair<const RecordTables*, std::string>, std::size_t> places;
    for_each_row_change(changes, [&](const RowChange& row) {
        const auto* tables = find_tables_of(row.table);
        const auto& key = row.kind == ChangeKind::insert ? row.after.front() : row.before.front();
        if (tables == nullptr || !key) return;
        const auto [at, is_new] = places.try_emplace({tables, key->text}, all.size());
        if (is_new) all.push_back(touched(loader, *tables, key->text));
        auto& one = all[at->second];
        if (tables->main.name == row.table) return put_back_main(one.change, row);
        for (std::size_t i = 0; i < tables->lists.size(); ++i)
            if (tables->lists[i].name == row.table) put_back_list(one, i, row);
    });
    std::vector<RecordChange> found;
    for (auto& one : all) {
        if (one.change.before)
            for (std::size_t i = 0; i < one.lists.size(); ++i) {
                auto& rows = one.change.before->lists[i];
                rows.clear();
                for (auto& [key, row] : one.lists[i]) rows.push_back(std::move(row));
            }
        found.push_back(std::move(one.change));
    }
    return found;
}

} // namespace hk
