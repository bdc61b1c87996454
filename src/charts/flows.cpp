// Flows as shapes.
// It must not know what the numbers are.
#include "charts/flows.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace hk::charts {
namespace {

constexpr float kGap = 8;

/// A side of the flows: which rows or columns are nodes, and where.
struct FlowSide {
    std::vector<std::size_t> node_of; ///< by row or column
    std::vector<std::string> names;   ///< by node
    std::vector<double> sums;         ///< by node
    std::vector<float> top, used;     ///< by node: where it begins, and how much of it has a band already
    bool has_rest = false;            ///< the last node is the rest
};

FlowSide flow_side(const std::vector<std::string>& names, const std::vector<double>& sums, const std::string& others) {
    FlowSide side;
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sums[a] > sums[b]; });
    side.node_of.resize(names.size());
    side.has_rest = names.size() > kMostFlowNodes;
    const auto own = side.has_rest ? kMostFlowNodes - 1 : names.size();
    for (std::size_t place = 0; place < order.size(); ++place) {
        const auto node = std::min(place, own);
        side.node_of[order[place]] = node;
        if (node == side.names.size()) {
            side.names.push_back(side.has_rest && node == own ? others : names[order[place]]);
            side.sums.push_back(0);
        }
        side.sums[node] += sums[order[place]];
    }
    return side;
}

/// Puts the nodes of a side below each other; `unit` is px of a value.
void place_nodes(FlowSide& side, float unit, float gap, float height) {
    float used = -gap;
    for (const double sum : side.sums) used += static_cast<float>(sum) * unit + gap;
    float y = (height - used) / 2;
    for (const double sum : side.sums) {
        side.top.push_back(y);
        y += static_cast<float>(sum) * unit + gap;
    }
    side.used.assign(side.sums.size(), 0);
}

/// A band from one side to the other, everywhere as high as its value.
Shape band(ShapePoint from, ShapePoint to, float thick, Ink ink) {
    constexpr int kSteps = 24;
    Shape ribbon{.kind = Shape::Kind::ribbon, .ink = ink};
    ribbon.is_soft = true;
    const float half = std::max(thick, 1.0F) / 2;
    for (int i = 0; i <= kSteps; ++i) {
        const float t = static_cast<float>(i) / kSteps, bend = t * t * (3 - 2 * t);
        const float x = from.x + (to.x - from.x) * t, y = from.y + (to.y - from.y) * bend;
        ribbon.points.push_back({x, y - half});
        ribbon.points.push_back({x, y + half});
    }
    return ribbon;
}

} // namespace

