// Reports as the address asks for them: the part of App that writes, prints and saves them.
// It must not know ImGui or how anything looks.
#include "app/app.hpp"
#include "report/html.hpp"
#include "text/catalogue.hpp"

namespace hk {

ReportRequest App::report_request() {
    ReportRequest request{.kind = find_report_kind(address_.record), .query = figure_query()};
    if (request.kind == nullptr) request.kind = find_report_kind({});
    request.of = address_.option("of");
    request.is_all = address_.option("scope") == "all";
    return request;
}

report::Report App::report() { return make_report(*document_, titles_, report_request()); }

std::string App::opened_link(const report::Opens& opens) const {
    if (opens.figure.empty()) return link("registry", opens.array, opens.id);
    auto target = parse_address(figure_link(opens.figure, opens.part));
    if (!opens.as_of.empty()) target.options["as_of"] = opens.as_of;
    if (!opens.period.empty()) target.options["period"] = opens.period;
    return "#" + target.hash();
}

std::string App::report_html(const report::Report& report) const {
    return report::report_html(report, [this](const report::Opens& opens) { return opened_link(opens); });
}

void App::print_report(const report::Report& report) { platform.print(report_html(report)); }

void App::save_report(const report::Report& report) {
    const auto tag = language_tag(current_language());
    const auto name =
        "hamkorlik-" + std::string(report_request().kind->word) + "-" + as_of() + "-" + std::string(tag) + ".html";
    platform.save_document(name, report::document_html(report, tag));
}

} // namespace hk
