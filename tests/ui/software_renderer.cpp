// ImGui's triangles, one pixel at a time.
// It must not know screens or widgets.
#include "ui/software_renderer.hpp"

#include "imgui.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace hk::ui {
namespace {

struct Vertex {
    float x, y, u, v;
    std::array<float, 4> color;
};

Vertex vertex_of(const ImDrawVert& v, float offset_x, float offset_y, float scale) {
    Vertex out{(v.pos.x - offset_x) * scale, (v.pos.y - offset_y) * scale, v.uv.x, v.uv.y, {}};
    for (unsigned i = 0; i < 4; ++i) out.color[i] = static_cast<float>((v.col >> (8 * i)) & 0xFFU) / 255.0F;
    return out;
}

float edge(const Vertex& a, const Vertex& b, float x, float y) {
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

std::uint32_t crc_of(const std::vector<std::uint8_t>& bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const std::uint8_t byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

void append_u32(std::vector<std::uint8_t>& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<std::uint8_t>(value >> shift));
}

void append_chunk(std::vector<std::uint8_t>& out, const char* type, const std::vector<std::uint8_t>& data) {
    append_u32(out, static_cast<std::uint32_t>(data.size()));
    std::vector<std::uint8_t> body(type, type + 4);
    body.insert(body.end(), data.begin(), data.end());
    out.insert(out.end(), body.begin(), body.end());
    append_u32(out, crc_of(body));
}

/// A zlib stream of stored blocks (RFC 1950, RFC 1951).
std::vector<std::uint8_t> stored(const std::vector<std::uint8_t>& raw) {
    std::vector<std::uint8_t> out = {0x78, 0x01};
    std::uint32_t a = 1, b = 0;
    for (const std::uint8_t byte : raw) a = (a + byte) % 65521, b = (b + a) % 65521;
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t length = std::min<std::size_t>(65535, raw.size() - at);
        out.push_back(at + length == raw.size() ? 1 : 0);
        const auto low = static_cast<std::uint8_t>(length & 0xFFU), high = static_cast<std::uint8_t>(length >> 8U);
        for (const std::uint8_t byte : {low, high, static_cast<std::uint8_t>(~low), static_cast<std::uint8_t>(~high)})
            out.push_back(byte);
        out.insert(out.end(), raw.begin() + static_cast<std::ptrdiff_t>(at),
                   raw.begin() + static_cast<std::ptrdiff_t>(at + length));
        at += length;
    }
    append_u32(out, (b << 16U) | a);
    return out;
}

} // namespace

void SoftwareRenderer::take_texture(ImTextureData& texture) {
    if (texture.Status == ImTextureStatus_WantDestroy) {
        textures_.erase(texture.TexID);
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
        return;
    }
    if (texture.Status != ImTextureStatus_WantCreate && texture.Status != ImTextureStatus_WantUpdates) return;
    if (texture.TexID == ImTextureID_Invalid) texture.SetTexID(static_cast<ImTextureID>(texture.UniqueID + 1));
    Texture& copy = textures_[texture.TexID];
    copy = {texture.Width, texture.Height, {}}; // RGBA32 is what ImGui gives unless asked
    const auto count = static_cast<std::size_t>(texture.Width) * static_cast<std::size_t>(texture.Height);
    const auto* from = static_cast<const std::uint8_t*>(texture.GetPixels());
    copy.rgba.assign(from, from + count * static_cast<std::size_t>(texture.BytesPerPixel));
    texture.SetStatus(ImTextureStatus_OK);
}

