// The headless platform's notes and stand-in glyphs.
// It must not draw anything for real: a missing glyph is a filled box as wide as its script usually is, and the right
// half of a run with emoji is orange.
#include "platform/headless.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <utility>

namespace hk {

HeadlessPlatform::HeadlessPlatform(const std::string& asset_directory) {
    constexpr std::array<const char*, 5> kNames{"inter-regular", "inter-medium", "inter-semibold",
                                                "inter-display-semibold", "lucide"};
    if (asset_directory.empty()) return;
    const auto bytes = [&](const std::string& name) {
        std::ifstream file(asset_directory + name, std::ios::binary);
        return std::vector<std::uint8_t>(std::istreambuf_iterator<char>(file), {});
    };
    for (std::size_t i = 0; i < kNames.size(); ++i) fonts_[i] = bytes("/fonts/" + std::string(kNames[i]) + ".ttf");
    map_ = bytes("/map/map.bin");
}

void HeadlessPlatform::show_nodes(std::string_view changes) {
    ++nodes_shown;
    std::vector<std::string> next;
    for (std::size_t at = 0; at < changes.size();) {
        const auto end = std::min(changes.find('\n', at), changes.size());
        const auto line = std::string(changes.substr(at, end - at));
        at = end + 1;
        if (line.front() != '=') {
            next.push_back(line);
            continue;
        }
        const auto first = std::stoul(line.substr(1)), count = std::stoul(line.substr(line.find(' ')));
        for (auto i = first; i < first + count; ++i) next.push_back(nodes.at(i));
    }
    nodes = std::move(next);
}

std::span<const std::uint8_t> HeadlessPlatform::font_file(FontFace face) {
    return fonts_[static_cast<std::size_t>(face)];
}

namespace {

constexpr std::array<std::uint8_t, 4> kOrange{255, 128, 0, 255};

GlyphBitmap box(float advance_px, float em_px, bool advance_only) {
    GlyphBitmap glyph;
    glyph.advance_px = advance_px;
    if (advance_only) return glyph;
    glyph.width_px = static_cast<int>(std::ceil(advance_px * 0.9F));
    glyph.height_px = static_cast<int>(std::ceil(em_px * 0.8F));
    glyph.top_px = glyph.height_px;
    glyph.alpha.assign(static_cast<std::size_t>(glyph.width_px) * static_cast<std::size_t>(glyph.height_px), 200);
    return glyph;
}

void colour_right_half(GlyphBitmap& run) {
    const auto width = static_cast<std::size_t>(run.width_px);
    run.colours.resize(run.alpha.size() * 4);
    for (std::size_t i = 0; i < run.alpha.size(); ++i) {
        if (i % width < width / 2) continue;
        run.alpha[i] = 0;
        std::copy(kOrange.begin(), kOrange.end(), run.colours.begin() + static_cast<std::ptrdiff_t>(i * 4));
    }
}

} // namespace

std::optional<GlyphBitmap> HeadlessPlatform::rasterise_glyph(char32_t codepoint, float em_px, int, bool advance_only) {
    rasterised.push_back(codepoint);
    const bool is_wide = codepoint >= 0x1100;
    return box(em_px * (is_wide ? 1.0F : 0.6F), em_px, advance_only);
}

std::optional<GlyphBitmap> HeadlessPlatform::rasterise_run(std::string_view utf8, float em_px, int, bool advance_only) {
    if (!advance_only) rasterised_runs.emplace_back(utf8);
    GlyphBitmap run = box(em_px * 0.3F * static_cast<float>(utf8.size()), em_px, advance_only);
    if (utf8.find("\xF0\x9F") != std::string_view::npos) colour_right_half(run);
    return run;
}

void HeadlessPlatform::set_hash(std::string_view new_hash, bool replace) {
    hash = new_hash;
    if (replace && !history.empty())
        history.back() = hash;
    else
        history.push_back(hash);
}

void HeadlessPlatform::set_page(std::string_view title, std::string_view language_tag, bool dark) {
    page_title = title;
    page_language = language_tag;
    page_dark = dark;
}

void HeadlessPlatform::save_open(std::string_view name, std::span<const std::uint8_t> bytes, SaveTo to) {
    saves.push_back(to);
    save_file(name, "application/json", bytes);
}

void HeadlessPlatform::save_file(std::string_view name, std::string_view mime, std::span<const std::uint8_t> bytes) {
    saved_files.push_back({std::string(name), std::string(mime), std::string(bytes.begin(), bytes.end())});
}

} // namespace hk
