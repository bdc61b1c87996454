// One record in memory.
// It must not know SQL or JSON.
#include "model/record.hpp"

#include "text/sorting.hpp"

#include <algorithm>
#include <cassert>

namespace hk {

bool Cell::operator==(const Cell& other) const {
    if (type != other.type) return false;
    switch (type) {
    case Type::null: return true;
    case Type::integer: return integer == other.integer;
    case Type::real: return real == other.real;
    case Type::text: return text == other.text;
    }
    return false;
}

Record::Record(const RecordTables& layout)
    : tables(&layout), cells(layout.main.columns.size()), lists(layout.lists.size()) {}

void Record::clear() {
    for (auto& cell : cells) cell.clear();
    for (auto& list : lists) list.clear();
}

std::span<Cell> Record::of(const Field& field) {
    const auto range = tables->main.ranges[tables->field_index(field)];
    return {cells.data() + range.first, range.count};
}

std::span<const Cell> Record::of(const Field& field) const {
    const auto range = tables->main.ranges[tables->field_index(field)];
    return {cells.data() + range.first, range.count};
}

std::vector<Row>& Record::list_of(const Field& field) {
    const int index = tables->list_of_field[tables->field_index(field)];
    assert(index >= 0 && "a list field");
    return lists[static_cast<std::size_t>(index)];
}

const std::vector<Row>& Record::list_of(const Field& field) const {
    const int index = tables->list_of_field[tables->field_index(field)];
    assert(index >= 0 && "a list field");
    return lists[static_cast<std::size_t>(index)];
}

std::string_view Record::text_of(std::string_view name) const {
    const auto* field = tables->type->find_field(name);
    return field && !field->is_list ? std::string_view(of(*field).front().text) : std::string_view();
}

void sort_sets(Record& record) {
    for (std::size_t i = 0; i < record.lists.size(); ++i) {
        if (!record.tables->lists[i].list->is_set) continue;
        auto& rows = record.lists[i];
        sort_few(rows, [](const Row& a, const Row& b) { return a.front().text < b.front().text; });
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    }
}

} // namespace hk
