// A partner's page, on the screen and on paper: the part of App that prepares a meeting.
// It must not know ImGui or how anything looks.
#include "app/app.hpp"
#include "charts/svg.hpp"
#include "report/html.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"

namespace hk {
namespace {

std::string element(std::string_view tag, std::string_view words) {
    return report::element(tag, charts::escaped_markup(words));
}

/// A heading and a table of title, detail and value; nothing without lines.
std::string lines_html(std::string_view heading, const std::vector<PartnerLine>& lines) {
    if (lines.empty()) return {};
    std::string out = element("h2", heading) + "<table>";
    for (const auto& line : lines) {
        auto detail = line.detail;
        for (const auto& part : {line.email, line.phone})
            if (!part.empty()) detail += (detail.empty() ? "" : " · ") + part;
        out += "<tr>" + element("th", line.title) + element("td", detail) + element("td", line.value) + "</tr>";
    }
    return out + "</table>";
}

} // namespace

const PartnerPage* App::partner_page() {
    if (address_.screen != "partner") return nullptr;
    return partner_pages_.find(address_.record, figure_query());
}

void App::print_partner() {
    const auto* page = partner_page();
    if (page == nullptr || !platform.has_more_code()) return;
    constexpr float kWidth = 680; // of A4 within its margins, CSS px
    const auto label = [](std::string_view array) { return record_label_many(*find_record_type(array)); };
    const auto day = format_date_prose(current_language(), as_of());
    std::string html = element("h1", page->name) + element("p", page->subtitle) +
                       element("p", tr(Text::ui_overview_as_of, {{"date", day}}));
    if (page->next_meeting)
        html += element("p", std::string(tr(Text::ui_partner_next_meeting)) + ": " + page->next_meeting->value + " · " +
                                 page->next_meeting->title);
    if (!page->timeline.empty()) {
        html += element("h2", label("agreements"));
        html += charts::chart_svg(
            charts::agreement_timeline(page->timeline, as_of(), format_date_table(current_language(), as_of()), kWidth),
            label("agreements"));
        html += lines_html(tr(Text::ui_partner_in_words), page->agreements);
    }
    html += lines_html(label("steps"), page->steps) + lines_html(label("projects"), page->projects) +
            lines_html(label("programmes"), page->programmes);
    if (!page->years.empty())
        html += element("h2", tr(Text::ui_partner_exchange)) +
                charts::chart_svg(charts::exchange_columns(page->years, kWidth, 220), tr(Text::ui_partner_exchange)) +
                element("p", tr(Text::ui_partner_exchange_note));
    html += lines_html(label("contacts"), page->people) + lines_html(label("activities"), page->meetings);
    platform.print(html);
}

void App::set_step_done(std::string_view id, bool is_done) {
    const auto& tables = *find_tables("steps");
    const auto before = document_->loader().load(tables, id);
    if (!before || is_read_only()) return;
    auto after = *before;
    auto& done = after.of(*tables.type->find_field("done")).front();
    if (is_done)
        done.set(std::string_view(today_));
    else
        done.clear();
    change_record(*before, after, "done");
}

} // namespace hk
