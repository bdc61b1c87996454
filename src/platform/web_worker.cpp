// The import worker's side of the program: a file's bytes in, a serialized database or a list of problems out.
// It must not know the page; web/worker.js carries its answers there.
#include "db/db.hpp"
#include "exchange/import_file.hpp"
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

} // extern "C"
