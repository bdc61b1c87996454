// The open document: one transaction and one undo step per change.
// It must not know screens.
#include "app/document.hpp"

#include "db/record_changes.hpp"
#include "db/schema.hpp"
#include "exchange/searched_text.hpp"
#include "model/partial_date.hpp"
#include "model/validation.hpp"
#include "stats/figure_query.hpp"

#include <set>
#include <utility>

namespace hk {
namespace {

/// True when the searched text of other record types repeats the name of a record of `type`.
bool is_mentioned(const RecordType& type) {
    for (const auto& other : record_types())
        for (const auto& field : other.fields) {
            if (field.is_searched && field.target == type.name) return true;
            for (const auto& member : field.members)
                if (member.is_searched && member.target == type.name) return true;
        }
    return false;
}

/// The record without its references to one that goes. A row that says nothing without it goes too.
Record without_references(const Record& record, const RecordType& type, std::string_view id) {
    auto after = record;
    const auto& tables = *record.tables;
    const auto is_it = [&](const Cell& cell) { return !cell.is_null() && cell.text == id; };
    for (std::size_t i = 0; i < tables.main.columns.size(); ++i)
        if (refers_to(tables.main.columns[i], type.name) && is_it(after.cells[i])) after.cells[i].clear();
    for (std::size_t k = 0; k < tables.lists.size(); ++k) {
        const auto& table = tables.lists[k];
        auto& rows = after.lists[k];
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (!refers_to(table.columns[i], type.name)) continue;
            const bool is_all = table.list->kind != Kind::group || table.columns[i].field->is_required;
            if (is_all) std::erase_if(rows, [&](const Row& row) { return is_it(row[i]); });
            for (auto& row : rows)
                if (is_it(row[i])) row[i].clear();
        }
    }
    return after;
}

/// The rows of a list in which one record stands twice, as one: what the first does not say the second does.
void join_rows(const Table& table, std::size_t column, std::string_view id, std::vector<Row>& rows) {
    Row* first = nullptr;
    for (auto& row : rows) {
        if (row[column].is_null() || row[column].text != id) continue;
        if (first == nullptr) {
            first = &row;
            continue;
        }
        for (std::size_t i = 0; i < row.size(); ++i)
            if ((*first)[i].is_null()) (*first)[i] = row[i];
        row.clear();
    }
    std::erase_if(rows, [&](const Row& row) { return row.size() != table.columns.size(); });
}

/// The record with its references to one record turned to another; never to itself.
Record with_references(const Record& record, const RecordType& type, std::string_view from, std::string_view to) {
    auto after = record;
    const auto& tables = *record.tables;
    const auto turn = [&](Cell& cell) {
        if (!cell.is_null() && cell.text == from) cell.set(to);
    };
    for (std::size_t i = 0; i < tables.main.columns.size(); ++i) {
        if (!refers_to(tables.main.columns[i], type.name)) continue;
        turn(after.cells[i]);
        if (tables.type == &type && after.cells[i].text == record.id()) after.cells[i].clear();
    }
    for (std::size_t k = 0; k < tables.lists.size(); ++k) {
        const auto& table = tables.lists[k];
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (!refers_to(table.columns[i], type.name)) continue;
            for (auto& row : after.lists[k]) turn(row[i]);
            const bool is_all = table.list->kind != Kind::group || table.columns[i].field->is_required;
            if (is_all) join_rows(table, i, to, after.lists[k]);
            if (tables.type == &type && !table.columns[i].field->is_required) // nobody refers to itself
                std::erase_if(after.lists[k], [&](const Row& row) { return row[i].text == record.id(); });
        }
    }
    sort_sets(after);
    return after;
}

} // namespace

Result<Document> Document::empty() {
    auto db = Db::open();
    if (!db) return tl::make_unexpected(db.error());
    if (auto done = create_tables(*db); !done) return tl::make_unexpected(done.error());
    if (auto done = create_indexes(*db); !done) return tl::make_unexpected(done.error());
    return Document(std::move(*db));
}

Document::Document(Db db)
    : db_(std::make_unique<Db>(std::move(db))), loader_(std::make_unique<RecordLoader>(*db_)),
      searched_(record_types().size()) {
    is_sample = db_->integer("SELECT EXISTS(SELECT 1 FROM partners_tags WHERE value='sample')") != 0;
}

