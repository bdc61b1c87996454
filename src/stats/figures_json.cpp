// Figures as JSON.
// It must not compute anything itself.
#include "stats/figures_json.hpp"

#include "stats/breakdowns_json.hpp"
#include "stats/figure_text.hpp"
#include "stats/json_members.hpp"
#include "text/catalogue.hpp"

#include <span>
#include <vector>

namespace hk {
namespace {

/// The members of a figure without its braces.
std::string members_of(const Figure& figure, const FigureValue& value) {
    std::string out = "\"value\":";
    append_amount(out, figure, {value.number, value.sums});
    append_member(out, "unit", figure_text(figure.key, "unit", value.number));
    append_number(out, "records", value.records);
    append_member(out, "array", figure.array());
    if (value.period) {
        append_member(out, "from", value.period->from);
        append_member(out, "to", value.period->to);
        if (!value.year_label.empty()) append_member(out, "year", value.year_label);
    }
    for (const auto& beside : value.beside) {
        const auto key = text_key(beside.key);
        append_number(out, key.substr(key.rfind('.') + 1), beside.count);
    }
    return out;
}

void append_ids(std::string& out, Db& db, const Figure& figure, const FigureQuery& query) {
    out += ",\"ids\":";
    append_strings(out, figure_records(db, figure, query));
}

tl::unexpected<Error> unknown_figure(std::string_view key) {
    return tl::make_unexpected(Error{"unknown_figure", {{"found", std::string(key)}}, std::string(key)});
}

std::vector<const Figure*> every_figure() {
    std::vector<const Figure*> figures;
    for (const auto& figure : all_figures()) figures.push_back(&figure);
    return figures;
}

std::string figures_json(Db& db, const FigureQuery& query, std::span<const Figure* const> figures, bool with_ids) {
    std::string out = "{\"as_of\":\"" + query.as_of + "\",\"figures\":{";
    const auto values = compute_figures(db, figures, query);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!values[i]) continue;
        if (out.back() != '{') out += ',';
        out += "\n\"" + std::string(figures[i]->key) + "\":{" + members_of(*figures[i], *values[i]);
        if (with_ids) append_ids(out, db, *figures[i], query);
        out += '}';
    }
    return out + "\n}}";
}

Result<std::vector<const Figure*>> read_figures(const Options& options) {
    std::vector<const Figure*> figures;
    for (const auto& key : words_of_option(options, "figure")) {
        const auto* figure = find_figure(key);
        if (figure == nullptr) return unknown_figure(key);
        figures.push_back(figure);
    }
    return figures.empty() ? every_figure() : figures;
}

} // namespace

std::string figures_json(Db& db, const FigureQuery& query) { return figures_json(db, query, every_figure(), false); }

Result<std::string> figures_json(Db& db, const FigureQuery& query, const Options& options) {
    const auto figures = read_figures(options);
    if (!figures) return tl::make_unexpected(figures.error());
    if (options.contains("by") || options.contains("across")) return breakdowns_json(db, query, *figures, options);
    return figures_json(db, query, *figures, options.contains("figure"));
}

Result<std::string> figure_json(Db& db, std::string_view key, const Options& options) {
    const auto* figure = find_figure(key);
    if (figure == nullptr) return unknown_figure(key);
    const auto query = read_figure_query(db, options);
    if (!query) return tl::make_unexpected(query.error());
    const auto value = compute_figure(db, *figure, *query);
    if (!value) return tl::make_unexpected(value.error());
    std::string out =
        "{\"key\":\"" + std::string(key) + "\",\"as_of\":\"" + query->as_of + "\"," + members_of(*figure, *value);
    append_member(out, "name", figure_text(key, "name"));
    append_member(out, "definition", figure_text(key, "definition", 0, query->days));
    append_ids(out, db, *figure, *query);
    return out + "}";
}

} // namespace hk
