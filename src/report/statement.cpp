// Writes the statement.
// It must not know the screen, paper or the page.
#include "report/statement.hpp"

#include "report/writer.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/names.hpp"

namespace hk::report {
namespace {

class Statement : private Writer {
public:
    Statement(Db& data, const FigureQuery& asked) : Writer(data, asked, std::string(tr(Text::statement_title))) {}

    Report write() {
        groups_ = by("agreements_in_force", "group");
        about_office();
        agreements();
        projects();
        programmes();
        students();
        bars(std::string(tr(Text::statement_by_group)), "agreements_in_force", "group", groups_);
        agreements_by_year();
        return std::move(report);
    }

private:
    void about_office() {
        const auto office = office_words(db);
        say(std::string(tr(Text::statement_office)));
        if (!office.mission.empty()) say(office.mission);
        say(std::string(tr(Text::statement_tasks)));
        if (!office.head.empty()) say(tr(Text::statement_led_by, {{"head", office.head}}));
        report.signatures = {{std::string(tr(Text::statement_head)), office.head},
                             {std::string(tr(Text::statement_vice_rector)), office.vice_rector}};
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
        const auto sums = value_words(*find_figure("project_value"), value, std::string(tr(Text::statement_and)));
        say(tr(Text::statement_running_worth, {{"projects", number}, {"value", noted("project_value", value, sums)}}));
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

    void agreements_by_year() {
        const auto day = format_date_table(current_language(), query.as_of);
        years({.words = std::string(tr(Text::statement_by_year)),
               .aside = tr(Text::statement_year_ends, {{"day", day}, {"year", query.as_of.substr(0, 4)}})},
              "agreements_in_force", kYears);
    }

    static constexpr int kYears = 22;
    Crosstab groups_;
};

} // namespace

Report make_statement(Db& db, const FigureQuery& query) { return Statement(db, query).write(); }

} // namespace hk::report
