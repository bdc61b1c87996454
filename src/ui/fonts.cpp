// Faces in ImGui's dynamic atlas, and text runs drawn straight from its glyphs.
// It must not know type roles; sizes are CSS em sizes, since a source with a negative reference size is scaled by its
// em.
#include "ui/fonts.hpp"

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/glyph_loader.hpp"

#include <cmath>
#include <cstring>

static_assert(IMGUI_VERSION_NUM >= 19200, "dynamic fonts came with 1.92");
static_assert(sizeof(ImWchar) == 4 && sizeof(ImDrawIdx) == 4, "see imgui_config.hpp");

namespace hk::ui {
namespace {

constexpr std::array<FontFace, 4> kFiles{FontFace::regular, FontFace::medium, FontFace::semibold,
                                         FontFace::display_semibold};
constexpr std::array<int, 4> kWeights{400, 500, 600, 600};

int weight(Face face) { return kWeights[static_cast<std::size_t>(face)]; }

std::uint32_t big_endian(std::span<const std::uint8_t> bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value << 8U | (at + i < bytes.size() ? bytes[at + i] : 0U);
    return value;
}

/// Where a table of a TrueType or OpenType file begins; 0 = it has none.
std::size_t find_table(std::span<const std::uint8_t> file, const char* tag) {
    const std::size_t tables = big_endian(file, 4, 2);
    for (std::size_t i = 0; i < tables; ++i) {
        const std::size_t entry = 12 + i * 16;
        if (entry + 16 <= file.size() && std::memcmp(&file[entry], tag, 4) == 0) return big_endian(file, entry + 8, 4);
    }
    return 0;
}

ImFontConfig source_config(const void* data, std::size_t size) {
    ImFontConfig config;
    config.FontData = const_cast<void*>(data); // copied by the atlas, FontDataOwnedByAtlas being false
    config.FontDataSize = static_cast<int>(size);
    config.FontDataOwnedByAtlas = false;
    config.SizePixels = -1; // negative: sizes are em sizes, as CSS has them
    config.GlyphMaxAdvanceX =
        -1000; // ImGui multiplies it by size / SizePixels; its own default would become minus infinity
    return config;
}

/// A face of its own, or what another one lacks.
ImFont* add_file(std::span<const std::uint8_t> file, ImFont* face = nullptr) {
    if (file.size() < 12) return nullptr;
    ImFontConfig config = source_config(file.data(), file.size());
    config.MergeMode = face != nullptr;
    config.DstFont = face;
    return ImGui::GetIO().Fonts->AddFont(&config);
}

void add_fallback(const Fonts::Fallback& fallback, ImFont* face) {
    ImFontConfig config = source_config(&fallback, sizeof fallback);
    config.MergeMode = face != nullptr;
    config.DstFont = face;
    config.FontLoader = &platform_glyph_loader();
    ImGui::GetIO().Fonts->AddFont(&config);
}

} // namespace

Fonts::Fonts(Platform& platform) : runs_(platform) {
    for (std::size_t i = 0; i < faces_.size(); ++i) {
        const auto file = platform.font_file(kFiles[i]);
        fallbacks_[i] = {&platform, kWeights[i]};
        faces_[i] = add_file(file);
        if (faces_[i] == nullptr) { // without its file a face is drawn by the platform alone
            add_fallback(fallbacks_[i], nullptr);
            faces_[i] = ImGui::GetIO().Fonts->Fonts.back();
            continue;
        }
        if (kFiles[i] == FontFace::display_semibold) add_file(platform.font_file(FontFace::semibold), faces_[i]);
        add_fallback(fallbacks_[i], faces_[i]);
        const std::size_t hhea = find_table(file, "hhea"), head = find_table(file, "head");
        const auto units = static_cast<float>(big_endian(file, head + 18, 2));
        if (hhea == 0 || head == 0 || units <= 0) continue;
        metrics_[i].ascent = static_cast<float>(static_cast<std::int16_t>(big_endian(file, hhea + 4, 2))) / units;
        metrics_[i].descent = -static_cast<float>(static_cast<std::int16_t>(big_endian(file, hhea + 6, 2))) / units;
    }
    icons_ = add_file(platform.font_file(FontFace::icons));
    ImGui::GetIO().FontDefault = faces_[0];
}

Fonts::~Fonts() = default;

void Fonts::begin_frame(float device_pixel_ratio) {
    density_ = device_pixel_ratio;
    // ImGui sets this for the pushed font only; ours are drawn without pushing.
    for (ImFont* face : faces_) face->CurrentRasterizerDensity = density_;
    if (icons_ != nullptr) icons_->CurrentRasterizerDensity = density_;
}

float Fonts::plain_width(Face face, float em_px, std::string_view utf8) {
    ImFontBaked* baked = font(face)->GetFontBaked(em_px);
    float width = 0;
    const char* s = utf8.data();
    const char* end = s + utf8.size();
    while (s < end) width += baked->GetCharAdvance(next_letter(s, end));
    return width;
}

std::size_t Fonts::plain_fitting(Face face, float em_px, std::string_view utf8, float width_px) {
    ImFontBaked* baked = font(face)->GetFontBaked(em_px);
    float width = 0;
    const char* s = utf8.data();
    const char* end = s + utf8.size();
    while (s < end) {
        const char* next = s;
        width += baked->GetCharAdvance(next_letter(next, end));
        if (width > width_px) break;
        s = next;
    }
    return static_cast<std::size_t>(s - utf8.data());
}

float Fonts::draw_plain(ImDrawList& list, Face face, float em_px, float left, float baseline, std::uint32_t rgba,
                        std::string_view utf8) {
    ImFontBaked* baked = font(face)->GetFontBaked(em_px);
    const char* end = utf8.data() + utf8.size();
    // Loading a glyph may grow the atlas and change the texture: load all before reserving vertices.
    int visible = 0;
    for (const char* s = utf8.data(); s < end;) {
        const ImFontGlyph* glyph = baked->FindGlyph(next_letter(s, end));
        if (glyph != nullptr && glyph->Visible) ++visible;
    }
    list.PrimReserve(visible * 6, visible * 4);
    const float x0 = std::round(left * density_) / density_;
    const float y0 = std::round(baseline * density_) / density_ - IM_ROUND(baked->Ascent);
    float x = x0;
    for (const char* s = utf8.data(); s < end;) {
        const ImFontGlyph* glyph = baked->FindGlyph(next_letter(s, end));
        if (glyph == nullptr) continue;
        if (glyph->Visible)
            list.PrimRectUV({x + glyph->X0, y0 + glyph->Y0}, {x + glyph->X1, y0 + glyph->Y1}, {glyph->U0, glyph->V0},
                            {glyph->U1, glyph->V1}, glyph->Colored ? untinted(rgba) : rgba);
        x += glyph->AdvanceX;
    }
    return x - x0;
}

float Fonts::width(Face face, float em_px, std::string_view utf8) {
    if (!needs_shaping(utf8)) return plain_width(face, em_px, utf8);
    float width = 0;
    while (!utf8.empty()) {
        const TextPiece piece = next_piece(utf8);
        const std::string_view part = utf8.substr(0, piece.length);
        width += piece.is_run ? runs_.width(part, em_px, weight(face), density_) : plain_width(face, em_px, part);
        utf8.remove_prefix(piece.length);
    }
    return width;
}

std::size_t Fonts::fitting(Face face, float em_px, std::string_view utf8, float width_px) {
    if (!needs_shaping(utf8)) return plain_fitting(face, em_px, utf8, width_px);
    std::size_t fits = 0;
    while (fits < utf8.size()) {
        const TextPiece piece = next_piece(utf8.substr(fits));
        const std::string_view part = utf8.substr(fits, piece.length);
        const float width = this->width(face, em_px, part);
        if (width > width_px) {
            if (!piece.is_run) return fits + plain_fitting(face, em_px, part, width_px);
            // Cut by its share: what is cut is drawn anew as a shorter run.
            std::size_t share =
                static_cast<std::size_t>(static_cast<float>(part.size()) * std::max(0.0F, width_px) / width);
            while (share > 0 && (static_cast<unsigned char>(part[share]) & 0xC0U) == 0x80U) --share;
            return fits + share;
        }
        width_px -= width;
        fits += piece.length;
    }
    return fits;
}

float Fonts::draw(ImDrawList& list, Face face, float em_px, float left, float baseline, std::uint32_t rgba,
                  std::string_view utf8) {
    if (!needs_shaping(utf8)) return draw_plain(list, face, em_px, left, baseline, rgba, utf8);
    float x = left;
    while (!utf8.empty()) {
        const TextPiece piece = next_piece(utf8);
        const std::string_view part = utf8.substr(0, piece.length);
        x += piece.is_run ? runs_.draw(list, part, em_px, weight(face), density_, x, baseline, rgba)
                          : draw_plain(list, face, em_px, x, baseline, rgba, part);
        utf8.remove_prefix(piece.length);
    }
    return x - left;
}

void Fonts::draw_icon(ImDrawList& list, Point center, float size_px, std::uint32_t rgba, Icon icon) {
    const char32_t codepoint = icon_codepoint(icon);
    if (icons_ == nullptr || codepoint == 0) return;
    ImFontBaked* baked = icons_->GetFontBaked(size_px);
    const ImFontGlyph* glyph = baked->FindGlyphNoFallback(codepoint);
    if (glyph == nullptr || !glyph->Visible) return;
    // Lucide's em box is the 24 × 24 drawing: its top is one ascent above the baseline.
    const float left = std::round((center.x - baked->Size / 2) * density_) / density_;
    const float top = std::round((center.y - baked->Size / 2) * density_) / density_;
    list.PrimReserve(6, 4);
    list.PrimRectUV({left + glyph->X0, top + glyph->Y0}, {left + glyph->X1, top + glyph->Y1}, {glyph->U0, glyph->V0},
                    {glyph->U1, glyph->V1}, rgba);
}

} // namespace hk::ui
