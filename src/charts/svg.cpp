// Shapes as SVG elements.
// It must not know what a chart shows.
#include "charts/svg.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace hk::charts {
namespace {

// The light theme of design/TOKENS.md.
constexpr std::array<std::string_view, 16> kInk = {"#16242E", "#5B6B77", "#E3E9ED", "#B6C6CD", "#A85A00", "#DDE5E9",
                                                   "#FFFFFF", "#0B6E8C", "#CB6B05", "#639B5F", "#501A6D", "#259FD5",
                                                   "#841F26", "#C472AA", "#797A7B", "#A4D0DD"};

std::string number(float value) {
    const auto tenths = std::lround(value * 10);
    auto text = std::to_string(tenths / 10);
    if (tenths % 10 != 0) text += "." + std::to_string(std::labs(tenths % 10));
    return text;
}

std::string attribute(std::string_view name, float value) {
    return " " + std::string(name) + "=\"" + number(value) + "\"";
}

/// A text cut to its room.
std::string fitting(const Shape& shape) {
    const float letter = shape.size * 0.53F; // of Inter, about
    if (shape.w <= 0) return shape.words;
    const auto most = static_cast<std::size_t>(shape.w / letter);
    std::size_t letters = 0, end = 0;
    for (std::size_t i = 0; i < shape.words.size(); ++i) {
        if ((static_cast<unsigned char>(shape.words[i]) & 0xC0U) == 0x80U) continue;
        if (++letters == most) end = i;
    }
    return letters <= most || most == 0 ? shape.words : shape.words.substr(0, end) + "…";
}

} // namespace

std::string escaped_markup(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

namespace {

/// Rings that can be seen, to the tenth of a unit; what lies outside is cut off by the element of its own.
std::string area_element(const Shape& shape, const std::string& fill) {
    const auto &low = shape.points.front(), &high = shape.points.back();
    std::string path;
    std::size_t begin = 0;
    for (const std::size_t end : shape.area->ring_ends) {
        float left = high.x, right = low.x, top = high.y, bottom = low.y;
        std::string ring, last;
        for (; begin < end; ++begin) {
            const float x = shape.x + shape.area->points[begin].x * shape.w,
                        y = shape.y + shape.area->points[begin].y * shape.w;
            left = std::min(left, x), right = std::max(right, x), top = std::min(top, y), bottom = std::max(bottom, y);
            auto point = number(x) + " " + number(y);
            if (point == last) continue;
            ring += (ring.empty() ? "M" : "L") + point;
            last = std::move(point);
        }
        if (right > low.x && left < high.x && bottom > low.y && top < high.y) path += ring + "Z";
    }
    const float width = high.x - low.x, height = high.y - low.y;
    return "<svg" + attribute("x", low.x) + attribute("y", low.y) + attribute("width", width) +
           attribute("height", height) + " viewBox=\"" + number(low.x) + " " + number(low.y) + " " + number(width) +
           " " + number(height) + "\"><path fill-rule=\"evenodd\"" + fill + " d=\"" + path + "\"/></svg>";
}

std::string element_of(const Shape& shape) {
    const auto ink = shape.is_on_fill ? std::string_view("#FFFFFF") : kInk[static_cast<std::size_t>(shape.ink)];
    const auto fill = " fill=\"" + std::string(ink) + "\"";
    switch (shape.kind) {
    case Shape::Kind::text: {
        constexpr std::array<std::string_view, 3> kAnchors = {"start", "middle", "end"};
        constexpr std::array<const char*, 4> kWeight = {
            "", " font-weight=\"500\"", " font-weight=\"600\"",
            " font-weight=\"600\" font-family=\"'Hamkorlik Display', 'Hamkorlik Text', Inter, sans-serif\""};
        return "<text" + attribute("x", shape.x) + attribute("y", shape.y + shape.size / 3) + fill +
               (shape.size == kTextSize ? "" : attribute("font-size", shape.size)) +
               kWeight[static_cast<std::size_t>(shape.face)] + " text-anchor=\"" +
               std::string(kAnchors[static_cast<std::size_t>(shape.anchor)]) + "\">" + escaped_markup(fitting(shape)) +
               "</text>";
    }
    case Shape::Kind::path: {
        std::string points;
        for (const auto& point : shape.points)
            points += (points.empty() ? "" : " ") + number(point.x) + "," + number(point.y);
        return "<polyline points=\"" + points + "\" fill=\"none\" stroke=\"" + std::string(ink) + "\"" +
               attribute("stroke-width", shape.w) + (shape.is_soft ? " stroke-opacity=\"0.4\"" : "") +
               " stroke-linejoin=\"round\"/>";
    }
    case Shape::Kind::ribbon: {
        std::string there, back;
        for (std::size_t i = 0; i + 1 < shape.points.size(); i += 2) {
            const auto &upper = shape.points[i], &lower = shape.points[i + 1];
            there += (i == 0 ? "M" : "L") + number(upper.x) + " " + number(upper.y);
            back.insert(0, "L" + number(lower.x) + " " + number(lower.y));
        }
        return "<path d=\"" + there + back + "Z\"" + fill + (shape.is_soft ? " fill-opacity=\"0.4\"" : "") + "/>";
    }
    case Shape::Kind::disc:
        return "<circle" + attribute("cx", shape.x) + attribute("cy", shape.y) + attribute("r", shape.w) + fill + "/>";
    case Shape::Kind::ring:
        return "<circle" + attribute("cx", shape.x) + attribute("cy", shape.y) + attribute("r", shape.w) +
               " fill=\"none\" stroke=\"" + std::string(ink) + "\"" + attribute("stroke-width", shape.h) + "/>";
    case Shape::Kind::area: return area_element(shape, fill);
    case Shape::Kind::box:
    case Shape::Kind::line: break;
    }
    return "<rect" + attribute("x", shape.x) + attribute("y", shape.y) + attribute("width", std::max(shape.w, 1.0F)) +
           attribute("height", std::max(shape.h, 1.0F)) + fill +
           (shape.kind == Shape::Kind::box ? " rx=\"" + number(std::min(4.0F, shape.h / 4)) + "\"" : "") + "/>";
}

} // namespace

std::string chart_svg(const Chart& chart, std::string_view name) {
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + number(chart.width) +
                      " " + number(chart.height) + "\"" + attribute("width", chart.width) +
                      attribute("height", chart.height) +
                      " font-family=\"'Hamkorlik Text', Inter, sans-serif\" font-size=\"12\"><title>" +
                      escaped_markup(name) + "</title>";
    for (const auto& shape : chart.shapes) out += element_of(shape);
    return out + "</svg>";
}

} // namespace hk::charts
