// UUID version 7 as text.
// It must not know what the id will name.
#include "model/ids.hpp"

namespace hk {

std::string uuid_v7(std::uint64_t unix_ms, std::uint64_t random_a, std::uint64_t random_b) {
    const std::uint64_t high = (unix_ms << 16) | 0x7000u | (random_a & 0x0fffu);
    const std::uint64_t low = (random_b & 0x3fffffffffffffffu) | 0x8000000000000000u;
    constexpr char kHex[] = "0123456789abcdef";
    std::string text;
    for (int i = 0; i < 32; ++i) {
        const std::uint64_t word = i < 16 ? high : low;
        text += kHex[(word >> (60 - 4 * (i % 16))) & 0xf];
        if (i == 7 || i == 11 || i == 15 || i == 19) text += '-';
    }
    return text;
}

} // namespace hk
