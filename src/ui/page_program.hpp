// The whole program behind one set of plain calls: frame, application and screens, joined.
// It must not know who calls (browser or test).
#pragma once

#include "app/app.hpp"
#include "platform/program.hpp"
#include "ui/app_frame.hpp"

namespace hk::ui {

class PageProgram : public Program {
public:
    /// `renderer` may be null: frames are computed, nothing is painted.
    PageProgram(Platform& platform, Renderer* renderer);

    App& app() { return app_; }
    AppFrame& app_frame() { return frame_; }

    void start(const StartOptions& options) override;
    double frame(double now_ms) override;
    void resize(float width_px, float height_px, float device_pixel_ratio) override;
    void appearance(bool dark, bool reduced_motion) override;
    void window_focus(bool focused) override;
    void context(bool lost) override;
    void pointer(PointerPhase phase, float x_px, float y_px, std::uint32_t buttons, PointerKind kind,
                 std::uint32_t mods) override;
    bool wheel(float x_px, float y_px, float dx_px, float dy_px, std::uint32_t mods) override;
    bool key(std::string_view key, std::uint32_t mods, bool down) override;
    void activate(std::string_view id, std::uint32_t mods) override;
    void edit(std::string_view id, std::string_view text) override;
    void commit(std::string_view id, std::string_view text) override;
    void focus(std::string_view id, bool visible) override;
    void scroll(std::string_view id, float x_px, float y_px) override;
    void navigate(std::string_view hash, bool is_return) override;
    void file_chosen(std::string_view name, double size_bytes) override;
    void import_progress(double done, double total) override;
    void import_done(std::string_view summary_json, std::span<std::byte> database) override;
    void import_failed(std::string_view problems_json) override;
    void kept(std::string_view state_json) override;
    std::span<const std::byte> database_copy() override;
    std::string api(std::string_view request_json) override;

private:
    void draw_frame(Ui& ui);
    void follow_looks();

    App app_;
    AppFrame frame_;
    std::vector<std::byte> copy_;   ///< what database_copy() gave last
    std::function<void(Ui&)> draw_; ///< made once: a frame allocates nothing for it
    bool system_dark_ = false, reduced_motion_ = false;
    bool dark_told_ = false;
    float text_size_told_ = 1;
};

} // namespace hk::ui
