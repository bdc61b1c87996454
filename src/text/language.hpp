// The four languages of the program, their tags, and which one is shown now.
// It must not know a text: catalogues and formatters ask it, never the other way round.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace hk {

enum class Language : std::uint8_t { uz, uz_cyrl, ru, en };

inline constexpr std::size_t kLanguageCount = 4;
inline constexpr std::array<Language, kLanguageCount> kLanguages = {Language::uz, Language::uz_cyrl, Language::ru,
                                                                    Language::en};

/// BCP 47 tag as it stands in files, in the page's `lang` and in addresses: "uz", "uz-Cyrl", "ru", "en".
std::string_view language_tag(Language language);

/// The language for a BCP 47 tag, however it is written ("UZ-cyrl", "ru-RU", "uz_Cyrl_UZ"); nothing for others.
std::optional<Language> parse_language(std::string_view tag);

/// The language that tr() without a language speaks; Uzbek (Latin) until set_language() is called.
Language current_language();
void set_language(Language language);

} // namespace hk
