// Ids of records made here: UUID version 7 (RFC 9562), so that two people's files meet without collisions.
// It must not know the clock or the source of randomness; both are handed in.
#pragma once

#include <cstdint>
#include <string>

namespace hk {

/// "018f3c2e-…": `unix_ms` in the first 48 bits, 74 random bits from `random_a` and `random_b`.
std::string uuid_v7(std::uint64_t unix_ms, std::uint64_t random_a, std::uint64_t random_b);

} // namespace hk
