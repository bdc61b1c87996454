// How the states of agreements look.
// It must not know how a state is computed.
#include "ui/agreement_look.hpp"

#include "text/catalogue.hpp"

namespace hk::ui {

Status agreement_status(std::string_view state, int days_left) {
    if (state == "in_force") return Status::in_force;
    if (state == "expiring") return days_left <= kUrgentDays ? Status::urgent : Status::ending;
    if (state == "expired" || state == "renewed" || state == "terminated") return Status::ended;
    if (state == "no_date") return Status::none; // no state, a gap in the record
    return Status::draft;
}

std::string agreement_state_label(std::string_view state) {
    const auto key = find_text("code.state." + std::string(state));
    return key ? std::string(tr(*key)) : std::string(state);
}

bool agreement_needs_someone(std::string_view state) {
    return state == "expiring" || state == "draft" || state == "negotiation";
}

} // namespace hk::ui
