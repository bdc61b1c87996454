// State that the kit keeps between frames: layers, popups, fades, hints, what the pointer went down on.
// It must not be included by screens.
#pragma once

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/ui.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace hk::ui {

struct Cover {
    Layer layer;
    Rect rect;
};

struct Fade {
    float value = 0; ///< linear 0…1
    double last_ms = 0;
    bool touched = false;
};

struct HintState {
    std::string id, text;
    Rect anchor;
    double since_ms = 0;
    bool at_once = false, touched = false;
    bool in_place = false; ///< over the cut words themselves, in their type
    Type type = Type::label;
};

/// The one open menu or listbox.
struct PopupState {
    std::string id;    ///< "" = none
    Rect rect, anchor; ///< as drawn last
    std::string focus_before;
    bool holds_keys = false; ///< what lies below gets none while it is open
    bool drawn = false;      ///< this frame; a popup nobody draws any more is closed
    bool fresh = false;      ///< opened, not drawn yet
    int waited_frames = 0;   ///< since it was opened, while nobody draws it
    int scroll_to_row = -1;
    std::string typed; ///< type-ahead
    double typed_ms = 0;
};

struct ComboState {
    std::string query, asked_query;
    bool was_focused = false;        ///< in the frame before
    bool dirty = false;              ///< the user typed since the last choice
    bool is_unmatched = false;       ///< left with a text that nothing was found for: it stays, marked as wrong
    std::string shown_when_left;     ///< … instead of this
    bool asked = false;              ///< `options` belong to `asked_query`
    std::size_t asked_languages = 0; ///< … and were found in the texts of so many
    std::vector<Option> options;
    int highlighted = -1;
};

struct ToastState {
    std::uint64_t identity = 0;
    double left_ms = 0;
    double last_ms = 0;
};

struct Ui::Private {
    ImDrawListSplitter splitter;
    bool drawing = false;                     ///< between begin_ui_frame and end_ui_frame
    std::vector<Cover> covers, covers_before; ///< regions of upper layers, this frame and the last
    Layer key_layer = Layer::page;            ///< below it nobody gets keys
    Point press_origin{-1, -1};
    bool pressed_now = false; ///< the pointer went down since the last frame
    Layer press_layer = Layer::page;
    bool pressing = false; ///< the pointer is down, or went up since the last frame
    Point last_pointer{};  ///< where it was in the last frame, or went down since
    std::unordered_map<std::string, Fade> fades;
    HintState hint;
    PopupState popup;
    std::unordered_map<std::string, ComboState> combos;
    std::unordered_map<std::string, ToastState> toasts;
    std::vector<std::string> dialogs_drawn, dialogs_before;      ///< ids, this frame and the last
    std::unordered_map<std::string, float> lengths;              ///< content heights found last frame, by id
    std::unordered_map<std::string, std::string> versions;       ///< what a widget showed last, by id
    std::vector<std::string> cut_words;                          ///< painted with "…" this frame
    std::unordered_map<std::string, std::shared_ptr<void>> kept; ///< by id: what screens remember
    std::vector<ImGuiID> items;                                  ///< by ImGui's hook: interactive items of this frame

    float length(const std::string& id, float otherwise) const {
        const auto found = lengths.find(id);
        return found == lengths.end() ? otherwise : found->second;
    }
};

void begin_ui_frame(Ui& ui);
void end_ui_frame(Ui& ui);
void draw_hint(Ui& ui);
/// The whole of words that were cut, shown over them.
void hint_whole(Ui& ui, std::string_view id, const Rect& line, Type type, std::string_view words,
                const ItemState& state);

/// The open popup's layer, frame and closing rules, for menus and listboxes.
class PopupFrame {
public:
    /// `content` is the size wanted inside; the frame is put below (else above) the anchor and kept on the canvas.
    PopupFrame(Ui& ui, const std::string& id, const Rect& anchor, Role role, std::string_view name, Point content,
               bool steered = false);
    ~PopupFrame();
    PopupFrame(const PopupFrame&) = delete;
    PopupFrame& operator=(const PopupFrame&) = delete;
    const Rect& inside() const { return inside_; }

private:
    Rect rect_;
    LayerScope layer_;
    Group group_;
    Rect inside_;
};
/// Whether the popup is open after Escape, presses elsewhere and focus elsewhere were looked at. `steered`: the focus
/// stays in the input `owner`, which handles Escape itself.
bool popup_stays(Ui& ui, const std::string& id, std::string_view owner = {});
/// Keys regardless of the layer they are asked from: for inputs that steer a popup above them.
bool take_key_of_popup(Ui& ui, std::string_view key, std::uint32_t mods = 0);

inline ImVec2 vec(Point p) { return {p.x, p.y}; }
inline ImVec2 top_left(const Rect& r) { return {r.x, r.y}; }
inline ImVec2 bottom_right(const Rect& r) { return {r.x + r.w, r.y + r.h}; }

} // namespace hk::ui
