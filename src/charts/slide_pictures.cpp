// Figures and lines as shapes, large.
// It must not know what is shown.
#include "charts/slide_pictures.hpp"

#include "charts/report_charts.hpp"

#include <algorithm>
#include <cmath>

namespace hk::charts {
namespace {

bool is_narrow(float width) { return width < 700; }

/// "and 12 more" of "and {n} more".
std::string with_number(std::string words, std::size_t number) {
    constexpr std::string_view kPlace = "{n}";
    if (const auto at = words.find(kPlace); at != std::string::npos)
        words.replace(at, kPlace.size(), std::to_string(number));
    return words;
}

} // namespace

Chart figure_tiles(const std::vector<FigureTile>& tiles, float width, float height, const TextRoom& room) {
    Chart chart{width, height, {}, {}};
    if (tiles.empty()) return chart;
    constexpr float kGap = 20, kPad = 24;
    const bool small = is_narrow(width);
    const int label_lines = small ? 3 : 2;
    const std::size_t across = std::min<std::size_t>(tiles.size(), small ? 2 : tiles.size() > 4 ? 3 : 2);
    const std::size_t down = (tiles.size() + across - 1) / across;
    const float gap = small ? 10 : kGap, pad = small ? 12 : kPad;
    const float w = (width - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    const float h = std::min(small              ? 150.0F
                             : tiles.size() > 4 ? 230.0F
                                                : 300.0F,
                             (height - gap * static_cast<float>(down)) / static_cast<float>(down));
    const float label = small ? 14 : 19, note = small ? 12 : 15;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const auto& tile = tiles[i];
        const float x = static_cast<float>(i % across) * (w + gap), y = static_cast<float>(i / across) * (h + gap);
        chart.shapes.push_back({.kind = Shape::Kind::line, .x = x, .y = y, .w = w, .h = 2, .ink = Ink::first});
        const float below = note * 1.6F, words = static_cast<float>(label_lines) * label * 1.3F;
        float size = std::clamp(h - pad - words - below, 22.0F, small ? 44.0F : tiles.size() > 4 ? 84.0F : 120.0F);
        const float wide = room.width(Face::display, size, tile.figure);
        if (wide > w) size = std::max(16.0F, size * w / wide);
        float at = y + pad / 2 + size * 0.6F;
        chart.shapes.push_back(
            of_row(text_of(x, at, tile.figure, Ink::first, Face::display, size, Shape::Anchor::start, 0), i));
        at += size * 0.6F + label * 0.7F;
        for (const auto& line : room.wrap(Face::medium, label, tile.label, w, label_lines)) {
            chart.shapes.push_back(
                of_row(text_of(x, at, line, Ink::text, Face::medium, label, Shape::Anchor::start, 0), i));
            at += label * 1.3F;
        }
        for (const auto& line : room.wrap(Face::regular, note, tile.note, w, 1))
            chart.shapes.push_back(
                of_row(text_of(x, at, line, Ink::quiet, Face::regular, note, Shape::Anchor::start, 0), i));
        chart.marks.push_back({i, 0, x, y, w, std::max(h, at + note - y)});
    }
    return chart;
}

Chart line_list(const std::vector<ListLine>& lines, const std::string& more, float width, float height,
                const TextRoom& room) {
    Chart chart{width, height, {}, {}};
    constexpr int kMost = 8; // lines of a title, and of what stands below it: names are whole
    const bool small = is_narrow(width);
    const float title = small ? 16 : 24, detail = small ? 13 : 17, dot = small ? 4 : 6, indent = small ? 18 : 32;
    const float title_line = title * 1.35F, detail_line = detail * 1.4F, pad = small ? 7 : 10;
    float y = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        // What stands at the right goes below where there is no room for both.
        const bool is_beside = !small && !line.words.empty();
        const float right = is_beside ? room.width(Face::medium, title, line.words) + 32 : 0;
        auto below = line.detail;
        if (!is_beside && !line.words.empty()) below = line.words + (below.empty() ? "" : " · " + below);
        const auto titles = room.wrap(Face::medium, title, line.title, std::max(80.0F, width - indent - right), kMost);
        const auto details = room.wrap(Face::regular, detail, below, width - indent, kMost);
        const float row =
            2 * pad + title_line * static_cast<float>(titles.size()) + detail_line * static_cast<float>(details.size());
        const bool is_last = i + 1 == lines.size();
        if (i > 0 && y + row + (is_last ? 0 : title_line) > height) {
            chart.shapes.push_back(text_of(indent, std::min(y + title_line, height - detail / 2),
                                           with_number(more, lines.size() - i), Ink::quiet, Face::regular, detail,
                                           Shape::Anchor::start, width - indent));
            break;
        }
        const float middle = y + pad + title_line / 2;
        chart.shapes.push_back(
            of_row({.kind = Shape::Kind::disc, .x = dot, .y = middle, .w = dot, .ink = line.ink}, i));
        if (is_beside)
            chart.shapes.push_back(
                of_row(text_of(width, middle, line.words, Ink::text, Face::medium, title, Shape::Anchor::end, 0), i));
        float at = middle;
        for (const auto& one : titles) {
            chart.shapes.push_back(
                of_row(text_of(indent, at, one, Ink::text, Face::medium, title, Shape::Anchor::start, 0), i));
            at += title_line;
        }
        at += (detail_line - title_line) / 2;
        for (const auto& one : details) {
            chart.shapes.push_back(
                of_row(text_of(indent, at, one, Ink::quiet, Face::regular, detail, Shape::Anchor::start, 0), i));
            at += detail_line;
        }
        chart.marks.push_back({i, 0, 0, y, width, row});
        y += row;
        if (!is_last)
            chart.shapes.push_back(
                {.kind = Shape::Kind::line, .x = 0, .y = y - 1, .w = width, .h = 1, .ink = Ink::grid});
    }
    return chart;
}

