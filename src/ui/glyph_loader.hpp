// The last source of every face: letters that the shipped subset lacks, drawn by the platform.
// It must not know which face it completes beyond its weight.
#pragma once

#include <cstdint>

struct ImFontLoader;

namespace hk::ui {

/// The loader; a source's FontData is a Fonts::Fallback (see the comment in add_fallback()).
const ImFontLoader& platform_glyph_loader();

} // namespace hk::ui
