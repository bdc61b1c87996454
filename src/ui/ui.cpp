// Sizes, colours, text measures, pointer and keys, and the one way in for interactive items.
// It must not know any widget; frames are opened and closed by app_frame.cpp.
#include "ui/ui.hpp"

#include "ui/fonts.hpp"
#include "ui/painter.hpp"
#include "ui/ui_private.hpp"

#include <cassert>
#include <cmath>

namespace hk::ui {

Ui::Ui(Platform& platform_in, Fonts& fonts_in)
    : platform(platform_in), fonts(fonts_in), painter_(std::make_unique<Painter>(*this)),
      private_(std::make_unique<Private>()) {}
Ui::~Ui() = default;

float Ui::snap(float v) const { return std::round(v * device_pixel_ratio) / device_pixel_ratio; }

Rect Ui::snap(const Rect& r) const {
    const float l = snap(r.x), t = snap(r.y);
    return {l, t, snap(r.right()) - l, snap(r.bottom()) - t};
}

TypeSpec Ui::type(Type t) const {
    TypeSpec spec = type_spec(t, phone());
    // The page's fields have 16 px where fingers type: iOS zooms into smaller ones.
    if (t == Type::field && touch) spec = type_spec(t, true);
    // Whole em sizes: ImGui bakes glyphs at whole sizes, others would be scaled and blurred.
    spec.em_px = std::round(spec.em_px * text_size);
    spec.line_px = std::round(spec.line_px * text_size);
    return spec;
}

float Ui::text_width(Type t, std::string_view utf8) const {
    const TypeSpec spec = type(t);
    return fonts.width(spec.face, spec.em_px, utf8);
}

namespace {

/// Bytes of the next line of `rest`: as many words as fit, at least one character.
std::size_t line_break(Fonts& fonts, const TypeSpec& spec, std::string_view rest, float width_px) {
    const std::size_t newline = std::min(rest.find('\n'), rest.size());
    const std::string_view paragraph = rest.substr(0, newline);
    const std::size_t fits = fonts.fitting(spec.face, spec.em_px, paragraph, width_px);
    if (fits == paragraph.size()) return fits;
    const std::size_t space = paragraph.rfind(' ', fits);
    if (space != std::string_view::npos && space > 0) return space;
    if (fits > 0) return fits;
    std::size_t one = 1;
    while (one < paragraph.size() && (static_cast<unsigned char>(paragraph[one]) & 0xC0U) == 0x80U) ++one;
    return one;
}

} // namespace

std::vector<std::string> Ui::wrap(Type t, std::string_view utf8, float width, int max_lines) const {
    return wrap(type(t), utf8, width, max_lines);
}

std::vector<std::string> Ui::wrap(const TypeSpec& spec, std::string_view utf8, float width, int max_lines) const {
    std::vector<std::string> lines;
    std::string_view rest = utf8;
    while (!rest.empty()) {
        if (max_lines > 0 && static_cast<int>(lines.size()) == max_lines - 1) {
            const std::size_t newline = std::min(rest.find('\n'), rest.size());
            if (newline == rest.size() && fonts.width(spec.face, spec.em_px, rest) <= width) {
                lines.emplace_back(rest);
            } else {
                const float room = width - fonts.width(spec.face, spec.em_px, "…");
                lines.emplace_back(rest.substr(0, fonts.fitting(spec.face, spec.em_px, rest.substr(0, newline), room)));
                lines.back() += "…";
            }
            return lines;
        }
        const std::size_t length = line_break(fonts, spec, rest, width);
        lines.emplace_back(rest.substr(0, length));
        rest.remove_prefix(length);
        if (!rest.empty() && (rest.front() == ' ' || rest.front() == '\n')) rest.remove_prefix(1);
    }
    return lines;
}

float Ui::wrapped_height(Type t, std::string_view utf8, float width, int max_lines) const {
    return static_cast<float>(wrap(t, utf8, width, max_lines).size()) * line_height(t);
}

void Ui::place_text(Node& node, Type t, const Rect& line) const {
    const TypeSpec spec = type(t);
    const float box = spec.em_px * (fonts.ascent(spec.face) + fonts.descent(spec.face));
    node.font_px = spec.em_px;
    node.font_weight = spec.face == Face::display ? 700 : spec.weight;
    node.text_at = Point{line.x - node.rect.x, line.y + (line.h - box) / 2 - node.rect.y};
}

std::string Ui::id(std::string_view leaf) const {
    std::string path = scope_;
    if (!path.empty()) path += '/';
    path += leaf;
    return path;
}

bool Ui::hovers(const Rect& r) const {
    if (pointer_kind_ == PointerKind::touch || !r.contains(pointer_) || !clip().contains(pointer_)) return false;
    const Layer layer = nodes.layer();
    for (const Cover& cover : private_->covers_before)
        if (cover.layer > layer && cover.rect.contains(pointer_)) return false;
    return true;
}

bool take_key_of_popup(Ui& ui, std::string_view key, std::uint32_t mods) {
    for (KeyPress& press : ui.key_presses())
        if (!press.taken && press.key == key && press.mods == mods) return press.taken = true;
    return false;
}

bool Ui::take_key(std::string_view key, std::uint32_t mods) {
    if (keys_.empty() || nodes.layer() < private_->key_layer) return false;
    return take_key_of_popup(*this, key, mods);
}

bool Ui::take_key_in(std::string_view id, std::string_view key, std::uint32_t mods) {
    return !keys_.empty() && nodes.focus_within(id) && take_key(key, mods);
}

ItemState Ui::item(Node node) {
    node.interactive = true;
    node.focusable = !node.skip_tab;
    const Rect r = node.rect;
    ImGui::ItemAdd(ImRect(top_left(r), bottom_right(r)), ImHashStr(node.id.data(), node.id.size()), nullptr,
                   ImGuiItemFlags_NoNav);
    ItemState state;
    state.focused = nodes.focused() == node.id;
    state.focus_ring = state.focused && nodes.focus_visible();
    const bool pressed = nodes.take_activation(node.id);
    state.pressed = pressed && !node.disabled;
    state.hovered = hovers(r);
    const Private& p = *private_;
    state.dragged = p.pressing && p.press_layer == nodes.layer() && r.contains(p.press_origin) && !node.disabled;
    if (state.dragged) state.drag = {pointer_.x - p.last_pointer.x, pointer_.y - p.last_pointer.y};
    state.held = state.dragged && pointer_down() && r.contains(pointer_);
    if (state.pressed && !node.href.empty()) follow(node.href);
    nodes.add(std::move(node));
    return state;
}

void Ui::follow(std::string_view href) { followed_ = href; }

const std::vector<std::string>& Ui::cut_words() const { return private_->cut_words; }

std::shared_ptr<void>& Ui::kept_slot(std::string_view id) { return private_->kept[std::string(id)]; }

void Ui::wake_in(double ms) {
    if (wanted_ms_ < 0 || ms < wanted_ms_) wanted_ms_ = std::max(0.0, ms);
}

float Ui::fade(std::string_view id, bool on, float duration_ms) {
    const auto [entry, is_new] = private_->fades.try_emplace(std::string(id));
    Fade& fade = entry->second;
    fade.touched = true;
    const float target = on ? 1.0F : 0.0F;
    if (is_new || reduced_motion || duration_ms <= 0) {
        fade.value = is_new && !reduced_motion ? 0.0F : target;
    } else {
        const auto step = static_cast<float>(now_ms - fade.last_ms) / duration_ms;
        // Out is linear at 60 % of the time.
        fade.value = on ? std::min(target, fade.value + step) : std::max(target, fade.value - step / 0.6F);
    }
    fade.last_ms = now_ms;
    if (fade.value != target) animate();
    const float rest = 1 - fade.value;
    return on ? 1 - rest * rest * rest : fade.value; // ease-out cubic in
}

Rect Ui::clip() const {
    const ImRect& r = ImGui::GetCurrentWindowRead()->ClipRect;
    return {r.Min.x, r.Min.y, r.GetWidth(), r.GetHeight()};
}

Scope::Scope(Ui& ui, std::string_view part) : ui_(ui), length_(ui.scope_.size()) {
    if (!ui.scope_.empty()) ui.scope_ += '/';
    ui.scope_ += part;
}
Scope::~Scope() { ui_.scope_.resize(length_); }

Group::Group(Ui& ui, Node node) : ui_(ui) {
    const std::string id = node.id;
    ui.nodes.add(std::move(node));
    ui.nodes.push_parent(id);
}
Group::~Group() { ui_.nodes.pop_parent(); }

RightToLeft::RightToLeft(Ui& ui) : ui_(ui), place_(ui.nodes.place()) {}
RightToLeft::~RightToLeft() { ui_.nodes.reverse_from(place_); }

Clip::Clip(Ui& ui, const Rect& r) : ui_(ui) {
    ImGui::PushClipRect(top_left(ui.snap(r)), bottom_right(ui.snap(r)), true);
}
Clip::~Clip() {
    static_cast<void>(ui_);
    ImGui::PopClipRect();
}

namespace {

void switch_channel(Ui& ui, Layer layer) {
    ui.internals().splitter.SetCurrentChannel(ImGui::GetWindowDrawList(), static_cast<int>(layer));
}

} // namespace

LayerScope::LayerScope(Ui& ui, Layer layer, const Rect& covers) : ui_(ui) {
    ui.nodes.push_layer(layer);
    switch_channel(ui, layer);
    ImGui::PushClipRect({0, 0}, {ui.width_px, ui.height_px}, false);
    if (!covers.empty()) ui.internals().covers.push_back({layer, covers});
}

LayerScope::~LayerScope() {
    ImGui::PopClipRect();
    ui_.nodes.pop_layer();
    switch_channel(ui_, ui_.nodes.layer());
}

void begin_ui_frame(Ui& ui) {
    Ui::Private& p = ui.internals();
    ui.nodes.begin_frame();
    p.items.clear();
    p.cut_words.clear();
    p.covers_before.swap(p.covers);
    p.covers.clear();
    p.dialogs_before.swap(p.dialogs_drawn);
    p.dialogs_drawn.clear();
    // Of what is open now: a menu that has closed keeps no key from the dialog that it opened.
    p.key_layer = p.popup.holds_keys ? Layer::menu : p.dialogs_before.empty() ? Layer::page : Layer::dialog;
    p.popup.drawn = false;
    p.hint.touched = false;
    for (auto& [id, fade] : p.fades) fade.touched = false;
    p.drawing = true;
    p.splitter.Split(ImGui::GetWindowDrawList(), static_cast<int>(Layer::count_));
}

void end_ui_frame(Ui& ui) {
    Ui::Private& p = ui.internals();
    draw_hint(ui);
    p.drawing = false;
    p.splitter.Merge(ImGui::GetWindowDrawList());
    for (auto entry = p.fades.begin(); entry != p.fades.end();)
        entry = entry->second.touched ? std::next(entry) : p.fades.erase(entry);
    if (!p.popup.id.empty() && !p.popup.drawn && !p.popup.fresh) p.popup = {};
    p.popup.fresh = p.popup.fresh && !p.popup.drawn;
    if (p.popup.fresh && ++p.popup.waited_frames > 3) p.popup = {}; // whoever opened it is gone
    p.pressed_now = false;
    p.pressing = ui.pointer_down();
    p.last_pointer = ui.pointer();
}

} // namespace hk::ui
