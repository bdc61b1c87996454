// The calls into Module.host. Strings go as address and length of UTF-8 in the program's memory.
// It must not decide anything: what the page does with a call is web/'s business.
#include "platform/web_platform.hpp"

#include <emscripten.h>

#include <cstdlib>

// clang-format off
EM_JS(void, host_nodes, (const char* s, size_t n), { Module['host'].nodes(UTF8ToString(s, n)); })
EM_JS(void, host_focus_node, (const char* s, size_t n), { Module['host'].focusNode(UTF8ToString(s, n)); })
EM_JS(void, host_request_frame, (), { Module['host'].requestFrame(); })
EM_JS(void, host_cursor, (const char* s, size_t n), { Module['host'].cursor(UTF8ToString(s, n)); })
EM_JS(void, host_set_hash, (const char* s, size_t n, int replace), { Module['host'].setHash(UTF8ToString(s, n), replace !== 0); })
EM_JS(void, host_set_page, (const char* s, size_t n, const char* tag, size_t tag_n, int dark), {
  Module['host'].setPage(UTF8ToString(s, n), UTF8ToString(tag, tag_n), dark !== 0);
})
EM_JS(void, host_unsaved, (int is), { Module['host'].unsaved(is !== 0); })
EM_JS(void, host_remember, (const char* s, size_t n, const char* value, size_t value_n), {
  Module['host'].remember(UTF8ToString(s, n), UTF8ToString(value, value_n));
})
EM_JS(void, host_want_texts, (), { Module['host'].wantTexts(); })
EM_JS(void, host_want_more_code, (), { Module['host'].wantMoreCode(); })
EM_JS(void, host_want_map, (), { Module['host'].wantMap(); })
EM_JS(void, host_open_url, (const char* s, size_t n), { Module['host'].openUrl(UTF8ToString(s, n)); })
EM_JS(void, host_open_file, (const char* s, size_t n), { Module['host'].openFile(UTF8ToString(s, n)); })
EM_JS(void, host_save_file, (const char* s, size_t n, const char* mime, size_t mime_n, const void* bytes, size_t size), {
  Module['host'].saveFile(UTF8ToString(s, n), UTF8ToString(mime, mime_n), HEAPU8.subarray(bytes, bytes + size));
})
EM_JS(void, host_save_open, (const char* s, size_t n, const void* bytes, size_t size, int to), {
  Module['host'].saveOpen(UTF8ToString(s, n), HEAPU8.subarray(bytes, bytes + size), ['own', 'anew', 'over'][to]);
})
EM_JS(void, host_open_recent, (const char* s, size_t n), { Module['host'].openRecent(UTF8ToString(s, n)); })
EM_JS(void, host_forget_recent, (const char* s, size_t n), { Module['host'].forgetRecent(UTF8ToString(s, n)); })
EM_JS(void, host_save_document, (const char* s, size_t n, const char* html, size_t html_n), {
  Module['host'].saveDocument(UTF8ToString(s, n), UTF8ToString(html, html_n));
})
EM_JS(void, host_save_page, (const char* s, size_t n, const void* json, size_t json_n, const char* hash, size_t hash_n), {
  Module['host'].savePage(UTF8ToString(s, n), HEAPU8.slice(json, json + json_n), UTF8ToString(hash, hash_n));
})
EM_JS(void, host_copy_text, (const char* s, size_t n), { Module['host'].copyText(UTF8ToString(s, n)); })
EM_JS(void, host_save_picture, (const char* s, size_t n, const char* svg, size_t svg_n), {
  Module['host'].savePicture(UTF8ToString(s, n), UTF8ToString(svg, svg_n));
})
EM_JS(void, host_copy_picture, (const char* s, size_t n), { Module['host'].copyPicture(UTF8ToString(s, n)); })
EM_JS(void, host_print, (const char* s, size_t n), { Module['host'].print(UTF8ToString(s, n)); })
EM_JS(void, host_show, (int verb, const char* s, size_t n), { Module['host'].show(verb, UTF8ToString(s, n)); })
EM_JS(void, host_cancel_import, (), { Module['host'].cancelImport(); })
EM_JS(void, host_keep_document, (const char* s, size_t n), { Module['host'].keepDocument(UTF8ToString(s, n)); })
EM_JS(void, host_keep_change, (const void* bytes, size_t size, const char* s, size_t n), {
  Module['host'].keepChange(HEAPU8.subarray(bytes, bytes + size), UTF8ToString(s, n));
})
EM_JS(void, host_resume_work, (const char* s, size_t n, const char* name, size_t name_n), {
  Module['host'].resumeWork(UTF8ToString(s, n), UTF8ToString(name, name_n));
})
EM_JS(void, host_forget_work, (const char* s, size_t n), { Module['host'].forgetWork(UTF8ToString(s, n)); })
EM_JS(void, host_take_over, (), { Module['host'].takeOver(); })
EM_JS(void, host_note_export, (const char* s, size_t n), { Module['host'].noteExport(UTF8ToString(s, n)); })
EM_JS(void, host_update_page, (), { Module['host'].updatePage(); })
// Fills out[6] with advance, left, top, width, height, bytes of colours and gives coverage and colours in fresh memory: 0 = none to
// draw, -1 = no such glyph.
// A text with a length is a run, one without is the letter `codepoint`.
EM_JS(int, host_glyph, (int codepoint, const char* s, size_t n, float px, int weight, int advance_only, float* out), {
  const host = Module['host'];
  const glyph = n > 0 ? host.run(UTF8ToString(s, n), px, weight, advance_only !== 0) : host.glyph(codepoint, px, weight, advance_only !== 0);
  if (!glyph) return -1;
  const size = glyph.alpha.length;
  const at = size === 0 ? 0 : _malloc(size + glyph.colours.length);
  if (at !== 0) {
    HEAPU8.set(glyph.alpha, at);
    HEAPU8.set(glyph.colours, at + size);
  }
  HEAPF32.set([glyph.advance, glyph.left, glyph.top, glyph.width, glyph.height, glyph.colours.length], out >> 2);
  return at;
})
// clang-format on

