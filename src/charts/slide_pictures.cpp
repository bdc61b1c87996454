// Figures and lines as shapes, large.
// It must not know what is shown.
#include "charts/slide_pictures.hpp"

#include <algorithm>
#include <cmath>

namespace hk::charts {
namespace {

Shape text_of(float x, float y, std::string words, Ink ink, Face face, float size, Shape::Anchor anchor, float room) {
    auto shape = text_at(x, y, std::move(words), ink, anchor, room);
    shape.face = face, shape.size = size;
    return shape;
}

bool is_narrow(float width) { return width < 700; }

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
        chart.shapes.push_back(
            of_row(text_of(x, at, tile.note, Ink::quiet, Face::regular, note, Shape::Anchor::start, w), i));
        chart.marks.push_back({i, 0, x, y, w, std::max(h, at + note - y)});
    }
    return chart;
}

Chart line_list(const std::vector<ListLine>& lines, const std::function<std::string(std::size_t)>& more, float width,
                float height, const TextRoom& room) {
    Chart chart{width, height, {}, {}};
    constexpr int kMost = 2; // lines of a title, and of what stands below it
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
                                           more(lines.size() - i), Ink::quiet, Face::regular, detail,
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

Chart enlarged(const std::function<Chart(float width, std::size_t rows)>& make, std::size_t most, float width,
               float height) {
    constexpr float kLargest = 2, kStep = 0.94F;
    const float least = is_narrow(width) ? 1.0F : 1.25F, largest = is_narrow(width) ? 1.3F : kLargest;
    const auto put = [&](Chart part, float scale) {
        Chart whole{width, height, {}, {}};
        put_into(whole, std::move(part), 0, 0, scale);
        return whole;
    };
    for (auto rows = most;; rows = rows * 3 / 4) {
        for (float scale = largest; scale >= least; scale *= kStep) {
            auto part = make(width / scale, rows);
            if (part.height * scale <= height) return put(std::move(part), scale);
        }
        if (rows > 1) continue;
        auto part = make(width / least, rows);
        const float scale = std::min(least, height / std::max(1.0F, part.height));
        return put(std::move(part), scale);
    }
}

} // namespace hk::charts
