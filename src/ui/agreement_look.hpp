// How the states of agreements look: glyph, words, days left. Shared by table, panel and list.
// It must not know how a state is computed.
#pragma once

#include "model/labels.hpp"
#include "ui/painter.hpp"

#include <string_view>

namespace hk::ui {

/// Agreements that end within so many days are marked as urgent (TOKENS.md "Status is shape and colour").
inline constexpr int kUrgentDays = 30;

Status agreement_status(std::string_view state, int days_left);
/// Whether the state needs someone, and so gets a filled pill.
bool agreement_needs_someone(std::string_view state);
/// Width of a table column, in design px, in which every state fits in the current language.
float agreement_state_width(const Ui& ui);

} // namespace hk::ui
