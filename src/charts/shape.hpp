// What a chart is made of: plain shapes in the chart's own units, for the screen and for SVG alike.
// It must not know how a shape is drawn or what it stands for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hk::charts {

/// A colour by its meaning; screen and paper have their own for each. `first` … `eighth` are the series.
enum class Ink : std::uint8_t {
    text,
    quiet,
    grid,
    ended,
    warn,
    land,
    paper,
    first,
    second,
    third,
    fourth,
    fifth,
    sixth,
    seventh,
    eighth,
    pale ///< earlier ones beside the first series
};
inline constexpr std::size_t kSeriesInks = 8;
/// The colour of a series by its number; the ninth and later ones share the last.
constexpr Ink series_ink(std::size_t series) {
    const auto last = kSeriesInks - 1;
    return static_cast<Ink>(static_cast<std::size_t>(Ink::first) + (series < last ? series : last));
}

/// Faces of text, by their weight; `display` is for large sizes.
enum class Face : std::uint8_t { regular, medium, semibold, display };
inline constexpr float kTextSize = 12;        ///< of a chart's labels and numbers
inline constexpr float kLetterHeight = 1.21F; ///< of a text's size: Inter's ascent and descent together

struct ShapePoint {
    float x = 0, y = 0;
};

/// Filled rings, each ending where the next begins, and the same as triangles, three numbers of points each.
struct Area {
    std::vector<ShapePoint> points{};
    std::vector<std::uint32_t> ring_ends{};
    std::vector<std::uint16_t> corners{};
};

struct Shape {
    enum class Kind : std::uint8_t { box, line, text, path, ribbon, disc, ring, area } kind = Kind::box;
    float x = 0, y = 0; ///< left top; of a text the left end, middle or right end of its line, and the line's middle;
                        ///< of a disc or ring its centre; of an area where its (0, 0) is
    float w = 0, h = 0; ///< box, line: extent; text: the room it has in `w`, 0 = any; path: thickness; disc, ring:
                        ///< radius in `w`, thickness in `h`; area: by how much it is enlarged in `w`
    Ink ink = Ink::text;
    std::string words{};
    enum class Anchor : std::uint8_t { start, middle, end } anchor = Anchor::start;
    float size = kTextSize;           ///< of a text: its em
    Face face = Face::regular;        ///< of a text
    bool is_soft = false;             ///< a path or ribbon through which others are seen
    bool is_on_fill = false;          ///< a text that lies on a box of colour
    std::vector<ShapePoint> points{}; ///< of a path; of a ribbon pairs, one edge and the other; of an area the left top
                                      ///< and right bottom of what is seen of it
    const Area* area = nullptr;       ///< lives longer than the chart
    int row = -1, column = -1;        ///< of the chart's table, which alone it stands for; -1 = none in particular
};

/// Something of a chart that stands for a number: where it is, and which cell of the chart's table.
struct Mark {
    std::size_t row = 0, column = 0;
    float x = 0, y = 0, w = 0, h = 0;
    [[nodiscard]] ShapePoint middle() const { return {x + w / 2, y + h / 2}; }
    /// Whether a shape stands for other numbers alone, and steps back while somebody looks at this one.
    [[nodiscard]] bool is_beside(const Shape& shape) const {
        return (shape.row >= 0 && static_cast<std::size_t>(shape.row) != row) ||
               (shape.column >= 0 && static_cast<std::size_t>(shape.column) != column);
    }
};

struct Chart {
    float width = 0, height = 0;
    std::vector<Shape> shapes{};
    std::vector<Mark> marks{};
};

Shape text_at(float x, float y, std::string words, Ink ink, Shape::Anchor anchor = Shape::Anchor::start,
              float room = 0);
/// The same of another face and size.
Shape text_of(float x, float y, std::string words, Ink ink, Face face, float size,
              Shape::Anchor anchor = Shape::Anchor::start, float room = 0);
/// What of a chart's table a shape stands for.
inline Shape of_cell(Shape shape, std::size_t row, std::size_t column) {
    shape.row = static_cast<int>(row), shape.column = static_cast<int>(column);
    return shape;
}
inline Shape of_row(Shape shape, std::size_t row) {
    shape.row = static_cast<int>(row);
    return shape;
}
inline Shape of_column(Shape shape, std::size_t column) {
    shape.column = static_cast<int>(column);
    return shape;
}
/// A chart put into another at a place, `scale` times as large, its texts too.
void put_into(Chart& whole, Chart part, float x, float y, float scale);
/// About how wide a text of the chart's size is: letters of Inter at 12 px.
float text_room(std::string_view words);
/// Lines of about that width, broken at blanks, or within a word that is longer than a line.
std::vector<std::string> label_lines(const std::string& words, float room);

} // namespace hk::charts
