// All reports there are: a new one is one entry here, its name report.name.<key> in the catalogues, and one function
// that makes it of the data. It must not know how a report looks.
#pragma once

#include "app/document.hpp"
#include "app/titles.hpp"
#include "report/report.hpp"
#include "stats/figure_query.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hk {

enum class ReportKey : std::uint8_t { statement, yearly, agreements, ranking, partner, snapshot };

struct ReportKind {
    ReportKey key;
    std::string_view word; ///< of addresses and of the command line
    /// What is chosen beside the day; options of addresses.
    enum class Choice : std::uint8_t { none, year, scope, partner, snapshot } choice = Choice::none;
};
std::span<const ReportKind> report_kinds();
/// One of them; the first for an empty word, else nullptr.
const ReportKind* find_report_kind(std::string_view word);
std::string report_name(const ReportKind& kind);

/// What a report is asked for.
struct ReportRequest {
    const ReportKind* kind = nullptr;
    FigureQuery query{};
    std::string of{};    ///< Choice::partner, Choice::snapshot: its id
    bool is_all = false; ///< Choice::scope: not only agreements in force
    bool operator==(const ReportRequest&) const = default;
};

/// In the current language. Without a partner or a snapshot of that id the report has no title.
report::Report make_report(Document& document, Titles& titles, const ReportRequest& request);

} // namespace hk
