// Copies what may leave into a new database.
// It must not contain the name of any particular member but the address of saved charts, of which a part may leave.
#include "exchange/publish.hpp"

#include "db/record_store.hpp"
#include "db/schema.hpp"
#include "exchange/request.hpp"
#include "exchange/searched_text.hpp"
#include "model/standards.hpp"
#include "model/validation.hpp"
#include "text/json_text.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_set>

namespace hk {
namespace {

/// Where a saved chart may lead, and what of its address says how it looks; a search or a filter may hold anything.
constexpr std::string_view kPublicPlaces[] = {"/statistics", "/map"};
constexpr std::string_view kPublicOptions[] = {"across",   "as_of", "by",     "chart",
                                               "currency", "days",  "figure", "period"};

std::string public_address(std::string_view address) {
    const auto path = address.substr(0, address.find('?'));
    if (std::find(std::begin(kPublicPlaces), std::end(kPublicPlaces), path) == std::end(kPublicPlaces)) return {};
    std::string kept(path);
    char mark = '?';
    for (auto rest = address.substr(std::min(path.size() + 1, address.size())); !rest.empty();) {
        const auto option = rest.substr(0, rest.find('&'));
        rest = rest.substr(std::min(option.size() + 1, rest.size()));
        const auto name = option.substr(0, option.find('='));
        if (std::find(std::begin(kPublicOptions), std::end(kPublicOptions), name) == std::end(kPublicOptions)) continue;
        kept += mark + std::string(option);
        mark = '&';
    }
    return kept;
}

bool is_published_word(const RecordType& type, std::string_view word) {
    const auto& words = type.published_words;
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Other languages of a localized member: those that are languages.
void keep_languages(Cell& other) {
    std::string kept;
    for (const auto& [name, text] : read_request(other.text)) {
        if (!is_language_tag(name)) continue;
        kept += kept.empty() ? '{' : ',';
        append_json_string(kept, name);
        append_json_string(kept += ':', text);
    }
    if (kept.empty())
        other.clear();
    else
        other.set(kept + "}");
}

class Filter {
public:
    explicit Filter(Db& office) {
        for (const auto& tables : all_tables()) {
            auto& kept = kept_.emplace_back();
            const auto& type = *tables.type;
            if (!type.published_member.empty())
                kept = choose(office, type, type.published_member,
                              [&](std::string_view value) { return is_published_word(type, value); });
            for (const auto& field : type.fields)
                if (field.form == Form::place && field.is_required)
                    kept = choose(office, type, field.name,
                                  [](std::string_view value) { return !public_address(value).empty(); });
        }
    }

    /// Leaves of the record what may leave; false when nothing may.
    bool keep(Record& record) {
        const auto& type = *record.tables->type;
        if (!leaves(type, record.id())) return false;
        for (const auto& field : type.fields) {
            if (field.is_list)
                keep_rows(record.tables->list_table(field), record.list_of(field));
            else
                keep_value(field, record.of(field));
            if (is_missing(record, field)) return false;
        }
        record.cells.back().clear();
        return true;
    }

private:
    using Ids = std::unordered_set<std::string>;

    /// The records of a type whose member of that name may leave.
    template <class MayLeave>
    static Ids choose(Db& office, const RecordType& type, std::string_view member, const MayLeave& may_leave) {
        Ids ids;
        auto rows = office.query("SELECT id," + quoted(member) + " FROM " + quoted(type.name));
        while (rows.step())
            if (may_leave(rows.text(1))) ids.emplace(rows.text(0));
        return ids;
    }

    [[nodiscard]] bool leaves(const RecordType& type, std::string_view id) const {
        const auto& ids = kept_[record_type_index(type)];
        return type.is_published && (!ids || ids->contains(std::string(id)));
    }

    void keep_value(const Field& field, std::span<Cell> cells) const {
        if (!field.is_published)
            for (auto& cell : cells) cell.clear();
        if (field.kind == Kind::localized && !cells[4].is_null()) keep_languages(cells[4]);
        if (field.kind == Kind::money) cells[2].clear();
        if (field.kind == Kind::reference && !cells[0].is_null() &&
            !leaves(*find_record_type(field.target), cells[0].text))
            cells[0].clear();
        if (field.form == Form::place && !cells[0].is_null()) {
            const auto address = public_address(cells[0].text);
            cells[0].clear();
            if (!address.empty()) cells[0].set(address);
        }
    }

    void keep_rows(const Table& table, std::vector<Row>& rows) const {
        const auto& list = *table.list;
        if (!list.is_published) return rows.clear();
        const auto is_lost = [&](Row& row) {
            if (list.kind != Kind::group) {
                keep_value(list, row);
                return row.front().is_null();
            }
            bool is_incomplete = false;
            for (std::size_t i = 0; i < list.members.size(); ++i) {
                const auto cells = std::span<Cell>(row).subspan(table.ranges[i].first, table.ranges[i].count);
                keep_value(list.members[i], cells);
                is_incomplete = is_incomplete || (list.members[i].is_required && cells.front().is_null());
            }
            row.back().clear();
            return is_incomplete || std::all_of(row.begin(), row.end(), [](const Cell& one) { return one.is_null(); });
        };
        std::erase_if(rows, is_lost);
    }

    /// By record_type_index: the ids that leave, where only some do.
    std::vector<std::optional<Ids>> kept_;
};

Result<void> copy_public(Db& office, const PublicAdditions& additions, PublicFile& file) {
    Filter filter(office);
    RecordWriter writer(file.db);
    for (const auto& tables : all_tables()) {
        PublicFile::Count count{tables.type};
        RecordReader reader(office, tables);
        Record record(tables);
        const auto& type = *tables.type;
        const auto set_opening = [&] {
            auto& cell = record.of(*type.find_field("opens_on")).front();
            if (cell.is_null() && !additions.opens_on.empty()) cell.set(additions.opens_on);
        };
        while (reader.next(record)) {
            ++count.records;
            if (!filter.keep(record)) continue;
            if (type.is_single()) set_opening();
            if (auto done = writer.insert(record); !done) return done;
            ++count.kept;
        }
        if (type.is_single() && count.records == 0 && !additions.opens_on.empty()) {
            record.clear();
            record.set_id(type.name);
            set_opening();
            if (auto done = writer.insert(record); !done) return done;
        }
        file.counts.push_back(count);
    }
    for (const auto& record : additions.headcounts)
        if (auto done = writer.insert(record); !done) return done;
    return {};
}

} // namespace

Result<PublicFile> make_public_file(Db& office, const PublicAdditions& additions) {
    auto db = Db::open();
    if (!db) return tl::make_unexpected(db.error());
    PublicFile file{std::move(*db), {}};
    // References to what stays are left out, so the database need not look for each of them.
    const auto begin = "PRAGMA foreign_keys=OFF; PRAGMA journal_mode=OFF; BEGIN";
    if (auto done = file.db.run(begin); !done) return tl::make_unexpected(done.error());
    if (auto done = create_tables(file.db); !done) return tl::make_unexpected(done.error());
    if (auto done = copy_public(office, additions, file); !done) return tl::make_unexpected(done.error());
    if (auto done = write_head(file.db, {read_head(office).document, "public", {}}); !done)
        return tl::make_unexpected(done.error());
    if (auto done = create_indexes(file.db); !done) return tl::make_unexpected(done.error());
    if (auto done = store_searched_text(file.db); !done) return tl::make_unexpected(done.error());
    if (auto done = file.db.run("COMMIT; PRAGMA journal_mode=MEMORY; PRAGMA foreign_keys=ON"); !done)
        return tl::make_unexpected(done.error());
    return file;
}

bool may_leave(const Record& record) {
    const auto& type = *record.tables->type;
    return type.is_published &&
           (type.published_member.empty() || is_published_word(type, record.text_of(type.published_member)));
}

std::vector<const Field*> members_that_stay(std::span<const Field> members) {
    std::vector<const Field*> fields;
    for (const auto& field : members)
        if (!field.is_published) fields.push_back(&field);
    return fields;
}

} // namespace hk
