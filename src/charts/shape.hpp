// What a chart is made of: plain shapes in the chart's own units, for the screen and for SVG alike.
// It must not know how a shape is drawn or what it stands for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hk::charts {

/// A colour by its meaning; screen and paper have their own for each.
enum class Ink : std::uint8_t { text, quiet, grid, first, second, ended, warn };

struct Shape {
    enum class Kind : std::uint8_t { box, line, text } kind = Kind::box;
    float x = 0, y = 0; ///< left top; of a text the left end, middle or right end of its line, and the line's middle
    float w = 0, h = 0; ///< box, line: extent; text: the room it has in `w`, 0 = any
    Ink ink = Ink::text;
    std::string words{};
    enum class Anchor : std::uint8_t { start, middle, end } anchor = Anchor::start;
    bool is_on_fill = false; ///< a text that lies on a box of colour
};

struct Chart {
    float width = 0, height = 0;
    std::vector<Shape> shapes;
};

} // namespace hk::charts
