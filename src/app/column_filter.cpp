// A filter on one column of a table.
// It must not know widgets or other filters.
#include "app/column_filter.hpp"

#include "app/choices.hpp"
#include "model/partial_date.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/names.hpp"
#include "text/numbers.hpp"
#include "text/search.hpp"
#include "text/sorting.hpp"
#include "text/word_list.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace hk {
namespace {

bool is_country_of_partner(const ListColumn& column) { return column.id == "@country"; }

/// Every value of a column, a row each.
std::string every_value_sql(const RecordType& type, const ListColumn& column) {
    if (is_country_of_partner(column))
        return "SELECT m.rowid,p.country FROM agreements m LEFT JOIN agreements_parties l ON l.owner=m.id"
               " LEFT JOIN partners p ON p.id=l.partner";
    // Words are looked for in every language of a text.
    if (const auto& field = column.leaf(type); field.kind == Kind::localized) {
        std::string sql = "SELECT rowid,concat_ws(' '";
        for (const auto suffix : kLocalizedSuffixes) sql += "," + quoted(std::string(field.name) + std::string(suffix));
        return sql + "," + quoted(std::string(field.name) + "_other") + ") FROM " + quoted(type.name);
    }
    return column_values_sql(tables_of(type), column, current_language(), true);
}

/// One value in words.
std::string value_label(Titles& titles, const RecordType& type, const ListColumn& column, const std::string& value) {
    const auto language = current_language();
    if (value == kNoValue) return std::string(tr(Text::ui_registry_filter_none));
    if (is_country_of_partner(column)) return std::string(country_name(language, value));
    const auto& field = column.leaf(type);
    if (field.kind == Kind::money) return value;
    if (field.kind == Kind::isced) return isced_label(value);
    Cell cell;
    if (field.kind == Kind::boolean)
        cell.set(std::int64_t{value == "1"});
    else
        cell.set(std::string_view(value));
    return titles.value(field, {&cell, 1});
}

void keep_chosen(Document& document, const RecordType& type, const ListColumn& column, std::string_view value,
                 const EachRow& keep) {
    const auto words = split_words(value);
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) list += i == 0 ? "?" : ",?";
    const bool wants_none = has_word(value, kNoValue);
    // The few partners of some countries lead to their agreements; who has none is found by asking every agreement.
    auto sql = is_country_of_partner(column) && !wants_none
                   ? "SELECT m.rowid FROM partners p CROSS JOIN agreements_parties l ON l.partner=p.id"
                     " CROSS JOIN agreements m ON m.id=l.owner WHERE p.country IN (" +
                         list + ")"
                   : "WITH every(row,value) AS (" + every_value_sql(type, column) +
                         ") SELECT row FROM every WHERE value IN (" + list + ")";
    if (wants_none) sql += " OR value IS NULL";
    auto rows = document.db().query(sql);
    for (std::size_t i = 0; i < words.size(); ++i) rows.bind(static_cast<int>(i) + 1, words[i]);
    while (rows.step()) keep(rows.integer(0));
}

void keep_containing(Document& document, const RecordType& type, const ListColumn& column, std::string_view value,
                     const EachRow& keep) {
    const SearchQuery query(value);
    std::string folded;
    auto rows = document.db().query(every_value_sql(type, column));
    while (rows.step()) {
        folded.clear();
        append_folded(folded, rows.text(1));
        const auto has = [&](const std::string& word) { return folded.find(word) != std::string::npos; };
        if (std::all_of(query.words().begin(), query.words().end(), has)) keep(rows.integer(0));
    }
}

void keep_within(Document& document, const RecordType& type, const ListColumn& column, std::string_view value,
                 const EachRow& keep) {
    const auto range = parse_range(value);
    const bool is_date = column.is_date;
    const double from = range.from.empty() ? -1e300 : std::strtod(range.from.c_str(), nullptr);
    const double to = range.to.empty() ? 1e300 : std::strtod(range.to.c_str(), nullptr);
    auto rows = document.db().query(every_value_sql(type, column));
    while (rows.step()) {
        if (rows.is_null(1)) continue;
        const bool passes = is_date ? is_within(rows.text(1), range) : rows.real(1) >= from && rows.real(1) <= to;
        if (passes) keep(rows.integer(0));
    }
}

} // namespace

