// Figures as JSON.
// It must not compute anything itself.
#include "stats/figures_json.hpp"

#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "text/json_text.hpp"

namespace hk {
namespace {

void append_member(std::string& out, std::string_view name, std::string_view text) {
    out += ",\"" + std::string(name) + "\":";
    append_json_string(out, text);
}

void append_number(std::string& out, std::string_view name, std::int64_t number) {
    out += ",\"" + std::string(name) + "\":" + std::to_string(number);
}

void append_value(std::string& out, const Figure& figure, const FigureValue& value) {
    out += "\"value\":";
    if (figure.measure != Measure::money) {
        out += std::to_string(value.number);
        return;
    }
    out += '{';
    for (const auto& sum : value.sums) {
        if (out.back() != '{') out += ',';
        append_json_string(out, sum.currency);
        out += ':';
        append_json_string(out, sum.amount);
    }
    out += '}';
}

/// The members of a figure without its braces.
std::string members_of(const Figure& figure, const FigureValue& value) {
    std::string out;
    append_value(out, figure, value);
    append_member(out, "unit", figure_text(figure.key, "unit", value.number));
    append_number(out, "records", value.records);
    append_member(out, "array", figure.array());
    if (value.period) {
        append_member(out, "from", value.period->from);
        append_member(out, "to", value.period->to);
        if (!value.year_label.empty()) append_member(out, "year", value.year_label);
    }
    if (value.headcounts > 0) append_number(out, "headcounts", value.headcounts);
    for (const auto& beside : value.beside) {
        const auto key = text_key(beside.key);
        append_number(out, key.substr(key.rfind('.') + 1), beside.count);
    }
    return out;
}

} // namespace

std::string figures_json(Db& db, const FigureQuery& query) {
    std::string out = "{\"as_of\":\"" + query.as_of + "\",\"figures\":{";
    std::vector<const Figure*> figures;
    for (const auto& figure : all_figures()) figures.push_back(&figure);
    const auto values = compute_figures(db, figures, query);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!values[i]) continue;
        if (out.back() != '{') out += ',';
        out += "\n\"" + std::string(figures[i]->key) + "\":{" + members_of(*figures[i], *values[i]) + "}";
    }
    return out + "\n}}";
}

Result<std::string> figure_json(Db& db, std::string_view key, const Options& options) {
    const auto* figure = find_figure(key);
    if (figure == nullptr) return failure("unknown_figure", std::string(key));
    const auto query = read_figure_query(db, options);
    if (!query) return tl::make_unexpected(query.error());
    const auto value = compute_figure(db, *figure, *query);
    if (!value) return tl::make_unexpected(value.error());
    std::string out =
        "{\"key\":\"" + std::string(key) + "\",\"as_of\":\"" + query->as_of + "\"," + members_of(*figure, *value);
    append_member(out, "name", figure_text(key, "name"));
    append_member(out, "definition", figure_text(key, "definition", 0, query->days));
    out += ",\"ids\":[";
    for (const auto& id : figure_records(db, *figure, *query)) {
        if (out.back() != '[') out += ',';
        append_json_string(out, id);
    }
    return out + "]}";
}

} // namespace hk
