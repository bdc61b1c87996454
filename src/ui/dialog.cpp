// Modal dialogs and message bars.
// It must not know what they ask or say.
#include "ui/overlays.hpp"
#include "ui/painter.hpp"
#include "ui/text.hpp"
#include "ui/ui_private.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace hk::ui {
namespace {

constexpr float kHeader = 64, kBodyPadding = 24;

} // namespace

/// Opened in this order, closed in the reverse.
struct Dialog::Parts {
    Parts(Ui& ui, std::string_view leaf) : layer(ui, Layer::dialog, ui.canvas()), scope(ui, leaf) {}
    LayerScope layer;
    Scope scope;
    std::optional<Group> group;
    std::optional<ScrollArea> area;
    Rect cross;
    std::string close_name;
    float chrome_px = 0; ///< header, footer and padding
};

Dialog::Dialog(Ui& ui, std::string_view leaf, const DialogOptions& o)
    : ui_(ui), id_(ui.id(leaf)), parts_(new Parts(ui, leaf)) {
    Ui::Private& p = ui.internals();
    const bool opening = std::find(p.dialogs_before.begin(), p.dialogs_before.end(), id_) == p.dialogs_before.end();
    p.dialogs_drawn.push_back(id_);
    // A question of a few words is no page of its own.
    const bool whole = ui.phone() && !o.alert;
    const float header = ui.px(kHeader), footer = ui.px(o.footer_px), pad = ui.px(ui.phone() ? 16 : kBodyPadding);
    parts_->chrome_px = header + footer + 2 * pad;
    const float wanted =
        o.height_px > 0 ? ui.px(o.height_px) : p.length(id_ + "/content", ui.px(240)) + parts_->chrome_px;
    Rect r = ui.canvas();
    if (!whole) {
        const float beside = ui.px(ui.phone() ? 32 : 48);
        r.w = std::min(ui.px(o.width_px), ui.width_px - beside);
        r.h = std::min(wanted, ui.height_px - beside);
        r.x = (ui.width_px - r.w) / 2;
        r.y = (ui.height_px - r.h) / 2;
    }
    r = ui.snap(r);

    const float radius = whole ? 0 : ui.px(size::kRadiusDialog);
    ui.paint().fill(ui.canvas(), ui.color(Color::scrim, ui.fade(id_ + "/scrim", true, motion::kDialog)));
    if (!whole) ui.paint().shadow(r, radius, 6, 4);
    ui.paint().box(r, Color::surface, Color::border, radius);

    Node node(id_, o.alert ? Role::alertdialog : Role::dialog, r, o.title);
    node.modal = true;
    parts_->group.emplace(ui, std::move(node));
    Rect rest = r;
    Rect head = rest.cut_top(header);
    ui.paint().horizontal_line(r.x, r.right(), head.bottom() - 1, Color::line);
    head = head.inset(pad, 0);
    if (o.closable) {
        const float side = ui.px(size::kControlSmall);
        parts_->cross = head.cut_right(side, ui.px(8)).middle(side).moved(ui.px(8), 0);
        parts_->close_name = o.close_name;
        // Escape closes a list that is open in the dialog first.
        closed_ = ui.nodes.take_activation(ui.id("close")) || (p.popup.id.empty() && ui.take_key("Escape"));
    }
    const float title = heading(ui, head, "title", o.title, Type::record_title, 2);
    head.cut_left(title, ui.px(24));
    header_ = head;

    if (footer > 0) {
        footer_ = rest.cut_bottom(footer);
        const float line = 1;
        ui.paint().fill_corners(footer_.inset(line, 0).moved(0, -line), ui.color(Color::sunken),
                                std::max(0.0F, radius - line), false, true);
        ui.paint().horizontal_line(r.x, r.right(), footer_.y, Color::line);
        footer_ = footer_.inset(pad, 0);
    }
    parts_->area.emplace(ui, "body", rest.inset(1, 0), ScrollArea::Options{});
    body_ = parts_->area->content().inset(pad - 1, pad);
    body_.h = std::max(body_.h, rest.h - 2 * pad);
    if (opening && !o.initial_focus.empty()) ui.nodes.request_focus(o.initial_focus);
}

void Dialog::set_body_bottom(float canvas_y) {
    const float pad = body_.x - parts_->area->view().x;
    parts_->area->set_content_bottom(canvas_y + pad);
    float& content = ui_.internals().lengths[id_ + "/content"];
    if (std::abs(content - (canvas_y - body_.y)) < 0.5F) return;
    content = canvas_y - body_.y;
    ui_.animate();
}

void Dialog::begin_footer() { parts_->area.reset(); }

