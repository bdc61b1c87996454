// The whole page for tests: program, headless platform, the sample's file, people's ways of using it.
// It must not know any screen.
#pragma once

#include "exchange/import_file.hpp"
#include "platform/headless.hpp"
#include "ui/page_program.hpp"
#include "ui/software_renderer.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <utility>

namespace hk::ui {

inline std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

inline const std::string& sample_text() {
    static const std::string text = file_text(std::string(HK_SOURCE_DIR) + "/assets/sample/sample.json");
    return text;
}

/// What the page is opened with.
struct PageLook {
    float width_px = 1440, height_px = 900;
    std::string language = "uz";
    bool dark = false;
    float text_size = 1;
    std::string hash{};
    bool painted = false; ///< with a renderer, so that picture() has something
    float pixel_ratio = 1;
};

class PageBench {
public:
    explicit PageBench(const PageLook& look = {})
        : platform(std::string(HK_BUILD_DIR) + "/gen/assets"),
          program(std::make_unique<PageProgram>(platform, look.painted ? &renderer : nullptr)) {
        StartOptions options;
        options.width_px = look.width_px;
        options.height_px = look.height_px;
        options.device_pixel_ratio = look.pixel_ratio;
        options.language_tag = look.language;
        options.dark = look.dark;
        options.text_size = look.text_size;
        options.hash = look.hash;
        options.today = "2026-11-23";
        options.reduced_motion = true;
        options.touch = look.width_px < 768;
        program->start(options);
        settle();
    }
    ~PageBench() { set_language(Language::uz); }
    PageBench(const PageBench&) = delete;
    PageBench& operator=(const PageBench&) = delete;

    /// Frames until nothing is wanted at once; moves the focus as the page would. True when it came to rest.
    bool settle() {
        for (int i = 0; i < 200; ++i) {
            now_ms += 16;
            const double next = program->frame(now_ms);
            if (nodes().is_told()) CHECK(told() == nodes().json());
            follow_focus();
            if (next != 0) return true;
        }
        return false;
    }
    /// What the page has by all that it was told of changes.
    std::string told() {
        std::string json = "[";
        for (const auto& node : platform.nodes) json += (json.size() > 1 ? ",\n" : "") + node;
        return json + "]";
    }
    void follow_focus() {
        const std::string id = std::exchange(platform.wanted_focus, std::string());
        if (!id.empty() && nodes().find_id(id) != nullptr) program->focus(id, keyboard);
    }

    /// As the page does it: chosen, read by the worker, handed over.
    void open(const std::string& name, const std::string& text) {
        program->file_chosen(name, static_cast<double>(text.size()));
        settle();
        auto import = import_file(text, {});
        if (!import.db) {
            program->import_failed(problems_json(import.problems));
        } else {
            const auto bytes = import.db->serialize();
            const auto summary = import_summary_json(import);
            program->import_done("{\"name\":\"" + name + "\"," + summary.substr(1), {bytes.data, bytes.size});
        }
        settle();
    }
    void open_sample() { open("sample.json", sample_text()); }

    /// What the page tells of keeping and of files, as Keeping::take() and App::keeping_told() read it.
    void tell_kept(std::string_view json) {
        program->kept(json);
        settle();
    }

    App& app() { return program->app(); }
    Ui& ui() { return program->app_frame().ui(); }
    const Semantics& nodes() { return ui().nodes; }

    bool press(const Node* node) {
        if (node == nullptr) return false;
        program->focus(node->id, keyboard);
        program->activate(node->id, 0);
        settle();
        return true;
    }
    bool press(Role role, std::string_view name) { return press(nodes().find(role, name)); }
    bool press_id(std::string_view id) { return press(nodes().find_id(id)); }
    bool key(std::string_view key, std::uint32_t mods = 0) {
        keyboard = true;
        const bool taken = program->key(key, mods, true); // draws
        follow_focus();
        program->key(key, mods, false);
        settle();
        return taken;
    }
    void type(std::string_view id, std::string_view text, bool enter = false) {
        const std::string field(id);
        program->focus(field, true);
        program->edit(field, text);
        settle();
        if (enter) key("Enter");
        program->commit(field, text);
        settle();
    }
    void go(std::string_view hash) {
        program->navigate(hash, false);
        settle();
    }
    void point(Point p) {
        program->pointer(PointerPhase::move, p.x, p.y, 0, PointerKind::mouse, 0);
        settle();
    }
    /// The link of the registry's first row; nullptr without rows.
    const Node* first_row() {
        for (const auto& node : nodes().nodes())
            if (node.role == Role::link && node.id.find("/table/row/") != std::string::npos) return &node;
        return nullptr;
    }
    /// The first node whose id ends so: the field of a form, whatever record is open.
    const Node* find_ending(std::string_view ending) {
        for (const auto& node : nodes().nodes())
            if (std::string_view(node.id).ends_with(ending)) return &node;
        return nullptr;
    }
    /// Down at one place, up at another, a frame after each move of some steps; without `steps` all within one frame.
    void drag(Point from, Point to, int steps) {
        program->pointer(PointerPhase::move, from.x, from.y, 0, PointerKind::mouse, 0);
        settle();
        program->pointer(PointerPhase::down, from.x, from.y, 1, PointerKind::mouse, 0);
        for (int i = 1; i <= std::max(1, steps); ++i) {
            const float part = static_cast<float>(i) / static_cast<float>(std::max(1, steps));
            program->pointer(PointerPhase::move, from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part, 1,
                             PointerKind::mouse, 0);
            if (steps > 0) settle();
        }
        program->pointer(PointerPhase::up, to.x, to.y, 0, PointerKind::mouse, 0);
        settle();
    }
    /// Any words of the page: names and values of all nodes.
    bool says(std::string_view words) {
        for (const auto& node : nodes().nodes())
            if (node.name.find(words) != std::string::npos || node.value.find(words) != std::string::npos) return true;
        return false;
    }
    /// Writes the frame to $HK_PICTURES/name.png, when that is set and the look is painted.
    void picture(const std::string& name) const {
        if (const char* directory = std::getenv("HK_PICTURES"))
            renderer.write_png(std::string(directory) + "/" + name + ".png");
    }

    HeadlessPlatform platform;
    SoftwareRenderer renderer;
    std::unique_ptr<PageProgram> program;
    double now_ms = 1000;
    bool keyboard = false;
};

} // namespace hk::ui
