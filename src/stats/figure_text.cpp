// Figures in words.
// It must not know how they are computed.
#include "stats/figure_text.hpp"

#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"

namespace hk {

std::string figure_text(std::string_view key, std::string_view part, std::int64_t n, int days) {
    const auto text = find_text("figure." + std::string(key) + "." + std::string(part));
    return text ? tr(*text, {{"n", n}, {"days", days}}) : std::string(key);
}

std::string value_words(const Figure& figure, const FigureValue& value, std::string_view between) {
    if (figure.measure != Measure::money) return format_integer(current_language(), value.number);
    std::string words;
    for (const auto& sum : value.sums)
        append_part(words, format_money_compact(current_language(), sum.amount, sum.currency), between);
    return words;
}

namespace {

std::string words_of_days(const Period& period) {
    const auto language = current_language();
    return format_date_table(language, period.from) + " – " + format_date_table(language, period.to);
}

} // namespace

std::string period_words(const Period& period, int year_start) {
    auto label = label_of(period, year_start);
    return label.empty() ? words_of_days(period) : label;
}

std::string year_words(std::string words) {
    const bool is_academic = words.find('/') != std::string::npos;
    return is_academic ? tr(Text::ui_overview_academic_year, {{"year", words}}) : words;
}

std::string taken_period(const FigureValue& value) {
    if (!value.period) return {};
    return value.year_label.empty() ? words_of_days(*value.period) : year_words(value.year_label);
}

} // namespace hk
