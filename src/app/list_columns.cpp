// The columns a table of records can have.
// It must not know rows or widgets.
#include "app/list_columns.hpp"

#include "db/db.hpp"
#include "db/localized_sql.hpp"
#include "model/labels.hpp"
#include "text/catalogue.hpp"
#include "text/word_list.hpp"

#include <algorithm>
#include <cstdlib>

namespace hk {
namespace {

ListColumn column_of(const RecordType& type, std::string_view id) {
    ListColumn column;
    column.id = id;
    if (id == "@partner") {
        column.label = record_label_one(*find_record_type("partners"));
    } else if (id == "@country") {
        const auto& partners = *find_record_type("partners");
        column.label = field_label(partners, *partners.find_field("country"));
    } else if (id == "@state") {
        column.label = tr(Text::ui_registry_state);
    } else {
        column.field = type.find_field(id);
        column.label = field_label(type, *column.field);
        column.is_number = column.field->kind == Kind::integer || column.field->kind == Kind::real ||
                           column.field->kind == Kind::money;
        column.is_date = column.field->kind == Kind::date;
    }
    return column;
}

/// Sources are links to read, not to compare; parties stand in "@partner".
bool is_showable(const RecordType& type, const Field& field) {
    return field.name != "source" && !(type.name == "agreements" && field.name == "parties");
}

} // namespace

const Field& ListColumn::leaf(const RecordType& type) const {
    const auto& of = field ? *field : *type.find_field("parties");
    return of.kind == Kind::group ? of.members.front() : of;
}

std::vector<ListColumn> default_columns(const RecordType& type) {
    std::vector<ListColumn> columns;
    for (const auto& id : split_words(type.columns, ' ')) columns.push_back(column_of(type, id));
    return columns;
}

std::vector<ListColumn> possible_columns(const RecordType& type) {
    auto columns = default_columns(type);
    for (const auto& field : type.fields)
        if (is_showable(type, field) && find_column(columns, field.name) == nullptr)
            columns.push_back(column_of(type, field.name));
    return columns;
}

std::optional<ListColumn> possible_column(const RecordType& type, std::string_view id) {
    for (const auto& usual : split_words(type.columns, ' '))
        if (usual == id || (usual.front() == '@' && usual.substr(1) == id)) return column_of(type, usual);
    const auto* field = type.find_field(id);
    if (field == nullptr || !is_showable(type, *field)) return std::nullopt;
    return column_of(type, id);
}

ListColumn first_column(const RecordType& type) {
    return column_of(type, type.columns.substr(0, type.columns.find(' ')));
}

std::vector<ListColumn> chosen_columns(const RecordType& type, std::string_view words) {
    if (words.empty()) return default_columns(type);
    const auto possible = possible_columns(type);
    std::vector<ListColumn> chosen{possible.front()};
    for (const auto& word : split_words(words)) {
        const auto colon = word.find(':');
        const auto* column = find_column(possible, word.substr(0, colon));
        if (column == nullptr) continue;
        const bool is_first = column->id == possible.front().id;
        if (!is_first && find_column(chosen, column->id) != nullptr) continue;
        if (!is_first) chosen.push_back(*column);
        constexpr float kLeast = 48, kMost = 900;
        if (colon != std::string::npos)
            chosen[is_first ? 0 : chosen.size() - 1].width_px =
                std::clamp(std::strtof(word.c_str() + colon + 1, nullptr), kLeast, kMost);
    }
    return chosen;
}

std::string words_of(const RecordType& type, const std::vector<ListColumn>& columns) {
    std::string words;
    for (const auto& column : columns) {
        words += (words.empty() ? "" : ",") + std::string(column.name());
        if (column.width_px > 0) words += ":" + std::to_string(static_cast<int>(column.width_px));
    }
    std::string usual(type.columns);
    std::erase(usual, '@');
    std::replace(usual.begin(), usual.end(), ' ', ',');
    return words == usual ? std::string() : words;
}

const ListColumn* find_column(const std::vector<ListColumn>& columns, std::string_view id) {
    for (const auto& column : columns)
        if (column.id == id || column.name() == id) return &column;
    return nullptr;
}

std::string column_values_sql(const RecordTables& tables, const ListColumn& column, Language language, bool is_every) {
    const auto main = quoted(tables.main.name);
    const Field* field = column.field ? column.field : tables.type->find_field("parties");
    if (field->name == "signed" && tables.type->find_field("parties") != nullptr)
        return "SELECT m.rowid,coalesce(m.signed,(SELECT max(signed) FROM agreements_parties WHERE owner=m.id)) FROM " +
               main + " m";
    if (!field->is_list)
        return "SELECT rowid," +
               (field->kind == Kind::localized ? localized_sql(field->name, language) : quoted(field->name)) +
               " FROM " + main;
    const auto& list = tables.list_table(*field);
    // What is picked from a column of money is its currency, what it is ordered by the amount.
    const auto& shown = list.columns[is_every && field->kind == Kind::money ? 1 : 0];
    const auto value = quoted(shown.name);
    if (is_every)
        return "SELECT m.rowid,l." + value + " FROM " + main + " m LEFT JOIN " + quoted(list.name) +
               " l ON l.owner=m.id";
    if (field->is_set)
        return "SELECT m.rowid,(SELECT min(" + value + ") FROM " + quoted(list.name) + " WHERE owner=m.id) FROM " +
               main + " m";
    return "SELECT m.rowid,l." + value + " FROM " + main + " m LEFT JOIN " + quoted(list.name) +
           " l ON l.owner=m.id AND l.position=0";
}

} // namespace hk
