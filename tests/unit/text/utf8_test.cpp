// UTF-8 that may be broken.
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("what the standard forbids is found at its first byte") {
    CHECK(hk::is_valid_utf8("abc Ўўғ 中 🙂"));
    CHECK(hk::find_invalid_utf8("ab\xFF") == 2);
    CHECK(hk::find_invalid_utf8("\xC0\x80") == 0);         // overlong
    CHECK(hk::find_invalid_utf8("\xE0\x80\x80") == 0);     // overlong
    CHECK(hk::find_invalid_utf8("x\xED\xA0\x80") == 1);    // surrogate
    CHECK(hk::find_invalid_utf8("\xF4\x90\x80\x80") == 0); // above U+10FFFF
    CHECK(hk::find_invalid_utf8("\xF5\x80\x80\x80") == 0);
    CHECK(hk::find_invalid_utf8("\xE4\xB8") == 0); // cut off
    CHECK(hk::find_invalid_utf8("\x80") == 0);
}

TEST_CASE("code points are counted, not bytes") {
    CHECK(hk::count_code_points("") == 0);
    CHECK(hk::count_code_points("oʻ中🙂") == 4);
    CHECK(hk::count_code_points("a\xFF\xFE") == 3);
}

TEST_CASE("reading and writing a code point are each other's opposite") {
    for (const char32_t c : {U'a', U'ʻ', U'ў', U'中', U'🙂', char32_t{0x10FFFF}, char32_t{0x800}, char32_t{0xFFFF}}) {
        std::string text;
        hk::append_utf8(text, c);
        const hk::CodePoint point = hk::next_code_point(text, 0);
        CHECK(point.valid);
        CHECK(point.value == c);
        CHECK(point.size == text.size());
        CHECK(hk::previous_code_point(text, text.size()) == 0);
    }
}

TEST_CASE("cutting never leaves half a letter") {
    CHECK(hk::cut_utf8("oʻ", 2) == "o");
    CHECK(hk::cut_utf8("oʻ", 3) == "oʻ");
    CHECK(hk::cut_utf8("中", 2) == "");
}

TEST_CASE("white space of every kind is trimmed") {
    CHECK(hk::trim(" \t\u00A0 a b \u2009\n") == "a b");
    CHECK(hk::trim(" \u3000 ") == "");
    CHECK(hk::trim("") == "");
}
