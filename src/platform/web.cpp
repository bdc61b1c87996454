// The functions that web/ calls, each handing its plain values on to the Program. Strings are NUL-terminated UTF-8.
// It must not do anything else: no state but the one program, no decisions.
#include "platform/web.hpp"

#include "db/db.hpp"
#include "exchange/request.hpp"
#include "platform/web_platform.hpp"
#include "platform/web_renderer.hpp"
#include "text/catalogue.hpp"
#include "text/names.hpp"

#include <emscripten.h>

#include <cstdlib>

namespace {

using namespace hk;

WebPlatform& platform() {
    static WebPlatform the_platform;
    return the_platform;
}

std::unique_ptr<Program>& program() {
    static std::unique_ptr<Program> the_program;
    return the_program;
}

std::span<const std::byte>& database_copy() {
    static std::span<const std::byte> the_copy;
    return the_copy;
}

StartOptions read_options(std::string_view json) {
    const Request request = read_request(json);
    StartOptions o;
    o.width_px = static_cast<float>(number_of(request, "width"));
    o.height_px = static_cast<float>(number_of(request, "height"));
    o.device_pixel_ratio = static_cast<float>(number_of(request, "dpr"));
    o.language_tag = text_of(request, "lang");
    o.dark = flag_of(request, "dark");
    o.hash = text_of(request, "hash");
    o.today = text_of(request, "today");
    o.text_size = static_cast<float>(number_of(request, "textSize"));
    if (!(o.text_size >= 1 && o.text_size <= 2)) o.text_size = 1;
    o.touch = flag_of(request, "touch");
    o.reduced_motion = flag_of(request, "reducedMotion");
    for (const auto& [key, value] : part_of(request, "remembered")) o.remembered.emplace(key, value);
    return o;
}

bool load_words(std::string_view what, std::string block) {
    if (what == "keys") return load_text_keys(std::move(block));
    if (what == "names") return load_names(std::move(block));
    const auto language = parse_language(what);
    return language && load_texts(*language, std::move(block));
}

} // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void* hk_alloc(std::size_t size) { return std::malloc(size == 0 ? 1 : size); }
EMSCRIPTEN_KEEPALIVE void hk_free(void* memory) { std::free(memory); }
EMSCRIPTEN_KEEPALIVE void* hk_database_alloc(std::size_t size) { return hk::Db::serialized_buffer(size); }
EMSCRIPTEN_KEEPALIVE void hk_database_free(std::byte* bytes) { hk::Db::free_buffer(bytes); }

/// Before hk_start; takes ownership of the bytes. `face` counts as FontFace does.
EMSCRIPTEN_KEEPALIVE void hk_font(int face, const std::uint8_t* bytes, std::size_t size) {
    platform().take_font(static_cast<std::size_t>(face), bytes, size);
}

/// Before anything else, other languages than the one shown at any time; takes ownership of the bytes. `what` is
/// "keys", "names" or the tag of a language; 0 when the bytes are not this program's.
EMSCRIPTEN_KEEPALIVE int hk_texts(const char* what, char* bytes, std::size_t size) {
    const bool is_taken = load_words(what, std::string(bytes, size));
    std::free(bytes);
    return is_taken ? 1 : 0;
}

/// The code of the other screens has been joined to the program.
EMSCRIPTEN_KEEPALIVE void hk_more_code() { platform().more_code_arrived(); }

/// Takes ownership of the map's bytes.
EMSCRIPTEN_KEEPALIVE void hk_map(const std::uint8_t* bytes, std::size_t size) { platform().take_map(bytes, size); }

EMSCRIPTEN_KEEPALIVE void hk_start(const char* json) {
    static WebRenderer renderer;
    program() = make_program(platform(), renderer);
    program()->start(read_options(json));
}

EMSCRIPTEN_KEEPALIVE double hk_frame(double now_ms) { return program()->frame(now_ms); }
EMSCRIPTEN_KEEPALIVE void hk_resize(double width, double height, double ratio) {
    program()->resize(static_cast<float>(width), static_cast<float>(height), static_cast<float>(ratio));
}
EMSCRIPTEN_KEEPALIVE void hk_appearance(int dark, int reduced_motion) {
    program()->appearance(dark != 0, reduced_motion != 0);
}
EMSCRIPTEN_KEEPALIVE void hk_window_focus(int focused) { program()->window_focus(focused != 0); }
EMSCRIPTEN_KEEPALIVE void hk_context(int lost) { program()->context(lost != 0); }

EMSCRIPTEN_KEEPALIVE void hk_pointer(int phase, double x, double y, int buttons, int kind, int mods) {
    if (phase < 0 || phase > 4 || kind < 0 || kind > 2) return;
    program()->pointer(static_cast<PointerPhase>(phase), static_cast<float>(x), static_cast<float>(y),
                       static_cast<std::uint32_t>(buttons), static_cast<PointerKind>(kind),
                       static_cast<std::uint32_t>(mods));
}
EMSCRIPTEN_KEEPALIVE int hk_wheel(double x, double y, double dx, double dy, int mods) {
    return program()->wheel(static_cast<float>(x), static_cast<float>(y), static_cast<float>(dx),
                            static_cast<float>(dy), static_cast<std::uint32_t>(mods))
               ? 1
               : 0;
}
EMSCRIPTEN_KEEPALIVE int hk_key(const char* key, int mods, int down) {
    return program()->key(key, static_cast<std::uint32_t>(mods), down != 0) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void hk_activate(const char* id, unsigned mods) { program()->activate(id, mods); }
EMSCRIPTEN_KEEPALIVE void hk_edit(const char* id, const char* text) { program()->edit(id, text); }
EMSCRIPTEN_KEEPALIVE void hk_commit(const char* id, const char* text) { program()->commit(id, text); }
EMSCRIPTEN_KEEPALIVE void hk_focus(const char* id, int visible) { program()->focus(id, visible != 0); }
EMSCRIPTEN_KEEPALIVE void hk_scroll(const char* id, double x, double y) {
    program()->scroll(id, static_cast<float>(x), static_cast<float>(y));
}
EMSCRIPTEN_KEEPALIVE void hk_navigate(const char* hash, bool is_return) { program()->navigate(hash, is_return); }

EMSCRIPTEN_KEEPALIVE void hk_file_chosen(const char* name, double size_bytes) {
    program()->file_chosen(name, size_bytes);
}
EMSCRIPTEN_KEEPALIVE void hk_import_progress(double done, double total) { program()->import_progress(done, total); }
/// Takes the bytes over; they come from hk_database_alloc.
EMSCRIPTEN_KEEPALIVE void hk_import_done(const char* summary_json, std::byte* database, std::size_t size) {
    program()->import_done(summary_json, {database, size});
}
EMSCRIPTEN_KEEPALIVE void hk_import_failed(const char* problems_json) { program()->import_failed(problems_json); }

EMSCRIPTEN_KEEPALIVE void hk_kept(const char* state_json) { program()->kept(state_json); }
/// The open document's database as bytes, and how many they are; 0 without memory for them.
EMSCRIPTEN_KEEPALIVE const void* hk_database_copy() { return (database_copy() = program()->database_copy()).data(); }
EMSCRIPTEN_KEEPALIVE std::size_t hk_database_size() { return database_copy().size(); }

/// The answer is valid until the next call.
EMSCRIPTEN_KEEPALIVE const char* hk_api(const char* request_json) {
    static std::string answer;
    answer = program() ? program()->api(request_json) : std::string("null");
    return answer.c_str();
}

} // extern "C"
