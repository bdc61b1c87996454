// The whole program of the page: which parts there are and how they are put together.
// It must not do any of their work. The import worker runs the same module and starts none of this
// (platform/web_worker.cpp).
#include "platform/web.hpp"
#include "ui/page_program.hpp"

namespace hk {

// The page (web/main.js) loads the module, hands over the fonts and calls hk_start; from then on every event of the
// browser arrives as one call of Program, and every wish of the program leaves as one call of Platform:
//
//   web/ ── hk_… ──> Program = PageProgram ── App        what the program is doing: document, address, commands,
//   settings
//                        │                     └─ model, db, exchange, stats, text
//                        └─ AppFrame ── draw(Ui&, App&)   shell, the screen of the address, dialogs, messages
//                              ├─ semantic nodes ──> Platform ──> web/mirror.js
//                              └─ draw lists ──> Renderer (WebGL)
//
// A frame is drawn only when something changed: each event grants three, animations and timers ask for theirs.
std::unique_ptr<Program> make_program(Platform& platform, ui::Renderer& renderer) {
    return std::make_unique<ui::PageProgram>(platform, &renderer);
}

} // namespace hk
