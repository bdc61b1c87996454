// Finds names by the place of their code.
// It must not know which codes are valid.
#include "text/names.hpp"

#include "text/names_data.hpp"
#include "text/text_block.hpp"

#include <cstring>

namespace hk {
namespace {

TextBlock& names() {
    static TextBlock all(names_data::kNames);
    return all;
}

std::string_view find_name(const names_data::Table& table, Language language, std::string_view code) {
    if (code.size() != table.code_size) return code;
    std::size_t low = 0;
    std::size_t high = table.count;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        const int order = std::memcmp(table.codes + middle * table.code_size, code.data(), table.code_size);
        if (order == 0) {
            const std::string_view name =
                names().get(table.first + static_cast<std::size_t>(language) * table.count + middle);
            return name.empty() ? code : name;
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return code;
}

} // namespace

bool load_names(std::string block) { return names().load(std::move(block), names_data::kNameCount); }

std::string_view country_name(Language language, std::string_view code) {
    return find_name(names_data::kCountries, language, code);
}

std::string_view currency_name(Language language, std::string_view code) {
    return find_name(names_data::kCurrencies, language, code);
}

std::string_view language_name(Language language, std::string_view tag) {
    const std::string_view primary = tag.substr(0, tag.find('-'));
    const std::string_view name = find_name(names_data::kLanguages, language, primary);
    return name == primary ? tag : name;
}

} // namespace hk
