// A filter on one column of a table: what can be chosen, which records it lets through, and its words.
// It must not know widgets or other filters.
#pragma once

#include "app/list_columns.hpp"
#include "app/titles.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// How a column is filtered, and how an address writes it.
enum class FilterKind : std::uint8_t {
    choices, ///< any of some values: "KR,DE"; "-" stands for records without one
    range,   ///< days or numbers: "2020..2024-06", "..100", "5.."; one alone means both ends
    words,   ///< a text that contains all the words, in any spelling
};

struct ColumnFilter {
    std::string column; ///< ListColumn::name()
    std::string value;  ///< never empty
    bool operator==(const ColumnFilter&) const = default;
};

/// The two ends of a range filter; empty = open.
struct FilterRange {
    std::string from, to;
};

/// "-", the choice of records without a value.
inline constexpr std::string_view kNoValue = "-";

FilterKind filter_kind(const RecordType& type, const ListColumn& column);
FilterRange parse_range(std::string_view value);
std::string range_words(const FilterRange& range); ///< empty when both ends are

using EachRow = std::function<void(std::int64_t rowid)>;
/// Calls `keep` for every record that passes, perhaps more than once. 100,000 records take some 30 ms.
void find_passing(Document& document, const RecordType& type, const ListColumn& column, std::string_view value,
                  const EachRow& keep);
/// Whether a partial date lies in a range of partial dates: its first day not before that of `from`, and not after the
/// last day of `to`. A date that is absent does not.
bool is_within(std::string_view date, const FilterRange& range);

/// What can be chosen, with how many records each: most frequent first, then by name; records without a value last.
struct FilterChoice {
    std::string value;
    std::string label;
    std::int64_t count = 0;
};
std::vector<FilterChoice> find_filter_choices(Document& document, Titles& titles, const RecordType& type,
                                              const ListColumn& column,
                                              const std::function<bool(std::int64_t rowid)>& counts);

/// "Netherlands, Germany", "from 2020", in the current language.
std::string filter_words(Titles& titles, const RecordType& type, const ListColumn& column, std::string_view value);

} // namespace hk