const Document::About& Document::about() {
    if (about_revision_ == revision_) return about_;
    about_revision_ = revision_;
    about_.is_public = read_head(*db_).audience == "public";
    const auto has_records = [&](const RecordType& type) {
        return !type.is_single() && db_->integer("SELECT EXISTS (SELECT 1 FROM " + quoted(type.name) + ")") != 0;
    };
    about_.is_empty = std::none_of(record_types().begin(), record_types().end(), has_records);
    about_.year_start = year_start_of(*db_);
    about_.opens_on.clear();
    auto office = db_->query("SELECT opens_on FROM office");
    if (office.step() && is_partial_date(office.text(0))) about_.opens_on = last_day(office.text(0));
    return about_;
}

Result<void> Document::run(StepName name, const std::function<Result<void>(Db&)>& work) {
    if (is_locked) return failure("read_only");
    ChangeSet changes;
    {
        Tx tx(*db_);
        Session session(*db_);
        if (auto done = work(*db_); !done) return done;
        auto recorded = session.changes();
        if (!recorded) return tl::make_unexpected(recorded.error());
        if (recorded->empty()) return {};
        if (auto done = write_history(*recorded); !done) return done;
        if (auto done = write_id(); !done) return done;
        auto all = session.changes();
        if (!all) return tl::make_unexpected(all.error());
        changes = std::move(*all);
        if (auto done = tx.commit(); !done) return done;
    }
    // A step taken back and then left behind can no longer be reached, so neither can the state it was saved in.
    if (undo_depth_saved_ > static_cast<std::ptrdiff_t>(undo_.size())) undo_depth_saved_ = -1;
    redo_.clear();
    follow_searched(changes);
    undo_.push_back({std::move(name), std::move(changes)});
    ++revision_;
    if (on_change) on_change(undo_.back().changes);
    return {};
}

Result<void> Document::write_id() {
    auto head = read_head(*db_);
    if (!name_document || !head.document.empty()) return {};
    head.document = name_document();
    return write_head(*db_, head);
}

Result<void> Document::write_history(const ChangeSet& changes) {
    if (!sign) return {};
    RecordWriter writer(*db_);
    const auto signature = sign();
    for (const auto& line : history_of(record_changes(*loader_, changes), signature))
        if (auto done = writer.insert(line); !done) return done;
    return {};
}

Result<void> Document::insert(const Record& record, std::string title) {
    return run({StepName::Kind::create, std::string(record.tables->type->name), std::move(title), {}}, [&](Db& db) {
        RecordWriter writer(db);
        return writer.insert(record);
    });
}

Result<void> Document::update(const Record& before, const Record& after, std::string title, std::string_view field) {
    return run({StepName::Kind::change, std::string(after.tables->type->name), std::move(title), std::string(field)},
               [&](Db& db) { return update_record(db, before, after); });
}

Result<void> Document::update_all(const RecordTables& tables, std::span<const std::string> ids,
                                  const std::function<void(Record&)>& change, std::string title,
                                  std::string_view field) {
    return run({StepName::Kind::change, std::string(tables.type->name), std::move(title), std::string(field)},
               [&](Db& db) -> Result<void> {
                   for (const auto& id : ids) {
                       const auto before = loader_->load(tables, id);
                       if (!before) continue;
                       auto after = *before;
                       change(after);
                       if (after == *before) continue;
                       if (auto done = update_record(db, *before, after); !done) return done;
                   }
                   return {};
               });
}

Result<void> Document::remove_with_references(Db& db, const RecordTables& tables, std::string_view id) {
    for (const auto& referrer : find_referrers(*tables.type, id, std::string::npos)) {
        const auto before = loader_->load(*find_tables(referrer.array), referrer.id);
        if (!before) continue;
        const auto after = without_references(*before, *tables.type, id);
        if (auto done = update_record(db, *before, after); !done) return done;
    }
    return delete_record(db, tables, id);
}

