// A slide: words around a picture, laid out on a stage for people in the last row.
// It must not know what is said or shown on it.
#pragma once

#include "charts/shape.hpp"

#include <cstddef>
#include <functional>
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

/// Whoever knows the faces.
class TextRoom {
public:
    virtual ~TextRoom() = default;
    [[nodiscard]] virtual float width(Face face, float size, std::string_view words) const = 0;
    /// Lines of at most that width; at most `most` of them, the last one cut with "…".
    [[nodiscard]] virtual std::vector<std::string> wrap(Face face, float size, std::string_view words, float width,
                                                        int most) const = 0;
};

struct SlideWords {
    std::string over{};                     ///< small, above the title
    std::string figure{};                   ///< large, or empty
    std::string statement{};                ///< the one sentence
    std::vector<std::string> body{};        ///< paragraphs below it; without a picture they are the slide
    std::vector<std::string> notes{};       ///< small, beside the title: how the picture is read
    std::string owner{}, source{}, as_of{}; ///< at the foot
    std::size_t number = 0, count = 0;      ///< of the set, from 1; without a count it stands alone
};

/// The picture for the room that the words leave; its marks stay as it made them.
struct SlidePicture {
    std::function<Chart(float width, float height, const TextRoom& room)> make{}; ///< or none
    bool is_wide = false;                                                         ///< reaches from edge to edge
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

SlideLayout lay_out(const SlideWords& words, const SlidePicture& picture, const Stage& stage, const TextRoom& room);

/// A chart put into another at a place, `scale` times as large, its texts too.
void put_into(Chart& whole, Chart part, float x, float y, float scale);

} // namespace hk::charts
