// The rows of one registry table.
// It must not know widgets.
#include "app/record_list.hpp"

#include "model/partial_date.hpp"
#include "stats/breakdowns.hpp"
#include "stats/figures.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/names.hpp"

#include <algorithm>
#include <unordered_set>

namespace hk {
namespace {

std::string_view first_partner(const Record& record) {
    const auto* parties = record.tables->type->find_field("parties");
    if (parties == nullptr || record.list_of(*parties).empty()) return {};
    return record.list_of(*parties).front().front().text;
}

/// The day on which the last party signed, for agreements that carry no day of their own.
std::string_view latest_party_signed(const Record& record) {
    constexpr std::size_t kSigned = 1; // of a party's members: partner, signed, signer
    std::string_view latest;
    const auto* parties = record.tables->type->find_field("parties");
    if (parties == nullptr) return latest;
    for (const auto& party : record.list_of(*parties)) latest = std::max<std::string_view>(latest, party[kSigned].text);
    return latest;
}

/// The states that chips offer, in the order of their life.
constexpr AgreementState kStates[] = {
    AgreementState::in_force,    AgreementState::expiring,    AgreementState::expired,
    AgreementState::renewed,     AgreementState::terminated,  AgreementState::draft,
    AgreementState::negotiation, AgreementState::not_started, AgreementState::no_date};

bool names_state(std::string_view words, AgreementState state) {
    while (!words.empty()) {
        const auto comma = words.find(',');
        const auto word = words.substr(0, comma);
        if (word == state_word(state) || (state == AgreementState::expiring && word == "in_force")) return true;
        words = comma == std::string_view::npos ? std::string_view() : words.substr(comma + 1);
    }
    return false;
}

bool shows_states(const ListQuery& query) { return query.type->name == "agreements"; }

} // namespace

/// The rows that pass the filters so far: all of them until the first filter speaks.
class RecordList::Wanted {
public:
    template <class Each>
    void keep_only(const Each& each_rowid) {
        std::vector<bool> kept(rows_.size());
        each_rowid([&](std::int64_t rowid) {
            const auto at = static_cast<std::size_t>(rowid);
            if (is_limited_ && (at >= rows_.size() || !rows_[at])) return;
            if (at >= kept.size()) kept.resize(std::max(at + 1, kept.size() * 2));
            kept[at] = true;
        });
        rows_ = std::move(kept);
        is_limited_ = true;
    }
    [[nodiscard]] bool has(std::int64_t rowid) const {
        return !is_limited_ ||
               (static_cast<std::size_t>(rowid) < rows_.size() && rows_[static_cast<std::size_t>(rowid)]);
    }

private:
    std::vector<bool> rows_; ///< by rowid; rowids are dense, for rows are numbered as they are inserted
    bool is_limited_ = false;
};

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
            column.is_number = column.field->kind == Kind::integer || column.field->kind == Kind::real ||
                               column.field->kind == Kind::money;
            column.is_date = column.field->kind == Kind::date;
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

void RecordList::update(const ListQuery& query) {
    auto& document = **document_;
    const bool is_same = seen_ == &document && revision_ == document.revision() && language_ == current_language() &&
                         seen_type_ == query.type;
    if (is_same && query == query_) return;
    if (!is_same || query.as_of != query_.as_of) rows_.clear();
    if (!is_same) {
        orders_.clear();
        states_as_of_.clear();
        columns_ = columns(*query.type);
        total_ = static_cast<std::size_t>(document.db().integer("SELECT count(*) FROM " + quoted(query.type->name)));
    }
    query_ = query;
    seen_ = &document;
    seen_type_ = query.type;
    revision_ = document.revision();
    language_ = current_language();
    position_id_.clear();
    read_states();
    fill_rows();
}

FigureQuery RecordList::figure_query() const {
    FigureQuery at;
    at.as_of = query_.as_of;
    at.days = query_.days;
    at.year_start = year_start_of((*document_)->db());
    return at;
}

void RecordList::read_states() {
    if (!shows_states(query_) || states_as_of_ == query_.as_of) return;
    auto at = figure_query();
    at.days = kExpiringDays; // what a state calls expiring does not depend on the figure that is looked at
    states_ = all_agreement_states((*document_)->db(), at);
    // Rowids are dense, for rows are numbered as they are inserted.
    state_of_rowid_.assign(states_.empty() ? 0 : static_cast<std::size_t>(states_.back().rowid) + 1, -1);
    for (std::size_t i = 0; i < states_.size(); ++i)
        state_of_rowid_[static_cast<std::size_t>(states_[i].rowid)] = static_cast<std::int32_t>(i);
    states_as_of_ = query_.as_of;
    orders_.erase("@state");
    orders_.erase("to");
}

const AgreementStatus* RecordList::status_of(std::int64_t rowid) const {
    if (!shows_states(query_)) return nullptr;
    const auto at = static_cast<std::size_t>(rowid);
    if (at >= state_of_rowid_.size() || state_of_rowid_[at] < 0) return nullptr;
    return &states_[static_cast<std::size_t>(state_of_rowid_[at])];
}

void RecordList::limit_to_query(Wanted& wanted) {
    auto& document = **document_;
    if (const auto* figure = find_figure(query_.figure); figure != nullptr && figure->array() == query_.type->name) {
        auto rows = document.db().query(records_sql(*figure, figure_query()));
        wanted.keep_only([&](const auto& keep) {
            while (rows.step()) keep(rows.integer(0));
        });
    }
    if (const auto slash = query_.refers.find('/'); slash != std::string::npos) {
        const auto* target = find_record_type(query_.refers.substr(0, slash));
        auto rows = document.db().query("SELECT rowid FROM " + quoted(query_.type->name) + " WHERE id=?1");
        wanted.keep_only([&](const auto& keep) {
            if (target == nullptr) return;
            for (const auto& referrer : document.find_referrers(*target, query_.refers.substr(slash + 1), 1'000'000)) {
                if (referrer.array != query_.type->name) continue;
                rows.bind(1, referrer.id);
                if (rows.step()) keep(rows.integer(0));
                rows.reset();
            }
        });
    }
    if (!query_.country.empty() && query_.type->find_field("country") != nullptr) {
        auto rows = document.db().query("SELECT rowid FROM " + quoted(query_.type->name) + " WHERE country=?1");
        rows.bind(1, query_.country);
        wanted.keep_only([&](const auto& keep) {
            while (rows.step()) keep(rows.integer(0));
        });
    }
    if (!query_.group.empty() && query_.type->name == "agreements") {
        wanted.keep_only([&](const auto& keep) {
            for (const auto rowid : agreements_in_group(document.db(), figure_query(), query_.group)) keep(rowid);
        });
    }
    if (const SearchQuery words(query_.text); !words.empty())
        wanted.keep_only([&](const auto& keep) {
            for (const auto& hit : document.searched(*query_.type).find(words)) keep(hit.key);
        });
}

const RowOrder& RecordList::ordered() {
    std::string_view id = query_.sort;
    if (!id.empty() && id.front() == '-') id.remove_prefix(1);
    const auto column = std::find_if(columns_.begin(), columns_.end(), [&](const ListColumn& c) { return c.id == id; });
    const auto& by = column == columns_.end() ? columns_.front() : *column;
    const auto [at, is_new] = orders_.try_emplace(by.id);
    if (!is_new) return at->second;
    if (by.id == "@state") return at->second = order_by_state(states_);
    if (by.id == "to" && shows_states(query_)) return at->second = order_by_end(**document_, states_);
    return at->second = order_rows(**document_, *titles_, *query_.type, by, language_);
}

void RecordList::fill_rows() {
    Wanted wanted;
    limit_to_query(wanted);
    const auto& order = ordered();
    const bool is_descending = !query_.sort.empty() && query_.sort.front() == '-';
    rowids_.clear();
    std::int64_t counts[std::size(kStates)] = {};
    const auto take = [&](std::int64_t rowid) {
        if (!wanted.has(rowid)) return;
        if (const auto* status = status_of(rowid)) {
            for (std::size_t i = 0; i < std::size(kStates); ++i)
                if (kStates[i] == status->state ||
                    (kStates[i] == AgreementState::in_force && status->state == AgreementState::expiring))
                    ++counts[i];
            if (!query_.state.empty() && !names_state(query_.state, status->state)) return;
        }
        rowids_.push_back(rowid);
    };
    // Rows without a value come last, whichever way the column is sorted.
    const auto end = order.rowids.begin() + static_cast<std::ptrdiff_t>(order.with_value);
    if (is_descending)
        std::for_each(std::make_reverse_iterator(end), order.rowids.rend(), take);
    else
        std::for_each(order.rowids.begin(), end, take);
    std::for_each(end, order.rowids.end(), take);
    state_counts_.clear();
    if (!shows_states(query_)) return;
    for (std::size_t i = 0; i < std::size(kStates); ++i) state_counts_.emplace_back(state_word(kStates[i]), counts[i]);
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
        return partner && !partner->text_of("country").empty()
                   ? std::string(country_name(language_, partner->text_of("country")))
                   : std::string();
    }
    if (column.id == "@state") return row.state;
    if (column.id == "to" && !row.moved_end.empty()) return format_date_table(language_, row.moved_end);
    if (column.id == "signed" && record.text_of("signed").empty())
        return format_date_table(language_, latest_party_signed(record));
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
    ListRow row{std::move(*record), {}, {}, 0, {}};
    if (const auto* status = status_of(rowid)) {
        row.state = state_word(status->state);
        row.days_left = static_cast<int>(status->days_left.value_or(0));
        if (status->is_moved) row.moved_end = status->end;
    }
    for (const auto& column : columns_) row.cells.push_back(cell(row.record, column, row));
    return &rows_.emplace(rowid, std::move(row)).first->second;
}

std::vector<std::string> RecordList::ids() {
    std::unordered_map<std::int64_t, std::string> known;
    auto rows = (*document_)->db().query("SELECT rowid,id FROM " + quoted(query_.type->name));
    while (rows.step()) known.emplace(rows.integer(0), rows.text(1));
    std::vector<std::string> ids;
    ids.reserve(rowids_.size());
    for (const auto rowid : rowids_) ids.push_back(known[rowid]);
    return ids;
}

std::ptrdiff_t RecordList::position_of(std::string_view id) {
    if (query_.type == nullptr || id.empty()) return -1;
    if (id == position_id_) return position_;
    position_id_ = id;
    position_ = -1;
    auto one = (*document_)->db().query("SELECT rowid FROM " + quoted(query_.type->name) + " WHERE id=?1");
    one.bind(1, id);
    if (!one.step()) return -1;
    const auto found = std::find(rowids_.begin(), rowids_.end(), one.integer(0));
    if (found != rowids_.end()) position_ = found - rowids_.begin();
    return position_;
}

} // namespace hk
