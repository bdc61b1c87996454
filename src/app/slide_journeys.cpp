// Trips as a slide's picture: who went, what for, where to.
// It must not know the set that a slide belongs to.
#include "app/dimension_names.hpp"
#include "app/slide_content.hpp"
#include "stats/crosstab.hpp"
#include "stats/figure_parts.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"

#include <algorithm>

namespace hk {
namespace {

/// The columns of a table that are named, the largest first, and the rest.
struct Columns {
    std::vector<std::vector<std::size_t>> of; ///< columns of the table
    bool has_rest = false;                    ///< the last ones together
};

Columns largest_columns(const Crosstab& table, std::size_t most) {
    std::vector<std::size_t> order;
    for (std::size_t c = 0; c < table.columns.size(); ++c) order.push_back(c);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return table.column_totals[a].number > table.column_totals[b].number;
    });
    Columns columns;
    columns.has_rest = order.size() > most;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i < most)
            columns.of.push_back({order[i]});
        else if (i == most)
            columns.of.push_back({order[i]});
        else
            columns.of.back().push_back(order[i]);
    }
    return columns;
}

} // namespace

bool show_journeys(const SlideSource& from, SlideContent& content, const Figure& figure) {
    constexpr std::size_t kMostPlaces = 5;
    const auto* who = find_dimension(figure, "who");
    const auto* purpose = find_dimension(figure, "type");
    const auto* place = find_dimension(figure, "country");
    if (who == nullptr || purpose == nullptr || place == nullptr) return false;
    const auto in = crosstab(from.document.db(), figure, from.query, *who, purpose),
               out = crosstab(from.document.db(), figure, from.query, *purpose, place);
    if (!in || !out || in->rows.empty() || out->rows.empty() || in->is_persons_only || out->is_persons_only)
        return false;
    const auto places = largest_columns(*out, kMostPlaces);
    const auto words = [](std::int64_t n) { return format_integer(current_language(), n); };
    auto& flows = content.picture.flows;
    const auto add = [&](charts::Flows::Side& side, const Dimension& by, std::string_view value, std::int64_t n,
                         std::string name) {
        const auto part = name.empty() ? part_text({{&by, std::string(value)}}) : std::string();
        if (name.empty()) name = value_name(from.titles, by, value);
        content.marks.push_back({std::string(by.key) + "/" + std::to_string(side.names.size()), name + ": " + words(n),
                                 records_of(figure, part)});
        side.names.push_back(std::move(name));
        side.words.push_back(words(n));
    };
    // The middle in the order of the second table, so that both speak of the same nodes.
    std::vector<std::size_t> columns;
    for (const auto& value : out->rows) {
        const auto found = std::find(in->columns.begin(), in->columns.end(), value);
        if (found == in->columns.end()) return false;
        columns.push_back(static_cast<std::size_t>(found - in->columns.begin()));
    }
    for (std::size_t r = 0; r < in->rows.size(); ++r) {
        add(flows.left, *who, in->rows[r], in->row_totals[r].number, {});
        for (const auto c : columns) flows.in.push_back(static_cast<double>(in->cell(r, c).number));
    }
    std::int64_t most = 0;
    for (std::size_t m = 0; m < out->rows.size(); ++m) {
        add(flows.middle, *purpose, out->rows[m], out->row_totals[m].number, {});
        if (out->row_totals[m].number > most) most = out->row_totals[m].number, flows.strong = m;
        for (const auto& group : places.of) {
            std::int64_t n = 0;
            for (const auto c : group) n += out->cell(m, c).number;
            flows.out.push_back(static_cast<double>(n));
        }
    }
    for (std::size_t i = 0; i < places.of.size(); ++i) {
        std::int64_t n = 0;
        for (const auto c : places.of[i]) n += out->column_totals[c].number;
        const bool is_rest = places.has_rest && i + 1 == places.of.size();
        add(flows.right, *place, out->columns[places.of[i].front()], n,
            is_rest ? std::string(tr(Text::ui_statistics_others)) : std::string());
    }
    if (flows.middle.names.size() > 1)
        content.words.statement += tr(Text::slides_mostly, {{"what", flows.middle.names[flows.strong]}});
    return true;
}

} // namespace hk
