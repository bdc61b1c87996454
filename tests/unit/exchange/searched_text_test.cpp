// What a record is found by.
#include "exchange/import_file.hpp"
#include "exchange/searched_text.hpp"
#include "text/fold.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace hk;

namespace {

std::map<std::int64_t, std::string> lines(Db& db, std::string_view array) {
    std::map<std::int64_t, std::string> found;
    CHECK(read_searched_text(db, *find_tables(array),
                             [&](std::int64_t rowid, std::string_view line) { found[rowid] = line; }));
    return found;
}

bool has(const std::string& line, std::string_view word) { return line.find(fold(word)) != std::string::npos; }

} // namespace

TEST_CASE("records are found by their own members and by the names of what they point to") {
    auto import = import_file(
        R"({"format":"hamkorlik","version":1,"partners":[{"id":"p","name":{"uz":"Namuna universiteti","ko":"시험 대학교"},"abbreviation":"NU","country":"DE","type":"university","city":"Köln","comment":"secret"}],)"
        R"("agreements":[{"id":"a","type":"other","stage":"signed","number":"12/Ў","parties":[{"partner":"p"}],"tags":["water"]}],)"
        R"("contacts":[{"id":"c","partner":"p","name":"Sample Person","notes":"hidden"}]})",
        {});
    REQUIRE(import.db.has_value());
    const auto partner = lines(*import.db, "partners").at(1);
    for (const char* word : {"namuna", "NU", "KOLN", "Германия", "시험"}) {
        CAPTURE(word);
        CHECK(has(partner, word));
    }
    CHECK_FALSE(has(partner, "secret"));
    const auto agreement = lines(*import.db, "agreements").at(1);
    for (const char* word : {"Namuna universiteti", "NU", "12/O", "water"}) {
        CAPTURE(word);
        CHECK(has(agreement, word));
    }
    const auto contact = lines(*import.db, "contacts").at(1);
    CHECK(has(contact, "sample person"));
    CHECK_FALSE(has(contact, "hidden"));
}

TEST_CASE("the kept text is no part of the data") {
    auto import = import_file(R"({"format":"hamkorlik","version":1})", {});
    REQUIRE(import.db.has_value());
    CHECK(lines(*import.db, "partners").empty());
}
