// Shapes of text, and charts in charts.
// It must not know how a shape is drawn.
#include "charts/shape.hpp"

#include "text/utf8.hpp"

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

namespace {

/// What stands on or joins the letter before it: accents, vowel signs, tone marks, joiners, variations.
bool is_joined(char32_t c) {
    constexpr struct {
        char32_t first, last;
    } kRanges[] = {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x064B, 0x065F}, {0x0670, 0x0670},
                   {0x0900, 0x0903}, {0x093A, 0x093C}, {0x093E, 0x094F}, {0x0E31, 0x0E31}, {0x0E34, 0x0E3A},
                   {0x0E47, 0x0E4E}, {0x200D, 0x200D}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0x1F3FB, 0x1F3FF}};
    return std::any_of(std::begin(kRanges), std::end(kRanges),
                       [&](const auto& range) { return c >= range.first && c <= range.last; });
}

/// Px of a letter at 12 px, rather too many than too few.
float letter_room(char32_t c) {
    if (is_joined(c)) return 0;
    if (c >= 0x2E80) return 12.5F;
    if (c >= 0x0400 && c < 0x0530) return c >= 0x0410 && c <= 0x042F ? 9.2F : 7.8F;
    if (c == 'm' || c == 'w' || c == 'M' || c == 'W') return 10.6F;
    if (c >= 'A' && c <= 'Z') return 8.6F;
    return 6.7F;
}

/// Where the letter that begins there ends, with all that is joined to it.
std::size_t end_of_letter(std::string_view words, std::size_t at) {
    auto now = next_code_point(words, at);
    for (at += now.size; at < words.size(); at += now.size) {
        const auto next = next_code_point(words, at);
        if (!is_joined(next.value) && now.value != 0x200D) break;
        now = next;
    }
    return at;
}

} // namespace

float text_room(std::string_view words) {
    float room = 0;
    for (std::size_t at = 0; at < words.size();) {
        const auto now = next_code_point(words, at);
        room += letter_room(now.value);
        at += now.size;
    }
    return room;
}

std::vector<std::string> label_lines(const std::string& words, float room) {
    if (text_room(words) <= room) return {words};
    std::vector<std::string> lines;
    const std::string_view all = words;
    std::size_t begin = 0, blank = 0; // of the line; its last blank
    float used = 0;
    for (std::size_t at = 0, next = 0; at < all.size(); at = next) {
        next = end_of_letter(all, at);
        used += text_room(all.substr(at, next - at));
        if (all[at] == ' ') {
            blank = at;
        } else if (used > room && at > begin) {
            const auto end = blank > begin ? blank : at;
            lines.emplace_back(all.substr(begin, end - begin));
            begin = end == at ? at : end + 1;
            used = text_room(all.substr(begin, next - begin));
        }
    }
    lines.emplace_back(all.substr(begin));
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
