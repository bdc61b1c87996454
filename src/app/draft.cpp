// A record being edited.
// It must not know widgets.
#include "app/draft.hpp"

#include "app/typed_value.hpp"
#include "exchange/problems.hpp"
#include "model/decimal.hpp"
#include "model/partial_date.hpp"
#include "model/validation.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"

#include <algorithm>
#include <charconv>

namespace hk {
namespace {

constexpr std::string_view kRequired = "required";

/// The year that was perhaps meant by an end before its start: the first with the same last digit that is late enough.
std::string year_meant(const Record& record, std::string_view end) {
    std::string_view start;
    for (const char* name : {"from", "signed"})
        if (start.empty() || record.text_of(name) > start) start = record.text_of(name);
    std::string meant(end);
    for (int decade = 0; decade < 4 && meant.size() >= 4; ++decade) {
        if (meant > start) return meant.substr(0, 4);
        meant.replace(0, 4, std::to_string(std::atoi(meant.substr(0, 4).c_str()) + 10));
    }
    return {};
}

} // namespace

std::string invalid_sentence(const Error& error) {
    const auto key = find_text("invalid." + error.code);
    if (!key) return sentence_of(error);
    std::string sentence(tr(*key));
    for (const auto& part : error.parts) {
        const auto mark = "{" + part.name + "}";
        const auto value = is_partial_date(part.value) ? format_date_table(current_language(), part.value) : part.value;
        if (const auto at = sentence.find(mark); at != std::string::npos) sentence.replace(at, mark.size(), value);
    }
    return sentence;
}

std::string FieldPath::key() const {
    std::string key(field->name);
    if (row >= 0) key += "/" + std::to_string(row);
    if (member != nullptr) key += "/" + std::string(member->name);
    if (leaf().kind == Kind::localized) key += "/" + std::string(kLocalizedTags[part]);
    if (leaf().kind == Kind::money) key += part == 0 ? "/amount" : "/currency";
    return key;
}

namespace {

/// The first member that can refer to a record of another type does: a cell, or a row of a list.
void refer_to(Record& record, std::string_view refers) {
    const auto slash = std::min(refers.find('/'), refers.size());
    const auto array = refers.substr(0, slash), id = refers.substr(std::min(slash + 1, refers.size()));
    if (id.empty() || array == record.tables->type->name) return;
    const auto refers_there = [&](const Column& column) { return refers_to(column, array); };
    const auto& main = record.tables->main.columns;
    if (const auto at = std::find_if(main.begin(), main.end(), refers_there); at != main.end())
        return record.cells[static_cast<std::size_t>(at - main.begin())].set(id);
    for (std::size_t k = 0; k < record.lists.size(); ++k) {
        const auto& columns = record.tables->lists[k].columns;
        const auto at = std::find_if(columns.begin(), columns.end(), refers_there);
        if (at == columns.end()) continue;
        record.lists[k].emplace_back(columns.size())[static_cast<std::size_t>(at - columns.begin())].set(id);
        return;
    }
}

} // namespace

Draft::Draft(const RecordType& type, std::string_view id, std::string_view refers)
    : record_(tables_of(type)), stored_(tables_of(type)), is_new_(true) {
    record_.set_id(id);
    refer_to(record_, refers);
    // A form that needs rows shows the first of them.
    for (const auto& field : type.fields)
        if (field.kind == Kind::group && field.is_required && record_.list_of(field).empty()) add_row(field);
    stored_ = record_;
}

Draft Draft::start_from(const Record& record) {
    Draft draft(*record.tables->type, record.id());
    draft.record_ = draft.stored_ = record;
    return draft;
}

Draft::Draft(Record record) : record_(record), stored_(std::move(record)) {}

namespace {

const Cell* cell_at(const Record& record, const FieldPath& path) {
    const auto part = static_cast<std::size_t>(path.part);
    if (!path.field->is_list) return &record.of(*path.field)[part];
    const auto& rows = record.list_of(*path.field);
    if (path.row < 0 || static_cast<std::size_t>(path.row) >= rows.size()) return nullptr;
    const auto& tables = *record.tables;
    const auto& table = tables.list_table(*path.field);
    const auto member = path.member ? static_cast<std::size_t>(path.member - path.field->members.data()) : 0;
    return &rows[static_cast<std::size_t>(path.row)][table.ranges[member].first + part];
}

std::string raw_of(const Cell* at) {
    if (at == nullptr || at->is_null()) return {};
    if (at->type == Cell::Type::integer) return std::to_string(at->integer);
    if (at->type == Cell::Type::real) return shortest_number(at->real);
    return at->text;
}

/// A value as people write it in a field.
std::string written(const FieldPath& path, const std::string& value) {
    const auto language = current_language();
    switch (path.leaf().kind) {
    case Kind::date: return format_date_table(language, value);
    case Kind::integer:
    case Kind::real: return value.empty() ? value : format_decimal(language, value);
    case Kind::money: return path.part == 0 && !value.empty() ? format_decimal_short(language, value) : value;
    default: return value;
    }
}

} // namespace

Cell* Draft::cell(const FieldPath& path) { return const_cast<Cell*>(cell_at(record_, path)); }

std::string Draft::raw(const FieldPath& path) const { return raw_of(cell_at(record_, path)); }

std::string Draft::text(const FieldPath& path) const {
    if (const auto found = wrong_.find(path.key()); found != wrong_.end()) return found->second.typed;
    return written(path, raw(path));
}

int Draft::row_count(const Field& list) const { return static_cast<int>(record_.list_of(list).size()); }

std::string Draft::sentence(const FieldPath& path) const {
    if (const auto found = wrong_.find(path.key()); found != wrong_.end()) {
        auto sentence = invalid_sentence(found->second.error);
        if (!found->second.guess.empty())
            sentence += " " + tr(Text::invalid_perhaps_year, {{"year", found->second.guess}});
        return sentence;
    }
    if (path.row >= 0 || path.field->name != "to") return {};
    for (const auto& doubt : find_doubts(record_))
        if (doubt.field == path.field) return invalid_sentence(doubt.error);
    return {};
}

std::string Draft::error(const FieldPath& path, Titles& titles) const {
    auto said = sentence(path);
    if (said.empty() || is_new_ || !wrong_.contains(path.key())) return said;
    if (path.field->is_list && cell_at(stored_, path) == nullptr) return said; // a row that was not there before
    std::string value;
    if (path.row < 0)
        value = titles.member(stored_, *path.field);
    else if (path.leaf().kind == Kind::reference || path.leaf().kind == Kind::code || path.leaf().kind == Kind::country)
        value = titles.value(path.leaf(), {cell_at(stored_, path), 1});
    else
        value = written(path, raw_of(cell_at(stored_, path)));
    return said + " " +
           (value.empty() ? std::string(tr(Text::invalid_old_empty_kept))
                          : tr(Text::invalid_old_value_kept, {{"value", value}}));
}

bool Draft::drop_errors() {
    if (is_new_ || wrong_.empty()) return false;
    record_ = stored_;
    wrong_.clear();
    return true;
}

bool Draft::set_cell(const FieldPath& path, std::string_view value) {
    auto* at = cell(path);
    if (at == nullptr || raw(path) == value) return false;
    const auto kind = path.leaf().kind;
    if (value.empty()) {
        at->clear();
    } else if (kind == Kind::integer || kind == Kind::boolean) {
        std::int64_t number = 0;
        std::from_chars(value.data(), value.data() + value.size(), number);
        at->set(number);
    } else if (kind == Kind::real) {
        at->set(std::strtod(std::string(value).c_str(), nullptr));
    } else {
        at->set(value);
    }
    return true;
}

bool Draft::set_text(const FieldPath& path, std::string_view typed) {
    auto currency_path = path;
    currency_path.part = 1;
    const auto currency = path.leaf().kind == Kind::money ? raw(currency_path) : std::string();
    auto value = read_typed(path.leaf(), path.part, typed, currency);
    if (!value) {
        wrong_[path.key()] = {std::string(typed), std::move(value.error()), {}};
        return false;
    }
    forget_wrong(path);
    const auto before = raw(path);
    if (!set_cell(path, *value)) return false;
    if (is_new_ || path.row >= 0 || path.field->name != "to") return true;
    // An end before its start is not taken over: what was there stays in force until it is mended.
    for (auto& doubt : find_doubts(record_)) {
        if (doubt.field != path.field) continue;
        wrong_[path.key()] = {std::string(typed), std::move(doubt.error), year_meant(record_, *value)};
        set_cell(path, before);
        return false;
    }
    return true;
}

void Draft::forget_wrong(const FieldPath& path) {
    wrong_.erase(path.key());
    if (path.leaf().kind != Kind::localized) return;
    // A name in one language is enough, whichever was asked for.
    auto any = path;
    any.part = 0;
    if (const auto found = wrong_.find(any.key()); found != wrong_.end() && found->second.error.code == kRequired)
        wrong_.erase(found);
}

bool Draft::set_raw(const FieldPath& path, std::string_view value) {
    forget_wrong(path);
    const bool is_changed = set_cell(path, value);
    if (path.leaf().kind == Kind::money && path.part == 1) {
        // Another currency may have other decimals: the amount is judged and written anew.
        auto amount = path;
        amount.part = 0;
        set_text(amount, text(amount));
    }
    return is_changed;
}

int Draft::add_row(const Field& list) {
    wrong_.erase(std::string(list.name));
    auto& rows = record_.list_of(list);
    const auto& tables = *record_.tables;
    rows.emplace_back(tables.list_table(list).columns.size());
    return static_cast<int>(rows.size()) - 1;
}

void Draft::remove_row(const Field& list, int row) {
    auto& rows = record_.list_of(list);
    if (row >= 0 && static_cast<std::size_t>(row) < rows.size()) rows.erase(rows.begin() + row);
    // What was wrong in rows of this list would now stand at other places.
    const auto prefix = std::string(list.name) + "/";
    for (auto at = wrong_.begin(); at != wrong_.end();)
        at = at->first.compare(0, prefix.size(), prefix) == 0 ? wrong_.erase(at) : std::next(at);
}

bool Draft::check_required() {
    // What was missing before may be there now, or no longer needed.
    std::erase_if(wrong_, [](const auto& entry) { return entry.second.error.code == kRequired; });
    bool is_complete = true;
    const auto need = [&](const FieldPath& path) {
        wrong_.try_emplace(path.key(), Wrong{{}, wrong_value(kRequired, {}), {}});
        is_complete = false;
    };
    for (const auto& field : record_.tables->type->fields) {
        if (is_missing(record_, field)) need({&field, -1, nullptr, 0});
        for (int row = 0; field.kind == Kind::money && row < row_count(field); ++row)
            for (const int part : {0, 1}) {
                const FieldPath path{&field, row, nullptr, part}, other{&field, row, nullptr, 1 - part};
                if (raw(path).empty() && !raw(other).empty()) need(path);
            }
        if (field.kind != Kind::group) continue;
        for (int row = 0; row < row_count(field); ++row)
            for (const auto& member : field.members)
                if (const FieldPath path{&field, row, &member, 0}; member.is_required && raw(path).empty()) need(path);
    }
    // As in the form of a stored record, an end does not come before its start.
    for (auto& doubt : find_doubts(record_)) {
        const FieldPath path{doubt.field, -1, nullptr, 0};
        wrong_.try_emplace(path.key(), Wrong{text(path), std::move(doubt.error), {}});
    }
    return is_complete && wrong_.empty();
}

namespace {

bool is_blank(const Row& row) {
    for (const auto& cell : row)
        if (!cell.is_null()) return false;
    return true;
}

/// A row under way (no partner picked yet, an amount without its currency) stays in the form and out of the document.
bool is_storable(const Table& table, const Row& row) {
    if (is_blank(row)) return false;
    if (table.list->kind == Kind::money) return !row[0].is_null() && !row[1].is_null();
    if (table.list->kind != Kind::group) return true;
    for (std::size_t i = 0; i < table.ranges.size(); ++i)
        if (table.list->members[i].is_required && row[table.ranges[i].first].is_null()) return false;
    return true;
}

} // namespace

bool Draft::is_unfinished() const {
    if (is_new_) // what it was given to start from is lost with nothing
        return !(record_ == stored_) ||
               std::any_of(wrong_.begin(), wrong_.end(), [](const auto& entry) { return !entry.second.typed.empty(); });
    if (has_errors()) return true;
    for (std::size_t i = 0; i < record_.lists.size(); ++i)
        for (const auto& row : record_.lists[i])
            if (!is_blank(row) && !is_storable(record_.tables->lists[i], row)) return true;
    return false;
}

Result<void> Draft::store(Document& document, Titles& titles, const FieldPath* path) {
    Record next = record_;
    for (std::size_t i = 0; i < next.lists.size(); ++i) {
        const auto& table = next.tables->lists[i];
        std::erase_if(next.lists[i], [&](const Row& row) { return !is_storable(table, row); });
    }
    sort_sets(next);
    for (const auto& field : next.tables->type->fields) {
        if (!is_missing(next, field)) continue;
        if (is_new_) return failure("missing", std::string(field.name));
        keep_required(field, next);
    }
    if (!is_new_ && next == stored_) return {};
    auto done = is_new_
                    ? document.insert(next, titles.of(next))
                    : document.update(stored_, next, titles.of(stored_), path ? path->field->name : std::string_view());
    if (!done) return done;
    stored_ = std::move(next);
    is_new_ = false;
    return {};
}

void Draft::keep_required(const Field& field, Record& next) {
    wrong_.try_emplace(FieldPath{&field, -1, nullptr, 0}.key(), Wrong{{}, wrong_value(kRequired, {}), {}});
    if (field.is_list) {
        next.list_of(field) = stored_.list_of(field);
        return;
    }
    const auto kept = std::as_const(stored_).of(field);
    std::copy(kept.begin(), kept.end(), next.of(field).begin());
}

bool Draft::reload(Document& document) {
    if (is_new_) return true;
    auto record = document.loader().load(*record_.tables, stored_.id());
    if (!record) return false;
    if (*record == stored_) return true;
    record_ = *record;
    stored_ = std::move(*record);
    wrong_.clear();
    return true;
}

} // namespace hk
