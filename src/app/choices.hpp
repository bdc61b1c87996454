// What a field can be filled with, found by typing in any spelling: records, countries, languages, currencies, fields
// of study, words used before. It must not know widgets; a choice is an id and the words for it.
#pragma once

#include "app/document.hpp"
#include "app/titles.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hk {

struct Choice {
    std::string id;          ///< what is stored
    std::string label;       ///< in the current language
    std::string detail;      ///< tells apart what has one name; may be empty
    bool is_similar = false; ///< spelt otherwise than what was typed
};

/// The first choices for an empty query, else those that contain every word of it, best first; at most `most`.
/// Countries, languages and currencies are found by their name in any of the four languages and by their code.
std::vector<Choice> find_countries(std::string_view query, std::size_t most = 300);
std::vector<Choice> find_languages(std::string_view query, std::size_t most = 300);
std::vector<Choice> find_currencies(std::string_view query, std::size_t most = 300);

/// Broad fields of ISCED-F 2013 for an empty query; a query of digits completes to four.
std::vector<Choice> find_isced(std::string_view query);
/// "0811" → its broad field in words.
std::string isced_label(std::string_view code);

/// Records of a type, found as the registry finds them; `except` is left out. When few are found, similar ones follow.
std::vector<Choice> find_records(Document& document, Titles& titles, const RecordType& type, std::string_view query,
                                 std::string_view except = {}, std::size_t most = 50);

/// Values that a list of words (tags) has in any record of a type, most used first.
std::vector<Choice> find_words(Document& document, const RecordType& type, const Field& list, std::string_view query,
                               std::size_t most = 50);

} // namespace hk
