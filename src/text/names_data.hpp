// How the names of CLDR lie in the program.
// It must not be included outside src/text.
#pragma once

#include "text/catalogue_data.hpp"

#include <cstddef>

namespace hk::names_data {

struct Table {
    const char* codes; ///< sorted, each `code_size` bytes, nothing between them
    std::size_t code_size;
    std::size_t count;
    std::size_t first; ///< place of the first name: by Language, in the order of the codes; empty where CLDR has none
};

extern const Table kCountries;
extern const Table kCurrencies;
extern const Table kLanguages;

extern const std::size_t kNameCount;       ///< of all tables
extern const catalogue_data::Block kNames; ///< empty in the page, which loads a file with the same bytes

} // namespace hk::names_data
