// Shapes of text, and charts in charts.
// It must not know how a shape is drawn.
#include "charts/shape.hpp"

#include <algorithm>
#include <iterator>

namespace hk::charts {

Shape text_at(float x, float y, std::string words, Ink ink, Shape::Anchor anchor, float room) {
    return {
        .kind = Shape::Kind::text, .x = x, .y = y, .w = room, .ink = ink, .words = std::move(words), .anchor = anchor};
}

Shape text_of(float x, float y, std::string words, Ink ink, Face face, float size, Shape::Anchor anchor, float room) {
    auto shape = text_at(x, y, std::move(words), ink, anchor, room);
    shape.face = face, shape.size = size;
    return shape;
}

float text_room(const std::string& words) {
    constexpr float kLatin = 6.7F, kCyrillic = 7.8F, kWide = 12.5F;
    float room = 0;
    for (const char c : words) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) == 0x80U) continue;
        room += byte >= 0xE3U ? kWide : byte >= 0xD0U && byte <= 0xD4U ? kCyrillic : kLatin;
    }
    return room;
}

std::vector<std::string> label_lines(const std::string& words, float room) {
    std::vector<std::string> lines;
    std::size_t begin = 0, blank = 0; // of the line; its last blank
    float used = 0;
    for (std::size_t at = 0, next = 0; at < words.size(); at = next) {
        next = at + 1;
        while (next < words.size() && (static_cast<unsigned char>(words[next]) & 0xC0U) == 0x80U) ++next;
        used += text_room(words.substr(at, next - at));
        if (words[at] == ' ') {
            blank = at;
        } else if (used > room && at > begin) {
            const auto end = blank > begin ? blank : at;
            lines.push_back(words.substr(begin, end - begin));
            begin = end == at ? at : end + 1;
            used = text_room(words.substr(begin, next - begin));
        }
    }
    lines.push_back(words.substr(begin));
    return lines;
}

void put_into(Chart& whole, Chart part, float x, float y, float scale) {
    for (auto& shape : part.shapes) {
        for (float* length : {&shape.x, &shape.y, &shape.w, &shape.h, &shape.size}) *length *= scale;
        shape.x += x, shape.y += y;
        for (auto& point : shape.points) point = {point.x * scale + x, point.y * scale + y};
    }
    for (auto& mark : part.marks) {
        for (float* length : {&mark.x, &mark.y, &mark.w, &mark.h}) *length *= scale;
        mark.x += x, mark.y += y;
    }
    std::move(part.shapes.begin(), part.shapes.end(), std::back_inserter(whole.shapes));
    std::move(part.marks.begin(), part.marks.end(), std::back_inserter(whole.marks));
}

} // namespace hk::charts
