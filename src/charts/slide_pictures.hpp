// Pictures of slides that are no charts of numbers: figures side by side, lines of a list; and how a chart made for
// reading at a desk is enlarged for one. It must not know what is shown.
#pragma once

#include "charts/slide.hpp"

#include <functional>
#include <string>
#include <vector>

namespace hk::charts {

struct FigureTile {
    std::string figure{}, label{};
    std::string note{}; ///< of when
};
/// As many columns as they fit into; a mark for each.
Chart figure_tiles(const std::vector<FigureTile>& tiles, float width, float height, const TextRoom& room);

struct ListLine {
    std::string title{};
    std::string detail{}; ///< below it
    std::string words{};  ///< at the right
    Ink ink = Ink::first; ///< of the dot before it
};
/// As many as there is room for; of the others `more` says how many there are ("and 12 more"). A mark for each.
Chart line_list(const std::vector<ListLine>& lines, const std::function<std::string(std::size_t)>& more, float width,
                float height, const TextRoom& room);

/// A chart of `most` rows at most, as large as it fits into the room: `make` lays it out for a width. Rows are left out
/// only when they are too many even at its own size.
Chart enlarged(const std::function<Chart(float width, std::size_t rows)>& make, std::size_t most, float width,
               float height);

} // namespace hk::charts
