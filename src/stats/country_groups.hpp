// Groups of countries for breakdowns: by default the statement's own partition (DOMAIN.md "Groups of countries").
// It must not know names: a group's label is the catalogue's group.<word>.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace hk {

enum class Partition : std::uint8_t {
    statement,  ///< organisations in Uzbekistan, Russia, USA, Central Asia, other Asia, other Europe, rest of the world
    continents, ///< UN M49 regions
    cis,        ///< Commonwealth of Independent States or not
    eu,         ///< European Union or not
};

/// The date of the lists of countries in this file.
inline constexpr std::string_view kCountryGroupsDate = "2026-01-01";

/// The words of a partition's groups in the order they are shown; the last two are rest_of_world and no_country.
std::span<const std::string_view> groups_of(Partition partition);

/// The group of a partner: its country (empty: no_country) and whether it is a foreign organisation's office in
/// Uzbekistan, which the statement's own partition lists apart together with organisations of Uzbekistan.
std::string_view group_of(Partition partition, std::string_view country, bool is_in_uzbekistan);

} // namespace hk
