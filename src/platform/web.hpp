// Where the page's calls arrive: main.cpp says what the program is, web.cpp starts it when the page does.
// It must not know screens or data.
#pragma once

#include "platform/platform.hpp"
#include "platform/program.hpp"
#include "ui/app_frame.hpp"

#include <memory>

namespace hk {

/// Defined by main.cpp: the program of this page. Called once, at hk_start; never in the import worker.
std::unique_ptr<Program> make_program(Platform& platform, ui::Renderer& renderer);

} // namespace hk
