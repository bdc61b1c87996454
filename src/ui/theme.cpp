// The values behind theme.hpp: two colour tables and the type scale.
// It must not know who paints with them.
#include "ui/theme.hpp"

#include <array>
#include <cassert>
#include <cmath>

namespace hk::ui {
namespace {

struct Token {
    std::uint32_t packed;
    const char* css;
};
constexpr std::uint32_t rgba(std::uint32_t r, std::uint32_t g, std::uint32_t b, std::uint32_t a = 255) {
    return r | g << 8U | b << 16U | a << 24U;
}
constexpr std::size_t kColors = static_cast<std::size_t>(Color::count_);

constexpr std::array<Token, kColors> kLight{{
    {rgba(244, 247, 248), "#f4f7f8"},   // bg
    {rgba(255, 255, 255), "#ffffff"},   // surface
    {rgba(240, 244, 246), "#f0f4f6"},   // sunken
    {rgba(246, 249, 250), "#f6f9fa"},   // hover
    {rgba(223, 230, 234), "#dfe6ea"},   // border
    {rgba(234, 239, 242), "#eaeff2"},   // line
    {rgba(126, 141, 152), "#7e8d98"},   // control
    {rgba(20, 35, 46), "#14232e"},      // text
    {rgba(67, 83, 95), "#43535f"},      // text2
    {rgba(90, 107, 119), "#5a6b77"},    // text3
    {rgba(11, 110, 140), "#0b6e8c"},    // accent
    {rgba(9, 90, 115), "#095a73"},      // accent_hover
    {rgba(226, 241, 245), "#e2f1f5"},   // accent_soft
    {rgba(169, 211, 223), "#a9d3df"},   // accent_line
    {rgba(8, 91, 117), "#085b75"},      // accent_text
    {rgba(255, 255, 255), "#ffffff"},   // on_accent
    {rgba(27, 127, 75), "#1b7f4b"},     // ok
    {rgba(227, 244, 234), "#e3f4ea"},   // ok_soft
    {rgba(20, 101, 59), "#14653b"},     // ok_text
    {rgba(180, 95, 6), "#b45f06"},      // warn
    {rgba(253, 240, 220), "#fdf0dc"},   // warn_soft
    {rgba(138, 71, 4), "#8a4704"},      // warn_text
    {rgba(192, 54, 44), "#c0362c"},     // bad
    {rgba(252, 232, 230), "#fce8e6"},   // bad_soft
    {rgba(163, 42, 33), "#a32a21"},     // bad_text
    {rgba(107, 123, 135), "#6b7b87"},   // off
    {rgba(237, 241, 243), "#edf1f3"},   // off_soft
    {rgba(79, 95, 107), "#4f5f6b"},     // off_text
    {rgba(91, 75, 183), "#5b4bb7"},     // draft
    {rgba(236, 234, 250), "#eceafa"},   // draft_soft
    {rgba(74, 59, 160), "#4a3ba0"},     // draft_text
    {rgba(221, 229, 233), "#dde5e9"},   // land
    {rgba(244, 247, 248), "#f4f7f8"},   // sea
    {rgba(203, 214, 220), "#cbd6dc"},   // coast
    {rgba(15, 28, 37, 112), "#0f1c25"}, // scrim
    {rgba(20, 35, 46, 18), "#14232e"},  // halo
    {rgba(27, 43, 54), "#1b2b36"},      // toast
    {rgba(243, 247, 249), "#f3f7f9"},   // toast_text
    {rgba(127, 208, 230), "#7fd0e6"},   // toast_accent
    {rgba(11, 110, 140), "#0b6e8c"},    // c1
    {rgba(203, 107, 5), "#cb6b05"},     // c2
    {rgba(99, 155, 95), "#639b5f"},     // c3
    {rgba(80, 26, 109), "#501a6d"},     // c4
    {rgba(37, 159, 213), "#259fd5"},    // c5
    {rgba(132, 31, 38), "#841f26"},     // c6
    {rgba(196, 114, 170), "#c472aa"},   // c7
    {rgba(121, 122, 123), "#797a7b"},   // c8
    {rgba(233, 238, 241), "#e9eef1"},   // track
    {rgba(185, 199, 207), "#b9c7cf"},   // dim
    {rgba(213, 234, 240), "#d5eaf0"},   // s1
    {rgba(164, 208, 221), "#a4d0dd"},   // s2
    {rgba(99, 170, 191), "#63aabf"},    // s3
    {rgba(11, 110, 140), "#0b6e8c"},    // s4
    {rgba(8, 74, 95), "#084a5f"},       // s5
}};

constexpr std::array<Token, kColors> kDark{{
    {rgba(14, 22, 28), "#0e161c"},    // bg
    {rgba(21, 31, 39), "#151f27"},    // surface
    {rgba(16, 25, 32), "#101920"},    // sunken
    {rgba(26, 38, 47), "#1a262f"},    // hover
    {rgba(40, 55, 67), "#283743"},    // border
    {rgba(32, 45, 55), "#202d37"},    // line
    {rgba(107, 126, 139), "#6b7e8b"}, // control
    {rgba(233, 239, 242), "#e9eff2"}, // text
    {rgba(180, 194, 203), "#b4c2cb"}, // text2
    {rgba(148, 165, 176), "#94a5b0"}, // text3
    {rgba(79, 179, 208), "#4fb3d0"},  // accent
    {rgba(116, 198, 221), "#74c6dd"}, // accent_hover
    {rgba(18, 52, 64), "#123440"},    // accent_soft
    {rgba(40, 96, 111), "#28606f"},   // accent_line
    {rgba(134, 210, 231), "#86d2e7"}, // accent_text
    {rgba(6, 32, 40), "#062028"},     // on_accent
    {rgba(77, 191, 130), "#4dbf82"},  // ok
    {rgba(18, 53, 42), "#12352a"},    // ok_soft
    {rgba(127, 221, 169), "#7fdda9"}, // ok_text
    {rgba(237, 165, 68), "#eda544"},  // warn
    {rgba(58, 42, 18), "#3a2a12"},    // warn_soft
    {rgba(245, 194, 127), "#f5c27f"}, // warn_text
    {rgba(240, 119, 107), "#f0776b"}, // bad
    {rgba(63, 29, 28), "#3f1d1c"},    // bad_soft
    {rgba(251, 167, 158), "#fba79e"}, // bad_text
    {rgba(135, 152, 164), "#8798a4"}, // off
    {rgba(34, 48, 58), "#22303a"},    // off_soft
    {rgba(180, 194, 203), "#b4c2cb"}, // off_text
    {rgba(168, 155, 242), "#a89bf2"}, // draft
    {rgba(42, 38, 80), "#2a2650"},    // draft_soft
    {rgba(198, 189, 249), "#c6bdf9"}, // draft_text
    {rgba(37, 52, 64), "#253440"},    // land
    {rgba(21, 31, 39), "#151f27"},    // sea
    {rgba(51, 68, 79), "#33444f"},    // coast
    {rgba(4, 8, 11, 163), "#04080b"}, // scrim
    {rgba(0, 0, 0, 89), "#000000"},   // halo
    {rgba(233, 239, 242), "#e9eff2"}, // toast
    {rgba(20, 35, 46), "#14232e"},    // toast_text
    {rgba(11, 110, 140), "#0b6e8c"},  // toast_accent
    {rgba(79, 179, 208), "#4fb3d0"},  // c1
    {rgba(242, 169, 57), "#f2a939"},  // c2
    {rgba(108, 163, 98), "#6ca362"},  // c3
    {rgba(162, 108, 179), "#a26cb3"}, // c4
    {rgba(151, 218, 254), "#97dafe"}, // c5
    {rgba(184, 87, 59), "#b8573b"},   // c6
    {rgba(254, 184, 205), "#feb8cd"}, // c7
    {rgba(118, 118, 118), "#767676"}, // c8
    {rgba(34, 48, 58), "#22303a"},    // track
    {rgba(74, 91, 103), "#4a5b67"},   // dim
    {rgba(23, 59, 71), "#173b47"},    // s1
    {rgba(31, 86, 104), "#1f5668"},   // s2
    {rgba(47, 127, 151), "#2f7f97"},  // s3
    {rgba(79, 179, 208), "#4fb3d0"},  // s4
    {rgba(165, 224, 240), "#a5e0f0"}, // s5
}};

struct TypeRow {
    Face face;
    float em, line, phone_em, phone_line;
};
constexpr std::array<TypeRow, static_cast<std::size_t>(Type::count_)> kTypes{{
    {Face::regular, 13, 20, 15, 22},  // body
    {Face::medium, 13, 20, 15, 22},   // body_medium
    {Face::regular, 12, 16, 13, 18},  // label
    {Face::medium, 12, 16, 13, 18},   // label_medium
    {Face::regular, 11, 16, 12, 16},  // caption
    {Face::semibold, 14, 20, 15, 22}, // card_title
    {Face::display, 20, 28, 20, 28},  // record_title
    {Face::display, 24, 32, 22, 28},  // page_title
    {Face::display, 28, 36, 24, 32},  // large_title
    {Face::display, 36, 40, 32, 36},  // figure
    {Face::display, 28, 36, 24, 32},  // figure_small
    {Face::regular, 13, 20, 16, 22},  // field
}};

const Token& token(Color color, bool dark) {
    assert(color < Color::count_);
    return (dark ? kDark : kLight)[static_cast<std::size_t>(color)];
}

} // namespace

TypeSpec type_spec(Type type, bool phone) {
    assert(type < Type::count_);
    const TypeRow& row = kTypes[static_cast<std::size_t>(type)];
    const int weight = row.face == Face::regular ? 400 : row.face == Face::medium ? 500 : 600;
    return {row.face, phone ? row.phone_em : row.em, phone ? row.phone_line : row.line, weight};
}

Breakpoint breakpoint_of(float width_px, float text_size) {
    const float width = width_px / text_size;
    if (width < 768) return Breakpoint::phone;
    if (width < 1024) return Breakpoint::narrow;
    if (width < 1280) return Breakpoint::medium;
    return width < 1600 ? Breakpoint::wide : Breakpoint::huge;
}

std::uint32_t color_value(Color color, bool dark) { return token(color, dark).packed; }

std::uint32_t color_value(Color color, bool dark, float alpha) {
    const std::uint32_t packed = token(color, dark).packed;
    const auto a = static_cast<std::uint32_t>(std::lround(static_cast<float>(packed >> 24U) * alpha));
    return (packed & 0x00FFFFFFU) | a << 24U;
}

std::uint32_t mix_colors(std::uint32_t a, std::uint32_t b, float t) {
    std::uint32_t mixed = 0;
    for (std::uint32_t shift = 0; shift < 32; shift += 8) {
        const auto ca = static_cast<float>(a >> shift & 255U), cb = static_cast<float>(b >> shift & 255U);
        mixed |= static_cast<std::uint32_t>(std::lround(ca + (cb - ca) * t)) << shift;
    }
    return mixed;
}

const char* color_css(Color color, bool dark) { return token(color, dark).css; }

} // namespace hk::ui
