// Orders rows by keys that memory can compare: one pass of SQL, one key a value, one sort.
// It must not know filters or what a row shows.
#include "app/row_order.hpp"

#include "app/record_list.hpp"
#include "model/code_lists.hpp"
#include "text/names.hpp"
#include "text/order.hpp"

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace hk {
namespace {

/// SQL of a localized member as pick_localized() gives it.
std::string localized_sql(std::string_view name, Language language) {
    constexpr const char* kSuffix[4][4] = {{"_uz", "_en", "_ru", "_uz_cyrl"},
                                           {"_uz_cyrl", "_uz", "_en", "_ru"},
                                           {"_ru", "_uz", "_en", "_uz_cyrl"},
                                           {"_en", "_uz", "_ru", "_uz_cyrl"}};
    std::string sql = "coalesce(";
    for (const auto* suffix : kSuffix[static_cast<std::size_t>(language)])
        sql += quoted(std::string(name) + suffix) + ",";
    return sql + quoted(std::string(name) + "_other") + ")";
}

const Table& list_table(const RecordTables& tables, const Field& field) {
    return tables.lists[static_cast<std::size_t>(tables.list_of_field[tables.field_index(field)])];
}

/// SQL that gives rowid and raw value (a text, a number, an id) of every record.
std::string values_sql(const RecordTables& tables, const ListColumn& column, Language language) {
    const auto main = quoted(tables.main.name);
    const Field* field = column.field ? column.field : tables.type->find_field("parties");
    if (field->name == "signed" && tables.type->find_field("parties") != nullptr)
        return "SELECT m.rowid,coalesce(m.signed,(SELECT max(signed) FROM agreements_parties WHERE owner=m.id)) FROM " +
               main + " m";
    if (!field->is_list)
        return "SELECT rowid," +
               (field->kind == Kind::localized ? localized_sql(field->name, language) : quoted(field->name)) +
               " FROM " + main;
    const auto& list = list_table(tables, *field);
    const auto value = quoted(list.columns.front().name);
    if (field->is_set)
        return "SELECT m.rowid,(SELECT min(" + value + ") FROM " + quoted(list.name) + " WHERE owner=m.id) FROM " +
               main + " m";
    return "SELECT m.rowid,l." + value + " FROM " + main + " m LEFT JOIN " + quoted(list.name) +
           " l ON l.owner=m.id AND l.position=0";
}

/// The record type whose names stand for the values, or nullptr.
const RecordType* target_of(const ListColumn& column) {
    if (column.field == nullptr) return find_record_type("partners");
    const auto& field = column.field->kind == Kind::group ? column.field->members.front() : *column.field;
    return field.kind == Kind::reference ? find_record_type(field.target) : nullptr;
}

using Names = std::unordered_map<std::string, std::string>;

/// Name (or for "@country" the country) of every record of a type by its id.
Names names_of(Document& document, const RecordType& type, const ListColumn& column, Language language) {
    const auto* title = type.find_field(type.title_field);
    const bool is_country = column.id == "@country";
    const auto name = is_country                       ? quoted("country")
                      : title->kind == Kind::localized ? localized_sql(title->name, language)
                                                       : quoted(title->name);
    Names names;
    auto rows = document.db().query("SELECT id," + name + " FROM " + quoted(type.name));
    while (rows.step())
        if (!rows.is_null(1))
            names.emplace(rows.text(0), is_country ? country_name(language, rows.text(1)) : rows.text(1));
    return names;
}

/// Eight bytes that order as the number does.
void append_number(std::string& key, double number) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, &number, sizeof bits);
    bits = (bits >> 63) != 0 ? ~bits : bits | (std::uint64_t{1} << 63);
    for (int shift = 56; shift >= 0; shift -= 8) key += static_cast<char>(bits >> shift);
}

bool is_number(const Field& field) {
    return field.kind == Kind::integer || field.kind == Kind::real || field.kind == Kind::boolean ||
           field.kind == Kind::money;
}

/// What a raw value is compared by.
class KeyMaker {
public:
    KeyMaker(Document& document, Titles& titles, const ListColumn& column, Language language)
        : titles_(&titles), language_(language), target_(target_of(column)) {
        if (target_ != nullptr) names_ = names_of(document, *target_, column, language);
        if (column.field != nullptr)
            field_ = column.field->kind == Kind::group ? &column.field->members.front() : column.field;
        is_country_ = column.id == "@country";
    }

    /// Values that repeat get their key once.
    [[nodiscard]] bool is_of_few() const {
        return target_ != nullptr || field_->kind == Kind::code || field_->kind == Kind::country ||
               field_->kind == Kind::language || field_->is_list;
    }