FilterKind filter_kind(const RecordType& type, const ListColumn& column) {
    const auto& field = column.leaf(type);
    switch (field.kind) {
    case Kind::date:
    case Kind::integer:
    case Kind::real: return FilterKind::range;
    case Kind::text: return field.is_set ? FilterKind::choices : FilterKind::words;
    case Kind::multiline:
    case Kind::localized: return FilterKind::words;
    default: return FilterKind::choices;
    }
}

FilterRange parse_range(std::string_view value) {
    const auto dots = value.find("..");
    if (dots == std::string_view::npos) return {std::string(value), std::string(value)};
    return {std::string(value.substr(0, dots)), std::string(value.substr(dots + 2))};
}

std::string range_words(const FilterRange& range) {
    if (range.from.empty() && range.to.empty()) return {};
    return range.from == range.to ? range.from : range.from + ".." + range.to;
}

bool is_within(std::string_view date, const FilterRange& range) {
    if (date.empty()) return false;
    // Partial dates compare as texts, but for a year or month that begins the range.
    const bool is_late = range.from.empty() || date >= range.from ||
                         (date.size() < range.from.size() && first_day(date) >= first_day(range.from));
    return is_late && (range.to.empty() || date <= range.to || date.substr(0, range.to.size()) == range.to);
}

void find_passing(Document& document, const RecordType& type, const ListColumn& column, std::string_view value,
                  const EachRow& keep) {
    switch (filter_kind(type, column)) {
    case FilterKind::choices: return keep_chosen(document, type, column, value, keep);
    case FilterKind::range: return keep_within(document, type, column, value, keep);
    case FilterKind::words: return keep_containing(document, type, column, value, keep);
    }
}

std::vector<FilterChoice> find_filter_choices(Document& document, Titles& titles, const RecordType& type,
                                              const ListColumn& column,
                                              const std::function<bool(std::int64_t)>& counts) {
    struct Counted {
        std::int64_t count = 0, last_rowid = -1;
    };
    std::unordered_map<std::string, Counted> counted;
    auto rows = document.db().query(every_value_sql(type, column));
    while (rows.step()) {
        const auto rowid = rows.integer(0);
        if (!counts(rowid)) continue;
        // A record may have a value twice: two parties of one country.
        auto& one = counted[std::string(rows.is_null(1) ? kNoValue : rows.text(1))];
        if (std::exchange(one.last_rowid, rowid) != rowid) ++one.count;
    }
    std::vector<FilterChoice> choices;
    for (const auto& [value, one] : counted)
        choices.push_back({value, value_label(titles, type, column, value), one.count});
    sort_few(choices, [](const FilterChoice& a, const FilterChoice& b) {
        const bool is_a_last = a.value == kNoValue, is_b_last = b.value == kNoValue;
        if (is_a_last != is_b_last) return is_b_last;
        return a.count != b.count ? a.count > b.count : a.label < b.label;
    });
    return choices;
}

std::string filter_words(Titles& titles, const RecordType& type, const ListColumn& column, std::string_view value) {
    const auto kind = filter_kind(type, column);
    if (kind == FilterKind::words) return "“" + std::string(value) + "”";
    std::string words;
    if (kind == FilterKind::choices) {
        for (const auto& one : split_words(value))
            words += (words.empty() ? "" : ", ") + value_label(titles, type, column, one);
        return words;
    }
    const auto range = parse_range(value);
    const auto shown = [&](const std::string& end) {
        return column.is_date ? format_date_table(current_language(), end) : format_decimal(current_language(), end);
    };
    if (range.from == range.to) return shown(range.from);
    if (range.from.empty()) return "≤ " + shown(range.to);
    if (range.to.empty()) return "≥ " + shown(range.from);
    return shown(range.from) + " – " + shown(range.to);
}

} // namespace hk
