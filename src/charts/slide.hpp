// A slide: words around a picture, laid out on a stage for people in the last row.
// It must not know what is said or shown on it.
#pragma once

#include "charts/slide_pictures.hpp"

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace hk::charts {

/// What a slide is laid out on, in units of its own. Where it is shown, one factor enlarges all of it.
struct Stage {
    float width = 1600, height = 900;
    [[nodiscard]] bool is_upright() const { return height > width; } ///< one column, as on a phone held upright
};
/// The stage that fills a window of so many px: 1600 units wide on a projector, fewer on small screens, so that no
/// text is too small there.
Stage stage_of(float width_px, float height_px);

/// Of the foot at least; a long source may take more.
float foot_height(const Stage& stage);

struct SlideWords {
    std::string over{};                     ///< small, above the title
    std::string figure{};                   ///< large, or empty
    std::string statement{};                ///< the one sentence
    std::vector<std::string> body{};        ///< paragraphs below it; without a picture they are the slide
    std::vector<std::string> notes{};       ///< small, beside the title: how the picture is read
    std::string owner{}, source{}, as_of{}; ///< at the foot
    std::size_t number = 0, count = 0;      ///< of the set, from 1; without a count it stands alone
};

/// The row of the mark that stands for the large figure.
inline constexpr std::size_t kFigureMark = std::numeric_limits<std::size_t>::max();

/// Words of a slide where they stand, for those who read, find or copy them.
struct PlacedWords {
    enum class Kind : std::uint8_t { over, statement, paragraph, note, foot } kind = Kind::paragraph;
    std::string words{};
    float x = 0, y = 0, w = 0, h = 0; ///< of all of its lines
    float size = 0, line = 0;
    Face face = Face::regular;
};

struct SlideLayout {
    Chart chart{};
    std::vector<PlacedWords> words{}; ///< in the order of reading
};

SlideLayout lay_out(const SlideWords& words, const Picture& picture, const Stage& stage, const TextRoom& room);

} // namespace hk::charts
