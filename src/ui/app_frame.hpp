// The frame around all drawing: makes ImGui's context and fonts, feeds input, opens and closes frames, hands the tree
// out. It must not know any screen: what is drawn comes in as a function.
#pragma once

#include "platform/platform.hpp"
#include "platform/program.hpp"
#include "ui/ui.hpp"

#include <functional>
#include <memory>

namespace hk::ui {

/// Turns finished draw lists into pixels. The web has GL3; tests have none.
class Renderer {
public:
    virtual ~Renderer() = default;
    virtual bool ready() = 0; ///< false while the context is lost
    virtual void begin() = 0; ///< before ImGui::NewFrame
    /// After ImGui::Render: ImGui::GetDrawData() on the background; what is the same as before may be left standing.
    /// False when all of it was.
    virtual bool render(std::uint32_t background_rgba) = 0;
    virtual void resized() = 0;          ///< the canvas has another size and is empty
    virtual void context(bool lost) = 0; ///< objects are gone / may be made again
};

class AppFrame {
public:
    /// `renderer` may be null: frames are computed, textures acknowledged, nothing painted.
    AppFrame(Platform& platform, Renderer* renderer);
    ~AppFrame();
    AppFrame(const AppFrame&) = delete;
    AppFrame& operator=(const AppFrame&) = delete;

    Ui& ui() { return *ui_; }

    void start(const StartOptions& options);
    /// One frame: draws, shows the nodes when they changed, moves focus, sets the cursor.
    /// Returns ms until the next wanted frame: 0 = next animation frame, < 0 = none.
    double frame(double now_ms, const std::function<void(Ui&)>& draw);

    // Events, as in Program; each grants three frames.
    void resize(float width_px, float height_px, float device_pixel_ratio);
    void appearance(bool dark, bool reduced_motion);
    void set_text_size(float factor); ///< 1, 1.15, 1.3
    void window_focus(bool focused);
    void context(bool lost);
    void pointer(PointerPhase phase, float x_px, float y_px, std::uint32_t buttons, PointerKind kind,
                 std::uint32_t mods);
    bool wheel(float x_px, float y_px, float dx_px, float dy_px, std::uint32_t mods);
    /// Runs a frame at once to learn whether anyone took the key.
    bool key(std::string_view key, std::uint32_t mods, bool down, const std::function<void(Ui&)>& draw);
    void activate(std::string_view id, std::uint32_t mods = 0);
    void edit(std::string_view id, std::string_view text);
    void commit(std::string_view id, std::string_view text);
    void focus(std::string_view id, bool visible);
    void scroll(std::string_view id, float x_px, float y_px);
    void navigated(); ///< the address changed: popups close
    /// Closes the menu or dialog on top as Escape does; false when there is none or it stays.
    bool close_overlay(const std::function<void(Ui&)>& draw);
    void wake(); ///< something outside of input changed (an import)

    std::string nodes_json() const;
    std::uint64_t frame_count() const { return frames_; }
    double last_frame_ms() const { return last_frame_ms_; }

private:
    void finish(bool is_painted);
    void tell_tree();
    void find_items_without_node();

    struct Private;
    std::unique_ptr<Private> private_;
    std::unique_ptr<Fonts> fonts_;
    std::unique_ptr<Ui> ui_;
    Platform& platform_;
    Renderer* renderer_;
    int granted_frames_ = 3;
    std::uint64_t frames_ = 0;
    double last_now_ms_ = 0;
    double last_frame_ms_ = 0;
    double told_ms_ = 0; ///< when it was told one
};

} // namespace hk::ui