Chart flow_chart(const ChartTable& table, const std::string& others, float width) {
    constexpr float kNode = 10, kNodeGap = 10, kLeast = 240, kRow = 34;
    std::vector<double> row_sums(table.rows.size()), column_sums(table.columns.size());
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const double value = std::max(table.value(r, c), 0.0);
            row_sums[r] += value;
            column_sums[c] += value;
        }
    auto left = flow_side(table.rows, row_sums, others), right = flow_side(table.columns, column_sums, others);
    const auto nodes = static_cast<float>(std::max(left.names.size(), right.names.size()));
    Chart chart{width, std::max(kLeast, nodes * kRow), {}, {}};
    const double sum = std::accumulate(row_sums.begin(), row_sums.end(), 0.0);
    const float unit = sum > 0 ? (chart.height - (nodes - 1) * kNodeGap) / static_cast<float>(sum) : 0;
    place_nodes(left, unit, kNodeGap, chart.height);
    place_nodes(right, unit, kNodeGap, chart.height);
    const float label = std::min(width * 0.28F, 180.0F);
    const float from = label + kNode, to = width - label - kNode;

    // Bands leave and arrive in the order of the other side's nodes, so that few of them cross.
    std::vector<double> cells(left.names.size() * right.names.size());
    std::vector<std::size_t> rows(left.names.size()), columns(right.names.size()); // of a node that is only one
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        rows[left.node_of[r]] = r;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            columns[right.node_of[c]] = c;
            cells[left.node_of[r] * right.names.size() + right.node_of[c]] += std::max(table.value(r, c), 0.0);
        }
    }
    const auto is_rest = [](const FlowSide& side, std::size_t node) {
        return side.has_rest && node + 1 == side.names.size();
    };
    for (std::size_t l = 0; l < left.names.size(); ++l)
        for (std::size_t r = 0; r < right.names.size(); ++r) {
            const auto thick = static_cast<float>(cells[l * right.names.size() + r]) * unit;
            if (thick <= 0) continue;
            const float y0 = left.top[l] + left.used[l], y1 = right.top[r] + right.used[r];
            left.used[l] += thick;
            right.used[r] += thick;
            chart.shapes.push_back(
                of_cell(band({from, y0 + thick / 2}, {to, y1 + thick / 2}, thick, series_ink(r)), rows[l], columns[r]));
            constexpr float kReach = 48, kLeastMark = 6;
            if (is_rest(left, l) || is_rest(right, r)) continue;
            const float high = std::max(thick, kLeastMark);
            chart.marks.push_back({rows[l], columns[r], to - kReach, y1 + thick / 2 - high / 2, kReach, high});
        }
    const auto draw_side = [&](const FlowSide& side, float x, float text_x, Shape::Anchor anchor, bool is_coloured) {
        for (std::size_t i = 0; i < side.names.size(); ++i) {
            const float high = std::max(static_cast<float>(side.sums[i]) * unit, 1.0F);
            chart.shapes.push_back(
                {.x = x, .y = side.top[i], .w = kNode, .h = high, .ink = is_coloured ? series_ink(i) : Ink::quiet});
            chart.shapes.push_back(
                text_at(text_x, side.top[i] + high / 2, side.names[i], Ink::text, anchor, label - kGap));
        }
    };
    draw_side(left, label, label - kGap, Shape::Anchor::end, false);
    draw_side(right, to, to + kNode + kGap, Shape::Anchor::start, true);
    return chart;
}

namespace {

/// The nodes of one side of a sankey, one below the other.
struct Nodes {
    std::vector<float> top, high;
    std::vector<float> taken_left, taken_right; ///< by bands so far, from the top
};

Nodes stack(const std::vector<double>& sums, float unit, float gap, float height) {
    Nodes nodes;
    float used = -gap;
    for (const double sum : sums) used += std::max(2.0F, static_cast<float>(sum) * unit) + gap;
    float y = std::max(0.0F, (height - used) / 2);
    for (const double sum : sums) {
        nodes.top.push_back(y);
        nodes.high.push_back(std::max(2.0F, static_cast<float>(sum) * unit));
        y += nodes.high.back() + gap;
    }
    nodes.taken_left.assign(sums.size(), 0);
    nodes.taken_right.assign(sums.size(), 0);
    return nodes;
}

/// Where the columns of a sankey stand, and how much room their names have.
struct SankeyRoom {
    float letters, line, node;
    float number = 0, names = 0, above = 0; ///< widths: of a number, of a name at a side, of one of the middle
    float left_x = 0, middle_x = 0, right_x = 0;
    std::size_t most_lines = 1;
    float gap = 0, head = 0; ///< between nodes; the middle's names stand above theirs

