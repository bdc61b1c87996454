// Figures in words.
// It must not know how they are computed.
#include "stats/figure_text.hpp"

#include "text/catalogue.hpp"
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

} // namespace hk
