// Lines whose words are noted are found as similar exactly when a reading of every line finds them.
#include "text/fold.hpp"
#include "text/search.hpp"

#include <doctest/doctest.h>

#include <array>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace {

using Found = std::vector<std::pair<std::int64_t, int>>;

Found by_index(const hk::FoldedLines& lines, const hk::SimilarText& similar) {
    Found found;
    lines.for_each_similar(similar, [&](std::int64_t key, const hk::SimilarText::Likeness& likeness) {
        found.emplace_back(key, likeness.shared);
    });
    return found;
}

Found by_reading(const hk::FoldedLines& lines, const hk::SimilarText& similar) {
    Found found;
    lines.for_each([&](std::int64_t key, std::string_view line) {
        if (const auto likeness = similar.compare(line); likeness.is_similar) found.emplace_back(key, likeness.shared);
    });
    return found;
}

constexpr std::array kWords{"Wageningen", "Вагенинген", "University", "университети", "memorandum", "2024",
                            "MoU",        "Toshkent",   "Hohenheim",  "Golland",      "河海大學",   "irrigatsiya",
                            "o‘quv",      "17",         "Łódź",       "Debrecen"};

std::string some_words(std::mt19937& random) {
    std::string text;
    for (auto count = 1 + random() % 6; count > 0; --count) text += std::string(kWords[random() % kWords.size()]) + " ";
    return text;
}

/// A few letters left out or doubled.
std::string misspelt(std::string text, std::mt19937& random) {
    for (int i = 0; i < 2 && text.size() > 4; ++i) text.erase(random() % text.size(), 1);
    return text;
}

} // namespace

TEST_CASE("similar lines are the same with and without the noted words, whatever was changed meanwhile") {
    std::mt19937 random(7);
    hk::FoldedLines lines;
    for (std::int64_t key = 0; key < 300; ++key) lines.add(key, some_words(random));
    int all = 0;
    for (int round = 0; round < 60; ++round) {
        const auto query = misspelt(some_words(random), random);
        const auto similar = std::make_unique<hk::SimilarText>(hk::fold(query));
        CAPTURE(query);
        const auto expected = by_reading(lines, *similar);
        all += static_cast<int>(expected.size());
        CHECK(by_index(lines, *similar) == expected);
        lines.index_words(20);
        lines.replace(static_cast<std::int64_t>(random() % 320), some_words(random));
        lines.remove(static_cast<std::int64_t>(random() % 320));
    }
    CHECK(all > 100);
    while (lines.index_words(1000)) {
    }
    const auto similar = std::make_unique<hk::SimilarText>(hk::fold("Вагенинген унверситет"));
    CHECK(by_index(lines, *similar) == by_reading(lines, *similar));
    lines.clear();
    CHECK(by_index(lines, *similar).empty());
}

TEST_CASE("numbers are like nothing") {
    const auto similar = std::make_unique<hk::SimilarText>(hk::fold("2024 2025"));
    CHECK_FALSE(similar->compare("2024 2025").is_similar);
    CHECK(std::make_unique<hk::SimilarText>(hk::fold("Erasmus 2027"))->compare("erazmus 2014").is_similar);
}
