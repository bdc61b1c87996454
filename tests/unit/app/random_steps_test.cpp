// Random work with history on: whatever was done, taking it back and doing it again gives equal bytes.
// It must not know what a change means.
#include "app/document.hpp"
#include "exchange/file_writer.hpp"
#include "exchange/import_file.hpp"
#include "model/validation.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <functional>
#include <random>

using namespace hk;

namespace {

constexpr std::string_view kFile = R"({"format":"hamkorlik","version":1,"document":"d",
"directions":[{"id":"d1","name":{"uz":"Almashinuv"}},{"id":"d2","name":{"uz":"Jihoz"}}],
"partners":[{"id":"p1","name":{"en":"Wageningen University","ko":"바헤닝언"},"country":"NL","type":"university","tags":["b","a"],"unknown":{"deep":[1.50,"x"]}},
{"id":"p2","name":{"uz":"Oʻzbekiston vakolatxonasi"},"country":"DE","type":"agency","successor":"p1"},
{"id":"p3","name":{"ru":"Третий"},"type":"network"}],
"contacts":[{"id":"c1","partner":"p1","name":"Namuna"}],
"agreements":[{"id":"a1","type":"memorandum","stage":"signed","parties":[{"partner":"p1","signed":"2019-05"},{"partner":"p2"}],"directions":["d1","d2"]}],
"projects":[{"id":"j1","title":{"en":"J"},"status":"running","value":[{"amount":"1.00","currency":"USD"}],"partners":[{"partner":"p3","role":"partner"}]}],
"programmes":[{"id":"g1","specialty":{"en":"Water"},"level":"master","degree":"joint","partners":["p1","p2"],"cohorts":[{"year":"2025/26","enrolled":3}]}],
"mobilities":[{"id":"m1","direction":"out","person":"Namuna","who":"student","kind":"study","from":"2025","partner":"p2"}],
"equipment":[{"id":"e1","item":{"en":"Pump"},"donor":"p2","project":"j1"}]})";

constexpr std::array<std::string_view, 8> kArrays = {"partners", "partners",   "agreements", "projects",
                                                     "contacts", "programmes", "mobilities", "equipment"};

/// Steps taken at random, with the hash of the file at every depth.
class RandomWork {
public:
    explicit RandomWork(unsigned seed) : random_(seed), document_(open()) {
        document_.sign = [this] {
            return Signature{pick({"", "Namuna", "Оператор"}), "2026-11-28T09:30:00.000Z",
                             [this] { return "h" + std::to_string(++ids_); }};
        };
        hashes_.push_back(hash());
    }

    /// One edit, undo or redo; false when the file is not as it was at that depth.
    bool step() {
        const auto what = below(10);
        if (what < 3 && depth_ > 0) return undo();
        if (what < 5 && depth_ + 1 < hashes_.size()) return redo();
        const auto before = document_.revision();
        edit();
        const auto now = hash();
        // What came to nothing is no step, and leaves no trace.
        if (document_.revision() == before) return now == hashes_[depth_];
        ++edits_;
        hashes_.resize(++depth_);
        hashes_.push_back(now);
        return true;
    }
    bool undo() {
        if (!document_.undo()) return false;
        ++undone_;
        return hash() == hashes_[--depth_];
    }
    bool redo() {
        if (!document_.redo()) return false;
        ++redone_;
        return hash() == hashes_[++depth_];
    }
    [[nodiscard]] std::size_t depth() const { return depth_; }
    [[nodiscard]] bool is_last() const { return depth_ + 1 == hashes_.size(); }
    std::string bytes() { return export_json(document_.db()); }
    std::int64_t lines() { return document_.db().integer("SELECT count(*) FROM history"); }
    std::array<int, 6> edits_by_kind{};
    int edits_ = 0, undone_ = 0, redone_ = 0;

private:
    static Document open() {
        auto import = import_file(kFile, {});
        REQUIRE(import.db);
        return Document(std::move(*import.db));
    }
    std::size_t hash() { return std::hash<std::string>()(bytes()); }
    std::size_t below(std::size_t n) { return random_() % n; }
    std::string pick(std::initializer_list<const char*> words) { return words.begin()[below(words.size())]; }

