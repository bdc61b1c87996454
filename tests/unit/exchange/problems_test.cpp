// The list of problems: places, how many are kept, and how they travel from the worker to the page.
#include "exchange/problems.hpp"
#include "text/catalogue.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hk;

namespace {

Problem problem(std::string code, std::size_t offset, Severity severity = Severity::error) {
    Problem one;
    one.severity = severity;
    one.code = std::move(code);
    one.offset = offset;
    one.path = "/partners/0/name";
    one.parts = {{"name", "name"}, {"found", "x"}, {"expected", "y"}};
    return one;
}

} // namespace

TEST_CASE("lines and columns count characters from 1, a byte order mark none") {
    const std::string text = "\xEF\xBB\xBF{\"ў\":\n  \"日本\": 1}";
    ProblemList list;
    list.add(problem("wrong_type", text.find('1')));
    list.add(problem("missing", 3));
    list.locate(text);
    CHECK(list.listed()[0].code == "missing");
    CHECK(list.listed()[0].line == 1);
    CHECK(list.listed()[0].column == 1);
    CHECK(list.listed()[1].line == 2);
    CHECK(list.listed()[1].column == 9);
}

TEST_CASE("at most a thousand are listed, in the order of the file, all are counted") {
    ProblemList list;
    for (std::size_t i = 0; i < 1500; ++i)
        list.add(problem("missing", 3000 - i, i % 3 == 0 ? Severity::note : Severity::error));
    list.locate(std::string(4000, ' '));
    CHECK(list.total() == 1500);
    CHECK(list.errors() == 1000);
    CHECK(list.listed().size() == kMaxListedProblems);
    CHECK(list.listed().front().offset == 1501);
    CHECK(list.has_errors());
}

TEST_CASE("a newer version makes all other problems pointless") {
    ProblemList list;
    list.add(problem("missing", 1));
    list.add(problem("newer_version", 9));
    list.add(problem("missing", 12));
    list.keep_decisive();
    CHECK(list.total() == 1);
    CHECK(list.listed()[0].code == "newer_version");
}

TEST_CASE("the list comes back from JSON, with its sentences in the language shown") {
    ProblemList list;
    list.add(problem("bad_date", 2));
    list.add(problem("end_before_start", 3, Severity::note));
    list.set_incomplete();
    list.locate("{\n\"a\"}");
    const auto copy = read_problems(problems_json(list));
    CHECK(copy.total() == 2);
    CHECK(copy.errors() == 1);
    CHECK_FALSE(copy.is_complete());
    REQUIRE(copy.listed().size() == 2);
    CHECK(copy.listed()[0].path == "/partners/0/name");
    CHECK(copy.listed()[1].severity == Severity::note);
    CHECK(copy.listed()[1].line == 2);
    for (auto language : {Language::uz, Language::uz_cyrl, Language::ru, Language::en}) {
        set_language(language);
        const auto sentence = sentence_of(copy.listed()[0]);
        CHECK(sentence == sentence_of(list.listed()[0]));
        CHECK(sentence.find('{') == std::string::npos);
    }
    set_language(Language::uz);
}

TEST_CASE("what is quoted in a sentence is cut between characters") {
    auto long_one = problem("bad_date", 0);
    long_one.parts[1].value.clear();
    for (int i = 0; i < 1000; ++i) long_one.parts[1].value += "ў";
    const auto sentence = sentence_of(long_one);
    CHECK(sentence.size() < 400);
    CHECK(sentence.find("ў…") != std::string::npos);
}

TEST_CASE("nonsense from a worker gives an empty list") {
    for (const char* text : {"", "[]", "{", "null", "{\"problems\":7}", "{\"problems\":[1,{\"parts\":3}]}"})
        CHECK(read_problems(text).errors() <= 2);
}

TEST_CASE("a sentence calls members, record types and days as people do") {
    const auto said = [](std::string code, std::string path, std::vector<ErrorPart> parts) {
        Problem problem;
        problem.code = std::move(code);
        problem.path = std::move(path);
        problem.parts = std::move(parts);
        return sentence_of(problem);
    };
    set_language(Language::en);
    CHECK(said("missing", "/agreements/3/parties/0/partner", {{"name", "partner"}}).find("“Partner”") !=
          std::string::npos);
    CHECK(said("wrong_type", "/partners/3/name/en", {{"name", "en"}, {"expected", "string"}, {"found", "3"}}) ==
          "“Name (en)” must be of the type text; the file has 3.");
    CHECK(said("wrong_type", "/partners/0", {{"name", ""}, {"expected", "object"}, {"found", "7"}})
              .starts_with("“Partner”"));
    CHECK(said("bad_money", "/projects/0/value/1/amount", {{"name", "amount"}, {"found", "x"}, {"expected", "1.00"}})
              .starts_with("“Amount”"));
    CHECK(
        said("dangling_reference", "/steps/0/partner", {{"name", "partner"}, {"found", "p"}, {"expected", "partners"}})
            .find("in Partners") != std::string::npos);
    CHECK(said("duplicate_member", "/partners/0/x~1y", {{"name", "x/y"}}).find("“x/y”") != std::string::npos);
    CHECK(said("out_of_range", "/partners/0/id", {{"name", "id"}, {"found", "…"}, {"expected", "1 … 64"}})
              .find("64 characters") != std::string::npos);
    set_language(Language::ru);
    CHECK(said("end_before_start", "/agreements/0/to", {{"found", "2000-02-29"}, {"expected", "2019-05"}})
              .find("29.02.2000") != std::string::npos);
    set_language(Language::uz);
}
