// Times the import of a generated file from bytes in memory to a database ready for queries, as the page's worker does
// it. bench_import [RECORDS] [ROUNDS]; the median of the rounds, of which the first alone meets memory that nobody has
// touched. tests/bench/page.bench.mjs reads the last line.
#include "bench_file.hpp"
#include "exchange/import_file.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

int main(int count, char** words) {
    const std::string records = count > 1 ? words[1] : "100000";
    const int rounds = count > 2 ? std::atoi(words[2]) : 5;
    const auto text = bench::generated("--records " + records);
    struct Round {
        double total_ms, parse_ms;
    };
    std::vector<Round> timed;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const auto import = hk::import_file(text, {});
        if (!import.db) return 1;
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        timed.push_back({took.count(), import.parse_ms});
    }
    std::sort(timed.begin(), timed.end(), [](const auto& a, const auto& b) { return a.total_ms < b.total_ms; });
    const auto& median = timed[timed.size() / 2];
    std::printf("import of %s records, %.1f MB, median of %d\n", records.c_str(),
                static_cast<double>(text.size()) / 1e6, rounds);
    std::printf("  reading %.0f ms, storing %.0f ms, %.0f records a second\n", median.parse_ms,
                median.total_ms - median.parse_ms, 1000 * std::atof(records.c_str()) / median.total_ms);
    std::printf("  total_ms %.1f\n", median.total_ms);
    return 0;
}
