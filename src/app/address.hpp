// Where the program is: the part of the page's address after '#'. A link shows what its sender saw.
// It must not know screens' looks or the data.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace hk {

/// "registry/agreements/018f…?as_of=2026-11-23&q=delft&sort=-to": screen, then its parts, then options.
/// Screens: overview, registry/<array>[/<record id>|/new], partner/<record id>, reports[/<key>], statistics, check,
/// data (import and export), settings, present, show[/<slide>].
struct Address {
    std::string screen = "overview";
    std::string array;  ///< registry
    std::string record; ///< id of the open record, "new", or empty; of reports the key
    std::map<std::string, std::string, std::less<>> options; ///< q, sort, as_of, figure, state, lang …

    [[nodiscard]] std::string_view option(std::string_view name) const;
    [[nodiscard]] Address with(std::string_view name, std::string_view value) const; ///< an empty value removes it
    [[nodiscard]] std::string hash() const;                                          ///< without '#', percent-encoded
    bool operator==(const Address&) const = default;
};

/// Understands every hash; what it does not know becomes the overview, and is told in `is_known`.
Address parse_address(std::string_view hash, bool* is_known = nullptr);

} // namespace hk
