// The context every widget and screen draws with: sizes, colours, pointer, keys, ids, painting and layers.
// It must not know the program's data, nor the outside except as Platform.
#pragma once

#include "platform/platform.hpp"
#include "platform/program.hpp"
#include "ui/geometry.hpp"
#include "ui/icons.hpp"
#include "ui/semantics.hpp"
#include "ui/theme.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace hk::ui {

class Fonts;
class Painter;

struct KeyPress {
    std::string key; ///< KeyboardEvent.key: "ArrowDown", "Escape", "z"
    std::uint32_t mods = 0;
    bool taken = false;
};

/// How an item stands this frame.
struct ItemState {
    bool pressed = false; ///< activated by click, key or assistive technology: act on this
    bool hovered = false; ///< mouse or pen is over it (never touch)
    bool held = false;    ///< the pointer went down on it and is still down, over it
    bool dragged = false; ///< a press that began on it goes on, or ended since the last frame; wherever the pointer is
    Point drag{};         ///< while dragged, how far the pointer went since the last frame
    bool focused = false; ///< has the DOM focus
    bool focus_ring = false; ///< focused by keyboard: draw the ring
};

/// Lives as long as the program; AppFrame opens and closes its frames.
class Ui {
public:
    Ui(Platform& platform_in, Fonts& fonts_in);
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    // The canvas
    float width_px = 1280, height_px = 800; ///< CSS px
    float device_pixel_ratio = 1;
    float text_size = 1; ///< 1, 1.15, 1.3
    bool dark = false;
    bool touch = false;
    bool reduced_motion = false;
    double now_ms = 0;

    Rect canvas() const { return {0, 0, width_px, height_px}; }
    Breakpoint breakpoint() const { return breakpoint_of(width_px, text_size); }
    bool phone() const { return breakpoint() == Breakpoint::phone; }
    /// Tells the page where a node's words are painted, so that selected text lies on seen text.
    void place_text(Node& node, Type t, const Rect& line) const;
    /// A length of the design at the user's text size.
    float px(float design_px) const { return design_px * text_size; }
    float snap(float v) const; ///< to the nearest whole device pixel
    Rect snap(const Rect& r) const;
    float control_height() const { return px(phone() || touch ? size::kControlPhone : size::kControl); }

    // Colours and type
    std::uint32_t color(Color c) const { return color_value(c, dark); }
    std::uint32_t color(Color c, float alpha) const { return color_value(c, dark, alpha); }
    TypeSpec type(Type t) const; ///< at the user's text size, for this canvas
    float line_height(Type t) const { return type(t).line_px; }
    float text_width(Type t, std::string_view utf8) const;
    /// Lines of a paragraph; at most `max_lines` (0 = all), the last one cut with "…".
    std::vector<std::string> wrap(Type t, std::string_view utf8, float width_px, int max_lines = 0) const;
    std::vector<std::string> wrap(const TypeSpec& spec, std::string_view utf8, float width_px, int max_lines = 0) const;
    float wrapped_height(Type t, std::string_view utf8, float width_px, int max_lines = 0) const;

    // Ids: a path of scopes, never of translated labels
    std::string id(std::string_view leaf) const; ///< "registry/table/save"
    const std::string& scope() const { return scope_; }

    // Pointer and keys
    Point pointer() const { return pointer_; }
    bool pointer_down() const { return (buttons_ & 1U) != 0; }
    std::uint32_t pointer_mods() const { return pointer_mods_; } ///< keys held with its last event
    bool hovers(const Rect& r) const; ///< within the clip, on the topmost layer, not by touch
    /// Takes a key pressed since the last frame (once). `mods` must match exactly.
    bool take_key(std::string_view key, std::uint32_t mods = 0);
    /// The same, only while the focus is on `id` or inside it.
    bool take_key_in(std::string_view id, std::string_view key, std::uint32_t mods = 0);
    /// The wheel over a node with `wheel`, CSS px since the last frame; (0,0) else.
    Point wheel_delta() const { return wheel_; }
    std::uint32_t wheel_mods() const { return wheel_mods_; }
    void set_cursor(std::string_view css_cursor) { cursor_ = css_cursor; }
    std::vector<KeyPress>& key_presses() { return keys_; }

    /// The one way in for anything interactive: makes the ImGui item, adds the node, answers how it stands.
    /// `node.interactive` is set by this; disabled nodes never answer pressed.
    ItemState item(Node node);
    /// A node without interaction.
    Node& node(Node node) { return nodes.add(std::move(node)); }

    /// Set by the program: goes to a place of its own ("registry/…", without '#'). Called after the frame.
    std::function<void(std::string_view hash)> navigate;
    void follow(std::string_view href); ///< '#…' by navigate, else by the platform; after the frame

    // Time
    void animate() { wanted_ms_ = 0; } ///< another frame at once
    void wake_in(double ms);           ///< a frame after `ms` at the latest
    /// 0…1 towards `on`, over `duration_ms`; asks for its own frames; 0 or 1 at once with reduced motion.
    float fade(std::string_view id, bool on, float duration_ms);

