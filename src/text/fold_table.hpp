// Base letters of Latin letters with accents, as Unicode 15 decomposes them (plus letters with strokes and hooks).
// It must not know Cyrillic; "." stands for "not one base letter", longer ones are in kLatinPairs.
#pragma once

#include <cstdint>

namespace hk::fold_table {

/// U+00C0–U+024F: Latin-1 letters, Latin Extended-A and -B
inline constexpr char32_t kLatinFirst = 0xC0;
inline constexpr char kLatin[] = "aaaaaa.ceeeeiiiidnooooo.ouuuuy.."
                                 "aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
                                 "aaaaaaccccccccddddeeeeeeeeeegggg"
                                 "gggghhhhiiiiiiiiii..jjkkkllllll."
                                 ".llnnnnnnnnnoooooo..rrrrrrssssss"
                                 "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
                                 "bb....occdddd.eaeffgg.iikkl..nno"
                                 "oo..pp......tttuuuvyyzzz........"
                                 ".............aaiioouuuuuuuuuueaa"
                                 "aa..ggggkkoooozzj...gg..nnaa..oo"
                                 "aaaaeeeeiiiioooorrrruuuusstt..hh"
                                 "nduuzzaaeeooooooooyylntj..acclts"
                                 "z..bu.eejj..rryy";

/// U+1E00–U+1EFF: Latin Extended Additional
inline constexpr char32_t kLatinAdditionalFirst = 0x1E00;
inline constexpr char kLatinAdditional[] = "aabbbbbbccddddddddddeeeeeeeeeeff"
                                           "gghhhhhhhhhhiiiikkkkkkllllllllmm"
                                           "mmmmnnnnnnnnoooooooopppprrrrrrrr"
                                           "ssssssssssttttttttuuuuuuuuuuvvvv"
                                           "wwwwwwwwwwxxxxyyzzzzzzhtwy.s...."
                                           "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
                                           "eeeeeeeeiiiioooooooooooooooooooo"
                                           "oooouuuuuuuuuuuuuuyyyyyyyy......";

struct Pair {
    char16_t letter;
    char base[3];
};
inline constexpr Pair kLatinPairs[] = {
    {0x00C6, "ae"}, {0x00DE, "th"}, {0x00DF, "ss"}, {0x00E6, "ae"}, {0x00FE, "th"}, {0x0132, "ij"}, {0x0133, "ij"},
    {0x0152, "oe"}, {0x0153, "oe"}, {0x01A2, "oi"}, {0x01A3, "oi"}, {0x01C4, "dz"}, {0x01C5, "dz"}, {0x01C6, "dz"},
    {0x01C7, "lj"}, {0x01C8, "lj"}, {0x01C9, "lj"}, {0x01CA, "nj"}, {0x01CB, "nj"}, {0x01CC, "nj"}, {0x01E2, "ae"},
    {0x01E3, "ae"}, {0x01F1, "dz"}, {0x01F2, "dz"}, {0x01F3, "dz"}, {0x01FC, "ae"}, {0x01FD, "ae"}, {0x1E9E, "ss"},
};

} // namespace hk::fold_table
