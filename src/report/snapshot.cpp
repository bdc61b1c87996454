// Writes the report of a frozen year.
// It must not know the screen, paper or the page.
#include "report/snapshot.hpp"

#include "model/decimal.hpp"
#include "report/writer.hpp"
#include "stats/figure_text.hpp"
#include "stats/snapshots.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"

#include <algorithm>

namespace hk::report {
namespace {

class FrozenYear : private Writer {
public:
    FrozenYear(Db& data, const FigureQuery& asked, const Snapshot& snapshot)
        : Writer(data, asked, snapshot.name), snapshot_(snapshot), now_(freeze_figures(data, asked)) {}

    Report write() {
        report.subtitle = tr(Text::report_name_snapshot);
        const auto cutoff = snapshot_.cutoff.empty() ? query.as_of : last_day(snapshot_.cutoff);
        say(tr(Text::report_snapshot_about, {{"year", period_words(*query.period, query.year_start)},
                                             {"cutoff", day_words(cutoff)},
                                             {"day", day_words(query.as_of)}}));
        Table table{.name = report.title};
        table.columns = {{std::string(tr(Text::ui_statistics_figure)), false, 3.4F},
                         {std::string(tr(Text::report_snapshot_frozen)), true, 1.6F},
                         {std::string(tr(Text::report_snapshot_now)), true, 1.6F},
                         {std::string(tr(Text::report_yearly_change)), true, 1.2F}};
        std::int64_t differing = 0;
        for (const auto& [frozen, now] : rows()) {
            differing += frozen.value != now.value && find_figure(frozen.key) ? 1 : 0;
            table.rows.push_back({.cells = {name(frozen), words(frozen), words(now), change(frozen, now)},
                                  .opens = find_figure(frozen.key) ? opens(frozen.key) : Opens{}});
        }
        say(differing == 0 ? std::string(tr(Text::report_snapshot_same))
                           : tr(Text::report_snapshot_differ, {{"n", differing}}));
        report.blocks.emplace_back(std::move(table));
        report.blocks.emplace_back(
            Facts{{.name = std::string(tr(Text::report_snapshot_record)),
                   .value = snapshot_.cutoff.empty() ? std::string(tr(Text::ui_empty_value))
                                                     : format_date_table(current_language(), snapshot_.cutoff),
                   .opens = {.array = "snapshots", .id = snapshot_.id}}});
        return std::move(report);
    }

private:
    using Pair = std::pair<FrozenFigure, FrozenFigure>;

    /// Frozen and present figures beside each other, in the order in which they were frozen; what is there only on one
    /// side has no value on the other.
    [[nodiscard]] std::vector<Pair> rows() const {
        std::vector<Pair> rows;
        const auto add = [&](const FrozenFigure& one, bool is_now) {
            const auto same = std::find_if(rows.begin(), rows.end(), [&](const Pair& row) {
                return row.first.key == one.key && row.first.currency == one.currency;
            });
            if (same != rows.end()) {
                (is_now ? same->second : same->first).value = one.value;
                return;
            }
            FrozenFigure other = one;
            other.value.clear();
            const auto last =
                std::find_if(rows.rbegin(), rows.rend(), [&](const Pair& row) { return row.first.key == one.key; });
            const auto place = last == rows.rend() ? rows.end() : last.base(); // after the figure's other currencies
            rows.insert(place, {is_now ? other : one, is_now ? one : other});
        };
        for (const auto& one : snapshot_.figures) add(one, false);
        // A figure that this program counts since then says nothing of that year; a currency that came does.
        for (const auto& one : now_)
            if (std::any_of(snapshot_.figures.begin(), snapshot_.figures.end(),
                            [&](const FrozenFigure& frozen) { return frozen.key == one.key; }) ||
                !one.currency.empty())
                add(one, true);
        return rows;
    }

    static std::string name(const FrozenFigure& one) {
        const auto title = find_figure(one.key) ? figure_text(one.key, "name") : one.key;
        return one.currency.empty() ? title : title + ", " + one.currency;
    }
    static std::string words(const FrozenFigure& one) {
        const auto language = current_language();
        if (one.value.empty()) return std::string(tr(Text::ui_empty_value));
        if (!one.currency.empty()) return format_money(language, one.value, one.currency);
        return Decimal::parse(one.value) ? format_decimal(language, one.value) : one.value;
    }
    /// "+5", "−120.50 EUR"; of what is there on one side only, all of it.
    static std::string change(const FrozenFigure& frozen, const FrozenFigure& now) {
        const auto zero = [](const std::string& value) { return value.empty() ? std::string("0") : value; };
        const auto from = Decimal::parse(zero(frozen.value)), to = Decimal::parse(zero(now.value));
        const auto minus = from ? from->negated().plus(to.value_or(Decimal())) : std::nullopt;
        if (!to || !minus || !find_figure(frozen.key)) return std::string(tr(Text::ui_empty_value));
        const bool is_money = !frozen.currency.empty();
        auto text = minus->text(is_money ? currency_decimals(frozen.currency).value_or(2) : 0);
        const bool is_less = text.front() == '-';
        if (is_less) text.erase(0, 1);
        const auto size = is_money ? format_money(current_language(), text, frozen.currency)
                                   : format_decimal(current_language(), text);
        return difference_words(*minus == Decimal() ? 0 : is_less ? -1 : 1, size);
    }

    const Snapshot& snapshot_;
    std::vector<FrozenFigure> now_;
};

} // namespace

Report make_snapshot(Db& db, const FigureQuery& query, std::string_view id) {
    const auto snapshot = read_snapshot(db, id, current_language());
    if (!snapshot) return {};
    auto asked = query_of_snapshot(snapshot->year, snapshot->cutoff, query.year_start);
    if (asked.as_of.empty()) asked = query; // neither year nor day is known
    if (!asked.period) asked.period = period_of(asked);
    asked.days = kExpiringDays; // as frozen
    return FrozenYear(db, asked, *snapshot).write();
}

} // namespace hk::report
