// Reads the map's bytes and projects them.
// It must not know what is shown on the map.
#include "charts/world_map.hpp"

#include <cmath>
#include <vector>

namespace hk::charts {
namespace {

constexpr double kUnits = 180; // a degree, as a number of 16 bits
constexpr double kRadian = 0.017453292519943295;

/// Numbers of 16 bits, little endian.
class Numbers {
public:
    explicit Numbers(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
    std::uint16_t next() {
        if (at_ + 2 > bytes_.size()) {
            is_short_ = true;
            return 0;
        }
        const auto number = bytes_[at_] | bytes_[at_ + 1] << 8;
        at_ += 2;
        return static_cast<std::uint16_t>(number);
    }
    /// Numbers stored as the step from the one before.
    std::vector<std::uint16_t> steps(std::size_t count) {
        std::vector<std::uint16_t> numbers(count);
        std::uint16_t last = 0;
        for (auto& number : numbers) number = last = static_cast<std::uint16_t>(last + next());
        return numbers;
    }
    std::string code() {
        const auto letters = next();
        return {static_cast<char>(letters & 0xFF), static_cast<char>(letters >> 8)};
    }
    /// Whether exactly all was read.
    [[nodiscard]] bool is_done() const { return !is_short_ && at_ == bytes_.size(); }

private:
    std::span<const std::uint8_t> bytes_;
    std::size_t at_ = 0;
    bool is_short_ = false;
};

ShapePoint projected(std::uint16_t east, std::uint16_t north) {
    return on_map(static_cast<std::int16_t>(east) / kUnits, static_cast<std::int16_t>(north) / kUnits);
}

} // namespace

ShapePoint on_map(double east, double north) {
    constexpr double kA1 = 1.340264, kA2 = -0.081106, kA3 = 0.000893, kA4 = 0.003796;
    constexpr double kHalfWidth = 2.7066299836, kHalfHeight = 1.3173627591; // of a sphere of radius 1
    const double root = std::sqrt(3.0);
    const double t = std::asin(root / 2 * std::sin(north * kRadian)), t2 = t * t, t6 = t2 * t2 * t2;
    const double x =
        2 * root * east * kRadian * std::cos(t) / (3 * (9 * kA4 * t6 * t2 + 7 * kA3 * t6 + 3 * kA2 * t2 + kA1));
    const double y = t * (kA4 * t6 * t2 + kA3 * t6 + kA2 * t2 + kA1);
    return {static_cast<float>(0.5 + x / (2 * kHalfWidth)), static_cast<float>((kHalfHeight - y) / (2 * kHalfWidth))};
}

std::optional<WorldMap> read_world_map(std::span<const std::uint8_t> bytes) {
    Numbers numbers(bytes);
    const std::size_t rings = numbers.next(), points = numbers.next(), triangles = numbers.next(),
                      countries = numbers.next();
    WorldMap map;
    std::uint32_t end = 0;
    for (const auto length : numbers.steps(rings)) map.land.ring_ends.push_back(end += length);
    const auto east = numbers.steps(points), north = numbers.steps(points);
    map.land.points.reserve(points);
    for (std::size_t i = 0; i < points; ++i) map.land.points.push_back(projected(east[i], north[i]));
    map.land.corners = numbers.steps(3 * triangles);
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < countries; ++i) codes.push_back(numbers.code());
    const auto country_east = numbers.steps(countries), country_north = numbers.steps(countries);
    for (std::size_t i = 0; i < countries; ++i)
        map.countries.emplace(codes[i], projected(country_east[i], country_north[i]));
    if (!numbers.is_done() || end != points) return std::nullopt;
    for (const auto corner : map.land.corners)
        if (corner >= points) return std::nullopt;
    return map;
}

} // namespace hk::charts
