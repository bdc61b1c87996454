// Dear ImGui alone in a page, its demo window drawn at every refresh: what the frames of our page stand beside.
// It must not contain anything of ours; page.bench.mjs builds and measures it.
#include "imgui.h"
#include "imgui_impl_opengl3.h"

#include <emscripten/html5.h>

namespace {

bool draw(double now_ms, void* last_ms) {
    auto& last = *static_cast<double*>(last_ms);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {1440, 900};
    io.DeltaTime = static_cast<float>(now_ms > last ? (now_ms - last) / 1000 : 0.016);
    last = now_ms;
    // A pointer that goes round keeps the window at work.
    const int step = static_cast<int>(now_ms / 16);
    io.AddMousePosEvent(static_cast<float>(60 + step * 7 % 500), static_cast<float>(60 + step * 5 % 600));
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({20, 20});
    ImGui::SetNextWindowSize({1400, 860});
    ImGui::ShowDemoWindow();
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    return true;
}

} // namespace

int main() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.antialias = false;
    emscripten_webgl_make_context_current(emscripten_webgl_create_context("#canvas", &attributes));
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplOpenGL3_Init("#version 300 es");
    static double last_ms = 0;
    emscripten_request_animation_frame_loop([](double now_ms, void* last) -> EM_BOOL { return draw(now_ms, last); },
                                            &last_ms);
}
