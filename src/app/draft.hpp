// A record being edited: what the form shows, what is wrong with it, and when it reaches the document.
// A valid change of an existing record is a command at once; a wrong one leaves the old value in force. A new record is
// written when all that is required is there and the user says so. It must not know widgets.
#pragma once

#include "app/document.hpp"
#include "app/titles.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// A place in a record: a member, in a list the row, in a group the member of it, in a localized or money member the
/// part.
struct FieldPath {
    const Field* field = nullptr;  ///< member of the record
    int row = -1;                  ///< of a list
    const Field* member = nullptr; ///< of a group
    int part = 0;                  ///< localized: 0…3 by kLocalizedTags; money: 0 amount, 1 currency
    [[nodiscard]] const Field& leaf() const { return member ? *member : *field; }
    [[nodiscard]] std::string key() const; ///< "parties/0/signed": stable, for ids and errors
};

/// The sentence `invalid.<code>`, else `problem.<code>`, in the current language.
std::string invalid_sentence(const Error& error);

class Draft {
public:
    /// A new record of a type with an id of its own; `refers`, "partners/<id>" or empty, is what the first member that
    /// can refer to it refers to.
    Draft(const RecordType& type, std::string_view id, std::string_view refers = {});
    explicit Draft(Record record);
    /// A new record that starts with these values.
    static Draft start_from(const Record& record);

    [[nodiscard]] bool is_new() const { return is_new_; }
    [[nodiscard]] const Record& record() const { return record_; }
    [[nodiscard]] const RecordType& type() const { return *record_.tables->type; }

    /// The text a field shows: what was typed while it is wrong, else the value as people write it (dates dd.MM.yyyy).
    [[nodiscard]] std::string text(const FieldPath& path) const;
    /// The raw value of a one-column place: a code, an id, a country, or empty.
    [[nodiscard]] std::string raw(const FieldPath& path) const;
    [[nodiscard]] int row_count(const Field& list) const;
    /// The sentence under the field, empty when it is right; `titles` has the words of what is kept meanwhile.
    [[nodiscard]] std::string error(const FieldPath& path, Titles& titles) const;
    [[nodiscard]] bool is_wrong(const FieldPath& path) const { return !sentence(path).empty(); }
    /// The record as the document has it; of a new one what it was given to start from.
    [[nodiscard]] const Record& stored() const { return stored_; }
    /// Takes back what was typed wrong and stands in no document; false when there is nothing such.
    bool drop_errors();
    [[nodiscard]] bool has_errors() const { return !wrong_.empty(); }
    /// Whether something was entered that no document holds: a new record, a wrong value, a row of which a part is
    /// missing.
    [[nodiscard]] bool is_unfinished() const;

    /// What the user typed; parsed, checked and kept. True when the record's value changed.
    bool set_text(const FieldPath& path, std::string_view typed);
    /// A chosen code, id, country, currency or boolean ("1"/"0"); empty clears.
    bool set_raw(const FieldPath& path, std::string_view value);
    int add_row(const Field& list);
    void remove_row(const Field& list, int row);

    /// Required members that are missing, as errors at their places. True when there are none.
    bool check_required();
    /// Writes what changed since the last store: a new record when complete, a change otherwise.
    Result<void> store(Document& document, Titles& titles, const FieldPath* path = nullptr);
    /// Takes the record anew from the document (after undo); false when it is gone.
    bool reload(Document& document);

private:
    [[nodiscard]] std::string sentence(const FieldPath& path) const;
    Cell* cell(const FieldPath& path);
    bool set_cell(const FieldPath& path, std::string_view value);
    void forget_wrong(const FieldPath& path);
    /// A required member emptied in the form keeps its old value in the document: puts it into `next`.
    void keep_required(const Field& field, Record& next);

    Record record_;
    Record stored_; ///< as the document has it; of a new record what it was given to start from
    bool is_new_ = false;
    struct Wrong {
        std::string typed;
        Error error;
        std::string guess; ///< the year that was perhaps meant
    };
    std::map<std::string, Wrong> wrong_; ///< by FieldPath::key()
};

} // namespace hk