    std::vector<std::string> ids_of(std::string_view array) {
        std::vector<std::string> ids;
        auto rows = document_.db().query("SELECT id FROM " + quoted(array) + " ORDER BY id");
        while (rows.step()) ids.emplace_back(rows.text(0));
        return ids;
    }
    std::string any_id(std::string_view array) {
        const auto ids = ids_of(array);
        return ids.empty() ? std::string() : ids[below(ids.size())];
    }

    void edit() {
        const auto kind = below(12);
        const auto& tables = *find_tables(kArrays[below(kArrays.size())]);
        const auto id = any_id(tables.type->name);
        // Few enough records that they meet each other.
        const bool is_full = ids_of(tables.type->name).size() > 12;
        if (kind < 3 && !is_full) return note(0, insert(tables));
        if (id.empty()) return note(0, insert(tables));
        if (kind < 7) return note(1, change_some(tables, id));
        if (kind == 7) return note(2, change_all(tables));
        if (kind == 8 || is_full) return note(3, document_.remove(tables, id, id).has_value());
        if (kind == 9) return note(4, document_.remove_all(tables, some_ids(tables), "").has_value());
        note(5, merge(tables, id));
    }
    void note(std::size_t kind, bool is_done) { edits_by_kind[kind] += is_done ? 1 : 0; }

    std::vector<std::string> some_ids(const RecordTables& tables) {
        std::vector<std::string> ids;
        for (auto& id : ids_of(tables.type->name))
            if (below(3) == 0) ids.push_back(std::move(id));
        return ids;
    }
    bool insert(const RecordTables& tables) {
        Record record(tables);
        record.set_id("n" + std::to_string(++ids_));
        for (const auto& field : tables.type->fields)
            if (field.is_required || below(3) == 0) change(record, field);
        sort_sets(record);
        return is_complete(record) && document_.insert(record, "").has_value();
    }
    bool change_some(const RecordTables& tables, const std::string& id) {
        const auto before = *document_.loader().load(tables, id);
        auto after = before;
        for (auto n = 1 + below(4); n > 0; --n) change(after, tables.type->fields[below(tables.type->fields.size())]);
        sort_sets(after);
        return is_complete(after) && document_.update(before, after, id).has_value();
    }
    bool change_all(const RecordTables& tables) {
        const auto& field = tables.type->fields[below(tables.type->fields.size())];
        const auto give = [&](Record& record) {
            const auto before = record;
            change(record, field);
            sort_sets(record);
            if (!is_complete(record)) record = before;
        };
        return document_.update_all(tables, some_ids(tables), give, "", field.name).has_value();
    }
    bool merge(const RecordTables& tables, const std::string& id) {
        const auto gone = any_id(tables.type->name);
        if (gone == id) return false;
        auto merged = *document_.loader().load(tables, id);
        for (auto n = below(3); n > 0; --n) change(merged, tables.type->fields[below(tables.type->fields.size())]);
        sort_sets(merged);
        return is_complete(merged) && document_.merge(merged, gone, "").has_value();
    }
    static bool is_complete(const Record& record) {
        for (const auto& field : record.tables->type->fields)
            if (is_missing(record, field)) return false;
        return true;
    }

