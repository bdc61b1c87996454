// Parts of figures.
// It must not know names.
#include "stats/figure_parts.hpp"

#include "stats/dimension_sql.hpp"
#include "stats/figure_series.hpp"
#include "text/fold.hpp"
#include "text/sorting.hpp"

#include <algorithm>
#include <cstdlib>

namespace hk {

std::vector<DimensionValue> read_part(const Figure& figure, std::string_view text) {
    std::vector<DimensionValue> part;
    while (!text.empty()) {
        const auto end = text.find(';');
        const auto one = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const auto colon = one.find(':');
        if (colon == std::string_view::npos) continue;
        if (const auto* dimension = find_dimension(figure, one.substr(0, colon)))
            part.push_back({dimension, std::string(one.substr(colon + 1))});
    }
    return part;
}

std::string part_text(const std::vector<DimensionValue>& part) {
    std::string text;
    for (const auto& one : part) text += (text.empty() ? "" : ";") + std::string(one.dimension->key) + ":" + one.value;
    return text;
}

std::vector<std::int64_t> records_of_part(Db& db, const Figure& figure, const FigureQuery& query,
                                          const std::vector<DimensionValue>& part) {
    auto of_year = query;
    std::vector<const Dimension*> dimensions;
    std::vector<std::string> wanted;
    for (const auto& one : part) {
        if (one.dimension->kind == ValueKind::year) {
            of_year = query_of_year(figure, query, std::atoi(one.value.c_str()));
            continue;
        }
        dimensions.push_back(one.dimension);
        wanted.push_back(one.dimension->kind == ValueKind::text ? fold(one.value) : one.value);
    }
    const auto is_wanted = [&](const Stmt& row, std::size_t i) {
        return value_key(*dimensions[i], row.text(static_cast<int>(i) + 1)) == wanted[i];
    };
    auto rows = db.query(records_with(figure, of_year, dimensions));
    std::vector<std::int64_t> found;
    while (rows.step()) {
        if (!found.empty() && found.back() == rows.integer(0)) continue;
        bool is_in = true;
        for (std::size_t i = 0; i < dimensions.size(); ++i) is_in = is_in && is_wanted(rows, i);
        if (is_in) found.push_back(rows.integer(0));
    }
    sort_few(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace hk
