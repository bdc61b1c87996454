// Cards, two-line rows, bars, small charts, empty states, progress.
// It must not know which figures or records they show.
#include "ui/cards.hpp"

#include "ui/ui_private.hpp"

#include <algorithm>
#include <cmath>

namespace hk::ui {

Card::Card(Ui& ui, const Rect& area, std::string_view leaf, const CardOptions& o) : ui_(ui), scope_(ui, leaf) {
    const Rect r = ui.snap(area);
    const std::string& id = ui.scope();
    const float radius = ui.px(size::kRadiusCard), pad = ui.px(size::kCard);
    Node node(id, Role::region, r, o.title);
    // The words lie above the link, so that they can be selected; a press on them is a press of the link.
    if (!o.href.empty()) node.delegate = id + "/link";
    ui.nodes.add(std::move(node));
    ui.nodes.push_parent(id);
    float hover = 0;
    if (!o.href.empty()) {
        state_ = hit_area(ui, r, "link", o.name.empty() ? o.title : o.name, o.href);
        state_.hovered = ui.hovers(r);
        hover = ui.fade(id, state_.hovered, motion::kHover);
    }
    const float line = std::max(1.0F, std::round(ui.device_pixel_ratio)) / ui.device_pixel_ratio;
    ui.paint().box(r, Color::surface, mix_colors(ui.color(Color::border), ui.color(Color::control), hover), radius);
    if (state_.focus_ring) ui.paint().focus_ring(r.grow(-2), radius);
    Rect rest = r;
    if (o.head) {
        Rect head = rest.cut_top(ui.px(size::kCardHead));
        ui.paint().horizontal_line(r.x + line, r.right() - line, head.bottom() - 1, Color::line);
        head = head.inset(pad, 0);
        const float title = heading(ui, head, "title", o.title, Type::card_title, 2);
        head.cut_left(title, ui.px(size::kGapMedium));
        if (!o.note.empty()) {
            const float note = ui.text_width(Type::label, o.note);
            if (note <= head.w)
                text(ui, head, "note", o.note, {.type = Type::label, .color = Color::text3, .align = Align::right});
            head.w = std::max(0.0F, head.w - note - ui.px(size::kGapSmall));
        }
        head_ = head;
    }
    body_ = rest.inset(pad, o.head ? ui.px(size::kGapMedium) : pad);
}

Card::~Card() { ui_.nodes.pop_parent(); }

float list_row_height(const Ui& ui) { return ui.px(ui.phone() ? size::kListRowPhone : size::kListRow); }

namespace {

Node row_node(const Ui& ui, const Rect& r) {
    Node node(ui.scope(), Role::listitem, r);
    node.delegate = ui.scope() + "/open";
    return node;
}

/// Group of a row with a link (or button) under its words.
struct RowItem {
    RowItem(Ui& ui, const Rect& r, std::string_view leaf, std::string_view name, std::string_view href)
        : scope(ui, leaf), group(ui, row_node(ui, r)) {
        state = hit_area(ui, r, "open", name, href);
        state.hovered = ui.hovers(r);
    }
    Scope scope;
    Group group;
    ItemState state;
};

} // namespace

ItemState list_row(Ui& ui, const Rect& r, std::string_view leaf, const ListRowOptions& o) {
    if (!ui.visible(r.grow(r.h * 4))) return {};
    RowItem row(ui, r, leaf, o.title, o.href);
    const float hover = ui.fade(ui.scope(), row.state.hovered, motion::kHover);
    if (o.open)
        ui.paint().fill(r, Color::accent_soft);
    else if (hover > 0)
        ui.paint().fill(r, ui.color(Color::hover, hover));
    if (o.open) ui.paint().fill({r.x, r.y, 3, r.h}, Color::accent);
    if (o.line_below) ui.paint().horizontal_line(r.x, r.right(), r.bottom() - 1, Color::line);
    if (row.state.focus_ring) ui.paint().focus_ring(r, ui.px(size::kRadiusRow), true);

    Rect inside = r.inset(ui.px(size::kCard), 0);
    if (o.status != Status::none)
        ui.paint().status(inside.cut_left(ui.px(size::kGlyph), ui.px(size::kGapMedium)).center(), o.status);
    if (o.icon != Icon::none)
        ui.paint().icon(inside.cut_left(ui.px(size::kIconMedium), ui.px(size::kGapMedium)), o.icon,
                        ui.px(size::kIconMedium), Color::text2);
    if (o.chevron)
        ui.paint().icon(inside.cut_right(ui.px(size::kIcon), ui.px(size::kGapSmall)), Icon::chevron_right,
                        ui.px(size::kIcon), Color::text3);

    const bool two = !o.detail.empty() || !o.value_detail.empty();
    const float upper = ui.line_height(Type::body_medium), lower = two ? ui.line_height(Type::label) : 0;
    inside = inside.middle(upper + lower);
    const float value = std::max(o.value.empty() ? 0 : ui.text_width(Type::body_medium, o.value),
                                 o.value_detail.empty() ? 0 : ui.text_width(Type::label, o.value_detail));
    Rect right = value > 0 ? inside.cut_right(std::ceil(value) + 1, ui.px(size::kGapMedium)) : Rect{};
    text(ui, inside.cut_top(upper), "title", o.title,
         {.type = Type::body_medium, .color = o.open ? Color::accent_text : Color::text});
    text(ui, inside, "detail", o.detail, {.type = Type::label, .color = Color::text3});
    if (value > 0) {
        text(ui, right.cut_top(o.value_detail.empty() ? upper + lower : upper), "value", o.value,
             {.type = Type::body_medium, .color = o.value_color, .align = Align::right});
        text(ui, right, "value_detail", o.value_detail,
             {.type = Type::label, .color = Color::text3, .align = Align::right});
    }
    return row.state;
}

float bar_row_height(const Ui& ui, bool label_above) { return label_above ? ui.px(34) : ui.px(24); }

ItemState bar_row(Ui& ui, const Rect& r, std::string_view leaf, const BarOptions& o) {
    RowItem row(ui, r, leaf, o.label + " " + o.value, o.href);
    const float grow = ui.fade(ui.scope() + "/grow", true, motion::kGrow);
    const float share = std::clamp(o.share, 0.0F, 1.0F) * grow;
    const std::uint32_t fill =
        row.state.hovered ? mix_colors(ui.color(o.color), ui.color(Color::text), 0.12F) : ui.color(o.color);
    Rect rest = r;
    if (o.label_above) {
        Rect words = rest.cut_top(ui.line_height(Type::body), ui.px(2));
        const float width = std::ceil(ui.text_width(Type::body_medium, o.value)) + 1;
        text(ui, words.cut_right(width, ui.px(8)), "value", o.value,
             {.type = Type::body_medium, .color = Color::text, .align = Align::right});
        text(ui, words, "label", o.label, {.color = Color::text2});
        const Rect track{rest.x, rest.y, rest.w, ui.px(8)};
        ui.paint().fill(track, Color::track, ui.px(4));
        if (share > 0)
            ui.paint().fill({track.x, track.y, std::max(ui.px(4), track.w * share), track.h}, fill, ui.px(4));
    } else {
        text(ui, rest.cut_left(ui.px(o.label_px), ui.px(8)), "label", o.label, {.color = Color::text2});
        const float value = std::ceil(ui.text_width(Type::body_medium, o.value)) + ui.px(10);
        const Rect bar{rest.x, rest.center().y - ui.px(6), std::max(ui.px(3), (rest.w - value) * share), ui.px(12)};
        ui.paint().fill(bar, fill, ui.px(3));
        text(ui, {bar.right() + ui.px(8), rest.y, value, rest.h}, "value", o.value,
             {.type = Type::body_medium, .color = Color::text});
    }
    if (row.state.focus_ring) ui.paint().focus_ring(r.grow(-2), ui.px(4));
    return row.state;
}

void sparkline(Ui& ui, const Rect& r, std::span<const double> values) {
    if (values.size() < 2) return;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double range = std::max(*high - *low, 1e-9);
    const Rect inside = r.inset(ui.px(3));
    std::vector<Point> points;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto x = static_cast<float>(i) / static_cast<float>(values.size() - 1);
        points.push_back(
            {inside.x + inside.w * x, inside.bottom() - inside.h * static_cast<float>((values[i] - *low) / range)});
    }
    ui.paint().polyline(points, ui.color(Color::c1), ui.px(1.5F));
    ui.paint().circle(points.back(), ui.px(3), ui.color(Color::c1));
}

