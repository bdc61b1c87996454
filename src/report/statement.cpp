// Writes the statement.
// It must not know the screen, paper or the page.
#include "report/statement.hpp"

#include "charts/svg.hpp"
#include "db/localized_sql.hpp"
#include "report/html.hpp"
#include "stats/crosstab.hpp"
#include "stats/figure_series.hpp"
#include "stats/figure_text.hpp"
#include "stats/figures.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/names.hpp"
#include "text/numbers.hpp"

#include <algorithm>

namespace hk::report {
namespace {

// Around the number of a note within a sentence, until it is taken apart; no text of a catalogue has them.
constexpr char kOpen = '\x01', kClose = '\x02';

/// "a, b and c".
std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0                  ? ""
                 : i + 1 == words.size() ? std::string(tr(Text::statement_and))
                                         : std::string(", ")) +
                words[i];
    return text;
}

class Writer {
public:
    Writer(Db& db, const FigureQuery& query) : db_(db), query_(query) {}

    Statement write() {
        out_.title = tr(Text::statement_title);
        out_.day = tr(Text::ui_overview_as_of, {{"date", format_date_prose(current_language(), query_.as_of)}});
        out_.footer = tr(Text::statement_footer);
        groups_ = by("agreements_in_force", "group");
        office();
        agreements();
        projects();
        programmes();
        students();
        groups_chart();
        years_chart();
        return std::move(out_);
    }

private:
    void office() {
        const auto language = current_language();
        auto row =
            db_.query("SELECT " + localized_sql("institute", language) + "," + localized_sql("office", language) + "," +
                      localized_sql("mission", language) + ",head,vice_rector FROM office LIMIT 1");
        std::string mission;
        if (row.step()) {
            out_.institute = row.text(0);
            out_.office = row.text(1);
            mission = row.text(2);
            out_.head = row.text(3);
            out_.vice_rector = row.text(4);
        }
        say(std::string(tr(Text::statement_office)));
        if (!mission.empty()) say(mission);
        say(std::string(tr(Text::statement_tasks)));
        if (!out_.head.empty()) say(tr(Text::statement_led_by, {{"head", out_.head}}));
    }

    /// The figure's value, and its words in a sentence with the number of its note.
    FigureValue value_of(std::string_view key) {
        auto value = compute_figure(db_, *find_figure(key), query_);
        return value ? std::move(*value) : FigureValue{};
    }
    std::string noted(std::string_view key, const FigureValue& value, const std::string& words) {
        const auto& figure = *find_figure(key);
        auto exact =
            figure.measure == Measure::money ? money(value, "; ") : format_integer(current_language(), value.number);
        auto source = tr(Text::ui_registry_records, {{"n", value.records}}) + " · " +
                      (value.period && !value.year_label.empty()
                           ? tr(Text::ui_overview_academic_year, {{"year", value.year_label}})
                           : format_date_table(current_language(), value.as_of));
        for (const auto& beside : value.beside)
            if (beside.count > 0) source += " · " + tr(beside.key, {{"n", beside.count}});
        out_.notes.push_back(
            {std::string(key), std::move(exact), figure_text(key, "definition", 0, query_.days), std::move(source)});
        return kOpen + std::to_string(out_.notes.size()) + kClose + words + kOpen + "0" + kClose;
    }
    std::string money(const FigureValue& value, const std::string& between) {
        std::string text;
        for (const auto& sum : value.sums)
            text += (text.empty() ? "" : between) + format_money_compact(current_language(), sum.amount, sum.currency);
        return text;
    }
    /// "more than 30 …" of what exceeds a ten, else the number itself.
    std::string more_than(std::string_view key, Text more, Text exactly) {
        const auto value = value_of(key);
        constexpr std::int64_t kTen = 10;
        if (value.number <= kTen) return noted(key, value, tr(exactly, {{"n", value.number}}));
        return noted(key, value, tr(more, {{"n", (value.number - 1) / kTen * kTen}}));
    }