Result<void> Document::remove(const RecordTables& tables, std::string_view id, std::string title) {
    if (!find_dependents(*tables.type, id).empty()) return failure("still_needed");
    return run({StepName::Kind::remove, std::string(tables.type->name), std::move(title), {}},
               [&](Db& db) { return remove_with_references(db, tables, id); });
}

Result<std::size_t> Document::remove_all(const RecordTables& tables, std::span<const std::string> ids,
                                         std::string title) {
    std::size_t removed = 0;
    auto done = run({StepName::Kind::remove, std::string(tables.type->name), std::move(title), {}},
                    [&](Db& db) -> Result<void> {
                        for (const auto& id : ids) {
                            if (!loader_->load(tables, id) || !find_dependents(*tables.type, id).empty()) continue;
                            if (auto gone = remove_with_references(db, tables, id); !gone) return gone;
                            ++removed;
                        }
                        return {};
                    });
    if (!done) return tl::make_unexpected(done.error());
    return removed;
}

Result<void> Document::merge(const Record& merged, std::string_view gone, std::string title) {
    const auto& tables = *merged.tables;
    const auto& type = *tables.type;
    const std::string kept = merged.id();
    return run({StepName::Kind::merge, std::string(type.name), std::move(title), {}}, [&](Db& db) -> Result<void> {
        for (const auto& referrer : find_referrers(type, gone, std::string::npos)) {
            const auto before = loader_->load(*find_tables(referrer.array), referrer.id);
            if (!before || (referrer.array == type.name && (referrer.id == kept || referrer.id == gone))) continue;
            if (auto done = update_record(db, *before, with_references(*before, type, gone, kept)); !done) return done;
        }
        const auto before = loader_->load(tables, kept);
        if (!before || !loader_->load(tables, gone)) return failure("dangling_reference");
        if (auto done = update_record(db, *before, with_references(merged, type, gone, kept)); !done) return done;
        return delete_record(db, tables, gone);
    });
}

std::vector<Document::Referrer> Document::find_dependents(const RecordType& type, std::string_view id) {
    std::vector<Referrer> found;
    for (auto& referrer : find_referrers(type, id, std::string::npos)) {
        if (referrer.array == type.name && referrer.id == id) continue; // goes itself
        const auto before = loader_->load(*find_tables(referrer.array), referrer.id);
        const auto* field = before ? before->tables->type->find_field(referrer.field) : nullptr;
        if (field == nullptr || is_missing(*before, *field)) continue;
        if (is_missing(without_references(*before, type, id), *field)) found.push_back(std::move(referrer));
    }
    return found;
}

Result<void> Document::apply(const ChangeSet& changes) {
    if (is_locked) return failure("read_only");
    if (auto done = apply_changes(*db_, changes); !done) return done;
    follow_searched(changes);
    ++revision_;
    if (on_change) on_change(changes);
    return {};
}

Result<void> Document::undo() {
    if (undo_.empty()) return {};
    auto inverse = inverted(undo_.back().changes);
    if (!inverse) return tl::make_unexpected(inverse.error());
    if (auto done = apply(*inverse); !done) return done;
    redo_.push_back(std::move(undo_.back()));
    undo_.pop_back();
    return {};
}

Result<void> Document::redo() {
    if (redo_.empty()) return {};
    if (auto done = apply(redo_.back().changes); !done) return done;
    undo_.push_back(std::move(redo_.back()));
    redo_.pop_back();
    return {};
}

std::vector<Document::Referrer> Document::find_referrers(const RecordType& type, std::string_view id,
                                                         std::size_t most) {
    std::vector<Referrer> found;
    const auto collect = [&](const RecordTables& tables, const Table& table, const Column& column,
                             std::string_view field) {
        const char* key = table.list == nullptr ? "id" : "owner";
        auto rows = db_->query("SELECT DISTINCT " + std::string(key) + " FROM " + quoted(table.name) + " WHERE " +
                               quoted(column.name) + "=?1 ORDER BY 1");
        rows.bind(1, id);
        while (found.size() < most && rows.step())
            found.push_back({std::string(tables.type->name), std::string(rows.text(0)), std::string(field)});
    };
    for (const auto& tables : all_tables()) {
        for (const auto& column : tables.main.columns)
            if (refers_to(column, type.name)) collect(tables, tables.main, column, column.field->name);
        for (const auto& list : tables.lists)
            for (const auto& column : list.columns)
                if (refers_to(column, type.name)) collect(tables, list, column, list.list->name);
    }
    return found;
}

