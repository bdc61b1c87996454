// Puts the SQL of dimensions together.
// It must not run anything.
#include "stats/dimension_sql.hpp"

#include "stats/agreement_sql.hpp"
#include "text/fold.hpp"

namespace hk {

std::string records_with(const Figure& figure, const FigureQuery& query,
                         const std::vector<const Dimension*>& dimensions, const std::string& more) {
    std::string select = "r.rowid", joins;
    for (const auto* dimension : dimensions) {
        select += "," + std::string(dimension->value);
        // Values of one partner stay together when both dimensions are of partners.
        if (joins.find(dimension->join) == std::string::npos) joins += dimension->join;
    }
    return "WITH RECURSIVE " HK_LAST_SUCCESSORS ",f AS MATERIALIZED (" + records_sql(figure, query) + ") SELECT " +
           select + more + " FROM f CROSS JOIN " + std::string(figure.array()) + " r ON r.rowid=f.rowid" + joins;
}

std::string value_key(const Dimension& dimension, std::string_view stored) {
    if (dimension.kind == ValueKind::text) return fold(stored);
    if (dimension.kind != ValueKind::group) return std::string(stored);
    const auto country = stored.empty() ? stored : stored.substr(1);
    return std::string(group_of(dimension.partition, country, stored.starts_with('1')));
}

} // namespace hk
