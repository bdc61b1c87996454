// A renderer into memory: the frames of a test as pictures. Slow and exact enough to look at and to compare.
// It must not know screens or widgets; it paints ImGui's triangles.
#pragma once

#include "ui/app_frame.hpp"
#include "ui/damage.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;
struct ImTextureData;

namespace hk::ui {

class SoftwareRenderer final : public Renderer {
public:
    bool ready() override { return true; }
    void begin() override {}
    bool render(std::uint32_t background_rgba) override;
    void resized() override { damage_.forget(); }
    void context(bool) override {}

    /// The last frame, RGBA row by row.
    std::vector<std::uint8_t> pixels{};
    int width = 0, height = 0;

    /// Paints every frame twice: whole, and only what Damage says on what was there.
    bool checks_damage = false;
    std::size_t wrong_pixels = 0;     ///< in which the two differed, of all frames
    std::size_t repainted_pixels = 0; ///< of the last frame

    /// Writes the last frame as a PNG (stored, not compressed).
    bool write_png(const std::string& path) const;

private:
    struct Texture {
        int width = 0, height = 0;
        std::vector<std::uint8_t> rgba{};
    };
    void take_texture(ImTextureData& texture);
    void paint_all(const ImDrawData& data, const PixelRect& part, std::uint32_t background_rgba);
    void paint(const ImDrawList& list, const ImDrawCmd& command, float offset_x, float offset_y, float scale);
    std::unordered_map<std::uint64_t, Texture> textures_;
    Damage damage_;
    std::vector<std::uint8_t> kept_pixels_{}; ///< painted part by part
};

} // namespace hk::ui