    std::string key(const Stmt& row) const {
        std::string key;
        if (field_ != nullptr && is_number(*field_)) {
            // Amounts are decimal texts; for their order a double is enough.
            append_number(key, field_->kind == Kind::money ? std::strtod(std::string(row.text(1)).c_str(), nullptr)
                                                           : row.real(1));
            return key;
        }
        if (field_ != nullptr && (field_->kind == Kind::date || field_->kind == Kind::year))
            return std::string(row.text(1));
        return sort_key(language_, label(row.text(1)));
    }

private:
    std::string label(std::string_view raw) const {
        if (target_ != nullptr) {
            const auto found = names_.find(std::string(raw));
            if (found != names_.end()) return found->second;
            return is_country_ ? std::string() : titles_->of(target_->name, raw);
        }
        if (field_->kind == Kind::code) return std::string(code_label(*field_->codes, raw));
        if (field_->kind == Kind::country) return std::string(country_name(language_, raw));
        if (field_->kind == Kind::language) return std::string(language_name(language_, raw));
        return std::string(raw);
    }

    Titles* titles_;
    Language language_;
    const RecordType* target_;
    const Field* field_ = nullptr;
    bool is_country_ = false;
    Names names_;
};

struct Keyed {
    std::uint64_t prefix; ///< first eight bytes of the key, big endian: most comparisons end here
    std::uint32_t begin, length;
    std::int64_t rowid;
};

std::uint64_t prefix_of(std::string_view key) {
    std::uint64_t prefix = 0;
    for (std::size_t i = 0; i < 8; ++i)
        prefix = prefix << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0u);
    return prefix;
}

} // namespace

RowOrder order_rows(Document& document, Titles& titles, const RecordType& type, const ListColumn& column,
                    Language language) {
    const KeyMaker maker(document, titles, column, language);
    std::string keys;
    std::vector<Keyed> rows;
    std::vector<std::int64_t> empty;
    struct Place {
        std::uint32_t begin, length;
    };
    std::unordered_map<std::string, Place> known;
    auto values = document.db().query(values_sql(tables_of(type), column, language));
    const auto add = [&](std::string_view key) {
        const Place place{static_cast<std::uint32_t>(keys.size()), static_cast<std::uint32_t>(key.size())};
        keys += key;
        return place;
    };
    const bool is_of_few = column.field == nullptr || maker.is_of_few();
    while (values.step()) {
        const auto rowid = values.integer(0);
        if (values.is_null(1)) {
            empty.push_back(rowid);
            continue;
        }
        Place place{};
        if (is_of_few) {
            const auto [at, is_new] = known.try_emplace(std::string(values.text(1)));
            if (is_new) at->second = add(maker.key(values));
            place = at->second;
        } else {
            place = add(maker.key(values));
        }
        if (place.length == 0)
            empty.push_back(rowid);
        else
            rows.push_back({0, place.begin, place.length, rowid});
    }
    const auto key_of = [&](const Keyed& row) { return std::string_view(keys).substr(row.begin, row.length); };
    for (auto& row : rows) row.prefix = prefix_of(key_of(row));
    std::sort(rows.begin(), rows.end(), [&](const Keyed& a, const Keyed& b) {
        if (a.prefix != b.prefix) return a.prefix < b.prefix;
        if (a.begin != b.begin)
            if (const int order = key_of(a).compare(key_of(b)); order != 0) return order < 0;
        return a.rowid < b.rowid;
    });
    RowOrder order;
    order.with_value = rows.size();
    order.rowids.reserve(rows.size() + empty.size());
    for (const auto& row : rows) order.rowids.push_back(row.rowid);
    order.rowids.insert(order.rowids.end(), empty.begin(), empty.end());
    return order;
}

RowOrder order_by_state(std::vector<AgreementStatus> states) {
    std::sort(states.begin(), states.end(), [](const AgreementStatus& a, const AgreementStatus& b) {
        const auto rank = [](AgreementState state) {
            return state == AgreementState::expiring ? -1 : static_cast<int>(state);
        };
        if (a.state != b.state) return rank(a.state) < rank(b.state);
        if (a.end != b.end) return b.end.empty() || (!a.end.empty() && a.end < b.end);
        return a.rowid < b.rowid;
    });
    RowOrder order;
    order.with_value = states.size();
    order.rowids.reserve(states.size());
    for (const auto& state : states) order.rowids.push_back(state.rowid);
    return order;
}

RowOrder order_by_end(Document& document, const std::vector<AgreementStatus>& states) {
    std::vector<std::pair<std::string, std::int64_t>> ends;
    RowOrder order;
    std::vector<std::int64_t> open_ended;
    auto rows = document.db().query("SELECT rowid,\"to\" FROM agreements ORDER BY rowid");
    for (auto state = states.begin(); rows.step();) {
        const auto rowid = rows.integer(0);
        while (state != states.end() && state->rowid < rowid) ++state;
        const bool is_moved = state != states.end() && state->rowid == rowid && state->is_moved;
        if (!is_moved && rows.is_null(1))
            open_ended.push_back(rowid);
        else
            ends.emplace_back(is_moved ? state->end : std::string(rows.text(1)), rowid);
    }
    std::sort(ends.begin(), ends.end());
    order.with_value = ends.size();
    order.rowids.reserve(ends.size() + open_ended.size());
    for (const auto& [end, rowid] : ends) order.rowids.push_back(rowid);
    order.rowids.insert(order.rowids.end(), open_ended.begin(), open_ended.end());
    return order;
}

} // namespace hk