    void agreements() {
        const auto value = value_of("agreements_in_force");
        const auto number = noted("agreements_in_force", value, tr(Text::statement_agreements, {{"n", value.number}}));
        std::vector<std::string> groups;
        for (const auto& group : groups_.rows)
            if (const auto key = find_text("statement.group." + group)) groups.emplace_back(tr(*key));
        say(groups.empty() ? tr(Text::statement_in_force, {{"agreements", number}})
                           : tr(Text::statement_in_force_with, {{"agreements", number}, {"groups", listed(groups)}}));
    }

    void projects() {
        const auto value = value_of("project_value"), running = value_of("projects_running");
        const auto number = noted("projects_running", running, tr(Text::statement_projects, {{"n", running.number}}));
        if (value.sums.empty()) return say(tr(Text::statement_running, {{"projects", number}}));
        const auto sums = noted("project_value", value, money(value, std::string(tr(Text::statement_and))));
        say(tr(Text::statement_running_worth, {{"projects", number}, {"value", sums}}));
    }

    void programmes() {
        const auto value = value_of("joint_specialties");
        const auto number = noted("joint_specialties", value, tr(Text::statement_specialties, {{"n", value.number}}));
        say(tr(Text::statement_programmes,
               {{"specialties", number},
                {"specialists", more_than("visiting_specialists", Text::statement_more_than_people,
                                          Text::statement_exactly_people)}}));
    }

    void students() {
        constexpr std::size_t kMost = 12;
        const auto countries = value_of("student_countries");
        const auto training = [&] {
            return more_than("outgoing_training", Text::statement_more_than_sent, Text::statement_exactly_sent);
        };
        if (countries.number == 0) return say(tr(Text::statement_sent, {{"sent", training()}}));
        const auto number =
            noted("student_countries", countries, tr(Text::statement_countries, {{"n", countries.number}}));
        std::vector<std::string> names;
        for (const auto& country : by("foreign_students", "country").rows)
            if (!country.empty() && names.size() < kMost) names.emplace_back(country_name(current_language(), country));
        say(tr(Text::statement_students, {{"names", listed(names)}, {"countries", number}, {"sent", training()}}));
    }

    Crosstab by(std::string_view key, std::string_view dimension) {
        const auto& figure = *find_figure(key);
        return crosstab(db_, figure, query_, *find_dimension(figure, dimension)).value_or(Crosstab{});
    }

    void groups_chart() {
        out_.groups_title = tr(Text::statement_by_group);
        const auto& table = groups_;
        out_.groups.columns = {""};
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const auto key = find_text("group." + table.rows[i]);
            out_.groups.rows.emplace_back(key ? tr(*key) : std::string_view(table.rows[i]));
            add(out_.groups, table.row_totals[i].number);
        }
    }

    void years_chart() {
        constexpr int kYears = 12;
        out_.years_title = tr(Text::statement_by_year);
        out_.years.columns = {""};
        for (const auto& point : figure_series(db_, *find_figure("agreements_in_force"), query_, kYears)) {
            out_.years.rows.push_back(point.label);
            add(out_.years, point.number);
        }
    }
    static void add(charts::ChartTable& table, std::int64_t number) {
        table.values.push_back(static_cast<double>(number));
        table.words.push_back(format_integer(current_language(), number));
    }

    /// Takes a sentence apart at the marks of its figures.
    void say(const std::string& text) {
        StatementParagraph paragraph;
        int note = 0;
        std::size_t at = 0;
        while (at <= text.size()) {
            const auto open = std::min(text.find(kOpen, at), text.size());
            if (open > at) paragraph.push_back({text.substr(at, open - at), note});
            if (open == text.size()) break;
            const auto close = text.find(kClose, open);
            note = std::atoi(text.c_str() + open + 1);
            at = close + 1;
        }
        out_.paragraphs.push_back(std::move(paragraph));
    }

    Db& db_;
    const FigureQuery& query_;
    Crosstab groups_;
    Statement out_;
};

/// The years in columns would need an axis of their own; bars say the same.
std::string chart(const charts::ChartTable& table, const std::string& title) {
    constexpr float kWidth = 640;
    if (table.rows.empty()) return {};
    return element("h2", charts::escaped_markup(title)) +
           charts::chart_svg(charts::bar_chart(table, charts::Bars::stacked, kWidth), title);
}

} // namespace

