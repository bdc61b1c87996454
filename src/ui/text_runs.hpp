// Stretches of text that must be shaped as a whole (joined, reordered, right to left, with marks), drawn by the
// platform and kept in ImGui's atlas. It must not know faces beyond their weight, nor what the text says.
#pragma once

#include "platform/platform.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

struct ImDrawList;

namespace hk::ui {

/// The letter at `at`, which moves on behind it; a blank for what would break or tabulate a line: these texts have one.
char32_t next_letter(const char*& at, const char* end);
/// The colour of what is painted in its own colours beside a text of this colour: as opaque.
constexpr std::uint32_t untinted(std::uint32_t rgba) { return rgba | 0xFFFFFFU; }
/// Whether any of the text has to be shaped.
bool needs_shaping(std::string_view utf8);
/// The next piece at the beginning of `rest`: words that need shaping with the blanks between them, or those that do
/// not.
struct TextPiece {
    std::size_t length = 0; ///< bytes
    bool is_run = false;
};
TextPiece next_piece(std::string_view rest);

class TextRuns {
public:
    explicit TextRuns(Platform& platform) : platform_(platform) {}

    /// CSS px.
    float width(std::string_view run, float em_px, int weight, float density);
    /// Draws from `left` on the baseline, both on whole device pixels. Returns the width.
    float draw(ImDrawList& list, std::string_view run, float em_px, int weight, float density, float left,
               float baseline, std::uint32_t rgba);

private:
    struct Entry {
        float advance_px = 0, left_px = 0, top_px = 0, width_px = 0, height_px = 0; ///< device pixels
        int ink = -1, colours = -1;                                                 ///< rectangles in the atlas
        bool is_drawn = false;                                                      ///< else only measured
    };
    Entry& entry(std::string_view run, float em_px, int weight, float density, bool is_drawn);
    void rasterise(Entry& entry, std::string_view run, float em_px, int weight);

    Platform& platform_;
    std::unordered_map<std::string, Entry> entries_;
};

} // namespace hk::ui
