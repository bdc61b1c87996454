// Lines of comma-separated values: quoted where they must be, never a formula.
#include "exchange/csv.hpp"

#include <doctest/doctest.h>

using hk::csv_line;

TEST_CASE("cells with commas, quotes or line ends are quoted") {
    CHECK(csv_line({"a", "b c", ""}) == "a,b c,\r\n");
    CHECK(csv_line({"a,b", "say \"x\"", "two\nlines"}) == "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
}

TEST_CASE("what a spreadsheet would compute is a text, a negative number is a number") {
    CHECK(csv_line({"=1+1", "+998", "@x", "-5", "-5.25", "-x", "\t=1"}) == "'=1+1,'+998,'@x,-5,-5.25,'-x,'\t=1\r\n");
}
