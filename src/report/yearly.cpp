// Writes the report of a year.
// It must not know the screen, paper or the page.
#include "report/yearly.hpp"

#include "report/agreement_list.hpp"
#include "report/writer.hpp"
#include "stats/dimension_text.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"

#include <algorithm>
#include <cstdlib>

namespace hk::report {
namespace {

constexpr std::string_view kFigures[] = {
    "agreements_in_force",  "agreements_active", "partners_active",   "partner_countries", "projects_running",
    "project_value",        "joint_programmes",  "joint_specialties", "foreign_students",  "student_countries",
    "visiting_specialists", "visiting_visits",   "outgoing",          "outgoing_persons",  "outgoing_training",
    "exchange_balance"};

struct Breakdown {
    std::string_view figure, dimension;
};
constexpr Breakdown kBreakdowns[] = {{"agreements_in_force", "group"},
                                     {"foreign_students", "country"},
                                     {"visiting_specialists", "country"},
                                     {"outgoing", "type"}};

/// The last day of a period, twelve months earlier.
std::string year_before(std::string_view last) { return add_days(add_months(add_days(last, 1), -12), -1); }

/// The period, and for figures of a day its last one, if that is over.
FigureQuery query_of_period(const FigureQuery& query) {
    auto asked = query;
    asked.period = period_of(query);
    asked.as_of = std::min(query.as_of, asked.period->to);
    return asked;
}

std::string change_words(std::int64_t change) {
    return difference_words(change > 0 ? 1 : change < 0 ? -1 : 0, format_integer(current_language(), std::abs(change)));
}

class Yearly : private Writer {
public:
    Yearly(Db& data, const FigureQuery& asked)
        : Writer(data, asked, std::string(tr(Text::report_name_yearly))), before_(asked) {
        before_.period = Period{add_months(query.period->from, -12), year_before(query.period->to)};
        before_.as_of = year_before(query.as_of);
    }

    Report write() {
        report.subtitle = year_words(period_words(*query.period, query.year_start));
        say(tr(Text::report_yearly_days, {{"day", day_words(query.as_of)}, {"before", day_words(before_.as_of)}}));
        figures();
        for (const auto& [figure, dimension] : kBreakdowns) breakdown(figure, dimension);
        years({.words = figure_text("outgoing", "name")}, "outgoing", kYears);
        agreements(Text::report_yearly_begun, ListedAgreements::begun, query);
        auto after = query; // what stood on the last day and not on the next has ended
        after.as_of = add_days(query.period->to, 1);
        agreements(Text::report_yearly_ended, ListedAgreements::ended, after);
        return std::move(report);
    }

private:
    void figures() {
        Table table{.name = report.title};
        table.columns = {{std::string(tr(Text::ui_statistics_figure)), false, 3.4F},
                         {period_words(*before_.period, query.year_start), true, 1.6F},
                         {period_words(*query.period, query.year_start), true, 1.6F},
                         {std::string(tr(Text::report_yearly_change)), true, 1}};
        for (const auto key : kFigures) add_rows(table, key);
        report.blocks.emplace_back(std::move(table));
    }

    void add_rows(Table& table, std::string_view key) {
        const auto& figure = *find_figure(key);
        const auto now = value_of(key), then = value_of(key, before_);
        if (figure.measure == Measure::money) return add_sums(table, key, then, now);
        table.rows.push_back({.cells = {figure_text(key, "name"), value_words(figure, then), value_words(figure, now),
                                        change_words(now.number - then.number)},
                              .opens = opens(key)});
    }

    /// A row for each currency of either year; sums have no change.
    void add_sums(Table& table, std::string_view key, const FigureValue& then, const FigureValue& now) {
        std::vector<std::string> currencies;
        for (const auto* value : {&now, &then})
            for (const auto& sum : value->sums)
                if (std::find(currencies.begin(), currencies.end(), sum.currency) == currencies.end())
                    currencies.push_back(sum.currency);
        const auto nothing = [] { return std::string(tr(Text::ui_empty_value)); };
        const auto words = [&](const FigureValue& value, const std::string& currency) {
            for (const auto& sum : value.sums)
                if (sum.currency == currency) return format_money_compact(current_language(), sum.amount, sum.currency);
            return nothing();
        };
        for (const auto& currency : currencies)
            table.rows.push_back({.cells = {figure_text(key, "name") + ", " + currency, words(then, currency),
                                            words(now, currency), nothing()},
                                  .opens = opens(key)});
    }

    void breakdown(std::string_view key, std::string_view dimension) {
        constexpr std::size_t kMost = 12;
        const auto& told_apart = *find_dimension(*find_figure(key), dimension);
        bars(figure_text(key, "name") + " · " + dimension_name(told_apart), key, dimension, by(key, dimension), kMost);
    }

    void agreements(Text title, ListedAgreements which, const FigureQuery& asked) {
        const auto list = list_agreements(db, asked, which, current_language());
        const std::string name(tr(title));
        auto table = agreement_table(name, list, false);
        report.blocks.emplace_back(
            Heading{.words = name, .aside = tr(Text::record_agreements_count, {{"n", table.rows.size()}})});
        if (!list.empty()) report.blocks.emplace_back(std::move(table));
    }

    static constexpr int kYears = 8;
    FigureQuery before_;
};

} // namespace

Report make_yearly(Db& db, const FigureQuery& query) {
    const auto asked = query_of_period(query);
    return Yearly(db, asked).write();
}

} // namespace hk::report
