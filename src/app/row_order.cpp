// Orders rows by keys that memory can compare: one pass of SQL, one key a value, one sort.
// It must not know filters or what a row shows.
#include "app/row_order.hpp"

#include "app/list_columns.hpp"
#include "db/localized_sql.hpp"
#include "model/code_lists.hpp"
#include "text/names.hpp"
#include "text/order.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <unordered_map>

namespace hk {
namespace {

/// The record type whose names stand for the values, or nullptr.
const RecordType* target_of(const ListColumn& column) {
    if (column.field == nullptr) return find_record_type("partners");
    const auto& field = column.field->kind == Kind::group ? column.field->members.front() : *column.field;
    return field.kind == Kind::reference ? find_record_type(field.target) : nullptr;
}

/// Looks texts up without a copy of each.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

using Names = std::unordered_map<std::string, std::string, TextHash, std::equal_to<>>;

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
        const auto words = label(row.text(1));
        return words.empty() ? std::string() : sort_key(language_, words); // a partner without a country has no value
    }

private:
    std::string label(std::string_view raw) const {
        if (target_ != nullptr) {
            const auto found = names_.find(raw);
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
    std::unordered_map<std::string, Place, TextHash, std::equal_to<>> known;
    auto values = document.db().query(column_values_sql(tables_of(type), column, language, false));
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
            auto at = known.find(values.text(1));
            if (at == known.end()) at = known.emplace(values.text(1), add(maker.key(values))).first;
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
    order.reserve(rows.size() + empty.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        order.add(rows[i].rowid, i > 0 && key_of(rows[i]) == key_of(rows[i - 1]));
    order.rowids.insert(order.rowids.end(), empty.begin(), empty.end());
    return order;
}

std::vector<std::int64_t> RowOrder::directed(bool is_descending) const {
    auto rows = rowids;
    if (is_descending) std::reverse(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(with_value));
    return rows;
}

std::vector<std::int64_t> RowOrder::sorted_first_by_this(const std::vector<std::int64_t>& rows,
                                                         bool is_descending) const {
    // Ranks are dense: rows are dealt into one heap for each, in the order they come.
    const std::uint32_t last = ranks.empty() ? 0 : ranks.back() + 1; // of those without a value
    std::vector<std::uint32_t> rank_of;
    const auto set = [&](std::int64_t rowid, std::uint32_t rank) {
        const auto at = static_cast<std::size_t>(rowid);
        if (at >= rank_of.size()) rank_of.resize(std::max(at + 1, rank_of.size() * 2), last);
        rank_of[at] = rank;
    };
    for (std::size_t i = 0; i < ranks.size(); ++i) set(rowids[i], is_descending ? last - 1 - ranks[i] : ranks[i]);
    const auto rank = [&](std::int64_t rowid) {
        const auto at = static_cast<std::size_t>(rowid);
        return at < rank_of.size() ? rank_of[at] : last;
    };
    std::vector<std::size_t> begin(last + 2);
    for (const auto rowid : rows) ++begin[rank(rowid) + 1];
    for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
    std::vector<std::int64_t> sorted(rows.size());
    for (const auto rowid : rows) sorted[begin[rank(rowid)]++] = rowid;
    return sorted;
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
    order.reserve(states.size());
    // Within a state they stand by their ends, for those who order by nothing else.
    for (std::size_t i = 0; i < states.size(); ++i)
        order.add(states[i].rowid, i > 0 && states[i].state == states[i - 1].state);
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
    order.reserve(ends.size() + open_ended.size());
    for (std::size_t i = 0; i < ends.size(); ++i)
        order.add(ends[i].second, i > 0 && ends[i].first == ends[i - 1].first);
    order.rowids.insert(order.rowids.end(), open_ended.begin(), open_ended.end());
    return order;
}

} // namespace hk
