// How the states of agreements look.
// It must not know how a state is computed.
#include "ui/agreement_look.hpp"

#include "stats/agreement_states.hpp"
#include "text/catalogue.hpp"
#include "ui/ui.hpp"

#include <algorithm>
#include <cmath>

namespace hk::ui {

Status agreement_status(std::string_view state, int days_left) {
    if (state == "in_force") return Status::in_force;
    if (state == "expiring") return days_left <= kUrgentDays ? Status::urgent : Status::ending;
    if (state == "expired" || state == "renewed" || state == "terminated") return Status::ended;
    if (state == "no_date") return Status::none; // no state, a gap in the record
    return Status::draft;
}

bool agreement_needs_someone(std::string_view state) {
    return state == "expiring" || state == "draft" || state == "negotiation";
}

float agreement_state_width(const Ui& ui) {
    float widest = 0;
    for (int i = 0; i <= static_cast<int>(AgreementState::no_date); ++i)
        widest = std::max(widest,
                          ui.text_width(Type::body, agreement_state_label(state_word(static_cast<AgreementState>(i)))));
    constexpr float kCell = 2 * 8, kPill = 10; // the pill hangs out of the text's left edge
    return std::ceil(widest / ui.px(1)) + size::kGlyph + 8 + kPill + kCell;
}

} // namespace hk::ui
