// Uzbek Cyrillic written in Latin letters by rule, with its capitals.
#include "text/cyrillic.hpp"

#include <doctest/doctest.h>

using hk::cyrillic_to_latin;

TEST_CASE("words become what Uzbek Latin writes") {
    CHECK(cyrillic_to_latin("Ўзбекистон Республикаси") == "Oʻzbekiston Respublikasi");
    CHECK(cyrillic_to_latin("санъат, маъно, таълим") == "sanʼat, maʼno, taʼlim");
    CHECK(cyrillic_to_latin("елка поезд объект") == "yelka poyezd obyekt");
    CHECK(cyrillic_to_latin("цирк лицей акция милиция") == "sirk litsey aksiya militsiya");
    CHECK(cyrillic_to_latin("сентябр октябрь ноябрь") == "sentabr oktabr noyabr");
    CHECK(cyrillic_to_latin("ғалаба, қўшма, ҳамкор, хорижий") == "gʻalaba, qoʻshma, hamkor, xorijiy");
}

TEST_CASE("capitals stay capitals, and a word in capitals stays one") {
    CHECK(cyrillic_to_latin("Шаҳар ШАҲАР Чилонзор") == "Shahar SHAHAR Chilonzor");
    CHECK(cyrillic_to_latin("ТИҚХММИ") == "TIQXMMI");
    CHECK(cyrillic_to_latin("Юнусобод Ёшлар") == "Yunusobod Yoshlar");
}

TEST_CASE("everything that is not Cyrillic stays") {
    CHECK(cyrillic_to_latin("Wageningen University, 2025 — 中国") == "Wageningen University, 2025 — 中国");
    CHECK(cyrillic_to_latin("") == "");
}
