// Names and values in words.
// It must not know widgets.
#include "app/titles.hpp"

#include "app/list_columns.hpp"
#include "model/code_lists.hpp"
#include "model/decimal.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/json_text.hpp"
#include "text/names.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"

#include <optional>

namespace hk {
std::vector<std::pair<std::string, std::string>> other_languages(std::span<const Cell> cells) {
    return string_members(cells[4].text);
}

std::string pick_localized(std::span<const Cell> cells, Language language) {
    constexpr std::size_t kOrder[4][4] = {{0, 3, 2, 1}, {1, 0, 3, 2}, {2, 0, 3, 1}, {3, 0, 2, 1}};
    for (auto column : kOrder[static_cast<std::size_t>(language)])
        if (!cells[column].is_null()) return cells[column].text;
    auto others = other_languages(cells);
    return others.empty() ? std::string() : std::move(others.front().second);
}

void Titles::refresh() {
    if (seen_ == *document_ && revision_ == (*document_)->revision() && language_ == current_language()) return;
    known_.clear();
    details_.clear();
    seen_ = *document_;
    revision_ = (*document_)->revision();
    language_ = current_language();
}

template <class Make>
std::string Titles::remembered(Known& known, std::string_view array, std::string_view id, const Make& make) {
    refresh();
    auto key = std::string(array) + "/" + std::string(id);
    if (const auto found = known.find(key); found != known.end()) return found->second;
    const auto* tables = find_tables(array);
    const auto record = tables ? (*document_)->loader().load(*tables, id) : std::nullopt;
    return known[std::move(key)] = make(record);
}

std::string Titles::of(std::string_view array, std::string_view id) {
    return remembered(known_, array, id,
                      [&](const std::optional<Record>& record) { return record ? of(*record) : std::string(id); });
}

std::string Titles::details(std::string_view array, std::string_view id) {
    return remembered(details_, array, id,
                      [&](const std::optional<Record>& record) { return record ? details(*record) : std::string(); });
}

std::string Titles::of(const Record& record) {
    const auto& type = *record.tables->type;
    std::string title;
    if (const auto* field = type.find_field(type.title_field)) title = member(record, *field);
    if (type.name == "agreements" && title.empty()) {
        // An agreement without a title is called by its partners and its type, as people do.
        const auto* parties = type.find_field("parties");
        title = member(record, *parties);
        append_part(title, code_label(codes::agreement_type, record.text_of("type")), " · ");
        append_part(title, record.text_of("number"), " № ");
    } else if (type.name == "headcounts") {
        append_part(title, code_label(codes::headcount_kind, record.text_of("kind")), " · ");
        if (!record.text_of("country").empty())
            append_part(title, country_name(current_language(), record.text_of("country")), " · ");
    }
    return title.empty() ? std::string(record.id()) : title;
}

std::string Titles::details(const Record& record) {
    const auto& type = *record.tables->type;
    std::string words, day;
    int parts = 0;
    for (const auto& column : default_columns(type)) {
        const auto* field = column.field;
        if (field == nullptr || field->is_list || field->name == type.title_field) continue;
        const auto value = member(record, *field);
        if (value.empty()) continue;
        if (column.is_date) {
            if (day.empty() && field->name != "verified") day = value; // when it was checked tells nothing apart
        } else if (++parts <= 2) {
            append_part(words, value, " · ");
        }
    }
    append_part(words, day, " · ");
    return words;
}

std::string Titles::value(const Field& field, std::span<const Cell> cells) {
    const auto language = current_language();
    const auto& cell = cells.front();
    if (field.kind == Kind::localized) return pick_localized(cells, language);
    if (cell.is_null()) return {};
    switch (field.kind) {
    case Kind::date: return format_date_table(language, cell.text);
    case Kind::code: return std::string(code_label(*field.codes, cell.text));
    case Kind::country: return std::string(country_name(language, cell.text));
    case Kind::language: return std::string(language_name(language, cell.text));
    case Kind::reference: return of(field.target, cell.text);
    case Kind::boolean: return std::string(tr(cell.integer != 0 ? Text::ui_yes : Text::ui_no));
    case Kind::integer: return format_integer(language, cell.integer);
    case Kind::real: return format_decimal(language, shortest_number(cell.real));
    case Kind::money: {
        // Whole amounts are written without their zeros.
        std::string amount = cell.text;
        if (const auto point = amount.find('.');
            point != std::string::npos && amount.find_first_not_of('0', point + 1) == std::string::npos)
            amount.resize(point);
        return format_money(language, amount, cells[1].text);
    }
    default: return cell.text;
    }
}

std::string Titles::member(const Record& record, const Field& field) {
    if (!field.is_list) return value(field, record.of(field));
    std::string text;
    const auto& tables = *record.tables;
    const auto& table = tables.list_table(field);
    for (const auto& row : record.list_of(field)) {
        const auto& first = field.kind == Kind::group ? field.members.front() : field;
        append_part(text, value(first, std::span(row).subspan(table.ranges[0].first, table.ranges[0].count)), ", ");
    }
    return text;
}

} // namespace hk
