// The rows of one registry table.
// It must not know widgets.
#include "app/record_list.hpp"

#include <algorithm>
#include <unordered_set>

#include "model/code_lists.hpp"
#include "stats/agreement_state.hpp"
#include "stats/figures.hpp"
#include "text/catalogue.hpp"
#include "text/order.hpp"

namespace hk {
namespace {

/// SQL that gives the text a column is sorted by; references and parties by the name they show.
std::string sort_expression(const RecordTables& tables, const ListColumn& column, Language language) {
    constexpr const char* kSuffix[4][4] = {{"_uz", "_en", "_ru", "_uz_cyrl"},
                                           {"_uz_cyrl", "_uz", "_en", "_ru"},
                                           {"_ru", "_uz", "_en", "_uz_cyrl"},
                                           {"_en", "_uz", "_ru", "_uz_cyrl"}};
    const auto localized = [&](std::string_view table, std::string_view name) {
        std::string sql = "coalesce(";
        for (const auto* suffix : kSuffix[static_cast<std::size_t>(language)])
            sql += quoted(table) + "." + quoted(std::string(name) + suffix) + ",";
        return sql + quoted(table) + "." + quoted(std::string(name) + "_other") + ")";
    };
    const std::string main = tables.main.name;
    if (column.id == "@partner" || column.id == "@country") {
        const auto value = column.id == "@partner" ? localized("p", "name") : std::string("p.country");
        return "(SELECT " + value + " FROM agreements_parties ap JOIN partners p ON p.id=ap.partner WHERE ap.owner=" +
               quoted(main) + ".id ORDER BY ap.position LIMIT 1)";
    }
    const auto& field = *column.field;
    if (field.is_list) {
        const auto& list = tables.lists[static_cast<std::size_t>(tables.list_of_field[tables.field_index(field)])];
        return "(SELECT " + quoted(list.columns.front().name) + " FROM " + quoted(list.name) + " WHERE owner=" +
               quoted(main) + ".id LIMIT 1)";
    }
    if (field.kind == Kind::localized) return localized(main, field.name);
    if (field.kind == Kind::reference) {
        const auto* target = find_record_type(field.target);
        const auto* title = target->find_field(target->title_field);
        const auto name = quoted(main) + "." + quoted(field.name);
        if (title->kind != Kind::localized)
            return "(SELECT t." + quoted(title->name) + " FROM " + quoted(target->name) + " t WHERE t.id=" + name + ")";
        return "(SELECT " + localized("t", title->name) + " FROM " + quoted(target->name) + " t WHERE t.id=" + name + ")";
    }
    return quoted(main) + "." + quoted(field.name);
}

bool sorts_as_text(const ListColumn& column) {
    if (column.field == nullptr) return true;
    switch (column.field->kind) {
    case Kind::date:
    case Kind::year:
    case Kind::integer:
    case Kind::real:
    case Kind::boolean: return column.field->is_list;
    default: return true;
    }
}

std::string_view first_partner(const Record& record) {
    const auto* parties = record.tables->type->find_field("parties");
    if (parties == nullptr || record.list_of(*parties).empty()) return {};
    return record.list_of(*parties).front().front().text;
}

} // namespace

std::vector<ListColumn> RecordList::columns(const RecordType& type) {
    std::vector<ListColumn> columns;
    std::string_view rest = type.columns;
    while (!rest.empty()) {
        const auto space = rest.find(' ');
        const std::string id(rest.substr(0, space));
        rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
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
            column.is_number = column.field->kind == Kind::integer || column.field->kind == Kind::real || column.field->kind == Kind::money;
            column.is_date = column.field->kind == Kind::date;
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

void RecordList::update(const ListQuery& query) {
    auto& document = **document_;
    const bool is_same = seen_ == &document && revision_ == document.revision() && language_ == current_language();
    if (is_same && query == query_) return;
    query_ = query;
    seen_ = &document;
    revision_ = document.revision();
    language_ = current_language();
    columns_ = columns(*query.type);
    rows_.clear();
    total_ = static_cast<std::size_t>(document.db().integer("SELECT count(*) FROM " + quoted(query.type->name)));
    rowids_ = matching();
    sort_rows(rowids_);
}

std::vector<std::int64_t> RecordList::matching() {
    auto& document = **document_;
    const auto& tables = tables_of(*query_.type);
    std::vector<std::int64_t> rowids;
    std::unordered_set<std::string> wanted;
    bool is_limited = false;
    if (const auto* figure = find_figure(query_.figure); figure != nullptr && figure->array == query_.type->name) {
        FigureQuery at;
        at.as_of = query_.as_of;
        for (auto& id : figure_records(document.db(), *figure, at)) wanted.insert(std::move(id));
        is_limited = true;
    }
    std::unordered_set<std::int64_t> found;
    if (!query_.text.empty())
        for (const auto& hit : document.searched(*query_.type).find(SearchQuery(query_.text))) found.insert(hit.key);
    auto all = document.db().query("SELECT rowid, id FROM " + quoted(tables.main.name) + " ORDER BY id");
    while (all.step()) {
        if (!query_.text.empty() && !found.contains(all.integer(0))) continue;
        if (is_limited && !wanted.contains(std::string(all.text(1)))) continue;
        rowids.push_back(all.integer(0));
    }
    return rowids;
}

void RecordList::sort_rows(std::vector<std::int64_t>& rowids) {
    std::string_view id = query_.sort;
    const bool is_descending = !id.empty() && id.front() == '-';
    if (is_descending) id.remove_prefix(1);
    const auto column = std::find_if(columns_.begin(), columns_.end(), [&](const ListColumn& c) { return c.id == id; });
    const auto& by = column == columns_.end() ? columns_.front() : *column;
    if (by.id == "@state") return;
    const auto& tables = tables_of(*query_.type);
    const auto expression = sort_expression(tables, by, language_);
    std::unordered_map<std::int64_t, std::string> keys;
    auto rows = (*document_)->db().query("SELECT rowid, " + expression + " FROM " + quoted(tables.main.name));
    const bool is_text = sorts_as_text(by);
    std::unordered_map<std::string, std::string> labels;
    while (rows.step()) {
        std::string text(rows.text(1));
        if (by.field != nullptr && by.field->kind == Kind::code)
            text = code_label(*by.field->codes, text);
        else if ((by.field != nullptr && by.field->kind == Kind::country) || by.id == "@country")
            text = country_name(language_, text);
        if (is_text) {
            text = sort_key(language_, text);
        } else if (by.is_number && !text.empty()) {
            text.insert(0, 20 - std::min<std::size_t>(20, text.find('.') == std::string::npos ? text.size() : text.find('.')), '0');
        }
        keys.emplace(rows.integer(0), std::move(text));
    }
    // Rows without a value come last, whichever way the column is sorted.
    std::stable_sort(rowids.begin(), rowids.end(), [&](std::int64_t a, std::int64_t b) {
        const auto& left = keys[a];
        const auto& right = keys[b];
        if (left.empty() || right.empty()) return !left.empty() && right.empty();
        return is_descending ? right < left : left < right;
    });
}

std::string RecordList::cell(const Record& record, const ListColumn& column, const ListRow& row) {
    if (column.id == "@partner") {
        const auto id = first_partner(record);
        auto text = id.empty() ? std::string() : titles_->of("partners", id);
        const auto* parties = record.tables->type->find_field("parties");
        if (const auto count = record.list_of(*parties).size(); count > 1) text += " +" + std::to_string(count - 1);
        return text;
    }
    if (column.id == "@country") {
        const auto id = first_partner(record);
        const auto partner = id.empty() ? std::nullopt : (*document_)->loader().load(*find_tables("partners"), id);
        return partner && !partner->text_of("country").empty() ? std::string(country_name(language_, partner->text_of("country"))) : std::string();
    }
    if (column.id == "@state") return row.state;
    return titles_->member(record, *column.field);
}

const ListRow* RecordList::row(std::size_t position) {
    if (position >= rowids_.size()) return nullptr;
    const auto rowid = rowids_[position];
    if (const auto found = rows_.find(rowid); found != rows_.end()) return &found->second;
    auto record = (*document_)->loader().load(tables_of(*query_.type), rowid);
    if (!record) return nullptr;
    constexpr std::size_t kRemembered = 4000;
    if (rows_.size() > kRemembered) rows_.clear();
    ListRow row{std::move(*record), {}, {}, 0};
    if (query_.type->name == "agreements") {
        const auto state = agreement_state((*document_)->db(), row.record.id(), query_.as_of);
        row.state = agreement_state_word(state.state);
        row.days_left = state.days_left;
    }
    for (const auto& column : columns_) row.cells.push_back(cell(row.record, column, row));
    return &rows_.emplace(rowid, std::move(row)).first->second;
}

std::ptrdiff_t RecordList::position_of(std::string_view id) {
    if (query_.type == nullptr) return -1;
    auto one = (*document_)->db().query("SELECT rowid FROM " + quoted(query_.type->name) + " WHERE id=?1");
    one.bind(1, id);
    if (!one.step()) return -1;
    const auto found = std::find(rowids_.begin(), rowids_.end(), one.integer(0));
    return found == rowids_.end() ? -1 : found - rowids_.begin();
}

} // namespace hk
