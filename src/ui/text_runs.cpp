// Which scripts need shaping, and the cache of their pictures.
// It must not shape anything itself: the browser does, on a canvas of its own.
#include "ui/text_runs.hpp"

#include "imgui.h"
#include "imgui_internal.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hk::ui {
namespace {

constexpr std::size_t kMostEntries = 1500; // some screens full of names; then all begin anew

struct Range {
    char32_t first, last;
};
/// Combining marks, Hebrew to Thaana and their forms, Indic to Myanmar, conjoining jamo, Khmer, Mongolian to Balinese
/// and their kin, joiners and direction marks, emoji and flags.
constexpr std::array<Range, 14> kShaped{{{0x300, 0x36F},
                                         {0x483, 0x489},
                                         {0x590, 0x109F},
                                         {0x1100, 0x11FF},
                                         {0x1780, 0x18AF},
                                         {0x1A20, 0x1AFF},
                                         {0x1B00, 0x1C4F},
                                         {0x1DC0, 0x1DFF},
                                         {0x200C, 0x200F},
                                         {0x202A, 0x202E},
                                         {0x20D0, 0x20FF},
                                         {0xFB1D, 0xFDFF},
                                         {0xFE00, 0xFEFE},
                                         {0x1F000, 0x1FAFF}}};

bool is_shaped(char32_t c) {
    if (c < kShaped.front().first) return false;
    return std::any_of(kShaped.begin(), kShaped.end(), [c](Range r) { return c >= r.first && c <= r.last; });
}

/// Bytes up to the next blank, and whether a letter among them needs shaping.
TextPiece next_word(std::string_view text) {
    TextPiece word;
    const char* const end = text.data() + text.size();
    for (const char* s = text.data(); s < end;) {
        const char32_t c = next_letter(s, end);
        if (c == ' ') break;
        word.is_run = word.is_run || is_shaped(c);
        word.length = static_cast<std::size_t>(s - text.data());
    }
    return word;
}

/// Bytes of the blanks at the beginning.
std::size_t blanks(std::string_view text) {
    const char *s = text.data(), *next = s, *const end = s + text.size();
    while (s < end && next_letter(next, end) == ' ') s = next;
    return static_cast<std::size_t>(s - text.data());
}

/// A picture in ImGui's atlas; -1 = there is no room.
int add_picture(const std::vector<std::uint8_t>& pixels, ImTextureFormat format, int w, int h) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const ImFontAtlasRectId id = atlas.AddCustomRect(w, h);
    ImFontAtlasRect rect;
    if (id == ImFontAtlasRectId_Invalid || !atlas.GetCustomRect(id, &rect)) return -1;
    ImTextureData& texture = *atlas.TexData;
    ImFontAtlasTextureBlockConvert(pixels.data(), format, w * ImTextureDataGetFormatBytesPerPixel(format),
                                   static_cast<unsigned char*>(texture.GetPixelsAt(rect.x, rect.y)), texture.Format,
                                   texture.GetPitch(), w, h);
    return id;
}

} // namespace

char32_t next_letter(const char*& at, const char* end) {
    unsigned int c = static_cast<unsigned char>(*at);
    at += c < 0x80 ? 1 : ImTextCharFromUtf8(&c, at, end);
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 ? ' ' : c;
}

bool needs_shaping(std::string_view utf8) {
    // Latin, Cyrillic and most signs are told apart by their first bytes: no letter below U+0300 needs shaping.
    const bool is_plain = std::all_of(utf8.begin(), utf8.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0xCC || byte == 0xD0 || byte == 0xD1;
    });
    if (is_plain) return false;
    const char* const end = utf8.data() + utf8.size();
    for (const char* s = utf8.data(); s < end;)
        if (is_shaped(next_letter(s, end))) return true;
    return false;
}

TextPiece next_piece(std::string_view rest) {
    TextPiece piece = next_word(rest);
    while (piece.length < rest.size()) {
        const std::size_t word_at = piece.length + blanks(rest.substr(piece.length));
        const TextPiece word = next_word(rest.substr(word_at));
        if (word_at == rest.size() || word.is_run != piece.is_run) {
            // Blanks between two kinds belong to the plain one, whose width is exact.
            if (!piece.is_run) piece.length = word_at;
            return piece.length == 0 ? TextPiece{word_at, false} : piece;
        }
        piece.length = word_at + word.length;
    }
    return piece;
}

void TextRuns::rasterise(Entry& entry, std::string_view run, float em_px, int weight) {
    entry.is_drawn = true;
    const auto picture = platform_.rasterise_run(run, em_px, weight, false);
    if (!picture || picture->width_px <= 0 || picture->height_px <= 0) return;
    const int w = picture->width_px, h = picture->height_px;
    if (picture->alpha.size() < static_cast<std::size_t>(w) * static_cast<std::size_t>(h)) return;
    if (w > 4096 || h > 1024) return; // no name is that long
    entry.ink = add_picture(picture->alpha, ImTextureFormat_Alpha8, w, h);
    if (!picture->colours.empty()) entry.colours = add_picture(picture->colours, ImTextureFormat_RGBA32, w, h);
    entry.left_px = static_cast<float>(picture->left_px);
    entry.top_px = static_cast<float>(picture->top_px);
    entry.width_px = static_cast<float>(w);
    entry.height_px = static_cast<float>(h);
}

TextRuns::Entry& TextRuns::entry(std::string_view run, float em_px, int weight, float density, bool is_drawn) {
    std::string key = std::to_string(em_px * density) + ' ' + std::to_string(weight) + ' ';
    key += run;
    if (entries_.size() > kMostEntries && entries_.find(key) == entries_.end()) {
        for (auto& [text, old] : entries_)
            for (const int rect : {old.ink, old.colours})
                if (rect >= 0) ImGui::GetIO().Fonts->RemoveCustomRect(rect);
        entries_.clear();
    }
    const auto [found, is_new] = entries_.try_emplace(std::move(key));
    Entry& entry = found->second;
    if (is_new) {
        const auto measured = platform_.rasterise_run(run, em_px * density, weight, true);
        entry.advance_px = measured ? measured->advance_px : 0;
    }
    if (is_drawn && !entry.is_drawn) rasterise(entry, run, em_px * density, weight);
    return entry;
}

float TextRuns::width(std::string_view run, float em_px, int weight, float density) {
    return entry(run, em_px, weight, density, false).advance_px / density;
}

float TextRuns::draw(ImDrawList& list, std::string_view run, float em_px, int weight, float density, float left,
                     float baseline, std::uint32_t rgba) {
    const Entry& e = entry(run, em_px, weight, density, true);
    const float x = std::round(left * density) / density + e.left_px / density;
    const float y = std::round(baseline * density) / density - e.top_px / density;
    const auto paint = [&](int id, std::uint32_t tint) {
        ImFontAtlasRect rect;
        if (id < 0 || !ImGui::GetIO().Fonts->GetCustomRect(id, &rect)) return;
        list.PrimReserve(6, 4);
        list.PrimRectUV({x, y}, {x + e.width_px / density, y + e.height_px / density}, rect.uv0, rect.uv1, tint);
    };
    paint(e.ink, rgba);
    paint(e.colours, untinted(rgba));
    return e.advance_px / density;
}

} // namespace hk::ui
