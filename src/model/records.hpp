// Every record type of the office's file, as data. Adding a field is one line in records.cpp and its label in the
// catalogues; nothing here may depend on how records are stored, written or drawn.
#pragma once

#include "model/field.hpp"

#include <span>
#include <string_view>

namespace hk {

/// The version of the file format that this program writes; older ones are migrated, newer ones refused.
inline constexpr int kFormatVersion = 1;

/// The member of partners that says two are not one: no link between them.
inline constexpr std::string_view kToldApart = "different_from";
inline constexpr std::string_view kFormatName = "hamkorlik";

/// Who a record type belongs to; decides where it is shown and what may be published.
enum class Shelf : std::uint8_t {
    office,   ///< the single object about the office itself
    registry, ///< what the office records
    program,  ///< the program's own records: snapshots, charts, slides, views, history
};

/// One record type: an array of the file, a table of the database, a screen of the registry.
struct RecordType {
    std::string_view name; ///< name of the array and of the table
    Shelf shelf = Shelf::registry;
    std::span<const Field> fields; ///< in the order they are written, without id, with tags, source, comment
    std::string_view title_field;  ///< the member that names a record; a reference shows its record's name
    std::string_view icon;         ///< lucide name
    bool is_published = false;     ///< rows may leave in a public file (person rows leave as headcounts)
    std::string_view columns{};    ///< members shown as table columns at first; @partner, @country, @state are computed
    std::string_view published_member{}; ///< where only some rows may leave: those whose member of this name …
    std::span<const std::string_view> published_words{}; ///< … is one of these

    [[nodiscard]] const Field* find_field(std::string_view name) const;
    [[nodiscard]] bool is_single() const { return shelf == Shelf::office; }
};

/// All record types in the order of the file; `office` first.
std::span<const RecordType> record_types();

/// The record type of an array, or nullptr.
const RecordType* find_record_type(std::string_view array);

/// Position in record_types().
std::size_t record_type_index(const RecordType& type);

} // namespace hk
