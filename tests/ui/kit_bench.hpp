// A window of the kit for tests: headless platform, frames on demand, people's ways of using widgets.
// It must not know any screen.
#pragma once

#include "platform/headless.hpp"
#include "ui/app_frame.hpp"
#include "ui/widgets.hpp"

#include <functional>
#include <string>
#include <utility>

namespace hk::ui {

class Bench {
public:
    explicit Bench(std::function<void(Ui&)> draw_in, float width_px = 1280, float height_px = 800)
        : platform(std::string(HK_BUILD_DIR) + "/gen/assets"), frame(platform, nullptr), draw(std::move(draw_in)) {
        StartOptions options;
        options.width_px = width_px;
        options.height_px = height_px;
        options.reduced_motion = true;
        frame.start(options);
        settle();
    }

    /// Frames until nothing is wanted at once; moves the focus as the page would.
    void settle() {
        for (int i = 0; i < 12; ++i) {
            now_ms += 16;
            const double next = frame.frame(now_ms, draw);
            if (!platform.wanted_focus.empty()) {
                const std::string id = std::exchange(platform.wanted_focus, std::string());
                if (ui().nodes.find_id(id) != nullptr) frame.focus(id, keyboard);
            }
            if (next != 0) break;
        }
    }
    void wait(double ms) {
        now_ms += ms;
        frame.wake();
        settle();
    }

    Ui& ui() { return frame.ui(); }
    const Semantics& nodes() { return frame.ui().nodes; }

    void press(const Node* node) {
        if (node->interactive) frame.focus(node->id, keyboard);
        frame.activate(node->id);
        settle();
    }
    bool press(Role role, std::string_view name) {
        const Node* node = nodes().find(role, name);
        if (node == nullptr) return false;
        press(node);
        return true;
    }
    bool key(std::string_view key, std::uint32_t mods = 0) {
        keyboard = true;
        const bool taken = frame.key(key, mods, true, draw);
        settle();
        return taken;
    }
    void type(const Node* node, std::string_view text) {
        const std::string id = node->id;
        frame.focus(id, true);
        frame.edit(id, text);
        settle();
    }
    void point(Point p) {
        frame.pointer(PointerPhase::move, p.x, p.y, 0, PointerKind::mouse, 0);
        settle();
    }

    HeadlessPlatform platform;
    AppFrame frame;
    std::function<void(Ui&)> draw;
    double now_ms = 1000;
    bool keyboard = false;
};

} // namespace hk::ui