namespace {

/// A chart of `most` rows at most, as large as it fits into the room: `make` lays it out for a width. Rows are left out
/// only when they are too many even at its own size.
template <class Make>
Chart enlarged(const Make& make, std::size_t most, float width, float height) {
    constexpr float kLargest = 2, kStep = 0.94F;
    const float least = is_narrow(width) ? 1.0F : 1.25F, largest = is_narrow(width) ? 1.3F : kLargest;
    Chart whole{width, height, {}, {}};
    for (auto rows = most;; rows = rows * 3 / 4) {
        for (float scale = largest; scale >= least; scale *= kStep) {
            auto part = make(width / scale, rows);
            if (part.height * scale > height) continue;
            put_into(whole, std::move(part), 0, 0, scale);
            return whole;
        }
        if (rows > 1) continue;
        auto part = make(width / least, rows);
        const float scale = std::min(least, height / std::max(1.0F, part.height));
        put_into(whole, std::move(part), 0, 0, scale);
        return whole;
    }
}

/// A chart that fills any height, `scale` times as large.
template <class Make>
Chart filling(const Make& make, float width, float height, float scale) {
    constexpr float kBelow = 8;
    Chart whole{width, height, {}, {}};
    put_into(whole, make(width / scale, std::max(1.0F, height - kBelow) / scale), 0, 0, scale);
    return whole;
}

ChartTable first_rows(const ChartTable& table, std::size_t rows) {
    auto part = table;
    if (rows >= part.rows.size()) return part;
    part.rows.resize(rows);
    part.values.resize(rows * part.columns.size());
    part.words.resize(rows * part.columns.size());
    return part;
}

Chart draw_map(const Picture& picture, float width, float height) {
    constexpr float kWide = 1.3F, kSmallDot = 12;
    if (picture.world == nullptr) return {width, height, {}, {}};
    auto what = picture.map;
    if (is_narrow(width)) what.largest = kSmallDot;
    std::vector<ShapePoint> places;
    for (const auto& dot : what.dots) places.push_back(dot.place);
    if (!what.home.empty()) places.push_back(what.home_place);
    const float scale = is_narrow(width) ? 1 : kWide, w = width / scale, h = height / scale;
    Chart whole{width, height, {}, {}};
    put_into(whole, dot_map(*picture.world, what, fitted_view(places, w, h), w, h), 0, 0, scale);
    return whole;
}

/// The charts of a table, which are as high as they need.
Chart draw_table(const Picture& picture, float width, float height) {
    using Kind = Picture::Kind;
    const bool is_flat = picture.kind == Kind::flows && is_narrow(width);
    return enlarged(
        [&](float w, std::size_t rows) {
            const auto table = first_rows(picture.table, rows);
            if (picture.kind == Kind::flows && !is_flat) return flow_chart(table, picture.others, w);
            if (picture.kind == Kind::multiples) return small_multiples(table, w);
            return bar_chart(table, picture.kind == Kind::grouped ? Bars::grouped : Bars::stacked, w);
        },
        picture.table.rows.size(), width, height);
}

/// The newest agreements are the ones that matter where there are too many.
Chart draw_timeline(const Picture& picture, float width, float height) {
    const auto& rows = picture.timeline;
    float longest = 0;
    for (const auto& row : rows) longest = std::max(longest, text_room(row.label) + 8);
    return enlarged(
        [&](float w, std::size_t most) {
            const auto first = rows.size() - std::min(rows.size(), most);
            const std::vector<TimelineRow> shown(rows.begin() + static_cast<std::ptrdiff_t>(first), rows.end());
            auto chart = agreement_timeline(shown, picture.day, picture.today, w, longest);
            for (auto& mark : chart.marks) mark.row += first;
            for (auto& shape : chart.shapes)
                if (shape.row >= 0) shape.row += static_cast<int>(first);
            return chart;
        },
        rows.size(), width, height);
}

Chart draw_journeys(const Picture& picture, float width, float height) {
    constexpr float kLetters = 20, kBelow = 12;
    auto chart = sankey(picture.flows, width, height - kBelow, kLetters);
    chart.height = height;
    for (auto& mark : chart.marks) mark.row += picture.first_mark;
    return chart;
}

} // namespace

Chart draw_picture(const Picture& picture, float width, float height, const TextRoom& room) {
    using Kind = Picture::Kind;
    const float large = is_narrow(width) ? 1.1F : 1.5F;
    switch (picture.kind) {
    case Kind::map: return draw_map(picture, width, height);
    case Kind::tiles: return figure_tiles(picture.tiles, width, height, room);
    case Kind::list: return line_list(picture.list_lines, picture.more, width, height, room);
    case Kind::timeline: return draw_timeline(picture, width, height);
    case Kind::journeys:
        return is_narrow(width) ? draw_table(picture, width, height) : draw_journeys(picture, width, height);
    case Kind::exchange:
        return filling([&](float w, float h) { return exchange_columns(picture.years, w, h); }, width, height, large);
    case Kind::columns:
        return filling([&](float w, float h) { return column_chart(picture.table, w, h); }, width, height, large);
    case Kind::lines:
        return filling(
            [&](float w, float h) { return line_chart(picture.table, w, h, picture.tick_words, picture.ticks); }, width,
            height, large);
    case Kind::treemap:
        return filling([&](float w, float h) { return treemap(picture.table, w, h); }, width, height, large);
    case Kind::bars:
    case Kind::grouped:
    case Kind::flows:
    case Kind::multiples: return draw_table(picture, width, height);
    case Kind::none: break;
    }
    return {width, height, {}, {}};
}

} // namespace hk::charts
