// Shapes of text.
// It must not know how a shape is drawn.
#include "charts/shape.hpp"

namespace hk::charts {

Shape text_at(float x, float y, std::string words, Ink ink, Shape::Anchor anchor, float room) {
    return {
        .kind = Shape::Kind::text, .x = x, .y = y, .w = room, .ink = ink, .words = std::move(words), .anchor = anchor};
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

} // namespace hk::charts
