// ImGui's OpenGL 3 renderer on the page's canvas, which may lose its context and get it back.
// It must not know what is drawn.
#pragma once

#include "ui/app_frame.hpp"
#include "ui/damage.hpp"

namespace hk {

class WebRenderer final : public ui::Renderer {
public:
    bool ready() override;
    void begin() override;
    bool render(std::uint32_t background_rgba) override;
    void resized() override { damage_.forget(); }
    void context(bool lost) override;

private:
    bool create_context();

    ui::Damage damage_;
    int context_ = 0;
    bool lost_ = false, started_ = false;
};

} // namespace hk
