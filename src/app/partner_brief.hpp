// A partner's page as a report, to be taken along to a meeting.
// It must not know how a report looks.
#pragma once

#include "app/partner_page.hpp"
#include "report/report.hpp"

#include <string_view>

namespace hk {

report::Report partner_brief(Db& db, const PartnerPage& page, const FigureQuery& query);
/// Without a partner of that id the report has no title.
report::Report make_partner_brief(Document& document, Titles& titles, const FigureQuery& query, std::string_view id);

} // namespace hk