void SoftwareRenderer::paint(const ImDrawList& list, const ImDrawCmd& command, float offset_x, float offset_y,
                             float scale) {
    const auto found = textures_.find(command.GetTexID());
    const Texture* texture = found == textures_.end() ? nullptr : &found->second;
    const int clip_left = std::max(0, static_cast<int>((command.ClipRect.x - offset_x) * scale + 0.5F));
    const int clip_top = std::max(0, static_cast<int>((command.ClipRect.y - offset_y) * scale + 0.5F));
    const int clip_right = std::min(width, static_cast<int>((command.ClipRect.z - offset_x) * scale + 0.5F));
    const int clip_bottom = std::min(height, static_cast<int>((command.ClipRect.w - offset_y) * scale + 0.5F));
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        std::array<Vertex, 3> t{};
        for (unsigned k = 0; k < 3; ++k) {
            const auto index =
                static_cast<int>(list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)] + command.VtxOffset);
            t[k] = vertex_of(list.VtxBuffer[index], offset_x, offset_y, scale);
        }
        float area = edge(t[0], t[1], t[2].x, t[2].y);
        if (area == 0) continue;
        if (area < 0) std::swap(t[1], t[2]), area = -area;
        const int left = std::max(clip_left, static_cast<int>(std::floor(std::min({t[0].x, t[1].x, t[2].x}))));
        const int right = std::min(clip_right, static_cast<int>(std::ceil(std::max({t[0].x, t[1].x, t[2].x}))));
        const int top = std::max(clip_top, static_cast<int>(std::floor(std::min({t[0].y, t[1].y, t[2].y}))));
        const int bottom = std::min(clip_bottom, static_cast<int>(std::ceil(std::max({t[0].y, t[1].y, t[2].y}))));
        // Of two triangles that share an edge, only one takes the pixels on it.
        const auto owns = [](const Vertex& a, const Vertex& b) { return a.y == b.y ? b.x > a.x : b.y < a.y; };
        const std::array<bool, 3> owned = {owns(t[1], t[2]), owns(t[2], t[0]), owns(t[0], t[1])};
        for (int y = top; y < bottom; ++y) {
            for (int x = left; x < right; ++x) {
                const float px = static_cast<float>(x) + 0.5F, py = static_cast<float>(y) + 0.5F;
                const std::array<float, 3> w = {edge(t[1], t[2], px, py), edge(t[2], t[0], px, py),
                                                edge(t[0], t[1], px, py)};
                bool inside = true;
                for (unsigned k = 0; k < 3; ++k) inside = inside && (w[k] > 0 || (w[k] == 0 && owned[k]));
                if (!inside) continue;
                const auto mix = [&](auto part) {
                    return (w[0] * part(t[0]) + w[1] * part(t[1]) + w[2] * part(t[2])) / area;
                };
                std::array<float, 4> texel = {1, 1, 1, 1};
                if (texture != nullptr) {
                    const auto u =
                        static_cast<int>(mix([](const Vertex& v) { return v.u; }) * static_cast<float>(texture->width));
                    const auto v = static_cast<int>(mix([](const Vertex& one) { return one.v; }) *
                                                    static_cast<float>(texture->height));
                    const auto at = static_cast<std::size_t>(std::clamp(v, 0, texture->height - 1)) *
                                        static_cast<std::size_t>(texture->width) +
                                    static_cast<std::size_t>(std::clamp(u, 0, texture->width - 1));
                    for (unsigned c = 0; c < 4; ++c) texel[c] = static_cast<float>(texture->rgba[at * 4 + c]) / 255.0F;
                }
                const float alpha = mix([](const Vertex& one) { return one.color[3]; }) * texel[3];
                if (alpha <= 0) continue;
                auto* pixel = &pixels[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                                       static_cast<std::size_t>(x)) *
                                      4];
                for (unsigned c = 0; c < 3; ++c) {
                    const float over = mix([c](const Vertex& v) { return v.color[c]; }) * texel[c] * 255.0F;
                    pixel[c] = static_cast<std::uint8_t>(
                        std::clamp(static_cast<float>(pixel[c]) * (1 - alpha) + over * alpha + 0.5F, 0.0F, 255.0F));
                }
            }
        }
    }
}

void SoftwareRenderer::paint_all(const ImDrawData& data, const PixelRect& part, std::uint32_t background_rgba) {
    for (int y = part.top; y < part.bottom; ++y)
        for (int x = part.left; x < part.right; ++x)
            for (unsigned i = 0; i < 4; ++i)
                pixels[static_cast<std::size_t>(y * width + x) * 4 + i] =
                    static_cast<std::uint8_t>(background_rgba >> (8 * i));
    for (const ImDrawList* list : data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer)
            if (command.UserCallback == nullptr)
                paint(*list, command, data.DisplayPos.x, data.DisplayPos.y, data.FramebufferScale.x);
}

bool SoftwareRenderer::render(std::uint32_t background_rgba) {
    ImDrawData* data = ImGui::GetDrawData();
    if (data->Textures != nullptr)
        for (ImTextureData* texture : *data->Textures) take_texture(*texture);
    const float scale = data->FramebufferScale.x;
    width = static_cast<int>(std::lround(data->DisplaySize.x * scale));
    height = static_cast<int>(std::lround(data->DisplaySize.y * scale));
    pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    paint_all(*data, {0, 0, width, height}, background_rgba);
    if (!checks_damage) return true;
    const auto part = damage_.next(*data, background_rgba);
    repainted_pixels = part.empty() ? 0 : static_cast<std::size_t>((part.right - part.left) * (part.bottom - part.top));
    clip_to(*data, part);
    pixels.swap(kept_pixels_);
    pixels.resize(kept_pixels_.size());
    paint_all(*data, part, background_rgba);
    pixels.swap(kept_pixels_);
    for (std::size_t i = 0; i < pixels.size(); i += 4)
        wrong_pixels += std::equal(&pixels[i], &pixels[i] + 4, &kept_pixels_[i]) ? 0U : 1U;
    return !part.empty();
}

bool SoftwareRenderer::write_png(const std::string& path) const {
    std::vector<std::uint8_t> raw;
    raw.reserve(pixels.size() + static_cast<std::size_t>(height));
    const auto row = static_cast<std::ptrdiff_t>(width) * 4;
    for (std::ptrdiff_t y = 0; y < height; ++y) {
        raw.push_back(0);
        raw.insert(raw.end(), pixels.begin() + y * row, pixels.begin() + (y + 1) * row);
    }
    std::vector<std::uint8_t> out = {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    std::vector<std::uint8_t> head;
    append_u32(head, static_cast<std::uint32_t>(width));
    append_u32(head, static_cast<std::uint32_t>(height));
    for (const int part : {8, 6, 0, 0, 0}) head.push_back(static_cast<std::uint8_t>(part)); // 8 bits, RGBA
    append_chunk(out, "IHDR", head);
    append_chunk(out, "IDAT", stored(raw));
    append_chunk(out, "IEND", {});
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) return false;
    const bool done = std::fwrite(out.data(), 1, out.size(), file) == out.size();
    return std::fclose(file) == 0 && done;
}

} // namespace hk::ui
