// Reports as the address asks for them: the part of App that writes, prints and saves them.
// It must not know ImGui or how anything looks.
#include "app/app.hpp"
#include "report/html.hpp"
#include "stats/snapshots.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"

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

void App::freeze_year() {
    const auto now = figure_query();
    const auto year = label_of(period_of(now), now.year_start);
    if (year.empty()) return;
    const auto query = query_of_snapshot(year, now.as_of, now.year_start);
    const auto& tables = *find_tables("snapshots");
    Record record(tables);
    const auto field = [&](std::string_view name) -> const Field& { return *tables.type->find_field(name); };
    record.set_id(new_id());
    const auto name =
        tr(Text::report_snapshot_title, {{"year", year}, {"day", format_date_table(current_language(), now.as_of)}});
    record.of(field("name"))[static_cast<std::size_t>(current_language())].set(name);
    record.of(field("year"))[0].set(year);
    record.of(field("cutoff"))[0].set(now.as_of);
    for (const auto& one : freeze_figures(document_->db(), query)) {
        Row row(3); // as the members of the field stand
        row[0].set(one.key);
        row[1].set(one.value);
        if (!one.currency.empty()) row[2].set(one.currency);
        record.list_of(field("figures")).push_back(std::move(row));
    }
    if (auto done = document_->insert(record, name); !done)
        return tell(sentence_of(done.error()), Message::Action::none, true);
    auto target = parse_address(link("reports", {}, "snapshot").substr(1));
    target.options["of"] = record.id();
    go(target);
    tell(tr(Text::ui_reports_frozen, {{"name", name}}), Message::Action::undo);
}

void App::print_report(const report::Report& report) { platform.print(report_html(report)); }

void App::save_report(const report::Report& report) {
    const auto tag = language_tag(current_language());
    const auto name =
        "hamkorlik-" + std::string(report_request().kind->word) + "-" + as_of() + "-" + std::string(tag) + ".html";
    platform.save_document(name, report::document_html(report, tag));
}

} // namespace hk