Statement make_statement(Db& db, const FigureQuery& query) { return Writer(db, query).write(); }

std::string statement_text(const Statement& statement) {
    std::string text;
    for (const auto& line : {statement.institute, statement.office, statement.day})
        if (!line.empty()) text += line + "\n";
    text += "\n" + statement.title + "\n";
    for (const auto& paragraph : statement.paragraphs) {
        text += "\n";
        for (const auto& piece : paragraph)
            text += piece.words + (piece.note > 0 ? " [" + std::to_string(piece.note) + "]" : "");
        text += "\n";
    }
    text += "\n";
    for (std::size_t i = 0; i < statement.notes.size(); ++i) {
        const auto& note = statement.notes[i];
        text += "[" + std::to_string(i + 1) + "] " + note.value + ". " + note.definition + " " + note.source + ".\n";
    }
    const auto table = [&](const std::string& title, const charts::ChartTable& rows) {
        if (rows.rows.empty()) return;
        text += "\n" + title + "\n";
        for (std::size_t i = 0; i < rows.rows.size(); ++i) text += "  " + rows.rows[i] + ": " + rows.words[i] + "\n";
    };
    table(statement.groups_title, statement.groups);
    table(statement.years_title, statement.years);
    return text;
}

std::string statement_html(const Statement& statement, const std::string& link) {
    std::string head;
    for (const auto& line : {statement.institute, statement.office, statement.day})
        if (!line.empty()) head += element("p", charts::escaped_markup(line));
    std::string html = element("header", head) + element("h1", charts::escaped_markup(statement.title));
    for (const auto& paragraph : statement.paragraphs) {
        std::string inner;
        for (const auto& piece : paragraph) {
            if (piece.note == 0) {
                inner += charts::escaped_markup(piece.words);
                continue;
            }
            const auto& key = statement.notes[static_cast<std::size_t>(piece.note) - 1].key;
            const auto words = element("strong", charts::escaped_markup(piece.words));
            inner +=
                (link.empty() ? words : "<a href=\"" + charts::escaped_markup(link + key) + "\">" + words + "</a>") +
                element("sup", std::to_string(piece.note));
        }
        html += element("p", inner);
    }
    std::string notes;
    for (const auto& note : statement.notes)
        notes += element("li", element("strong", charts::escaped_markup(note.value)) + " " +
                                   charts::escaped_markup(note.definition + " " + note.source));
    html += element("ol", notes) + chart(statement.groups, statement.groups_title) +
            chart(statement.years, statement.years_title);
    std::string signatures;
    for (const auto& [text, name] :
         {std::pair{Text::statement_head, statement.head}, {Text::statement_vice_rector, statement.vice_rector}})
        signatures += element("td", charts::escaped_markup(tr(text)) +
                                        (name.empty() ? "" : "<br>" + charts::escaped_markup(name)));
    return html + "<table>" + element("tr", signatures) + "</table>" +
           element("footer", charts::escaped_markup(statement.footer));
}

std::string document_html(const std::string& body, const std::string& title, const std::string& language_tag) {
    return "<!DOCTYPE html>\n<html lang=\"" + charts::escaped_markup(language_tag) +
           "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>" +
           charts::escaped_markup(title) +
           "</title><style>body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.55 Inter,sans-serif;"
           "color:#16242e}h1{font-size:1.7rem}h2{font-size:1.1rem;margin-top:2rem}header p{margin:0}a{color:#0b6e8c}"
           "sup{font-size:.7em}ol{font-size:.85rem;color:#5b6b77}svg{max-width:100%;height:auto}table{width:100%;"
           "margin-top:3rem}td{border-top:1px solid #16242e;padding-top:.3rem;width:50%}footer{margin-top:2rem;"
           "font-size:.8rem;color:#5b6b77}@page{size:A4;margin:16mm}@media print{body{margin:0;max-width:none}}"
           "</style></head><body>" +
           body + "</body></html>\n";
}

} // namespace hk::report
