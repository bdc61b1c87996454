// Slides taken along: on paper, as pictures, as a page of their own, as a link.
// It must not know what stands on a slide.
#include "charts/svg.hpp"
#include "exchange/file_writer.hpp"
#include "text/catalogue.hpp"
#include "text/json_text.hpp"
#include "ui/publish_dialog.hpp"
#include "ui/show_parts.hpp"

namespace hk::ui::pages {
namespace {

/// Calls `take` with each slide that is shown, as SVG, and its number from 1.
template <class Take>
void each_picture(Ui& ui, App& app, const Take& take) {
    auto& set = slide_set(ui, app);
    std::vector<Slide> slides;
    for (const auto& slide : set.find(app.document(), slide_query(app), app.address().option("partner")))
        if (!slide.is_hidden) slides.push_back(slide);
    for (std::size_t i = 0; i < slides.size(); ++i) {
        const auto& content = slide_content(ui, app, slides[i]);
        const auto layout = lay_out_slide(ui, content, charts::Stage{}, 1, i + 1, slides.size());
        take(charts::chart_svg(layout.chart, content.name), i + 1);
    }
}

std::string file_name(App& app) {
    auto name = "hamkorlik-" + app.as_of();
    if (const auto partner = app.address().option("partner"); !partner.empty()) name += "-" + std::string(partner);
    return name;
}

void print(Ui& ui, App& app) {
    std::string html;
    each_picture(ui, app, [&](const std::string& svg, std::size_t) {
        html += "<section class=\"slide\">" + svg + "</section>";
    });
    app.platform.print(html);
}

void save_pictures(Ui& ui, App& app) {
    const auto name = file_name(app);
    std::string json = "[";
    each_picture(ui, app, [&](const std::string& svg, std::size_t number) {
        if (number > 1) json += ',';
        const auto place = std::to_string(number);
        append_json_string(json += "{\"name\":",
                           name + "-" + std::string(place.size() < 2 ? 1 : 0, '0') + place + ".png");
        append_json_string(json += ",\"svg\":", svg);
        json += '}';
    });
    app.platform.show(ShowVerb::pictures, json + "]");
}

/// What is public already leaves as it is.
void save_page(Ui& ui, App& app) {
    const auto hash = show_address(app, {}).with("as_of", "").hash();
    if (!app.document().about().is_public) return open_publish_dialog(ui, app, hash);
    app.save_page(false, export_json(app.document().db()), hash);
}

} // namespace

void take_slides(Ui& ui, App& app, SlidesAs as) {
    switch (as) {
    case SlidesAs::paper: return print(ui, app);
    case SlidesAs::pictures: return save_pictures(ui, app);
    case SlidesAs::page: return save_page(ui, app);
    case SlidesAs::link:
        app.platform.copy_text("#" + show_address(app, {}).with("as_of", app.as_of()).hash());
        app.tell(std::string(tr(Text::ui_copied)));
        return;
    }
}

} // namespace hk::ui::pages
