// The semantic tree of a frame (role, name, value, state, rectangle per widget) and the events that come back by node
// id. It must not know how anything is painted, and knows the browser only as JSON going out and ids coming in.
#pragma once

#include "ui/geometry.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hk::ui {

enum class Role : std::uint8_t {
    group,
    text,
    heading,
    button,
    link,
    textbox,
    searchbox,
    combobox,
    checkbox,
    radio,
    radiogroup,
    tab,
    tablist,
    tabpanel,
    menu,
    menuitem,
    menuitemradio,
    menuitemcheckbox,
    listbox,
    option,
    table,
    rowgroup,
    row,
    columnheader,
    rowheader,
    cell,
    navigation,
    banner,
    main,
    complementary,
    contentinfo,
    region,
    dialog,
    alertdialog,
    status,
    alert,
    progressbar,
    img,
    list,
    listitem,
    form,
    switch_,
    tooltip,
    separator,
    slider,
    count_
};
std::string_view role_name(Role role);

/// A state that may be absent, as ARIA has it.
enum class Tri : std::uint8_t { none, no, yes, mixed };
constexpr Tri tri(bool value) { return value ? Tri::yes : Tri::no; }

/// What makes a node a real text field of the page.
struct FieldSpec {
    std::string_view kind = "text"; ///< text search multiline date email tel url decimal
    std::string placeholder{};
    float font_px = 13; ///< CSS font-size
    int weight = 400;
    float line_px = 20;
    float pad[4] = {0, 0, 0, 0};          ///< left, top, right, bottom of the text inside the rectangle
    std::vector<std::string_view> keys{}; ///< keys sent to the program while focused, e.g. "ArrowDown"
    int max_length = 0;                   ///< Unicode characters; 0 = unlimited
    bool operator==(const FieldSpec&) const = default;
};

/// What makes a node a real scroll area of the page.
struct ScrollSpec {
    float content_width_px = 0, content_height_px = 0;
    Point to{}; ///< applied when `seq` changed
    std::uint32_t seq = 0;
    bool operator==(const ScrollSpec&) const = default;
};

/// One semantic node. Fill what applies; strings are UTF-8.
struct Node {
    Node(std::string full_id, Role what, const Rect& place = {}, std::string_view accessible_name = {});

    std::string id; ///< full path, from Ids::make(); never from translated labels
    Role role;
    std::string name;
    std::string value{};
    std::string href{};
    std::string hint{};
    std::string lang{};       ///< BCP 47, only where it differs from the page's
    Rect rect;                ///< canvas px; Semantics makes it relative to the nearest scroll area
    bool interactive = false; ///< may be activated, edited or scrolled; must also be an ImGui item
    bool focusable = false;
    bool skip_tab = false; ///< focusable by program and pointer, but no stop of the Tab key (roving focus)
    bool disabled = false, invalid = false, required = false, readonly = false, modal = false;
    bool wheel = false; ///< the program itself handles the wheel over this node
    Tri checked = Tri::none, selected = Tri::none, expanded = Tri::none, pressed = Tri::none;
    std::string_view current{};  ///< "page", "true", "date"
    std::string_view sort{};     ///< "ascending", "descending", "none"
    std::string_view haspopup{}; ///< "menu", "listbox", "dialog"
    std::string_view live{};     ///< "polite", "assertive"
    std::string controls{}, active_descendant{}, described_by{};
    int level = 0;
    int row_count = -1, row_index = -1, col_index = -1;
    std::optional<double> value_now{}, value_max{};
    int set_size = -1, pos_in_set = -1; ///< of options, tabs, menu items; position from 1
    std::optional<FieldSpec> field{};
    std::optional<ScrollSpec> scroll{};
    std::vector<std::string_view> keys{}; ///< keys sent to the program while this has the focus, e.g. "ArrowDown"
    std::string delegate{};               ///< a press here counts as a press of this node (a row's cells: its link)
    std::string_view drag{}; ///< "x", "y" or "xy": dragged by the pointer, so nothing is selected or scrolled there

    // Where the words are painted, so that selected text lies on seen text (set by place_text)
    float font_px = 0;              ///< CSS em size; 0 = unknown
    int font_weight = 0;            ///< 400, 500, 600; 700 = the display face
    std::optional<Point> text_at{}; ///< left top of the line, relative to `rect`
    bool wrap = false;

    // Filled by Semantics
    std::string parent{};
    Rect canvas_rect{};

    bool operator==(const Node&) const = default;
};

