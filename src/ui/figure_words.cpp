// What is said of a figure.
// It must not know where the words are drawn.
#include "ui/figure_words.hpp"

#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"

namespace hk::ui {

FigureDay figure_day(const Figure& figure, const FigureValue& value) {
    // Documents are counted on a day; teaching and travel follow the academic year.
    const bool is_of_day =
        figure.array() == "agreements" || figure.array() == "projects" || figure.array() == "partners";
    if (auto period = taken_period(value); !period.empty())
        return {period, value.year_label.empty() ? period : value.year_label};
    if (!is_of_day && value.year_label.find('/') != std::string::npos)
        return {year_words(value.year_label), value.year_label};
    const auto day = format_date_table(current_language(), value.as_of);
    return {tr(Text::ui_overview_as_of, {{"date", day}}), day};
}

std::string figure_amount(const Figure& figure, const FigureValue& value) {
    const auto words = value_words(figure, value);
    return figure.measure == Measure::money ? words : words + " " + figure_text(figure.key, "unit", value.number);
}

std::string figure_beside(const FigureValue& value) {
    std::string words;
    for (const auto& beside : value.beside)
        if (beside.count > 0) words += (words.empty() ? "" : " · ") + tr(beside.key, {{"n", beside.count}});
    return words;
}

std::int64_t figure_missing(const FigureValue& value) {
    std::int64_t missing = 0;
    for (const auto& beside : value.beside)
        if (beside.key == Text::ui_overview_not_counted || beside.key == Text::ui_overview_without_value)
            missing += beside.count;
    return missing;
}

} // namespace hk::ui
