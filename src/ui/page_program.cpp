// Frame, application and screens, joined.
// It must not know who calls (browser or test).
#include "ui/page_program.hpp"

#include "exchange/request.hpp"
#include "ui/draw.hpp"
#include "ui/screen.hpp"

namespace hk::ui {

PageProgram::PageProgram(Platform& platform, Renderer* renderer)
    : app_(platform), frame_(platform, renderer), draw_([this](Ui& ui) { draw_frame(ui); }) {
    frame_.ui().navigate = [this](std::string_view hash) { app_.go(parse_address(hash)); };
}

void PageProgram::draw_frame(Ui& ui) {
    draw(ui, app_);
    follow_looks();
}

/// Theme and text size are the application's; the frame draws with them from the next frame on.
void PageProgram::follow_looks() {
    const auto& settings = app_.settings();
    if (settings.text_size != text_size_told_) {
        text_size_told_ = settings.text_size;
        frame_.set_text_size(settings.text_size);
    }
    if (app_.is_dark() != dark_told_) {
        dark_told_ = app_.is_dark();
        frame_.appearance(dark_told_, reduced_motion_);
    }
}

void PageProgram::start(const StartOptions& options) {
    app_.start(options);
    system_dark_ = options.dark;
    reduced_motion_ = options.reduced_motion;
    dark_told_ = app_.is_dark();
    text_size_told_ = options.text_size;
    auto shown = options;
    shown.dark = dark_told_;
    frame_.start(shown);
}

double PageProgram::frame(double now_ms) { return frame_.frame(now_ms, draw_); }
void PageProgram::resize(float width_px, float height_px, float device_pixel_ratio) {
    frame_.resize(width_px, height_px, device_pixel_ratio);
}

void PageProgram::appearance(bool dark, bool reduced_motion) {
    system_dark_ = dark;
    reduced_motion_ = reduced_motion;
    app_.appearance(dark);
    dark_told_ = app_.is_dark();
    frame_.appearance(dark_told_, reduced_motion);
}

void PageProgram::window_focus(bool focused) { frame_.window_focus(focused); }
void PageProgram::context(bool lost) { frame_.context(lost); }
void PageProgram::pointer(PointerPhase phase, float x_px, float y_px, std::uint32_t buttons, PointerKind kind,
                          std::uint32_t mods) {
    frame_.pointer(phase, x_px, y_px, buttons, kind, mods);
}
bool PageProgram::wheel(float x_px, float y_px, float dx_px, float dy_px, std::uint32_t mods) {
    return frame_.wheel(x_px, y_px, dx_px, dy_px, mods);
}
bool PageProgram::key(std::string_view key, std::uint32_t mods, bool down) {
    return frame_.key(key, mods, down, draw_);
}
void PageProgram::activate(std::string_view id, std::uint32_t mods) { frame_.activate(id, mods); }
void PageProgram::edit(std::string_view id, std::string_view text) { frame_.edit(id, text); }
void PageProgram::commit(std::string_view id, std::string_view text) { frame_.commit(id, text); }
void PageProgram::focus(std::string_view id, bool visible) {
    // Commands, months and fields of study are understood in every language, wherever they are typed.
    if (const auto* node = frame_.ui().nodes.find_id(id); node != nullptr && node->field) app_.want_texts();
    frame_.focus(id, visible);
}
void PageProgram::scroll(std::string_view id, float x_px, float y_px) { frame_.scroll(id, x_px, y_px); }

void PageProgram::navigate(std::string_view hash, bool is_return) {
    // As on a phone's own screens, Back closes what lies over the page, and the page stays.
    if (is_return && frame_.close_overlay(draw_)) return app_.stay();
    app_.arrived(hash, is_return);
    frame_.navigated();
}

void PageProgram::file_chosen(std::string_view name, double size_bytes) {
    app_.import().start(name, size_bytes);
    app_.dismiss_message(); // of something before
    frame_.wake();
}

void PageProgram::import_progress(double done, double total) {
    app_.import().progress(done, total);
    frame_.wake();
}

void PageProgram::import_done(std::string_view summary_json, std::span<std::byte> database) {
    app_.import_done(summary_json, database);
    frame_.wake();
}

void PageProgram::import_failed(std::string_view problems_json) {
    app_.import_failed(problems_json);
    frame_.wake();
}

void PageProgram::kept(std::string_view state_json) {
    app_.keeping_told(state_json);
    frame_.wake();
}

std::span<const std::byte> PageProgram::database_copy() {
    auto& db = app_.document().db();
    copy_.resize(db.serialized_size());
    if (!db.copy_serialized(0, copy_)) copy_.clear();
    return copy_;
}

std::string PageProgram::api(std::string_view request_json) {
    const auto request = read_request(request_json);
    if (text_of(request, "call") == "nodes") return "{\"result\":" + frame_.nodes_json() + "}";
    if (text_of(request, "call") == "report" && app_.platform.has_more_code())
        return find_screen("reports", {})->answer(app_);
    auto answer = app_.api(request_json);
    if (text_of(request, "call") == "counters" && answer.size() > 2 && answer.ends_with("}}")) {
        answer.resize(answer.size() - 2);
        answer += ",\"frames\":" + std::to_string(frame_.frame_count()) +
                  ",\"lastFrameMs\":" + std::to_string(frame_.last_frame_ms()) + "}}";
    }
    return answer;
}

} // namespace hk::ui