    SankeyRoom(const Flows& flows, float width, float height, float size)
        : letters(size), line(size * 1.35F), node(size * 0.8F) {
        constexpr float kShare = 0.25F, kMiddle = 0.42F, kGaps = 0.6F;
        number = std::max(widest(flows.left.words), widest(flows.right.words)) + kApart;
        names =
            std::min(std::max(widest(flows.left.names), widest(flows.right.names)) * 1.04F, width * kShare - number);
        left_x = number + names + kApart, right_x = width - left_x - node;
        middle_x = left_x + (right_x - left_x) * kMiddle;
        above = right_x - middle_x - widest(flows.middle.words) - 40;
        // Names have as many lines as the longest needs, and as the nodes leave room for.
        most_lines = std::max(
            {lines(flows.left.names, names), lines(flows.right.names, names), lines(flows.middle.names, above)});
        const auto nodes = std::max({flows.left.names.size(), flows.middle.names.size(), flows.right.names.size()});
        for (;; --most_lines) {
            const auto high = line * static_cast<float>(most_lines);
            gap = letters * 0.55F + high;
            head = line * static_cast<float>(std::min(most_lines, lines(flows.middle.names, above)));
            if (most_lines == 1 || head + gap * static_cast<float>(nodes - 1) < height * kGaps) return;
        }
    }

    static constexpr float kApart = 12;
    [[nodiscard]] float of(const std::string& words) const { return text_room(words) * letters / kTextSize; }
    [[nodiscard]] float widest(const std::vector<std::string>& all) const {
        float most = 0;
        for (const auto& words : all) most = std::max(most, of(words));
        return most;
    }
    /// The last one is what is left, which may be too long.
    [[nodiscard]] std::vector<std::string> lines_of(const std::string& words, float room) const {
        auto all = label_lines(words, room * kTextSize / letters);
        for (; all.size() > most_lines; all.pop_back()) all[all.size() - 2] += " " + all.back();
        return all;
    }

private:
    [[nodiscard]] std::size_t lines(const std::vector<std::string>& all, float room) const {
        std::size_t most = 1;
        for (const auto& words : all) most = std::max(most, label_lines(words, room * kTextSize / letters).size());
        return most;
    }
};

} // namespace