namespace hk {

void WebPlatform::take_font(std::size_t face, const std::uint8_t* bytes, std::size_t size) {
    if (face < fonts_.size()) fonts_[face] = {bytes, size};
}

void WebPlatform::show_nodes(std::string_view changes) { host_nodes(changes.data(), changes.size()); }
void WebPlatform::focus_node(std::string_view id) { host_focus_node(id.data(), id.size()); }
void WebPlatform::request_frame() { host_request_frame(); }
void WebPlatform::set_cursor(std::string_view css_cursor) { host_cursor(css_cursor.data(), css_cursor.size()); }
std::span<const std::uint8_t> WebPlatform::font_file(FontFace face) { return fonts_[static_cast<std::size_t>(face)]; }

namespace {

std::optional<GlyphBitmap> picture(int codepoint, std::string_view run, float em_px, int weight, bool advance_only) {
    float numbers[6] = {};
    const int address = host_glyph(codepoint, run.data(), run.size(), em_px, weight, advance_only ? 1 : 0, numbers);
    if (address == -1) return std::nullopt;
    GlyphBitmap glyph;
    glyph.advance_px = numbers[0];
    auto* alpha = reinterpret_cast<std::uint8_t*>(static_cast<std::uintptr_t>(static_cast<unsigned>(address)));
    if (alpha == nullptr) return glyph;
    glyph.left_px = static_cast<int>(numbers[1]);
    glyph.top_px = static_cast<int>(numbers[2]);
    glyph.width_px = static_cast<int>(numbers[3]);
    glyph.height_px = static_cast<int>(numbers[4]);
    auto* colours = alpha + static_cast<std::size_t>(glyph.width_px) * static_cast<std::size_t>(glyph.height_px);
    glyph.alpha.assign(alpha, colours);
    glyph.colours.assign(colours, colours + static_cast<std::size_t>(numbers[5]));
    std::free(alpha);
    return glyph;
}

} // namespace

std::optional<GlyphBitmap> WebPlatform::rasterise_glyph(char32_t codepoint, float em_px, int weight,
                                                        bool advance_only) {
    return picture(static_cast<int>(codepoint), {}, em_px, weight, advance_only);
}

std::optional<GlyphBitmap> WebPlatform::rasterise_run(std::string_view utf8, float em_px, int weight,
                                                      bool advance_only) {
    return picture(0, utf8, em_px, weight, advance_only);
}

void WebPlatform::set_hash(std::string_view hash, bool replace) {
    host_set_hash(hash.data(), hash.size(), replace ? 1 : 0);
}
void WebPlatform::set_page(std::string_view title, std::string_view language_tag, bool dark) {
    host_set_page(title.data(), title.size(), language_tag.data(), language_tag.size(), dark ? 1 : 0);
}
void WebPlatform::set_unsaved(bool unsaved) { host_unsaved(unsaved ? 1 : 0); }
void WebPlatform::remember(std::string_view key, std::string_view value) {
    host_remember(key.data(), key.size(), value.data(), value.size());
}
void WebPlatform::want_texts() { host_want_texts(); }
void WebPlatform::want_more_code() {
    if (!has_more_code_) host_want_more_code();
}
std::span<const std::uint8_t> WebPlatform::map_file() {
    if (map_.empty()) host_want_map();
    return map_;
}
void WebPlatform::open_url(std::string_view url) { host_open_url(url.data(), url.size()); }
void WebPlatform::open_file(std::string_view accept) { host_open_file(accept.data(), accept.size()); }
void WebPlatform::save_file(std::string_view name, std::string_view mime, std::span<const std::uint8_t> bytes) {
    host_save_file(name.data(), name.size(), mime.data(), mime.size(), bytes.data(), bytes.size());
}
void WebPlatform::save_open(std::string_view name, std::span<const std::uint8_t> bytes, SaveTo to) {
    host_save_open(name.data(), name.size(), bytes.data(), bytes.size(), static_cast<int>(to));
}
void WebPlatform::open_recent(std::string_view key) { host_open_recent(key.data(), key.size()); }
void WebPlatform::forget_recent(std::string_view key) { host_forget_recent(key.data(), key.size()); }
void WebPlatform::save_document(std::string_view name, std::string_view html) {
    host_save_document(name.data(), name.size(), html.data(), html.size());
}
void WebPlatform::save_page(std::string_view name, std::string_view json, std::string_view hash) {
    host_save_page(name.data(), name.size(), json.data(), json.size(), hash.data(), hash.size());
}
void WebPlatform::copy_text(std::string_view utf8) { host_copy_text(utf8.data(), utf8.size()); }
void WebPlatform::save_picture(std::string_view name, std::string_view svg) {
    host_save_picture(name.data(), name.size(), svg.data(), svg.size());
}
void WebPlatform::copy_picture(std::string_view svg) { host_copy_picture(svg.data(), svg.size()); }
void WebPlatform::print(std::string_view html) { host_print(html.data(), html.size()); }
void WebPlatform::show(ShowVerb verb, std::string_view json) {
    host_show(static_cast<int>(verb), json.data(), json.size());
}
void WebPlatform::cancel_import() { host_cancel_import(); }
void WebPlatform::keep_document(std::string_view about_json) {
    host_keep_document(about_json.data(), about_json.size());
}
void WebPlatform::keep_change(std::span<const std::byte> changes, std::string_view document) {
    host_keep_change(changes.data(), changes.size(), document.data(), document.size());
}
void WebPlatform::resume_work(std::string_view document, std::string_view name) {
    host_resume_work(document.data(), document.size(), name.data(), name.size());
}
void WebPlatform::forget_work(std::string_view document) { host_forget_work(document.data(), document.size()); }
void WebPlatform::take_over() { host_take_over(); }
void WebPlatform::note_export(std::string_view file_name) { host_note_export(file_name.data(), file_name.size()); }
void WebPlatform::update_page() { host_update_page(); }

} // namespace hk
