// A file becomes a database, all or nothing, and comes out of it as it went in. The fixtures of tests/data say the
// rest.
#include "exchange/file_writer.hpp"
#include "exchange/import_file.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hk;

namespace {

const std::string kSmall = R"({"format":"hamkorlik","version":1,"document":"d","audience":"office",
"partners":[
{"id":"p","name":{"uz":"Namuna","ko":"시험"},"country":"DE","type":"university"}
],
"agreements":[
{"id":"a","type":"other","parties":[{"partner":"p","signed":"2020-05"}],"stage":"signed","tags":["x","y"]}
]
}
)";

std::string with(std::string_view what, std::string_view instead) {
    auto text = kSmall;
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), instead);
}

} // namespace

TEST_CASE("a file without problems becomes a database ready for queries, and gives the same bytes back") {
    auto import = import_file(kSmall, {});
    REQUIRE(import.db.has_value());
    CHECK(import.records == 2);
    CHECK(import.counts[record_type_index(*find_record_type("partners"))] == 1);
    CHECK(import.db->integer("SELECT count(*) FROM agreements_parties WHERE partner='p'") == 1);
    CHECK(import.db->integer("PRAGMA foreign_keys") == 1);
    CHECK_FALSE(import.db->query("PRAGMA foreign_key_check").step());
    CHECK(export_json(*import.db) == kSmall);
}

TEST_CASE("a file with an error gives no database, and every error at once") {
    const auto import =
        import_file(with(R"("stage":"signed")", R"("stage":"written","signed":"2020-13","predecessor":"b")"), {});
    CHECK_FALSE(import.db.has_value());
    CHECK(import.problems.total() == 3);
    CHECK(import.problems.is_complete());
    CHECK(import.problems.listed()[0].code == "unknown_code");
    CHECK(import.problems.listed()[0].path == "/agreements/0/stage");
    CHECK(import.problems.listed()[0].line == 6);
    CHECK(import.problems.listed()[2].code == "dangling_reference");
}

TEST_CASE("a reference may stand before its record") {
    auto import = import_file(
        R"({"agreements":[{"id":"a","type":"other","stage":"signed","parties":[{"partner":"p"}]}],)"
        R"("partners":[{"id":"p","country":"DE","type":"other","name":{"en":"S"}}],"version":1,"format":"hamkorlik"})",
        {});
    REQUIRE(import.db.has_value());
    CHECK(export_json(*import.db).find(R"("partners":[)") < export_json(*import.db).find(R"("agreements":[)"));
}

TEST_CASE("importing can be watched and cancelled") {
    std::string big = kSmall.substr(0, kSmall.rfind('}'));
    big += ",\"x_padding\":[";
    for (int i = 0; i < 200'000; ++i) big += i == 0 ? "1234567" : ",1234567";
    big += "]}";
    std::size_t calls = 0, last = 0;
    const auto watched = import_file(big, [&](std::size_t done, std::size_t total) {
        CHECK(done >= last);
        CHECK(total == big.size());
        last = done;
        return ++calls > 0;
    });
    CHECK(watched.db.has_value());
    CHECK(calls >= 3);
    const auto cancelled = import_file(big, [](std::size_t, std::size_t) { return false; });
    CHECK(cancelled.is_cancelled);
    CHECK_FALSE(cancelled.db.has_value());
}

TEST_CASE("the database travels as bytes with everything in it") {
    auto import = import_file(kSmall, {});
    REQUIRE(import.db.has_value());
    const auto bytes = import.db->serialize();
    REQUIRE(bytes.data != nullptr);
    auto* copy = Db::serialized_buffer(bytes.size);
    REQUIRE(copy != nullptr);
    std::copy(bytes.data, bytes.data + bytes.size, copy);
    Db::free_buffer(bytes.data);
    auto db = Db::adopt(copy, bytes.size);
    REQUIRE(db.has_value());
    CHECK(export_json(*db) == kSmall);
    CHECK(db->integer("PRAGMA foreign_keys") == 1);
}

TEST_CASE("bytes that are no database are refused") {
    auto* bytes = Db::serialized_buffer(4096);
    REQUIRE(bytes != nullptr);
    std::fill(bytes, bytes + 4096, std::byte{'x'});
    auto db = Db::adopt(bytes, 4096);
    const bool is_usable = db.has_value() && db->prepare("SELECT count(*) FROM partners").has_value();
    CHECK_FALSE(is_usable);
}

TEST_CASE("an empty list of problems is no problem, and the summary tells what came") {
    const auto import = import_file(kSmall, {});
    const auto summary = import_summary_json(import);
    CHECK(summary.find(R"("rows":2)") != std::string::npos);
    CHECK(summary.find(R"("agreements":1)") != std::string::npos);
    CHECK(summary.find(R"("problems":{"total":0,"complete":true,"problems":[]})") != std::string::npos);
}

TEST_CASE("an empty file is called so") {
    for (const char* text : {"", " \n\t"}) {
        const auto import = import_file(text, {});
        REQUIRE(import.problems.total() == 1);
        CHECK(sentence_of(import.problems.listed().front()) == "Fayl boʻsh. Boshqa faylni tanlang.");
    }
}

TEST_CASE("a spreadsheet chosen by mistake is told from broken JSON") {
    for (const std::string& text : {std::string("PK\x03\x04\0\0\x14", 7), std::string("\xD0\xCF\x11\xE0\xA1\xB1", 6)}) {
        const auto import = import_file(text, {});
        CHECK_FALSE(import.db.has_value());
        REQUIRE(import.problems.total() == 1);
        CHECK(import.problems.listed().front().code == "not_this_format");
        CHECK(sentence_of(import.problems.listed().front()).find("Excel") != std::string::npos);
    }
}