    /// Another value, or none, for a member of any kind; of a list a row more, less, moved or changed.
    void change(Record& record, const Field& field) {
        if (!field.is_list) {
            if (!field.is_required && below(4) == 0)
                for (auto& cell : record.of(field)) cell.clear();
            else
                fill(record.of(field), field);
            return;
        }
        const auto& tables = *record.tables;
        const auto& table = tables.lists[static_cast<std::size_t>(tables.list_of_field[tables.field_index(field)])];
        auto& rows = record.list_of(field);
        const auto what = below(5);
        if (what == 0 && !rows.empty()) {
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(below(rows.size())));
        } else if (what == 1 && rows.size() > 1) {
            std::swap(rows[below(rows.size())], rows[below(rows.size())]);
        } else if (what == 2 && !rows.empty()) {
            fill_row(rows[below(rows.size())], table, field);
        } else {
            Row row(table.columns.size());
            fill_row(row, table, field);
            // A row without its first value says nothing.
            const auto at = rows.begin() + static_cast<std::ptrdiff_t>(below(rows.size() + 1));
            if (!row[0].is_null()) rows.insert(at, std::move(row));
        }
    }
    void fill_row(Row& row, const Table& table, const Field& field) {
        if (field.kind != Kind::group) return fill(row, field);
        for (std::size_t i = 0; i < table.ranges.size(); ++i)
            if (i == 0 || below(2) == 0)
                fill(std::span(row).subspan(table.ranges[i].first, table.ranges[i].count), field.members[i]);
    }
    void fill(std::span<Cell> cells, const Field& field) {
        switch (field.kind) {
        case Kind::localized: {
            for (std::size_t i = 0; i < 4; ++i)
                if (below(3) == 0) cells[i].set(words());
            if (below(4) == 0) cells[4].set("{\"ko\":\"" + std::to_string(below(99)) + "바\"}");
            if (cells[3].is_null()) cells[3].set(words());
            return;
        }
        case Kind::money:
            cells[0].set(std::to_string(below(1'000'000'000)) + "." + std::to_string(10 + below(90)));
            cells[1].set(pick({"USD", "EUR", "UZS"}));
            return;
        case Kind::date: return cells[0].set(pick({"2019", "2020-02", "2020-02-29", "2026-11-28", "0001-01-01"}));
        case Kind::code: return cells[0].set(field.codes->words[below(field.codes->words.size())]);
        case Kind::country: return cells[0].set(pick({"NL", "DE", "UZ", "KR"}));
        case Kind::language: return cells[0].set(pick({"uz", "en", "zh-Hant"}));
        case Kind::isced: return cells[0].set("0811");
        case Kind::year: return cells[0].set(pick({"2025", "2025/26"}));
        case Kind::reference: {
            const auto id = any_id(field.target);
            return id.empty() ? cells[0].clear() : cells[0].set(id);
        }
        case Kind::boolean: return cells[0].set(static_cast<std::int64_t>(below(2)));
        case Kind::integer:
            return cells[0].set(static_cast<std::int64_t>(field.min) + static_cast<std::int64_t>(below(50)));
        case Kind::real: return cells[0].set(field.min + static_cast<double>(below(1000)) / 8 / 2);
        case Kind::text:
        case Kind::multiline:
        case Kind::group: return cells[0].set(words());
        }
    }
    std::string words() {
        return pick({"City", "Oʻzbekiston", "Вагенинген", "바헤닝언", "\"quoted\\\"", "two\nlines", "King's",
                     "\xF0\x9F\x98\x80"}) +
               " " + std::to_string(below(1000));
    }

public:
    std::vector<std::string> searched() { return searched(document_); }
    /// Everything that is searched in, as the document keeps it along with the changes; sorted.
    static std::vector<std::string> searched(Document& document) {
        std::vector<std::string> lines;
        for (const auto& type : record_types())
            document.searched(type).for_each([&](std::int64_t, std::string_view line) {
                lines.push_back(std::string(type.name) + ": " + std::string(line));
            });
        std::sort(lines.begin(), lines.end());
        return lines;
    }

private:
    std::mt19937 random_;
    int ids_ = 0;
    std::size_t depth_ = 0;
    std::vector<std::size_t> hashes_;
    Document document_;
};

} // namespace

TEST_CASE("whatever is done, undone and done again, the file is what it was at that depth") {
    const int steps = std::getenv("HK_FULL") != nullptr ? 10'000 : 1'000;
    for (const unsigned seed : {1U, 2026U}) {
        CAPTURE(seed);
        RandomWork work(seed);
        work.searched();
        const auto first = work.bytes();
        for (int i = 0; i < steps / 2; ++i) {
            CAPTURE(i);
            REQUIRE(work.step());
        }
        auto again = import_file(work.bytes(), {});
        REQUIRE(again.db.has_value());
        Document opened(std::move(*again.db));
        CHECK(work.searched() == RandomWork::searched(opened)); // kept in step since the first search
        CHECK(work.lines() > 0);
        while (!work.is_last()) REQUIRE(work.redo());
        const auto last = work.bytes();
        while (work.depth() > 0) REQUIRE(work.undo());
        CHECK(work.bytes() == first);
        while (!work.is_last()) REQUIRE(work.redo());
        CHECK(work.bytes() == last);
        // Every way to change a file was taken.
        for (const int count : work.edits_by_kind) CHECK(count > 5);
        MESSAGE((steps / 2) << " random steps: " << work.edits_ << " edits, " << work.undone_ << " undone, "
                            << work.redone_ << " done again");
    }
}
