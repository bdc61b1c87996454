// Orders rows by keys that memory can compare: one pass of SQL, one key a value, one sort.
// It must not know filters or what a row shows.
#include "app/row_order.hpp"

#include "app/list_columns.hpp"
#include "db/localized_sql.hpp"
#include "model/code_lists.hpp"
#include "text/names.hpp"
#include "text/order.hpp"
#include "text/text_hash.hpp"

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

/// Dates compare as their texts do; without the dashes a day is eight bytes, which no comparison looks behind.
std::string date_key(std::string_view date) {
    std::string key;
    for (const char c : date)
        if (c != '-') key += c;
    return key;
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
        if (is_number(*field_)) return false;
        return target_ != nullptr || field_->kind == Kind::code || field_->kind == Kind::country ||
               field_->kind == Kind::language || field_->kind == Kind::date || field_->is_list;
    }

    std::string key(const Stmt& row) const {
        if (field_ == nullptr || !is_number(*field_)) return key(row.text(1));
        std::string bytes;
        // Amounts are decimal texts; for their order a double is enough.
        append_number(bytes, field_->kind == Kind::money ? std::strtod(std::string(row.text(1)).c_str(), nullptr)
                                                         : row.real(1));
        return bytes;
    }

    /// Of a value that is no number; "" sorts with those that have none.
    [[nodiscard]] std::string key(std::string_view raw) const {
        if (raw.empty() || (field_ != nullptr && (field_->kind == Kind::date || field_->kind == Kind::year)))
            return date_key(raw);
        const auto words = label(raw);
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

/// Rows with the key each is compared by. Keys are sorted, rows dealt to them: many rows of few keys take one pass.
class KeyedRows {
public:
    using Key = std::size_t;
    static constexpr Key kNone = static_cast<Key>(-1); ///< of rows without a value
    /// Keeps a key for any number of rows; an empty one is none.
    Key keep(std::string_view key) {
        if (key.empty()) return kNone;
        keys_.push_back({prefix_of(key), static_cast<std::uint32_t>(texts_.size()),
                         static_cast<std::uint32_t>(key.size()), keys_.size()});
        texts_ += key;
        return keys_.size() - 1;
    }
    /// In the order of rowids.
    void add(std::int64_t rowid, Key key) { rows_.push_back({rowid, key}); }
    /// The same with a value that other rows have too: its key is made once, by `make`.
    template <class Make>
    void add_repeated(std::int64_t rowid, std::string_view value, const Make& make) {
        auto at = known_.find(value);
        if (at == known_.end()) at = known_.emplace(value, keep(make(value))).first;
        add(rowid, at->second);
    }
    RowOrder order();

private:
    struct Kept {
        std::uint64_t prefix; ///< first eight bytes of the key, big endian: most comparisons end here
        std::uint32_t begin, length;
        Key key;
    };
    struct Row {
        std::int64_t rowid;
        Key key;
    };
    static std::uint64_t prefix_of(std::string_view key) {
        std::uint64_t prefix = 0;
        for (std::size_t i = 0; i < 8; ++i)
            prefix = prefix << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0u);
        return prefix;
    }
    [[nodiscard]] std::string_view rest_of(const Kept& kept) const {
        return std::string_view(texts_).substr(kept.begin, kept.length).substr(std::min(kept.length, 8U));
    }
    [[nodiscard]] bool is_before(const Kept& a, const Kept& b) const {
        return a.prefix != b.prefix ? a.prefix < b.prefix : rest_of(a) < rest_of(b);
    }

    std::string texts_;
    std::vector<Kept> keys_;
    std::vector<Row> rows_;
    std::unordered_map<std::string, Key, TextHash, std::equal_to<>> known_;
};

RowOrder KeyedRows::order() {
    std::sort(keys_.begin(), keys_.end(), [this](const Kept& a, const Kept& b) { return is_before(a, b); });
    std::vector<std::uint32_t> rank_of(keys_.size());
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        if (i > 0 && is_before(keys_[i - 1], keys_[i])) ++rank;
        rank_of[keys_[i].key] = rank;
    }
    const auto none = keys_.empty() ? 0 : rank + 1;
    std::vector<std::size_t> begin(none + 2);
    const auto rank_of_row = [&](const Row& row) { return row.key == kNone ? none : rank_of[row.key]; };
    for (const auto& row : rows_) ++begin[rank_of_row(row) + 1];
    for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
    RowOrder order;
    order.with_value = begin[none];
    order.rowids.resize(rows_.size());
    order.ranks.resize(order.with_value);
    for (std::uint32_t i = 0; i < none; ++i)
        std::fill(order.ranks.begin() + static_cast<std::ptrdiff_t>(begin[i]),
                  order.ranks.begin() + static_cast<std::ptrdiff_t>(begin[i + 1]), i);
    for (const auto& row : rows_) order.rowids[begin[rank_of_row(row)]++] = row.rowid;
    return order;
}

Stmt values_by_rowid(Document& document, const RecordType& type, const ListColumn& column, Language language) {
    return document.db().query(column_values_sql(tables_of(type), column, language, false) + " ORDER BY 1");
}

