// Texts in four languages: found by name and by key, with placeholders and plural forms.
#include "text/catalogue.hpp"
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

using hk::Language;
using hk::Text;
using hk::tr;

TEST_CASE("a text is said in the language asked for, or in the current one") {
    CHECK(tr(Language::uz, Text::ui_delete) == "Oʻchirish");
    CHECK(tr(Language::ru, Text::ui_delete) == "Удалить");
    hk::set_language(Language::en);
    CHECK(tr(Text::ui_delete) == "Delete");
    hk::set_language(Language::uz);
    CHECK(tr(Text::ui_delete) == "Oʻchirish");
}

TEST_CASE("every text is there in every language, valid and not empty") {
    for (const Language language : hk::kLanguages) {
        for (std::size_t i = 0; i < hk::kTextCount; ++i) {
            const std::string_view text = tr(language, static_cast<Text>(i));
            CHECK_FALSE(text.empty());
            CHECK(hk::is_valid_utf8(text));
            CHECK(text.data()[text.size()] == '\0');
        }
    }
}

TEST_CASE("a key made from a descriptor finds its text, and every key is found") {
    CHECK(hk::find_text("field.agreements.signed") == Text::field_agreements_signed);
    CHECK_FALSE(hk::find_text("field.agreements.no_such_member"));
    CHECK_FALSE(hk::find_text(""));
    CHECK_FALSE(hk::find_text("zzz"));
    for (std::size_t i = 0; i < hk::kTextCount; ++i)
        CHECK(hk::find_text(hk::text_key(static_cast<Text>(i))) == static_cast<Text>(i));
}

TEST_CASE("numbers choose the plural form") {
    const auto say = [](Language language, int n) { return tr(language, Text::record_agreements_count, {{"n", n}}); };
    CHECK(say(Language::uz, 87) == "87 ta kelishuv");
    CHECK(say(Language::ru, 1) == "1 соглашение");
    CHECK(say(Language::ru, 3) == "3 соглашения");
    CHECK(say(Language::ru, 11) == "11 соглашений");
    CHECK(say(Language::ru, 87) == "87 соглашений");
    CHECK(say(Language::ru, 101) == "101 соглашение");
    CHECK(say(Language::en, 1) == "1 agreement");
    CHECK(say(Language::en, 0) == "0 agreements");
    CHECK(say(Language::en, 1234) == "1,234 agreements");
    CHECK(say(Language::uz, 1234) == "1\u00A0234 ta kelishuv");
}

TEST_CASE("arguments are put in once, braces in them are text") {
    CHECK(tr(Language::en, Text::ui_import_place, {{"line", 3}, {"column", 17}}) == "line 3, column 17");
    CHECK(tr(Language::en, Text::ui_page_title, {{"page", "{page}"}}) == "{page} · Hamkorlik");
    CHECK(tr(Language::en, Text::ui_page_title, {}) == "{page} · Hamkorlik");
    CHECK(tr(Language::en, Text::ui_page_title, {{"other", "x"}, {"page", std::string("A")}}) == "A · Hamkorlik");
    CHECK(tr(Language::en, Text::ui_delete, {{"n", 2}}) == "Delete");
}

TEST_CASE("a text with forms and no number is said in its last form") {
    CHECK(tr(Language::ru, Text::record_agreements_count) == "{n} соглашений");
    CHECK(tr(Language::en, Text::record_agreements_count) == "{n} agreements");
}

TEST_CASE("tags of languages") {
    CHECK(hk::language_tag(Language::uz_cyrl) == "uz-Cyrl");
    for (const Language language : hk::kLanguages) CHECK(hk::parse_language(hk::language_tag(language)) == language);
    CHECK(hk::parse_language("uz_Cyrl_UZ") == Language::uz_cyrl);
    CHECK(hk::parse_language("UZ-Latn-UZ") == Language::uz);
    CHECK(hk::parse_language("ru-RU") == Language::ru);
    CHECK_FALSE(hk::parse_language("rus"));
    CHECK_FALSE(hk::parse_language("de"));
    CHECK_FALSE(hk::parse_language(""));
}
