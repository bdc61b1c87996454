// The open document: its database, its file name, what changed since it was opened or exported, and how to take changes
// back. It must not know screens; everything that changes data goes through run().
#pragma once

#include "app/history.hpp"
#include "db/record_store.hpp"
#include "db/session.hpp"
#include "model/record.hpp"
#include "text/search.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hk {

/// What a step did, for its name in menus and messages: "change of {field} of {record}".
struct StepName {
    enum class Kind : std::uint8_t { create, change, remove, merge, import } kind = Kind::change;
    std::string array;
    std::string record; ///< title of the record at that time
    std::string field;  ///< member, for a change of one
};

/// One undo step.
struct Step {
    StepName name;
    ChangeSet changes;
};

class Document {
public:
    static Result<Document> empty();
    explicit Document(Db db);
    Document(Document&&) noexcept = default;
    Document& operator=(Document&&) noexcept = default;

    /// Who changes the document from here on, for its history; asked once for every step. Without it none is written.
    std::function<Signature()> sign;
    /// The id of a document that has none yet: its first change gives it one, which then stays for life.
    std::function<std::string()> name_document;
    /// Told every change of the data, also those of undo and redo, once it is done.
    std::function<void(const ChangeSet&)> on_change;
    bool is_locked = false; ///< every change fails with `read_only`

    Db& db() { return *db_; }
    RecordLoader& loader() { return *loader_; }

    /// Runs `work` in one transaction; what it changed becomes an undo step. Nothing happens when it fails or changes
    /// nothing.
    Result<void> run(StepName name, const std::function<Result<void>(Db&)>& work);
    Result<void> insert(const Record& record, std::string title);
    Result<void> update(const Record& before, const Record& after, std::string title, std::string_view field = {});
    /// References to it go with it; an error `still_needed` when some record cannot do without.
    Result<void> remove(const RecordTables& tables, std::string_view id, std::string title);

    /// Several records of a type at once, as one step: `change` is applied to each.
    Result<void> update_all(const RecordTables& tables, std::span<const std::string> ids,
                            const std::function<void(Record&)>& change, std::string title, std::string_view field);
    /// Those that others cannot do without stay. Gives how many went.
    Result<std::size_t> remove_all(const RecordTables& tables, std::span<const std::string> ids, std::string title);

    /// Two records that are one: the one with the id of `merged` becomes it, what refers to `gone` refers to that one
    /// from here on, and `gone` is deleted. One step.
    Result<void> merge(const Record& merged, std::string_view gone, std::string title);

    [[nodiscard]] const Step* next_undo() const { return undo_.empty() ? nullptr : &undo_.back(); }
    [[nodiscard]] const Step* next_redo() const { return redo_.empty() ? nullptr : &redo_.back(); }
    Result<void> undo();
    Result<void> redo();

    /// Moves with every change of data; caches are valid while it stands.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }
    [[nodiscard]] bool has_unsaved() const { return undo_depth_saved_ != static_cast<std::ptrdiff_t>(undo_.size()); }
    void mark_unsaved() { undo_depth_saved_ = -1; } ///< what was opened is in no file
    void mark_saved() { undo_depth_saved_ = static_cast<std::ptrdiff_t>(undo_.size()); }

    /// Records (by array and id) that point to this one, with the member they do it by.
    struct Referrer {
        std::string array, id, field;
        /// It only says that the two are not one, which is no link between them.
        [[nodiscard]] bool is_told_apart() const { return field == kToldApart; }
    };
    std::vector<Referrer> find_referrers(const RecordType& type, std::string_view id, std::size_t most = 1000);
    /// Those of them that cannot do without it: a contact without its partner, an agreement without any party.
    std::vector<Referrer> find_dependents(const RecordType& type, std::string_view id);

    /// Folded text of all records of a type, key = rowid. Kept in step with changes.
    const FoldedLines& searched(const RecordType& type);
    /// Prepares a part of it; false when nothing is left to do and searching costs least.
    bool prepare_searched(const RecordType& type);

    /// What the file is, as a whole.
    struct About {
        bool is_public = false;
        bool is_empty = true; ///< it has no record of any type
        std::string opens_on; ///< the day it is shown as of when it is opened, full; empty = today
        int year_start = 9;   ///< first month of the academic year
    };
    const About& about();

    std::string file_name;  ///< as chosen by the user, or empty
    bool is_sample = false; ///< holds rows tagged `sample`

private:
    Result<void> apply(const ChangeSet& changes);
    Result<void> write_history(const ChangeSet& changes);
    Result<void> write_id();
    Result<void> remove_with_references(Db& db, const RecordTables& tables, std::string_view id);
    void drop_deleted(const RecordType& type);
    void follow_searched(const ChangeSet& changes);
    void index_record(const RecordTables& tables, std::string_view id);
    std::string line_of(const Record& record);

    std::unique_ptr<Db> db_;
    std::unique_ptr<RecordLoader> loader_;
    std::vector<Step> undo_, redo_;
    std::ptrdiff_t undo_depth_saved_ = 0;
    std::uint64_t revision_ = 1;
    About about_;
    std::uint64_t about_revision_ = 0;                 ///< about_ was read at; 0 = never
    std::vector<std::optional<FoldedLines>> searched_; ///< by record_type_index, built at first use
};

} // namespace hk
