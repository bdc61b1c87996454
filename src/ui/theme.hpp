// Colours, type roles and spacing of the design, for both themes and every text size.
// It must not know widgets, screens or the fonts' bytes; it names every number of the design once.
#pragma once

#include <cstddef>
#include <cstdint>

namespace hk::ui {

/// Colour tokens of design/tokens.json.
enum class Color : std::uint8_t {
    bg,
    surface,
    sunken,
    hover,
    border,
    line,
    control,
    text,
    text2,
    text3,
    accent,
    accent_hover,
    accent_soft,
    accent_line,
    accent_text,
    on_accent,
    ok,
    ok_soft,
    ok_text,
    warn,
    warn_soft,
    warn_text,
    bad,
    bad_soft,
    bad_text,
    off,
    off_soft,
    off_text,
    draft,
    draft_soft,
    draft_text,
    land,
    sea,
    coast,
    scrim,
    halo,
    toast,
    toast_text,
    toast_accent,
    c1,
    c2,
    c3,
    c4,
    c5,
    c6,
    c7,
    c8,
    track,
    dim,
    s1,
    s2,
    s3,
    s4,
    s5,
    count_
};

/// Type roles: face, size and line height together.
enum class Type : std::uint8_t {
    body,         ///< Regular 13/20 (phone 15/22)
    body_medium,  ///< Medium 13/20: buttons, navigation, first column
    label,        ///< Regular 12/16: labels, secondary lines
    label_medium, ///< Medium 12/16: pills, table heads
    caption,      ///< Regular 11/16: as-of lines, axes; the smallest on screen
    card_title,   ///< SemiBold 14/20
    record_title, ///< Display 20/28: records, dialogs
    page_title,   ///< Display 24/32 (phone 22/28)
    large_title,  ///< Display 28/36: a partner's page
    figure,       ///< Display 36/40 (phone 32/36)
    figure_small, ///< Display 28/36: strips of figures
    field,        ///< Regular 13/20 (phone 16/22): the text inside fields
    count_
};

enum class Face : std::uint8_t { regular, medium, semibold, display };

struct TypeSpec {
    Face face;
    float em_px;   ///< CSS em size, what a browser calls font-size
    float line_px; ///< line height
    int weight;    ///< CSS font-weight
    bool operator==(const TypeSpec&) const = default;
};

/// The spec of a role at 100 % text size.
TypeSpec type_spec(Type type, bool phone);

/// Sizes of design/TOKENS.md in CSS px at 100 % text size; pass through Ui::px() before use.
namespace size {
inline constexpr float kRail = 216, kRailCollapsed = 64, kTopBar = 56, kPanel = 384, kContent = 1184,
                       kContentMax = 1440;
inline constexpr float kControl = 36, kControlSmall = 32, kControlPhone = 44;
inline constexpr float kChip = 32, kChipSmall = 28, kChipPhone = 36, kPill = 22, kSegment = 32, kSegmentSmall = 28;
inline constexpr float kNavItem = 34, kTableRow = 36, kTableHead = 36, kStatusLine = 44;
inline constexpr float kListRow = 56, kListRowPhone = 68, kCardHead = 48, kToast = 48, kTabBarPhone = 72, kTouch = 44;
inline constexpr float kTick = 16, kGlyph = 10, kScrollbar = 12;
inline constexpr float kPage = 20, kCard = 16, kGap = 16, kGapSmall = 8, kGapTiny = 4, kGapMedium = 12, kGapLarge = 24;
inline constexpr float kRadiusTick = 4, kRadiusRow = 6, kRadius = 8, kRadiusPopup = 10, kRadiusCard = 12,
                       kRadiusDialog = 16;
inline constexpr float kIconSmall = 14, kIcon = 16, kIconMedium = 18, kIconLarge = 20;
} // namespace size

/// Durations of design/TOKENS.md, ms; all become 0 with reduced motion.
namespace motion {
inline constexpr float kHover = 80, kMenu = 120, kPanel = 180, kDialog = 200, kGrow = 320, kToastStays = 8000,
                       kHintDelay = 500;
}

/// Canvas classes, in CSS px divided by the text size.
enum class Breakpoint : std::uint8_t {
    phone /* < 768 */,
    narrow /* < 1024 */,
    medium /* < 1280 */,
    wide,
    huge /* >= 1600 */
};
Breakpoint breakpoint_of(float width_px, float text_size);

/// RGBA as ImGui packs it (0xAABBGGRR).
std::uint32_t color_value(Color color, bool dark);
/// The same with its alpha multiplied by `alpha` (0…1).
std::uint32_t color_value(Color color, bool dark, float alpha);
/// A colour between two packed colours, t in 0…1.
std::uint32_t mix_colors(std::uint32_t a, std::uint32_t b, float t);
/// "#rrggbb" of a token, for the page's theme-color and for exports.
const char* color_css(Color color, bool dark);

} // namespace hk::ui
