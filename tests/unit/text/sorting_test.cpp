// A story of sorting a few values.
#include "text/sorting.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hk;

TEST_CASE("a few values are sorted as the standard's stable sort would") {
    std::vector<std::pair<int, std::string>> values{{2, "a"}, {1, "b"}, {2, "c"}, {0, "d"}, {1, "e"}};
    sort_few(values, [](const auto& a, const auto& b) { return a.first < b.first; });
    std::string order;
    for (const auto& value : values) order += value.second;
    CHECK(order == "dbeac");
    std::vector<std::string> none;
    sort_few(none);
    CHECK(none.empty());
}
