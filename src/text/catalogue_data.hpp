// How the catalogues lie in the program: blocks of zero-terminated UTF-8 texts in the order of enum Text.
// It must not be included outside src/text.
#pragma once

#include <cstddef>

namespace hk::catalogue_data {

struct Block {
    const char* data;
    std::size_t size; ///< bytes with the zero after the last text
};

// Empty in the page, which loads files with the same bytes.
extern const Block kTexts[4]; ///< by Language; U+0001 before each plural form, else one text
extern const Block kKeys;     ///< dotted keys, sorted by bytes

} // namespace hk::catalogue_data
