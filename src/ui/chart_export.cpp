// The menu of what a chart can be taken along as.
// It must not know what a chart shows.
#include "ui/chart_export.hpp"

#include "app/app.hpp"
#include "charts/svg.hpp"
#include "charts/table_charts.hpp"
#include "text/catalogue.hpp"
#include "ui/overlays.hpp"

namespace hk::ui::pages {

std::optional<ExportKind> chart_export_button(Ui& ui, Rect& row, bool is_in_head) {
    ButtonOptions options{.label = std::string(tr(Text::ui_chart_download)), .icon = Icon::download};
    options.icon_only = is_in_head || ui.phone();
    if (is_in_head) options.kind = ButtonKind::quiet, options.small = true;
    if (!options.icon_only) options.trailing = Icon::chevron_down;
    const std::vector<MenuItem> items{
        // in the order of ExportKind
        {.id = "png", .label = "PNG", .icon = Icon::download},
        {.id = "svg", .label = "SVG", .icon = Icon::download},
        {.id = "csv", .label = "CSV", .icon = Icon::download},
        {.id = "copy", .label = std::string(tr(Text::ui_chart_copy)), .icon = Icon::copy},
    };
    const Rect place = row.cut_right(button_width(ui, options), ui.px(size::kGapSmall))
                           .middle(is_in_head ? ui.px(size::kControlSmall) : ui.control_height());
    const auto chosen = menu_button(ui, place, "export", options, items);
    if (!chosen) return std::nullopt;
    return static_cast<ExportKind>(*chosen);
}

void take_chart_along(App& app, ExportKind kind, ChartExport what) {
    const auto save = [&](std::string_view ending, std::string_view mime, const std::string& text) {
        app.platform.save_file(what.file_name + std::string(ending), mime,
                               {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    };
    if (kind == ExportKind::csv) return save(".csv", "text/csv", what.csv);
    const auto svg = charts::chart_svg(charts::framed(std::move(what.chart), what.title, what.notes), what.title);
    if (kind == ExportKind::svg) return save(".svg", "image/svg+xml", svg);
    if (kind == ExportKind::png) return app.platform.save_picture(what.file_name + ".png", svg);
    app.platform.copy_picture(svg);
    app.tell(std::string(tr(Text::ui_copied)));
}

} // namespace hk::ui::pages
