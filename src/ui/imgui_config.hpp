// How Dear ImGui is compiled, for its own files and for ours alike (IMGUI_USER_CONFIG).
// It must not include anything of ours.
#pragma once

#define IMGUI_USE_WCHAR32      // glyphs beyond the first 65,536: emoji, rare Chinese characters
#define ImDrawIdx unsigned int // a long table can pass 65,536 vertices in one draw list
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT   // Inter is handed in by the page; ImGui's own bitmap font would only add weight
#define IMGUI_DISABLE_FILE_FUNCTIONS // nothing is read from or written to disk
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

// Item hooks, by which a test sees every interactive item (src/ui defines them, tests use them). Not in the page: they
// cost time in every frame.
#ifndef __EMSCRIPTEN__
#define IMGUI_ENABLE_TEST_ENGINE
#endif
