// Small JSON objects as flat texts.
#include "exchange/request.hpp"

#include <doctest/doctest.h>

using namespace hk;

TEST_CASE("members of objects and lists have dotted names, values stand as they were written") {
    const auto request = read_request(
        R"({"call":"figure","options":{"as_of":"2026-11-23","days":90,"x":1.50,"on":true,"none":null},"list":["a",{"b":-2}],"e":[]})");
    CHECK(text_of(request, "call") == "figure");
    CHECK(text_of(request, "options.as_of") == "2026-11-23");
    CHECK(number_of(request, "options.days") == 90);
    CHECK(text_of(request, "options.x") == "1.50");
    CHECK(flag_of(request, "options.on"));
    CHECK(request.find("options.none") == request.end());
    CHECK(text_of(request, "list.0") == "a");
    CHECK(number_of(request, "list.1.b") == -2);
    const auto options = part_of(request, "options");
    CHECK(options.size() == 4);
    CHECK(text_of(options, "as_of") == "2026-11-23");
    CHECK(part_of(request, "opt").empty());
}

TEST_CASE("broken or too deep JSON gives nothing at all") {
    for (const char* text : {"", "{", "{\"a\":1,}", "{\"a\":1} x", "[1,2", "nul"}) CHECK(read_request(text).empty());
    CHECK(read_request(std::string(1000, '[')).empty());
}
