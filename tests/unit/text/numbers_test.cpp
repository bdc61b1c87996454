// Numbers as each language writes them, and as people type them.
#include "text/numbers.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>

using hk::Language;

namespace {
const std::string s = "\u00A0";

std::string parsed(Language language, std::string_view typed) {
    return hk::parse_decimal(language, typed).value_or("?");
}
} // namespace

TEST_CASE("groups are parted by a no-break space in Uzbek and Russian, by a comma in English") {
    CHECK(hk::format_integer(Language::uz, 1234567) == "1" + s + "234" + s + "567");
    CHECK(hk::format_integer(Language::ru, -1234) == "-1" + s + "234");
    CHECK(hk::format_integer(Language::en, 1234567) == "1,234,567");
    CHECK(hk::format_integer(Language::uz_cyrl, 999) == "999");
    CHECK(hk::format_integer(Language::en, std::numeric_limits<std::int64_t>::min()) == "-9,223,372,036,854,775,808");
    CHECK(hk::format_decimal(Language::uz, "1234567.80") == "1" + s + "234" + s + "567,80");
    CHECK(hk::format_decimal(Language::en, "-1234567.80") == "-1,234,567.80");
}

TEST_CASE("what is no decimal is shown as it stands") {
    for (const char* text : {"", "-", ".", "1.", ".5", "1,5", "abc", "1e9", "--1"})
        CHECK(hk::format_decimal(Language::uz, text) == text);
}

TEST_CASE("zeros that say nothing are left out, cents stay two") {
    CHECK(hk::format_decimal_short(Language::uz, "1000.00") == "1" + s + "000");
    CHECK(hk::format_decimal_short(Language::uz, "12.50") == "12,50");
    CHECK(hk::format_decimal_short(Language::uz, "12.5") == "12,5");
    CHECK(hk::format_decimal_short(Language::uz, "12.345") == "12,345");
}

TEST_CASE("large sums are said in words only when nothing is lost") {
    CHECK(hk::format_money_compact(Language::uz, "1000000000.00", "USD") == "1" + s + "mlrd AQSH dollari");
    CHECK(hk::format_money_compact(Language::uz, "700000000.00", "EUR") == "700" + s + "mln yevro");
    CHECK(hk::format_money_compact(Language::ru, "1000000000", "USD") == "1" + s + "млрд долл. США");
    CHECK(hk::format_money_compact(Language::en, "3400000.00", "EUR") == "EUR 3.4" + s + "M");
    CHECK(hk::format_money_compact(Language::uz, "3456789.00", "EUR") == "3" + s + "456" + s + "789 yevro");
    CHECK(hk::format_money_compact(Language::uz, "1000000.50", "EUR") == "1" + s + "000" + s + "000,50 yevro");
    CHECK(hk::format_money_compact(Language::uz, "999999", "EUR") == "999" + s + "999 yevro");
    CHECK(hk::format_money(Language::uz, "1000000000.00", "USD") ==
          "1" + s + "000" + s + "000" + s + "000 AQSH dollari");
}

TEST_CASE("a sum without room is rounded, and says so") {
    CHECK(hk::format_decimal_rounded(Language::uz, "699125000.00") == "≈ 699,1" + s + "mln");
    CHECK(hk::format_decimal_rounded(Language::en, "999960000") == "≈ 1" + s + "bn");
    CHECK(hk::format_decimal_rounded(Language::en, "999940000.00") == "≈ 999.9" + s + "M");
    CHECK(hk::format_decimal_rounded(Language::en, "1250000") == "≈ 1.3" + s + "M");
    CHECK(hk::format_decimal_rounded(Language::en, "1200000.00") == "1.2" + s + "M");
    CHECK(hk::format_decimal_rounded(Language::en, "1200000.01") == "≈ 1.2" + s + "M");
    CHECK(hk::format_decimal_rounded(Language::en, "-12345678901234.5") == "≈ -12.3" + s + "tn");
    CHECK(hk::format_decimal_rounded(Language::en, "999999.5") == "999,999.5");
    CHECK(hk::format_decimal_rounded(Language::en, "no number") == "no number");
}

TEST_CASE("a currency without a short name is shown by its code") {
    CHECK(hk::format_money(Language::uz, "5.00", "SEK") == "5 SEK");
}

TEST_CASE("the same number is understood however it is typed") {
    for (const char* typed : {"1234567.8", "1234567,8", "1 234 567,8", "1\u00A0234\u00A0567,8", "1,234,567.8",
                              "1.234.567,8", "1'234'567.8", " 1234567,8 ", "+1234567.8", "01234567,8"}) {
        CAPTURE(typed);
        CHECK(parsed(Language::uz, typed) == "1234567.8");
        CHECK(parsed(Language::en, typed) == "1234567.8");
    }
}

TEST_CASE("one sign before three digits: the language decides") {
    CHECK(parsed(Language::en, "1,234") == "1234");
    CHECK(parsed(Language::uz, "1,234") == "1.234");
    CHECK(parsed(Language::ru, "1.234") == "1.234");
    CHECK(parsed(Language::en, "1.234") == "1.234");
    CHECK(parsed(Language::en, "1234,567") == "1234.567");
    CHECK(parsed(Language::en, "0,5") == "0.5");
}

TEST_CASE("signs and zeros come out in one form") {
    CHECK(parsed(Language::uz, "-5") == "-5");
    CHECK(parsed(Language::uz, "−5,0") == "-5.0");
    CHECK(parsed(Language::uz, "-0,00") == "0.00");
    CHECK(parsed(Language::uz, "000") == "0");
    CHECK(parsed(Language::uz, ",5") == "0.5");
    CHECK(parsed(Language::uz, "5,") == "5");
}

TEST_CASE("what is no number is refused") {
    for (const char* typed : {"", " ", "-", "abc", "12a", "1,2,3", "1 23", "12 34,5", "1.23.456", "1,234.567,8", "1e5",
                              "½", "٣", ",", "1234 567"}) {
        CAPTURE(typed);
        CHECK(parsed(Language::uz, typed) == "?");
    }
    CHECK(parsed(Language::uz, std::string(31, '9')) == "?");
}

TEST_CASE("whole numbers") {
    CHECK(hk::parse_integer(Language::uz, "1 234") == 1234);
    CHECK(hk::parse_integer(Language::uz, "12,0") == 12);
    CHECK_FALSE(hk::parse_integer(Language::uz, "12,5"));
    CHECK_FALSE(hk::parse_integer(Language::uz, "99999999999999999999"));
    CHECK(hk::parse_integer(Language::uz, "-3") == -3);
}
