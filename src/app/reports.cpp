// The table of reports.
// It must not know how a report looks.
#include "app/reports.hpp"

#include "app/partner_brief.hpp"
#include "report/agreement_list.hpp"
#include "report/ranking.hpp"
#include "report/snapshot.hpp"
#include "report/statement.hpp"
#include "report/yearly.hpp"
#include "text/catalogue.hpp"

#include <algorithm>
#include <iterator>

namespace hk {
namespace {

using enum ReportKind::Choice;

constexpr ReportKind kKinds[] = {
    {ReportKey::statement, "statement"},          {ReportKey::yearly, "yearly", year},
    {ReportKey::agreements, "agreements", scope}, {ReportKey::ranking, "ranking"},
    {ReportKey::partner, "partner", partner},     {ReportKey::snapshot, "snapshot", snapshot},
};

} // namespace

std::span<const ReportKind> report_kinds() { return kKinds; }

const ReportKind* find_report_kind(std::string_view word) {
    if (word.empty()) return kKinds;
    const auto found =
        std::find_if(std::begin(kKinds), std::end(kKinds), [&](const auto& one) { return one.word == word; });
    return found == std::end(kKinds) ? nullptr : found;
}

std::string report_name(const ReportKind& kind) {
    const auto text = find_text("report.name." + std::string(kind.word));
    return std::string(text ? tr(*text) : kind.word);
}

/// A switch, where a table of functions would keep the code of all reports in the page's first file.
report::Report make_report(Document& document, Titles& titles, const ReportRequest& request) {
    auto& db = document.db();
    switch (request.kind->key) {
    case ReportKey::statement: break;
    case ReportKey::yearly: return report::make_yearly(db, request.query);
    case ReportKey::agreements: return report::make_agreement_list(db, request.query, request.is_all);
    case ReportKey::ranking: return report::make_ranking(db, request.query);
    case ReportKey::partner: return make_partner_brief(document, titles, request.query, request.of);
    case ReportKey::snapshot: return report::make_snapshot(db, request.query, request.of);
    }
    return report::make_statement(db, request.query);
}

} // namespace hk