const FoldedLines& Document::searched(const RecordType& type) {
    auto& lines = searched_[record_type_index(type)];
    if (lines) return *lines;
    lines.emplace();
    const auto& tables = tables_of(type);
    // The lines that came with the import are good as long as nothing has changed since.
    const bool is_fresh = revision_ == 1;
    if (is_fresh && read_searched_text(*db_, tables, [&](std::int64_t rowid, std::string_view text) {
            lines->add_folded(rowid, text);
        }))
        return *lines;
    auto rowids = db_->query("SELECT rowid FROM " + quoted(tables.main.name) + " ORDER BY id");
    RecordReader reader(*db_, tables);
    Record record(tables);
    while (reader.next(record) && rowids.step()) lines->add_folded(rowids.integer(0), line_of(record));
    return *lines;
}

bool Document::prepare_searched(const RecordType& type) {
    constexpr std::size_t kPart = 5'000; // lines that a frame has time for
    auto& lines = searched_[record_type_index(type)];
    if (lines) return lines->index_words(kPart);
    return searched(type).size() > 0;
}

std::string Document::line_of(const Record& record) {
    std::string known;
    return searched_line(record, [&](std::string_view array, std::string_view id) -> std::string_view {
        const auto* target = find_tables(array);
        const auto other = target ? loader_->load(*target, id) : std::nullopt;
        known = other ? folded_title(*other) : std::string();
        return known;
    });
}

void Document::index_record(const RecordTables& tables, std::string_view id) {
    auto& lines = searched_[record_type_index(*tables.type)];
    if (!lines) return;
    const auto record = loader_->load(tables, id);
    auto rowid = db_->query("SELECT rowid FROM " + quoted(tables.main.name) + " WHERE id=?1");
    rowid.bind(1, id);
    if (!record || !rowid.step()) return;
    lines->replace_folded(rowid.integer(0), line_of(*record));
}

/// Lets go of the lines of records that are gone, whose rowids nobody knows any more. 100,000 records take some 10 ms.
void Document::drop_deleted(const RecordType& type) {
    auto& lines = searched_[record_type_index(type)];
    if (!lines) return;
    std::vector<bool> is_there; // by rowid: they are dense, as rows are inserted
    auto rowids = db_->query("SELECT rowid FROM " + quoted(type.name));
    while (rowids.step()) {
        const auto at = static_cast<std::size_t>(rowids.integer(0));
        if (at >= is_there.size()) is_there.resize(std::max(at + 1, is_there.size() * 2));
        is_there[at] = true;
    }
    std::vector<std::int64_t> gone;
    lines->for_each([&](std::int64_t rowid, std::string_view) {
        const auto at = static_cast<std::size_t>(rowid);
        if (at >= is_there.size() || !is_there[at]) gone.push_back(rowid);
    });
    for (const auto rowid : gone) lines->remove(rowid);
}

void Document::follow_searched(const ChangeSet& changes) {
    std::set<std::pair<const RecordTables*, std::string>> changed;
    std::set<const RecordType*> shortened;
    for_each_change(changes, [&](std::string_view table, std::string_view key, ChangeKind kind) {
        const auto* tables = find_tables_of(table);
        if (tables == nullptr) return;
        changed.emplace(tables, key);
        if (kind == ChangeKind::remove && table == tables->main.name) shortened.insert(tables->type);
    });
    // Of a large part of the records, reading all of them anew takes less.
    std::size_t lines = 0;
    for (const auto& one : searched_) lines += one ? one->size() : 0;
    if (changed.size() > 200 + lines / 4) {
        for (auto& one : searched_) one.reset();
        return;
    }
    for (const auto* type : shortened) drop_deleted(*type);
    for (const auto& [tables, id] : changed) {
        index_record(*tables, id);
        if (!is_mentioned(*tables->type)) continue;
        for (const auto& referrer : find_referrers(*tables->type, id))
            index_record(*find_tables(referrer.array), referrer.id);
    }
}

} // namespace hk
