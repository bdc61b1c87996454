// The rules themselves, from DOMAIN.md's kinds.
// It must not know where a value stood in a file or on a screen.
#include "model/validation.hpp"

#include "model/decimal.hpp"
#include "model/partial_date.hpp"
#include "model/standards.hpp"

#include <algorithm>

namespace hk {
namespace {

Error broken(std::string_view code, const Field& field, std::string_view found, std::string expected) {
    return {std::string(code),
            {{"name", std::string(field.name)}, {"found", std::string(found)}, {"expected", std::move(expected)}},
            {}};
}

std::string words_of(const CodeList& codes) {
    std::string words;
    for (auto word : codes.words) words += (words.empty() ? "" : ", ") + std::string(word);
    return words;
}

bool is_row_present(const Row& row, const ColumnRange& range) {
    for (std::size_t i = 0; i < range.count; ++i)
        if (!row[range.first + i].is_null()) return true;
    return false;
}

} // namespace

std::optional<Error> check_text(const Field& field, std::string_view value) {
    switch (field.kind) {
    case Kind::date:
        if (!is_partial_date(value)) return broken("bad_date", field, value, "2019, 2019-05, 2019-05-17");
        break;
    case Kind::year:
        if (!is_year_label(value)) return broken("bad_date", field, value, "2025, 2025/26");
        break;
    case Kind::code:
        if (!field.codes->contains(value)) return broken("unknown_code", field, value, words_of(*field.codes));
        break;
    case Kind::country:
        if (!is_country(value)) return broken("unknown_code", field, value, "ISO 3166-1 alpha-2");
        break;
    case Kind::language:
        if (!is_language_tag(value)) return broken("unknown_code", field, value, "BCP 47");
        break;
    case Kind::isced:
        if (!is_isced_field(value)) return broken("unknown_code", field, value, "ISCED-F 2013");
        break;
    default: break;
    }
    return std::nullopt;
}

std::optional<Error> check_number(const Field& field, double value) {
    if (field.min == field.max || (value >= field.min && value <= field.max)) return std::nullopt;
    return broken("out_of_range", field, shortest_number(value),
                  shortest_number(field.min) + " … " + shortest_number(field.max));
}

std::optional<Error> check_currency(std::string_view currency) {
    if (currency_decimals(currency)) return std::nullopt;
    return Error{
        "unknown_code", {{"name", "currency"}, {"found", std::string(currency)}, {"expected", "ISO 4217"}}, {}};
}

std::optional<Error> check_amount(std::string_view amount, std::string_view currency) {
    const int decimals = currency_decimals(currency).value_or(4);
    if (Decimal::parse(amount, decimals)) return std::nullopt;
    return Error{
        "bad_money",
        {{"name", "amount"},
         {"found", std::string(amount)},
         {"expected", decimals == 0 ? "1000000" : "1000000." + std::string(static_cast<std::size_t>(decimals), '0')}},
        {}};
}

bool is_present(const Record& record, const Field& field) {
    if (field.is_list) return !record.list_of(field).empty();
    return is_row_present(record.cells, record.tables->main.ranges[record.tables->field_index(field)]);
}

bool is_missing(const Record& record, const Field& field) {
    bool is_needed = field.is_required;
    if (!field.required_unless_field.empty()) {
        const auto other = record.text_of(field.required_unless_field);
        const auto& words = field.required_unless_words;
        is_needed = std::find(words.begin(), words.end(), other) == words.end();
    }
    return is_needed && !is_present(record, field);
}

std::vector<Doubt> find_doubts(const Record& record) {
    std::vector<Doubt> doubts;
    const auto* to = record.tables->type->find_field("to");
    const auto end = record.text_of("to");
    if (!to || end.empty()) return doubts;
    for (const char* name : {"from", "signed"}) {
        const auto start = record.text_of(name);
        if (start.empty() || first_day(start) <= last_day(end)) continue;
        doubts.push_back(
            {to, Error{"end_before_start",
                       {{"found", std::string(end)}, {"expected", std::string(start)}, {"start", std::string(start)}},
                       {}}});
        break;
    }
    return doubts;
}

} // namespace hk
