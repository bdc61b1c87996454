// The report of the address as HTML, for a page that cannot draw.
// It must not know how the page shows it.
#include "app/app.hpp"
#include "charts/svg.hpp"
#include "report/html.hpp"
#include "text/catalogue.hpp"
#include "text/json_text.hpp"
#include "ui/pages.hpp"

namespace hk::ui::pages {
namespace {

std::string member(std::string_view name, std::string_view text) {
    std::string out;
    append_json_string(out, name);
    out += ':';
    append_json_string(out, text);
    return out;
}

std::string sentence(Text text) {
    return "<main class=\"report\"><p>" + charts::escaped_markup(tr(text)) + "</p></main>";
}

/// A place without a report of its own shows the statement. There is nothing else to go to, so no word is a link.
std::string html_of(App& app) {
    if (app.document().about().is_empty) return sentence(Text::ui_overview_no_data);
    const auto report = app.report();
    return report.title.empty() ? sentence(Text::ui_reports_choose_partner) : report::report_html(report);
}

} // namespace

std::string report_answer(App& app) {
    std::string reports;
    for (const auto& kind : report_kinds())
        if (kind.choice != ReportKind::Choice::partner)
            reports += (reports.empty() ? "" : ",") + member(kind.word, report_name(kind));
    return "{\"result\":{" + member("lang", language_tag(current_language())) + "," +
           member("title", tr(Text::ui_page_title, {{"page", tr(Text::ui_nav_reports)}})) + "," +
           member("html", html_of(app)) + ",\"reports\":{" + reports + "}}}";
}

} // namespace hk::ui::pages
