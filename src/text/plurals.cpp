// The plural rules of CLDR for the four languages.
// It must not know a text.
#include "text/plurals.hpp"

#include <charconv>

namespace hk {
namespace {

PluralForm russian(std::uint64_t n) {
    const std::uint64_t last = n % 10;
    const std::uint64_t last_two = n % 100;
    if (last == 1 && last_two != 11) return PluralForm::one;
    if (last >= 2 && last <= 4 && (last_two < 12 || last_two > 14)) return PluralForm::few;
    return PluralForm::many;
}

} // namespace

PluralForm plural_form_of(Language language, std::int64_t n) {
    const std::uint64_t size = n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
    switch (language) {
    case Language::ru: return russian(size);
    case Language::en: return size == 1 ? PluralForm::one : PluralForm::other;
    case Language::uz:
    case Language::uz_cyrl: break;
    }
    return PluralForm::other;
}

PluralForm plural_form_of(Language language, std::string_view decimal) {
    std::int64_t whole = 0;
    const auto [end, error] = std::from_chars(decimal.data(), decimal.data() + decimal.size(), whole);
    const bool is_whole = error == std::errc() && end == decimal.data() + decimal.size();
    return is_whole ? plural_form_of(language, whole) : PluralForm::other;
}

std::size_t plural_position(Language language, PluralForm form) {
    switch (language) {
    case Language::ru: return static_cast<std::size_t>(form);
    case Language::en: return form == PluralForm::one ? 0 : 1;
    case Language::uz:
    case Language::uz_cyrl: break;
    }
    return 0;
}

} // namespace hk
