// What figures are called.
// It must not know values.
#include "stats/figure_text.hpp"

#include "text/catalogue.hpp"

namespace hk {

std::string figure_text(std::string_view key, std::string_view part, std::int64_t n, int days) {
    const auto text = find_text("figure." + std::string(key) + "." + std::string(part));
    return text ? tr(*text, {{"n", n}, {"days", days}}) : std::string(key);
}

} // namespace hk
