// What a record and its values are called on screen, in the current language.
// It must not know widgets; everything it gives is plain text.
#pragma once

#include "app/document.hpp"
#include "model/labels.hpp"
#include "model/record.hpp"
#include "text/language.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hk {

/// The text of a localized member for readers of a language: theirs, else (uz-Cyrl → uz), else uz, en, ru, uz-Cyrl,
/// else any.
std::string pick_localized(std::span<const Cell> cells, Language language);

/// The texts of a localized member in languages that have no field of their own, as they stand: {"ko", "바헤닝언"}.
std::vector<std::pair<std::string, std::string>> other_languages(std::span<const Cell> cells);

/// Names of records, remembered until the document or the language changes.
class Titles {
public:
    explicit Titles(Document*& document) : document_(&document) {}
    /// A record's own name; never empty (falls back to what the record says of itself, at last its id).
    std::string of(const Record& record);
    std::string of(std::string_view array, std::string_view id);
    /// What tells a record from others of its name: of the table's columns the first two that are neither days nor
    /// lists, and the first day. May be empty.
    std::string details(const Record& record);
    std::string details(std::string_view array, std::string_view id); ///< remembered, like names
    /// A value as it stands in a table: dates, numbers, money, codes, countries, references in words.
    std::string value(const Field& field, std::span<const Cell> cells);
    /// A member of a record; lists are joined by commas.
    std::string member(const Record& record, const Field& field);

private:
    using Known = std::unordered_map<std::string, std::string>;
    void refresh();
    template <class Make>
    std::string remembered(Known& known, std::string_view array, std::string_view id, const Make& make);

    Document** document_;
    Known known_, details_;
    std::uint64_t revision_ = 0;
    const Document* seen_ = nullptr;
    Language language_ = Language::uz;
};

} // namespace hk
