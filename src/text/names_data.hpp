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
    catalogue_data::Block names[4]; ///< by Language, in the order of the codes; empty where CLDR has none
};

extern const Table kCountries;
extern const Table kCurrencies;
extern const Table kLanguages;

} // namespace hk::names_data
