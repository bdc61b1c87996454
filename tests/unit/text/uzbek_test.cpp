// Apostrophes of Uzbek text are mended while it is typed, quotations stay.
#include "text/uzbek.hpp"

#include <doctest/doctest.h>

#include <string>

using hk::mend_uzbek;

TEST_CASE("oʻ and gʻ get their sign, other letters the tutuq") {
    for (const char* sign : {"'", "`", "´", "‘", "’", "ʻ", "ʼ", "′", "＇"}) {
        CAPTURE(sign);
        CHECK(mend_uzbek("o" + std::string(sign) + "quv") == "oʻquv");
        CHECK(mend_uzbek("G" + std::string(sign) + "arbiy") == "Gʻarbiy");
        CHECK(mend_uzbek("ma" + std::string(sign) + "lumot") == "maʼlumot");
    }
    CHECK(mend_uzbek("tog'") == "togʻ");
    CHECK(mend_uzbek("QO'SHMA TA'LIM") == "QOʻSHMA TAʼLIM");
}

TEST_CASE("quotation marks around a word stay") {
    CHECK(mend_uzbek("'Agro' loyihasi") == "'Agro' loyihasi");
    CHECK(mend_uzbek("‘Suv tejash’ dasturi") == "‘Suv tejash’ dasturi");
    CHECK(mend_uzbek("'Yo'l' jurnali") == "'Yoʻl' jurnali");
    CHECK(mend_uzbek("“Oʻzbekiston”") == "“Oʻzbekiston”");
}

TEST_CASE("mending twice changes nothing, and what is right already stays") {
    for (const char* text : {"oʻquv maʼlumot gʻoya", "5' 20\"", "'a'", "", "'", "o'"}) {
        const std::string once = mend_uzbek(text);
        CHECK(mend_uzbek(once) == once);
    }
    CHECK(mend_uzbek("41°18' shimoliy kenglik") == "41°18' shimoliy kenglik");
}

TEST_CASE("the caret stays where the person is typing") {
    CHECK(hk::mended_offset("o'", 2) == std::string("oʻ").size());
    CHECK(hk::mended_offset("o'quv", 3) == std::string("oʻq").size());
    CHECK(hk::mended_offset("oʻquv", 0) == 0);
    CHECK(hk::mended_offset("ab", 99) == 2);
}