    // Hints: a tooltip after a delay on hover, at once on keyboard focus
    void hint(std::string_view id, const Rect& anchor, std::string_view text, const ItemState& state);

    // Painting: to the current layer, inside the current clip
    Painter& paint() { return *painter_; }
    Rect clip() const;
    bool visible(const Rect& r) const { return !clip().intersect(r).empty(); }

    Semantics nodes;
    Platform& platform;
    Fonts& fonts;

    /// For UI tests: ImGui items of the last frame that have no node (must be empty).
    const std::vector<std::uint32_t>& interactive_items_without_node() const { return items_without_node_; }
    /// For UI tests: words that did not fit their room in the last frame.
    const std::vector<std::string>& cut_words() const;

    /// What a screen remembers between frames and no address says (a half-typed search): made at the first ask, alive
    /// as long as this. One type per id.
    template <class State>
    State& kept(std::string_view id) {
        std::shared_ptr<void>& slot = kept_slot(id);
#ifdef HK_NEVER_ENDS // the page's memory goes with it: what would clean up need not be fetched
        if (!slot) slot = std::shared_ptr<void>(new State(), [](void*) {});
#else
        if (!slot) slot = std::make_shared<State>();
#endif
        return *static_cast<State*>(slot.get());
    }

    struct Private; ///< state shared by the kit's own files (ui_private.hpp)
    Private& internals() const { return *private_; }

private:
    friend class Scope;
    friend class AppFrame;
    std::shared_ptr<void>& kept_slot(std::string_view id);
    std::string scope_;
    Point pointer_{-1, -1}, wheel_{};
    std::uint32_t wheel_mods_ = 0;
    std::uint32_t buttons_ = 0, pointer_mods_ = 0;
    PointerKind pointer_kind_ = PointerKind::mouse;
    std::vector<KeyPress> keys_;
    std::string cursor_ = "default", followed_;
    double wanted_ms_ = -1;
    std::vector<std::uint32_t> items_without_node_;
    std::unique_ptr<Painter> painter_;
    std::unique_ptr<Private> private_;
};

/// Names below this are children in the id path: `Scope s(ui, "registry"); Scope r(ui, record_id);`
class Scope {
public:
    Scope(Ui& ui, std::string_view part);
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

private:
    Ui& ui_;
    std::size_t length_;
};

/// A landmark, list, form or other grouping node that is the parent of everything added while it lives.
class Group {
public:
    Group(Ui& ui, Node node); ///< `node.id` full (ui.id("…")); role, name, rect as needed
    ~Group();
    Group(const Group&) = delete;
    Group& operator=(const Group&) = delete;

private:
    Ui& ui_;
};

/// What is drawn from right to left while it lives is met from left to right by the Tab key and when read aloud.
class RightToLeft {
public:
    explicit RightToLeft(Ui& ui);
    ~RightToLeft();
    RightToLeft(const RightToLeft&) = delete;
    RightToLeft& operator=(const RightToLeft&) = delete;

private:
    Ui& ui_;
    std::size_t place_;
};

/// Clips painting and hover to a rectangle.
class Clip {
public:
    Clip(Ui& ui, const Rect& r);
    ~Clip();
    Clip(const Clip&) = delete;
    Clip& operator=(const Clip&) = delete;

private:
    Ui& ui_;
};

/// Paints and adds nodes above the page while it lives; `covers` blocks hover below it from the next frame on.
class LayerScope {
public:
    LayerScope(Ui& ui, Layer layer, const Rect& covers);
    ~LayerScope();
    LayerScope(const LayerScope&) = delete;
    LayerScope& operator=(const LayerScope&) = delete;

private:
    Ui& ui_;
};

/// A native scroll area: `view` on the canvas, content of the given size; scrolling is the page's.
/// Draw children at content() + their place; paint only what visible() says.
class ScrollArea {
public:
    struct Options {
        std::string name{};          ///< accessible name (then it is a focusable region)
        float content_width_px = 0;  ///< 0 = the view's width
        float content_height_px = 0; ///< 0 = what the last frame's set_content_bottom() said
        Role role = Role::group;     ///< with a name: a region
    };
    ScrollArea(Ui& ui, std::string_view leaf_id, const Rect& view, const Options& options);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    /// The content's rectangle on the canvas: moves up as the user scrolls down; as wide as the content.
    Rect content() const { return content_; }
    const Rect& view() const { return view_; }
    const std::string& id() const { return id_; }
    Point position() const { return position_; }
    /// For flows that know their height only at the end: canvas y of the content's bottom edge.
    void set_content_bottom(float canvas_y);
    void scroll_to_y(float content_y);
    /// Scrolls the least that shows this span of content.
    void reveal(float content_top, float content_bottom);

private:
    Ui& ui_;
    std::string id_;
    Rect view_, content_;
    Point position_;
};

} // namespace hk::ui
