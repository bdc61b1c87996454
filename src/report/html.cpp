// Writes HTML.
// It must not know which report it is.
#include "report/html.hpp"

#include "charts/svg.hpp"

#include <algorithm>

namespace hk::report {
namespace {

constexpr float kPaperWidth =
    760; ///< of charts, in their own units: their words come out a little smaller than the text

/// An element around HTML; `tag` may carry attributes.
std::string element(std::string_view tag, std::string_view inner_html) {
    std::string html = "<";
    html.append(tag).append(">").append(inner_html).append("</").append(tag.substr(0, tag.find(' '))).append(">");
    return html;
}

std::string words_in(std::string_view tag, std::string_view words) {
    return words.empty() ? std::string() : element(tag, charts::escaped_markup(words));
}

class HtmlWriter {
public:
    HtmlWriter(const Report& report, const Address& address) : report_(report), address_(address) {}

    std::string write() {
        html_ = head() + words_in("h1", report_.title) + words_in("p class=\"subtitle\"", report_.subtitle);
        const auto beside = blocks_beside_notes(report_);
        if (beside > 0) html_ += "<div class=\"body\"><div>";
        for (std::size_t i = 0; i < report_.blocks.size(); ++i) {
            visit(report_.blocks[i], [&](const auto& block) { add(block); });
            if (i + 1 == beside) html_ += "</div>" + notes() + "</div>";
        }
        html_ += signatures() + words_in("footer", report_.footer);
        return element("main class=\"report\"", html_);
    }

private:
    [[nodiscard]] std::string head() const {
        return element("header",
                       element("div", words_in("strong", report_.institute) + words_in("span", report_.office)) +
                           element("div", words_in("span", report_.day) + words_in("span", report_.number)));
    }

    [[nodiscard]] std::string linked(const std::string& inner_html, const Opens& opens) const {
        if (!address_ || opens.is_nothing()) return inner_html;
        return element("a href=\"" + charts::escaped_markup(address_(opens)) + "\"", inner_html);
    }

    void add(const Heading& heading) {
        html_ += element("h2", charts::escaped_markup(heading.words) + words_in("small", heading.aside));
    }

    void add(const Paragraph& paragraph) {
        std::string inner;
        for (const auto& piece : paragraph) {
            const auto words = charts::escaped_markup(piece.words);
            inner += piece.note == 0 ? words
                                     : linked(element("strong", words),
                                              report_.notes[static_cast<std::size_t>(piece.note) - 1].opens) +
                                           element("sup", std::to_string(piece.note));
        }
        html_ += element("p", inner);
    }

    [[nodiscard]] std::string inside(const Fact& fact) const {
        return words_in("span", fact.name) + linked(words_in("strong", fact.value), fact.opens) +
               words_in("p", fact.definition) + words_in("small", fact.source);
    }

    void add(const Facts& facts) {
        std::string items;
        for (const auto& fact : facts) items += element("li", inside(fact));
        html_ += element("ul class=\"facts\"", items);
    }

    void add(const Table& table) {
        std::string titles;
        const bool has_titles = !table.columns.front().title.empty();
        for (const auto& column : table.columns)
            titles += element(column.is_number ? "th class=\"number\"" : "th", charts::escaped_markup(column.title));
        html_ += "<table>" + widths(table) + (has_titles ? element("thead", element("tr", titles)) : std::string()) +
                 "<tbody>";
        for (const auto& row : table.rows) row.is_group ? add_group(table, row) : add_row(table, row);
        html_ += "</tbody></table>";
    }

    static std::string widths(const Table& table) {
        float whole = 0;
        for (const auto& column : table.columns) whole += column.weight;
        std::string html;
        for (const auto& column : table.columns)
            html += "<col width=\"" + std::to_string(static_cast<int>(100 * column.weight / whole)) + "%\">";
        return html;
    }

    void add_group(const Table& table, const Row& row) {
        const auto span = std::to_string(std::max<std::size_t>(2, table.columns.size()) - 1);
        html_ += "</tbody><tbody><tr class=\"group\">" + words_in("th colspan=\"" + span + "\"", row.cells.front()) +
                 words_in("td", row.cells.back()) + "</tr>";
    }

    void add_row(const Table& table, const Row& row) {
        html_ += "<tr>";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const bool is_number = i < table.columns.size() && table.columns[i].is_number;
            const auto words = charts::escaped_markup(row.cells[i]);
            html_ += element(is_number ? "td class=\"number\"" : "td", i == 0 ? linked(words, row.opens) : words);
        }
        html_ += "</tr>";
    }

    void add(const Chart& chart) {
        html_ += element("figure", charts::chart_svg(shapes_of(chart, kPaperWidth), chart.name));
    }

    [[nodiscard]] std::string notes() const {
        std::string items;
        for (std::size_t i = 0; i < report_.notes.size(); ++i) {
            const auto& note = report_.notes[i];
            items += element("li", linked(words_in("strong", note.value), note.opens) +
                                       element("sup", std::to_string(i + 1)) + words_in("p", note.definition) +
                                       words_in("small", note.source));
        }
        return element("ul class=\"notes\"", items);
    }

    [[nodiscard]] std::string signatures() const {
        std::string lines;
        for (const auto& [office, name] : report_.signatures)
            lines += words_in("p", name.empty() ? office : office + ", " + name);
        return lines.empty() ? lines : element("div class=\"signatures\"", lines);
    }

    const Report& report_;
    const Address& address_;
    std::string html_;
};

/// As a string of CSS, which the margin of a printed page repeats.
std::string css_string(std::string_view words) {
    std::string out = "\"";
    for (const char c : words) {
        if (c == '"' || c == '\\' || c == '<') out += '\\';
        out += c;
    }
    return out + "\"";
}

} // namespace

std::string report_html(const Report& report, const Address& address) { return HtmlWriter(report, address).write(); }

std::string document_html(const Report& report, std::string_view language_tag, std::string_view style) {
    return "<!DOCTYPE html>\n<html class=\"margins\" lang=\"" + charts::escaped_markup(language_tag) +
           "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">" +
           words_in("title", report.title) + element("style", style) +
           element("style", ":root{--footer:" + css_string(report.footer) + "}") + "</head>" +
           element("body", report_html(report)) + "</html>\n";
}

} // namespace hk::report
