// The worker's side of the program: a file's bytes in, a serialized database or a list of problems out; and a database
// that follows the page's by the same changes, to be kept. It must not know the page; web/worker.js carries its answers
// there.
#include "db/db.hpp"
#include "db/layout.hpp"
#include "db/schema.hpp"
#include "db/session.hpp"
#include "exchange/import_file.hpp"
#include "exchange/searched_text.hpp"
#include "text/language.hpp"

#include <emscripten.h>

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// clang-format off
EM_JS(void, js_import_progress, (double done, double total), { Module.host.importProgress(done, total); });
// clang-format on

namespace {

enum class Status : int { fine = 0, problems = 1, could_not = 2 };

/// What the last import gave; lives until the worker ends or reads another file.
struct Answer {
    std::string report;
    std::optional<hk::Db> database;
    std::vector<std::byte> part; ///< of the serialized database, asked for last
};
Answer g_answer;

Status import_bytes(std::string_view text) {
    g_answer = {};
    auto import = hk::import_file(text, [](std::size_t done, std::size_t total) {
        js_import_progress(static_cast<double>(done), static_cast<double>(total));
        return true;
    });
    if (import.is_out_of_memory) {
        g_answer.report = "out of memory";
        return Status::could_not;
    }
    if (!import.db) {
        g_answer.report = hk::problems_json(import.problems);
        return Status::problems;
    }
    g_answer.report = hk::import_summary_json(import);
    g_answer.database = std::move(import.db);
    return Status::fine;
}

/// The kept database as the page takes it: of the present layout, with its searched text.
hk::Result<void> prepare_kept() {
    auto db = hk::in_present_layout(std::move(*g_answer.database));
    g_answer.database.reset();
    if (!db) return tl::make_unexpected(db.error());
    hk::Import import; // as if its records had just been read
    for (const auto& type : hk::record_types()) {
        import.counts.push_back(static_cast<std::size_t>(db->integer("SELECT count(*) FROM " + hk::quoted(type.name))));
        import.records += import.counts.back();
    }
    if (auto done = db->run("DELETE FROM cache"); !done) return done;
    if (auto done = hk::store_searched_text(*db); !done) return done;
    g_answer.report = hk::import_summary_json(import);
    g_answer.database = std::move(*db);
    return {};
}

} // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void hk_worker_language(const char* tag) {
    if (const auto language = hk::parse_language(tag)) hk::set_language(*language);
}

/// Reads the `size` bytes at `bytes` (from hk_alloc, freed here). 0 fine, 1 problems, 2 could not.
EMSCRIPTEN_KEEPALIVE int hk_worker_import(char* bytes, std::size_t size, const char*) {
    const auto status = import_bytes({bytes, size});
    std::free(bytes);
    return static_cast<int>(status);
}

/// Summary or problems as JSON, or why it could not; NUL-terminated.
EMSCRIPTEN_KEEPALIVE const char* hk_worker_report() { return g_answer.report.c_str(); }

EMSCRIPTEN_KEEPALIVE std::size_t hk_worker_database_size() {
    return g_answer.database ? g_answer.database->serialized_size() : 0;
}

/// A part of the serialized database; both numbers are multiples of 4096 bytes. Valid until the next call; 0 when it
/// could not be read.
EMSCRIPTEN_KEEPALIVE const void* hk_worker_database_part(std::size_t offset, std::size_t size) {
    g_answer.part.resize(size);
    return g_answer.database->copy_serialized(offset, g_answer.part) ? g_answer.part.data() : nullptr;
}

// --- A database that is kept: the worker's own, as it was imported, or from here on ---

/// Takes over the serialized bytes of a kept one, from hk_database_alloc; 0 when they are none.
EMSCRIPTEN_KEEPALIVE int hk_worker_adopt(std::byte* bytes, std::size_t size) {
    g_answer = {};
    auto db = hk::Db::adopt(bytes, size);
    if (!db) return 0;
    g_answer.database = std::move(*db);
    return 1;
}

/// Applies a change set (from hk_alloc, freed here); 0 when it does not fit, and nothing has changed.
EMSCRIPTEN_KEEPALIVE int hk_worker_apply(std::byte* bytes, std::size_t size) {
    const hk::ChangeSet changes(bytes, bytes + size);
    std::free(bytes);
    return g_answer.database && hk::apply_changes(*g_answer.database, changes) ? 1 : 0;
}

/// Gives it the id that stays with the document for life.
EMSCRIPTEN_KEEPALIVE int hk_worker_document(const char* id) {
    if (!g_answer.database) return 0;
    auto head = hk::read_head(*g_answer.database);
    head.document = id;
    return hk::write_head(*g_answer.database, head) ? 1 : 0;
}

/// Makes it ready to be handed over as an imported one is; its summary is the report. 0: the report says why not.
EMSCRIPTEN_KEEPALIVE int hk_worker_prepare() {
    if (!g_answer.database) return 0;
    const auto done = prepare_kept();
    if (!done) g_answer.report = done.error().code;
    return done ? 1 : 0;
}

} // extern "C"
