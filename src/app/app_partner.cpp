// A partner's page, on the screen and on paper: the part of App that prepares a meeting.
// It must not know ImGui or how anything looks.
#include "app/app.hpp"
#include "app/partner_brief.hpp"

namespace hk {

const PartnerPage* App::partner_page() {
    if (address_.screen != "partner") return nullptr;
    return partner_pages_.find(address_.record, figure_query());
}

void App::print_partner() {
    const auto* page = partner_page();
    if (page == nullptr || !platform.has_more_code()) return;
    print_report(partner_brief(document_->db(), *page, figure_query()));
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
