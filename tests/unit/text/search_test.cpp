// Finding records by what a person types: words in any order, best hits first.
#include "text/search.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace {

std::vector<std::int64_t> found(const hk::FoldedLines& lines, std::string_view query) {
    std::vector<std::int64_t> keys;
    for (const hk::SearchHit& hit : lines.find(hk::SearchQuery(query))) keys.push_back(hit.key);
    auto unranked = lines.keys(hk::SearchQuery(query)), sorted = keys;
    std::sort(unranked.begin(), unranked.end());
    std::sort(sorted.begin(), sorted.end());
    CHECK(unranked == sorted);
    return keys;
}
using Keys = std::vector<std::int64_t>;

hk::FoldedLines partners() {
    hk::FoldedLines lines;
    lines.add(1, "Toshkent irrigatsiya universiteti");
    lines.add(2, "Universität Hohenheim");
    lines.add(3, "Qirgʻiz milliy agrar universiteti");
    lines.add(4, "Agrar texnologiyalar markazi");
    lines.add(5, "Interuniversity network");
    return lines;
}

} // namespace

TEST_CASE("a word finds the lines it is in: starts of lines, then of words, then the inside of words") {
    CHECK(found(partners(), "univers") == Keys{2, 1, 3, 5});
    CHECK(found(partners(), "agrar") == Keys{4, 3});
}

TEST_CASE("all words must be there, in any order and any alphabet") {
    CHECK(found(partners(), "agrar qirgiz") == Keys{3});
    CHECK(found(partners(), "университет қирғиз") == Keys{3});
    CHECK(found(partners(), "agrar hohenheim").empty());
    CHECK(found(partners(), "QIRG'IZ") == Keys{3});
}

TEST_CASE("an empty query finds nothing") {
    CHECK(found(partners(), "").empty());
    CHECK(found(partners(), "   ").empty());
    CHECK(found(hk::FoldedLines(), "a").empty());
}

TEST_CASE("one letter is enough") { CHECK(found(partners(), "h") == Keys{2, 1}); }

TEST_CASE("a query never reaches over the end of a line") {
    hk::FoldedLines lines;
    lines.add(1, "ab");
    lines.add(2, "cd");
    CHECK(found(lines, "bc").empty());
    CHECK(found(lines, "ab cd").empty());
}

TEST_CASE("a line is made of its members") {
    hk::FoldedLines lines;
    lines.begin_line(7);
    lines.append("Michigan State University");
    lines.append("");
    lines.append("AQSH\nEast Lansing");
    CHECK(lines.line(7) == "michigan state university aqsh east lansing");
    lines.begin_line(8);
    CHECK(lines.line(8).empty());
    CHECK(found(lines, "lansing michigan") == Keys{7});
}

TEST_CASE("changed and removed lines are found as they are now") {
    hk::FoldedLines lines = partners();
    lines.replace(2, "서울대학교");
    CHECK(found(lines, "hohenheim").empty());
    CHECK(found(lines, "서울") == Keys{2});
    CHECK(lines.remove(3));
    CHECK_FALSE(lines.remove(3));
    CHECK(found(lines, "agrar") == Keys{4});
    lines.replace(99, "yangi");
    CHECK(found(lines, "yangi") == Keys{99});
    CHECK(lines.size() == 5);
}

TEST_CASE("holes are closed when they are half of the text") {
    hk::FoldedLines lines;
    const std::string text(100, 'x');
    for (int i = 0; i < 2000; ++i) lines.add(i, text + " n" + std::to_string(i));
    const std::size_t before = lines.bytes();
    for (int i = 0; i < 1999; ++i) lines.remove(i);
    CHECK(lines.size() == 1);
    CHECK(lines.bytes() < before / 2 + 100);
    CHECK(found(lines, "n1999") == Keys{1999});
    CHECK(found(lines, "n5").empty());
}

TEST_CASE("what was found is marked in the text as it is written") {
    const auto marked = [](std::string text, std::string_view query) {
        const auto marks = hk::find_marks(text, hk::SearchQuery(query));
        for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
            text.insert(mark->second, "]");
            text.insert(mark->first, "[");
        }
        return text;
    };
    CHECK(marked("Oʻzbekiston va Oʻsh", "o'") == "[Oʻ]zbekist[o]n va [Oʻ]sh");
    CHECK(marked("Тошкент", "tosh") == "[Тош]кент");
    CHECK(marked("Universität", "at vers") == "Uni[vers]it[ät]");
    CHECK(marked("aaaa", "aa a") == "[aaaa]");
    CHECK(marked("abc", "") == "abc");
}

TEST_CASE("100,000 lines are searched while the key goes up") {
    hk::FoldedLines lines;
    lines.reserve(100'000, 10'000'000);
    for (int i = 0; i < 100'000; ++i)
        lines.add(i, "Toshkent irrigatsiya instituti bilan hamkorlik memorandumi Germaniya 2021 raqam " +
                         std::to_string(i));
    const auto start = std::chrono::steady_clock::now();
    CHECK(found(lines, "99999") == Keys{99999});
    CHECK(found(lines, "memorandum toshkent").size() == 100'000);
    CHECK(found(lines, "zzz").empty());
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    MESSAGE("three searches in 100,000 lines: " << took.count() << " ms");
    CHECK(took.count() < 1000);
}
