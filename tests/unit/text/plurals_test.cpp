// The plural rules of CLDR, number by number.
#include "text/plurals.hpp"

#include <doctest/doctest.h>

using hk::Language;
using hk::plural_form_of;
using hk::PluralForm;

TEST_CASE("Russian: one, few, many") {
    for (const int n : {1, 21, 31, 101, 121, 1001, -1}) CHECK(plural_form_of(Language::ru, n) == PluralForm::one);
    for (const int n : {2, 3, 4, 22, 34, 102, 1003}) CHECK(plural_form_of(Language::ru, n) == PluralForm::few);
    for (const int n : {0, 5, 10, 11, 12, 13, 14, 15, 20, 25, 111, 112, 114, 1011, 100})
        CHECK(plural_form_of(Language::ru, n) == PluralForm::many);
}

TEST_CASE("English: one, other; Uzbek keeps its form") {
    CHECK(plural_form_of(Language::en, 1) == PluralForm::one);
    CHECK(plural_form_of(Language::en, 21) == PluralForm::other);
    CHECK(plural_form_of(Language::en, 0) == PluralForm::other);
    CHECK(plural_form_of(Language::uz, 1) == PluralForm::other);
    CHECK(plural_form_of(Language::uz_cyrl, 5) == PluralForm::other);
}

TEST_CASE("fractions are never one") {
    CHECK(plural_form_of(Language::en, "1.5") == PluralForm::other);
    CHECK(plural_form_of(Language::ru, "2.5") == PluralForm::other);
    CHECK(plural_form_of(Language::ru, "3") == PluralForm::few);
    CHECK(plural_form_of(Language::ru, "") == PluralForm::other);
}
