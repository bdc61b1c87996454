// An ImFontLoader that asks the platform for single glyphs and packs them into ImGui's atlas.
// It must not know files: it has no outlines, only what the platform draws.
#include "ui/glyph_loader.hpp"

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/fonts.hpp"

#include <cstring>

namespace hk::ui {
namespace {

// ImGui copies a source's FontData, so the bytes of a Fallback (two plain members) travel inside it.
Fonts::Fallback fallback_of(const ImFontConfig& source) {
    Fonts::Fallback fallback;
    std::memcpy(&fallback, source.FontData, sizeof fallback);
    return fallback;
}

/// Control characters are nothing to draw, and U+FFFD is how ImGui looks for its sign of a missing glyph: leave it to
/// '?'.
bool drawable(ImWchar codepoint) {
    return codepoint >= 0xA0 && codepoint != 0xFFFD && codepoint != 0xFFFE && codepoint != 0xFFFF &&
           (codepoint < 0xD800 || codepoint > 0xF8FF) && codepoint <= 0x10FFFF;
}

bool source_init(ImFontAtlas*, ImFontConfig*) { return true; }
bool contains(ImFontAtlas*, ImFontConfig*, ImWchar codepoint) { return drawable(codepoint); }

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar codepoint,
                ImFontGlyph* out, float* out_advance) {
    if (!drawable(codepoint)) return false;
    const Fonts::Fallback fallback = fallback_of(*source);
    const float density = source->RasterizerDensity * baked->RasterizerDensity;
    const bool advance_only = out_advance != nullptr;
    const auto bitmap =
        fallback.platform->rasterise_glyph(codepoint, baked->Size * density, fallback.weight, advance_only);
    if (!bitmap) return false;
    const float advance = bitmap->advance_px / density;
    if (advance_only) {
        *out_advance = advance;
        return true;
    }
    out->Codepoint = codepoint & 0x3FFFFFFU;
    out->AdvanceX = advance;
    const int w = bitmap->width_px, h = bitmap->height_px;
    if (w <= 0 || h <= 0 || bitmap->alpha.size() < static_cast<std::size_t>(w) * static_cast<std::size_t>(h))
        return true;

    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, w, h);
    if (id == ImFontAtlasRectId_Invalid) return false;
    ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, id);
    const float top = IM_ROUND(baked->Ascent) - static_cast<float>(bitmap->top_px) / density;
    out->X0 = static_cast<float>(bitmap->left_px) / density;
    out->Y0 = top;
    out->X1 = out->X0 + static_cast<float>(w) / density;
    out->Y1 = top + static_cast<float>(h) / density;
    out->Visible = true;
    out->PackId = id;
    out->Colored = !bitmap->colours.empty();
    ImFontAtlasBakedSetFontGlyphBitmap(
        atlas, baked, source, out, rect, out->Colored ? bitmap->colours.data() : bitmap->alpha.data(),
        out->Colored ? ImTextureFormat_RGBA32 : ImTextureFormat_Alpha8, out->Colored ? w * 4 : w);
    return true;
}

} // namespace

const ImFontLoader& platform_glyph_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader l;
        l.Name = "platform";
        l.FontSrcInit = source_init;
        l.FontSrcContainsGlyph = contains;
        l.FontBakedLoadGlyph = load_glyph;
        return l;
    }();
    return loader;
}

} // namespace hk::ui