Dialog::~Dialog() {
    parts_->area.reset();
    // Last in the tab order, so that a dialog begins with its content.
    if (!parts_->cross.empty()) icon_button(ui_, parts_->cross, "close", Icon::x, parts_->close_name);
    parts_->group.reset();
    delete parts_;
}

bool dialog_open(const Ui& ui) { return !ui.internals().dialogs_drawn.empty(); }

namespace {

/// On a phone what was done takes two lines from the page; an error is read whole.
int most_lines(const Ui& ui, const ToastOptions& o) { return ui.phone() && !o.alert ? 2 : 4; }

float shortcut_width(const Ui& ui, const ToastOptions& o) {
    return o.shortcut.empty() || ui.touch ? 0 : ui.text_width(Type::caption, o.shortcut) + ui.px(12);
}

} // namespace

float toast_height(const Ui& ui, float width_px, const ToastOptions& o) {
    float room = width_px - 2 * ui.px(16);
    if (o.icon != Icon::none) room -= ui.px(size::kIcon) + ui.px(12);
    if (!o.close_name.empty()) room -= ui.px(28) + ui.px(8);
    if (const float cap = shortcut_width(ui, o); cap > 0) room -= cap + ui.px(10);
    if (!o.action.empty()) room -= std::ceil(ui.text_width(Type::body_medium, o.action)) + 1 + ui.px(16);
    return std::max(ui.px(size::kToast), ui.wrapped_height(Type::body, o.message, room, most_lines(ui, o)) + ui.px(24));
}

ToastResult toast(Ui& ui, const Rect& r, std::string_view leaf, const ToastOptions& o) {
    const std::string id = ui.id(leaf);
    ToastState& state = ui.internals().toasts[id];
    if (state.identity != o.identity || state.last_ms == 0)
        state = {o.identity, static_cast<double>(motion::kToastStays), ui.now_ms};

    // It waits while a menu or calendar is open in its place.
    const auto& popup = ui.internals().popup;
    if (!popup.id.empty() && !popup.rect.intersect(r).empty()) {
        state.last_ms = ui.now_ms;
        return {};
    }
    const LayerScope layer(ui, Layer::toast, r);
    const bool kept = o.alert || ui.hovers(r) || ui.nodes.focus_within(id);
    if (!kept) state.left_ms -= ui.now_ms - state.last_ms;
    state.last_ms = ui.now_ms;
    if (!kept) ui.wake_in(std::max(0.0, state.left_ms));

    ToastResult result;
    ui.paint().fill(r, Color::toast, ui.px(size::kRadiusPopup));
    const Group group(ui, {id, Role::group, r});
    const Scope scope(ui, leaf);
    const RightToLeft order(ui);
    Rect inside = r.inset(ui.px(16), 0);
    if (o.icon != Icon::none)
        ui.paint().icon(inside.cut_left(ui.px(size::kIcon), ui.px(12)), o.icon, ui.px(size::kIcon), Color::toast_text);
    if (!o.close_name.empty()) {
        const Rect box = inside.cut_right(ui.px(28), ui.px(8)).middle(ui.px(28));
        const ItemState cross = hit_area(ui, box, "close", o.close_name);
        ui.paint().icon(box, Icon::x, ui.px(size::kIcon), Color::toast_text);
        if (cross.focus_ring) ui.paint().edge(box, Color::toast_accent, ui.px(6), 2);
        ui.hint(ui.id("close"), box, o.close_name, cross);
        result.gone = cross.pressed;
    }
    if (const float width = shortcut_width(ui, o); width > 0) {
        const Rect cap = inside.cut_right(width, ui.px(10)).middle(ui.px(20));
        ui.paint().edge(cap, ui.color(Color::toast_text, 0.4F), ui.px(4));
        ui.paint().text(cap, Type::caption, ui.color(Color::toast_text, 0.8F), o.shortcut, Align::center);
    }
    if (!o.action.empty()) {
        const Rect box = inside.cut_right(std::ceil(ui.text_width(Type::body_medium, o.action)) + 1, ui.px(16));
        result.action = link(ui, box, "action", {.label = o.action, .color = Color::toast_accent}).pressed;
    }
    const float words = ui.wrapped_height(Type::body, o.message, inside.w, most_lines(ui, o));
    paragraph(ui, inside.middle(words), "message", o.message,
              {.color = Color::toast_text, .live = o.alert ? "assertive" : "polite"}, most_lines(ui, o));
    result.gone = result.gone || result.action || (!kept && state.left_ms <= 0);
    if (result.gone) ui.internals().toasts.erase(id);
    return result;
}

} // namespace hk::ui
