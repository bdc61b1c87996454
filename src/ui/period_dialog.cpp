// The period that yearly figures are of: a year at one press, or any two days.
// It must not know figures.
#include "app/app.hpp"
#include "model/partial_date.hpp"
#include "stats/figure_query.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "ui/pages.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

#include <cstdlib>
#include <optional>

namespace hk::ui::pages {
namespace {

constexpr int kYears = 6;

struct PeriodInput {
    std::string from, to, wrong;
    bool is_filled = false;
};

/// Chips of years, wrapped below a heading; the one pressed.
template <class PeriodOf>
std::optional<Period> draw_years(Ui& ui, Flow& lines, std::string_view leaf, Text title, const PeriodOf& period_of_year,
                                 int last, int year_start, const std::optional<Period>& now) {
    text(ui, lines.next(ui.px(20)), std::string(leaf) + "/title", tr(title),
         {.type = Type::label_medium, .color = Color::text3});
    WrappedRow row(lines.next(0), ui.px(8));
    std::optional<Period> chosen;
    for (int year = last; year > last - kYears; --year) {
        const auto period = period_of_year(year);
        ChipOptions options{.label = label_of(period, year_start)};
        options.on = now == period;
        const Rect place = row.next(chip_width(ui, options), chip_height(ui, options));
        if (chip(ui, place, std::string(leaf) + "/" + std::to_string(year), options).pressed) chosen = period;
    }
    lines.gap(row.height());
    return chosen;
}

/// Two days typed as dates are everywhere; nothing while they are no period, which `wrong` then says.
std::optional<Period> read_period(PeriodInput& input) {
    const auto from = parse_date(input.from), to = parse_date(input.to);
    const bool is_read = from.problem == DateProblem::none && to.problem == DateProblem::none;
    const Period period{is_read ? first_day(from.iso) : "", is_read ? last_day(to.iso) : ""};
    input.wrong = !is_read                  ? std::string(tr(Text::invalid_date))
                  : period.to < period.from ? std::string(tr(Text::ui_top_period_wrong))
                                            : std::string();
    if (!input.wrong.empty()) return std::nullopt;
    return period;
}

} // namespace

void draw_period_dialog(Ui& ui, App& app) {
    auto& input = ui.kept<PeriodInput>("period/input");
    const auto now = app.period();
    const auto query = app.figure_query();
    if (!std::exchange(input.is_filled, true)) {
        const auto shown = period_of(query);
        input.from = format_date_table(current_language(), shown.from);
        input.to = format_date_table(current_language(), shown.to);
        input.wrong.clear();
    }
    std::optional<Period> chosen;
    bool is_done = false, is_last = false;
    {
        Dialog dialog(ui, "period",
                      {.title = std::string(tr(Text::ui_top_period)),
                       .width_px = 480,
                       .close_name = std::string(tr(Text::ui_close))});
        Flow lines(dialog.body(), ui.px(12));
        const auto what = std::string(tr(Text::ui_top_period_what));
        paragraph(ui, lines.next(ui.wrapped_height(Type::body, what, dialog.body().w)), "what", what);
        const int year = std::atoi(query.as_of.substr(0, 4).c_str());
        const auto take = [&](const std::optional<Period>& period) {
            if (period) chosen = period;
        };
        if (query.year_start != 1)
            take(draw_years(
                ui, lines, "academic", Text::ui_top_period_academic,
                [&](int one) { return academic_year(one, query.year_start); },
                academic_year_of(query.as_of, query.year_start), query.year_start, now));
        take(draw_years(
            ui, lines, "calendar", Text::ui_top_period_calendar, [](int one) { return academic_year(one, 1); }, year,
            query.year_start, now));
        const FieldOptions from{.label = std::string(tr(Text::ui_top_period_from)), .kind = "date", .max_length = 24};
        FieldOptions to{.label = std::string(tr(Text::ui_top_period_to)), .kind = "date"};
        to.max_length = 24;
        to.error = input.wrong;
        const float height = field_height(ui, to, dialog.body().w / 2);
        const auto halves = split_columns(lines.next(height), 2, ui.px(12));
        text_field(ui, halves[0], "from", from, input.from);
        text_field(ui, halves[1], "to", to, input.to);
        dialog.set_body_bottom(lines.bottom());
        dialog.begin_footer();
        Rect row = dialog.footer();
        const ButtonOptions show{.label = std::string(tr(Text::ui_top_period_show)), .kind = ButtonKind::primary};
        if (button_right(ui, row, "show", show).pressed) take(read_period(input));
        is_last = button_right(ui, row, "last", {.label = std::string(tr(Text::ui_top_period_last))}).pressed;
        is_done = is_last || chosen || dialog.closed();
    }
    if (!is_done) return;
    if (is_last || chosen) app.set_period(chosen);
    close_period_dialog(ui);
    input.is_filled = false;
    ui.animate();
}

} // namespace hk::ui::pages
