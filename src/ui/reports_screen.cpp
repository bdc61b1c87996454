// The reports screen: which report, its options, and the report as it comes out of the printer.
// It must not know how a report is written.
#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "ui/page_layout.hpp"
#include "ui/pages.hpp"
#include "ui/partner_field.hpp"
#include "ui/report_view.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace hk::ui::pages {
namespace {

using report::Report;

/// Written anew when the data, the question or the language change.
struct Written {
    const Document* document = nullptr;
    std::uint64_t revision = 0;
    ReportRequest request;
    Language language = Language::uz;
    Report report;
};

const Report& written(Ui& ui, App& app, const ReportRequest& request) {
    auto& kept = ui.kept<Written>("reports/written");
    auto& document = app.document();
    const bool is_same = kept.document == &document && kept.revision == document.revision() &&
                         kept.request == request && kept.language == current_language();
    if (!is_same) kept = {&document, document.revision(), request, current_language(), app.report()};
    return kept.report;
}

// --- what is chosen -----------------------------------------------------------------------------------------------

void go(Ui& ui, App& app, const Address& target) {
    app.go(target, true);
    ui.animate();
}

/// One of a list; the address of the picked one is `address_of` its id.
template <class AddressOf>
void choose(Ui& ui, App& app, const Rect& place, std::string_view leaf, Text label, const std::vector<Option>& list,
            std::string_view now, const AddressOf& address_of) {
    const auto picked = select_id(ui, place, leaf, {.label = std::string(tr(label))}, list, now);
    if (picked) go(ui, app, address_of(*picked));
}

void choose_report(Ui& ui, App& app, const Rect& place, const ReportKind& now) {
    std::vector<Option> list;
    for (const auto& kind : report_kinds()) list.push_back({.id = std::string(kind.word), .label = report_name(kind)});
    choose(ui, app, place, "report", Text::ui_reports_report, list, now.word,
           [&](const std::string& word) { return parse_address(app.link("reports", {}, word)); });
}

/// Years that are over, the last first; another period may be chosen in the top bar.
void choose_year(Ui& ui, App& app, const Rect& place, const FigureQuery& query) {
    constexpr int kYears = 8;
    auto last = query;
    last.period.reset();
    const int newest = academic_year_of(period_of(last).from, query.year_start);
    std::vector<Option> list;
    for (int year = newest; year > std::max(0, newest - kYears); --year)
        list.push_back({.id = period_text(academic_year(year, query.year_start)),
                        .label = academic_year_label(year, query.year_start)});
    choose(ui, app, place, "year", Text::ui_reports_year, list, period_text(period_of(query)),
           [&](const std::string& period) { return app.address().with("period", period); });
}

void choose_scope(Ui& ui, App& app, const Rect& place, bool is_all) {
    const std::vector<Option> list = {{.id = "", .label = std::string(tr(Text::report_agreements_in_force))},
                                      {.id = "all", .label = std::string(tr(Text::report_agreements_all))}};
    choose(ui, app, place, "scope", Text::ui_registry_state, list, is_all ? "all" : "",
           [&](const std::string& scope) { return app.address().with("scope", scope); });
}

void choose_partner(Ui& ui, App& app, const Rect& place, const std::string& id) {
    const auto label = std::string(record_label_one(*find_record_type("partners")));
    const auto picked = partner_field(ui, app, place, "of", {.label = label}, id);
    if (picked && !picked->empty()) go(ui, app, app.address().with("of", *picked));
}

/// Frozen years, the last frozen first.
std::vector<Option> snapshots(App& app) {
    std::vector<Option> list;
    auto rows = app.document().db().query("SELECT id FROM snapshots ORDER BY coalesce(cutoff,'') DESC,rowid DESC");
    while (rows.step())
        list.push_back({.id = std::string(rows.text(0)), .label = app.titles().of("snapshots", rows.text(0))});
    return list;
}

void choose_snapshot(Ui& ui, App& app, const Rect& place, const std::string& id) {
    choose(ui, app, place, "of", Text::report_name_snapshot, snapshots(app), id,
           [&](const std::string& picked) { return app.address().with("of", picked); });
}

void choose_option(Ui& ui, App& app, const Rect& place, const ReportRequest& request) {
    switch (request.kind->choice) {
    case ReportKind::Choice::year: return choose_year(ui, app, place, request.query);
    case ReportKind::Choice::scope: return choose_scope(ui, app, place, request.is_all);
    case ReportKind::Choice::partner: return choose_partner(ui, app, place, request.of);
    case ReportKind::Choice::snapshot: return choose_snapshot(ui, app, place, request.of);
    case ReportKind::Choice::none: break;
    }
}

/// The report and what it is asked for, side by side where there is room; gives the lower edge.
float draw_choices(Ui& ui, App& app, const ReportRequest& request, const Rect& area) {
    const bool has_option = request.kind->choice != ReportKind::Choice::none;
    const int columns = area.w >= ui.px(520) ? 2 : 1, count = has_option ? 2 : 1;
    const float height = field_height(ui, {.label = "x"}, area.w), gap = ui.px(12);
    const auto place = [&](int i) { return grid_cell({area.x, area.y, area.w, 0}, i, columns, height, gap); };
    choose_report(ui, app, place(0), *request.kind);
    if (has_option) choose_option(ui, app, place(1), request);
    return place(count - 1).bottom();
}

// --- the page -----------------------------------------------------------------------------------------------------

void draw_buttons(Ui& ui, App& app, const Report& report, const ReportRequest& request, Rect& line) {
    const RightToLeft order(ui);
    if (button_right(ui, line, "print", {.label = std::string(tr(Text::ui_print)), .icon = Icon::printer}).pressed)
        app.print_report(report);
    if (button_right(ui, line, "html", {.label = "HTML", .icon = Icon::download}).pressed) app.save_report(report);
    const auto& query = request.query;
    const bool can_freeze = request.kind->key == ReportKey::yearly && !app.is_read_only() &&
                            !label_of(period_of(query), query.year_start).empty();
    if (can_freeze &&
        button_right(ui, line, "freeze", {.label = std::string(tr(Text::ui_reports_freeze)), .icon = Icon::lock})
            .pressed)
        app.freeze_year();
}

/// Why there is no report; gives the lower edge.
float draw_nothing(Ui& ui, App& app, const ReportRequest& request, const Rect& area, bool has_data) {
    const Rect box{area.x, area.y, area.w, empty_state_height(ui)};
    if (has_data && request.kind->key == ReportKey::snapshot) {
        const bool has_none = snapshots(app).empty();
        if (empty_state(ui, box, "nothing", Icon::file_text,
                        tr(has_none ? Text::ui_reports_no_snapshot : Text::ui_reports_choose_snapshot),
                        has_none ? tr(Text::report_name_yearly) : std::string_view())
                .pressed)
            go(ui, app, parse_address(app.link("reports", {}, "yearly")));
    } else if (has_data)
        empty_state(ui, box, "nothing", Icon::handshake, tr(Text::ui_reports_choose_partner));
    else if (empty_state(ui, box, "nothing", Icon::file_text, tr(Text::ui_overview_empty),
                         tr(Text::ui_import_choose_file))
                 .pressed)
        app.choose_file();
    return box.bottom();
}

/// A sheet of paper with the report on it; gives the lower edge.
float draw_paper(Ui& ui, App& app, const Report& report, const Rect& area) {
    const float width = std::min(area.w, ui.px(900)), pad = ui.px(ui.phone() ? 16 : 56);
    auto& height = ui.kept<float>("reports/height");
    const Rect paper{area.x, area.y, width, std::max(height, ui.px(400))};
    const Card card(ui, paper, "paper", {.title = report.title, .head = false});
    const float bottom = draw_report(ui, app, report, {paper.x + pad, paper.y + pad, paper.w - 2 * pad, 0}) + pad;
    if (std::abs(height - (bottom - paper.y)) > 0.5F) {
        height = bottom - paper.y;
        ui.animate();
    }
    return bottom;
}

} // namespace

void draw_reports(Ui& ui, App& app, const Rect& area) {
    const Scope scope(ui, "reports");
    const auto request = app.report_request();
    const bool has_data = !app.document().about().is_empty;
    const auto& report = written(ui, app, request);
    const bool has_report = has_data && !report.title.empty();
    PageLayout page(ui, area, tr(Text::ui_nav_reports));
    Rect rest = page.rest();
    if (ui.phone()) draw_as_of(ui, app, page.head_rest());
    if (has_report && !ui.phone()) draw_buttons(ui, app, report, request, page.head_rest());
    // The choices stand over the paper, as wide as that.
    const float width = std::min(rest.w, ui.px(900));
    rest = {rest.x + (rest.w - width) / 2, rest.y, width, rest.h};
    float y = draw_choices(ui, app, request, rest) + ui.px(size::kGap);
    if (has_report && ui.phone()) {
        Rect line{rest.x, y, rest.w, ui.control_height()};
        draw_buttons(ui, app, report, request, line);
        y = line.bottom() + ui.px(size::kGap);
    }
    const Rect below{rest.x, y, rest.w, 0};
    page.end(has_report ? draw_paper(ui, app, report, below) : draw_nothing(ui, app, request, below, has_data));
}

} // namespace hk::ui::pages
