// Builds, keeps and reads the searched text.
// It must not know how a search ranks or shows what it finds.
#include "exchange/searched_text.hpp"

#include "db/record_store.hpp"
#include "text/fold.hpp"
#include "text/json_text.hpp"
#include "text/language.hpp"
#include "text/names.hpp"

#include <cstring>
#include <unordered_map>

namespace hk {
namespace {

constexpr char kSeparator = ' '; // no word of a query holds one

void append_member(std::string& line, std::string_view text) {
    if (text.empty()) return;
    if (!line.empty()) line += kSeparator;
    append_folded(line, text);
}

/// Cells as they stand; of further languages the texts, not the JSON that holds them.
void append_texts(std::string& line, const Field& field, std::span<const Cell> cells) {
    const bool is_localized = field.kind == Kind::localized;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (!is_localized || i + 1 < cells.size()) append_member(line, cells[i].text);
    if (is_localized && !cells.back().text.empty())
        for (const auto& [language, text] : string_members(cells.back().text)) append_member(line, text);
}

/// Country names in all languages, folded once: there are only some 250 of them.
const std::string& folded_country(const std::string& code) {
    static std::unordered_map<std::string, std::string> known;
    auto& line = known[code];
    if (line.empty())
        for (auto language : {Language::uz, Language::uz_cyrl, Language::ru, Language::en})
            append_member(line, country_name(language, code));
    return line;
}

void append_value(std::string& line, const Field& field, std::span<const Cell> cells, const FoldedName& name) {
    const auto append_ready = [&](std::string_view text) {
        if (text.empty()) return;
        if (!line.empty()) line += kSeparator;
        line += text;
    };
    if (field.kind == Kind::reference) return append_ready(name(field.target, cells[0].text));
    if (field.kind == Kind::country)
        return append_ready(cells[0].text.empty() ? std::string_view() : folded_country(cells[0].text));
    append_texts(line, field, cells);
}

struct NameMap {
    std::vector<std::unordered_map<std::string, std::string>> names{record_types().size()};
    std::string_view find(std::string_view array, std::string_view id) const {
        const auto* type = find_record_type(array);
        if (type == nullptr) return {};
        const auto& map = names[record_type_index(*type)];
        const auto found = map.find(std::string(id));
        return found == map.end() ? std::string_view() : std::string_view(found->second);
    }
};

bool is_pointed_at(const RecordType& type) {
    for (const auto& other : record_types())
        for (const auto& field : other.fields) {
            if (field.is_searched && field.target == type.name) return true;
            for (const auto& member : field.members)
                if (member.is_searched && member.target == type.name) return true;
        }
    return false;
}

NameMap read_names(Db& db) {
    NameMap map;
    for (const auto& tables : all_tables()) {
        if (!is_pointed_at(*tables.type)) continue;
        RecordReader reader(db, tables);
        Record record(tables);
        auto& names = map.names[record_type_index(*tables.type)];
        while (reader.next(record)) names[record.id()] = folded_title(record);
    }
    return map;
}

template <class Number>
void append_bytes(std::string& blob, Number number) {
    blob.append(reinterpret_cast<const char*>(&number), sizeof number);
}

template <class Number>
Number read_bytes(std::string_view blob, std::size_t at) {
    Number number{};
    std::memcpy(&number, blob.data() + at, sizeof number);
    return number;
}

std::string key_of(const RecordType& type) { return "search." + std::string(type.name); }

} // namespace

std::string folded_title(const Record& record) {
    std::string line;
    const auto& type = *record.tables->type;
    for (const auto& field : type.fields) {
        const bool is_name = field.name == type.title_field || field.name == "abbreviation";
        if (!is_name || field.is_list) continue;
        append_texts(line, field, record.of(field));
    }
    return line;
}

std::string searched_line(const Record& record, const FoldedName& name) {
    std::string line;
    const auto& tables = *record.tables;
    for (const auto& field : tables.type->fields) {
        if (!field.is_searched && field.name != "tags") continue;
        if (!field.is_list) {
            append_value(line, field, record.of(field), name);
            continue;
        }
        const auto& table = tables.list_table(field);
        for (const auto& row : record.list_of(field)) {
            const std::span<const Cell> cells = row;
            for (std::size_t i = 0; i < table.ranges.size(); ++i) {
                const auto& part = field.kind == Kind::group ? field.members[i] : field;
                if (field.kind == Kind::group && !part.is_searched) continue;
                append_value(line, part, cells.subspan(table.ranges[i].first, table.ranges[i].count), name);
            }
        }
    }
    return line;
}

Result<void> store_searched_text(Db& db) {
    const auto names = read_names(db);
    const FoldedName find = [&](std::string_view array, std::string_view id) { return names.find(array, id); };
    for (const auto& tables : all_tables()) {
        if (tables.type->shelf != Shelf::registry) continue;
        auto rowids = db.query("SELECT rowid FROM " + quoted(tables.main.name) + " ORDER BY id");
        RecordReader reader(db, tables);
        Record record(tables);
        std::string blob;
        while (reader.next(record) && rowids.step()) {
            const auto line = searched_line(record, find);
            append_bytes(blob, rowids.integer(0));
            append_bytes(blob, static_cast<std::uint32_t>(line.size()));
            blob += line;
        }
        auto insert = db.query("INSERT OR REPLACE INTO cache VALUES(?1, ?2)");
        const auto key = key_of(*tables.type);
        insert.bind(1, std::string_view(key)).bind_blob(2, std::as_bytes(std::span(blob)));
        if (auto done = insert.run(); !done) return done;
    }
    return {};
}

bool read_searched_text(Db& db, const RecordTables& tables,
                        const std::function<void(std::int64_t, std::string_view)>& line) {
    const auto key = key_of(*tables.type);
    auto row = db.query("SELECT value FROM cache WHERE key=?1");
    row.bind(1, std::string_view(key));
    if (!row.step()) return false;
    const auto bytes = row.blob(0);
    const std::string_view blob(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    constexpr std::size_t kHead = sizeof(std::int64_t) + sizeof(std::uint32_t);
    for (std::size_t at = 0; at + kHead <= blob.size();) {
        const auto size = read_bytes<std::uint32_t>(blob, at + sizeof(std::int64_t));
        line(read_bytes<std::int64_t>(blob, at), blob.substr(at + kHead, size));
        at += kHead + size;
    }
    return true;
}

} // namespace hk
