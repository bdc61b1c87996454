// Breaks valid files at random and imports them: whatever comes, the reader answers with problems or with a database
// whose export reads back to equal bytes. fuzz_import RUNS [SEED]; exit status 1 with the broken file on standard
// error.
#include "exchange/file_writer.hpp"
#include "exchange/import_file.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t limit) { return limit == 0 ? 0 : random() % limit; }

/// Pieces that readers stumble over, put in place of or between the file's own.
const std::vector<std::string> kPieces = {"null",
                                          "{}",
                                          "[]",
                                          "\"\"",
                                          "-0",
                                          "1e400",
                                          "1e999999",
                                          "\\ud800",
                                          "\xff",
                                          "\xc3",
                                          std::string("\0", 1),
                                          "{\"a\":1,\"a\":2}",
                                          "[[[[[[[[",
                                          "\"2025-02-30\"",
                                          "true",
                                          "123456789012345678901234567890",
                                          "\"id\":\"x\",",
                                          ",",
                                          "}",
                                          "]",
                                          "\"",
                                          "\\u0000",
                                          "\xEF\xBB\xBF"};

std::string broken(const std::string& file, Random& random) {
    std::string text = file;
    for (auto times = 1 + below(random, 4); times > 0; --times) {
        const auto at = below(random, text.size());
        switch (below(random, 5)) {
        case 0: text[at] = static_cast<char>(random()); break;
        case 1: text.erase(at, 1 + below(random, 40)); break;
        case 2: text.insert(at, kPieces[below(random, kPieces.size())]); break;
        case 3: text.insert(at, text.substr(below(random, text.size()), below(random, 200))); break;
        default: text.resize(at); break;
        }
        if (text.empty()) text = "{";
    }
    return text;
}

bool holds(const std::string& text) {
    auto first = hk::import_file(text, {});
    if (!first.db) return first.problems.total() > 0;
    const auto bytes = hk::export_json(*first.db);
    auto second = hk::import_file(bytes, {});
    return second.db && hk::export_json(*second.db) == bytes;
}

} // namespace

int main(int count, char** words) {
    const long runs = count > 1 ? std::atol(words[1]) : 2000;
    Random random(count > 2 ? std::strtoull(words[2], nullptr, 10) : 20261123);
    std::ifstream input(HK_SOURCE_DIR "/assets/sample/sample.json", std::ios::binary);
    const std::string sample(std::istreambuf_iterator<char>(input), {});
    // Short files break in more interesting places than long ones: some lines of the sample, with its head and end.
    const std::string head = sample.substr(0, sample.find("\"partners\""));
    const std::string partners = sample.substr(sample.find("\"partners\""), 6000);
    const std::string file = head + partners.substr(0, partners.rfind(",\n")) + "\n]\n}\n";
    if (!holds(file)) return std::fprintf(stderr, "the unbroken file fails\n"), 1;
    long accepted = 0;
    for (long run = 0; run < runs; ++run) {
        const auto text = broken(file, random);
        if (!holds(text)) return std::fprintf(stderr, "run %ld fails on:\n%s\n", run, text.c_str()), 1;
        accepted += hk::import_file(text, {}).db ? 1 : 0;
    }
    std::printf("fuzz_import: %ld broken files, %ld still readable, none crashed or was kept half\n", runs, accepted);
    return 0;
}
