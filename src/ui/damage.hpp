// Which part of the canvas a frame paints anew: what its draw lists have different from the frame before.
// It must not know widgets or how pixels are made; a renderer repaints that part and keeps the rest.
#pragma once

#include <cstdint>
#include <vector>

struct ImDrawData;
struct ImDrawList;

namespace hk::ui {

/// Whole pixels of the canvas, y down; right and bottom are the first pixels outside.
struct PixelRect {
    int left = 0, top = 0, right = 0, bottom = 0;
    [[nodiscard]] bool empty() const { return right <= left || bottom <= top; }
    bool operator==(const PixelRect&) const = default;
};

class Damage {
public:
    /// The pixels that may differ from those of the frame given last: a rectangle, empty when there are none. `data` is
    /// remembered. A hover or a letter typed is a few thousand pixels of a million, which matters where the processor
    /// paints.
    PixelRect next(const ImDrawData& data, std::uint32_t background_rgba);
    /// What was painted is gone: the next frame is whole.
    void forget() { is_known_ = false; }

private:
    struct Vertex {
        float x, y, u, v;
        std::uint32_t rgba;
        bool operator==(const Vertex&) const = default;
    };
    struct Command {
        float clip[4];
        std::uint64_t texture;
        std::uint32_t first_vertex, first_index, index_count;
        bool operator==(const Command&) const = default;
    };
    struct List {
        std::vector<Command> commands;
        std::vector<Vertex> vertices;
        std::vector<std::uint32_t> indices;
    };
    /// Where the two lists differ: vertices from `first` on, without the last `tail` ones.
    struct Span {
        std::size_t first = 0, tail = 0;
    };
    struct Bounds;
    class Kept;

    static void copy(const ImDrawList& from, List& list);
    static Span differing(const List& before, const List& now);
    static bool same_besides(const List& before, const List& now, const Span& span);
    static void add(Bounds& bounds, const List& list, const Span& span);

    std::vector<List> lists_, lists_before_;
    float size_[4] = {}; ///< of the canvas, and its scale
    std::uint32_t background_ = 0;
    bool is_known_ = false;
};

/// Narrows every clip rectangle of `data` to `part`, so that painting touches these pixels alone.
void clip_to(ImDrawData& data, const PixelRect& part);

} // namespace hk::ui
