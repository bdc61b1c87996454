// One file into one new database.
// It must not know the running program's database.
#include "exchange/import_file.hpp"

#include "db/record_store.hpp"
#include "db/schema.hpp"
#include "exchange/file_reader.hpp"
#include "exchange/searched_text.hpp"

#include <chrono>

namespace hk {
namespace {

constexpr int kTimed = 32;

double milliseconds() {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Indexes and the searched text are built once, at the end: cheaper than keeping them in step with every row.
Result<void> finish_database(Db& db, const FileHead& head) {
    if (auto done = write_head(db, head); !done) return done;
    if (auto done = create_indexes(db); !done) return done;
    return store_searched_text(db);
}

} // namespace

Import import_file(std::string_view text, const Progress& progress) {
    Import import;
    const double start = milliseconds();
    auto db = Db::open();
    // References were checked while reading, so the database need not check them again row by row.
    if (!db || !db->run("PRAGMA foreign_keys=OFF; PRAGMA journal_mode=OFF; BEGIN") || !create_tables(*db)) {
        import.is_out_of_memory = true;
        return import;
    }
    bool is_full = false;
    int stored = 0;
    FileContent content;
    {
        RecordWriter writer(*db);
        ReadHooks hooks;
        hooks.record = [&](Record& record) {
            // The clock itself costs as much as a small record, in a browser: every so many are timed, for all of them.
            const bool is_timed = ++stored % kTimed == 0;
            const double begin = is_timed ? milliseconds() : 0;
            is_full = is_full || !writer.insert(record);
            if (is_timed) import.insert_ms += kTimed * (milliseconds() - begin);
        };
        hooks.progress = [&](std::size_t done, std::size_t total) {
            import.is_cancelled = progress && !progress(done, total);
            return !import.is_cancelled && !is_full;
        };
        content = read_file(text, hooks);
    }
    import.parse_ms = milliseconds() - start - import.insert_ms;
    import.problems = std::move(content.problems);
    import.counts = std::move(content.counts);
    for (auto count : import.counts) import.records += count;
    if (import.is_cancelled || import.problems.has_errors()) return import;
    const double indexing = milliseconds();
    import.is_out_of_memory = is_full || !finish_database(*db, content.head) ||
                              !db->run("COMMIT; PRAGMA journal_mode=MEMORY; PRAGMA foreign_keys=ON");
    import.insert_ms += milliseconds() - indexing;
    if (!import.is_out_of_memory) import.db = std::move(*db);
    return import;
}

std::string import_summary_json(const Import& import) {
    std::string out = "{\"rows\":" + std::to_string(import.records) + ",\"counts\":{";
    for (const auto& type : record_types()) {
        if (out.back() != '{') out += ',';
        const auto index = record_type_index(type);
        out += "\"" + std::string(type.name) +
               "\":" + std::to_string(index < import.counts.size() ? import.counts[index] : 0);
    }
    return out + "},\"parseMs\":" + std::to_string(import.parse_ms) +
           ",\"insertMs\":" + std::to_string(import.insert_ms) + ",\"problems\":" + problems_json(import.problems) +
           "}";
}

} // namespace hk
