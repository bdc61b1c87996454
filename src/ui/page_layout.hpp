// A scrolling page with a title: the frame of every screen that is not a table.
// It must not know what stands below the title.
#pragma once

#include "ui/ui.hpp"

#include <string_view>

namespace hk::ui {

/// While it lives, draws go into the scrolled page. Content is as wide as the area less padding, at most 1440 and then
/// centred.
class PageLayout {
public:
    /// `back`: the address of what the page is one of; gives it an arrow before its title, named `back_name`.
    PageLayout(Ui& ui, const Rect& area, std::string_view title, std::string_view summary = {},
               std::string_view back = {}, std::string_view back_name = {});
    /// Right of the title, for buttons; cut pieces off it.
    Rect& head_rest() { return head_; }
    /// Below the title, as far down as one likes.
    [[nodiscard]] Rect rest() const { return rest_; }
    [[nodiscard]] float width() const { return rest_.w; }
    /// Canvas y where the content ended.
    void end(float content_bottom);

private:
    Ui& ui_;
    ScrollArea area_;
    Rect head_, rest_;
};

} // namespace hk::ui
