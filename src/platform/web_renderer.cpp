// WebGL 2 by Emscripten, everything else by ImGui's own backend.
// It must not be linked anywhere but in the page.
#include "platform/web_renderer.hpp"

#include "imgui.h"
#include "imgui_impl_opengl3.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>

#include <cmath>

namespace hk {

bool WebRenderer::create_context() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = false;
    attributes.depth = false;
    attributes.stencil = false;
    attributes.antialias = false;            // ImGui smooths its own edges
    attributes.preserveDrawingBuffer = true; // only what changed is painted
    attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_DEFAULT;
    context_ = static_cast<int>(emscripten_webgl_create_context("#canvas", &attributes));
    return context_ > 0 && emscripten_webgl_make_context_current(context_) == EMSCRIPTEN_RESULT_SUCCESS;
}

bool WebRenderer::ready() {
    if (lost_) return false;
    return context_ > 0 || create_context();
}

void WebRenderer::begin() {
    if (!started_) started_ = ImGui_ImplOpenGL3_Init("#version 300 es");
    ImGui_ImplOpenGL3_NewFrame(); // makes its objects again after a loss
}

namespace {

/// The backend clears nothing.
void clear(const ui::PixelRect& part, int canvas_height, std::uint32_t rgba) {
    const auto channel = [&](unsigned shift) { return static_cast<float>((rgba >> shift) & 0xFFU) / 255.0F; };
    glEnable(GL_SCISSOR_TEST);
    glScissor(part.left, canvas_height - part.bottom, part.right - part.left, part.bottom - part.top);
    glClearColor(channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT), 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

} // namespace

bool WebRenderer::render(std::uint32_t background_rgba) {
    ImDrawData* data = ImGui::GetDrawData();
    // The backend cuts fractions off: a canvas of 1599.9999 pixels would lose its last column.
    const float w = std::round(data->DisplaySize.x * data->FramebufferScale.x),
                h = std::round(data->DisplaySize.y * data->FramebufferScale.y);
    data->FramebufferScale = {(w + 0.25F) / data->DisplaySize.x, (h + 0.25F) / data->DisplaySize.y};
    const auto part = damage_.next(*data, background_rgba);
    if (part.empty()) {
        for (ImTextureData* texture : *data->Textures)
            if (texture->Status != ImTextureStatus_OK) ImGui_ImplOpenGL3_UpdateTexture(texture);
        return false;
    }
    ui::clip_to(*data, part);
    clear(part, static_cast<int>(h), background_rgba);
    ImGui_ImplOpenGL3_RenderDrawData(data);
    return true;
}

void WebRenderer::context(bool lost) {
    lost_ = lost;
    damage_.forget();
    // Frees the names of what is gone; ImGui hands its textures out anew when it sees that they were destroyed.
    if (lost && started_) ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

} // namespace hk