/// Overlays lie above the page and come later in the tab order; a layer's nodes have no parent in the layers below.
enum class Layer : std::uint8_t { page, panel, dialog, menu, toast, hint, count_ };

class Semantics {
public:
    // --- drawing side, between begin_frame and end_frame ---
    void begin_frame();
    /// Merges the layers, drops events nobody took. Returns true when the tree differs from what the page was told.
    bool end_frame();
    /// What the page does not know of the tree, a line for each piece, in order: a node as JSON, or "=FIRST COUNT" for
    /// nodes of the tree that it was told before, by their place there from 0. It is told with this.
    std::string tell();

    /// Adds a node below the open parent. The reference is valid until the next add.
    Node& add(Node node);
    void push_parent(std::string_view id); ///< nodes added from here on are children of `id`
    void pop_parent();
    /// Children from here on are inside a scroll area whose content's (0,0) lies at `origin` on the canvas now.
    void push_scroll_origin(Point origin);
    void pop_scroll_origin();
    /// How many nodes the open layer has; what was added from such a place on can be turned round.
    std::size_t place() const { return layers_[static_cast<std::size_t>(layer())].size(); }
    /// Puts the children of the open parent that were added from `place` on into the opposite order, each with what is
    /// in it.
    void reverse_from(std::size_t place);
    void push_layer(Layer layer); ///< parents and scroll origins start afresh
    void pop_layer();
    Layer layer() const { return places_.empty() ? Layer::page : places_.back().layer; }

    bool take_activation(std::string_view id);                   ///< once per click
    std::optional<std::string> take_edit(std::string_view id);   ///< text so far, at each input event
    std::optional<std::string> take_commit(std::string_view id); ///< text at change, blur or Enter
    Point scroll_position(std::string_view id) const;            ///< last known native position, (0,0) at first
    /// Asks the page to scroll; also answers at once in scroll_position().
    void scroll_to(std::string_view id, Point to);
    void forget_scrolls(std::string_view prefix); ///< areas with such ids begin at their top again
    std::uint32_t scroll_seq(std::string_view id) const;
    Point requested_scroll(std::string_view id) const;

    const std::string& focused() const { return focused_; } ///< "" = nothing
    bool focus_visible() const { return focus_visible_; }   ///< keyboard modality: rings are drawn
    bool focus_within(std::string_view id) const; ///< the focus is this node or its descendant (last frame's tree)
    /// Focus moves after this frame's nodes are shown.
    void request_focus(std::string_view id) { wanted_focus_ = id; }
    bool wants_focus() const { return !wanted_focus_.empty(); }
    std::string take_focus_request();

    // --- outside and tests ---
    /// A click: goes to the nearest interactive node at or above `id` in the last tree.
    void activate(std::string_view id);
    void edit(std::string_view id, std::string_view text);
    void commit(std::string_view id, std::string_view text);
    void focus(std::string_view id, bool visible);
    void scroll(std::string_view id, Point position);

    const std::vector<Node>& nodes() const { return nodes_; } ///< the last finished frame, parents before children
    const Node* find_id(std::string_view id) const;
    const Node* find(Role role, std::string_view name) const; ///< the first with this role and exact name
    const Node* find_containing(Role role, std::string_view part) const;
    std::vector<const Node*> find_all(Role role) const;
    std::string json() const;                 ///< an array, a node of the last finished frame on each line
    bool is_told() const { return is_told_; } ///< the page has the tree of the last finished frame
    bool is_below(const Node& node, std::string_view ancestor) const; ///< the node itself counts

private:
    struct ScrollState {
        Point position{}, wanted{};
        std::uint32_t seq = 0;
    };
    /// Parents and origins of one layer visit.
    struct Place {
        Layer layer = Layer::page;
        std::vector<std::string> parents{};
        std::vector<Point> origins{};
    };
    std::vector<Node> layers_[static_cast<std::size_t>(Layer::count_)];
    std::vector<Place> places_;
    /// Finds for each node its place among those told, if it is as it was; false when all stand where they stood.
    bool compare_with_told();

    std::vector<Node> nodes_, told_;
    std::unordered_map<std::string_view, std::size_t> index_, told_index_; // views of the nodes' ids
    std::vector<std::size_t> places_told_;                                 // of each node among those told
    bool is_told_ = false;
    std::string focused_, wanted_focus_;
    bool focus_visible_ = false;
    std::vector<std::string> activations_;
    std::vector<std::pair<std::string, std::string>> edits_, commits_;
    std::unordered_map<std::string, ScrollState> scrolls_;
};

/// JSON of one node, appended.
void write_node(std::string& out, const Node& node);

} // namespace hk::ui
