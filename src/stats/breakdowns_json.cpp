// Figures by dimensions as JSON.
// It must not compute anything itself.
#include "stats/breakdowns_json.hpp"

#include "stats/crosstab.hpp"
#include "stats/json_members.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace hk {
namespace {

/// Refuses a dimension that none of the figures has.
Result<std::vector<std::string>> read_dimensions(const Options& options, std::string_view name,
                                                 const std::vector<const Figure*>& figures) {
    auto words = words_of_option(options, name);
    std::vector<std::string_view> known;
    for (const auto* figure : figures)
        for (const auto* dimension : dimensions_of(*figure))
            if (std::find(known.begin(), known.end(), dimension->key) == known.end()) known.push_back(dimension->key);
    for (const auto& word : words) {
        if (std::find(known.begin(), known.end(), word) != known.end()) continue;
        std::string expected;
        for (const auto key : known) expected += (expected.empty() ? "" : ", ") + std::string(key);
        return tl::make_unexpected(
            Error{"unknown_code", {{"name", std::string(name)}, {"found", word}, {"expected", expected}}});
    }
    return words;
}

void append_amounts(std::string& out, const Figure& figure, std::span<const Amount> amounts) {
    append_list(out, amounts, [&](const Amount& amount) { append_amount(out, figure, amount); });
}

void append_row(std::string& out, const Figure& figure, const Crosstab& table, std::size_t row, bool is_crossed) {
    out += "{\"value\":";
    append_json_string(out, table.rows[row]);
    out += ",\"amount\":";
    append_amount(out, figure, table.row_totals[row]);
    if (is_crossed) {
        out += ",\"cells\":";
        append_amounts(out, figure, std::span(table.cells).subspan(row * table.columns.size(), table.columns.size()));
    }
    out += '}';
}

Result<std::string> crosstab_json(Db& db, const Figure& figure, const FigureQuery& query, const Dimension& by,
                                  const Dimension* across) {
    const auto table = crosstab(db, figure, query, by, across);
    if (!table) return tl::make_unexpected(table.error());
    std::string out = "{\"by\":\"" + std::string(by.key) + "\"";
    if (across != nullptr) {
        append_member(out, "across", across->key);
        out += ",\"columns\":";
        append_strings(out, table->columns);
        out += ",\"column_totals\":";
        append_amounts(out, figure, table->column_totals);
    }
    out += ",\"rows\":[";
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        if (row > 0) out += ',';
        append_row(out, figure, *table, row, across != nullptr);
    }
    out += "],\"total\":";
    append_amount(out, figure, table->total);
    append_number(out, "headcounts", table->headcounts);
    append_flag(out, "persons_only", table->is_persons_only);
    append_flag(out, "adds_up_to_more", table->adds_up_to_more);
    return out + "}";
}

using Pair = std::pair<const Dimension*, const Dimension*>;

/// What a figure is to be told apart by, of the dimensions it has; the second is nullptr where nothing is crossed.
std::vector<Pair> pairs_of(const Figure& figure, const std::vector<std::string>& by,
                           const std::vector<std::string>& across) {
    std::vector<Pair> pairs;
    for (const auto& first_key : by) {
        const auto* first = find_dimension(figure, first_key);
        if (first == nullptr) continue;
        if (across.empty()) pairs.emplace_back(first, nullptr);
        for (const auto& second_key : across)
            if (const auto* second = find_dimension(figure, second_key); second != nullptr && second != first)
                pairs.emplace_back(first, second);
    }
    return pairs;
}

} // namespace

Result<std::string> breakdowns_json(Db& db, const FigureQuery& query, const std::vector<const Figure*>& figures,
                                    const Options& options) {
    const auto by = read_dimensions(options, "by", figures);
    if (!by) return tl::make_unexpected(by.error());
    if (by->empty()) return tl::make_unexpected(Error{"missing", {{"name", "by"}}});
    const auto across = read_dimensions(options, "across", figures);
    if (!across) return tl::make_unexpected(across.error());
    std::string out = "{\"as_of\":\"" + query.as_of + "\",\"figures\":{";
    for (const auto* figure : figures) {
        const auto pairs = pairs_of(*figure, *by, *across);
        if (pairs.empty()) continue;
        if (out.back() != '{') out += ',';
        out += "\n\"" + std::string(figure->key) + "\":[";
        for (const auto& [first, second] : pairs) {
            auto table = crosstab_json(db, *figure, query, *first, second);
            if (!table) return table;
            out += (out.back() == '[' ? "\n" : ",\n") + *table;
        }
        out += ']';
    }
    return out + "\n}}";
}

} // namespace hk
