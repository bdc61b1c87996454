// Names of countries, currencies and languages, as the office writes them.
#include "model/standard_codes.hpp"
#include "text/names.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <string>

using hk::country_name;
using hk::Language;

TEST_CASE("countries have their names in every language, with the right apostrophes") {
    CHECK(country_name(Language::uz, "UZ") == "Oʻzbekiston");
    CHECK(country_name(Language::uz, "KG") == "Qirgʻiziston");
    CHECK(country_name(Language::uz, "KR") == "Janubiy Koreya");
    CHECK(country_name(Language::uz_cyrl, "UZ") == "Ўзбекистон");
    CHECK(country_name(Language::ru, "US") == "США");
    CHECK(country_name(Language::en, "DE") == "Germany");
    CHECK(country_name(Language::uz, "CI") == "Kot-dʼIvuar");
}

TEST_CASE("no country and no language of the table is nameless") {
    for (const Language language : hk::kLanguages) {
        for (const auto& code : hk::kCountryCodes) CHECK_MESSAGE(country_name(language, code) != code, code);
        for (const char* code : {"USD", "EUR", "UZS", "RUB", "CNY", "KZT", "GBP", "JPY"})
            CHECK(hk::currency_name(language, code) != code);
        for (const char* tag : {"uz", "ru", "en", "de", "zh", "ko", "fr", "tr", "kk"})
            CHECK(hk::language_name(language, tag) != tag);
    }
}

TEST_CASE("an unknown code is shown as it stands") {
    CHECK(country_name(Language::uz, "XX") == "XX");
    CHECK(country_name(Language::uz, "UK") == "UK");
    CHECK(country_name(Language::uz, "") == "");
    CHECK(country_name(Language::uz, "DEU") == "DEU");
    CHECK(hk::currency_name(Language::uz, "BOV") == "BOV");
    CHECK(hk::language_name(Language::uz, "tlh-Latn") == "tlh-Latn");
}

TEST_CASE("a language is named by its primary tag") {
    CHECK(hk::language_name(Language::en, "pt-BR") == "Portuguese");
    CHECK(hk::language_name(Language::uz, "uz-Cyrl") == "oʻzbekcha");
}

TEST_CASE("codes are sorted, for searching by halves") {
    for (std::size_t i = 1; i < std::size(hk::kCountryCodes); ++i)
        CHECK(std::strcmp(hk::kCountryCodes[i - 1], hk::kCountryCodes[i]) < 0);
    for (std::size_t i = 1; i < std::size(hk::kCurrencyCodes); ++i)
        CHECK(std::strcmp(hk::kCurrencyCodes[i - 1].code, hk::kCurrencyCodes[i].code) < 0);
    CHECK(std::size(hk::kCountryCodes) == 249);
}
