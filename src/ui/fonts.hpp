// The faces: Inter in four weights and the icons, measured and drawn at CSS em sizes on whole device pixels.
// It must not know type roles or colours' meaning; letters that Inter lacks come from the platform, one glyph at a
// time.
#pragma once

#include "platform/platform.hpp"
#include "ui/geometry.hpp"
#include "ui/icons.hpp"
#include "ui/text_runs.hpp"
#include "ui/theme.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

struct ImDrawList;
struct ImFont;

namespace hk::ui {

class Fonts {
public:
    /// Adds the faces to the current ImGui context's atlas. The platform must outlive it.
    explicit Fonts(Platform& platform);
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    void begin_frame(float device_pixel_ratio);

    float width(Face face, float em_px, std::string_view utf8);
    /// The longest beginning of `utf8` (in bytes, whole characters) not wider than `width_px`.
    std::size_t fitting(Face face, float em_px, std::string_view utf8, float width_px);
    /// Draws from `left` on the baseline; the baseline is put on a whole device pixel. Returns the width.
    float draw(ImDrawList& list, Face face, float em_px, float left, float baseline, std::uint32_t rgba,
               std::string_view utf8);
    void draw_icon(ImDrawList& list, Point center, float size_px, std::uint32_t rgba, Icon icon);

    /// Above and below the baseline, as shares of the em size.
    float ascent(Face face) const { return metrics_[static_cast<std::size_t>(face)].ascent; }
    float descent(Face face) const { return metrics_[static_cast<std::size_t>(face)].descent; }

    /// What the glyph loader of one face needs.
    struct Fallback {
        Platform* platform = nullptr;
        int weight = 400;
    };

private:
    struct Metrics {
        float ascent = 0.96875F, descent = 0.2421875F; // Inter's, until a file says otherwise
    };
    ImFont* font(Face face) const { return faces_[static_cast<std::size_t>(face)]; }
    std::array<ImFont*, 4> faces_{};
    std::array<Metrics, 4> metrics_{};
    std::array<Fallback, 4> fallbacks_{};
    float plain_width(Face face, float em_px, std::string_view utf8);
    std::size_t plain_fitting(Face face, float em_px, std::string_view utf8, float width_px);
    float draw_plain(ImDrawList& list, Face face, float em_px, float left, float baseline, std::uint32_t rgba,
                     std::string_view utf8);

    ImFont* icons_ = nullptr;
    TextRuns runs_;
    float density_ = 1;
};

} // namespace hk::ui
