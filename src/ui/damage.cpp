// Compares the vertices of two frames from both ends; the triangles in between are what changed.
// It must not know widgets or how pixels are made.
#include "ui/damage.hpp"

#include "imgui.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <iterator>
#include <limits>

namespace hk::ui {

/// The hull of what differs, in ImGui's coordinates.
struct Damage::Bounds {
    float left = std::numeric_limits<float>::max(), top = left, right = -left, bottom = -left;

    void add(const Vertex& v, const Command& command) {
        left = std::min(left, std::max(v.x, command.clip[0]));
        top = std::min(top, std::max(v.y, command.clip[1]));
        right = std::max(right, std::min(v.x, command.clip[2]));
        bottom = std::max(bottom, std::min(v.y, command.clip[3]));
    }
};

/// Into the memory of the frame before last: most frames are as long as others.
void Damage::copy(const ImDrawList& from, List& list) {
    static_assert(sizeof(Vertex) == sizeof(ImDrawVert) && sizeof(ImDrawIdx) == sizeof(std::uint32_t));
    list.vertices.resize(static_cast<std::size_t>(from.VtxBuffer.Size));
    if (!list.vertices.empty())
        std::memcpy(list.vertices.data(), from.VtxBuffer.Data, list.vertices.size() * sizeof(Vertex));
    list.indices.assign(from.IdxBuffer.begin(), from.IdxBuffer.end());
    list.commands.clear();
    for (const ImDrawCmd& command : from.CmdBuffer) {
        const auto* texture = command.TexRef._TexData;
        list.commands.push_back({{command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w},
                                 texture != nullptr ? static_cast<std::uint64_t>(texture->UniqueID) + 1 : 0,
                                 command.VtxOffset,
                                 command.IdxOffset,
                                 command.ElemCount});
    }
}

Damage::Span Damage::differing(const List& before, const List& now) {
    const auto& a = before.vertices;
    const auto& b = now.vertices;
    const auto shorter = std::min(a.size(), b.size());
    Span span;
    while (span.first < shorter && a[span.first] == b[span.first]) ++span.first;
    while (span.tail < shorter - span.first && a[a.size() - 1 - span.tail] == b[b.size() - 1 - span.tail]) ++span.tail;
    return span;
}

/// The triangles of a list in the order they are painted that have no vertex in the differing span.
class Damage::Kept {
public:
    Kept(const List& list, const Span& span)
        : list_(list), first_(span.first), end_(list.vertices.size() - span.tail) {}

    /// Moves on to the next one; false after the last.
    bool next() {
        for (; at_command_ < list_.commands.size(); ++at_command_, at_ = 0) {
            command = &list_.commands[at_command_];
            while (at_ + 2 < command->index_count) {
                const auto* triangle = &list_.indices[command->first_index + at_];
                at_ += 3;
                bool is_kept = true;
                for (int i = 0; i < 3; ++i) {
                    const std::size_t vertex = triangle[i] + command->first_vertex;
                    is_kept = is_kept && (vertex < first_ || vertex >= end_);
                    // Behind the span, counted from the end.
                    corners[i] = vertex < first_ ? vertex : vertex + ~list_.vertices.size();
                }
                if (is_kept) return true;
            }
        }
        return false;
    }

