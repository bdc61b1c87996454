// The rows of one registry table.
// It must not know widgets.
#include "app/record_list.hpp"

#include "app/column_totals.hpp"
#include "app/history_words.hpp"
#include "model/partial_date.hpp"
#include "stats/checks.hpp"
#include "stats/figure_parts.hpp"
#include "stats/figures.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/names.hpp"
#include "text/word_list.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace hk {
namespace {

std::string_view first_partner(const Record& record) {
    const auto* parties = record.tables->type->find_field("parties");
    if (parties == nullptr || record.list_of(*parties).empty()) return {};
    return record.list_of(*parties).front().front().text;
}

std::size_t count_parties(const Record& record) {
    const auto* parties = record.tables->type->find_field("parties");
    return parties == nullptr ? 0 : record.list_of(*parties).size();
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

/// A line of the history, in words instead of as it is stored.
std::vector<std::string> cells_of(const HistoryLine& line, const std::vector<ListColumn>& columns) {
    std::vector<std::string> cells;
    for (const auto& column : columns) {
        const auto& id = column.id;
        cells.push_back(id == "at"       ? line.when
                        : id == "by"     ? line.who
                        : id == "action" ? line.action
                        : id == "array"  ? line.section
                        : id == "record" ? line.record
                        : id == "member" ? line.member
                        : id == "before" ? line.from
                        : id == "after"  ? line.to
                                         : std::string());
    }
    return cells;
}

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

std::string ListRow::more_parties() const {
    const auto count = count_parties(record);
    return count > 1 ? " +" + std::to_string(count - 1) : std::string();
}

bool RecordList::is_of_now() const {
    const auto& document = **document_;
    return seen_ == &document && revision_ == document.revision() && language_ == current_language();
}

void RecordList::find_more_states() {
    if (!pending() || !is_of_now()) return;
    states_.read_part((*document_)->db(), states_query());
    if (!pending()) fill_rows();
}

void RecordList::update(const ListQuery& query) {
    auto& document = **document_;
    const bool is_same = is_of_now() && seen_type_ == query.type;
    if (is_same && query == query_) return;
    if (!is_same || query.as_of != query_.as_of || query.expiring_days != query_.expiring_days ||
        query.columns != query_.columns)
        rows_.clear();
    if (!is_same || query.columns != query_.columns) columns_ = chosen_columns(*query.type, query.columns);
    if (!is_same) {
        orders_.clear();
        states_.forget();
        total_ = static_cast<std::size_t>(document.db().integer("SELECT count(*) FROM " + quoted(query.type->name)));
    }
    query_ = query;
    seen_ = &document;
    seen_type_ = query.type;
    revision_ = document.revision();
    language_ = current_language();
    position_id_.clear();
    totals_.clear();
    choices_column_.clear();
    read_states();
    fill_rows();
}

bool RecordList::is_prepared_for(const RecordType& type, std::string_view column) const {
    const auto& document = **document_;
    return preparing_ && preparing_->document == &document && preparing_->revision == document.revision() &&
           preparing_->type == &type && preparing_->column == column && preparing_->language == current_language();
}

bool RecordList::prepare(const ListQuery& query) {
    constexpr std::size_t kPart = 5'000; // records that a frame has time for
    if (std::exchange(prepared_day_, query.as_of) != query.as_of) return true;
    if (!is_of_now() || seen_type_ != query.type) {
        auto& document = **document_;
        const auto column = first_column(*query.type);
        if (!is_prepared_for(*query.type, column.id))
            preparing_.emplace(Preparing{{document, *titles_, *query.type, column, current_language(), partners_},
                                         column.id,
                                         &document,
                                         query.type,
                                         document.revision(),
                                         current_language()});
        if (preparing_->reader.read(kPart)) return true;
    }
    find_more_states();
    update(query);
    return pending();
}

FigureQuery RecordList::figure_query() const {
    FigureQuery at;
    at.as_of = query_.as_of;
    at.period = query_.period;
    at.days = query_.days;
    at.year_start = (*document_)->about().year_start;
    return at;
}

bool RecordList::needs_all_states() const {
    const auto is_of_states = [](std::string_view key) { return key == "@state" || key == "to"; };
    if (!query_.state.empty()) return true;
    for (const auto& key : split_words(query_.sort))
        if (is_of_states(std::string_view(key).substr(key.front() == '-' ? 1 : 0))) return true;
    return std::any_of(query_.filters.begin(), query_.filters.end(),
                       [&](const ColumnFilter& filter) { return is_of_states(filter.column); });
}

/// What a state calls expiring does not depend on the figure that is looked at.
FigureQuery RecordList::states_query() const {
    auto at = figure_query();
    at.days = query_.expiring_days;
    return at;
}

/// A query that asks for states waits for all of them.
void RecordList::read_states() {
    if (!shows_states() || !states_.begin((*document_)->db(), states_query(), needs_all_states())) return;
    orders_.erase("@state");
    orders_.erase("to");
}

const AgreementStatus* RecordList::status_of(std::int64_t rowid) const {
    return shows_states() ? states_.of(rowid) : nullptr;
}

void RecordList::limit_to_filter(Wanted& wanted, const ColumnFilter& filter) {
    const auto column = possible_column(*query_.type, filter.column);
    if (!column) return;
    wanted.keep_only([&](const auto& keep) {
        // As in its cells, an agreement ends when its present term does.
        if (column->id != "to" || !shows_states())
            return find_passing(**document_, *query_.type, *column, filter.value, keep);
        const auto range = parse_range(filter.value);
        for (const auto& status : states_.all())
            if (is_within(status.end, range)) keep(status.rowid);
    });
}

void RecordList::limit_to_query(Wanted& wanted, std::string_view except) {
    auto& document = **document_;
    if (const auto* figure = find_figure(query_.figure);
        figure != nullptr && figure->array() == query_.type->name && except != "figure") {
        auto rows = document.db().query(records_sql(*figure, figure_query()));
        wanted.keep_only([&](const auto& keep) {
            while (rows.step()) keep(rows.integer(0));
        });
    }
    if (const auto slash = query_.refers.find('/'); slash != std::string::npos && except != "of") {
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
    if (const auto* check = find_check(query_.check, query_.type->name); check != nullptr && except != "check")
        wanted.keep_only([&](const auto& keep) {
            for (const auto rowid : find_to_check(document.db(), *check, figure_query())) keep(rowid);
        });
    for (const auto& filter : query_.filters)
        if (filter.column != except) limit_to_filter(wanted, filter);
    const auto* figure = find_figure(query_.figure);
    if (!query_.part.empty() && figure && figure->array() == query_.type->name && except != "part")
        wanted.keep_only([&](const auto& keep) {
            const auto part = read_part(*figure, query_.part);
            for (const auto rowid : records_of_part(document.db(), *figure, figure_query(), part)) keep(rowid);
        });
    if (const SearchQuery words(query_.text); !words.empty() && except != "q")
        wanted.keep_only([&](const auto& keep) {
            for (const auto rowid : document.searched(*query_.type).keys(words)) keep(rowid);
        });
}

const RowOrder& RecordList::order_of(std::string_view id) {
    const auto found = possible_column(*query_.type, id);
    const auto by = found ? *found : first_column(*query_.type);
    const auto [at, is_new] = orders_.try_emplace(by.id);
    if (!is_new) return at->second;
    if (by.id == "@state") return at->second = order_by_state(states_.all());
    if (by.id == "to" && shows_states()) return at->second = order_by_end(**document_, states_.all());
    if (!is_prepared_for(*query_.type, by.id))
        return at->second = OrderReader(**document_, *titles_, *query_.type, by, language_, partners_).order();
    at->second = preparing_->reader.order();
    preparing_.reset();
    return at->second;
}

std::vector<std::int64_t> RecordList::ordered() {
    auto keys = split_words(query_.sort);
    if (keys.empty()) keys.emplace_back();
    std::vector<std::int64_t> rows;
    for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
        const bool is_descending = !key->empty() && key->front() == '-';
        const auto& order = order_of(std::string_view(*key).substr(is_descending ? 1 : 0));
        rows = key == keys.rbegin() ? order.directed(is_descending) : order.sorted_first_by_this(rows, is_descending);
    }
    return rows;
}

bool RecordList::passes_states(std::int64_t rowid) const {
    if (query_.state.empty()) return true;
    const auto* status = status_of(rowid);
    return status == nullptr || names_state(query_.state, status->state);
}

void RecordList::fill_rows() {
    Wanted wanted;
    limit_to_query(wanted);
    rowids_.clear();
    std::array<bool, kAgreementStateCount> is_chosen{};
    for (std::size_t i = 0; i < is_chosen.size(); ++i)
        is_chosen[i] = query_.state.empty() || names_state(query_.state, static_cast<AgreementState>(i));
    StateCounts counts;
    for (const auto rowid : ordered()) {
        if (!wanted.has(rowid)) continue;
        if (const auto* status = status_of(rowid)) {
            counts.add(status->state);
            if (!is_chosen[static_cast<std::size_t>(status->state)]) continue;
        }
        rowids_.push_back(rowid);
    }
    state_counts_.clear();
    if (shows_states()) state_counts_ = counts.in_order(!pending());
}

std::size_t RecordList::count_without(std::string_view option) {
    Wanted wanted;
    limit_to_query(wanted, option);
    auto rows = (*document_)->db().query("SELECT rowid FROM " + quoted(query_.type->name));
    std::size_t count = 0;
    while (rows.step())
        if (wanted.has(rows.integer(0)) && (option == "state" || passes_states(rows.integer(0)))) ++count;
    return count;
}

const std::vector<FilterChoice>& RecordList::filter_choices(const ListColumn& column) {
    if (choices_column_ == column.id) return choices_;
    choices_column_ = column.id;
    Wanted wanted;
    limit_to_query(wanted, column.name());
    choices_ = find_filter_choices(**document_, *titles_, *query_.type, column,
                                   [&](std::int64_t rowid) { return wanted.has(rowid) && passes_states(rowid); });
    return choices_;
}

const std::vector<Money>& RecordList::totals(const ListColumn& column) {
    const auto [at, is_new] = totals_.try_emplace(column.id);
    if (is_new) at->second = column_totals((*document_)->db(), tables_of(*query_.type), column, rowids_);
    return at->second;
}

std::string RecordList::cell(const Record& record, const ListColumn& column, const ListRow& row) {
    if (column.id == "@partner") {
        const auto id = first_partner(record);
        return (id.empty() ? std::string() : titles_->of("partners", id)) + row.more_parties();
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
    return position < rowids_.size() ? row_at(rowids_[position]) : nullptr;
}

const ListRow* RecordList::row_of(std::string_view id) {
    if (query_.type == nullptr || id.empty()) return nullptr;
    position_of(id); // finds its rowid
    return position_rowid_ != 0 ? row_at(position_rowid_) : nullptr;
}

const ListRow* RecordList::row_at(std::int64_t rowid) {
    if (const auto found = rows_.find(rowid); found != rows_.end()) return &found->second;
    auto record = (*document_)->loader().load(tables_of(*query_.type), rowid);
    if (!record) return nullptr;
    constexpr std::size_t kRemembered = 4000;
    if (rows_.size() > kRemembered) rows_.clear();
    ListRow row{std::move(*record), {}, {}, 0, {}};
    const auto* status = status_of(rowid);
    std::vector<AgreementStatus> single;
    if (status == nullptr && pending()) {
        single = agreement_states((*document_)->db(), states_query(), {&rowid, 1});
        if (!single.empty()) status = &single.front();
    }
    if (status != nullptr) {
        row.state = state_word(status->state);
        row.days_left = static_cast<int>(status->days_left.value_or(0));
        if (status->is_moved) row.moved_end = status->end;
    }
    if (query_.type->name == "history")
        row.cells = cells_of(history_line(**document_, *titles_, row.record), columns_);
    else
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

std::vector<std::string> RecordList::ids_between(std::size_t one, std::size_t other) {
    auto id = (*document_)->db().query("SELECT id FROM " + quoted(query_.type->name) + " WHERE rowid=?1");
    const auto [first, last] = std::minmax(one, other);
    std::vector<std::string> ids;
    for (auto i = first; i <= last && i < rowids_.size(); ++i) {
        id.bind(1, rowids_[i]);
        if (id.step()) ids.emplace_back(id.text(0));
        id.reset();
    }
    return ids;
}

std::ptrdiff_t RecordList::position_of(std::string_view id) {
    if (query_.type == nullptr || id.empty()) return -1;
    if (id == position_id_) return position_;
    position_id_ = id;
    position_ = -1;
    position_rowid_ = 0;
    auto one = (*document_)->db().query("SELECT rowid FROM " + quoted(query_.type->name) + " WHERE id=?1");
    one.bind(1, id);
    if (!one.step()) return -1;
    position_rowid_ = one.integer(0);
    const auto found = std::find(rowids_.begin(), rowids_.end(), position_rowid_);
    if (found != rowids_.end()) position_ = found - rowids_.begin();
    return position_;
}

} // namespace hk
