// The picture of a slide, as what it is made of: which chart, of which numbers. It is data, so that the same slide can
// be laid out for every window, and large: a chart made for reading at a desk is enlarged until it fills its room. It
// must not know what is shown.
#pragma once

#include "charts/dot_map.hpp"
#include "charts/flows.hpp"
#include "charts/partner_charts.hpp"
#include "charts/share_charts.hpp"
#include "charts/table_charts.hpp"
#include "charts/text_room.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace hk::charts {

struct FigureTile {
    std::string figure{}, label{};
    std::string note{}; ///< of when
};

struct ListLine {
    std::string title{};
    std::string detail{}; ///< below it
    std::string words{};  ///< at the right
    Ink ink = Ink::first; ///< of the dot before it
};

struct Picture {
    enum class Kind : std::uint8_t {
        none,
        map,  ///< `map` on `world`, from edge to edge
        bars, ///< `table`; as are grouped … multiples
        grouped,
        lines,   ///< with `ticks`
        columns, ///< a single series over years
        treemap,
        flows,
        multiples,
        journeys, ///< `flows`; where it is narrow the bars of `table`
        tiles,
        list, ///< `list_lines`
        timeline,
        exchange,
    } kind = Kind::none;

    const WorldMap* world = nullptr; ///< lives longer than the picture
    DotMap map{};
    ChartTable table{};
    std::vector<double> ticks{};
    std::vector<std::string> tick_words{};
    std::string others{}; ///< what the rest is called
    Flows flows{};
    std::size_t first_mark = 0; ///< journeys: the number of the first of their marks
    std::vector<FigureTile> tiles{};
    std::vector<ListLine> list_lines{};
    std::string more{}; ///< "and {n} more"
    std::vector<TimelineRow> timeline{};
    std::string day{}, today{};
    std::vector<ExchangeYear> years{};

    [[nodiscard]] bool is_wide() const { return kind == Kind::map; } ///< reaches from edge to edge
};

/// The picture laid out for a room. The rows of its marks are those of its data.
Chart draw_picture(const Picture& picture, float width, float height, const TextRoom& room);

/// As many columns as they fit into; a mark for each.
Chart figure_tiles(const std::vector<FigureTile>& tiles, float width, float height, const TextRoom& room);

/// As many as there is room for; `more` says how many others there are. A mark for each.
Chart line_list(const std::vector<ListLine>& lines, const std::string& more, float width, float height,
                const TextRoom& room);

} // namespace hk::charts