Chart sankey(const Flows& flows, float width, float height, float letters) {
    const SankeyRoom room(flows, width, height, letters);
    const float left_x = room.left_x, middle_x = room.middle_x, right_x = room.right_x;
    const float node = room.node, line = room.line, gap = room.gap, head = room.head;
    Chart chart{width, height, {}, {}};
    const std::size_t lefts = flows.left.names.size(), middles = flows.middle.names.size(),
                      rights = flows.right.names.size();
    std::vector<double> left(lefts, 0), middle(middles, 0), right(rights, 0);
    for (std::size_t l = 0; l < lefts; ++l)
        for (std::size_t m = 0; m < middles; ++m)
            left[l] += flows.in[l * middles + m], middle[m] += flows.in[l * middles + m];
    for (std::size_t m = 0; m < middles; ++m)
        for (std::size_t r = 0; r < rights; ++r) right[r] += flows.out[m * rights + r];
    const double sum = std::accumulate(middle.begin(), middle.end(), 0.0);
    if (sum <= 0) return chart;
    const auto most = static_cast<float>(std::max({lefts, middles, rights}));
    const float unit = std::max(0.01F, (height - head - (most - 1) * gap) / static_cast<float>(sum));
    auto of_left = stack(left, unit, gap, height - head), of_middle = stack(middle, unit, gap, height - head),
         of_right = stack(right, unit, gap, height - head);
    for (auto* nodes : {&of_left, &of_middle, &of_right})
        for (auto& top : nodes->top) top += head;
    std::vector<Shape> strong; // above the others
    const auto add_band = [&](Nodes& from, std::size_t a, float from_x, Nodes& to, std::size_t b, float to_x,
                              double value, bool is_strong) {
        const float thick = static_cast<float>(value) * unit;
        if (thick <= 0) return;
        const float y0 = from.top[a] + from.taken_right[a] + thick / 2, y1 = to.top[b] + to.taken_left[b] + thick / 2;
        from.taken_right[a] += thick;
        to.taken_left[b] += thick;
        auto path = band({from_x + node, y0}, {to_x, y1}, thick, is_strong ? Ink::first : Ink::eighth);
        if (is_strong)
            strong.push_back(std::move(path));
        else
            chart.shapes.push_back(std::move(path));
    };
    for (std::size_t l = 0; l < lefts; ++l)
        for (std::size_t m = 0; m < middles; ++m)
            add_band(of_left, l, left_x, of_middle, m, middle_x, flows.in[l * middles + m], m == flows.strong);
    for (std::size_t m = 0; m < middles; ++m)
        for (std::size_t r = 0; r < rights; ++r)
            add_band(of_middle, m, middle_x, of_right, r, right_x, flows.out[m * rights + r], m == flows.strong);
    std::move(strong.begin(), strong.end(), std::back_inserter(chart.shapes));

    std::size_t row = 0;
    const auto say = [&](float x, float y, const std::string& words, Face face, Shape::Anchor anchor, float wide) {
        chart.shapes.push_back(text_of(x, y, words, Ink::text, face, letters, anchor, wide));
    };
    const auto say_lines = [&](float x, float centre, const std::string& words, Shape::Anchor anchor, float wide) {
        const auto lines = room.lines_of(words, wide);
        float y = centre - line / 2 * static_cast<float>(lines.size() - 1);
        for (const auto& one : lines) {
            say(x, y, one, Face::medium, anchor, wide + 4);
            y += line;
        }
        return line * static_cast<float>(lines.size());
    };
    const auto add_nodes = [&](const Nodes& nodes, const Flows::Side& side, float x, const auto& add_words) {
        for (std::size_t i = 0; i < side.names.size(); ++i) {
            const bool is_strong = &side == &flows.middle && i == flows.strong;
            chart.shapes.push_back(
                {.x = x, .y = nodes.top[i], .w = node, .h = nodes.high[i], .ink = is_strong ? Ink::first : Ink::quiet});
            const float words = add_words(i, nodes.top[i] + nodes.high[i] / 2, nodes.top[i]);
            const float least = std::max(nodes.high[i], words), y = nodes.top[i] + (nodes.high[i] - least) / 2;
            if (&side == &flows.left)
                chart.marks.push_back({row++, 0, 0, std::max(0.0F, y), x + node, least});
            else if (&side == &flows.right)
                chart.marks.push_back({row++, 0, x, std::max(0.0F, y), width - x, least});
            else
                chart.marks.push_back(
                    {row++, 0, x, std::max(0.0F, nodes.top[i] - words), letters * 14, words + nodes.high[i]});
        }
    };
    add_nodes(of_left, flows.left, left_x, [&](std::size_t i, float y, float) {
        const float x = left_x - room.kApart;
        say(x, y, flows.left.words[i], Face::semibold, Shape::Anchor::end, 0);
        return say_lines(x - room.number, y, flows.left.names[i], Shape::Anchor::end, room.names);
    });
    add_nodes(of_middle, flows.middle, middle_x, [&](std::size_t i, float, float top) {
        // On paper of its own: bands pass below it.
        const auto lines = room.lines_of(flows.middle.names[i], room.above);
        const float name = std::min(room.widest(lines) * 1.02F, room.above), words = room.of(flows.middle.words[i]);
        const float high = line * static_cast<float>(lines.size());
        chart.shapes.push_back({.x = middle_x - 4,
                                .y = top - high,
                                .w = std::min(name + words + 28, right_x - middle_x),
                                .h = high,
                                .ink = Ink::paper});
        say_lines(middle_x, top - high / 2, flows.middle.names[i], Shape::Anchor::start, room.above);
        say(middle_x + name + 10, top - high / 2, flows.middle.words[i], Face::semibold, Shape::Anchor::start, 0);
        return high;
    });
    add_nodes(of_right, flows.right, right_x, [&](std::size_t i, float y, float) {
        const float x = right_x + node + room.kApart;
        say(x, y, flows.right.words[i], Face::semibold, Shape::Anchor::start, 0);
        return say_lines(x + room.number, y, flows.right.names[i], Shape::Anchor::start, room.names);
    });
    return chart;
}

} // namespace hk::charts
