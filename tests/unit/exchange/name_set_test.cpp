// Names given twice are found among few and among many.
#include "exchange/name_set.hpp"

#include <doctest/doctest.h>

TEST_CASE("a name is new once, however many there are") {
    hk::NameSet names;
    CHECK(names.is_empty());
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 1000; ++i) {
            CHECK(names.insert("k" + std::to_string(i)));
            CHECK_FALSE(names.insert("k" + std::to_string(i / 2)));
        }
        CHECK_FALSE(names.is_empty());
        names.clear();
        CHECK(names.is_empty());
    }
}
