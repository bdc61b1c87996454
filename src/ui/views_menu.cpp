// Tables and charts saved under a name.
// It must not know what a view holds.
#include "ui/views_menu.hpp"

#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "text/utf8.hpp"
#include "ui/pages.hpp"
#include "ui/show_parts.hpp"
#include "ui/widgets.hpp"

namespace hk::ui {
namespace {

struct SaveState {
    bool is_open = false;
    bool is_slide = false; ///< of charts: shown as one, too
    std::string name;
};

SaveState& state_of(Ui& ui) { return ui.kept<SaveState>("registry/save_view"); }

std::string_view words(const App& app, Text of_table, Text of_chart) {
    return tr(app.saved_array() == "views" ? of_table : of_chart);
}

} // namespace

std::vector<MenuItem> view_items(App& app) {
    std::vector<MenuItem> items;
    const auto* open = app.open_view();
    for (const auto& view : app.saved_views())
        items.push_back({.id = view.id,
                         .label = view.name,
                         .icon = &view == open ? Icon::check : Icon::eye,
                         .href = app.view_link(view.address)});
    const bool has_views = !items.empty();
    if (!app.is_read_only()) {
        items.push_back({.id = "save",
                         .label = std::string(words(app, Text::ui_registry_view_save, Text::ui_chart_save)),
                         .icon = Icon::plus});
        items.back().separator_before = has_views;
    }
    if (has_views)
        items.push_back({.id = "all",
                         .label = std::string(words(app, Text::ui_registry_views_all, Text::ui_chart_all)),
                         .icon = Icon::list,
                         .href = app.link("registry", app.saved_array())});
    return items;
}

void take_view_item(Ui& ui, const MenuItem& item) {
    if (item.id != "save") return; // the others are links
    state_of(ui) = {true, false, {}};
    ui.platform.want_more_code();
    ui.animate();
}

void draw_views_button(Ui& ui, App& app, Rect& row, float room_px) {
    if (app.is_read_only() && app.saved_views().empty()) return;
    const auto* open = app.open_view();
    ButtonOptions options{.label = open ? open->name
                                        : std::string(words(app, Text::record_views_many, Text::record_charts_many)),
                          .icon = Icon::eye};
    options.trailing = Icon::chevron_down;
    options.reason = open ? std::string(words(app, Text::record_views_one, Text::record_charts_one)) + ": " + open->name
                          : std::string();
    // A name is as long as somebody made it.
    const float wanted = std::min(button_width(ui, options), ui.px(260));
    options.icon_only = wanted > room_px;
    if (options.icon_only) options.trailing = Icon::none;
    const float width = options.icon_only ? button_width(ui, options) : wanted;
    const auto items = popup_open(ui, ui.id("views/menu")) ? view_items(app) : std::vector<MenuItem>();
    const Rect place = row.cut_right(width, ui.px(size::kGapSmall)).middle(ui.control_height());
    const auto chosen = menu_button(ui, place, "views", options, items);
    if (chosen) take_view_item(ui, items[*chosen]);
}

bool is_view_dialog_open(Ui& ui) { return state_of(ui).is_open; }

void pages::draw_view_dialog(Ui& ui, App& app) {
    auto& state = state_of(ui);
    bool is_saved = false, is_closed = false;
    {
        Dialog dialog(ui, "save_view",
                      {.title = std::string(words(app, Text::ui_registry_view_save_title, Text::ui_chart_save_title)),
                       .width_px = 420,
                       .close_name = std::string(tr(Text::ui_cancel)),
                       .initial_focus = ui.id("save_view/name")});
        FieldOptions o{.label = std::string(tr(Text::ui_registry_view_name)), .max_length = 120};
        o.keys = {"Enter"};
        o.help = words(app, Text::ui_registry_view_hint, Text::ui_chart_save_hint);
        const auto body = dialog.body();
        const float height = field_height(ui, o, body.w);
        const auto field = text_field(ui, {body.x, body.y, body.w, height}, "name", o, state.name);
        float bottom = body.y + height;
        if (app.saved_array() == "charts") {
            const Rect place{body.x, bottom + ui.px(size::kGapSmall), body.w, ui.control_height()};
            if (checkbox(ui, place, "slide", tr(Text::ui_chart_as_slide), tri(state.is_slide)).pressed)
                state.is_slide = !state.is_slide;
            bottom = place.bottom();
        }
        dialog.set_body_bottom(bottom);
        dialog.begin_footer();
        Rect row = dialog.footer();
        ButtonOptions save{.label = std::string(tr(Text::ui_save)), .kind = ButtonKind::primary, .icon = Icon::check};
        save.disabled = trim(state.name).empty();
        is_saved = button_right(ui, row, "save", save).pressed || field.entered;
        is_closed =
            button_right(ui, row, "cancel", {.label = std::string(tr(Text::ui_cancel))}).pressed || dialog.closed();
    }
    const bool has_name = !trim(state.name).empty();
    if (is_saved && has_name) {
        const auto id = app.save_view(trim(state.name));
        if (state.is_slide && !id.empty())
            app.add_slides(slide_set(ui, app).records_with_chart(app.document(), slide_query(app), id));
    }
    if ((is_saved && has_name) || is_closed) state = {};
}

} // namespace hk::ui
