// Tags of the languages and the current one.
// It must not know a text.
#include "text/language.hpp"

#include <string>

namespace hk {
namespace {

Language current = Language::uz;

bool is_or_begins_with(const std::string& tag, std::string_view prefix) {
    return tag == prefix || (tag.starts_with(prefix) && tag[prefix.size()] == '-');
}

} // namespace

std::string_view language_tag(Language language) {
    constexpr std::string_view tags[] = {"uz", "uz-Cyrl", "ru", "en"};
    return tags[static_cast<std::size_t>(language)];
}

std::optional<Language> parse_language(std::string_view tag) {
    std::string lower;
    for (const char c : tag) lower += c == '_' ? '-' : (c >= 'A' && c <= 'Z') ? static_cast<char>(c + 32) : c;
    if (is_or_begins_with(lower, "uz-cyrl")) return Language::uz_cyrl;
    if (is_or_begins_with(lower, "uz")) return Language::uz;
    if (is_or_begins_with(lower, "ru")) return Language::ru;
    if (is_or_begins_with(lower, "en")) return Language::en;
    return std::nullopt;
}

Language current_language() { return current; }
void set_language(Language language) { current = language; }

} // namespace hk