/// Reads every agreement with its first partner. Parties mostly lie in the order of their agreements, so that both
/// tables are read side by side; only a party that lies elsewhere is looked up.
class FirstPartnerReader {
public:
    FirstPartnerReader(Db& db, FirstPartners& found)
        : found_(&found), agreements_(db.query("SELECT rowid,id FROM agreements ORDER BY rowid")),
          parties_(db.query("SELECT owner,partner FROM agreements_parties WHERE position=0 ORDER BY rowid")),
          one_(db.query("SELECT partner FROM agreements_parties WHERE owner=?1 AND position=0")),
          has_party_(parties_.step()) {}

    /// Adds the next one; false when there is none.
    bool next() {
        if (!agreements_.step()) return false;
        if (has_party_ && parties_.text(0) == agreements_.text(1)) {
            add(parties_.text(1));
            has_party_ = parties_.step();
        } else {
            one_.bind(1, agreements_.text(1));
            add(one_.step() ? one_.text(0) : std::string_view());
            one_.reset();
        }
        return true;
    }

private:
    void add(std::string_view partner) {
        auto at = numbers_.find(partner);
        if (at == numbers_.end()) {
            at = numbers_.emplace(partner, static_cast<std::uint32_t>(numbers_.size())).first;
            found_->ids.emplace_back(partner);
        }
        found_->rows.emplace_back(agreements_.integer(0), at->second);
    }

    FirstPartners* found_;
    Stmt agreements_, parties_, one_;
    bool has_party_;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> numbers_;
};

} // namespace

struct OrderReader::Private {
    KeyMaker maker;
    KeyedRows rows;
    Stmt values;                       ///< of other columns than those that show a partner
    FirstPartners* partners = nullptr; ///< of these
    std::optional<FirstPartnerReader> partner_reader{};
    std::vector<KeyedRows::Key> partner_keys{}; ///< by number
    std::size_t next_row = 0;
    bool is_read = false; ///< to the end: a further step would begin anew

    bool next() { return !is_read && !(is_read = !(partners ? read_partner() : read_value())); }

    bool read_partner() {
        if (next_row == partners->rows.size() && !partners->is_whole) partners->is_whole = !partner_reader->next();
        if (next_row == partners->rows.size()) return false;
        const auto& [rowid, number] = partners->rows[next_row++];
        if (number == partner_keys.size()) partner_keys.push_back(rows.keep(maker.key(partners->ids[number])));
        rows.add(rowid, partner_keys[number]);
        return true;
    }

    bool read_value() {
        if (!values.step()) return false;
        if (maker.is_of_few())
            rows.add_repeated(values.integer(0), values.text(1), [&](std::string_view raw) { return maker.key(raw); });
        else
            rows.add(values.integer(0), values.is_null(1) ? KeyedRows::kNone : rows.keep(maker.key(values)));
        return true;
    }
};

OrderReader::OrderReader(Document& document, Titles& titles, const RecordType& type, const ListColumn& column,
                         Language language, FirstPartners& partners)
    : private_(new Private{KeyMaker(document, titles, column, language), {}, {}}) {
    if (column.field != nullptr) {
        private_->values = values_by_rowid(document, type, column, language);
        return;
    }
    const bool is_known = partners.document == &document && partners.revision == document.revision();
    if (!is_known || !partners.is_whole) partners = {&document, document.revision(), false, {}, {}};
    private_->partners = &partners;
    if (!partners.is_whole) private_->partner_reader.emplace(document.db(), partners);
}

OrderReader::OrderReader(OrderReader&&) noexcept = default;
OrderReader& OrderReader::operator=(OrderReader&&) noexcept = default;
OrderReader::~OrderReader() = default;

bool OrderReader::read(std::size_t most) {
    for (; most > 0; --most)
        if (!private_->next()) return false;
    return true;
}

RowOrder OrderReader::order() {
    while (private_->next()) {
    }
    return private_->rows.order();
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

RowOrder order_by_state(const std::vector<AgreementStatus>& states) {
    KeyedRows rows;
    for (const auto& status : states) {
        // What expires comes first, then the states in their order; what has no end comes last in its own.
        const auto rank = status.state == AgreementState::expiring ? 0 : static_cast<int>(status.state) + 1;
        const auto key = static_cast<char>('a' + rank) + (status.end.empty() ? "~" : date_key(status.end));
        rows.add_repeated(status.rowid, key, [](std::string_view same) { return std::string(same); });
    }
    auto order = rows.order();
    // Within a state they stand by their ends for those who order by nothing else: for others they are equal.
    std::vector<AgreementState> state_of(states.empty() ? 0 : static_cast<std::size_t>(states.back().rowid) + 1);
    for (const auto& status : states) state_of[static_cast<std::size_t>(status.rowid)] = status.state;
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < order.rowids.size(); ++i) {
        const auto state = [&](std::size_t at) { return state_of[static_cast<std::size_t>(order.rowids[at])]; };
        if (i > 0 && state(i) != state(i - 1)) ++rank;
        order.ranks[i] = rank;
    }
    return order;
}

RowOrder order_by_end(Document& document, const std::vector<AgreementStatus>& states) {
    KeyedRows ends;
    auto rows = document.db().query("SELECT rowid,\"to\" FROM agreements ORDER BY rowid");
    for (auto state = states.begin(); rows.step();) {
        const auto rowid = rows.integer(0);
        while (state != states.end() && state->rowid < rowid) ++state;
        const bool is_moved = state != states.end() && state->rowid == rowid && state->is_moved;
        ends.add_repeated(rowid, is_moved ? std::string_view(state->end) : rows.text(1), date_key);
    }
    return ends.order();
}

} // namespace hk
