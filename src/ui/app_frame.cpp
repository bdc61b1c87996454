// Opens and closes frames: ImGui's context, input, layers, the tree for the page, and when the next frame is wanted.
// It must not know what is drawn in between.
#include "ui/app_frame.hpp"

#include "ui/fonts.hpp"
#include "ui/overlays.hpp"
#include "ui/painter.hpp"
#include "ui/ui_private.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace hk::ui {
namespace {

constexpr int kGrantedFrames = 3; // what an event sets off settles in this many
constexpr double kTellMs = 100;   // the page is told of what changes under a dragging pointer this seldom

/// Without a renderer nothing is uploaded; ImGui only has to hear that it was.
void acknowledge_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

ImGuiContext* make_context() {
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange; // no navigation: DOM focus is the only focus
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.FontSizeBase = 13;
    style.CurveTessellationTol = 0.6F;
    style.CircleTessellationMaxError = 0.15F;
    return context;
}

} // namespace

struct AppFrame::Private {
    ImGuiContext* context = make_context();
    std::string cursor = "default";
    bool in_frame = false;
};

AppFrame::AppFrame(Platform& platform, Renderer* renderer)
    : private_(std::make_unique<Private>()), platform_(platform), renderer_(renderer) {
    fonts_ = std::make_unique<Fonts>(platform);
    ui_ = std::make_unique<Ui>(platform, *fonts_);
    ImGui::GetIO().UserData = ui_.get();
#ifdef IMGUI_ENABLE_TEST_ENGINE
    private_->context->TestEngine = ui_.get();
    private_->context->TestEngineHookItems = true;
#endif
}

AppFrame::~AppFrame() {
    ImGui::SetCurrentContext(private_->context);
    if (renderer_ == nullptr) // ImGui asserts that textures were let go of
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    ui_.reset();
    fonts_.reset();
#ifdef IMGUI_ENABLE_TEST_ENGINE
    private_->context->TestEngine = nullptr;
#endif
    ImGui::DestroyContext(private_->context);
}

void AppFrame::wake() {
    granted_frames_ = kGrantedFrames;
    if (!private_->in_frame) platform_.request_frame();
}

void AppFrame::start(const StartOptions& o) {
    ui_->touch = o.touch;
    ui_->text_size = o.text_size;
    appearance(o.dark, o.reduced_motion);
    resize(o.width_px, o.height_px, o.device_pixel_ratio);
}

void AppFrame::resize(float width_px, float height_px, float device_pixel_ratio) {
    ui_->width_px = std::max(1.0F, width_px);
    ui_->height_px = std::max(1.0F, height_px);
    ui_->device_pixel_ratio = device_pixel_ratio > 0 ? device_pixel_ratio : 1;
    if (renderer_ != nullptr) renderer_->resized();
    wake();
}

void AppFrame::appearance(bool dark, bool reduced_motion) {
    ui_->dark = dark;
    ui_->reduced_motion = reduced_motion;
    wake();
}

void AppFrame::set_text_size(float factor) {
    ui_->text_size = factor;
    wake();
}

void AppFrame::window_focus(bool focused) {
    if (!focused) {
        ui_->buttons_ = 0;
        ui_->internals().pressing = false;
        ui_->pointer_ = {-1, -1};
    }
    wake();
}

void AppFrame::context(bool lost) {
    if (renderer_ != nullptr) renderer_->context(lost);
    if (!lost) wake();
}

void AppFrame::pointer(PointerPhase phase, float x_px, float y_px, std::uint32_t buttons, PointerKind kind,
                       std::uint32_t mods) {
    Ui::Private& p = ui_->internals();
    ui_->pointer_mods_ = mods;
    const bool gone = phase == PointerPhase::leave || phase == PointerPhase::cancel;
    ui_->pointer_ = gone ? Point{-1, -1} : Point{x_px, y_px};
    ui_->pointer_kind_ = kind;
    ui_->buttons_ = gone ? 0 : buttons;
    if (gone) p.pressing = false;
    if (phase == PointerPhase::down) {
        p.press_origin = p.last_pointer = ui_->pointer_;
        p.pressed_now = p.pressing = true;
        p.press_layer = Layer::page;
        for (const Cover& cover : p.covers)
            if (cover.rect.contains(p.press_origin) && cover.layer > p.press_layer) p.press_layer = cover.layer;
    }
    // The origin stays after the release: a quick tap goes down and up within one frame, which still asks where it was.
    wake();
}

bool AppFrame::wheel(float x_px, float y_px, float dx_px, float dy_px, std::uint32_t mods) {
    ui_->pointer_ = {x_px, y_px};
    ui_->wheel_ = {dx_px, dy_px};
    ui_->wheel_mods_ = mods;
    wake();
    return true;
}

bool AppFrame::key(std::string_view key, std::uint32_t mods, bool down, const std::function<void(Ui&)>& draw) {
    if (!down) return false;
    ui_->keys_.push_back({std::string(key), mods, false});
    wake();
    frame(last_now_ms_, draw);
    bool taken = false;
    for (const KeyPress& press : ui_->keys_) taken = taken || press.taken;
    ui_->keys_.clear();
    return taken;
}

