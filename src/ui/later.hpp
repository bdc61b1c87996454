// Code of pages.hpp where it may not be here yet. It must not know what is drawn.
#pragma once

#include "app/app.hpp"
#include "ui/pages.hpp"

namespace hk::ui {

/// `Draw` once the later code is here, until then `Wait`, which has the same shape and asks for it.
/// Called through a table, so that `Draw` stays a function whose name web/setup/split.mjs finds.
template <auto Wait, auto Draw>
auto here_or(const App& app) {
    constexpr decltype(Draw) kTurns[] = {Wait, Draw};
    return kTurns[app.platform.has_more_code() ? 1 : 0];
}

} // namespace hk::ui
