// Collects a frame's nodes layer by layer and keeps events until a widget takes them.
// It must not know painting; the page sees only the JSON of semantics_json.cpp.
#include "ui/semantics.hpp"

#include <algorithm>
#include <cassert>

namespace hk::ui {
namespace {

/// Takes the last value noted for `id`, dropping older ones.
std::optional<std::string> take_text(std::vector<std::pair<std::string, std::string>>& list, std::string_view id) {
    std::optional<std::string> taken;
    for (auto& [key, text] : list)
        if (key == id) taken = std::move(text);
    if (taken)
        list.erase(std::remove_if(list.begin(), list.end(), [&](const auto& e) { return e.first == id; }), list.end());
    return taken;
}

} // namespace

Node::Node(std::string full_id, Role what, const Rect& place, std::string_view accessible_name)
    : id(std::move(full_id)), role(what), name(accessible_name), rect(place) {}

void Semantics::begin_frame() {
    for (auto& layer : layers_) layer.clear();
    places_.assign(1, Place{});
}

bool Semantics::end_frame() {
    assert(places_.size() == 1 && places_[0].parents.empty() && places_[0].origins.empty() &&
           "a Group or scroll area was not closed");
    std::swap(nodes_, nodes_before_);
    std::swap(index_, index_before_);
    index_.clear();
    nodes_.clear();
    for (auto& layer : layers_)
        for (Node& node : layer) nodes_.push_back(std::move(node));
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        [[maybe_unused]] const bool is_new = index_.emplace(nodes_[i].id, i).second;
        assert(is_new && "two nodes with one id");
    }
    activations_.clear();
    edits_.clear();
    commits_.clear();
    write_json();
    return json_ != json_before_;
}

void Semantics::write_json() {
    std::swap(json_, json_before_);
    std::swap(ends_, ends_before_);
    json_.clear();
    ends_.clear();
    json_ += '[';
    std::size_t next = 0; // most nodes come after those that they came after before
    for (const Node& node : nodes_) {
        if (json_.size() > 1) json_ += ",\n";
        if (next >= nodes_before_.size() || nodes_before_[next].id != node.id) {
            const auto found = index_before_.find(node.id);
            next = found == index_before_.end() ? nodes_before_.size() : found->second;
        }
        if (next < nodes_before_.size()) nodes_before_[next].canvas_rect = node.canvas_rect; // the page is not told
        if (next < nodes_before_.size() && nodes_before_[next] == node) {
            const auto from = next == 0 ? 1 : ends_before_[next - 1] + 2;
            json_.append(json_before_, from, ends_before_[next] - from);
        } else {
            write_node(json_, node);
        }
        ends_.push_back(json_.size());
        ++next;
    }
    json_ += ']';
}

Node& Semantics::add(Node node) {
    assert(!node.id.empty());
    const Place& place = places_.back();
    if (!place.parents.empty()) node.parent = place.parents.back();
    node.canvas_rect = node.rect;
    if (!place.origins.empty()) node.rect = node.rect.moved(-place.origins.back().x, -place.origins.back().y);
    auto& nodes = layers_[static_cast<std::size_t>(place.layer)];
    nodes.push_back(std::move(node));
    return nodes.back();
}

void Semantics::push_parent(std::string_view id) { places_.back().parents.emplace_back(id); }
void Semantics::pop_parent() { places_.back().parents.pop_back(); }
void Semantics::push_scroll_origin(Point origin) { places_.back().origins.push_back(origin); }
void Semantics::pop_scroll_origin() { places_.back().origins.pop_back(); }

void Semantics::reverse_from(std::size_t place) {
    auto& nodes = layers_[static_cast<std::size_t>(layer())];
    const auto& parents = places_.back().parents;
    const std::string parent = parents.empty() ? std::string() : parents.back();
    const auto begin = nodes.begin() + static_cast<std::ptrdiff_t>(place);
    std::reverse(begin, nodes.end());
    // Now every child comes after what is in it: each such run is turned back.
    for (auto from = begin; from != nodes.end();) {
        const auto child = std::find_if(from, nodes.end(), [&](const Node& node) { return node.parent == parent; });
        const auto to = child == nodes.end() ? child : child + 1;
        std::reverse(from, to);
        from = to;
    }
}

