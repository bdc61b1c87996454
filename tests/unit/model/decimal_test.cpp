// Exact amounts: parsing, sums, ISO 4217 places.
// It must not know records.
#include "model/decimal.hpp"

#include <doctest/doctest.h>

using namespace hk;

TEST_CASE("amounts are exact decimals with the places of their currency") {
    CHECK(canonical_amount("5", "USD") == "5.00");
    CHECK(canonical_amount("5.1", "USD") == "5.10");
    CHECK(canonical_amount("1000", "JPY") == "1000");
    CHECK(canonical_amount("1.234", "KWD") == "1.234");
    CHECK(canonical_amount("-0.50", "EUR") == "-0.50");
    for (const char* wrong : {"", "1.234", "1,5", "1e3", ".5", "5.", "+5", "12345678901234567", "1 000", "abc", "--1"})
        CHECK_FALSE(canonical_amount(wrong, "USD"));
    CHECK_FALSE(canonical_amount("100.00", "JPY"));
    CHECK_FALSE(canonical_amount("1", "XYZ"));
}

TEST_CASE("sums never lose a hundredth") {
    auto sum = *Decimal::parse("0");
    for (int i = 0; i < 1000; ++i) sum = *sum.plus(*Decimal::parse("0.01"));
    CHECK(sum.text(2) == "10.00");
    CHECK(Decimal::parse("-1.25")->plus(*Decimal::parse("0.50"))->text(2) == "-0.75");
    CHECK(Decimal::parse("1.25")->plus(*Decimal::parse("-2.50"))->text(2) == "-1.25");
    CHECK(Decimal::parse("999999999999999.99")->plus(*Decimal::parse("0.01"))->text(2) == "1000000000000000.00");
}

TEST_CASE("the shortest text of a number reads back as the same number") {
    CHECK(shortest_number(41.3) == "41.3");
    CHECK(shortest_number(69.2401) == "69.2401");
    CHECK(shortest_number(40) == "40");
    CHECK(shortest_number(-0.0) == "0");
    CHECK(shortest_number(0.1 + 0.2) == "0.30000000000000004");
}