void mini_columns(Ui& ui, const Rect& r, std::span<const double> values) {
    if (values.empty()) return;
    const double highest = std::max(*std::max_element(values.begin(), values.end()), 1e-9);
    const auto count = static_cast<float>(values.size());
    const float gap = ui.px(4), width = (r.w - gap * (count - 1)) / count;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float height = std::max(ui.px(2), r.h * static_cast<float>(std::max(0.0, values[i]) / highest));
        const bool last = i + 1 == values.size();
        ui.paint().fill({r.x + (width + gap) * static_cast<float>(i), r.bottom() - height, width, height},
                        last ? Color::c1 : Color::s2, ui.px(2));
    }
}

float empty_state_height(const Ui& ui) { return ui.px(ui.phone() ? 88.0F : 56.0F); }

ItemState empty_state(Ui& ui, const Rect& r, std::string_view leaf, Icon icon, std::string_view sentence,
                      std::string_view action, std::string_view href) {
    const Scope scope(ui, leaf);
    ui.paint().dashed_edge(r, Color::control, ui.px(size::kRadius));
    Rect inside = r.inset(ui.px(size::kCard), ui.px(8));
    ItemState state;
    if (!action.empty()) {
        const float width = std::ceil(ui.text_width(Type::body_medium, action)) + 2;
        const Rect place = ui.phone() ? inside.cut_bottom(ui.px(32)) : inside.cut_right(width, ui.px(size::kGap));
        state = link(ui, place, "action",
                     {.label = std::string(action),
                      .href = std::string(href),
                      .align = ui.phone() ? Align::left : Align::right});
    }
    if (icon != Icon::none)
        ui.paint().icon(inside.cut_left(ui.px(size::kIconLarge), ui.px(size::kGapMedium)), icon,
                        ui.px(size::kIconMedium), Color::text3);
    const float height = ui.wrapped_height(Type::body, sentence, inside.w);
    paragraph(ui, inside.middle(std::min(height, inside.h)), "sentence", sentence, {.color = Color::text2});
    return state;
}

void progress_bar(Ui& ui, const Rect& r, std::string_view leaf, std::string_view name, float share) {
    const float height = std::min(r.h, ui.px(8));
    const Rect track = ui.snap(Rect{r.x, r.center().y - height / 2, r.w, height});
    ui.paint().fill(track, Color::track, height / 2);
    if (share > 0) {
        ui.paint().fill({track.x, track.y, std::max(height, track.w * std::min(share, 1.0F)), height}, Color::accent,
                        height / 2);
    } else if (share < 0 && !ui.reduced_motion) {
        const auto phase = static_cast<float>(std::fmod(ui.now_ms / 1200.0, 1.0));
        const Clip clip(ui, track);
        ui.paint().fill({track.x + track.w * (phase * 1.3F - 0.3F), track.y, track.w * 0.3F, height}, Color::accent,
                        height / 2);
        ui.animate();
    }
    Node node(ui.id(leaf), Role::progressbar, track, name);
    node.value_max = 100;
    if (share >= 0) node.value_now = static_cast<double>(std::floor(std::min(share, 1.0F) * 100));
    ui.nodes.add(std::move(node));
}

} // namespace hk::ui