void Semantics::push_layer(Layer layer) {
    places_.emplace_back();
    places_.back().layer = layer;
}

void Semantics::pop_layer() {
    assert(places_.size() > 1 && places_.back().parents.empty());
    places_.pop_back();
}

bool Semantics::take_activation(std::string_view id) {
    const auto found = std::find(activations_.begin(), activations_.end(), id);
    if (found == activations_.end()) return false;
    activations_.erase(found);
    return true;
}

std::optional<std::string> Semantics::take_edit(std::string_view id) { return take_text(edits_, id); }
std::optional<std::string> Semantics::take_commit(std::string_view id) { return take_text(commits_, id); }

Point Semantics::scroll_position(std::string_view id) const {
    const auto found = scrolls_.find(std::string(id));
    return found == scrolls_.end() ? Point{} : found->second.position;
}

void Semantics::scroll_to(std::string_view id, Point to) {
    ScrollState& state = scrolls_[std::string(id)];
    state.position = state.wanted = to;
    ++state.seq;
}

void Semantics::forget_scrolls(std::string_view prefix) {
    std::erase_if(scrolls_, [&](const auto& kept) { return kept.first.starts_with(prefix); });
}

std::uint32_t Semantics::scroll_seq(std::string_view id) const {
    const auto found = scrolls_.find(std::string(id));
    return found == scrolls_.end() ? 0 : found->second.seq;
}

Point Semantics::requested_scroll(std::string_view id) const {
    const auto found = scrolls_.find(std::string(id));
    return found == scrolls_.end() ? Point{} : found->second.wanted;
}

bool Semantics::focus_within(std::string_view id) const {
    if (focused_.empty()) return false;
    if (focused_ == id) return true;
    const Node* node = find_id(focused_);
    return node != nullptr && is_below(*node, id);
}

bool Semantics::is_below(const Node& node, std::string_view ancestor) const {
    for (const Node* at = &node; at != nullptr; at = at->parent.empty() ? nullptr : find_id(at->parent))
        if (at->id == ancestor) return true;
    return false;
}

std::string Semantics::take_focus_request() {
    std::string id;
    id.swap(wanted_focus_);
    return id;
}

void Semantics::activate(std::string_view id) {
    const Node* node = find_id(id);
    while (node != nullptr && !node->interactive && node->delegate.empty())
        node = node->parent.empty() ? nullptr : find_id(node->parent);
    if (node == nullptr && find_id(id) != nullptr) return; // plain words: nothing to press
    if (node == nullptr) {
        activations_.emplace_back(id);
    } else if (!node->delegate.empty()) {
        activations_.push_back(node->delegate);
    } else if (!node->disabled) {
        activations_.push_back(node->id);
    }
}

void Semantics::edit(std::string_view id, std::string_view text) { edits_.emplace_back(id, text); }
void Semantics::commit(std::string_view id, std::string_view text) { commits_.emplace_back(id, text); }

void Semantics::focus(std::string_view id, bool visible) {
    focused_ = id;
    focus_visible_ = visible && !id.empty();
}

void Semantics::scroll(std::string_view id, Point position) { scrolls_[std::string(id)].position = position; }

const Node* Semantics::find_id(std::string_view id) const {
    const auto found = index_.find(id);
    return found == index_.end() ? nullptr : &nodes_[found->second];
}

const Node* Semantics::find(Role role, std::string_view name) const {
    for (const Node& node : nodes_)
        if (node.role == role && node.name == name) return &node;
    return nullptr;
}

const Node* Semantics::find_containing(Role role, std::string_view part) const {
    for (const Node& node : nodes_)
        if (node.role == role && node.name.find(part) != std::string::npos) return &node;
    return nullptr;
}

std::vector<const Node*> Semantics::find_all(Role role) const {
    std::vector<const Node*> found;
    for (const Node& node : nodes_)
        if (node.role == role) found.push_back(&node);
    return found;
}

} // namespace hk::ui
