// Shapes between two charts.
// It must not know what a chart shows.
#include "charts/tween.hpp"

#include <map>
#include <tuple>

namespace hk::charts {
namespace {

/// Which of a chart's shapes one is: the how manieth of its kind that stands for its cell.
using Place = std::tuple<int, int, int, int>;

class Places {
public:
    Place next(const Shape& shape, int row) {
        const Place first{row, shape.column, static_cast<int>(shape.kind), 0};
        auto place = first;
        std::get<3>(place) = counts_[first]++;
        return place;
    }

private:
    std::map<Place, int> counts_;
};

float mixed(float a, float b, float part) { return a + (b - a) * part; }

void move(Shape& shape, const Shape& from, float part) {
    shape.x = mixed(from.x, shape.x, part), shape.y = mixed(from.y, shape.y, part);
    if (shape.kind != Shape::Kind::text) shape.w = mixed(from.w, shape.w, part), shape.h = mixed(from.h, shape.h, part);
    if (shape.points.size() != from.points.size()) return;
    for (std::size_t i = 0; i < shape.points.size(); ++i)
        shape.points[i] = {mixed(from.points[i].x, shape.points[i].x, part),
                           mixed(from.points[i].y, shape.points[i].y, part)};
}

/// Something new begins as nothing.
void grow(Shape& shape, float part) {
    switch (shape.kind) {
    case Shape::Kind::disc:
    case Shape::Kind::box: shape.w *= part; break;
    case Shape::Kind::path: shape.w *= part; break;
    default: break;
    }
}

} // namespace

Chart between(const Chart& from, const Chart& to, const std::vector<std::size_t>& row_before, float part) {
    std::map<Place, const Shape*> before;
    Places places;
    for (const auto& shape : from.shapes)
        if (shape.row >= 0) before.emplace(places.next(shape, shape.row), &shape);
    auto chart = to;
    Places now;
    for (auto& shape : chart.shapes) {
        if (shape.row < 0) continue;
        const auto place = static_cast<std::size_t>(shape.row);
        const auto row = place < row_before.size() ? row_before[place] : std::string::npos;
        const auto found =
            row == std::string::npos ? before.end() : before.find(now.next(shape, static_cast<int>(row)));
        if (found == before.end())
            grow(shape, part);
        else
            move(shape, *found->second, part);
    }
    return chart;
}

} // namespace hk::charts
