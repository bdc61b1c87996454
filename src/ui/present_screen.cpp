// The slides side by side: arranged, given a partner, begun, taken along.
// It must not know what stands on a slide.
#include "model/labels.hpp"
#include "text/catalogue.hpp"
#include "ui/page_layout.hpp"
#include "ui/pages.hpp"
#include "ui/partner_field.hpp"
#include "ui/show_parts.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace hk::ui::pages {
namespace {

/// Its form leads back here.
std::string new_slide_link(const App& app) {
    const auto target = parse_address(app.link("registry", "slides", "new"));
    return "#" + target.with("back", app.address().hash()).hash();
}

void draw_head(Ui& ui, App& app, const std::vector<Slide>& slides, Rect row, bool is_own) {
    const RightToLeft order(ui);
    const bool has_any = std::any_of(slides.begin(), slides.end(), [](const Slide& one) { return !one.is_hidden; });
    ButtonOptions start{.label = std::string(tr(Text::ui_show_start)), .kind = ButtonKind::primary, .icon = Icon::play};
    start.disabled = !has_any;
    if (start.disabled) start.reason = tr(Text::ui_show_empty);
    if (button_right(ui, row, "start", start).pressed) begin_show(app, {});
    row.cut_right(ui.px(8));
    const std::vector<MenuItem> items{
        {.id = "pdf", .label = std::string(tr(Text::ui_show_pdf)), .icon = Icon::printer},
        {.id = "png", .label = std::string(tr(Text::ui_show_pictures)), .icon = Icon::download},
        {.id = "html", .label = std::string(tr(Text::ui_show_page)), .icon = Icon::download},
        {.id = "link", .label = std::string(tr(Text::ui_copy_link)), .icon = Icon::link_2},
    };
    ButtonOptions take{.label = std::string(tr(Text::ui_show_take)), .icon = Icon::download};
    take.icon_only = ui.phone();
    if (!take.icon_only) take.trailing = Icon::chevron_down;
    take.disabled = !has_any;
    if (take.disabled) take.reason = tr(Text::ui_show_empty);
    const Rect place = row.cut_right(button_width(ui, take), ui.px(8)).middle(ui.control_height());
    if (const auto chosen = menu_button(ui, place, "take", take, items))
        take_slides(ui, app, static_cast<SlidesAs>(*chosen));
    if ((!is_own && !slides.empty()) || app.is_read_only()) return;
    ButtonOptions add{.label = std::string(tr(Text::record_slides_new)),
                      .icon = Icon::plus,
                      .icon_only = ui.phone(),
                      .href = new_slide_link(app)};
    button_right(ui, row, "add", add);
}

/// What the set is, and whom it is about; gives the lower edge.
float draw_choices(Ui& ui, App& app, const Rect& area, bool is_built_in, bool has_slides) {
    const auto partner = std::string(app.address().option("partner"));
    Flow lines(area, ui.px(12));
    const FieldOptions field{.label = std::string(tr(Text::ui_show_partner)),
                             .placeholder = std::string(tr(Text::ui_show_partner_none))};
    const float width = std::min(area.w, ui.px(420));
    Rect place = lines.next(field_height(ui, field, width));
    place.w = width;
    const auto picked = partner_field(ui, app, place, "partner", field, partner);
    if (picked && *picked != partner) {
        app.go(app.address().with("partner", *picked), true);
        ui.animate();
    }
    const bool can_arrange = partner.empty() && is_built_in && !app.is_read_only() && has_slides;
    const auto words = std::string(!partner.empty() ? tr(Text::ui_show_about_partner)
                                   : is_built_in    ? tr(Text::ui_show_built_in)
                                                    : tr(Text::ui_show_own));
    ButtonOptions arrange{.label = std::string(tr(Text::ui_show_arrange)), .icon = Icon::pencil};
    const float button = can_arrange ? button_width(ui, arrange) + ui.px(16) : 0;
    const bool is_beside = can_arrange && area.w > ui.px(560);
    const float height = ui.wrapped_height(Type::body, words, area.w - (is_beside ? button : 0));
    Rect line = lines.next(std::max(height, is_beside ? ui.control_height() : 0.0F));
    if (is_beside) {
        Rect right = line.cut_right(button - ui.px(16), ui.px(16));
        if (button_left(ui, right, "arrange", arrange).pressed)
            app.add_slides(slide_set(ui, app).records_of_built_in(app.document(), slide_query(app)));
    }
    paragraph(ui, line.middle(height), "about", words);
    if (can_arrange && !is_beside) {
        Rect below = lines.next(ui.control_height());
        if (button_left(ui, below, "arrange", arrange).pressed)
            app.add_slides(slide_set(ui, app).records_of_built_in(app.document(), slide_query(app)));
    }
    return lines.bottom();
}

/// What can be done with a slide of the office's own.
void draw_tools(Ui& ui, App& app, Rect row, const std::vector<Slide>& slides, std::size_t place) {
    const auto& slide = slides[place];
    const float side = ui.px(ui.touch ? size::kTouch : size::kControlSmall);
    const auto tool = [&](std::string_view leaf, Icon icon, Text name, bool is_off = false) {
        ButtonOptions options{
            .label = std::string(tr(name)), .kind = ButtonKind::quiet, .icon = icon, .icon_only = true, .small = true};
        options.disabled = is_off;
        return button(ui, row.cut_left(side).middle(side), leaf, options).pressed;
    };
    std::vector<std::string> ids;
    for (const auto& one : slides) ids.push_back(one.key);
    if (tool("earlier", Icon::arrow_up, Text::ui_show_earlier, place == 0))
        return app.move_slide(ids, place, place - 1);
    if (tool("later", Icon::arrow_down, Text::ui_show_later, place + 1 == slides.size()))
        return app.move_slide(ids, place, place + 1);
    if (tool("hide", Icon::eye, slide.is_hidden ? Text::ui_show_unhide : Text::ui_show_hide))
        return app.hide_slide(slide.key, !slide.is_hidden);
    if (tool("copy", Icon::copy, Text::ui_show_duplicate)) return app.duplicate_slide(slide.key);
    if (tool("remove", Icon::trash_2, Text::ui_delete)) return app.ask_remove("slides", slide.key);
    ButtonOptions edit{.label = std::string(tr(Text::ui_show_edit)),
                       .kind = ButtonKind::quiet,
                       .icon = Icon::pencil,
                       .icon_only = true,
                       .small = true,
                       .href = app.link("registry", "slides", slide.key)};
    button(ui, row.cut_left(side).middle(side), "edit", edit);
}

float draw_slides(Ui& ui, App& app, const Rect& area, const std::vector<Slide>& slides) {
    const float gap = ui.px(size::kGap);
    const int columns = std::max(1, static_cast<int>((area.w + gap) / (ui.px(ui.phone() ? 300 : 340) + gap)));
    const float width = (area.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const bool has_tools = !app.is_read_only() && !slides.empty() && slides.front().is_own;
    const float tools = has_tools ? ui.px(ui.touch ? size::kTouch : size::kControlSmall) : 0;
    const float below = ui.px(24) + tools;
    const float row = width * 9 / 16 + below;
    const Group list(ui, {ui.id("slides"), Role::list, area, tr(Text::record_slides_many)});
    const Scope scope(ui, "slides");
    float bottom = area.y;
    std::size_t shown = 0, count = 0;
    for (const auto& slide : slides) count += slide.is_hidden ? 0 : 1;
    for (std::size_t i = 0; i < slides.size(); ++i) {
        const auto& slide = slides[i];
        Rect cell = grid_cell(area, static_cast<int>(i), columns, row, gap);
        bottom = cell.bottom();
        if (!slide.is_hidden) ++shown;
        if (!ui.visible(cell.grow(200))) continue;
        const auto& name = slide_content(ui, app, slide).name;
        const Scope inner(ui, slide.key);
        const Group item(ui, {ui.scope(), Role::listitem, cell});
        const Rect picture = cell.cut_top(width * 9 / 16);
        auto words = std::to_string(i + 1) + ". " + name;
        if (slide.is_hidden) words += ", " + std::string(tr(Text::ui_show_hidden));
        const auto press = hit_area(ui, picture, "show", words);
        draw_slide_picture(ui, app, slide, picture, slide.is_hidden ? 0 : shown, slide.is_hidden ? 0 : count);
        if (slide.is_hidden) ui.paint().fill(picture, ui.color(Color::bg, 0.7F));
        if (press.hovered) ui.paint().edge(picture, Color::control), ui.set_cursor("pointer");
        if (press.focus_ring) ui.paint().focus_ring(picture, 0);
        Rect line = cell.cut_top(ui.px(24));
        if (slide.is_hidden) {
            const auto sign = std::string(tr(Text::ui_show_hidden));
            const float w = pill_width(ui, sign);
            pill(ui, line.cut_right(w, ui.px(8)).middle(ui.px(size::kPill)), "hidden", Status::ended, sign);
        }
        ui.paint().text(line, Type::label_medium, Color::text2, std::to_string(i + 1) + ". " + name);
        if (press.pressed && !slide.is_hidden) begin_show(app, slide.key);
        if (has_tools) draw_tools(ui, app, cell, slides, i);
    }
    return bottom;
}

} // namespace

void draw_present(Ui& ui, App& app, const Rect& area) {
    const Scope scope(ui, "present");
    const auto slides = // a copy: what is done to one finds them anew
        slide_set(ui, app).find(app.document(), slide_query(app), app.address().option("partner"));
    const bool is_own = !slides.empty() && slides.front().is_own;
    PageLayout layout(ui, area, tr(Text::ui_nav_present));
    Rect rest = layout.rest();
    if (ui.phone())
        draw_head(ui, app, slides, rest.cut_top(ui.control_height(), ui.px(12)), is_own);
    else
        draw_head(ui, app, slides, layout.head_rest(), is_own);
    rest.cut_top(draw_choices(ui, app, rest, !is_own, !slides.empty()) - rest.y, ui.px(size::kGap));
    if (slides.empty()) {
        const Rect place = rest.cut_top(empty_state_height(ui));
        empty_state(ui, place, "empty", Icon::monitor_play, tr(Text::ui_show_empty));
        return layout.end(place.bottom());
    }
    layout.end(draw_slides(ui, app, rest, slides));
}

} // namespace hk::ui::pages
