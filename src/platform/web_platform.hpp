// The browser as Platform: every call ends in Module.host, which web/host.js makes.
// It must not hold anything but the fonts the page handed over.
#pragma once

#include "platform/platform.hpp"

#include <array>

namespace hk {

class WebPlatform final : public Platform {
public:
    /// The page hands the faces over before the start; the bytes stay ours for good.
    void take_font(std::size_t face, const std::uint8_t* bytes, std::size_t size);

    void show_nodes(std::string_view changes) override;
    void focus_node(std::string_view id) override;
    void request_frame() override;
    void set_cursor(std::string_view css_cursor) override;
    std::span<const std::uint8_t> font_file(FontFace face) override;
    std::optional<GlyphBitmap> rasterise_glyph(char32_t codepoint, float em_px, int weight, bool advance_only) override;
    std::optional<GlyphBitmap> rasterise_run(std::string_view utf8, float em_px, int weight,
                                             bool advance_only) override;
    void set_hash(std::string_view hash, bool replace) override;
    void set_page(std::string_view title, std::string_view language_tag, bool dark) override;
    void set_unsaved(bool unsaved) override;
    void remember(std::string_view key, std::string_view value) override;
    void want_texts() override;
    bool has_more_code() const override { return has_more_code_; }
    void want_more_code() override;
    std::span<const std::uint8_t> map_file() override;
    void take_map(const std::uint8_t* bytes, std::size_t size) { map_ = {bytes, size}; }
    void more_code_arrived() { has_more_code_ = true; }
    void open_url(std::string_view url) override;
    void open_file(std::string_view accept) override;
    void save_file(std::string_view name, std::string_view mime, std::span<const std::uint8_t> bytes) override;
    void save_document(std::string_view name, std::string_view html) override;
    void save_page(std::string_view name, std::string_view json, std::string_view hash) override;
    void copy_text(std::string_view utf8) override;
    void save_picture(std::string_view name, std::string_view svg) override;
    void copy_picture(std::string_view svg) override;
    void print(std::string_view html) override;
    void cancel_import() override;
    void show(ShowVerb verb, std::string_view json) override;
    void keep_document(std::string_view about_json) override;
    void keep_change(std::span<const std::byte> changes, std::string_view document) override;
    void resume_work(std::string_view document, std::string_view name) override;
    void forget_work(std::string_view document) override;
    void take_over() override;
    void save_open(std::string_view name, std::span<const std::uint8_t> bytes, SaveTo to) override;
    void open_recent(std::string_view key) override;
    void forget_recent(std::string_view key) override;
    void note_export(std::string_view file_name) override;
    void update_page() override;

private:
    std::array<std::span<const std::uint8_t>, 5> fonts_{};
    bool has_more_code_ = false;
    std::span<const std::uint8_t> map_;
};

} // namespace hk
