// ImGui's item hooks: every interactive item of a frame is noted, so that a test can ask which of them has no node.
// It must not do anything in the page, where the hooks are not compiled in.
#include "ui/ui_private.hpp"

#ifdef IMGUI_ENABLE_TEST_ENGINE

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&, const ImGuiLastItemData*) {
    // The full-window ImGui window registers parts of itself before the kit draws.
    auto* ui = static_cast<hk::ui::Ui*>(context->TestEngine);
    if (ui != nullptr && ui->internals().drawing) ui->internals().items.push_back(id);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

#endif