    const Command* command = nullptr;
    std::size_t corners[3] = {};

private:
    const List& list_;
    std::size_t first_, end_, at_command_ = 0, at_ = 0;
};

/// Whether everything outside of the span is painted alike: the same triangles, in the same order, clipped alike.
bool Damage::same_besides(const List& before, const List& now, const Span& span) {
    if (before.vertices.size() == now.vertices.size() && before.indices == now.indices &&
        before.commands == now.commands)
        return true;
    Kept a(before, span), b(now, span);
    for (;;) {
        const bool has = a.next();
        if (has != b.next()) return false;
        if (!has) return true;
        if (a.command->texture != b.command->texture || !std::equal(a.corners, a.corners + 3, b.corners) ||
            !std::equal(a.command->clip, a.command->clip + 4, b.command->clip))
            return false;
    }
}

/// Adds every triangle that has a vertex in the span.
void Damage::add(Bounds& bounds, const List& list, const Span& span) {
    const auto end = list.vertices.size() - span.tail;
    if (span.first == end) return;
    for (const Command& command : list.commands)
        for (std::size_t at = 0; at + 2 < command.index_count; at += 3) {
            const auto* triangle = &list.indices[command.first_index + at];
            const auto differs = [&](std::size_t index) {
                return index + command.first_vertex >= span.first && index + command.first_vertex < end;
            };
            if (!differs(triangle[0]) && !differs(triangle[1]) && !differs(triangle[2])) continue;
            for (int i = 0; i < 3; ++i) bounds.add(list.vertices[triangle[i] + command.first_vertex], command);
        }
}

PixelRect Damage::next(const ImDrawData& data, std::uint32_t background_rgba) {
    const float scale_x = data.FramebufferScale.x, scale_y = data.FramebufferScale.y;
    const float size[4] = {data.DisplaySize.x, data.DisplaySize.y, scale_x, scale_y};
    const PixelRect whole{0, 0, static_cast<int>(size[0] * scale_x), static_cast<int>(size[1] * scale_y)};
    lists_before_.swap(lists_);
    lists_.resize(static_cast<std::size_t>(data.CmdLists.Size));
    for (std::size_t i = 0; i < lists_.size(); ++i) copy(*data.CmdLists[static_cast<int>(i)], lists_[i]);
    bool is_whole = !is_known_ || lists_.size() != lists_before_.size() || background_ != background_rgba ||
                    !std::equal(std::begin(size), std::end(size), size_);
    is_known_ = true;
    background_ = background_rgba;
    std::copy(std::begin(size), std::end(size), size_);

    Bounds bounds;
    for (std::size_t i = 0; i < lists_.size() && !is_whole; ++i) {
        const auto span = differing(lists_before_[i], lists_[i]);
        is_whole = !same_besides(lists_before_[i], lists_[i], span);
        add(bounds, lists_before_[i], span);
        add(bounds, lists_[i], span);
    }
    if (is_whole) return whole;
    if (bounds.right <= bounds.left || bounds.bottom <= bounds.top) return {};
    // One pixel more on every side: smooth edges round either way.
    const auto low = [](float at, float scale) { return static_cast<int>(std::floor(at * scale)) - 1; };
    const auto high = [](float at, float scale) { return static_cast<int>(std::ceil(at * scale)) + 1; };
    return {std::max(0, low(bounds.left - data.DisplayPos.x, scale_x)),
            std::max(0, low(bounds.top - data.DisplayPos.y, scale_y)),
            std::min(whole.right, high(bounds.right - data.DisplayPos.x, scale_x)),
            std::min(whole.bottom, high(bounds.bottom - data.DisplayPos.y, scale_y))};
}

void clip_to(ImDrawData& data, const PixelRect& part) {
    const float scale_x = data.FramebufferScale.x, scale_y = data.FramebufferScale.y;
    const int height = static_cast<int>(data.DisplaySize.y * scale_y);
    // Whole pixels as ImGui's renderer for OpenGL finds them, which cuts off the fractions of a left edge, a width, a
    // height and a bottom edge counted upwards.
    constexpr float kRounding = 0.02F;
    const auto cut_off = [](float pixels) { return static_cast<int>(pixels + kRounding); };
    for (ImDrawList* list : data.CmdLists)
        for (ImDrawCmd& command : list->CmdBuffer) {
            ImVec4& clip = command.ClipRect;
            const float left = (clip.x - data.DisplayPos.x) * scale_x, top = (clip.y - data.DisplayPos.y) * scale_y;
            const float right = (clip.z - data.DisplayPos.x) * scale_x, bottom = (clip.w - data.DisplayPos.y) * scale_y;
            PixelRect own;
            own.left = cut_off(left);
            own.right = own.left + cut_off(right - left);
            own.bottom = height - cut_off(static_cast<float>(height) - bottom);
            own.top = own.bottom - cut_off(bottom - top);
            const PixelRect both{std::max(own.left, part.left), std::max(own.top, part.top),
                                 std::min(own.right, part.right), std::min(own.bottom, part.bottom)};
            if (both == own) continue;
            if (both.empty()) {
                clip = {};
                continue;
            }
            // In the middle of what is cut off, so that rounding gives the same.
            clip = {(static_cast<float>(both.left) + 0.25F) / scale_x + data.DisplayPos.x,
                    (static_cast<float>(both.top) - 0.4F) / scale_y + data.DisplayPos.y,
                    (static_cast<float>(both.right) + 0.4F) / scale_x + data.DisplayPos.x,
                    (static_cast<float>(both.bottom) - 0.25F) / scale_y + data.DisplayPos.y};
        }
}

} // namespace hk::ui
