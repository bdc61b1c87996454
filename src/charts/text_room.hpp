// How much room words take: asked of whoever knows the faces.
// It must not know them itself.
#pragma once

#include "charts/shape.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hk::charts {

class TextRoom {
public:
    virtual ~TextRoom() = default;
    [[nodiscard]] virtual float width(Face face, float size, std::string_view words) const = 0;
    /// Lines of at most that width; at most `most` of them (0 = all), the last one cut with "…".
    [[nodiscard]] virtual std::vector<std::string> wrap(Face face, float size, std::string_view words, float width,
                                                        int most) const = 0;
};

} // namespace hk::charts