void AppFrame::activate(std::string_view id, std::uint32_t mods) {
    ui_->pointer_mods_ = mods; // also of Enter and the blank
    ui_->nodes.activate(id);
    wake();
}
void AppFrame::edit(std::string_view id, std::string_view text) {
    ui_->nodes.edit(id, text);
    wake();
}
void AppFrame::commit(std::string_view id, std::string_view text) {
    ui_->nodes.commit(id, text);
    wake();
}
void AppFrame::focus(std::string_view id, bool visible) {
    ui_->nodes.focus(id, visible);
    wake();
}
void AppFrame::scroll(std::string_view id, float x_px, float y_px) {
    ui_->nodes.scroll(id, {x_px, y_px});
    wake();
}
void AppFrame::navigated() {
    close_popup(*ui_); // the focus goes back to what opened it
    wake();
}

bool AppFrame::close_overlay(const std::function<void(Ui&)>& draw) {
    const bool is_open = !ui_->internals().popup.id.empty() || dialog_open(*ui_);
    return is_open && key("Escape", 0, true, draw);
}

std::string AppFrame::nodes_json() const { return ui_->nodes.json(); }

double AppFrame::frame(double now_ms, const std::function<void(Ui&)>& draw) {
    if (private_->in_frame) return 0;
    if (renderer_ != nullptr && !renderer_->ready()) return -1;
    const auto began = std::chrono::steady_clock::now();
    private_->in_frame = true;
    ImGui::SetCurrentContext(private_->context);
    ImGuiIO& io = ImGui::GetIO();
    Ui& ui = *ui_;
    io.DisplaySize = {ui.width_px, ui.height_px};
    io.DisplayFramebufferScale = {ui.device_pixel_ratio, ui.device_pixel_ratio};
    io.DeltaTime = static_cast<float>(std::clamp((now_ms - last_now_ms_) / 1000.0, 0.001, 1.0));
    last_now_ms_ = now_ms;
    ui.now_ms = now_ms;
    ui.wanted_ms_ = -1;
    ui.cursor_ = "default";
    if (renderer_ != nullptr) renderer_->begin();
    ImGui::NewFrame();
    fonts_->begin_frame(ui.device_pixel_ratio);

    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("canvas", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoInputs |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus);
    begin_ui_frame(ui);
    draw(ui);
    end_ui_frame(ui);
    ImGui::End();
    ImGui::Render();
    const bool is_painted = renderer_ == nullptr || renderer_->render(ui.color(Color::bg));
    if (renderer_ == nullptr) acknowledge_textures();
    finish(is_painted);
    private_->in_frame = false;
    last_frame_ms_ = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
    return granted_frames_ > 0 ? 0 : ui.wanted_ms_;
}

/// Hands out what the frame left behind: the tree, the focus, the cursor, an address to go to.
void AppFrame::finish(bool is_painted) {
    Ui& ui = *ui_;
    ++frames_;
    if (granted_frames_ > 0) --granted_frames_;
    ui.wheel_ = {};
    const bool is_tree_changed = ui.nodes.end_frame();
    if (is_tree_changed) tell_tree();
    // Of an event's frames one that is as the one before it is the last.
    if (!is_painted && !is_tree_changed && granted_frames_ < kGrantedFrames - 1) granted_frames_ = 0;
#ifdef IMGUI_ENABLE_TEST_ENGINE
    find_items_without_node();
#endif
    if (const std::string id = ui.nodes.take_focus_request(); !id.empty()) platform_.focus_node(id);
    if (ui.cursor_ != private_->cursor) platform_.set_cursor(private_->cursor = ui.cursor_);
    if (!ui.followed_.empty()) {
        const std::string href = std::move(ui.followed_);
        ui.followed_.clear();
        if (href.front() != '#')
            platform_.open_url(href);
        else if (ui.navigate)
            ui.navigate(std::string_view(href).substr(1));
        wake();
    }
}

/// Nobody reads the tree of what is being dragged, and to show it costs the page more than a frame.
void AppFrame::tell_tree() {
    const double since_ms = last_now_ms_ - told_ms_;
    if (ui_->pointer_down() && since_ms < kTellMs && !ui_->nodes.wants_focus()) return ui_->wake_in(kTellMs - since_ms);
    told_ms_ = last_now_ms_;
    platform_.show_nodes(ui_->nodes.tell());
}

#ifdef IMGUI_ENABLE_TEST_ENGINE
void AppFrame::find_items_without_node() {
    std::vector<ImGuiID> known;
    for (const Node& node : ui_->nodes.nodes()) known.push_back(ImHashStr(node.id.data(), node.id.size()));
    std::sort(known.begin(), known.end());
    ui_->items_without_node_.clear();
    for (const ImGuiID id : ui_->internals().items)
        if (!std::binary_search(known.begin(), known.end(), id)) ui_->items_without_node_.push_back(id);
}
#endif

} // namespace hk::ui
