// The menu of what a chart can be taken along as.
// It must not know what a chart shows.
#include "ui/chart_export.hpp"

#include "app/app.hpp"
#include "charts/svg.hpp"
#include "charts/table_charts.hpp"
#include "text/catalogue.hpp"
#include "ui/overlays.hpp"

namespace hk::ui::pages {

void chart_export_button(Ui& ui, App& app, Rect& row, const ChartExport& what) {
    ButtonOptions options{.label = std::string(tr(Text::ui_chart_download)), .icon = Icon::download};
    options.trailing = Icon::chevron_down;
    options.icon_only = ui.phone();
    const std::vector<MenuItem> items{
        {.id = "png", .label = "PNG", .icon = Icon::download},
        {.id = "svg", .label = "SVG", .icon = Icon::download},
        {.id = "csv", .label = "CSV", .icon = Icon::download},
        {.id = "copy", .label = std::string(tr(Text::ui_chart_copy)), .icon = Icon::copy},
    };
    const auto chosen =
        menu_button(ui, row.cut_right(button_width(ui, options), ui.px(size::kGapSmall)), "export", options, items);
    if (!chosen) return;
    const auto& kind = items[*chosen].id;
    const auto svg = [&] {
        return charts::chart_svg(charts::framed(what.chart(), what.title, what.notes), what.title);
    };
    const auto save = [&](std::string_view ending, std::string_view mime, const std::string& text) {
        app.platform.save_file(what.file_name + std::string(ending), mime,
                               {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    };
    if (kind == "png") app.platform.save_picture(what.file_name + ".png", svg());
    if (kind == "svg") save(".svg", "image/svg+xml", svg());
    if (kind == "csv") save(".csv", "text/csv", what.csv());
    if (kind != "copy") return;
    app.platform.copy_picture(svg());
    app.tell(std::string(tr(Text::ui_copied)));
}

} // namespace hk::ui::pages
