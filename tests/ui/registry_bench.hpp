// The registry screen with the sample open, drawn without pixels and used as a person would.
// It must not know how the screen is made.
#pragma once

#include "app/app.hpp"
#include "doctest/doctest.h"
#include "exchange/import_file.hpp"
#include "platform/headless.hpp"
#include "ui/app_frame.hpp"
#include "ui/registry_screen.hpp"
#include "ui/widgets.hpp"

#include <fstream>
#include <sstream>
#include <string>
#include <utility>

namespace hk::ui {

inline std::string read_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

class RegistryBench {
public:
    explicit RegistryBench(std::string_view hash, float width_px = 1280, float height_px = 900,
                           std::string_view language = "en", const std::string& json = sample())
        : platform(std::string(HK_BUILD_DIR) + "/gen/assets"), app(platform), frame(platform, nullptr) {
        StartOptions options;
        options.width_px = width_px;
        options.height_px = height_px;
        options.reduced_motion = true;
        options.language_tag = language;
        options.today = "2026-11-23";
        options.hash = hash;
        app.start(options);
        auto read = import_file(json, {});
        REQUIRE(read.db.has_value());
        const auto summary = import_summary_json(read);
        const auto bytes = read.db->serialize();
        app.import_done(summary, {bytes.data, bytes.size});
        app.go(parse_address(hash));
        frame.ui().navigate = [this](std::string_view to) { app.go(parse_address(to)); };
        frame.start(options);
        settle();
    }

    static const std::string& sample() {
        static const std::string text = read_text(std::string(HK_SOURCE_DIR) + "/assets/sample/sample.json");
        return text;
    }

    void draw(Ui& ui) {
        if (app.address().screen == "registry") draw_registry(ui, app, ui.canvas());
    }

    /// Frames until nothing is wanted at once; moves the focus as the page would, which enters what was typed.
    void settle() {
        for (int i = 0; i < 12; ++i) {
            now_ms += 16;
            const double next = frame.frame(now_ms, [this](Ui& ui) { draw(ui); });
            CHECK(ui().interactive_items_without_node().empty());
            if (!platform.wanted_focus.empty()) {
                const auto id = std::exchange(platform.wanted_focus, std::string());
                if (ui().nodes.find_id(id) != nullptr) move_focus(id);
            }
            if (next != 0) break;
        }
    }

    Ui& ui() { return frame.ui(); }
    const Semantics& nodes() { return frame.ui().nodes; }
    const Node* find(Role role, std::string_view name) { return nodes().find(role, name); }

    void move_focus(const std::string& id) {
        if (id != focused && !typed.empty()) {
            frame.commit(focused, std::exchange(typed, std::string()));
            frame.frame(now_ms += 16, [this](Ui& ui) { draw(ui); });
        }
        focused = id;
        frame.focus(id, true);
    }
    void press(const Node* node, std::uint32_t mods = 0) {
        REQUIRE(node != nullptr);
        const std::string id = node->id;
        if (node->focusable) move_focus(id);
        frame.activate(id, mods);
        settle();
    }
    void press(Role role, std::string_view name) {
        const Node* node = find(role, name);
        REQUIRE_MESSAGE(node != nullptr, std::string(name));
        press(node);
    }
    bool key(std::string_view key, std::uint32_t mods = 0) {
        const bool taken = frame.key(key, mods, true, [this](Ui& ui) { draw(ui); });
        settle();
        return taken;
    }
    /// Types into a field without leaving it.
    void type(Role role, std::string_view name, std::string_view text) {
        const Node* node = find(role, name);
        REQUIRE_MESSAGE(node != nullptr, std::string(name));
        const std::string id = node->id;
        move_focus(id);
        settle();
        typed = text;
        frame.edit(id, text);
        settle();
    }
    /// Types and leaves.
    void enter(Role role, std::string_view name, std::string_view text) {
        type(role, name, text);
        if (typed.empty()) frame.commit(focused, "");
        move_focus("");
        settle();
    }

    HeadlessPlatform platform;
    App app;
    AppFrame frame;
    double now_ms = 1000;
    std::string focused, typed;
};

} // namespace hk::ui
