// Collects a frame's nodes layer by layer and keeps events until a widget takes them.
// It must not know painting; the page sees only the JSON of semantics_json.cpp.
#include "ui/semantics.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

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
    if (is_told_) {
        std::swap(nodes_, told_);
        std::swap(index_, told_index_);
    }
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
    is_told_ = !compare_with_told();
    return !is_told_;
}

namespace {

constexpr std::size_t kNotTold = static_cast<std::size_t>(-1);

} // namespace

bool Semantics::compare_with_told() {
    places_told_.clear();
    bool differs = nodes_.size() != told_.size();
    std::size_t next = 0; // most nodes come after those that they came after before
    for (const Node& node : nodes_) {
        if (next >= told_.size() || told_[next].id != node.id) {
            const auto found = told_index_.find(node.id);
            next = found == told_index_.end() ? told_.size() : found->second;
        }
        bool is_same = next < told_.size();
        if (is_same) {
            told_[next].canvas_rect = node.canvas_rect; // the page is not told
            is_same = told_[next] == node;
        }
        differs = differs || !is_same || next != places_told_.size();
        places_told_.push_back(is_same ? next : kNotTold);
        ++next;
    }
    return differs;
}

std::string Semantics::tell() {
    std::string text;
    for (std::size_t i = 0; i < nodes_.size();) {
        if (i > 0) text += '\n';
        const auto first = places_told_[i];
        if (first == kNotTold) {
            write_node(text, nodes_[i++]);
            continue;
        }
        const auto begin = i;
        while (i < nodes_.size() && places_told_[i] == first + (i - begin)) ++i;
        text += "=" + std::to_string(first) + " " + std::to_string(i - begin);
    }
    is_told_ = true;
    return text;
}

std::string Semantics::json() const {
    std::string json = "[";
    for (const Node& node : nodes_) {
        if (json.size() > 1) json += ",\n";
        write_node(json, node);
    }
    return json + "]";
}

Node& Semantics::add(Node node) {
    assert(!node.id.empty());
    const Place& place = places_.back();
    if (!place.parents.empty()) node.parent = place.parents.back();
    node.canvas_rect = node.rect;
    if (!place.origins.empty()) node.rect = node.rect.moved(-place.origins.back().x, -place.origins.back().y);
    // Finer differences are rounding noise of scrolling and must not count as a change.
    const auto round = [](float& length) { length = std::round(length * 100) / 100; };
    for (float* length : {&node.rect.x, &node.rect.y, &node.rect.w, &node.rect.h}) round(*length);
    if (node.text_at) round(node.text_at->x), round(node.text_at->y);
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
