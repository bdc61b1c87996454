// What a call to the outside world returns: a value, or an error that a person can be told.
// It must not know where errors are shown.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hk {

/// One named part of a translated sentence, e.g. {"name", "hamkorlik.json"}.
struct ErrorPart {
    std::string name;
    std::string value;
};

/// A failure: the stable `code` picks the sentence `problem.<code>` of the catalogues, `parts` fill its placeholders,
/// `detail` is technical and never shown alone.
struct Error {
    std::string code;
    std::vector<ErrorPart> parts{};
    std::string detail{};
};

template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
};

/// Shortens `return tl::make_unexpected(Error{…})`.
inline tl::unexpected<Error> failure(std::string_view code, std::string detail = {}) {
    return tl::make_unexpected(Error{std::string(code), {}, std::move(detail)});
}

} // namespace hk
