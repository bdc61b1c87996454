// A platform without an outside: remembers what it was asked, reads fonts from a directory, draws boxes for missing
// glyphs. It must not know the program; tests and tools look at what it noted.
#pragma once

#include "platform/platform.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace hk {

class HeadlessPlatform final : public Platform {
public:
    /// `asset_directory`: the build's gen/assets. Missing files give faces without shipped glyphs and no map.
    explicit HeadlessPlatform(const std::string& asset_directory = {});

    void show_nodes(std::string_view changes) override;
    void focus_node(std::string_view id) override { wanted_focus = id; }
    void request_frame() override { ++frames_requested; }
    void set_cursor(std::string_view css_cursor) override { cursor = css_cursor; }
    std::span<const std::uint8_t> font_file(FontFace face) override;
    std::optional<GlyphBitmap> rasterise_glyph(char32_t codepoint, float em_px, int weight, bool advance_only) override;
    std::optional<GlyphBitmap> rasterise_run(std::string_view utf8, float em_px, int weight,
                                             bool advance_only) override;
    void set_hash(std::string_view new_hash, bool replace) override;
    void set_page(std::string_view title, std::string_view language_tag, bool dark) override;
    void set_unsaved(bool is) override { unsaved = is; }
    void remember(std::string_view key, std::string_view value) override { remembered[std::string(key)] = value; }
    void want_texts() override {} // all are here
    bool has_more_code() const override { return true; }
    void want_more_code() override {}
    std::span<const std::uint8_t> map_file() override { return map_; }
    void open_url(std::string_view url) override { opened_urls.emplace_back(url); }
    void open_file(std::string_view accept) override { accepted = accept, ++file_dialogs; }
    void save_file(std::string_view name, std::string_view mime, std::span<const std::uint8_t> bytes) override;
    void save_open(std::string_view name, std::span<const std::uint8_t> bytes, SaveTo to) override;
    void open_recent(std::string_view key) override { opened_recent = key; }
    void forget_recent(std::string_view key) override { forgotten_recent = key; }
    void save_document(std::string_view name, std::string_view html) override {
        saved_files.push_back({std::string(name), "text/html", std::string(html)});
    }
    void save_page(std::string_view name, std::string_view json, std::string_view opens_at) override {
        saved_files.push_back({std::string(name), "page" + std::string(opens_at), std::string(json)});
    }
    void copy_text(std::string_view utf8) override { copied = utf8; }
    void save_picture(std::string_view name, std::string_view svg) override {
        saved_files.push_back({std::string(name), "image/png", std::string(svg)});
    }
    void copy_picture(std::string_view svg) override { copied = svg; }
    void print(std::string_view html) override { printed = html; }
    void cancel_import() override { ++imports_cancelled; }
    void show(ShowVerb verb, std::string_view json) override {
        if (verb == ShowVerb::tell)
            speaker = json;
        else
            shows.push_back({verb, std::string(json)});
    }
    void keep_document(std::string_view about_json) override { kept_documents.emplace_back(about_json); }
    void keep_change(std::span<const std::byte> changes, std::string_view document) override {
        kept_changes.push_back({std::string(document), {changes.begin(), changes.end()}});
    }
    void resume_work(std::string_view document, std::string_view) override { resumed = document; }
    void forget_work(std::string_view document) override { forgotten = document; }
    void take_over() override { ++take_overs; }
    void note_export(std::string_view file_name) override { noted_export = file_name; }
    void update_page() override { ++updates; }

    struct SavedFile {
        std::string name, mime, bytes;
    };
    std::vector<std::string> nodes; ///< JSON of each, as the page has them by now
    std::string wanted_focus, cursor, hash, page_title, page_language, copied, accepted;
    std::vector<std::string> history; ///< addresses, the newest last; replaced ones are gone
    std::vector<std::string> opened_urls;
    std::vector<SavedFile> saved_files;
    std::vector<SaveTo> saves; ///< of the open document, whose files are among saved_files
    std::string opened_recent, forgotten_recent;
    struct KeptChange {
        std::string document;
        std::vector<std::byte> changes;
    };
    std::vector<std::string> kept_documents; ///< as keep_document() was told, the newest last
    std::vector<KeptChange> kept_changes;
    std::string resumed, forgotten, noted_export;
    int take_overs = 0, updates = 0;
    std::vector<char32_t> rasterised;
    std::vector<std::string> rasterised_runs; ///< drawn, not only measured
    std::string printed;                      ///< the document handed to print()
    std::map<std::string, std::string> remembered;
    int nodes_shown = 0, frames_requested = 0, file_dialogs = 0, imports_cancelled = 0;
    std::string speaker; ///< what the speaker's window was told last
    std::vector<std::pair<ShowVerb, std::string>> shows;
    bool page_dark = false, unsaved = false;

private:
    std::array<std::vector<std::uint8_t>, 5> fonts_;
    std::vector<std::uint8_t> map_;
};

} // namespace hk
