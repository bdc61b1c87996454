// What people type is understood, or refused with a code that has a sentence.
#include "app/typed_value.hpp"
#include "model/records.hpp"
#include "text/language.hpp"

#include <doctest/doctest.h>

using namespace hk;

namespace {

std::string read(std::string_view array, std::string_view name, std::string_view typed) {
    set_language(Language::en);
    const auto& field = *find_record_type(array)->find_field(name);
    const auto value = read_typed(field, 0, typed, "USD");
    return value ? *value : "! " + value.error().code;
}

} // namespace

TEST_CASE("dates are read as people write them, whole or in part") {
    CHECK(read("agreements", "signed", "02.09.2025") == "2025-09-02");
    CHECK(read("agreements", "signed", " 2025 ") == "2025");
    CHECK(read("agreements", "signed", "31.02.2025") == "! no_such_day");
    CHECK(read("agreements", "signed", "1.1.24") == "! short_year");
    CHECK(read("agreements", "signed", "soon") == "! date");
    CHECK(read("agreements", "signed", "").empty());
}

TEST_CASE("numbers and amounts are read in the way of the language; amounts are not below zero") {
    CHECK(read("agreements", "notice_days", "90") == "90");
    CHECK(read("agreements", "notice_days", "ninety") == "! whole_number");
    CHECK(read("projects", "value", "1,234.50") == "1234.50");
    CHECK(read("projects", "value", "-1") == "! negative");
    CHECK(read("projects", "value", "much") == "! money");
}

TEST_CASE("an e-mail address has something on either side of its sign") {
    CHECK(read("contacts", "email", "mario@example.org") == "mario@example.org");
    for (const char* typed : {"mario", "mario@", "@example.org", "ma rio@example.org", "a@b@c"})
        CHECK(read("contacts", "email", typed) == "! email");
}

TEST_CASE("a telephone number has digits, a site a host") {
    CHECK(read("contacts", "phone", "+998 (71) 237-09-11, ext. 4") == "+998 (71) 237-09-11, ext. 4");
    CHECK(read("contacts", "phone", "abc") == "! phone");
    for (const char* typed : {"tiiame.uz", "https://www.wur.nl/en", "en.hhu.edu.cn"})
        CHECK(read("partners", "site", typed) == typed);
    for (const char* typed : {"not a url", "site", ".uz", "https://site/"})
        CHECK(read("partners", "site", typed) == "! site");
    CHECK(read("agreements", "document", "scan 12.pdf") == "scan 12.pdf"); // a file's name
}

TEST_CASE("cells pasted from a sheet bring tabs along, which are blanks") {
    CHECK(read("partners", "city", "Delft\tNL\n") == "Delft NL");
}
