// Files and days that reports are made of.
// It must not check anything but that a file is read.
#pragma once

#include "exchange/import_file.hpp"
#include "stats/figure_query.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace hk::report {

inline Db read(const std::string& text) {
    auto import = import_file(text, {});
    REQUIRE(import.db.has_value());
    return std::move(*import.db);
}

inline Db sample() {
    std::ifstream file(HK_SOURCE_DIR "/assets/sample/sample.json", std::ios::binary);
    return read(std::string(std::istreambuf_iterator<char>(file), {}));
}

inline FigureQuery on(std::string_view day) {
    FigureQuery query;
    query.as_of = day;
    return query;
}

} // namespace hk::report
